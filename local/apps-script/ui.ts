/** `Ui`, menus and HTML pages: kept as data for whoever draws them. */

import { Failure, names, type Runtime, Service } from './service';

export class LocalHtml extends Service {
  static override title = 'HtmlService.HtmlOutput';
  static override free = names('getContent setTitle getTitle setWidth getWidth setHeight getHeight append clear');
  private title = '';
  private width: number | null = null;
  private height: number | null = null;
  constructor(
    run: Runtime,
    private content: string,
  ) {
    super(run);
  }
  getContent(): string {
    return this.content;
  }
  getTitle(): string {
    return this.title;
  }
  setTitle(title: string): this {
    this.title = title;
    return this;
  }
  getWidth(): number | null {
    return this.width;
  }
  setWidth(width: number): this {
    this.width = width;
    return this;
  }
  getHeight(): number | null {
    return this.height;
  }
  setHeight(height: number): this {
    this.height = height;
    return this;
  }
  append(text: string): this {
    this.content += text;
    return this;
  }
  clear(): this {
    this.content = '';
    return this;
  }
}

export class LocalHtmlService extends Service {
  static override title = 'HtmlService';
  static override free = names('createHtmlOutput createHtmlOutputFromFile');
  createHtmlOutput(content = ''): LocalHtml {
    return new LocalHtml(this.run, content);
  }
  createHtmlOutputFromFile(name: string): LocalHtml {
    const content = this.run.files[name] ?? this.run.files[`${name}.html`];
    if (content === undefined) throw new Failure(`No HTML file named ${name} was found.`);
    return new LocalHtml(this.run, content);
  }
}

type Entry = { caption: string; run: string } | 'separator' | { caption: string; menu: Entry[] };

export class LocalMenu extends Service {
  static override title = 'Menu';
  static override free = names('addItem addSeparator addSubMenu addToUi');
  readonly entries: Entry[] = [];
  constructor(
    run: Runtime,
    private readonly caption: string,
  ) {
    super(run);
  }
  addItem(caption: string, functionName: string): this {
    this.entries.push({ caption, run: functionName });
    return this;
  }
  addSeparator(): this {
    this.entries.push('separator');
    return this;
  }
  addSubMenu(menu: LocalMenu): this {
    this.entries.push({ caption: menu.caption, menu: menu.entries });
    return this;
  }
  addToUi(): void {
    this.run.shown.menus.push({ caption: this.caption, entries: this.entries });
  }
}

export class LocalUi extends Service {
  static override title = 'Ui';
  static override free = names('createAddonMenu createMenu');
  createAddonMenu(): LocalMenu {
    return new LocalMenu(this.run, '');
  }
  createMenu(caption: string): LocalMenu {
    return new LocalMenu(this.run, caption);
  }
  private need(member: string): void {
    const scope = 'https://www.googleapis.com/auth/script.container.ui';
    if (this.run.mode !== 'FULL' || !this.run.scopes.includes(scope))
      throw new Failure(`You do not have permission to call Ui.${member}. Required permissions: ${scope}`);
  }
  showSidebar(page: LocalHtml): void {
    this.need('showSidebar');
    // the title stands above the panel, whatever the page calls itself
    const title = page.getTitle().replace(/[&<]/g, (letter) => (letter === '&' ? '&amp;' : '&lt;'));
    this.run.shown.sidebar = title ? page.getContent().replace(/<title>[^<]*/, () => `<title>${title}`) : page.getContent();
  }
  showModalDialog(page: LocalHtml, _title: string): void {
    this.need('showModalDialog');
    this.run.shown.dialog = page.getContent();
  }
}

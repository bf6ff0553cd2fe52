/** Rich text with one link over the whole text, and text styles: what the add-on builds. */

import { names, type Runtime, Service } from './service';

export class LocalRichText extends Service {
  static override title = 'SpreadsheetApp.RichTextValue';
  static override free = names('getText getLinkUrl getRuns getStartIndex getEndIndex copy');
  constructor(
    run: Runtime,
    private readonly content: string,
    private readonly link: string | null,
  ) {
    super(run);
  }
  getText(): string {
    return this.content;
  }
  getLinkUrl(): string | null {
    return this.link;
  }
  getStartIndex(): number {
    return 0;
  }
  getEndIndex(): number {
    return this.content.length;
  }
  getRuns(): LocalRichText[] {
    return [this];
  }
  copy(): LocalRichTextBuilder {
    return new LocalRichTextBuilder(this.run).setText(this.content).setLinkUrl(this.link);
  }
}

export class LocalRichTextBuilder extends Service {
  static override title = 'SpreadsheetApp.RichTextValueBuilder';
  static override free = names('setText setLinkUrl build');
  static override signatures: { [member: string]: string } = { setText: 's', setLinkUrl: 's?|n n s?' };
  private content = '';
  private link: string | null = null;
  setText(text: string): this {
    this.content = text;
    this.link = null;
    return this;
  }
  setLinkUrl(...args: (string | number | null)[]): this {
    if (args.length !== 1) throw new Error('local RichTextValueBuilder does not model a link on a part of the text');
    this.link = args[0] as string | null;
    return this;
  }
  build(): LocalRichText {
    return new LocalRichText(this.run, this.content, this.link);
  }
}

type TextStyle = { bold?: boolean; italic?: boolean; underline?: boolean; strikethrough?: boolean; size?: number; family?: string; color?: string };

/** What is not set reads as null. */
export class LocalTextStyle extends Service {
  static override title = 'SpreadsheetApp.TextStyle';
  static override free = names('isBold isItalic isUnderline isStrikethrough getFontSize getFontFamily getForegroundColor copy');
  constructor(
    run: Runtime,
    readonly style: TextStyle,
  ) {
    super(run);
  }
  isBold(): boolean | null {
    return this.style.bold ?? null;
  }
  isItalic(): boolean | null {
    return this.style.italic ?? null;
  }
  isUnderline(): boolean | null {
    return this.style.underline ?? null;
  }
  isStrikethrough(): boolean | null {
    return this.style.strikethrough ?? null;
  }
  getFontSize(): number | null {
    return this.style.size ?? null;
  }
  getFontFamily(): string | null {
    return this.style.family ?? null;
  }
  getForegroundColor(): string | null {
    return this.style.color ?? null;
  }
  copy(): LocalTextStyleBuilder {
    return new LocalTextStyleBuilder(this.run, { ...this.style });
  }
}

export class LocalTextStyleBuilder extends Service {
  static override title = 'SpreadsheetApp.TextStyleBuilder';
  static override free = names('setBold setItalic setUnderline setStrikethrough setFontSize setFontFamily setForegroundColor build');
  constructor(
    run: Runtime,
    private readonly style: TextStyle = {},
  ) {
    super(run);
  }
  private with(change: TextStyle): this {
    Object.assign(this.style, change);
    return this;
  }
  setBold(bold: boolean): this {
    return this.with({ bold });
  }
  setItalic(italic: boolean): this {
    return this.with({ italic });
  }
  setUnderline(underline: boolean): this {
    return this.with({ underline });
  }
  setStrikethrough(strikethrough: boolean): this {
    return this.with({ strikethrough });
  }
  setFontSize(size: number): this {
    return this.with({ size });
  }
  setFontFamily(family: string): this {
    return this.with({ family });
  }
  setForegroundColor(color: string): this {
    return this.with({ color: color.toLowerCase() });
  }
  build(): LocalTextStyle {
    return new LocalTextStyle(this.run, { ...this.style });
  }
}

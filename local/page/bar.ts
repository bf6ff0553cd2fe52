/** The bar above the grid: the add-on's menu, the samples, the download, the locale, starting over; and what is said below it. */

import type { MenuEntry, PageWorkbook } from './protocol';

type Words = PageWorkbook['words'];
export type BarActions = {
  menu(run: string): void;
  samples(): void;
  download(): void;
  locale(locale: string): void;
  reset(): void;
  panel(): void;
};

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  fields: Partial<HTMLElementTagNameMap[K]>,
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), fields);
  made.append(...inside);
  return made;
}

export function drawBar(bar: HTMLElement, { words, menu, locale, panel }: PageWorkbook, empty: boolean, actions: BarActions): void {
  const locales = element('select', { onchange: () => actions.locale(select.value), title: words.localeHint });
  const select = locales;
  for (const [value, text] of Object.entries(words.locales)) locales.append(element('option', { value, selected: value === locale }, text));
  const samples = element(
    'button',
    { type: 'button', id: 'samples', className: empty ? 'primary' : '', title: words.samplesHint, onclick: actions.samples },
    words.samples,
  );
  bar.replaceChildren(
    element('h1', {}, words.title),
    menuOf(words.extensions, menu, actions.menu),
    element('span', { className: 'space' }),
    samples,
    element('button', { type: 'button', id: 'download', onclick: actions.download }, words.download),
    element('label', { title: words.localeHint }, words.locale, locales),
    element('button', { type: 'button', id: 'reset', onclick: actions.reset }, words.startOver),
    ...(panel ? [] : [element('button', { type: 'button', id: 'open-panel', onclick: actions.panel }, words.openPanel)]),
  );
  locales.id = 'locale';
}

function menuOf(caption: string, entries: readonly MenuEntry[], run: (name: string) => void): HTMLElement {
  const list = element('ul', { hidden: true });
  const button = element('button', { type: 'button', className: 'plain', id: 'extensions' }, `${caption} ▾`);
  const open = (show: boolean) => {
    list.hidden = !show;
    button.setAttribute('aria-expanded', String(show));
    if (show) list.querySelector('button')?.focus();
  };
  const add = (entry: MenuEntry): void => {
    if (entry === 'separator') list.append(element('li', { className: 'line', role: 'separator' }));
    else if ('menu' in entry) entry.menu.forEach(add);
    else {
      const choose = () => {
        open(false);
        run(entry.run);
      };
      list.append(element('li', {}, element('button', { type: 'button', onclick: choose }, entry.caption)));
    }
  };
  entries.forEach(add);
  button.setAttribute('aria-expanded', 'false');
  button.onclick = () => open(list.hidden);
  const menu = element('div', { className: 'menu' }, button, list);
  menu.onkeydown = (event) => {
    if (event.key !== 'Escape') return;
    open(false);
    button.focus();
  };
  document.addEventListener('pointerdown', ({ target }) => {
    if (!menu.contains(target as Node)) open(false);
  });
  return menu;
}

/** What the page says; a text stays until the next, or for some seconds. */
export function createNotice(place: HTMLElement) {
  let timer = 0;
  const clear = () => place.replaceChildren();
  return {
    clear,
    says: (text: string) => text !== '' && place.textContent === text,
    say(text: string, seconds?: number): void {
      window.clearTimeout(timer);
      place.replaceChildren(text);
      if (seconds) timer = window.setTimeout(clear, seconds * 1000);
    },
    /** True when the person says yes. */
    ask(text: string, { yes, no }: Words): Promise<boolean> {
      window.clearTimeout(timer);
      return new Promise((resolve) => {
        const answer = (said: boolean) => () => {
          clear();
          resolve(said);
        };
        const agree = element('button', { type: 'button', className: 'yes', onclick: answer(true) }, yes);
        place.replaceChildren(text, agree, element('button', { type: 'button', onclick: answer(false) }, no));
        agree.focus();
      });
    },
  };
}

/** A small box beside the pointer with the link of the cell, as Sheets shows it. */
export function createBubble() {
  let at = { x: 0, y: 0 };
  let shown: HTMLElement | null = null;
  const hide = () => {
    shown?.remove();
    shown = null;
  };
  document.addEventListener(
    'pointerdown',
    (event) => {
      at = { x: event.clientX, y: event.clientY };
      if (!shown?.contains(event.target as Node)) hide();
    },
    true,
  );
  return (link: string) => {
    hide();
    const anchor = element('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, link);
    shown = element('div', { className: 'bubble' }, anchor);
    shown.style.left = `${Math.max(8, Math.min(at.x, window.innerWidth - 440))}px`;
    shown.style.top = `${at.y + 16}px`;
    document.body.append(shown);
  };
}

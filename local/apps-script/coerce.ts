/** What `setValue` makes of a text: Sheets reads it as if a person had typed it, in the workbook's locale. */

import { daySerial } from './dates';

export type Typed = { kind: 'blank' } | { kind: 'value'; value: string | number | boolean; format?: string } | { kind: 'formula'; text: string };

export type Manners = {
  language: string;
  decimal: ',' | '.';
  /** Characters that may stand between groups of three digits. */
  groups: string;
  dayFirst: boolean;
  dateFormat: string;
  months: string[][];
};

const manners = new Map<string, Manners>();

export function mannersOf(locale: string): Manners {
  const known = manners.get(locale);
  if (known) return known;
  const tag = locale.replace('_', '-');
  const parts = new Intl.NumberFormat(tag).formatToParts(12345.5);
  const decimal = parts.find((part) => part.type === 'decimal')?.value === ',' ? ',' : '.';
  const group = parts.find((part) => part.type === 'group')?.value ?? ',';
  const order = new Intl.DateTimeFormat(tag).formatToParts(Date.UTC(2024, 10, 23)).map((part) => part.type);
  const dayFirst = order.indexOf('day') < order.indexOf('month');
  const names = (style: 'long' | 'short') =>
    Array.from({ length: 12 }, (_, month) =>
      new Intl.DateTimeFormat(tag, { month: style, timeZone: 'UTC' })
        .format(Date.UTC(2024, month, 15))
        .toLowerCase()
        .replace(/\.$/, ''),
    );
  const [long, short] = [names('long'), names('short')];
  const made: Manners = {
    language: tag.slice(0, 2),
    decimal,
    groups: /\s/.test(group) ? '\u0020\u00a0\u202f' : group,
    dayFirst,
    dateFormat: dayFirst ? 'dd/MM/yyyy' : 'M/d/yyyy',
    months: long.map((name, month) => [name, short[month] as string]),
  };
  manners.set(locale, made);
  return made;
}

const escaped = (characters: string) =>
  characters.replace(/[.,\s]/g, (c) => (c === '.' ? '\\.' : c === ',' ? ',' : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`));

/** A plain number, with groups and an exponent; null when the text is none. */
function readNumber(text: string, { decimal, groups }: Manners): { value: number; decimals: number; grouped: boolean } | null {
  const group = `[${escaped(groups)}]`;
  const point = escaped(decimal);
  const pattern = new RegExp(`^([+-]?)(\\d{1,3}(?:${group}\\d{3})+|\\d+)?(?:${point}(\\d*))?([eE][+-]?\\d+)?$`);
  const match = pattern.exec(text);
  if (!match || (match[2] === undefined && !match[3])) return null;
  const whole = (match[2] ?? '0').replace(new RegExp(group, 'g'), '');
  const value = Number(`${match[1]}${whole}.${match[3] || '0'}${match[4] ?? ''}`);
  return { value, decimals: match[3]?.length ?? 0, grouped: whole.length !== (match[2] ?? '0').length };
}

const zeros = (decimals: number) => (decimals > 0 ? `.${'0'.repeat(Math.min(decimals, 2))}` : '');

function readQuantity(text: string, m: Manners): Typed | null {
  const percent = /^(.*?)[\s\u00a0\u202f]?%$/.exec(text);
  if (percent) {
    const number = readNumber(percent[1] as string, m);
    return number && { kind: 'value', value: Number((number.value / 100).toPrecision(15)), format: number.decimals > 0 ? '0.00%' : '0%' };
  }
  const money = /^([+-]?)([$€£¥])[\s\u00a0\u202f]?(\d.*)$/.exec(text) ?? /^([+-]?)()(\d.*?)[\s\u00a0\u202f]?([$€£¥])$/.exec(text);
  if (money) {
    const number = readNumber(`${money[1]}${money[3]}`, m);
    const sign = money[4] ?? money[2];
    if (!number) return null;
    const body = `#,##0${zeros(number.decimals)}`;
    return { kind: 'value', value: number.value, format: money[4] ? `${body} [$${sign}]` : `[$${sign}]${body}` };
  }
  const bracketed = /^\((\d[^()]*)\)$/.exec(text);
  const number = readNumber(bracketed ? `-${bracketed[1]}` : text, m);
  if (!number) return null;
  if (number.grouped) return { kind: 'value', value: number.value, format: `#,##0${zeros(number.decimals)}` };
  return { kind: 'value', value: number.value };
}

const TIME = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?(?:\s?([AaPp])\.?[Mm]\.?)?$/;

function readTime(text: string): { fraction: number; seconds: boolean; half: boolean } | null {
  const match = TIME.exec(text);
  if (!match) return null;
  let hours = Number(match[1]);
  if (match[5]) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (match[5].toLowerCase() === 'p' ? 12 : 0);
  }
  const seconds = Number(match[3] ?? 0) + Number(`0.${match[4] ?? 0}`);
  return { fraction: (hours * 3600 + Number(match[2]) * 60 + seconds) / 86_400, seconds: match[3] !== undefined, half: match[5] !== undefined };
}

function fullYear(text: string): number {
  return text.length <= 2 ? Number(text) + (Number(text) < 30 ? 2000 : 1900) : Number(text);
}

/** A day, with the format that Sheets gives such a text; null when it is none. */
function readDay(text: string, m: Manners, year: number): { serial: number; format: string } | null {
  const give = (y: number, month: number, day: number, format: string) => {
    const serial = daySerial(y, month, day);
    return serial === null ? null : { serial, format };
  };
  let match = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text);
  if (match) return give(Number(match[1]), Number(match[2]), Number(match[3] ?? 1), match[3] ? 'yyyy-MM-dd' : 'yyyy-MM');
  match = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/.exec(text);
  if (match) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    const y = match[4] === undefined ? year : fullYear(match[4]);
    return m.dayFirst ? give(y, second, first, m.dateFormat) : give(y, first, second, m.dateFormat);
  }
  const words = text
    .toLowerCase()
    .replace(/,/g, ' ')
    .split(/[\s\u00a0]+|-/)
    .filter(Boolean);
  const month = words.findIndex((word) => m.months.some((names) => names.includes(word.replace(/\.$/, ''))));
  if (month < 0 || words.length > 3 || words.length < 2) return null;
  const number = m.months.findIndex((names) => names.includes((words[month] as string).replace(/\.$/, ''))) + 1;
  const rest = words.filter((_, index) => index !== month);
  if (!rest.every((word) => /^\d+$/.test(word))) return null;
  if (rest.length === 1) {
    const only = rest[0] as string;
    return only.length === 4 ? give(Number(only), number, 1, 'MMMM yyyy') : give(year, number, Number(only), m.dateFormat);
  }
  return give(fullYear(rest[1] as string), number, Number(rest[0]), m.dateFormat);
}

/** A text as Sheets reads it; `format` is what the cell is shown in when it had no format of its own. */
export function typed(text: string, locale: string, year: number): Typed {
  if (text === '') return { kind: 'blank' };
  if (text.startsWith("'")) return text.length === 1 ? { kind: 'blank' } : { kind: 'value', value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', text };
  const m = mannersOf(locale);
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || (m.language === 'fr' && upper === 'VRAI')) return { kind: 'value', value: true };
  if (upper === 'FALSE' || (m.language === 'fr' && upper === 'FAUX')) return { kind: 'value', value: false };
  const quantity = readQuantity(trimmed, m);
  if (quantity) return quantity;
  if (/\d/.test(trimmed)) {
    const time = readTime(trimmed);
    if (time) return { kind: 'value', value: time.fraction, format: time.half ? 'h:mm AM/PM' : time.seconds ? 'HH:mm:ss' : 'HH:mm' };
    const split = /^(.*\S)[\s\u00a0]+(\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?:\s?[AaPp]\.?[Mm]\.?)?)$/.exec(trimmed);
    const day = readDay(split ? (split[1] as string) : trimmed, m, year);
    const clock = split ? readTime(split[2] as string) : null;
    if (day && split && clock) return { kind: 'value', value: day.serial + clock.fraction, format: `${day.format} HH:mm:ss` };
    if (day && !split) return { kind: 'value', value: day.serial, format: day.format };
  }
  if (text.startsWith('+')) return { kind: 'formula', text: `=${text}` };
  return { kind: 'value', value: text };
}

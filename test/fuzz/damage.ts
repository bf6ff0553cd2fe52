/** What people and their programs do to a file before it reaches us (meta-x-linkedin.md §0.2). */
import type { Tape } from './tape';

const cp1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const bytesOf1252 = (text: string) =>
  Uint8Array.from(Array.from(text), (sign) => {
    const code = sign.codePointAt(0) as number;
    const high = cp1252.indexOf(sign);
    return high >= 0 ? high + 0x80 : code < 256 ? code : 0x3f;
  });

const utf16 = (text: string, mark: boolean, big: boolean) => {
  const bytes = new Uint8Array((text.length + (mark ? 1 : 0)) * 2);
  const view = new DataView(bytes.buffer);
  const marked = (mark ? '\ufeff' : '') + text;
  for (let at = 0; at < marked.length; at++) view.setUint16(at * 2, marked.charCodeAt(at), !big);
  return bytes;
};

export const utf8 = (text: string) => new TextEncoder().encode(text);

/** UTF-8 read as Western and saved again. */
export const mojibake = (text: string) =>
  new TextDecoder('windows-1252').decode(utf8(text)).replace(/[\u0080-\u009f]/g, (sign) => cp1252.charAt(sign.charCodeAt(0) - 0x80));

/** Each line of the file one quoted cell. */
export const rewrapped = (text: string) =>
  text
    .split('\n')
    .map((line) => (line === '' ? line : `"${line.replace(/"/g, '""')}"`))
    .join('\n');

/** Each line that holds a quote one quoted cell, the others bare. */
export const partlyRewrapped = (text: string) =>
  text
    .split('\n')
    .map((line) => (line.includes('"') ? `"${line.replace(/\r$/, '').replace(/"/g, '""')}"${line.endsWith('\r') ? '\r' : ''}` : line))
    .join('\n');

/** `sound`: nothing is lost, so the same must be read. */
export type Damage = { name: string; sound: boolean; apply: (text: string, tape: Tape) => Uint8Array };

export const damages: readonly Damage[] = [
  { name: 'utf-8 with marks', sound: true, apply: (text, tape) => utf8(`${'\ufeff'.repeat(1 + tape.next(2))}${text}`) },
  { name: 'utf-16', sound: true, apply: (text, tape) => utf16(text, true, tape.rarely(8)) },
  { name: 'utf-16 without a mark', sound: false, apply: (text, tape) => utf16(text, false, tape.rarely(8)) },
  { name: 'sep that lies', sound: true, apply: (text, tape) => utf8(`sep=${tape.pick([',', ';', '\t', '|', '!'])}\n${text}`) },
  { name: 'lines in quotes', sound: true, apply: (text) => utf8(rewrapped(text)) },
  { name: 'lines with a quote in quotes', sound: true, apply: (text) => utf8(partlyRewrapped(text)) },
  { name: 'mojibake', sound: true, apply: (text) => utf8(mojibake(text)) },
  { name: 'western', sound: false, apply: (text) => bytesOf1252(text) },
  { name: 'cut', sound: false, apply: (text, tape) => utf8(text).subarray(0, tape.next(utf8(text).length + 1)) },
  { name: 'a stretch lost', sound: false, apply: (text, tape) => spliced(utf8(text), tape, () => new Uint8Array()) },
  { name: 'bytes changed', sound: false, apply: (text, tape) => spliced(utf8(text), tape, (tape) => Uint8Array.from({ length: 4 }, () => tape.next(256))) },
  { name: 'twice', sound: false, apply: (text) => utf8(text + text) },
  { name: 'quotes lost', sound: false, apply: (text) => utf8(text.replace(/"/g, '')) },
  { name: 'a quote too many', sound: false, apply: (text, tape) => spliced(utf8(text), tape, () => utf8('"')) },
];

/** What pages and tools print that is no row, or no whole one: what is read is another thing, and must be true all the same. */
export const printed: readonly Damage[] = [
  { name: 'soft hyphens', sound: false, apply: (text, tape) => utf8(hyphened(text, tape)) },
  { name: 'a row of sums somewhere', sound: false, apply: (text, tape) => utf8(withTotal(text, tape)) },
  { name: 'zones behind times', sound: false, apply: (text, tape) => utf8(zoned(text, tape)) },
  { name: 'running totals', sound: false, apply: (text, tape) => utf8(running(text, tape)) },
];

/** Words as some pages break them. */
function hyphened(text: string, tape: Tape): string {
  const every = 2 + tape.next(3);
  return text.replace(/\p{L}{5,}/gu, (word) => word.replace(new RegExp(`.{${every}}(?=..)`, 'gu'), '$&\u00ad'));
}

const sums = ['Total', 'TOTAL :', 'Ge\u00adsamt', 'Totale', 'Total - filtered', 'Total: Account', 'Итого', '合計', 'Łącznie', 'Sous-total', 'Kogusumma'];

/** A line that says sum, in one cell or another, with figures that may be the sum and may not. */
function withTotal(text: string, tape: Tape): string {
  const lines = text.split('\n');
  const cells = (lines[0] ?? '').split(',').map(() => (tape.rarely(2) ? '' : String(tape.next(5000))));
  cells[tape.rarely(3) ? tape.next(cells.length) : 0] = tape.pick(sums);
  lines.splice(1 + tape.next(lines.length), 0, cells.join(','));
  return lines.join('\n');
}

/** Each time of a file with the letters of a zone: one of one zone, of several, of none that is known. */
function zoned(text: string, tape: Tape): string {
  const zone = tape.pick(['UTC', 'AST', 'PDT', 'CST', 'JST', 'GMT+3', 'XYZ', '(CET)']);
  return text.replace(/\b\d{1,2}:\d{2}(?::\d{2})?\b(?=[",\n])/g, `$& ${zone}`);
}

/** Bare figures at the end of a line count up from line to line, or nearly. */
function running(text: string, tape: Tape): string {
  let sum = tape.next(20_000);
  return text.replace(/,\d+(?=\r?\n)/g, () => {
    sum = Math.max(0, sum + tape.next(30) - 3);
    return `,${sum}`;
  });
}

function spliced(bytes: Uint8Array, tape: Tape, inserted: (tape: Tape) => Uint8Array): Uint8Array {
  const from = tape.next(bytes.length + 1);
  const to = Math.min(bytes.length, from + tape.next(12));
  const more = inserted(tape);
  const out = new Uint8Array(from + more.length + bytes.length - to);
  out.set(bytes.subarray(0, from));
  out.set(more, from);
  out.set(bytes.subarray(to), from + more.length);
  return out;
}

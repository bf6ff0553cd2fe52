/** Cells to csv text, text to bytes, in the manner of each network. */
import { zipSync } from 'fflate';

export type Row = readonly (string | number)[];
type Quoting = 'spaces' | 'needed' | 'all';

const asks: Record<Quoting, RegExp> = { spaces: /[\s,"]/, needed: /[,"\n\r]/, all: /^/ };

/** Rows as csv. `spaces`: quoted where a cell has a space (Meta); `needed`: only where csv asks for it; `all`: every cell (TikTok). */
export function csv(rows: readonly Row[], options: { quote: Quoting; end?: string; delimiter?: string; last?: boolean }): string {
  const { quote, end = '\n', delimiter = ',', last = true } = options;
  const must = (text: string) => asks[quote].test(text) || text.includes(delimiter);
  const cell = (value: string | number) => (must(String(value)) ? `"${String(value).replace(/"/g, '""')}"` : String(value));
  return rows.map((row) => row.map(cell).join(delimiter)).join(end) + (last ? end : '');
}

export const utf8 = (text: string) => new TextEncoder().encode(text);
export const utf8Bom = (text: string) => utf8(`\ufeff${text}`);

export function utf16(text: string): Uint8Array {
  const all = `\ufeff${text}`;
  const bytes = new Uint8Array(all.length * 2);
  for (let i = 0; i < all.length; i++) {
    bytes[2 * i] = all.charCodeAt(i) & 255;
    bytes[2 * i + 1] = all.charCodeAt(i) >> 8;
  }
  return bytes;
}

const western = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** What a program shows that takes UTF-8 for Western text: `Durée` becomes `DurÃ©e`. */
export const misread = (text: string) =>
  Array.from(utf8(text), (byte) => (byte >= 0x80 && byte < 0xa0 ? western.charAt(byte - 0x80) : String.fromCharCode(byte))).join('');

/** Western single-byte text; a character it does not have becomes a question mark, as spreadsheets do. */
export function windows1252(text: string): Uint8Array {
  const special: Record<string, number> = { '€': 0x80, '…': 0x85, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '—': 0x97, œ: 0x9c };
  return Uint8Array.from(text, (char) => special[char] ?? (char.charCodeAt(0) < 256 ? char.charCodeAt(0) : 63));
}

/** An archive whose entries carry the day of the export; `stored` as TikTok makes them, else packed. */
export function zip(entries: Record<string, Uint8Array>, stored = false): Uint8Array {
  // zip dates are clock times without a zone: built and read back in the same zone, they are the same bytes everywhere
  const mtime = new Date(2026, 10, 5, 9, 12, 40);
  return zipSync(entries, { level: stored ? 0 : 9, mtime, os: 3 });
}

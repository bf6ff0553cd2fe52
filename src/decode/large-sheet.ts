/** One sheet of a large .xlsx, row by row while it is unpacked: a reader that takes the whole sheet as one text needs ten times its size, and ends where texts end. */
import { Inflate } from 'fflate';
import type { MergedCells } from './table';

// the core is compiled without the DOM's types; this is the part of the class that browsers and Node share
declare const TextDecoder: { new (label?: string): { decode(bytes?: Uint8Array, options?: { stream?: boolean }): string } };

/** An entry of an archive, still packed (`deflated`) or stored. `size` and `checksum` as the archive's directory gives them. */
export type PackedPart = { bytes: Uint8Array; deflated: boolean; size: number; checksum: number };

/** What the workbook says about its cells: shared strings, and per style the text of a number. */
export type CellWords = { strings: readonly ({ t?: string } | undefined)[]; number: (value: number, style: number | null) => string };

/** `merged`: tall cells by the columns of the sheet. */
export type LargeSheet = { rows: string[][]; typed: boolean; merged: MergedCells[] };
/** damaged: the part is not what the directory says · too-many: more cells than a browser has memory for · other: a form of the format that is not read here. */
export type LargeFailure = 'damaged' | 'too-many' | 'other';

/** Packed bytes given to the unpacker at once; what they unpack to is one text for a moment. */
const slice = 1 << 16;
const rowEnd = '</row>';
const longestRow = 20_000_000;
const mostRows = 1_048_576;
const mostColumns = 16_384;
/** About a gigabyte of rows, and three times what a spreadsheet holds. */
const mostCells = 30_000_000;

/** `crc`: the checksum of bytes that follow those which gave `sum`. `told`: share of the part that is read, again and again. */
export function readLargeSheet(
  part: PackedPart,
  words: CellWords,
  crc: (bytes: Uint8Array, sum: number) => number,
  told: (share: number) => void = () => {},
): LargeSheet | LargeFailure {
  const decoder = new TextDecoder('utf-8');
  const reader = rowReader(words);
  let rest = '';
  let begun = false;
  let sum = 0;
  let size = 0;
  let failure: LargeFailure | null = null;
  const take = (bytes: Uint8Array, last: boolean): void => {
    if (failure !== null) return;
    sum = crc(bytes, sum);
    size += bytes.length;
    const text = rest + decoder.decode(bytes, { stream: !last });
    if (!begun && text.length > 0) {
      // names with a prefix, and texts in UTF-16, are left to the general reader
      if (!/^\ufeff?\s*(?:<\?[^>]*>\s*)?<worksheet[\s>]/.test(text.slice(0, 4096))) failure = 'other';
      begun = true;
    }
    const end = last ? text.length : endOfRows(text);
    rest = text.slice(end);
    if (size > part.size) failure = 'damaged';
    else if (rest.length > longestRow) failure = 'other';
    else failure ??= reader.read(text.slice(0, end));
    // they stand behind the rows
    if (last) reader.sheet.merged = tallCells(text);
  };
  try {
    unpack(part, take, told, () => failure !== null);
  } catch {
    return 'damaged';
  }
  if (failure !== null) return failure;
  return size === part.size && sum === part.checksum ? reader.sheet : 'damaged';
}

/** Where the last row that is whole ends, 0 where there is none. */
function endOfRows(text: string): number {
  const at = text.lastIndexOf(rowEnd);
  return at < 0 ? 0 : at + rowEnd.length;
}

function unpack(
  { bytes, deflated }: PackedPart,
  take: (bytes: Uint8Array, last: boolean) => void,
  told: (share: number) => void,
  stopped: () => boolean,
): void {
  const inflate = deflated ? new Inflate(take) : null;
  for (let at = 0; at < bytes.length && !stopped(); at += slice) {
    const last = at + slice >= bytes.length;
    const some = bytes.subarray(at, at + slice);
    if (inflate) inflate.push(some, last);
    else take(some, last);
    told(Math.min(1, (at + slice) / bytes.length));
  }
}

/** Takes texts that end between two rows. */
function rowReader({ strings, number }: CellWords) {
  const sheet: LargeSheet = { rows: [], typed: false, merged: [] };
  const { rows } = sheet;
  let row: string[] = [];
  let above: readonly string[] = [];
  let column = -1;
  let cells = 0;

  const openRow = (tag: string): boolean => {
    const line = Number(rowNumber.exec(tag)?.[1] ?? rows.length + 1);
    if (!(line > rows.length && line <= mostRows)) return false;
    while (rows.length < line - 1) rows.push([]);
    above = row;
    row = [];
    rows.push(row);
    column = -1;
    return true;
  };

  const put = (text: string): void => {
    if (text === '') return;
    cells++;
    while (row.length < column) row.push('');
    row[column] = above[column] === text ? (above[column] as string) : text;
  };

  /** False where the cell has another form than those known. */
  const readCell = (text: string, open: number, close: number, end: number): boolean => {
    let reference = '';
    let type = 'n';
    let style: number | null = null;
    for (let at = open + 2; at < close; at++) {
      if (text.charCodeAt(at) > 32 || text[at + 2] !== '=') continue;
      const quote = text[at + 3];
      if (quote !== '"' && quote !== "'") continue;
      const stop = text.indexOf(quote, at + 4);
      const name = text[at + 1];
      if (name === 'r') reference = text.slice(at + 4, stop);
      else if (name === 't') type = text.slice(at + 4, stop);
      else if (name === 's') style = Number(text.slice(at + 4, stop));
      at = stop;
    }
    column = reference === '' ? column + 1 : columnOf(reference);
    if (column < 0 || column >= mostColumns) return false;
    if (end < 0) return true;
    const value = type === 'inlineStr' ? '' : contentOf(text, '<v', '</v>', close, end);
    switch (type) {
      case 'n': {
        if (value === '') return true;
        const printed = number(Number.parseFloat(value), style);
        if (printed !== '') sheet.typed = true;
        put(printed);
        return true;
      }
      case 's': {
        if (value === '') return true;
        const shared = strings[Number.parseInt(value, 10)];
        if (shared) put(shared.t ?? '');
        return shared !== undefined;
      }
      case 'str':
        put(apart(plain(value)));
        return true;
      case 'inlineStr':
        put(apart(runsOf(contentOf(text, '<is', '</is>', close, end))));
        return true;
      case 'b':
        put(value === '' ? '' : value === '1' || value === 'true' ? 'TRUE' : 'FALSE');
        return true;
      case 'e':
        put('#N/A');
        return true;
      default:
        return false;
    }
  };

  const read = (text: string): LargeFailure | null => {
    for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      const sign = text.charCodeAt(at + 1);
      if (sign === 33) return 'other';
      const isCell = sign === 99 && isNameEnd(text.charCodeAt(at + 2));
      if (!isCell && !(sign === 114 && text.startsWith('row', at + 1) && isNameEnd(text.charCodeAt(at + 4)))) continue;
      const close = text.indexOf('>', at);
      if (close < 0) return 'other';
      if (isCell) {
        const end = text.charCodeAt(close - 1) === 47 ? -1 : text.indexOf('</c>', close);
        if (end < 0 && text.charCodeAt(close - 1) !== 47) return 'other';
        if (!readCell(text, at, close, end)) return 'other';
        at = Math.max(close, end);
      } else if (!openRow(text.slice(at, close))) return 'other';
      if (cells > mostCells) return 'too-many';
    }
    return null;
  };
  return { sheet, read };
}

/** A space, a line end, `/` or `>`. */
const isNameEnd = (code: number): boolean => code <= 32 || code === 47 || code === 62;

const rowNumber = /\sr=["'](\d+)["']/;

/** `BC12` → 54; −1 without letters. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const digit = reference.charCodeAt(i) - 64;
    if (digit < 1 || digit > 26) break;
    column = column * 26 + digit;
  }
  return column - 1;
}

function tallCells(text: string): MergedCells[] {
  const ranges = [...text.matchAll(/<mergeCell\s[^>]*?ref=["']([A-Z]+)(\d+):([A-Z]+)(\d+)["']/g)];
  return ranges.flatMap(([, left = '', top, right, bottom]) =>
    left === right && top !== bottom ? [{ column: columnOf(left), from: Number(top) - 1, to: Number(bottom) - 1 }] : [],
  );
}

/** What stands in the first element of that name between two places; '' where there is none. */
function contentOf(text: string, open: string, close: string, from: number, to: number): string {
  const start = text.indexOf(open, from);
  if (start < 0 || start >= to) return '';
  const begin = text.indexOf('>', start) + 1;
  if (text.charCodeAt(begin - 2) === 47) return '';
  const end = text.indexOf(close, begin);
  return end < 0 || end > to ? '' : text.slice(begin, end);
}

/** The text of all runs, phonetic ones left out. */
function runsOf(inner: string): string {
  let out = '';
  for (const [, run = ''] of inner.replace(/<rPh[\s>].*?<\/rPh>/gs, '').matchAll(/<t(?:\s[^>]*[^/])?>(.*?)<\/t>/gs)) out += run;
  return plain(out);
}

const signs: { [entity: string]: string } = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" };

/** Entities and the format's own escapes (`_x000D_`) as the signs they stand for. */
function plain(text: string): string {
  const whole = text.includes('&')
    ? text.replace(/&(?:lt|gt|amp|quot|apos|#x([\da-f]+)|#(\d+));/gi, (entity, hex, digits) =>
        hex || digits ? String.fromCodePoint(Number.parseInt(hex ?? digits, hex ? 16 : 10)) : (signs[entity.toLowerCase()] ?? entity),
      )
    : text;
  const bare = whole.includes('_x') ? whole.replace(/_x([\da-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))) : whole;
  return bare.includes('\r') ? bare.replace(/\r\n/g, '\n') : bare;
}

/** The text without the long one it was cut from, which it would keep in memory. */
const apart = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

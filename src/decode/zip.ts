/** A zip archive to its files, each with its name as a person reads it, or the reason why it cannot be opened. */
import { unzipSync } from 'fflate';
import { strictUtf8 } from './encoding';
import type { PackedPart } from './large-sheet';
import { storedZip } from './stored-zip';

export type ZipEntry = { name: string; bytes: Uint8Array };
export type ZipFailure = 'file-truncated' | 'file-password' | 'file-unreadable' | 'file-too-big';
export type ZipReading = { entries: ZipEntry[]; failure: ZipFailure | null };

/** Unpacked, an archive may not grow past this: no export does, a trap does. */
const roomBytes = 600_000_000;

/** The upper half of the code page old archivers write names in. */
const cp437 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** Folders and system leftovers (`__MACOSX`, dot files) are passed over. An entry whose checksum is wrong makes the whole unreadable. */
export function readZip(bytes: Uint8Array): ZipReading {
  const opened = unpack(bytes, isContent);
  if (typeof opened === 'string') return { entries: [], failure: opened };
  const directory = readDirectory(bytes);
  const shown = new Map(directory === 'cut' ? [] : directory.map(({ name, shown }) => [name, shown]));
  return { entries: Object.entries(opened).map(([name, content]) => ({ name: shown.get(name) ?? name, bytes: content })), failure: null };
}

/**
 * The same archive laid out afresh, each entry checked: a reader of workbooks that meets a damaged directory may never come back.
 * Or the reason why it cannot be opened.
 */
export function repackZip(bytes: Uint8Array, instead: { [name: string]: Uint8Array } = {}): Uint8Array | ZipFailure {
  const opened = unpack(bytes, (name) => !name.endsWith('/') && !(name in instead));
  return typeof opened === 'string' ? opened : storedZip({ ...opened, ...instead }, crc32);
}

/** The entries that unpack to more than so many bytes, still packed. */
export function largeParts(bytes: Uint8Array, wanted: (name: string) => boolean, from: number): Map<string, PackedPart> {
  const directory = readDirectory(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, PackedPart>();
  if (directory === 'cut') return parts;
  for (const { name, size, checksum, start, packed, method, locked } of directory) {
    if (size < from || locked || !wanted(name) || (method !== 0 && method !== 8) || start + 30 > bytes.length) continue;
    const at = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    if (at + packed <= bytes.length) parts.set(name, { bytes: bytes.subarray(at, at + packed), deflated: method === 8, size, checksum });
  }
  return parts;
}

function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): { [name: string]: Uint8Array } | ZipFailure {
  const directory = readDirectory(bytes);
  if (directory === 'cut') return 'file-truncated';
  if (directory.some(({ locked }) => locked)) return 'file-password';
  if (directory.reduce((sum, { name, size }) => sum + (wanted(name) ? size : 0), 0) > roomBytes) return 'file-too-big';
  try {
    const unpacked = unzipSync(bytes, { filter: ({ name }) => wanted(name) });
    const sound = directory.every(({ name, checksum }) => unpacked[name] === undefined || crc32(unpacked[name]) === checksum);
    return sound ? unpacked : 'file-unreadable';
  } catch {
    return 'file-unreadable';
  }
}

/** The paths inside, without unpacking; empty where the directory is lost. */
export function zipNames(bytes: Uint8Array): string[] {
  const directory = readDirectory(bytes);
  return directory === 'cut' ? [] : directory.map(({ name }) => name);
}

/** `name`: as the unpacker calls it; `shown`: as a person reads it. */
type DirectoryLine = { name: string; shown: string; size: number; locked: boolean; checksum: number; start: number; packed: number; method: number };

/** The archive's own list stands at its end; without it, or with entries past the end, the download broke off. */
function readDirectory(bytes: Uint8Array): DirectoryLine[] | 'cut' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return 'cut';
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const lines: DirectoryLine[] = [];
  for (let i = 0; i < count; i++) {
    // a list that lies elsewhere (archives above 4 GB) is left to the unpacker
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return at === 0xffffffff ? lines : 'cut';
    const nameLength = view.getUint16(at + 28, true);
    const packed = view.getUint32(at + 20, true);
    const start = view.getUint32(at + 42, true);
    if (packed !== 0xffffffff && start !== 0xffffffff && start + 30 + packed > bytes.length) return 'cut';
    const flags = view.getUint16(at + 8, true);
    const raw = bytes.subarray(at + 46, at + 46 + nameLength);
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + view.getUint16(at + 30, true));
    const marked = flags & 2048 ? strictUtf8(raw) : null;
    lines.push({
      name: marked ?? latin1(raw),
      shown: marked ?? unicodePath(extra) ?? readableName(raw),
      size: view.getUint32(at + 24, true) % 0xffffffff,
      locked: (flags & 1) === 1,
      checksum: view.getUint32(at + 16, true),
      start,
      packed,
      method: view.getUint16(at + 10, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return lines;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 65_535; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  return -1;
}

function isContent(name: string): boolean {
  const parts = name.split(/[\\/]/);
  const file = parts[parts.length - 1] ?? '';
  return file !== '' && !file.startsWith('.') && !parts.includes('__MACOSX') && file.toLowerCase() !== 'thumbs.db' && file.toLowerCase() !== 'desktop.ini';
}

/** Names without the UTF-8 mark are UTF-8 all the same when that fits, else the old code page, whose letters with accents no other has in that place, else one sign a byte. */
function readableName(raw: Uint8Array): string {
  if (raw.every((byte) => byte < 128)) return latin1(raw);
  const isOld = raw.some((byte) => byte >= 0x80 && byte <= 0xa5);
  return strictUtf8(raw) ?? (isOld ? Array.from(raw, (byte) => (byte < 128 ? String.fromCharCode(byte) : cp437.charAt(byte - 128))).join('') : latin1(raw));
}

/** The name in UTF-8 that some archivers write beside the one of the old code page. */
function unicodePath(extra: Uint8Array): string | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 0x7075 && length > 5) return strictUtf8(extra.subarray(at + 9, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

let crcTable: Uint32Array | null = null;

/** `sum`: of the bytes before these. */
export function crc32(bytes: Uint8Array, sum = 0): number {
  crcTable ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  const table = crcTable;
  let rest = ~sum;
  for (let i = 0; i < bytes.length; i++) rest = (rest >>> 8) ^ (table[(rest ^ (bytes[i] as number)) & 255] as number);
  return ~rest >>> 0;
}

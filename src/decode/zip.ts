/** A zip archive to its files, each with its name as a person reads it, or the reason why it cannot be opened. */
import { unzipSync } from 'fflate';
import { strictUtf8 } from './encoding';

export type ZipEntry = { name: string; bytes: Uint8Array };
export type ZipFailure = 'file-truncated' | 'file-password' | 'file-unreadable';
export type ZipReading = { entries: ZipEntry[]; failure: ZipFailure | null };

/** Unpacked, an archive may not grow past this: no export does, a trap does. */
const roomBytes = 600_000_000;

/** The upper half of the code page old archivers write names in. */
const cp437 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** Folders, system leftovers (`__MACOSX`, dot files) and empty entries are passed over. */
export function readZip(bytes: Uint8Array): ZipReading {
  const directory = readDirectory(bytes);
  if (directory === 'cut') return { entries: [], failure: 'file-truncated' };
  if (directory.some(({ locked }) => locked)) return { entries: [], failure: 'file-password' };
  if (directory.reduce((sum, { size }) => sum + size, 0) > roomBytes) return { entries: [], failure: 'file-unreadable' };
  try {
    const unpacked = unzipSync(bytes, { filter: ({ name }) => isContent(name) });
    const entries = Object.entries(unpacked).map(([name, content]) => ({ name: readableName(name), bytes: content }));
    return { entries, failure: null };
  } catch {
    return { entries: [], failure: 'file-unreadable' };
  }
}

/** The paths inside, without unpacking; empty where the directory is lost. */
export function zipNames(bytes: Uint8Array): string[] {
  const directory = readDirectory(bytes);
  return directory === 'cut' ? [] : directory.map(({ name }) => name);
}

type DirectoryLine = { name: string; size: number; locked: boolean };

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
    lines.push({
      name: latin1(bytes.subarray(at + 46, at + 46 + nameLength)),
      size: view.getUint32(at + 24, true) % 0xffffffff,
      locked: (view.getUint16(at + 8, true) & 1) === 1,
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

/** Names without the UTF-8 mark arrive one sign a byte: they are UTF-8 all the same when that fits, else the old code page. */
function readableName(name: string): string {
  if (!/[\u0080-\uffff]/.test(name) || /[^\u0000-\u00ff]/.test(name)) return name;
  const raw = Uint8Array.from(name, (sign) => sign.charCodeAt(0));
  return strictUtf8(raw) ?? Array.from(raw, (byte) => (byte < 128 ? String.fromCharCode(byte) : cp437.charAt(byte - 128))).join('');
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

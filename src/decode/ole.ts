/** The small file system inside a binary .xls: which streams it holds, and whether it is whole. */

/** `cut`: it names parts beyond the end of the file; `damaged`: its lists contradict themselves. */
export type OleReading = { streams: string[]; failure: 'cut' | 'damaged' | null; workbook: Uint8Array | null };

const lastRegular = 0xfffffff9;

type Disk = { bytes: Uint8Array; view: DataView; sector: number; table: number[] };
type Entry = { name: string; start: number; size: number };

/** The lists of such a file hold no checksum; a reader that trusts damaged ones can turn in circles, so they are walked here first. */
export function readOle(bytes: Uint8Array): OleReading {
  const failed = (failure: 'cut' | 'damaged'): OleReading => ({ streams: [], failure, workbook: null });
  if (bytes.length < 512) return failed('cut');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if ((shift !== 9 && shift !== 12) || view.getUint16(32, true) !== 6) return failed('damaged');
  const disk: Disk = { bytes, view, sector: 1 << shift, table: [] };
  const listed = tableSectors(disk);
  if (typeof listed === 'string') return failed(listed);
  for (const start of listed) for (let at = offset(disk, start); at < offset(disk, start + 1); at += 4) disk.table.push(view.getUint32(at, true));
  // some writers mark sectors past the end as ends of chains, so only links count; the last sector may be written short
  const linked = disk.table.reduce((most, next, at) => (next <= lastRegular ? Math.max(most, at, next) : most), 0);
  if (offset(disk, linked) >= bytes.length) return failed('cut');
  const directory = chain(disk, view.getUint32(48, true));
  if (!directory) return failed('damaged');
  const entries = readEntries(join(disk, directory));
  const streams = entries.map(({ name }) => name);
  const book = entries.find(({ name }) => name === 'Workbook' || name === 'Book');
  if (!book) return { streams, failure: null, workbook: null };
  const workbook = readStream(disk, entries[0] as Entry, book);
  return workbook ? { streams, failure: null, workbook } : failed('damaged');
}

/** True when the records of a workbook stream follow each other to its end: each names its length, and all later ones hang on it. */
export function isBiffWhole(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (stream.length < 8 || stream[0] !== 0x09) return false;
  let at = 0;
  while (at + 4 <= stream.length) {
    const [kind, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (kind === 0 && length === 0) return true;
    if (length > 8228) return false;
    at += 4 + length;
  }
  return at <= stream.length;
}

function offset(disk: Disk, sector: number): number {
  return (sector + 1) * disk.sector;
}

/** Where the allocation table lies: 109 places in the header, the others in a chain of their own. */
function tableSectors({ bytes, view, sector }: Disk): number[] | 'cut' | 'damaged' {
  const count = view.getUint32(44, true);
  if (count > bytes.length / sector + 1) return 'damaged';
  const found: number[] = [];
  const take = (from: number, places: number) => {
    for (let i = 0; i < places && found.length < count; i++) found.push(view.getUint32(from + i * 4, true));
  };
  take(76, 109);
  let next = view.getUint32(68, true);
  while (found.length < count) {
    const from = (next + 1) * sector;
    if (next > lastRegular) return 'damaged';
    if (from + sector > bytes.length) return 'cut';
    take(from, sector / 4 - 1);
    next = view.getUint32(from + sector - 4, true);
  }
  return found.some((start) => (start + 2) * sector > bytes.length) ? 'cut' : found;
}

function chain(disk: Disk, start: number, table: readonly number[] = disk.table): number[] | null {
  const sectors: number[] = [];
  for (let at = start; at <= lastRegular; at = table[at] as number) {
    if (at >= table.length || sectors.length > table.length) return null;
    sectors.push(at);
  }
  return sectors;
}

function join(disk: Disk, sectors: readonly number[]): Uint8Array {
  const out = new Uint8Array(sectors.length * disk.sector);
  for (const [i, start] of sectors.entries()) out.set(disk.bytes.subarray(offset(disk, start), offset(disk, start + 1)), i * disk.sector);
  return out;
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer);
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = Math.min(view.getUint16(at + 64, true), 64) / 2 - 1;
    const name = Array.from({ length: Math.max(0, Math.floor(length)) }, (_, i) => String.fromCharCode(view.getUint16(at + i * 2, true))).join('');
    entries.push({ name, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) });
  }
  return entries;
}

/** Streams below 4,096 bytes lie in a shared one, in pieces of 64 bytes with a table of their own. */
function readStream(disk: Disk, root: Entry, entry: Entry): Uint8Array | null {
  if (entry.size >= disk.view.getUint32(56, true)) {
    const sectors = chain(disk, entry.start);
    return sectors && sectors.length * disk.sector >= entry.size ? join(disk, sectors).subarray(0, entry.size) : null;
  }
  const shared = chain(disk, root.start);
  const small = chain(disk, disk.view.getUint32(60, true));
  if (!shared || !small) return null;
  const pieces = join(disk, shared);
  const words = join(disk, small);
  const view = new DataView(words.buffer);
  const table = Array.from({ length: words.length / 4 }, (_, i) => view.getUint32(i * 4, true));
  const sectors = chain(disk, entry.start, table);
  if (!sectors || sectors.length * 64 < entry.size || sectors.some((piece) => (piece + 1) * 64 > pieces.length)) return null;
  const out = new Uint8Array(sectors.length * 64);
  for (const [i, piece] of sectors.entries()) out.set(pieces.subarray(piece * 64, piece * 64 + 64), i * 64);
  return out.subarray(0, entry.size);
}

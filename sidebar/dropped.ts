/** What was dropped or chosen → files, folders walked. */

/** Leftovers of systems and version control that nobody means to import. */
const meant = (name: string) => !name.startsWith('.') && name !== 'Thumbs.db' && name !== 'desktop.ini';

/** `failed`: names of files and folders that came to nothing, since the browser would not open them. */
export type Taken = { files: File[]; failed: string[] };

/** Must be called within the drop event: its items are gone afterwards. */
export async function filesOf(transfer: DataTransfer): Promise<Taken> {
  const entries = [...transfer.items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry?.() ?? []) : []));
  // the list of files is gone after the event too
  const plain = [...transfer.files].filter(({ name }) => meant(name));
  if (entries.length === 0) return { files: plain, failed: [] };
  const failed: string[] = [];
  const found = (await Promise.all(entries.map((entry) => walk(entry, failed)))).flat();
  // a frame may refuse to open entries, while the files themselves can be read; a folder stands among them as a file without a size
  const rescued = plain.filter(({ name, size, type }) => failed.includes(name) && (size > 0 || type !== ''));
  const names = new Set(rescued.map(({ name }) => name));
  return { files: [...found, ...rescued], failed: failed.filter((name) => !names.has(name)) };
}

async function walk(entry: FileSystemEntry, failed: string[]): Promise<File[]> {
  if (!meant(entry.name)) return [];
  try {
    if (entry.isFile) return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
    const parts = await Promise.all((await entriesIn(entry as FileSystemDirectoryEntry)).map((part) => walk(part, failed)));
    return parts.flat();
  } catch {
    // a file that vanished, or that the browser may not open
    failed.push(entry.name);
    return [];
  }
}

/** A folder's reader gives a hundred entries at most each time. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}

/** Local day of the last change. */
export function modifiedOn(file: File): string | null {
  const at = new Date(file.lastModified);
  if (!(file.lastModified > 0) || Number.isNaN(at.getTime())) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

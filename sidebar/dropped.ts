/** What was dropped or chosen → files, folders walked. */

/** Leftovers of systems and version control that nobody means to import. */
const meant = (name: string) => !name.startsWith('.') && name !== 'Thumbs.db' && name !== 'desktop.ini';

/** Must be called within the drop event: its items are gone afterwards. */
export function filesOf(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry?.() ?? []) : []));
  if (entries.length === 0) return Promise.resolve([...transfer.files].filter(({ name }) => meant(name)));
  // the list of files is gone after the event too
  const plain = [...transfer.files].filter(({ name }) => meant(name));
  return Promise.all(entries.map(walk)).then((parts) => {
    const found = parts.flat();
    // a frame may refuse to open entries, while the files themselves can be read; a folder stands among them as a file without a size
    return found.length > 0 ? found : plain.filter(({ size, type }) => size > 0 || type !== '');
  });
}

async function walk(entry: FileSystemEntry): Promise<File[]> {
  if (!meant(entry.name)) return [];
  try {
    if (entry.isFile) return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
    const parts = await Promise.all((await entriesIn(entry as FileSystemDirectoryEntry)).map(walk));
    return parts.flat();
  } catch {
    // a file that vanished, or that the browser may not open
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

/** Files to a zip archive that packs nothing: what a reader of workbooks is given in place of a directory that may be damaged. */

declare const TextEncoder: { new (): { encode(text: string): Uint8Array } };

const utf8Names = 2048;
const day = 33; // 1 January 1980, the first there is

/** `crc`: checksum of a file's bytes. Names are written as UTF-8. */
export function storedZip(files: { [name: string]: Uint8Array }, crc: (bytes: Uint8Array) => number): Uint8Array {
  const entries = Object.entries(files).map(([name, bytes]) => ({ name: new TextEncoder().encode(name), bytes, crc: crc(bytes) }));
  const size = entries.reduce((sum, { name, bytes }) => sum + 30 + 46 + 2 * name.length + bytes.length, 22);
  const archive = new Uint8Array(size);
  const view = new DataView(archive.buffer);
  let at = 0;
  const write = (...fields: readonly (readonly [bytes: 2 | 4, value: number])[]) => {
    for (const [bytes, value] of fields) {
      if (bytes === 2) view.setUint16(at, value, true);
      else view.setUint32(at, value, true);
      at += bytes;
    }
  };
  const put = (bytes: Uint8Array) => {
    archive.set(bytes, at);
    at += bytes.length;
  };
  /** Version, flags, method (stored), time, day, checksum, both sizes, length of the name, no extra field. */
  const facts = ({ name, bytes, crc }: (typeof entries)[number]) =>
    write([2, 20], [2, utf8Names], [2, 0], [2, 0], [2, day], [4, crc], [4, bytes.length], [4, bytes.length], [2, name.length], [2, 0]);
  const starts = entries.map((entry) => {
    const start = at;
    write([4, 0x04034b50]);
    facts(entry);
    put(entry.name);
    put(entry.bytes);
    return start;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    write([4, 0x02014b50], [2, 20]);
    facts(entry);
    // no comment, first disk, no attributes
    write([2, 0], [2, 0], [2, 0], [4, 0], [4, starts[i] as number]);
    put(entry.name);
  });
  const length = at - directory;
  write([4, 0x06054b50], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, length], [4, directory], [2, 0]);
  return archive;
}

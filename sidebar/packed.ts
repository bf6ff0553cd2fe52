/** Unpacks what build.mjs packed: deflated bytes in base 85, in letters that no reader of a page, a script or a template takes for anything else. */

/** Printable letters that are left out, by code so that they stand nowhere here: " $ & ' / < > \ and the back quote. */
const unused: readonly number[] = [34, 36, 38, 39, 47, 60, 62, 92, 96];

/** Value of each letter by its code. */
function digits(): number[] {
  const values: number[] = [];
  let next = 0;
  for (let code = 33; code < 127; code++) if (!unused.includes(code)) values[code] = next++;
  return values;
}

/** Five letters carry four bytes, the highest first; at the end n + 1 letters carry n. */
function bytesOf(text: string): Uint8Array {
  const values = digits();
  const bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
  for (let i = 0, at = 0; i < text.length; i += 5, at += 4) {
    let sum = 0;
    for (let k = i; k < i + 5; k++) sum = sum * 85 + (k < text.length ? (values[text.charCodeAt(k)] as number) : 84);
    for (let k = 0; k < 4 && at + k < bytes.length; k++) bytes[at + k] = sum / 2 ** (24 - 8 * k);
  }
  return bytes;
}

/** Throws where the browser is too old to inflate. */
export async function unpack(text: string): Promise<Uint8Array> {
  const inflated = new Blob([bytesOf(text.trim()) as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}

export async function unpackText(text: string): Promise<string> {
  return new TextDecoder().decode(await unpack(text));
}

/** Files laid one after another behind a list of their names and sizes: a line of JSON, a line feed, the bytes. */
export function splitFiles(bytes: Uint8Array): { name: string; bytes: Uint8Array }[] {
  const end = bytes.indexOf(10);
  const list = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as [name: string, size: number][];
  let at = end + 1;
  return list.map(([name, size]) => {
    at += size;
    return { name, bytes: bytes.slice(at - size, at) };
  });
}

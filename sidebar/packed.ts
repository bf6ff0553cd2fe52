/** Unpacks what build.mjs packed: deflated bytes in base64url, so that nothing in a page looks like markup or a comment. */

/** Throws where the browser is too old to inflate. */
export async function unpack(text: string): Promise<Uint8Array> {
  const binary = atob(text.trim().replace(/-/g, '+').replace(/_/g, '/'));
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
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

/** Bytes to text: UTF-8, UTF-16 with or without a byte order mark, else the Western code page, line by line where a file mixes them. */

// the core is compiled without the DOM's types; this is the part of the class that browsers and Node share
declare const TextDecoder: {
  new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): { decode(bytes: Uint8Array, options?: { stream?: boolean }): string };
};

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1251';
/** Signs of bytes 0x80 to 0x9f; escapes are bytes the code page leaves free. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** `mixed`: some lines are UTF-8 and others are not; each was read as what it is. */
export type DecodedText = { text: string; encoding: Encoding; mixed: boolean };

export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = utf16(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, mixed: false };
  const text = strictUtf8(bytes);
  return text === null ? decodeByLine(bytes) : { text: mayBeDoubled(bytes) ? undoubled(text) : text, encoding: 'utf-8', mixed: false };
}

/** Never wrongly false: in UTF-8 the first of the two signs begins with 0xc3, and the second one is beyond ASCII too. */
function mayBeDoubled(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0xc3); at >= 0; at = bytes.indexOf(0xc3, at + 1)) if ((bytes[at + 2] ?? 0) > 0x7f) return true;
  return false;
}

/** The two signs that one accented letter becomes when UTF-8 is read as Western text: `Ã©`, `â€™`. */
const doubled = new RegExp(`[Â-ô][\\u0080-\\u00bf${windows1252}]`);

/**
 * Text that a spreadsheet read as Western and saved as UTF-8 (`DurÃ©e`) set right. All or nothing: one line with letters that were
 * never doubled shows that the others mean what they print.
 */
function undoubled(text: string): string {
  if (!doubled.test(text)) return text;
  const lines = text.split('\n');
  const right = lines.map((line) => (/[\u0080-\uffff]/.test(line) ? original(line) : line));
  return right.every((line) => line !== null) ? right.join('\n') : text;
}

/** The line as it was before; null where its signs are no UTF-8. The byte order mark of the second saving is dropped. */
function original(line: string): string | null {
  const codes = Array.from(line.replace(/^\ufeff/, ''), (sign) => (windows1252.includes(sign) ? windows1252.indexOf(sign) + 0x80 : sign.charCodeAt(0)));
  if (codes.some((code) => code > 255)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(codes));
  } catch {
    return null;
  }
}

/** Null when the bytes are not UTF-8; a sign cut off at the very end is dropped, for files that stop half way. */
export function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return endsInsideSign(bytes) ? strictUtf8Stream(bytes) : null;
  }
}

/** Decoding as a stream allows a sign without its end; it is slower, so only a text that may stop there is read so. */
function strictUtf8Stream(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

function endsInsideSign(bytes: Uint8Array): boolean {
  return bytes.subarray(-3).some((byte) => byte >= 0xc2);
}

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const end = Math.min(bytes.length & ~1, 4096);
  if (end < 4) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) evenZeros++;
    if (bytes[i + 1] === 0) oddZeros++;
  }
  // without a mark: most signs of a table are ASCII, one byte of each pair is then zero and the other is not
  const many = end / 4;
  if (oddZeros > many && evenZeros < oddZeros / 20) return 'utf-16le';
  if (evenZeros > many && oddZeros < evenZeros / 20) return 'utf-16be';
  return null;
}

function decodeByLine(bytes: Uint8Array): DecodedText {
  const page = isCyrillic(bytes) ? 'windows-1251' : 'windows-1252';
  const parts: string[] = [];
  let utf8Lines = 0;
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(10, start);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(start, end);
    const text = strictUtf8(line);
    if (text !== null && text.length < line.length) utf8Lines++;
    parts.push(text ?? (page === 'windows-1251' ? new TextDecoder(page).decode(line) : decodeWestern(line)));
    start = end;
  }
  return { text: parts.join(''), encoding: utf8Lines > 0 ? 'utf-8' : page, mixed: utf8Lines > 0 };
}

/** Words of letters beyond ASCII throughout: Western ones have one such letter, or two beside each other, but no more. */
function isCyrillic(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, 65_536);
  let [run, inWords, alone] = [0, 0, 0];
  for (let i = 0; i <= end; i++) {
    if (i < end && (bytes[i] as number) >= 0xc0) run++;
    else {
      if (run >= 3) inWords += run;
      else alone += run;
      run = 0;
    }
  }
  return inWords > alone;
}

/** Some versions of Node decode this code page as Latin-1, which turns `’` and `€` into control signs: those are put right here. */
function decodeWestern(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes).replace(/[\u0080-\u009f]/g, (sign) => windows1252.charAt(sign.charCodeAt(0) - 0x80));
}

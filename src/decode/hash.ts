/** Bytes to a short fingerprint, to say that a file was already imported. */

/**
 * Sixteen hexadecimal digits over the bytes and their number. Two different files agree by chance once in 1.8·10¹⁹; among ten thousand
 * files in about one of 4·10¹¹ collections. No defence against someone who builds a collision: it only spares a repeated import.
 */
export function hashBytes(bytes: Uint8Array): string {
  let a = 0x9e3779b9 ^ bytes.length;
  let b = (0x85ebca6b + bytes.length) | 0;
  const whole = bytes.length & ~3;
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let i = 0; i < whole; i += 4) {
    const word = words.getInt32(i, true);
    a = Math.imul(a ^ word, 0x01000193);
    a ^= a >>> 15;
    // cut to 32 bits each time: a sum that may grow past them is kept as a fraction, which is slow
    b = (Math.imul((b << 13) | (b >>> 19), 5) + Math.imul(word, 0xcc9e2d51)) | 0;
  }
  for (let i = whole; i < bytes.length; i++) {
    a = Math.imul(a ^ (bytes[i] as number), 0x01000193);
    b = Math.imul(b ^ (bytes[i] as number), 0x1b873593);
  }
  return hex(mix(a ^ mix(b))) + hex(mix(b + 0x7f4a7c15));
}

function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}

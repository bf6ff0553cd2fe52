/** Headers that lost their accents to a wrong encoding (`R?ponses`, `DurŽe`, `Cožt`): the pattern of what they may have been. */
import { plainHeader } from '../values/headers';

/** Signs no header is written with, and capitals with accents in the middle of a word in small letters. */
const spoiled = /[?\ufffd\u0080-\u009f‚ˆ…‡“”–Š]+|(?<=[A-Za-z])[À-ÖØ-ÞŒŠŽŸ]+(?=[a-z)\s]|$)/g;

/** Null for a header that shows no damage, or too much to be told. */
export function damagedPattern(text: string): RegExp | null {
  if (text.length > 60 || text.search(spoiled) < 0) return null;
  const pieces = text.split(spoiled).map(plainHeader);
  const letters = pieces.join('').length;
  if (letters < 4 || letters < 3 * (pieces.length - 1)) return null;
  const escaped = pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
  // an accent is one letter, or two where its bytes were taken apart; a space leaves none
  return new RegExp(`^${escaped.join(`[a-z'"]{0,2}`)}$`);
}

/** Texts as a spreadsheet holds them, so that what was written reads back letter by letter. */

/** Control characters, and halves of characters that stand alone. */
const strange = /[\p{Cc}\p{Cs}]/u;
const eachStrange = /[\p{Cc}\p{Cs}]/gu;

/** One line end, no control characters but tab and line feed, whole characters only. */
export function heldText(text: string): string {
  if (!strange.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(eachStrange, (found) => {
    if (found >= '\ud800') return '\ufffd';
    return found < ' ' && found !== '\n' && found !== '\t' ? '' : found;
  });
}

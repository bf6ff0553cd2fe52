/** Header texts as they are compared: the same words, however a tool or a spreadsheet wrote them. */
import { withoutSpaces } from './blanks';

/** No accents, no spaces or invisible marks, one kind of apostrophe, small letters. */
export function plainHeader(text: string): string {
  return withoutSpaces(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`´′]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .toLowerCase();
}

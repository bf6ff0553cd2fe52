/** Words that stand for «nothing here»: missing, which is not zero. */

const blankWords: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  '---',
  '–',
  '—',
  '−',
  'n/a',
  'na',
  '#n/a',
  'n.a.',
  'n/d',
  'n.d.',
  'nd',
  'null',
  'none',
  'nan',
  'undefined',
]);

/** Spaces and marks that leave no trace on paper: no-break, thin and figure spaces, joiners, direction marks, soft hyphens, byte order marks. */
const invisible = /[\s\u00a0\u00ad\u2007\u2009\u200a\u200b-\u200f\u202a-\u202f\u2060\u2066-\u2069\ufeff]+/g;

/** The text without any space or invisible mark, wherever it stands. */
export function withoutSpaces(text: string): string {
  return text.replace(invisible, '');
}

/** The text with outer invisible marks gone and inner runs as one plain space. */
export function tidy(text: string): string {
  return text.replace(invisible, ' ').trim();
}

/** True for an empty cell and for the words exports write when a figure is missing (`-`, ` --`, `n/a`, `undefined`). */
export function isBlank(text: string): boolean {
  if (text === '') return true;
  if (text.length > 12) return text.trim() === '';
  return blankWords.has(withoutSpaces(text).toLowerCase());
}

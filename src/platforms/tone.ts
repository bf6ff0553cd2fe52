/** What a listening tool says of the tone of a mention → −1, 0 or 1; unrated is no tone, never neutral. */
import type { Problem } from '../problems';
import type { SocialRecord } from '../records/record';
import { plainHeader } from '../values/headers';
import type { Sheet } from './platform';

const words: { readonly [word: string]: number | null } = {
  positive: 1,
  positif: 1,
  '+': 1,
  neutral: 0,
  neutre: 0,
  negative: -1,
  negatif: -1,
  '-': -1,
  '': null,
  mixed: null,
  mixte: null,
  notrated: null,
  unrated: null,
  unknown: null,
  'n/a': null,
};

/** Null: nobody rated it; undefined: a word that is not known. Numbers count by their sign. */
export function toneOf(text: string): number | null | undefined {
  const word = plainHeader(text).replace(/^[\u2212–—]/, '-');
  return /^[-+]?\d+(?:[.,]\d+)?$/.test(word) ? Math.sign(Number(word.replace(',', '.'))) || 0 : words[word];
}

/** Fills the figure from the column marked `sentiment`, which stays beside it as printed. */
export function rate(record: SocialRecord, cells: readonly string[], { at }: Sheet): void {
  const tone = toneOf(cells[at('sentiment')] ?? '');
  if (typeof tone === 'number') record.values.sentiment = tone;
}

/** How many rows say a word that is not known: they count as unrated. */
export function unratedRemark(records: readonly SocialRecord[], place: { file: string; table: string }): Problem[] {
  const odd = records.filter(({ extra }) =>
    Object.keys(extra).some((header) => plainHeader(header) === 'sentiment' && toneOf(extra[header] ?? '') === undefined),
  );
  return odd[0] ? [{ code: 'tone-unknown', ...place, row: odd[0].row, rows: odd.length }] : [];
}

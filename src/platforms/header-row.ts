/** Where the header of an unknown table stands: below its title and description lines. */
import { isBlank } from '../values/blanks';
import { readDate } from '../values/dates';
import { readNumber } from '../values/numbers';
import { isComment } from './blocks';
import { headerWithin } from './recognise';

type Rows = readonly (readonly string[])[];

/** Rows below a candidate that are looked at. */
const looked = 50;

/** The first row of mostly words under which nearly all rows fit; null where there is none with a row below. */
export function headerRowOf(rows: Rows): number | null {
  for (let at = 0; at < Math.min(rows.length, headerWithin); at++) {
    const row = rows[at] ?? [];
    if (!isComment(row) && isWords(row) && coversRowsBelow(rows, at)) return at;
  }
  return null;
}

function isWords(row: readonly string[]): boolean {
  const filled = row.filter((cell) => !isBlank(cell));
  return filled.length >= 2 && filled.filter(isWord).length >= 0.75 * filled.length;
}

export function isWord(cell: string): boolean {
  if (typeof readNumber(cell, { decimal: 'point' }) === 'number' || typeof readNumber(cell, { decimal: 'comma' }) === 'number') return false;
  return readDate(cell, { dateOrder: 'day-month' }) === 'date-unreadable' && readDate(cell, { dateOrder: 'month-day' }) === 'date-unreadable';
}

function coversRowsBelow(rows: Rows, at: number): boolean {
  const width = widthOf(rows[at] ?? []);
  let [below, wider] = [0, 0];
  for (let next = at + 1; next < rows.length && below < looked; next++) {
    const other = widthOf(rows[next] ?? []);
    if (other === 0) continue;
    below++;
    if (other > width) wider++;
  }
  return below > 0 && wider <= 0.2 * below;
}

/** Cells up to the last filled one. */
export function widthOf(row: readonly string[]): number {
  let width = row.length;
  while (width > 0 && (row[width - 1] ?? '').trim() === '') width--;
  return width;
}

/** A table that nobody knows, made ready for a person to describe. */
import type { Table } from '../decode/table';
import type { Mapping } from '../records/mapping';
import { isTotalWord } from '../values/total-words';
import { headerRowOf, widthOf } from './header-row';
import type { Platform } from './platform';
import { propose } from './propose';
import type { Describable } from './reading';

/** Rows kept for the preview, and looked at for samples. */
const kept = 2000;
const samplesOf = 3;
/** Rows whose cells tell what a column is. */
const looked = 200;

/** Null where no header with rows below it can be found. `mapping`: the person's own description, which then is the proposal. */
export function describe(table: Table, known: readonly Platform[], mapping: Mapping | null = null, headerRow = headerRowOf(table.rows)): Describable | null {
  if (headerRow === null) return null;
  const end = headerRow + 1 + kept;
  const sample: Table = { ...table, rows: table.rows.slice(0, end), ...(table.lines ? { lines: table.lines.slice(0, end) } : {}) };
  const below = sample.rows.slice(headerRow + 1).filter((row) => !isTotalWord(row[0] ?? ''));
  const header = table.rows[headerRow] ?? [];
  const headers = header.slice(0, widthOf(header)).map((text) => text.trim());
  const samples = headers.map((_, index) => firstFilled(below, index));
  const rows = table.rows.slice(headerRow + 1).filter((row) => widthOf(row) > 0).length;
  const guess = mapping
    ? { proposal: mapping, unverified: null }
    : propose(
        headers.map((header, index) => ({ header, samples: samples[index] ?? [], cells: below.slice(0, looked).map((row) => row[index] ?? '') })),
        table.file,
        known,
      );
  return { line: table.lines?.[headerRow] ?? headerRow + 1, headerRow, headers, samples, rows, ...guess, table: sample };
}

function firstFilled(rows: readonly (readonly string[])[], index: number): string[] {
  const found: string[] = [];
  for (const row of rows) {
    const cell = (row[index] ?? '').trim();
    if (cell !== '') found.push(cell);
    if (found.length === samplesOf) break;
  }
  return found;
}

/** A script's functions in cells: cell values to what Apps Script passes (facts §1.3), and its results to cells (§1.4). */

import { instantToSerial, serialToInstant } from './dates';
import { isDatePattern } from './display';
import type { Block, Scalar } from './engine';
import type { Runtime } from './service';

function toScript(run: Runtime, scalar: Scalar): unknown {
  if ('error' in scalar) return scalar.error;
  const { value, format } = scalar;
  if (value === null) return '';
  if (typeof value === 'number' && format !== undefined && isDatePattern(format)) return run.realm.date(serialToInstant(value, run.book.zone));
  return value;
}

/** A range is rows of values, a cell its value, an omitted argument undefined. */
export function argumentFor(run: Runtime, block: Block | undefined): unknown {
  if (block === undefined) return undefined;
  if (!Array.isArray(block)) return toScript(run, block);
  const rows = run.realm.array(block.length);
  block.forEach((line, r) => {
    const values = run.realm.array(line.length);
    line.forEach((scalar, c) => {
      values[c] = toScript(run, scalar);
    });
    rows[r] = values;
  });
  return rows;
}

function toCell(run: Runtime, value: unknown): Scalar {
  if (value === null || value === undefined || value === '') return { value: null };
  if (typeof value === 'number') return Number.isFinite(value) ? { value } : { error: '#NUM!' };
  if (typeof value === 'string' || typeof value === 'boolean') return { value };
  if (run.realm.isDate(value)) return { value: instantToSerial(value.getTime(), run.book.zone), format: 'yyyy-mm-dd' };
  return { value: String(value) };
}

/** Rows spill; a plain list is one column of a single value each, as Sheets lays it out. */
export function resultOf(run: Runtime, value: unknown): Block {
  if (!Array.isArray(value)) return toCell(run, value);
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row.map((item) => toCell(run, item)) : [toCell(run, row)]));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length === 0 || width === 0) return { value: null };
  return rows.map((row) => Array.from({ length: width }, (_, c): Scalar => row[c] ?? { value: null }));
}

/** Rows that the demonstration types into inputs: what they say in a language, and how one is told from what people type. */
import { type InputId, inputs } from '../inputs';
import type { Input, InputTab } from '../inputs/input';
import type { InputRow, Typed, TypedRow } from '../inputs/read';
import { dayNumber, serialDay } from '../kpis/periods';
import type { Phrases } from '../languages/language';
import type { TypedTab } from './typed';

const sign = '|';

/** The rows of an input as they are written in languages/: cells in the order of the columns, choices as ids, days as `2026-08-31`. */
const written = (words: Phrases, id: string): readonly string[] => (words.report.inputs.examples as { [id: string]: readonly string[] | undefined })[id] ?? [];

const typedColumns = (input: Input) => Object.entries(input.columns).filter(([, { type }]) => type !== 'product');

/** What stands in a tab that the demonstration makes; null where it has no rows for it. */
export function exampleTab(words: Phrases, tab: InputTab): TypedTab | null {
  const tables = tab.inputs.map((input): [string, TypedRow[]] => [input.id, written(words, input.id).map((row) => typedRow(input, row))]);
  if (tables.every(([, rows]) => rows.length === 0)) return null;
  return { tables: Object.fromEntries(tables.map(([id, rows]) => [id, { rows, formulas: [] }])), settings: {}, own: [], header: 0, columns: {} };
}

function typedRow(input: Input, row: string): TypedRow {
  const cells = row.split(sign);
  return Object.fromEntries(typedColumns(input).map(([name, { type }], i): [string, Typed] => [name, typedCell(type, cells[i] ?? '')]));
}

function typedCell(type: string, cell: string): Typed {
  if (cell === '') return null;
  if (type === 'day') return serialDay(dayNumber(cell));
  return ['text', 'choice', 'currency'].includes(type) ? cell : Number(cell);
}

/** True for a row that says what an example says, in any of the languages. */
export function isExample(id: InputId, row: InputRow, languages: readonly Phrases[]): boolean {
  const input: Input = inputs[id];
  return languages.some((words) => written(words, id).some((text) => isSame(input, typedRow(input, text), row)));
}

const isSame = (input: Input, example: TypedRow, { values }: InputRow): boolean =>
  typedColumns(input).every(([name]) => (values[name] ?? null) === example[name]);

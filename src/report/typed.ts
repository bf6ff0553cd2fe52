/** What people typed into the input tabs, as it was found: kept by column, whatever the tab looked like, and read. */
import { type InputId, inputs, inputTabs } from '../inputs';
import type { Input } from '../inputs/input';
import { type Fault, faultsOf, readInput, type Typed, type TypedRow, type Understand } from '../inputs/read';
import { type InputBook, worthIn } from '../inputs/sum';
import type { Phrases } from '../languages/language';
import { isExample } from './examples';

/** Cells by column, in the order of the rows; a row that is not in use may be missing. `formulas`: of cells that hold one. */
export type TypedTable = { rows: (TypedRow | undefined)[]; formulas: { [column: string]: string }[] };
export type TypedTab = {
  tables: { [input: string]: TypedTable };
  settings: { [name: string]: Typed };
  /** Columns of people's own: heading first. */
  own: (Typed | { formula: string })[][];
  /** Where things stood: row of the headers, columns as `costs.amount`. */
  header: number;
  columns: { [key: string]: number };
};
/** By the key of the tab. */
export type TypedTabs = { [key: string]: TypedTab | undefined };

/** Everything typed, with what it says. */
export type InputsPlan = { tabs: TypedTabs; understand: Understand; book: InputBook; faults: Fault[] };

/** `languages`: those whose examples are known as such. */
export function planInputs(tabs: TypedTabs, understand: Understand, languages: readonly Phrases[] = []): InputsPlan {
  const typed = (input: Input) => inputTabs.flatMap(({ key }) => tabs[key]?.tables[input.id]?.rows ?? []);
  const { currency, rate } = tabs.costs?.settings ?? {};
  const read = (input: Input) =>
    readInput(input, typed(input), understand).map((row) => (isExample(input.id as InputId, row, languages) ? { ...row, example: true as const } : row));
  const rows = Object.fromEntries(Object.values(inputs).map((input) => [input.id, read(input)]));
  const settings = { currency: currency ? String(currency).trim().toUpperCase() : null, rate: typeof rate === 'number' ? rate : null };
  const book: InputBook = { rows, settings };
  const faults = Object.values(inputs).flatMap((input: Input) => faultsOf(input, typed(input), rows[input.id] ?? [], worthIn(book, input)));
  return { tabs, understand, book, faults };
}

/** Nothing typed. */
export const noInputs = (): InputsPlan => planInputs({}, () => null);

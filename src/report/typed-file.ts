/** A table that somebody keeps outside the workbook (costs, targets…), read as if its rows had been typed into the tab of that input. */
import type { Table } from '../decode/table';
import { type InputId, inputs } from '../inputs';
import type { Input, InputColumn } from '../inputs/input';
import type { Typed, TypedRow } from '../inputs/read';
import { dayNumber, serialDay } from '../kpis/periods';
import type { Phrases } from '../languages/language';
import type { InputFault, Problem } from '../problems';
import { isBlank } from '../values/blanks';
import { type Convention, decideConvention } from '../values/conventions';
import { readDate } from '../values/dates';
import { readNumber } from '../values/numbers';
import { bareLists, folded, understanding } from './choices';
import { inputNote } from './input-note';
import { placeOf, tabOf } from './input-place';

/** Rows above the header that a person may have put there. */
const searched = 10;

const columnsOf = (words: Phrases, id: InputId): { [name: string]: string } => words.report.inputs.tables[id].columns;
const typedNames = (input: Input): string[] => Object.keys(input.columns).filter((name) => input.columns[name]?.type !== 'product');

/** Which column of the table each column of the input is, by its words in any language or its id; a word of two columns takes the first. */
function headersIn(row: readonly string[], id: InputId, languages: readonly Phrases[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const name of typedNames(inputs[id])) {
    const words = new Set([name, ...languages.map((of) => columnsOf(of, id)[name] as string)].map(folded));
    const at = row.findIndex((text) => words.has(folded(text)));
    if (at >= 0 && ![...found.values()].includes(at)) found.set(name, at);
  }
  return found;
}

/**
 * `languages`: those whose words headers and choices may bear, the reader's own first; `presumed`: how days and numbers are written in a language where the file does not show it. A cell that is not
 * understood is said and stays as it is written, for the tab to show.
 */
export function readTypedTable(
  table: Table,
  id: InputId,
  languages: readonly Phrases[],
  presumed: (language: string) => Convention,
): { rows: TypedRow[]; problems: Problem[] } {
  const input: Input = inputs[id];
  const [own] = languages as [Phrases];
  const known = typedNames(input)
    .map((name) => columnsOf(own, id)[name])
    .join(', ');
  const heads = table.rows.slice(0, searched).map((row) => headersIn(row, id, languages));
  const best = Math.max(0, ...heads.map(({ size }) => size));
  const header = heads.findIndex(({ size }) => size === best);
  const lineOf = (row: number) => table.lines?.[row] ?? row + 1;
  const file = table.file;
  if (best < 2) return { rows: [], problems: [{ code: 'input-headers', file, known }] };
  const columns = heads[header] as Map<string, number>;
  const problems: Problem[] = [];
  for (const [at, text] of (table.rows[header] ?? []).entries())
    if (text.trim() !== '' && ![...columns.values()].includes(at) && !isWorkedOut(text, id, languages))
      problems.push({ code: 'input-column', file, row: lineOf(header), column: text.trim(), known });
  for (const name of typedNames(input)) {
    const column = input.columns[name] as InputColumn;
    if (column.type !== 'product' && !column.optional && !columns.has(name))
      problems.push({ code: 'input-column-missing', file, row: lineOf(header), column: columnsOf(own, id)[name] as string });
  }
  const body = table.rows.slice(header + 1);
  const of = (...types: InputColumn['type'][]) =>
    [...columns].filter(([name]) => types.includes((input.columns[name] as InputColumn).type)).map(([, at]) => at);
  const decided = decideConvention(body, of('money', 'number', 'count', 'figure', 'share'), of('day'));
  const otherwise = presumed(languageOf(table.rows[header] ?? [], id, languages));
  const convention = { decimal: decided.decimal.value ?? otherwise.decimal, dateOrder: decided.dateOrder.value ?? otherwise.dateOrder };
  const doubtful = decided.dateOrder.value === null ? decided.dateOrder.example : null;
  const taken = doubtful === null ? null : readDate(doubtful, convention);
  if (doubtful !== null && taken !== null && taken !== 'date-unreadable') problems.push({ code: 'input-day-order', file, value: doubtful, day: taken.day });
  const understand = understanding(languages.map((words) => ({ words, lists: bareLists(words) })));
  const faults = new Map<string, Problem & { code: 'input-cell' }>();
  const say = (row: number, name: string, fault: InputFault, value: string) => {
    const found = faults.get(`${name} ${fault}`);
    if (found) found.rows = (found.rows ?? 1) + 1;
    else faults.set(`${name} ${fault}`, { code: 'input-cell', tab: file, fault, row: lineOf(row), column: columnsOf(own, id)[name] as string, value, rows: 1 });
  };
  const rows = body.flatMap((cells, i) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const typed = [...columns].map(([name, at]): [string, Typed] => {
      const column = input.columns[name] as InputColumn;
      const text = (cells[at] ?? '').trim();
      const { value, fault } = typedCell(column, text, convention);
      // which accounts there are, only the workbook knows
      const isUnknown = column.type === 'choice' && column.from !== 'account' && value !== null && understand(column.from, text) === null;
      if (fault || isUnknown) say(header + 1 + i, name, fault ?? 'choice', text);
      return [name, value];
    });
    return [Object.fromEntries(typed)];
  });
  return { rows, problems: [...problems, ...faults.values()] };
}

/** The language that most headers are words of, the first of equals. */
function languageOf(row: readonly string[], id: InputId, languages: readonly Phrases[]): string {
  const texts = new Set(row.map(folded));
  const counts = languages.map((words) => Object.values(columnsOf(words, id)).filter((word) => texts.has(folded(word))).length);
  return (languages[counts.indexOf(Math.max(...counts))] as Phrases).code;
}

/** A column that the tab works out itself may stand in a file that was copied from it. */
const isWorkedOut = (text: string, id: InputId, languages: readonly Phrases[]): boolean =>
  Object.entries(inputs[id].columns as Input['columns']).some(
    ([name, { type }]) =>
      type === 'product' && [name, ...languages.map((of) => columnsOf(of, id)[name] as string)].some((word) => folded(word) === folded(text)),
  ) || languages.some((of) => folded(of.report.inputs.checks.title) === folded(text));

function typedCell(column: InputColumn, text: string, convention: Convention): { value: Typed; fault?: InputFault } {
  if (text === '') return { value: null };
  if (column.type === 'text' || column.type === 'choice') return { value: text };
  if (column.type === 'currency') return /^[a-z]{3}$/i.test(text) ? { value: text.toUpperCase() } : { value: text, fault: 'currency' };
  if (isBlank(text)) return { value: null };
  if (column.type === 'day') {
    const read = readDate(text, convention);
    return read === null || read === 'date-unreadable' ? { value: text, fault: 'day' } : { value: serialDay(dayNumber(read.day)) };
  }
  const read = readNumber(text, convention);
  return typeof read === 'number' ? { value: read } : { value: text, fault: 'number' };
}

/** Cells of a tab before it is laid out: what a person would have typed, where the tab expects it. Rows and columns from 1; `texts`: columns whose cells are never numbers. */
export type TypedSheet = { key: string; name: string; header: number; columns: number[]; heads: string[]; notes: string[]; texts: boolean[]; rows: Typed[][] };

/** The tabs that the rows stand on, by the words of the report. */
export function typedSheets(tables: { readonly [I in InputId]?: readonly TypedRow[] }, words: Phrases): TypedSheet[] {
  const tabs = new Set((Object.keys(tables) as InputId[]).map(tabOf));
  return [...tabs].map((tab) => {
    const place = placeOf({ inputs: { tabs: {} } }, tab);
    const cells = place.tables.flatMap(({ input, columns }) =>
      typedNames(input).map((name) => ({ input, name, at: columns[name] as number, rows: tables[input.id as InputId] ?? [] })),
    );
    const count = Math.max(...cells.map(({ rows }) => rows.length));
    return {
      key: tab.key,
      name: words.report.inputs.tabs[tab.key as 'costs'].name,
      header: place.header,
      columns: cells.map(({ at }) => at),
      heads: cells.map(({ input, name }) => columnsOf(words, input.id as InputId)[name] as string),
      notes: cells.map(({ input, name }) => inputNote('', input, name)),
      texts: cells.map(({ input, name }) => ['text', 'choice', 'currency'].includes((input.columns[name] as InputColumn).type)),
      rows: Array.from({ length: count }, (_, r) => cells.map(({ rows, name }) => rows[r]?.[name] ?? null)),
    };
  });
}

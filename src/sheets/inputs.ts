/** What people typed into the input tabs, found by the notes of the headers, else by their words, wherever columns and rows stand now. */
import type { Input, InputTab } from '../inputs/input';
import { isUsed, type Typed } from '../inputs/read';
import type { Phrases } from '../languages/language';
import type { Problem } from '../problems';
import { placeOf } from '../report/input-place';
import type { InputsPlan, TypedTab, TypedTable } from '../report/typed';
import { writeBack } from './cells';
import type { CellValue, SheetLike } from './services';

/** Lines among which the headers are looked for: people put titles above them. */
const searched = 30;
/** The last line of a note: `costs.amount` for a column, `costs:rate` for a cell over the tables. */
const noteKey = /\n\[([\w.:]+)\]\s*$/;

/** `languages`: those whose words headers may bear; `zone`: of the spreadsheet. */
export function readTyped(sheet: SheetLike, tab: InputTab, languages: readonly Phrases[], zone: string): TypedTab | undefined {
  if (sheet.getLastRow() === 0) return undefined;
  const range = sheet.getDataRange();
  const values = range.getValues().map((row) => row.map((value) => plain(value, zone)));
  const [formulas, notes] = [range.getFormulas(), range.getNotes()];
  const { header, columns } = findHeaders(tab, values, notes, languages);
  let display: string[][] | null = null;
  const shown = (r: number, c: number): string => {
    display ??= range.getDisplayValues();
    return display[r]?.[c] ?? '';
  };
  const tables = Object.fromEntries(tab.inputs.map((input) => [input.id, tableOf(input, header, columns, values, formulas, shown)]));
  return { tables, settings: settingsOf(tab, values, notes), own: ownColumns(header, columns, values, formulas, notes), header, columns };
}

/** Days as serial numbers. */
function plain(value: CellValue, zone: string): Typed {
  if (value === '' || value === null) return null;
  return typeof value === 'string' ? value : (writeBack(value, zone) as Typed);
}

type Headers = { header: number; columns: TypedTab['columns'] };

/** Where nothing tells them, headers are taken to stand where the tab was made with them. */
function findHeaders(tab: InputTab, values: Typed[][], notes: string[][], languages: readonly Phrases[]): Headers {
  const rows = values.slice(0, searched).map((cells, r) => columnsIn(tab, cells, notes[r] ?? [], languages));
  const counts = rows.map((columns) => Object.keys(columns).length);
  const best = counts.indexOf(Math.max(...counts));
  if ((counts[best] as number) > 1) return { header: best + 1, columns: rows[best] as TypedTab['columns'] };
  const { header, tables } = placeOf({ inputs: { tabs: {} } }, tab);
  return {
    header,
    columns: Object.fromEntries(tables.flatMap(({ input, columns }) => Object.entries(columns).map(([name, at]) => [`${input.id}.${name}`, at]))),
  };
}

/** By notes, then by words where a cell has no note of ours. Of a column that a person copied the leftmost is meant, and two tables that share a word take the first that is left. */
function columnsIn(tab: InputTab, cells: Typed[], notes: string[], languages: readonly Phrases[]): TypedTab['columns'] {
  const columns: TypedTab['columns'] = {};
  const free = cells.map((cell, c) => {
    const key = noteKey.exec(notes[c] ?? '')?.[1] ?? '';
    if (key.includes('.') && !(key in columns)) columns[key] = c + 1;
    return key === ''
      ? String(cell ?? '')
          .trim()
          .toLowerCase()
      : '';
  });
  for (const { report } of languages)
    for (const input of tab.inputs)
      for (const [name, word] of Object.entries(report.inputs.tables[input.id as 'costs'].columns)) {
        const key = `${input.id}.${name}`;
        const at = key in columns ? -1 : free.indexOf(word.toLowerCase());
        if (at < 0) continue;
        columns[key] = at + 1;
        free[at] = '';
      }
  return columns;
}

/** `shown`: what a cell shows; a text that became a day or a number where a format was pasted is what it shows. */
function tableOf(
  input: Input,
  header: number,
  columns: TypedTab['columns'],
  values: Typed[][],
  formulas: string[][],
  shown: (r: number, c: number) => string,
): TypedTable {
  const at = Object.entries(input.columns).flatMap(([name, { type }]): [string, number, boolean][] => {
    const column = columns[`${input.id}.${name}`];
    return column === undefined || type === 'product' ? [] : [[name, column - 1, ['choice', 'text', 'currency'].includes(type)]];
  });
  const rows = values.slice(header).map((cells, r) => {
    const typed = (c: number, isText: boolean) => (isText && typeof cells[c] === 'number' ? shown(header + r, c) : (cells[c] ?? null));
    const row = Object.fromEntries(at.map(([name, c, isText]) => [name, typed(c, isText)]));
    return isUsed(row) ? row : undefined;
  });
  while (rows.length && !rows[rows.length - 1]) rows.pop();
  const written = rows.map((_, r) =>
    Object.fromEntries(at.map(([name, c]): [string, string] => [name, formulas[header + r]?.[c] ?? '']).filter(([, formula]) => formula !== '')),
  );
  return { rows, formulas: written };
}

function settingsOf(tab: InputTab, values: Typed[][], notes: string[][]): TypedTab['settings'] {
  const settings: TypedTab['settings'] = {};
  notes.slice(0, searched).forEach((row, r) => {
    row.forEach((note, c) => {
      const [key, name] = noteKey.exec(note)?.[1]?.split(':') ?? [];
      if (key === tab.key && name !== undefined) settings[name] = values[r + 1]?.[c] ?? null;
    });
  });
  return settings;
}

/** Columns with a heading or typed cells that are none of ours. */
function ownColumns(header: number, columns: TypedTab['columns'], values: Typed[][], formulas: string[][], notes: string[][]): TypedTab['own'] {
  const ours = new Set(Object.values(columns));
  const width = values[header - 1]?.length ?? 0;
  const own: TypedTab['own'] = [];
  for (let c = 0; c < width; c++) {
    const heading = values[header - 1]?.[c] ?? null;
    if (ours.has(c + 1) || /\.~/.test(String(heading)) || noteKey.test(notes[header - 1]?.[c] ?? '')) continue;
    const cells = values.slice(header - 1).map((row, r) => {
      const formula = formulas[header - 1 + r]?.[c];
      return formula ? { formula } : (row[c] ?? null);
    });
    while (cells.length && cells[cells.length - 1] === null) cells.pop();
    if (heading !== null || cells.some((cell) => cell !== null && typeof cell !== 'object')) own.push(cells);
  }
  return own;
}

/** What is wrong with typed cells, one problem for each kind of fault in a column. */
export function inputProblems({ faults }: InputsPlan, tab: InputTab, sheet: SheetLike, words: Phrases): Problem[] {
  const header = placeOf({ inputs: { tabs: {} } }, tab).header;
  const found = new Map<string, Problem & { code: 'input-cell' }>();
  for (const { input, at, column, fault } of faults) {
    if (!tab.inputs.some(({ id }) => id === input)) continue;
    const key = `${input}.${column} ${fault}`;
    const known = found.get(key);
    if (known) known.rows = (known.rows ?? 1) + 1;
    else {
      const named = (words.report.inputs.tables[input as 'costs'].columns as { [name: string]: string })[column];
      found.set(key, { code: 'input-cell', fault, tab: sheet.getName(), row: header + 1 + at, column: named, rows: 1 });
    }
  }
  return [...found.values()];
}

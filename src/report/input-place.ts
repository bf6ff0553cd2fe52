/** Where on its tab each column of an input stands; columns that only formulas read stand hidden behind the last table. */
import { inputs as definitions, type InputId, inputTabs } from '../inputs';
import type { Input, InputTab } from '../inputs/input';
import { isMoney } from '../inputs/read';
import { type Context, sheetNames } from './context';
import type { Expr } from './formula';
import { area, cell, on } from './formula';
import type { TypedTabs } from './typed';

/** `first`, `last`: rows of the tables · `check`: the column beside a table that says what is wrong with its row · `columns`: 1-based, `~` in front of hidden ones. */
export type TabPlace = {
  titles: number | null;
  settings: number | null;
  header: number;
  first: number;
  last: number;
  tables: { input: Input; from: number; check: number; columns: { [name: string]: number } }[];
  hidden: [number, number];
  /** First column of what people added for themselves. */
  own: number;
};

/** Rows kept free below the last one in use, and the step by which a tab grows: its look is drawn anew each time. */
const room = { spare: 20, step: 50 };

/** Of several rows of one period each has a number, by which they are listed. */
export const isNumbered = (input: Input): boolean => 'period' in input.time && !input.key;

function hiddenOf(input: Input): string[] {
  const money = Object.keys(input.columns).filter((name) => isMoney(input, name));
  return [
    ...('period' in input.time ? [] : ['~from', '~to']),
    ...(input.key ? ['~key'] : []),
    ...(isNumbered(input) ? ['~nth'] : []),
    ...money.map((name) => `~${name}`),
  ];
}

export function placeOf({ inputs }: { inputs: { tabs: TypedTabs } }, tab: InputTab): TabPlace {
  const typed = inputs.tabs[tab.key];
  const settings = tab.settings ? 6 : null;
  const titles = tab.inputs.length > 1 || tab.inputs[0]?.groups ? (settings ? 8 : 5) : null;
  const header = titles ? titles + 1 : 4;
  const used = Math.max(0, ...tab.inputs.map(({ id }) => (typed?.tables[id]?.rows.length ?? 0) + room.spare));
  const least = Math.max(...tab.inputs.map(({ rows }) => rows));
  const count = used <= least ? least : Math.ceil(used / room.step) * room.step;
  let next = 2;
  const tables = tab.inputs.map((input) => {
    const from = next;
    const columns = Object.fromEntries(Object.keys(input.columns).map((name) => [name, next++]));
    // a narrow column in front, a wider one behind
    const check = next + 1;
    next += 3;
    return { input, from, check, columns };
  });
  const first = next;
  for (const { input, columns } of tables) for (const name of hiddenOf(input)) columns[name] = next++;
  return { titles, settings, header, first: header + 1, last: header + count, tables, hidden: [first, next - first], own: next };
}

export const tabOf = (id: InputId): InputTab => inputTabs.find((tab) => (tab.inputs as readonly Input[]).includes(definitions[id])) as InputTab;

/** True when the workbook has the tab of the input. */
export const hasInput = (context: Context, id: InputId): boolean => tabOf(id).key in context.book.sheets;

/** A column of an input, seen from another tab. */
export function inputColumn(context: Context, id: InputId, name: string): Expr {
  const tab = tabOf(id);
  const { first, last, tables } = placeOf(context, tab);
  const column = tables.find(({ input }) => input.id === id)?.columns[name];
  if (column === undefined) throw new Error(`${id} has no column ${name}.`);
  return on(sheetNames(context, tab.key), area(first, column, last, column));
}

/** Columns of a setting: two of the table's, so that its words fit. */
export const settingColumn = (i: number): number => 2 + 2 * i;

/** A cell over the tables of costs and time, seen from any tab; null where the workbook has none. */
export function settingAt(context: Context, name: 'currency' | 'rate'): Expr | null {
  const tab = tabOf('costs');
  const row = placeOf(context, tab).settings;
  if (row === null || !hasInput(context, 'costs')) return null;
  return on(sheetNames(context, tab.key), cell(row, settingColumn(Object.keys(tab.settings ?? {}).indexOf(name))));
}

/** A tab of inputs, laid out from its definitions: title, purpose, headers with a note each, yellow cells with what was typed, drop-downs, and beside each row what is wrong with it. */
import type { InputId, InputTabKey } from '../inputs';
import type { Input, InputColumn, InputTab } from '../inputs/input';
import { type InputRow, isMoney, type Typed } from '../inputs/read';
import { kpis } from '../kpis';
import { border, type Canvas, compute, finish, height, merge, newCanvas, paint, put } from './canvas';
import { printed } from './choices';
import type { Context } from './context';
import { a1Range } from './formula';
import { drawSection } from './headings';
import { inputSum } from './input-formula';
import { inputNote } from './input-note';
import { placeOf, settingColumn, type TabPlace } from './input-place';
import { drawInputRow } from './input-row';
import type { Content, Layout, Style } from './layout';
import { listCells, listValues } from './lists-tab';
import { base, colors, unitFormat } from './tokens';
import type { TypedTab } from './typed';

type Table = TabPlace['tables'][number];
type Notes = NonNullable<Layout['typed']>['notes'];
type InputWords = { title: string; note: string; columns: { [name: string]: string }; help: { [name: string]: string }; groups?: { [id: string]: string } };

const widths: { [T in InputColumn['type']]: number } = {
  day: 96,
  money: 96,
  number: 90,
  count: 110,
  figure: 90,
  share: 80,
  text: 120,
  currency: 72,
  choice: 130,
  product: 100,
};
const choiceWidths: { [list: string]: number } = { period: 150, account: 230, kpi: 220, objective: 165, costType: 90, horizon: 110, credit: 110 };
const checkWidth = 190;
/** Between the last figure and the sentence beside it. */
const gap = 12;

const isText = ({ type }: InputColumn) => ['text', 'choice', 'currency'].includes(type);

/** Days and currencies stand apart from what is on either side of them. */
function alignOf(column: InputColumn): Style['align'] {
  if (column.type === 'day' || column.type === 'currency') return 'center';
  return isText(column) ? 'left' : 'right';
}

function formatOf({ type }: InputColumn, context: Context): string {
  if (type === 'day') return context.formats.day;
  if (type === 'money' || type === 'product') return '#,##0.00';
  if (type === 'count') return context.formats.count;
  if (type === 'share') return context.formats.share;
  return type === 'number' || type === 'figure' ? 'general' : '@';
}

const wordsOf = (context: Context, input: Input): InputWords =>
  (context.words.report.inputs.tables as unknown as { [id: string]: InputWords })[input.id] as InputWords;

export function layOutInputs(context: Context, tab: InputTab): Layout {
  const { words } = context;
  const place = placeOf(context, tab);
  const typed = context.inputs.tabs[tab.key as InputTabKey];
  const own = typed?.own ?? [];
  const canvas = newCanvas(place.own - 1 + own.length);
  const said = words.report.inputs.tabs as { [key: string]: { name: string; note: string; settings?: { [name: string]: string } } };
  const { name, note } = said[tab.key] as { name: string; note: string };
  const notes: Notes = [];
  height(canvas, 1, 12);
  height(canvas, 2, 38);
  put(canvas, 2, 2, name, { ink: colors.ink, size: 20, bold: true, valign: 'middle' });
  height(canvas, 3, 28);
  put(canvas, 3, 2, note, { ...base, ink: colors.sub });
  if (place.settings) drawSettings(context, canvas, tab, place.settings, said[tab.key]?.settings ?? {}, typed, notes);
  height(canvas, place.header, 34);
  height(canvas, place.first, Math.max(...tab.inputs.map((input) => input.height ?? 30)), place.last - place.header);
  for (const table of place.tables) drawTable(context, canvas, place, table, notes, typed);
  own.forEach((cells, i) => {
    for (const [r, content] of cells.entries()) put(canvas, place.header + r, place.own + i, content, r ? yellow : header);
    canvas.editable.push(a1Range(place.header, place.own + i, place.last, place.own + i));
  });
  return {
    ...finish(canvas, {
      key: tab.key,
      name,
      tabColor: colors.inputTab,
      widths: widthsOf(place, own.length),
      hiddenColumns: [place.hidden],
      frozenRows: place.header,
    }),
    typed: { notes, moved: hasMoved(place, typed) },
  };
}

/** Somebody moved, added or removed columns or rows since the tab was laid out. */
function hasMoved(place: TabPlace, typed: TypedTab | undefined): boolean {
  if (!typed) return false;
  const same = place.tables.every(({ input, columns }) => Object.keys(input.columns).every((name) => typed.columns[`${input.id}.${name}`] === columns[name]));
  return typed.header !== place.header || !same;
}

function widthsOf(place: TabPlace, own: number): number[] {
  const out = [24];
  for (const { input } of place.tables) {
    for (const column of Object.values(input.columns))
      out.push(column.width ?? (column.type === 'choice' ? choiceWidths[column.from] : undefined) ?? widths[column.type]);
    out.push(gap, checkWidth, 24);
  }
  return [...out, ...new Array<number>(place.hidden[1]).fill(24), ...new Array<number>(own).fill(120)];
}

const header: Style = { fill: colors.head, ink: colors.sub, size: 9, bold: true, valign: 'middle', wrap: true };
const yellow: Style = { fill: colors.input, ink: colors.text, size: 10, valign: 'middle' };

/** Single yellow cells over the tables, each under its words. */
function drawSettings(
  context: Context,
  canvas: Canvas,
  tab: InputTab,
  row: number,
  words: { [name: string]: string },
  typed: TypedTab | undefined,
  notes: Notes,
): void {
  height(canvas, row - 1, 18);
  height(canvas, row, 28);
  Object.entries(tab.settings ?? {}).forEach(([name, { type }], i) => {
    const column = settingColumn(i);
    const style: Style = { ...yellow, bold: true, align: 'left', format: formatOf({ type }, context) };
    notes.push([row - 1, column, `${words[name]}\n[${tab.key}:${name}]`]);
    put(canvas, row - 1, column, words[name] as string, { ink: colors.sub, size: 9, valign: 'bottom' });
    paint(canvas, row, column, row, column + 1, style);
    put(canvas, row, column, typed?.settings[name] ?? null, style);
    merge(canvas, row, column, row, column + 1);
    border(canvas, [a1Range(row, column, row, column + 1)], ['bottom'], colors.inputLine, 'medium');
    border(canvas, [a1Range(row, column, row, column + 1)], ['left', 'right'], colors.white, 'thick');
    canvas.editable.push(a1Range(row, column, row, column + 1));
  });
}

function drawTable(context: Context, canvas: Canvas, place: TabPlace, table: Table, notes: Notes, typed: TypedTab | undefined): void {
  const { input, from, check, columns } = table;
  const words = wordsOf(context, input);
  const { titles, first, last } = place;
  if (titles && input.groups) {
    height(canvas, titles, 24);
    for (const [name, group] of Object.entries(input.groups))
      put(canvas, titles, columns[name] as number, words.groups?.[group] ?? null, { ...base, ink: colors.ink, bold: true });
  } else if (titles) {
    drawSection(canvas, titles, words.title, null, from, check);
    drawTotals(context, canvas, titles, table);
  }
  const yellowCells: string[] = [];
  for (const [name, column] of Object.entries(input.columns)) {
    const at = columns[name] as number;
    const look: Style = { align: alignOf(column), format: formatOf(column, context), ...(column.type === 'text' ? { wrap: true } : {}) };
    put(canvas, place.header, at, words.columns[name] as string, { ...header, align: look.align });
    notes.push([place.header, at, inputNote(words.help[name] as string, input, name)]);
    paint(canvas, first, at, last, at, { ...(column.type === 'product' ? base : yellow), ...look });
    const range = a1Range(first, at, last, at);
    if (column.type !== 'product') yellowCells.push(range);
    if (column.type === 'choice')
      canvas.dropdowns.push({ range, from: { range: listCells(context, column.from) }, values: listValues(context, column.from), strict: false });
  }
  canvas.editable.push(...yellowCells);
  border(canvas, yellowCells, ['left', 'right', 'horizontal'], colors.white, 'thin');
  drawTyped(context, canvas, place, table, typed);
  notes.push([place.header, check, inputNote(context.words.report.inputs.checks.help, input, 'check')]);
  put(canvas, place.header, check, context.words.report.inputs.checks.title, header);
  paint(canvas, first, check, last, check, { ...base, size: 9, ink: colors.bad, wrap: true });
  for (const [name, at] of Object.entries(columns)) if (name.startsWith('~')) put(canvas, place.header, at, `${input.id}.${name}`);
  const examples = new Set(context.inputs.book.rows[input.id as InputId]?.filter((row) => row.example).map((row) => row.at));
  for (let row = first; row <= last; row++) {
    const isExample = examples.has(row - first);
    if (isExample) paint(canvas, row, check, row, check, { ...base, size: 9, ink: colors.sub, italic: true, wrap: true });
    drawInputRow(context, canvas, place, table, row, isExample);
  }
}

/** What the table comes to, over its columns of money and numbers. */
function drawTotals(context: Context, canvas: Canvas, row: number, { input, columns }: Table): void {
  const summed = Object.entries(input.columns).filter(([name, column]) => isMoney(input, name) || column.type === 'number');
  for (const [i, [name, column]] of summed.entries()) {
    const at = columns[name] as number;
    const style: Style = { ...base, ink: colors.ink, bold: true, align: 'right', format: formatOf(column, context) };
    compute(canvas, row, at, inputSum(context, input.id as InputId, name, {}), style);
    if (i === 0) put(canvas, row, at - 1, context.words.report.inputs.total, { ...base, ink: colors.sub, size: 9, align: 'right' });
  }
}

/** What people typed, choices in the language of the report; a formula of theirs stays one. */
function drawTyped(context: Context, canvas: Canvas, place: TabPlace, { input, columns }: Table, typed: TypedTab | undefined): void {
  const kept = typed !== undefined && !hasMoved(place, typed);
  const read = new Map<number, InputRow>(context.inputs.book.rows[input.id as InputId]?.map((row) => [row.at, row]));
  const table = typed?.tables[input.id];
  table?.rows.forEach((cells, r) => {
    for (const [name, column] of Object.entries(input.columns)) {
      const cell = cells?.[name] ?? null;
      if (cell === null || column.type === 'product') continue;
      // in a cell of text a formula would be a text
      const formula = kept && !isText(column) ? table.formulas[r]?.[name] : undefined;
      put(canvas, place.first + r, columns[name] as number, formula ? { formula } : printedCell(context, column, cell));
      const kpi = kpis.find(({ id }) => id === read.get(r)?.values.kpi);
      if (column.type === 'figure' && kpi)
        put(canvas, place.first + r, columns[name] as number, cell, { ...yellow, align: 'right', format: unitFormat(context.formats, kpi.unit) });
    }
  });
}

function printedCell({ words, lists, inputs }: Context, column: InputColumn, cell: Content): Content {
  if (column.type === 'choice') return printed(words, lists, column.from, cell as Typed, inputs.understand);
  return column.type === 'currency' ? String(cell).trim().toUpperCase() : cell;
}

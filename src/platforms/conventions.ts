/** Settles how the numbers and dates of one table are written: by its rows, else by what the network is known to print, else by asking. */
import { isDigitsFrom } from '../decode/scan';
import type { Problem } from '../problems';
import { type Choice, type DateOrder, type Decimal, decideConvention } from '../values/conventions';
import { isWholeCurrency } from '../values/currencies';
import { readNumber } from '../values/numbers';
import { currencyIn } from './ads';
import { possibleOrder } from './date-order';
import type { ExportDefinition, Sheet } from './platform';
import type { Answers, Question } from './reading';

/** Null: two readings are possible and nobody has answered; only cells that mean the same under both may be used. */
export type Settled = { decimal: Decimal | null; dateOrder: DateOrder | null; questions: Question[]; problems: Problem[] };

/** Positions of the columns that hold whole numbers, other numbers and dates, and of amounts that were paid, with the currency of their header and the column of currencies. */
export type ConventionColumns = {
  counts: readonly number[];
  numbers: readonly number[];
  dates: readonly number[];
  paid?: readonly { index: number; currency: string | null }[];
  currency?: number;
};

type Rows = readonly (readonly string[])[];

/** `rows` are the data rows of the table. Figures typed into a workbook leave no doubt; its dates may still be text. `exportedOn`: null where nothing tells it. */
export function settleConvention(
  sheet: Sheet,
  rows: Rows,
  columns: ConventionColumns,
  definition: ExportDefinition,
  answers: Answers,
  exportedOn: string | null,
): Settled {
  const { table, headerRow } = sheet;
  const place = { file: table.file, table: table.name };
  // bare digits have no convention
  const figures = [...columns.counts, ...columns.numbers].filter((index) => !isDigitsFrom(table.rows, headerRow + 1, index));
  const decided = decideConvention(rows, table.typed ? [] : figures, columns.dates);
  const decimal = table.typed
    ? 'point'
    : (decided.decimal.value ??
      answers.decimal ??
      wholeAmounts(rows, columns) ??
      printedPlain(rows, figures, definition) ??
      onlyWholeReading(rows, columns.counts));
  const dateOrder =
    decided.dateOrder.value ??
    orderOfRows(sheet, definition) ??
    possibleOrder(sheet, definition, exportedOn) ??
    declaredOrder(sheet, definition) ??
    answers.dateOrder ??
    null;
  const open: Question[] = [];
  if (decimal === null) open.push(ask('decimal', ['point', 'comma'], decided.decimal, place.table));
  if (dateOrder === null) open.push(ask('dateOrder', ['day-month', 'month-day'], decided.dateOrder, place.table));
  return { decimal, dateOrder, questions: open, problems: open.map((question) => ambiguous(question, place)) };
}

/** What the rows themselves tell: ids, days in a row. */
function orderOfRows(sheet: Sheet, { dateOrder }: ExportDefinition): DateOrder | null {
  return typeof dateOrder === 'function' ? dateOrder(sheet) : null;
}

/** The network prints one order, but a spreadsheet with `;` between cells writes the other: then a person says which. */
function declaredOrder({ table }: Sheet, { dateOrder }: ExportDefinition): DateOrder | null {
  return typeof dateOrder === 'function' || dateOrder === undefined || table.semicolons ? null : dateOrder;
}

function printedPlain(rows: Rows, figures: readonly number[], definition: ExportDefinition): Decimal | null {
  if (!definition.plainNumbers) return null;
  return rows.some((row) => figures.some((index) => row[index]?.includes(','))) ? null : 'point';
}

/** `18.415` rupiah are no eighteen: what was paid in a currency without decimals is whole, so the sign before three digits parts thousands. */
function wholeAmounts(rows: Rows, { paid = [], currency = -1 }: ConventionColumns): Decimal | null {
  const signs = new Set<string>();
  for (const { index, currency: named } of paid)
    for (const row of rows) {
      const cell = row[index] ?? '';
      const sign = /^\D*\d{1,3}([.,])\d{3}\D*$/.exec(cell)?.[1];
      if (sign && isWholeCurrency(named ?? (row[currency] || currencyIn(cell)) ?? '')) signs.add(sign);
    }
  return signs.size === 1 ? (signs.has('.') ? 'comma' : 'point') : null;
}

/** `1,234` posts cannot be one and a bit: the reading under which every count is whole, if only one does it. */
function onlyWholeReading(rows: Rows, counts: readonly number[]): Decimal | null {
  const whole = (decimal: Decimal) =>
    rows.every((row) =>
      counts.every((index) => {
        const value = readNumber(row[index] ?? '', { decimal });
        return value === null || (typeof value === 'number' && Number.isInteger(value));
      }),
    );
  const [point, comma] = [whole('point'), whole('comma')];
  return point === comma ? null : point ? 'point' : 'comma';
}

function ask(kind: 'decimal' | 'dateOrder', values: readonly string[], doubt: Choice<string>, table: string): Question {
  return { kind, table, options: values.map((value) => ({ value, probable: false, reason: null })), example: doubt.example };
}

function ambiguous(question: Question, place: { file: string; table: string }): Problem {
  const readings = question.options.map(({ value }) => value).join(', ');
  return { code: 'convention-ambiguous', ...place, ...(question.example === null ? {} : { value: question.example }), readings };
}

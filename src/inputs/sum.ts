/** What the rows of inputs come to: the same numbers as the live formulas of report/input-formula.ts. */
import { type InputId, inputs } from '.';
import type { Input } from './input';
import { type InputRow, isMoney } from './read';

/** Every input as it was read, and the cells over the tables. */
export type InputBook = { rows: { readonly [I in InputId]?: readonly InputRow[] }; settings: { currency: string | null; rate: number | null } };

/** `from`, `to`: serial days of a period, or the id of a chosen `period`; by column the id that rows must have, `all` for every row. */
export type Where = { from?: number; to?: number; period?: string } & { [column: string]: string | number | undefined };

const moneyInputs = ['costs', 'time', 'benefits'] as const satisfies readonly InputId[];

/** The currency that amounts are added in: the one named over the tables, else the first that was typed; null without any. */
export function reportCurrency({ rows, settings }: InputBook): string | null {
  const typed = moneyInputs.flatMap((id) => (rows[id] ?? []).map((row) => row.values.currency)).find((currency) => currency !== null && currency !== undefined);
  return settings.currency ?? (typed as string | undefined) ?? null;
}

/** Money of a row, as typed and in the report's currency: null where no rate of its day or before is known, and for hours without an hourly rate. */
export function worthIn(book: InputBook, input: Input): (row: InputRow, column: string) => { amount: number | null; priced: number | null } {
  const own = reportCurrency(book);
  return (row, name) => {
    const { currency } = row.values;
    const isOwn = currency === null || currency === undefined || currency === own;
    const amount = amountOf(book, input, row, name, isOwn);
    if (amount === null || isOwn) return { amount, priced: amount };
    const rate = rateOf(book, currency as string, row.from);
    return { amount, priced: rate === null ? null : amount * rate };
  };
}

function amountOf({ settings }: InputBook, input: Input, row: InputRow, name: string, isOwn: boolean): number | null {
  const column = input.columns[name];
  if (column?.type !== 'product') return row.values[name] as number | null;
  const [count, price] = column.of.map((part) => row.values[part] as number | null) as [number | null, number | null];
  const unit = price ?? (column.otherwise && isOwn ? settings.rate : null);
  return count === null || unit === null ? null : count * unit;
}

/** The rate of the last day that has one; their mean where a day has two. */
function rateOf({ rows }: InputBook, currency: string, day: number): number | null {
  const known = (rows.fx ?? []).filter(({ from, values }) => from > 0 && from <= day && values.currency === currency && values.rate !== null);
  const last = Math.max(...known.map(({ from }) => from));
  const rates = known.filter(({ from }) => from === last).map(({ values }) => values.rate as number);
  return rates.length ? rates.reduce((sum, rate) => sum + rate, 0) / rates.length : null;
}

function fits(input: Input, row: InputRow, where: Where, exact: boolean): boolean {
  return Object.entries(where).every(([name, wanted]) => {
    if (wanted === undefined || name === 'from' || name === 'to' || name === 'currency') return true;
    const value = row.values[name] ?? null;
    if (wanted !== 'all') return value === wanted;
    return !exact || value === 'all' || (value === null && input.columns[name]?.type === 'choice');
  });
}

const shareOf = (row: InputRow, { from, to }: Where): number =>
  from === undefined || to === undefined ? 1 : Math.max(0, Math.min(row.to, to) - Math.max(row.from, from) + 1) / (row.to - row.from + 1);

/**
 * The sum of a column over the rows that fit; a row over several periods counts by its days in this one. Null without any such row, and where money of two currencies
 * would be added: with a `currency` only money of that one is summed, without it all comes in the report's.
 */
export function inputSums(book: InputBook, id: InputId, column: string, where: Where): number | null {
  const input: Input = inputs[id];
  const kind = input.columns[column];
  const typed = kind?.type === 'product' ? kind.of[0] : column;
  const money = isMoney(input, column);
  const own = reportCurrency(book);
  const { currency } = where;
  const inCurrency = (row: InputRow) => !money || currency === undefined || (row.values.currency ?? own) === currency;
  const rows = (book.rows[id] ?? []).filter(
    (row) => fits(input, row, where, false) && shareOf(row, where) > 0 && row.values[typed] !== null && inCurrency(row),
  );
  const worth = worthIn(book, input);
  const amounts = rows.map((row) => (money ? worth(row, column)[currency === undefined ? 'priced' : 'amount'] : (row.values[column] as number | null)));
  if (amounts.length === 0 || amounts.includes(null)) return null;
  return rows.reduce((sum, row, i) => sum + (amounts[i] as number) * shareOf(row, where), 0);
}

/** The one row that says a thing for a day or a period: `on` is a serial day that it covers. Null without any, and where two say it. */
export function inputRow(book: InputBook, id: InputId, { on, ...where }: Where & { on?: number }): InputRow | null {
  const covers = ({ from, to }: InputRow) => on === undefined || (from <= on && on <= to);
  const found = (book.rows[id] ?? []).filter((row) => fits(inputs[id], row, where, true) && covers(row));
  return found.length === 1 ? (found[0] as InputRow) : null;
}

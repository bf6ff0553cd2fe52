/** How a file writes decimals and dates, decided once from all its rows and columns; where two readings stay possible nothing is chosen. */

export type Decimal = 'point' | 'comma';
export type DateOrder = 'day-month' | 'month-day';
export type Convention = { decimal: Decimal; dateOrder: DateOrder };

/** `value` is null when the cells allow two readings, or contradict each other; `example` is a cell that shows the doubt. Where no cell needs it the value is a harmless default. */
export type Choice<T> = { value: T | null; example: string | null };
export type DecidedConvention = { decimal: Choice<Decimal>; dateOrder: Choice<DateOrder> };

/** How many cells hold for either reading, how many allow both, and the first cell of each sort. */
type Votes<T extends string> = { count: { [K in T | 'both']: number }; seen: { [K in T | 'both']?: string } };

const numeric = /^[-+\u2212]?[A-Z]{0,3}\p{Sc}?[\s\u00a0\u202f]?[-+\u2212]?\d[\d.,'’\s\u00a0\u2009\u202f]*[\s\u00a0\u202f]?(?:%|\p{Sc}|[A-Z]{3})?$/u;
/** What a spreadsheet shows of a large figure: one digit, a sign that never groups, decimals and the power of ten. */
const powerOfTen = /^[-+\u2212]?\d([.,])\d+[eE][-+]?\d{1,3}$/;
const slashedDate = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:[T ,].{1,14})?$/;

/**
 * Reads every cell, or the figures of some columns and the dates of others. Free text never votes: only cells that are a number or a date from end to end do.
 * A sign that stands against twenty times as many others is taken for a slip of that cell, which will then be unreadable.
 */
export function decideConvention(rows: readonly (readonly string[])[], figures?: readonly number[], dates: readonly number[] = []): DecidedConvention {
  const decimal: Votes<Decimal> = { count: { point: 0, comma: 0, both: 0 }, seen: {} };
  const dateOrder: Votes<DateOrder> = { count: { 'day-month': 0, 'month-day': 0, both: 0 }, seen: {} };
  // rows mostly print the same few moments
  const known = new Map<string, DateOrder | 'both' | null>();
  for (const row of rows) {
    if (figures) {
      for (const column of figures) {
        const cell = row[column];
        if (cell !== undefined && cell.length > 2) voteCell(cell, decimal, null);
      }
      for (const column of dates) {
        const cell = row[column] ?? '';
        let reading = known.get(cell);
        if (reading === undefined) {
          reading = orderIn(cell.trim());
          if (known.size < keptReadings) known.set(cell, reading);
        }
        if (reading !== null) vote(dateOrder, reading, cell);
      }
    } else for (const cell of row) voteCell(cell, decimal, dateOrder);
  }
  return { decimal: tally(decimal, 'point', 'comma', 'point'), dateOrder: tally(dateOrder, 'day-month', 'month-day', 'month-day') };
}

const keptReadings = 4096;

function voteCell(cell: string, decimal: Votes<Decimal>, dateOrder: Votes<DateOrder> | null): void {
  const length = cell.length;
  if (length < 3 || length > 28) return;
  let signs = 0;
  for (let i = 0; i < length; i++) {
    const code = cell.charCodeAt(i);
    if (code === 44 || (code >= 45 && code <= 47)) signs++;
    // a plain word cannot vote; leaving early keeps captions and links cheap. Beyond ASCII stand the spaces that group digits
    else if (code > 57 && code < 160 && signs === 0 && i > 3) return;
  }
  if (signs === 0) return;
  if (signs === 1 && votePlain(cell, decimal)) return;
  const trimmed = cell.trim();
  if (slashedDate.test(trimmed)) {
    const reading = dateOrder && orderIn(trimmed);
    if (dateOrder && reading) vote(dateOrder, reading, trimmed);
  } else if (numeric.test(trimmed)) voteDecimal(trimmed, decimal);
  else {
    const sign = powerOfTen.exec(trimmed)?.[1];
    if (sign) vote(decimal, sign === '.' ? 'point' : 'comma', trimmed);
  }
}

/** Digits, one sign, digits, as machines print them: told without patterns. False for every other cell. */
function votePlain(cell: string, votes: Votes<Decimal>): boolean {
  let sign = -1;
  for (let i = 0; i < cell.length; i++) {
    const code = cell.charCodeAt(i);
    if (code >= 48 && code <= 57) continue;
    if ((code !== 44 && code !== 46) || i === 0) return false;
    sign = i;
  }
  if (sign < 0 || sign === cell.length - 1) return false;
  // a single sign can group only after one to three digits without a leading zero, and before exactly three
  const mayGroup = sign === cell.length - 4 && sign < 4 && cell.charCodeAt(0) !== 48;
  vote(votes, mayGroup ? 'both' : cell.charCodeAt(sign) === 46 ? 'point' : 'comma', cell);
  return true;
}

function vote<T extends string>(votes: Votes<T>, reading: T | 'both', cell: string): void {
  votes.count[reading]++;
  votes.seen[reading] ??= cell.trim();
}

/** The order under which the text is a date, null where it is none or a day that reads alike under both. */
function orderIn(text: string): DateOrder | 'both' | null {
  const date = text.length > 28 ? null : slashedDate.exec(text);
  const [first, second] = [Number(date?.[1] ?? 0), Number(date?.[3] ?? 0)];
  if (first > 31 || second > 31 || first === 0 || second === 0 || (first > 12 && second > 12)) return null;
  if (first > 12) return 'day-month';
  if (second > 12) return 'month-day';
  return first === second ? null : 'both';
}

function voteDecimal(cell: string, votes: Votes<Decimal>): void {
  const body = cell.replace(/[^\d.,\s\u00a0\u2009\u202f'’]/g, '').trim();
  const points = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  if (points > 0 && commas > 0) {
    const pointLast = body.lastIndexOf('.') > body.lastIndexOf(',');
    if ((pointLast ? points : commas) === 1) vote(votes, pointLast ? 'point' : 'comma', cell);
    return;
  }
  if (points + commas > 1) {
    if (/^\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}$/.test(body)) vote(votes, points > 0 ? 'comma' : 'point', cell);
    return;
  }
  if (points + commas === 0) return;
  // a single sign can group only after one to three digits without a leading zero, and before exactly three
  const couldGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(body);
  vote(votes, couldGroup ? 'both' : points > 0 ? 'point' : 'comma', cell);
}

function tally<T extends string>(votes: Votes<T>, a: T, b: T, unneeded: T): Choice<T> {
  const { count, seen } = votes;
  const [forA, forB]: [number, number] = [count[a], count[b]];
  if (forA === 0 && forB === 0) return count.both === 0 ? { value: unneeded, example: null } : { value: null, example: seen.both ?? null };
  if (forA >= 20 * forB) return { value: a, example: null };
  if (forB >= 20 * forA) return { value: b, example: null };
  return { value: null, example: seen.both ?? seen[forA < forB ? a : b] ?? null };
}

/** Builds generated formulas that read the same in every workbook locale: `;` between arguments, whole numbers only, English names, a closed list of functions. */

/** Functions that exist under these names in Sheets, in the embedded engine and in LibreOffice 7.4; `SPARKLINE` alone is drawn by Sheets and by the local host only. */
export const functionNames = [
  'ABS',
  'AND',
  'AVERAGEIFS',
  'CHAR',
  'CHOOSE',
  'COUNT',
  'COUNTA',
  'COUNTIF',
  'DAY',
  'EXP',
  'FIND',
  'FIXED',
  'IF',
  'IFERROR',
  'INDEX',
  'INT',
  'ISNUMBER',
  'LEFT',
  'LEN',
  'LN',
  'MATCH',
  'MAX',
  'MAXIFS',
  'MID',
  'MIN',
  'MOD',
  'MONTH',
  'N',
  'NA',
  'NOT',
  'OR',
  'RIGHT',
  'ROUND',
  'ROW',
  'SMALL',
  'SPARKLINE',
  'SQRT',
  'SUBSTITUTE',
  'SUM',
  'SUMPRODUCT',
  'TDIST',
  'TINV',
  'TRIM',
  'UPPER',
  'YEAR',
] as const;
export type FunctionName = (typeof functionNames)[number];

declare const written: unique symbol;
/** A piece of a formula. A plain string is none: texts go through `text`, so that quotes are always doubled. */
export type Expr = string & { readonly [written]: true };
export type Term = Expr | number;

const raw = (code: string) => code as Expr;

/** A whole number; a decimal would be read differently in a comma locale, so it is refused. */
function number(value: number): Expr {
  if (!Number.isSafeInteger(value)) throw new Error(`A generated formula holds whole numbers only, got ${value}.`);
  return raw(value < 0 ? `(${value})` : String(value));
}

const term = (value: Term): Expr => (typeof value === 'number' ? number(value) : value);

/** A text literal. */
export function text(value: string): Expr {
  return raw(`"${value.replace(/"/g, '""')}"`);
}

export function call(name: FunctionName, ...args: Term[]): Expr {
  if (!functionNames.includes(name)) throw new Error(`${name} is not on the list of functions for generated formulas.`);
  return raw(`${name}(${args.map(term).join(';')})`);
}

/** Admits a formula text made elsewhere (kpis/native-formula.ts); refused when it breaks a rule of this file. */
export function admit(code: string): Expr {
  const bare = code.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, '');
  for (const [, name] of bare.matchAll(/([A-Z][A-Z0-9.]*)\(/g))
    if (!functionNames.includes(name as FunctionName)) throw new Error(`${name} is not on the list of functions for generated formulas.`);
  if (/,|\d\.\d|[{}]/.test(bare)) throw new Error(`Not locale-free: ${code}`);
  return raw(`(${code})`);
}

const chain =
  (sign: string) =>
  (...terms: Term[]): Expr =>
    raw(`(${terms.map(term).join(sign)})`);

export const add = chain('+');
export const times = chain('*');
export const minus = (a: Term, b: Term) => chain('-')(a, b);
export const over = (a: Term, b: Term) => chain('/')(a, b);
export const join = chain('&');
export const equal = (a: Term, b: Term) => chain('=')(a, b);
export const differs = (a: Term, b: Term) => chain('<>')(a, b);
export const below = (a: Term, b: Term) => chain('<')(a, b);
export const atMost = (a: Term, b: Term) => chain('<=')(a, b);
export const above = (a: Term, b: Term) => chain('>')(a, b);
export const atLeast = (a: Term, b: Term) => chain('>=')(a, b);

/** Signs that `MATCH` takes for others, each with the letter that stands for it in lists; how `~` is to be looked up is not written anywhere. */
const wildcards = [
  ['~', '\u223C'],
  ['?', '\uFF1F'],
  ['*', '\u2217'],
] as const;
/** A text as it stands in a list that is looked up. */
export const listed = (said: string): string => wildcards.reduce((out, [sign, letter]) => out.split(sign).join(letter), said);
/** The same of a cell: what a person types is found as well as what the list offers. */
export const asListed = (value: Expr): Expr => wildcards.reduce((out, [sign, letter]) => call('SUBSTITUTE', out, text(sign), text(letter)), value);

export const empty = text('');
export const when = (condition: Term, then: Term, otherwise: Term) => call('IF', condition, then, otherwise);
export const isNumber = (value: Term) => call('ISNUMBER', value);
export const all = (...conditions: Term[]) => (conditions.length === 1 ? term(conditions[0] as Term) : call('AND', ...conditions));
export const any = (...conditions: Term[]) => (conditions.length === 1 ? term(conditions[0] as Term) : call('OR', ...conditions));

/** `A`, `Z`, `AA`… of a 1-based column. */
export function letters(column: number): string {
  let out = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) out = String.fromCharCode(65 + ((rest - 1) % 26)) + out;
  return out;
}

/** 1-based column of `A`, `AC`… */
export function columnOf(name: string): number {
  let out = 0;
  for (const letter of name) out = out * 26 + letter.charCodeAt(0) - 64;
  return out;
}

/** `B6` (plain text, for layouts). */
export const a1 = (row: number, column: number) => `${letters(column)}${row}`;
export const a1Range = (row: number, column: number, lastRow: number, lastColumn: number) => `${a1(row, column)}:${a1(lastRow, lastColumn)}`;

/** A cell of the same sheet, fixed (`$B$6`). */
export const cell = (row: number, column: number) => raw(`$${letters(column)}$${row}`);
export const area = (row: number, column: number, lastRow: number, lastColumn: number) => raw(`$${letters(column)}$${row}:$${letters(lastColumn)}$${lastRow}`);
/** Whole columns, fixed. */
export const columns = (first: number, last: number) => raw(`$${letters(first)}:$${letters(last)}`);
/** `$L17`: the row follows the cell, as conditional formats need. */
export const rowRelative = (row: number, column: number) => raw(`$${letters(column)}${row}`);
/** `C17`: both follow the cell. */
export const relative = (row: number, column: number) => raw(a1(row, column));

/** The same reference on another tab, its name quoted. */
export const on = (sheet: string, reference: Expr) => raw(`'${sheet.replace(/'/g, "''")}'!${reference}`);

/** What a cell of a layout holds. */
export const formula = (expression: Expr): { formula: string } => ({ formula: `=${expression}` });

/** Text to number under the file's declared decimal sign; what cannot be a figure comes back as a problem code. */
import type { ProblemCode } from '../problems';
import { isBlank, withoutSpaces } from './blanks';
import type { Convention, Decimal } from './conventions';
import { monthNumber } from './months';

export type NumberProblem = Extract<ProblemCode, 'number-unreadable' | 'number-is-date' | 'number-bound'>;
/** A number, null where the cell says there is none, or the code that says why it could not be used. */
export type NumberReading = number | null | NumberProblem;

const currencyCodes =
  'AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK DZD EGP EUR GBP HKD HUF IDR ILS INR JPY KES KRW MAD MXN MYR NGN NOK NZD PEN PHP PLN RON RSD RUB SAR SEK SGD THB TND TRY TWD UAH USD VND XAF XOF ZAR'.replace(
    / /g,
    '|',
  );
const money = String.raw`(?:[A-Z]{0,3}\p{Sc}|${currencyCodes}|Fr\.?|kr\.?|zł|Kč|Ft|lei|лв\.?)`;
const prefixed = new RegExp(`^([-+]?)${money}([-+]?)(?=[\\d.,])`, 'u');
const suffixed = new RegExp(`${money}$`, 'u');

/** Digits in groups of three (or the Indian two, two, three), all with the same separator, then the decimals. */
const shapes: { [D in Decimal]: RegExp } = {
  point: /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:['’]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})?(?:\.\d*)?(?:[eE][-+]?\d{1,3})?$/,
  comma: /^[-+]?(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:['’]\d{3})+)?(?:,\d*)?(?:[eE][-+]?\d{1,3})?$/,
};
/** Spaces are grouping only between a digit and exactly three digits; elsewhere two figures may stand in one cell. */
const spacedGroups = /^[^\d]*\d{1,3}(?:[\s\u00a0\u2009\u202f]\d{3})+(?!\d)/;
const innerSpace = /\d[\s\u00a0\u2009\u202f]+\d/;

const bound = /^(?:[<>≤≥~]|(?:less|more|fewer)than|(?:moins|plus)de|(?:menos|mais|más|mas)de|(?:meno|più)di|wenigerals|mehrals|minderdan|meerdan)[-+]?\d/i;
const dayAndWord = /^(\d{1,4})([.\-/ ])(\p{L}{3,10})\.?(?:[.\-/ ]\d{2,4})?$/u;
const wordAndDay = /^(\p{L}{3,10})\.?([.\-/ ])(\d{1,4})$/u;
const numericDate = /^(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?:[T ].*)?$/;

/**
 * `5 %` gives 0.05, `1 234,5 €` the amount; `< 1%` is a bound and no figure; `3.апр`, `17-Jul` or `03/04/2025` is a number that a
 * spreadsheet turned into a date. Digits grouped in another way than the convention's are unreadable, never guessed.
 */
export function readNumber(text: string, convention: Pick<Convention, 'decimal'>): NumberReading {
  const plain = plainNumber(text, convention.decimal);
  if (plain >= 0) return plain;
  return isBlank(text) ? null : readDressed(text, convention.decimal, 0);
}

/** A share printed in percent, with or without its sign: `5`, `5%` and `5,0 %` all give 0.05. */
export function readPercent(text: string, convention: Pick<Convention, 'decimal'>): NumberReading {
  return isBlank(text) ? null : readDressed(text, convention.decimal, -2);
}

/** Unsigned digits, with a decimal sign between them or not, the commonest cells by far; −1 for all others. */
function plainNumber(text: string, decimal: Decimal): number {
  const length = text.length;
  if (length === 0 || length > 15) return -1;
  let value = 0;
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return i > 0 && text[i] === (decimal === 'point' ? '.' : ',') ? withDecimals(text, i) : -1;
    value = value * 10 + digit;
  }
  return value;
}

function withDecimals(text: string, sign: number): number {
  if (sign === text.length - 1) return -1;
  for (let i = sign + 1; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
  }
  return Number(`${text.slice(0, sign)}.${text.slice(sign + 1)}`);
}

function readDressed(text: string, decimal: Decimal, scaleUnlessSigned: number): NumberReading {
  return figureIn(text, decimal, scaleUnlessSigned) ?? notANumber(text.trim());
}

/** A figure with its sign, grouping, unit or percent sign; null where the text is none. */
export function figureIn(text: string, decimal: Decimal, scaleUnlessSigned = 0): number | null {
  const trimmed = text.trim();
  if (innerSpace.test(trimmed) && !spacedGroups.test(trimmed)) return null;
  let bare = withoutSpaces(trimmed)
    .replace(/^'/, '')
    .replace(/[\u2212\ufe63\uff0d]/g, '-')
    .replace('٪', '%');
  const percent = bare.endsWith('%');
  if (percent) bare = bare.slice(0, -1);
  bare = bare.replace(prefixed, '$1$2').replace(suffixed, '');
  if (!/\d/.test(bare) || !shapes[decimal].test(bare)) return null;
  const exponent = percent ? -2 : scaleUnlessSigned;
  const machine = decimal === 'comma' ? bare.replace(/[.'’]/g, '').replace(',', '.') : bare.replace(/[,'’]/g, '');
  const value = exponent === 0 ? Number(machine) : Number(shifted(machine, exponent));
  return Number.isFinite(value) ? value : null;
}

/** The decimal point moved in the text, because dividing 5.8 by 100 gives 0.057999999999999996. */
function shifted(machine: string, by: number): string {
  const [digits = '', power = '0'] = machine.toLowerCase().split('e');
  return `${digits}e${Number(power) + by}`;
}

function notANumber(text: string): NumberProblem {
  if (bound.test(withoutSpaces(text))) return 'number-bound';
  return looksLikeDate(text) ? 'number-is-date' : 'number-unreadable';
}

/** True for what a spreadsheet leaves of a decimal it took for a date. Letters of an unknown alphabet right after a point or hyphen count too: a lost encoding hides the month. */
export function looksLikeDate(text: string): boolean {
  const cell = text.trim();
  if (numericDate.test(cell)) return true;
  const match = dayAndWord.exec(cell);
  const word = match?.[3] ?? wordAndDay.exec(cell)?.[1];
  if (word === undefined) return false;
  return monthNumber(word) !== null || (match !== null && match[2] !== ' ' && /\P{ASCII}/u.test(word));
}

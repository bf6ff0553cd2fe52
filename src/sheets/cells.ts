/** Cells on their way into a sheet and back: text stays text whatever it looks like, days and local times are serial numbers, no Date leaves this folder. */
import { cellType, isField } from '../records/columns';
import { fields } from '../records/fields';
import type { Cell, ColumnKey } from '../records/transfer';
import { heldText } from '../values/texts';
import { localIn } from '../values/zones';
import type { CellValue } from './services';

const dayLength = 86_400_000;
/** Sheets count days from 30 December 1899. */
const epoch = Date.UTC(1899, 11, 30);
const localPattern = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/;

/** A leading apostrophe makes any text literal in every locale and is not part of the value; it is used for every text, so that no list of dangerous beginnings can be incomplete. */
export function literal(text: string): string {
  return text === '' ? '' : `'${text}`;
}

/** Serial number of `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; null for anything else. */
export function serialOf(local: string): number | null {
  const match = localPattern.exec(local);
  if (!match) return null;
  const [year, month, day, hour, minute] = match.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number, number];
  return (Date.UTC(year, month - 1, day, hour, minute) - epoch) / dayLength;
}

/** `YYYY-MM-DDTHH:MM`, or the day alone when there is no time of day. */
export function localOf(serial: number): string {
  const text = new Date(epoch + Math.round(serial * 1440) * 60_000).toISOString();
  return text.slice(11, 16) === '00:00' ? text.slice(0, 10) : text.slice(0, 16);
}

/** What `setValues` gets for a cell of this column. */
export function toSheet(cell: Cell, key: ColumnKey): CellValue {
  if (cell === null || cell === '') return '';
  if (typeof cell !== 'string') return cell;
  const type = cellType(key);
  return (type === 'day' || type === 'local' ? serialOf(cell) : null) ?? literal(cell);
}

/** `zone`: of the spreadsheet, in which its date cells come as instants. What does not fit the column (a word among figures) comes as it is: the reader of records drops it. */
export function fromSheet(value: CellValue, key: ColumnKey, zone: string): Cell {
  const plain = withoutDate(value, zone);
  if (plain === '' || plain === null) return null;
  const type = cellType(key);
  if (type === 'day') return typeof plain === 'number' ? localOf(plain).slice(0, 10) : String(plain);
  if (type === 'local') return typeof plain === 'number' ? localOf(plain) : String(plain);
  if (typeof plain === 'string') return heldText(plain);
  if (type === 'text') return isDate(value) && typeof plain === 'number' ? localOf(plain) : String(plain);
  return plain;
}

/** What `setValues` gets to leave a cell as `getValues` found it. */
export function writeBack(value: CellValue, zone: string): CellValue {
  const plain = withoutDate(value, zone);
  // a date must never become a blank; imports ask for the zone before they write
  if (plain === null && value !== null) throw new Error(`The time zone «${zone}» of this spreadsheet is not known here.`);
  return typeof plain === 'string' ? literal(plain) : plain;
}

/** By its class name: a Date made in another script context is no instance of ours. */
function isDate(value: CellValue): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

function withoutDate(value: CellValue, zone: string): Cell {
  if (!isDate(value)) return value;
  // an instant may come a millisecond before its minute
  const whole = new Date(Math.round(value.getTime() / 1000) * 1000);
  const local = localIn(whole.toISOString().replace(/\.\d+/, ''), zone);
  return local === null ? null : serialOf(local);
}

/** What a format of days ends with where they have a time. */
export const timeFormat = ' hh:mm';

/** Number format of a column. `day`: of a day, as the workbook's language writes it. */
export function formatOf(key: ColumnKey, day: string): string {
  const type = cellType(key);
  if (type === 'day') return day;
  if (type === 'local') return day + timeFormat;
  if (!isField(key)) return 'general';
  const { unit, class: kind } = fields[key];
  if (unit === 'fraction') return '0.0%';
  if (unit === 'money') return '#,##0.00';
  return kind === 'average' ? '#,##0.0' : '#,##0';
}

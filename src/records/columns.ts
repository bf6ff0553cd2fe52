/** The columns of data tabs: which a kind has, in which order, and what type of cell each holds. */

import { type Kind, kinds } from '../kinds';
import { type FieldName, fields } from './fields';
import type { SocialRecord } from './record';
import type { ColumnKey } from './transfer';

/** text: stored as text, whatever it looks like · day: a calendar day · local: a day, or a day and a time of the report zone · number: a figure · user: written by people only. */
export type CellType = 'text' | 'day' | 'local' | 'number' | 'user';

/** Dimension columns, in the order of a fresh tab; the figures stand between `lead` and `tail`. */
const lead = [
  'accountName',
  'account',
  'day',
  'publishedLocal',
  'format',
  'title',
  'permalink',
  'otherAccount',
  'scope',
  'dimension',
  'segment',
  'campaignName',
  'currency',
  'periodFrom',
  'periodTo',
] as const;
const tail = ['asOf', 'postId', 'publishedAt', 'publishedPrinted'] as const;

/** Columns for people, first in every data tab: never written below the header, and outside the block that imports write. */
export const userColumns = ['campaign', 'exclude'] as const;

/** Bookkeeping: which cells of the row come from an older export than `asOf` says (see merge.ts). */
export const olderColumn = 'older';

export const dimensions = [...lead, ...tail] as const;
export type DimensionKey = (typeof dimensions)[number];
export type UserColumn = (typeof userColumns)[number];
/** Every column key that has a word of its own; keys beginning with `x:` are headed by the export's own text. */
export type NamedColumn = DimensionKey | UserColumn | typeof olderColumn | FieldName | 'tab' | 'history';

/** Columns a tab of any kind has from the start, filled or not: identity, the day of the figures, and the user's own two. */
const always: readonly ColumnKey[] = ['account', 'scope', 'asOf', olderColumn, ...userColumns];
const ofThings: readonly ColumnKey[] = ['format', 'postId', 'publishedAt'];

/** Technical columns, hidden in a fresh tab. */
export const hiddenColumns: readonly ColumnKey[] = ['publishedAt', 'publishedPrinted', olderColumn];

const fieldNames = Object.keys(fields) as FieldName[];
const fieldSet: ReadonlySet<string> = new Set(fieldNames);
const dimensionSet: ReadonlySet<string> = new Set(dimensions);
const namedOrder: readonly ColumnKey[] = [...userColumns, ...lead, ...fieldNames];
const order = new Map<ColumnKey, number>(namedOrder.map((key, i) => [key, i]));
const tailOrder = new Map<ColumnKey, number>([...tail, olderColumn].map((key, i) => [key, i]));

export function isField(key: ColumnKey): key is FieldName {
  return fieldSet.has(key);
}

export function isDimension(key: ColumnKey): key is DimensionKey {
  return dimensionSet.has(key);
}

export function isExtra(key: ColumnKey): boolean {
  return key.startsWith('x:');
}

/** Key of a column that only this export has. */
export function extraKey(header: string): ColumnKey {
  return `x:${header}`;
}

export function isUserColumn(key: ColumnKey): boolean {
  return key === 'campaign' || key === 'exclude';
}

/** False for keys no version of this add-on knows: they are refused at the edge. */
export function isColumnKey(key: string): boolean {
  return isField(key) || isDimension(key) || isUserColumn(key) || [olderColumn, 'tab', 'history'].includes(key) || (isExtra(key) && key.length > 2);
}

export function cellType(key: ColumnKey): CellType {
  if (isField(key)) return 'number';
  if (isUserColumn(key)) return 'user';
  if (key === 'day' || key === 'periodFrom' || key === 'periodTo' || key === 'asOf') return 'day';
  // publishedAt stays text: a date cell read back passes through the spreadsheet's zone, where one hour a year does not exist
  return key === 'publishedLocal' ? 'local' : 'text';
}

/** The columns of a fresh tab for rows that carry these, in reading order: the user's two, dimensions, figures, the export's own, technical. */
export function tabColumns(kind: Kind, present: readonly ColumnKey[]): ColumnKey[] {
  const { time, byPost, start = [] } = kinds[kind];
  const keys = new Set<ColumnKey>([...always, ...(time === 'period' ? [] : [time]), ...(byPost ? ofThings : []), ...start, ...present]);
  const rank = (key: ColumnKey): number => order.get(key) ?? (tailOrder.has(key) ? 2e6 + tailOrder.get(key)! : 1e6);
  return [...keys]
    .map((key, i) => ({ key, i }))
    .sort((a, b) => rank(a.key) - rank(b.key) || a.i - b.i)
    .map(({ key }) => key);
}

/** The columns these records fill, each named once: dimensions, figures, then the exports' own in order of appearance. */
export function columnsOf(records: readonly SocialRecord[]): ColumnKey[] {
  const filled = new Set<ColumnKey>(['account', 'scope', 'asOf']);
  const extras = new Set<ColumnKey>();
  for (const record of records) {
    for (const key of dimensions) if (record[key] !== null) filled.add(key);
    for (const key in record.values) filled.add(key);
    for (const header in record.extra) if (record.extra[header] !== '') extras.add(extraKey(header));
  }
  return [...dimensions.filter((key) => filled.has(key)), ...fieldNames.filter((key) => filled.has(key)), ...extras];
}

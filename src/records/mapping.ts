/** How a table that no network's recogniser knows is read, as a person described it: columns and conventions, kept by the shape of the header. Plain JSON. */

import type { Kind } from '../kinds';
import type { DateOrder, Decimal } from '../values/conventions';
import { plainHeader } from '../values/headers';
import type { FieldName } from './fields';
import type { PlatformId } from './platform-ids';

/** Columns that are no figure. `published` is a post's or a message's moment, `day` the day of a row of figures, `period` a month, week or range in one cell. */
export type MappedLabel =
  | 'published'
  | 'day'
  | 'period'
  | 'periodFrom'
  | 'periodTo'
  | 'postId'
  | 'permalink'
  | 'account'
  | 'title'
  | 'format'
  | 'campaignName'
  | 'segment'
  | 'currency';
export type MappedKey = MappedLabel | FieldName;

/** A column of the file, in its order; `key` null: not taken over as a figure (its cells are kept with the row as they are). The second column of one header text is the second entry of that text. */
export type MappedColumn = { header: string; key: MappedKey | null };

export type Mapping = {
  version: 1;
  /** What people call the shape: the name of the file it was made from. */
  name: string;
  kind: Kind;
  platform: PlatformId;
  /** What the figures are of, where the platform is `other` (`Newsletter`); it becomes the account. Null for a network. */
  source: string | null;
  columns: MappedColumn[];
  /** Used where the rows leave the doubt; null: ask. */
  dateOrder: DateOrder | null;
  decimal: Decimal | null;
  /** Zone of printed times (IANA name); null: not known, the printed day counts. */
  zone: string | null;
  figures: 'lifetime' | 'period';
};

/** The shape of a header: its texts whatever their order. Two mappings of one shape are the same one, said again. */
export function shapeOf(headers: readonly string[]): string {
  const last = headers.reduce((at, text, index) => (plainHeader(text) === '' ? at : index), -1);
  return JSON.stringify(
    headers
      .slice(0, last + 1)
      .map(plainHeader)
      .sort(),
  );
}

/** What a mapping is kept under. */
export const mappingKey = ({ columns }: Pick<Mapping, 'columns'>): string => shapeOf(columns.map(({ header }) => header));

/** As a file that people keep and pass on; read back by `mappingsFromJson`. */
export function mappingsToJson(mappings: readonly Mapping[]): string {
  return `${JSON.stringify(mappings, null, 2)}\n`;
}

/** The column of a tab a key fills, whose word names it to people. A `period` fills two. */
export function tabColumnOf(key: MappedKey): Exclude<MappedKey, 'published' | 'period'> | 'publishedLocal' {
  return key === 'published' ? 'publishedLocal' : key === 'period' ? 'periodFrom' : key;
}

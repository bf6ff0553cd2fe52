/** What a network's export is, as data plus small functions: `definePlatform` turns the declaration into what recognise and harmonise work on. */
import type { Table } from '../decode/table';
import type { Kind } from '../kinds';
import type { NotUsed, Problem } from '../problems';
import { type FieldName, fields } from '../records/fields';
import type { PlatformId } from '../records/platform-ids';
import type { Scope, SocialRecord } from '../records/record';
import type { DateOrder } from '../values/conventions';

/** Header texts by language; several where the network changed its words. The first language given wins where a header fits two alike. */
export type Texts = { readonly [language: string]: string | readonly string[] };

/** Columns that are no figure. `published` is a post's moment or day, `day` the day of a daily row. */
export type Dimension =
  | 'postId'
  | 'permalink'
  | 'account'
  | 'accountName'
  | 'published'
  | 'day'
  | 'title'
  | 'format'
  | 'campaignName'
  | 'currency'
  | 'dimension'
  | 'segment'
  | 'periodFrom'
  | 'periodTo';

/**
 * How a figure is printed. count: whole · number: any number or fraction · percent: points with or without their sign · hours, minutes, milliseconds: numbers of them ·
 * duration: `0:00:27` or seconds · tone: a word or a number, kept as −1, 0 or 1 · flag: yes or no · money: a number, with the currency in the header (`Estimated earnings (USD)`), in the cell or in a column.
 */
export type Form = 'count' | 'number' | 'percent' | 'hours' | 'minutes' | 'tone' | 'flag' | 'milliseconds' | 'duration' | 'money';

export type Figure = { sort: 'figure'; key: FieldName; form: Form; scope: Scope; texts: Texts };
export type Label = { sort: 'label'; key: Dimension; texts: Texts };
/** A column that tells exports apart or serves a rule. Its cells are kept with the export's other columns unless `keep` is false. */
export type Mark = { sort: 'mark'; key: string; keep: boolean; texts: Texts };
export type Column = Figure | Label | Mark;

/** A figure's column. Where a file has several for one key, the first filled cell counts and the others are kept as they are. */
export function figure(key: FieldName, texts: Texts, options: { form?: Form; scope?: Scope } = {}): Figure {
  return { sort: 'figure', key, form: options.form ?? usualForm(key), scope: options.scope ?? 'total', texts };
}

export function label(key: Dimension, texts: Texts): Label {
  return { sort: 'label', key, texts };
}

export function mark(key: string, texts: Texts, options: { keep?: boolean } = {}): Mark {
  return { sort: 'mark', key, keep: options.keep ?? true, texts };
}

/** Conversions and results may be shared out between ads, so they come in fractions. */
const countedInParts: ReadonlySet<FieldName> = new Set<FieldName>(['conversions', 'results', 'keyEvents']);

function usualForm(key: FieldName): Form {
  const field = fields[key];
  if (field.unit === 'money') return 'money';
  return (field.unit === 'count' || field.unit === 'people') && field.class !== 'average' && !countedInParts.has(key) ? 'count' : 'number';
}

/** The rows of a recognised table and where its columns stand. */
export type Sheet = {
  table: Table;
  /** Position of the header in `table.rows`; the data begin one row later. */
  headerRow: number;
  /** Position of the first column with that key, −1 where the file has none. */
  at: (key: string) => number;
};

/** Why a row is no record of its own. */
export type LeftOut =
  | { code: 'row-error'; message: string }
  | { code: 'row-no-post'; value: string }
  | {
      code:
        | 'row-total'
        | 'row-footer'
        | 'row-part'
        | 'row-test'
        | 'row-note'
        | 'row-without-id'
        | 'row-without-day'
        | 'row-header'
        | 'row-repeated'
        | 'row-shifted'
        | 'row-same-day';
    };

/** What the name of the dropped file (strict patterns only) or the lines above a header tell. Days are `YYYY-MM-DD`. */
export type NameFacts = { account?: string; exportedOn?: string; from?: string; to?: string };

export type ExportDefinition = {
  kind: Kind;
  /** Keys of columns that must all be there, in any language; never the whole header. A list among them: one of these. */
  requires: readonly (string | readonly string[])[];
  /** Keys of columns that must not be there. */
  refuses?: readonly string[];
  columns: readonly Column[];
  /** What makes a row the same as another one of its account; a second one is a repeat. Where one part is missing, or none is named, only a wholly identical row repeats. */
  identity: readonly ('postId' | 'day' | 'scope' | 'campaignName' | 'dimension' | 'segment')[];
  /** Zone of printed times (IANA name). Null: the file prints days only, or no zone can be said. */
  zone: string | null;
  /** The order the network prints in every language, or what the rows show by other means (ids, days in a row); used where the dates allow both. Dates that contradict it win; without it a doubt is asked. */
  dateOrder?: DateOrder | ((sheet: Sheet) => DateOrder | null);
  /** The network prints digits and a decimal point and never groups thousands: `369.241` is no doubt, `1,234` still is (a spreadsheet wrote it). */
  plainNumbers?: true;
  /** order: rows print days without a year, in order; id: the post's id tells it. */
  yearless?: 'order' | 'id';
  /** One export may hold several accounts of the person's own, each row naming its one. Without it, rows of a second account are collaborations. */
  severalAccounts?: true;
  /** lifetime unless said: figures of a chosen period, which the rows, the lines above the header, the file's name or a person tell. */
  figures?: 'period';
  /** The shape the network's `arrange` gave the rows (`Table.arranged`); without it only tables left as they were fit. */
  arranged?: string;
  /** The header names no network (`Date,Views`): the table stays ambiguous until a person, or another part of the same file, tells it. */
  generic?: true;
  /** Words that other tools and people use too: the rows or the file's name must show the network (the shape of its dates, links, ids), or the header names nobody. */
  shows?: (sheet: Sheet) => boolean;
  /** What the lines above the header tell: the period, the account. */
  above?: (sheet: Sheet) => NameFacts;
  /** A second opinion on the content, asked when the header fits. */
  fits?: (sheet: Sheet) => boolean;
  /** Made once per table, called for each row before it is read: total rows, footers, error rows. */
  leaveOut?: (sheet: Sheet) => (cells: readonly string[]) => LeftOut | null;
  /** The network prints the total of a split as its first row: there it is told by its figures in a language whose word nobody knows. */
  totalFirst?: true;
  /** Mends a record after its row was read (an id, or the account's handle, taken from the link). */
  refine?: (record: SocialRecord, cells: readonly string[], sheet: Sheet) => void;
  /** Made once per table, called once a row's days are read: mends the record, or tells why it is none of its own. */
  finish?: () => (record: SocialRecord) => 'row-without-day' | 'row-same-day' | null;
  /** Instant of creation that the id holds; used where it agrees with the printed day. */
  instant?: (record: SocialRecord) => string | null;
  /** Remarks over all records of the table, when there are any. */
  remarks?: (records: readonly SocialRecord[], place: { file: string; table: string }) => Problem[];
};

/** A side table that gives no record: the headers that tell it (all in one row; a list among them: one of these), and why it gives none. */
export type Unused = { reason: NotUsed; headers: readonly (string | readonly string[])[]; fits?: (table: Table) => boolean };

export type Platform = {
  id: PlatformId;
  exports: readonly ExportDefinition[];
  /** What the network's ids of posts look like; a row with another one and no link is no post. */
  postIds?: RegExp;
  /** Asked of tables that fit no export. */
  unused?: readonly Unused[];
  readName?: (fileName: string) => NameFacts;
  /** Splits stacked blocks, joins sheets or leaves the tables of one file as they are; tables of others must come back untouched. */
  arrange?: (tables: readonly Table[]) => readonly Table[];
};

/** Gives a network's declaration its type; the data is used as it stands. */
export function definePlatform(platform: Platform): Platform {
  return platform;
}

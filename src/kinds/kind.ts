/** What is known of a kind of rows, as data: whatever asks about a kind reads it here. */

/** Rows whose figures may stand beside each other: each family has evidence of its own. */
export type Family = 'social' | 'ads' | 'web' | 'listening' | 'service' | 'sales';

/** The rows that KPIs are made of, by the name under which they ask for them: mentions are those of the brand, voices those of its competitors as well. */
export type Rows = 'posts' | 'days' | 'ads' | 'web' | 'mentions' | 'voices' | 'requests' | 'leads' | 'sales';

/** Keys of columns, as in `records/columns.ts`. */
type Columns = readonly string[];

export type KindDefinition = {
  family: Family;
  /** Dimensions that tell rows of the kind apart, besides the account and, `byPost`, the post. */
  identity: Columns;
  /** One row for one thing (a post, a mention, an order), known by its `postId`, else by its `permalink`. */
  byPost?: true;
  /** What places a row in time: the moment of the thing, a day it cannot do without, or a day or a period. A column but for the last. */
  time: 'publishedLocal' | 'day' | 'period';
  /** Columns a tab has from the start, filled or not, besides those of every tab, of time and of things. */
  start?: Columns;
  /** A row for something that a person did (wrote, asked, ordered): only declared columns are kept, since any other may hold a name or an address. */
  personal?: true;
  /** Figures of earlier exports are kept; rows of other kinds carry their export day in their identity, or are stated once. */
  keepsHistory?: true;
  /**
   * Rows stand at several levels (campaign, ad, age) that are the same figures again: subtotals are told apart, and totals of a day may stand in for the rows. Posts and days of one
   * account are never added, visits of several pages are partly the same visits, and things are counted by their rows: of all these no total could stand in.
   */
  totalled?: true;
  /** Of rows that may be split: the splits (`dimension`) whose rows add up to the whole, the preferred first, null for none. Without it every split does. */
  adds?: readonly (string | null)[];
  /** A thing may go on in further rows: the items of an order. */
  hasParts?: true;
  /** Its days may be to come: a deal is expected to close. */
  mayLieAhead?: true;
  /** The thing stands under one account only: the same one under another name is the same account. */
  ofOneAccount?: true;
  /** Its rows feed KPIs, under these names. */
  rows?: readonly Rows[];
};

/** Keeps what is said of the kind literal. */
export const defineKind = <const K extends KindDefinition>(kind: K): K => kind;

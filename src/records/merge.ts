/**
 * Rows of a tab + rows of an export → what changes. The order of imports never matters: a row is the join of everything ever said about it, cell by cell.
 * A cell belongs to the row's `asOf`, unless the row's `older` cell names it under an earlier day: `{"2025-03-01":["saves"]}`.
 */

import { type Kind, kinds } from '../kinds';
import { isField, isUserColumn, olderColumn } from './columns';
import { keepsHistory, note as noteFigure, type Snapshots } from './history';
import { type Identity, identityColumns, identityOf } from './identity';
import type { Rows } from './rows';
import type { Cell, ColumnKey, MergeCounts } from './transfer';

export type FieldRevision = { field: string; before: number; after: number; rows: number };

/**
 * Figures of a row that are not, or no longer, its newest. `cells`: the row, laid out as `columns`. `formerly`: identity of a row that was known by its link and now has its id;
 * what history has of it moves along, so that `figures` may be empty.
 */
export type Outdated = { cells: readonly Cell[]; formerly: string | null; figures: Snapshots };

export type Merge = {
  /** The existing columns, then those that only the incoming rows have; `changed` and `added` are laid out so. */
  columns: ColumnKey[];
  /** Existing rows that differ now, by their index. */
  changed: Map<number, Cell[]>;
  added: Cell[][];
  /** Speak of incoming rows. A row whose figures stay the same is unchanged even where its `asOf` moves on. */
  counts: MergeCounts;
  revisions: FieldRevision[];
  /** For the history tab; empty for kinds without history. */
  outdated: Outdated[];
  /** Incoming rows (by index) that met a newer export of theirs, and its day: they only fill gaps. */
  overtaken: Map<number, string>;
  /** Incoming rows without an identity; never stored, they could be counted twice. */
  unidentified: number;
};

/** `older`: day of the cells that are not of `asOf`, by column. `index`: −1 while the row is not in the tab. `link`: its identity in the tab where that is the link alone. */
type Row = { cells: Cell[]; asOf: string; older: Map<number, string>; index: number; link: string | null; outdated: Snapshots | null };
type Sheet = {
  kind: Kind;
  columns: ColumnKey[];
  at: Map<ColumnKey, number>;
  /** Columns with a day of their own: all but identity, bookkeeping and the user's. */
  tracked: boolean[];
  byKey: Map<string, Row>;
  byLink: Map<string, Set<Row>>;
  /** Rows by their id without the account; null where two accounts may have the same post. */
  byId: Map<string, Row> | null;
  revisions: Map<string, FieldRevision>;
};

/** Incoming rows may repeat each other: they are joined in turn. `idsAreUnique`: a post stands under one account only, so under another name of it it is the same row. */
export function mergeRows(kind: Kind, existing: Rows, incoming: Rows, idsAreUnique = false): Merge {
  const sheet = openSheet(kind, existing, incoming.columns, idsAreUnique);
  const positions = incoming.columns.map((key) => sheet.at.get(key)!);
  const touched = new Set<Row>();
  const counts = { added: 0, updated: 0, unchanged: 0 };
  const overtaken = new Map<number, string>();
  let unidentified = 0;
  incoming.rows.forEach((cells, index) => {
    const wide: Cell[] = new Array<Cell>(sheet.columns.length).fill(null);
    positions.forEach((p, i) => {
      wide[p] = emptyToNull(cells[i]);
    });
    const identity = identityIn(sheet, wide);
    if (identity.key === null) {
      unidentified++;
      return;
    }
    const known = findRow(sheet, identity) ?? otherwiseNamed(sheet, wide);
    if (known && known.asOf > dayOf(wide[sheet.at.get('asOf')!])) overtaken.set(index, known.asOf);
    const row = known ?? newRow(blankLike(sheet, wide), '', new Map(), -1);
    const changed = join(sheet, row, wide);
    register(sheet, row);
    touched.add(row);
    counts[known === null ? 'added' : changed ? 'updated' : 'unchanged']++;
  });
  return { ...collect(sheet, existing, touched), counts, revisions: [...sheet.revisions.values()], overtaken, unidentified };
}

function openSheet(kind: Kind, existing: Rows, incoming: readonly ColumnKey[], idsAreUnique: boolean): Sheet {
  const columns = [...new Set([...existing.columns, ...incoming, 'asOf', olderColumn])];
  const identity = identityColumns(kind);
  const sheet: Sheet = {
    kind,
    columns,
    at: new Map(columns.map((key, i) => [key, i])),
    tracked: columns.map((key) => key === 'permalink' || !(identity.has(key) || isUserColumn(key) || key === 'asOf' || key === olderColumn)),
    byKey: new Map(),
    byLink: new Map(),
    byId: idsAreUnique && kinds[kind].ofOneAccount ? new Map() : null,
    revisions: new Map(),
  };
  existing.rows.forEach((cells, index) => {
    const wide = columns.map((_, i) => emptyToNull(cells[i]));
    register(sheet, newRow(wide, dayOf(wide[sheet.at.get('asOf')!]), readOlder(sheet, wide), index));
  });
  return sheet;
}

const newRow = (cells: Cell[], asOf: string, older: Map<number, string>, index: number): Row => ({ cells, asOf, older, index, link: null, outdated: null });

const emptyToNull = (cell: Cell | undefined): Cell => (cell === undefined || cell === '' ? null : cell);
const dayOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');

function identityIn(sheet: Sheet, cells: readonly Cell[]): Identity {
  return identityOf(sheet.kind, (key) => {
    const at = sheet.at.get(key);
    return at === undefined ? null : (cells[at] ?? null);
  });
}

/** The first of several rows with one identity keeps it: a row copied by hand is left alone. */
function register(sheet: Sheet, row: Row): void {
  const { key, link, linkOnly } = identityIn(sheet, row.cells);
  if (key === null) return;
  if (linkOnly && row.index >= 0) row.link = key;
  if (!sheet.byKey.has(key)) sheet.byKey.set(key, row);
  const id = sheet.byId && idIn(sheet, row.cells);
  if (id && !sheet.byId?.has(id)) sheet.byId?.set(id, row);
  if (link === null) return;
  const sharing = sheet.byLink.get(link);
  if (sharing) sharing.add(row);
  else sheet.byLink.set(link, new Set([row]));
}

/** By its own key; else a row whose id got lost and the post with its link are one, as long as only one post has that link. */
function findRow(sheet: Sheet, { key, link, linkOnly }: Identity): Row | null {
  const same = sheet.byKey.get(key!);
  if (same || link === null) return same ?? null;
  if (linkOnly) {
    const sharing = [...(sheet.byLink.get(link) ?? [])];
    return sharing.length === 1 ? sharing[0]! : null;
  }
  const orphan = sheet.byKey.get(link);
  if (!orphan) return null;
  sheet.byKey.delete(link);
  return orphan;
}

/** What names a post whoever it belongs to; null without an id. */
function idIn(sheet: Sheet, cells: readonly Cell[]): string | null {
  if (cells[sheet.at.get('postId') ?? -1] == null) return null;
  const account = sheet.at.get('account');
  return identityIn(
    sheet,
    cells.map((cell, i) => (i === account ? '' : cell)),
  ).key;
}

/** The row of the post under another name of its account. */
function otherwiseNamed(sheet: Sheet, wide: readonly Cell[]): Row | null {
  const id = sheet.byId && idIn(sheet, wide);
  return (id && sheet.byId?.get(id)) || null;
}

/** A row that has nothing yet but its identity. */
function blankLike(sheet: Sheet, wide: readonly Cell[]): Cell[] {
  const identity = identityColumns(sheet.kind);
  return sheet.columns.map((key, i) => (identity.has(key) && !sheet.tracked[i] ? (wide[i] ?? null) : null));
}

/** True when a figure or text of the row changed (bookkeeping apart). */
function join(sheet: Sheet, row: Row, wide: readonly Cell[]): boolean {
  const incoming = dayOf(wide[sheet.at.get('asOf')!]);
  let newest = row.asOf;
  if (incoming > newest) newest = incoming;
  let changed = false;
  for (let i = 0; i < wide.length; i++) {
    const value = wide[i] ?? null;
    const current = row.cells[i] ?? null;
    if (!sheet.tracked[i]) {
      // the id a link-only row lacked
      if (current === null && value !== null && sheet.columns[i] === 'postId') {
        row.cells[i] = value;
        changed = true;
      }
      continue;
    }
    const day = row.older.get(i) ?? row.asOf;
    const takes = value !== null && (current === null || isBetter(sheet.columns[i]!, { value, day: incoming }, { value: current, day }));
    if (incoming !== day && current !== null && value !== null) outdate(sheet, row, i, takes ? day : incoming, takes ? current : value);
    if (takes && value !== current) {
      note(sheet, i, current, value);
      row.cells[i] = value;
      changed = true;
    }
    const dated = takes ? incoming : day;
    if (row.cells[i] === null || dated === newest) row.older.delete(i);
    else row.older.set(i, dated);
  }
  row.asOf = newest;
  return changed;
}

/** The larger figure where two exports of one day disagree, as in the row itself. */
function outdate(sheet: Sheet, row: Row, column: number, day: string, value: Cell): void {
  const field = sheet.columns[column]!;
  if (typeof value !== 'number' || day === '' || !isField(field) || !keepsHistory(sheet.kind)) return;
  row.outdated ??= new Map();
  noteFigure(row.outdated, day, field, value);
}

type Dated = { value: Cell; day: string };

/** The newer one; but a time of publication is not lost to an export that prints only the day. */
function isBetter(column: ColumnKey, a: Dated, b: Dated): boolean {
  if (column === 'publishedLocal') {
    const [timed, known] = [String(a.value).length > 10, String(b.value).length > 10];
    if (timed !== known) return timed;
  }
  return a.day === b.day ? isPreferred(a.value, b.value) : a.day > b.day;
}

/** Two exports of one day disagree: the larger figure, the longer text. Any rule would do that does not depend on order; counts grow during a day. */
function isPreferred(value: Cell, current: Cell): boolean {
  if (typeof value === 'number' && typeof current === 'number') return value > current;
  const [a, b] = [String(value), String(current)];
  return a.length === b.length ? a > b : a.length > b.length;
}

function note(sheet: Sheet, column: number, before: Cell, after: Cell): void {
  const field = sheet.columns[column]!;
  if (!isField(field) || typeof before !== 'number' || typeof after !== 'number') return;
  const revision = sheet.revisions.get(field) ?? { field, before: 0, after: 0, rows: 0 };
  sheet.revisions.set(field, { field, before: revision.before + before, after: revision.after + after, rows: revision.rows + 1 });
}

function collect(sheet: Sheet, existing: Rows, touched: ReadonlySet<Row>): Pick<Merge, 'columns' | 'changed' | 'added' | 'outdated'> {
  const changed = new Map<number, Cell[]>();
  const outdated: Outdated[] = [];
  const added: Cell[][] = [];
  for (const row of touched) {
    row.cells[sheet.at.get('asOf')!] = row.asOf === '' ? null : row.asOf;
    row.cells[sheet.at.get(olderColumn)!] = writeOlder(sheet, row.older);
    if (row.index < 0) added.push(row.cells);
    else if (row.cells.some((cell, i) => cell !== emptyToNull(existing.rows[row.index]![i]))) changed.set(row.index, row.cells);
    const formerly = row.link === null || row.cells[sheet.at.get('postId') ?? -1] == null ? null : row.link;
    if (keepsHistory(sheet.kind) && (row.outdated ?? formerly)) outdated.push({ cells: row.cells, formerly, figures: row.outdated ?? new Map() });
  }
  return { columns: sheet.columns, changed, added, outdated };
}

/** Entries for cells that are empty, or that a person made unreadable, are dropped. */
function readOlder(sheet: Sheet, cells: readonly Cell[]): Map<number, string> {
  const older = new Map<number, string>();
  for (const [key, day] of olderDays(cells[sheet.at.get(olderColumn)!])) {
    const at = sheet.at.get(key);
    if (at !== undefined && sheet.tracked[at] && cells[at] !== null) older.set(at, day);
  }
  return older;
}

function olderDays(text: Cell | undefined): [ColumnKey, string][] {
  if (typeof text !== 'string') return [];
  try {
    return Object.entries(JSON.parse(text) ?? {}).flatMap(([day, keys]) => (Array.isArray(keys) ? keys.map((key): [ColumnKey, string] => [key, day]) : []));
  } catch {
    return [];
  }
}

/** The day of the export a cell of the row is of; empty where the row says none. */
export function dayOfCell({ columns }: Pick<Rows, 'columns'>, cells: readonly Cell[], key: ColumnKey): string {
  const older = olderDays(cells[columns.indexOf(olderColumn)]).find(([other]) => other === key);
  return older?.[1] ?? dayOf(cells[columns.indexOf('asOf')]);
}

/** Days and names in alphabetical order, so that one state has one text. */
function writeOlder(sheet: Sheet, older: ReadonlyMap<number, string>): string | null {
  if (older.size === 0) return null;
  const days = new Map<string, string[]>();
  for (const [at, day] of older) days.set(day, [...(days.get(day) ?? []), sheet.columns[at]!]);
  return JSON.stringify(Object.fromEntries([...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, keys]) => [day, keys.sort()])));
}

/** Everything that can go wrong with a user's file or tab: codes with parameters, never sentences (those live in languages/). */

/** Where a problem was met. `row` is the line a person sees (1 = first line of the file or sheet); `rows` how many rows share it. */
export type Place = {
  file?: string;
  table?: string;
  row?: number;
  rows?: number;
  column?: string;
  value?: string;
};

/**
 * Why a table that is known gives no record. settings: how the export was made · included: its counts are taken into another table of the file · detail: a split of
 * them that no indicator needs · estimate: modelled, nothing counted · team: who did what in a tool · affinity: likenesses without counts · index: relative figures ·
 * plan: posts to come · archive: an account's own data · part: one of several tables of a network's file, of unknown words · text: one column · empty: a header alone ·
 * checkouts: carts that nobody paid, under the header of orders · compared: two periods side by side.
 */
export type NotUsed =
  | 'settings'
  | 'included'
  | 'detail'
  | 'estimate'
  | 'team'
  | 'affinity'
  | 'index'
  | 'plan'
  | 'archive'
  | 'part'
  | 'text'
  | 'empty'
  | 'checkouts'
  | 'compared';

/** missing: blank though needed · day, number, currency, choice: is none · order: ends before it begins · twice: another row says the same · rate: money that no rate brings into the report's currency · price: hours without an hourly rate. */
export type InputFault = 'missing' | 'day' | 'number' | 'currency' | 'choice' | 'order' | 'twice' | 'rate' | 'price';

/** One entry a code; the value lists the parameters it needs besides the place. */
export interface ProblemParams {
  // the file as a whole
  'file-empty': object;
  'file-not-a-table': { seen: string };
  'file-own-data': { network: 'instagram' | 'tiktok' };
  'file-password': object;
  'file-unopened': object;
  'file-nested': object;
  'folder-empty': object;
  'file-truncated': object;
  'file-unreadable': { reason: string };
  'file-too-big': object;
  'file-too-large': { cells: number; room: number };
  'file-already-imported': { on: string };
  /** Its rows stand under another account. */
  'file-elsewhere': { network: string; account: string };
  // recognising a table
  'table-unknown': { headers: string };
  /** The content shows a network, the words are none of those known. */
  'columns-by-order': object;
  'table-words-unknown': { headers: string; network: string };
  'table-ambiguous': { candidates: string };
  'table-not-used': { reason: NotUsed };
  'table-no-rows': object;
  'account-unknown': object;
  'account-renamed': { from: string; to: string };
  'year-unknown': object;
  'convention-ambiguous': { readings: string };
  'series-ambiguous': object;
  'period-unknown': object;
  'encoding-mixed': object;
  // rows left out, each with its reason
  'row-error': { message: string };
  'row-repeated': object;
  'row-header': object;
  'row-no-post': object;
  'row-without-id': object;
  'row-without-day': object;
  'row-total': object;
  'row-footer': object;
  'row-part': object;
  'row-test': object;
  'row-note': object;
  'row-shifted': object;
  'row-same-day': object;
  // cells that could not be used
  'number-unreadable': object;
  'number-is-date': object;
  'number-bound': object;
  'date-unreadable': object;
  'id-rounded': object;
  'id-unreadable': object;
  'columns-zero': object;
  'value-impossible': object;
  'tone-unknown': object;
  'currency-mixed': { currencies: string };
  // remarks that change no figure
  'as-of-older': { newest: string };
  'range-doubted': { from: string; to: string; first: string; last: string };
  'rows-short': object;
  'decimals-mangled': object;
  'zone-presumed': { zone: string };
  // a person's description of a table; keys are those of records/mapping.ts, alternatives with | between
  'mapping-incomplete': { keys: string };
  'mapping-no-figure': object;
  'mapping-no-source': object;
  'mapping-double': { key: string; columns: string };
  'mapping-not-here': { key: string; kind: string };
  'mapping-json': { key: string; wanted: string };
  'mapping-too-long': object;
  // tabs of the workbook
  'tab-header-missing': { tab: string };
  'tab-header-merged': { tab: string };
  'tab-cells-merged': { tab: string; cells: string };
  'cells-damaged': { tab: string; cells: string };
  'rows-copied': { tab: string };
  'totals-overlap': { tab: string };
  'tab-protected': { tab: string };
  /** A person turned it into a table whose columns have types. */
  'tab-typed': { tab: string };
  'zone-unknown': { zone: string };
  'tab-full': { tab: string; room: number; need: number };
  /** Somebody's change of the workbook held the lock for longer than one waits. */
  'workbook-busy': object;
  'import-running': { by: string; since: string };
  'import-interrupted': { done: number; total: number };
  'import-unknown': object;
  'import-not-latest': { later: string };
  'chunk-out-of-order': { expected: number };
  /** A cell that a person typed into a tab of inputs; `fault`: see inputs/read.ts. */
  'input-cell': { tab: string; fault: InputFault };
  /** A table of inputs kept outside the workbook; `known`: the columns that its tab has. */
  'input-headers': { known: string };
  'input-column': { known: string };
  'input-column-missing': object;
  /** The file does not show which of two numbers of its days is the month. */
  'input-day-order': { value: string; day: string };
  'report-no-data': object;
  'report-period': { period: string };
  'report-shortened': { weeks: number; months: number };
  'sheet-gone': object;
  'service-refused': { message: string };
}

export type ProblemCode = keyof ProblemParams;
export type ProblemOf<C extends ProblemCode> = { code: C } & Place & ProblemParams[C];
export type Problem = { [C in ProblemCode]: ProblemOf<C> }[ProblemCode];

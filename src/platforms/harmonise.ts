/** Rows of a recognised table → records in harmonised words, with every row left out and every unreadable cell said. */
import { kinds } from '../kinds';
import type { Problem } from '../problems';
import type { SocialRecord } from '../records/record';
import { readId, type WrittenId } from '../values/ids';
import { type FigureColumn, readSeveral } from './figures';
import { createLedger, type Ledger } from './ledger';
import { pastedRows } from './pasted';
import { type HarmoniseContext, type Plan, planReading } from './plan';
import type { ExportDefinition, LeftOut, Sheet } from './platform';
import type { Question } from './reading';
import { headerWithin, type Match } from './recognise';
import { firstRows, firstTexts } from './sights';
import { subtotalsAmong } from './subtotals';
import { emptySentence, sumRows } from './sum-rows';
import { numberTwins } from './twins';

export type Harmonised = {
  records: SocialRecord[];
  /** Rows that became records; a row with organic and paid parts is one. */
  kept: number;
  skipped: number;
  /** Currencies that the header names. */
  currencies: string[];
  questions: Question[];
  problems: Problem[];
};

/** Reads all rows. Records carry the account their own row names (null otherwise); whose file it is, is settled over all of them afterwards. */
export function harmonise(sheet: Sheet, match: Match, context: HarmoniseContext): Harmonised {
  const plan = planReading(sheet, match, context);
  const ledger = createLedger({ file: sheet.table.file, table: sheet.table.name });
  const { records, kept } = readRows(sheet, match, plan, context, ledger);
  numberTwins(records, match.definition.kind);
  // what a cell says may be a person's, where a row is pushed aside
  const problems = [...plan.problems, ...ledger.problems()];
  return {
    records,
    kept,
    skipped: ledger.skipped(),
    currencies: [...new Set(match.placed.flatMap(({ currency }) => currency ?? []))],
    questions: plan.questions,
    problems: plan.personal ? problems.map(({ value: _, ...problem }) => problem as Problem) : problems,
  };
}

function readRows(sheet: Sheet, match: Match, plan: Plan, context: HarmoniseContext, ledger: Ledger): { records: SocialRecord[]; kept: number } {
  const { definition } = match;
  const { rows, lines, typed } = sheet.table;
  const start = sheet.headerRow + 1;
  const leaveOut = definition.leaveOut?.(sheet);
  const saysNothing = emptySentence(sheet);
  const sums = sumRows(sheet, match, plan.figures);
  const finish = definition.finish?.();
  const [isNewText, isNewRow] = [firstTexts(), firstRows()];
  // an order goes on in the rows of its further items
  const { hasParts, totalled } = kinds[definition.kind];
  const isNew = (identity: string | null, cells: readonly string[]): boolean => {
    if (identity === null) return isNewRow(cells);
    return isNewText(identity) && (!hasParts || isNewRow(cells));
  };
  // where the export shows no identity, rows count as they stand, unless a whole piece of the table comes again
  const hasIdentity = definition.identity.length > 0 || plan.personal;
  let pasted: ReadonlySet<number> | null = null;
  const isPasted = (at: number): boolean => {
    pasted ??= pastedRows(rows.slice(start));
    return pasted.has(at - start);
  };
  const width = lastFilled(plan.header) + 1;
  const records: SocialRecord[] = [];
  const read: (readonly string[])[] = [];
  let kept = 0;
  for (let at = start; at < rows.length; at++) {
    const cells = rows[at] as readonly string[];
    const line = lines?.[at] ?? at + 1;
    if (at % 8192 === 0) context.told?.(at / rows.length);
    if (isEmptyRow(cells) || (at - start < headerWithin && saysNothing(cells))) continue;
    const why = leaveOut?.(cells) ?? sums(cells) ?? noRowOfItsOwn(cells, plan, width);
    if (why !== null) {
      ledger.leaveOut(why, line);
      continue;
    }
    if (cells.length < width && !typed) ledger.short(line);
    const record = readRow(cells, at - start, line, definition, plan, context, ledger);
    const missing = missingPart(record, definition) ?? finish?.(record) ?? null;
    if (missing !== null) ledger.leaveOut({ code: missing }, line);
    // the same id, or a wholly identical row; never the same link, which two posts may share
    else if (!isNew(identityOf(record, definition), cells) && (hasIdentity || record.postId !== null || isPasted(at)))
      ledger.leaveOut({ code: hasParts && isNewRow(cells) ? 'row-part' : 'row-repeated' }, line);
    else {
      kept++;
      records.push(record);
      if (totalled) read.push(cells);
      if (plan.parts.length > 0) for (const scope of ['organic', 'paid'] as const) records.push(partOf(record, scope, cells, plan, ledger));
    }
  }
  if (!totalled || plan.parts.length > 0) return { records, kept };
  const subtotals = subtotalsAmong({ records, cells: read }, match, plan.date);
  for (const { row } of subtotals) ledger.leaveOut({ code: 'row-total' }, row);
  return { records: subtotals.size === 0 ? records : records.filter((record) => !subtotals.has(record)), kept: kept - subtotals.size };
}

/** The header once more (files put one under the other), or a row pushed to the right by a comma that nobody quoted. A note beside the table does no harm. */
function noRowOfItsOwn(cells: readonly string[], plan: Plan, width: number): LeftOut | null {
  if (cells[0]?.trim() === plan.header[0] && plan.header.every((text, index) => (cells[index] ?? '').trim() === text)) return { code: 'row-header' };
  const foreign = isNoPost(cells, plan);
  if (foreign !== null) return { code: 'row-no-post', value: foreign };
  if (plan.personal && isUndated(cells, plan)) return { code: 'row-without-day' };
  if (cells.length <= width || isEmptyRow(cells.slice(width))) return null;
  if (plan.personal) return { code: 'row-shifted' };
  return plan.figures.some(({ index, read }) => typeof read(cells[index] ?? '') === 'string') ? { code: 'row-shifted' } : null;
}

/** A text that lost its quotes falls apart into such rows, and each piece may hold a name. A day that waits for the order of day and month is one. */
function isUndated(cells: readonly string[], { labels, date }: Plan): boolean {
  if (!labels.published) return false;
  const cell = text(cells, labels.published);
  return cell === null || date(cell) === 'date-unreadable';
}

function isEmptyRow(cells: readonly string[]): boolean {
  for (const cell of cells) if (!isSpace(cell)) return false;
  return true;
}

function isSpace(cell: string): boolean {
  // most cells begin with a visible sign, which saves the copy that trim makes
  return cell === '' || (cell.charCodeAt(0) <= 32 || cell.charCodeAt(0) > 126 ? cell.trim() === '' : false);
}

function lastFilled(header: readonly string[]): number {
  let last = header.length - 1;
  while (last >= 0 && header[last] === '') last--;
  return last;
}

function readRow(
  cells: readonly string[],
  rowIndex: number,
  line: number,
  definition: ExportDefinition,
  plan: Plan,
  context: HarmoniseContext,
  ledger: Ledger,
): SocialRecord {
  const { labels } = plan;
  const record: SocialRecord = {
    row: line,
    account: accountId(cells, plan),
    accountName: text(cells, labels.accountName),
    otherAccount: null,
    scope: 'total',
    postId: postId(cells, line, plan, ledger),
    permalink: text(cells, labels.permalink),
    day: null,
    dimension: text(cells, labels.dimension),
    segment: text(cells, labels.segment),
    level: undefined,
    periodFrom: periodDay(cells, line, 'periodFrom', plan, ledger) ?? (labels.day ? null : (context.period?.from ?? null)),
    periodTo: periodDay(cells, line, 'periodTo', plan, ledger) ?? (labels.day ? null : (context.period?.to ?? null)),
    publishedAt: null,
    publishedLocal: null,
    publishedPrinted: null,
    format: text(cells, labels.format),
    title: text(cells, labels.title),
    campaignName: text(cells, labels.campaignName),
    currency: text(cells, labels.currency),
    asOf: context.asOf ?? '',
    values: readFigures(plan.figures, plan.filled, cells, line, ledger),
    extra: extraOf(cells, plan),
  };
  if (plan.doubled) dropIncredibleZeros(record, plan.figures, ledger);
  definition.refine?.(record, cells, plan.sheet);
  setDays(record, cells, rowIndex, definition, plan, ledger);
  return record;
}

/** One object stands for all rows without other columns: a large export has many. */
const nothing: SocialRecord['extra'] = Object.freeze({});

function extraOf(cells: readonly string[], plan: Plan): SocialRecord['extra'] {
  let extra = nothing;
  for (const { name, index } of plan.extras) {
    const cell = cells[index];
    if (cell === undefined || cell === '') continue;
    if (extra === nothing) extra = {};
    extra[name] = cell;
  }
  return extra;
}

/** The first filled cell of a label's columns. */
function text(cells: readonly string[], indexes: readonly number[] | undefined): string | null {
  if (indexes === undefined) return null;
  for (const index of indexes) {
    const cell = cells[index];
    if (cell !== undefined && !isSpace(cell)) return cell;
  }
  return null;
}

function accountId(cells: readonly string[], plan: Plan): string | null {
  const cell = text(cells, plan.labels.account);
  if (cell === null) return null;
  const written = readId(cell);
  return isLost(written, plan) ? null : written.id;
}

function isLost({ id, lost }: WrittenId, plan: Plan): boolean {
  return lost || (plan.idsRounded && /^\d{16,}$/.test(id));
}

function postId(cells: readonly string[], line: number, plan: Plan, ledger: Ledger): string | null {
  const cell = text(cells, plan.labels.postId);
  if (cell === null) return null;
  const written = readId(cell);
  const lost = isLost(written, plan);
  if (!lost && isId(written.id, plan)) return written.id;
  ledger.cell(lost ? 'id-rounded' : 'id-unreadable', line, headerOf(plan.labels.postId, plan), cell);
  return null;
}

const isId = (id: string, { ids }: Plan): boolean => ids === null || ids.test(id);

/** A row whose id is none of the network, without a link to know it by: a total, an average or a note that somebody wrote below the posts. */
function isNoPost(cells: readonly string[], plan: Plan): string | null {
  const cell = plan.ids === null ? null : text(cells, plan.labels.postId);
  if (cell === null || plan.ids?.test(cell)) return null;
  const written = readId(cell);
  if (isLost(written, plan) || isId(written.id, plan) || /\w\.\w.*\//.test(text(cells, plan.labels.permalink) ?? '')) return null;
  return cell;
}

/** `filled`: an object with every figure's key, to copy where no figure is missing; that is much cheaper than adding key after key. */
function readFigures(
  figures: readonly FigureColumn[],
  filled: SocialRecord['values'],
  cells: readonly string[],
  line: number,
  ledger: Ledger,
): SocialRecord['values'] {
  const read: (number | null)[] = [];
  let missing = false;
  for (const figure of figures) {
    const cell = cells[figure.index] ?? '';
    const value = figure.others.length > 0 ? readSeveral(figure, cells) : cell === '' ? null : figure.read(cell);
    if (typeof value === 'string') ledger.cell(value, line, figure.header, cell);
    if (typeof value !== 'number') missing = true;
    read.push(typeof value === 'number' ? value : null);
  }
  const values: SocialRecord['values'] = missing ? {} : { ...filled };
  for (let i = 0; i < read.length; i++) {
    const value = read[i];
    if (typeof value === 'number') values[(figures[i] as FigureColumn).key] = value;
  }
  return values;
}

/** A post that reached people was seen: two columns of one name that both print 0 say nothing (posts-content-2025-03-duplicate-views-header.csv). */
function dropIncredibleZeros(record: SocialRecord, figures: readonly FigureColumn[], ledger: Ledger): void {
  const values = record.values;
  if (!((values.reach ?? 0) > 0)) return;
  for (const { key, others, header } of figures) {
    if (others.length === 0 || (key !== 'views' && key !== 'impressions') || values[key] !== 0) continue;
    delete values[key];
    ledger.cell('columns-zero', record.row, header, '0');
  }
}

function setDays(record: SocialRecord, cells: readonly string[], rowIndex: number, definition: ExportDefinition, plan: Plan, ledger: Ledger): void {
  const { labels } = plan;
  if (labels.day) {
    const cell = text(cells, labels.day) ?? '';
    const read = plan.day(cell, rowIndex, null);
    if (read === 'date-unreadable') ledger.cell(read, record.row, headerOf(labels.day, plan), cell);
    else record.day = read?.day ?? null;
  }
  const idInstant = definition.instant?.(record) ?? null;
  if (!labels.published && idInstant === null) return;
  const cell = text(cells, labels.published) ?? '';
  const read = labels.day ? plan.date(cell) : plan.day(cell, rowIndex, idInstant);
  if (read === 'date-unreadable') ledger.cell(read, record.row, headerOf(labels.published, plan), cell);
  const moment = plan.moment(read === 'date-unreadable' ? null : read, idInstant);
  record.publishedAt = moment.publishedAt;
  record.publishedLocal = moment.publishedLocal;
  record.publishedPrinted = moment.publishedPrinted;
}

/** The first or last day of a row's own period; a row of one day needs none, so that the day is the same row in every export. */
function periodDay(cells: readonly string[], line: number, key: 'periodFrom' | 'periodTo', plan: Plan, ledger: Ledger): string | null {
  const indexes = plan.labels[key];
  if (!indexes || plan.labels.day) return null;
  const cell = text(cells, indexes) ?? '';
  const read = plan.date(cell);
  // a printed distance from UTC makes it a moment, whose day is the report zone's; midnight is where a day begins or ends
  if (read !== 'date-unreadable')
    return read?.offset == null || /^00:00(?::00)?$/.test(read.time ?? '')
      ? (read?.day ?? null)
      : (plan.moment(read, null).publishedLocal?.slice(0, 10) ?? null);
  ledger.cell(read, line, headerOf(indexes, plan), cell);
  return null;
}

function headerOf(indexes: readonly number[] | undefined, plan: Plan): string {
  return plan.header[indexes?.[0] ?? -1] ?? '';
}

function missingPart(record: SocialRecord, definition: ExportDefinition): 'row-without-id' | 'row-without-day' | null {
  if (definition.identity.includes('postId') && record.postId === null && record.permalink === null) return 'row-without-id';
  return definition.identity.includes('day') && record.day === null ? 'row-without-day' : null;
}

/** Null where a part is missing, or the export names none. Ids are a network's own, so they need no account beside them. */
function identityOf(record: SocialRecord, { identity }: ExportDefinition): string | null {
  const [first] = identity;
  if (first === undefined) return null;
  if (identity.length === 1 && first === 'postId') return record.postId;
  let key = record.account ?? '';
  for (const part of identity) {
    const value = record[part];
    if (value === null) return null;
    key += `\n${value}`;
  }
  return key;
}

function partOf(total: SocialRecord, scope: 'organic' | 'paid', cells: readonly string[], plan: Plan, ledger: Ledger): SocialRecord {
  const figures = plan.parts.filter((figure) => figure.scope === scope);
  const part: SocialRecord = { ...total, scope, values: readFigures(figures, {}, cells, total.row, ledger), extra: nothing };
  if (figures.some(({ others }) => others.length > 0)) dropIncredibleZeros(part, figures, ledger);
  return part;
}

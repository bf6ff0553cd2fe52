/** Rows of ads as totals per day and campaign, for a workbook too full for every row. Only what adds up is kept, and what is lost is said. */

import { type Kind, kinds } from '../kinds';
import { type FieldName, fields } from './fields';
import { identityOf } from './identity';
import type { SocialRecord } from './record';
import type { Cell } from './transfer';

/**
 * `dimension` of such rows, with the level of what they add: they are no level of the network's own, and count only where the tab holds no other row of
 * their time. Their `segment` says of which ads they are, so that totals of other ads are other rows of the tab.
 */
const dayTotal = 'day-total';
const between = ' › ';

/** What an ad's result is differs from row to row, so results of several ads are no sum. */
const unlike: ReadonlySet<FieldName> = new Set<FieldName>(['results']);

export const mayBeTotalled = (kind: Kind): boolean => kinds[kind].totalled === true;

export type Totals = {
  records: SocialRecord[];
  /** Figures of the rows that some or all totals lack: people, averages and rates, and sums to which a row had nothing to add. */
  lost: FieldName[];
};

/**
 * One row per account, day (or period, where rows print no day), campaign, scope and currency. A figure is summed only where every row of the group
 * carries it. Rows that several files repeat count once, as their newest export has them. Rows of several levels or splits (campaigns, ads, ages) are the
 * same money each time: those of one level are added.
 */
export function dayTotals(records: readonly SocialRecord[], kind: Kind): Totals {
  const groups = new Map<string, Map<string, SocialRecord[]>>();
  const seen = new Set<FieldName>();
  for (const record of newest(records, kind)) {
    for (const name in record.values) seen.add(name as FieldName);
    const key = groupOf(record);
    const levels = groups.get(key) ?? new Map<string, SocialRecord[]>();
    groups.set(key, levels);
    const level = levelOf(record);
    const rows = levels.get(level);
    if (rows) rows.push(record);
    else levels.set(level, [record]);
  }
  const kept = new Map<FieldName, number>();
  const totals = [...groups.values()].map((levels): SocialRecord => {
    const [level, rows] = fullest([...levels].map(([name, all]): [string, SocialRecord[]] => [name, onceEach(all)]));
    const values = sumsOf(rows);
    for (const field in values) kept.set(field as FieldName, (kept.get(field as FieldName) ?? 0) + 1);
    // figures of several exports are no younger than the oldest of them
    const [asOf] = rows.map((one) => one.asOf).sort() as [string];
    const dimension = level === '' ? dayTotal : dayTotal + between + level;
    return { ...rows[0]!, ...blank, dimension, segment: textOfThings(rows.map(thingOf)), asOf, values, extra: {} };
  });
  return { records: totals, lost: [...seen].filter((field) => kept.get(field) !== totals.length) };
}

function sumsOf(rows: readonly SocialRecord[]): SocialRecord['values'] {
  const values: SocialRecord['values'] = {};
  for (const name in rows[0]!.values) {
    const field = name as FieldName;
    if (fields[field].class !== 'flow' || unlike.has(field) || rows.some((row) => row.values[field] === undefined)) continue;
    values[field] = sumOf(rows, field);
  }
  return values;
}

/** Thousandths of cents that adding leaves behind are none of the file's. */
const sumOf = (rows: readonly SocialRecord[], field: FieldName): number =>
  Math.round(rows.reduce((sum, { values }) => sum + (values[field] ?? 0), 0) * 1e6) / 1e6;

/** Names in `dimension` that say no more than an id of that level. */
const saidById: { [L in NonNullable<SocialRecord['level']>]: ReadonlySet<string> } = {
  campaign: new Set(['campaign-group', 'campaign']),
  'ad-set': new Set(['campaign-group', 'campaign', 'ad-set', 'ad-group']),
  ad: new Set(['campaign-group', 'campaign', 'ad-set', 'ad-group', 'ad']),
};

/** True where the id alone tells the row from the others of its level, named or not. */
const isToldById = ({ level, postId, dimension }: SocialRecord): boolean =>
  level !== undefined && postId !== null && (dimension === null || dimension.split(between).every((part) => saidById[level].has(part)));

/** What the rows are of: the id that is filled, and the names and splits that are finer than it. */
function levelOf(record: SocialRecord): string {
  const { level, postId, dimension } = record;
  const id = level !== undefined && postId !== null ? `${level}-id` : null;
  return (isToldById(record) ? [id] : [id, dimension]).filter((part) => part !== null && part !== '').join(between);
}

const thingOf = (record: SocialRecord): string =>
  isToldById(record) ? record.postId! : [record.postId, record.segment].filter((part) => part !== null).join('/');

/** An ad exported with and without its name, or renamed since, stands in several rows that are the same money: those of its newest export in one form. */
function onceEach(rows: SocialRecord[]): SocialRecord[] {
  if (!isToldById(rows[0]!) || new Set(rows.map(thingOf)).size === rows.length) return rows;
  const things = new Map<string, Map<string, SocialRecord[]>>();
  for (const row of rows) {
    const forms = things.get(thingOf(row)) ?? new Map<string, SocialRecord[]>();
    things.set(thingOf(row), forms);
    const form = `${row.asOf} ${row.dimension ?? ''}`;
    forms.set(form, [...(forms.get(form) ?? []), row]);
  }
  return [...things.values()].flatMap((forms) => [...forms].reduce((best, form) => (form[0] > best[0] ? form : best))[1]);
}

/** The level that holds most of the money: where only some ads were exported, or some were deleted since, their campaign has more. Else the one with most rows, whatever the order of the files. */
function fullest(levels: [string, SocialRecord[]][]): [string, SocialRecord[]] {
  if (levels.length === 1) return levels[0]!;
  const weighed = levels.map(([name, rows]) => ({ name, rows, spend: sumOf(rows, 'spend'), impressions: sumOf(rows, 'impressions') }));
  weighed.sort((a, b) => b.spend - a.spend || b.impressions - a.impressions || b.rows.length - a.rows.length || (a.name < b.name ? 1 : -1));
  return [weighed[0]!.name, weighed[0]!.rows];
}

/** More ads than that find no room in a cell of text: then nobody knows of which a total is. */
const mostThings = 5000;
/** So many ids are written out, for people; more, and names, by a mark of a few signs. */
const mostWritten = 8;

function textOfThings(things: readonly string[]): string | null {
  const own = [...new Set(things)].filter((thing) => thing !== '').sort();
  if (own.length === 0 || own.length > mostThings) return null;
  const written = own.length <= mostWritten && own.every((thing) => /^\d+$/.test(thing));
  return (written ? own : [...new Set(own.map(markOf))].sort()).join(' ');
}

/** FNV-1a; two ads of one mark only make totals look as if they overlapped. */
function markOf(thing: string): string {
  if (thing.startsWith('#')) return thing;
  let hash = 0x811c9dc5;
  for (let i = 0; i < thing.length; i++) hash = Math.imul(hash ^ thing.charCodeAt(i), 0x01000193);
  return `#${(hash >>> 0).toString(36)}`;
}

/** Of which ads a total is; null where nobody knows, as in totals of before. */
const thingsOf = ({ segment }: SocialRecord): ReadonlySet<string> | null => (segment === null ? null : new Set(segment.split(' ').map(markOf)));

const blank = {
  otherAccount: null,
  level: undefined,
  postId: null,
  permalink: null,
  publishedAt: null,
  publishedLocal: null,
  publishedPrinted: null,
  format: null,
  title: null,
} as const;

const groupOf = ({ account, day, periodFrom, periodTo, campaignName, scope, currency }: SocialRecord): string =>
  JSON.stringify([account, campaignName, day, ...(day === null ? [periodFrom, periodTo] : []), scope, currency]);

function newest(records: readonly SocialRecord[], kind: Kind): Iterable<SocialRecord> {
  const rows = new Map<string, SocialRecord>();
  for (const record of records) {
    const cells = record as unknown as { [key: string]: Cell };
    const key = identityOf(kind, (column) => cells[column] ?? null).key ?? '';
    const known = rows.get(key);
    if (!known || record.asOf >= known.asOf) rows.set(key, record);
  }
  return rows.values();
}

type Span = { from: string; to: string };

/** Rows without day or period are of all time. */
const spanOf = ({ day, periodFrom, periodTo }: SocialRecord): Span => ({ from: day ?? periodFrom ?? '0', to: day ?? periodTo ?? '9' });

const isTotal = ({ dimension }: SocialRecord): boolean => dimension !== null && (dimension === dayTotal || dimension.startsWith(dayTotal + between));

export type CoveredTotals = {
  /** Totals that are superfluous: with them the same money would count twice. */
  covered: ReadonlySet<SocialRecord>;
  /** Those of them that hold, beside ads of another total, ads that no total holds which counts. */
  overlapping: readonly SocialRecord[];
};

/**
 * The totals among a tab's rows that do not count: those whose account, campaign and time has other rows, totals of a period where there are totals of its
 * days, and totals of the same ads as others. Totals of other ads of the same campaign and day add up.
 */
export function coveredTotals(records: readonly SocialRecord[]): CoveredTotals {
  const totals = records.filter(isTotal);
  if (totals.length === 0) return { covered: new Set(), overlapping: [] };
  const campaignOf = ({ account, campaignName }: SocialRecord): string => JSON.stringify([account, campaignName]);
  const spans = new Map<string, Map<string, Span & { rows: boolean; totals: SocialRecord[] }>>();
  for (const record of records) {
    const span = spanOf(record);
    const known = spans.get(campaignOf(record)) ?? new Map<string, Span & { rows: boolean; totals: SocialRecord[] }>();
    spans.set(campaignOf(record), known);
    const key = `${span.from} ${span.to}`;
    const own = known.get(key) ?? { ...span, rows: false, totals: [] };
    known.set(key, own);
    if (isTotal(record)) own.totals.push(record);
    else own.rows = true;
  }
  const isCovered = (total: SocialRecord): boolean => {
    const own = spanOf(total);
    for (const other of spans.get(campaignOf(total))?.values() ?? []) {
      if (other.from > own.to || other.to < own.from) continue;
      if (other.rows || (other.from === other.to && own.from < own.to && !other.totals.every((one) => areApart(one, total)))) return true;
    }
    return false;
  };
  const covered = new Set(totals.filter(isCovered));
  const overlapping: SocialRecord[] = [];
  const together = new Map<string, SocialRecord[]>();
  for (const total of totals) if (!covered.has(total)) together.set(groupOf(total), [...(together.get(groupOf(total)) ?? []), total]);
  for (const group of together.values()) {
    if (group.length === 1) continue;
    const chosen = withoutOverlap(group);
    for (const total of group) if (!chosen.counting.has(total)) covered.add(total);
    overlapping.push(...chosen.overlapping);
  }
  return { covered, overlapping };
}

function areApart(one: SocialRecord, other: SocialRecord): boolean {
  const [a, b] = [thingsOf(one), thingsOf(other)];
  return one.dimension === other.dimension && a !== null && b !== null && ![...a].some((thing) => b.has(thing));
}

/** Of the totals of one campaign and time: of one level, those of most ads first, as long as no ad counts twice. */
function withoutOverlap(totals: readonly SocialRecord[]): { counting: ReadonlySet<SocialRecord>; overlapping: SocialRecord[] } {
  const levels = new Map<string, SocialRecord[]>();
  for (const total of totals) levels.set(total.dimension ?? '', [...(levels.get(total.dimension ?? '') ?? []), total]);
  const overlapping = new Map<string, SocialRecord[]>();
  const counting = [...levels].map(([level, rows]): [string, SocialRecord[]] => {
    const size = (total: SocialRecord): number => thingsOf(total)?.size ?? 0;
    const text = ({ segment }: SocialRecord): string => segment ?? '';
    const sorted = [...rows].sort((a, b) => size(b) - size(a) || (a.asOf === b.asOf ? 0 : a.asOf > b.asOf ? -1 : 1) || (text(a) < text(b) ? -1 : 1));
    const kept: SocialRecord[] = [];
    for (const total of sorted) {
      if (kept.every((one) => areApart(one, total))) kept.push(total);
      else if (!kept.some((one) => text(one) === text(total)) && !isWithin(total, kept)) overlapping.set(level, [...(overlapping.get(level) ?? []), total]);
    }
    return [level, kept];
  });
  const [level, kept] = fullest(counting);
  // a copy of a row that counts is another matter, see sheets/remarks.ts
  const copies = totals.filter(({ dimension, segment }) => kept.some((one) => one.dimension === dimension && one.segment === segment));
  return { counting: new Set([...kept, ...copies]), overlapping: overlapping.get(level) ?? [] };
}

function isWithin(total: SocialRecord, kept: readonly SocialRecord[]): boolean {
  const known = new Set(kept.flatMap((one) => [...(thingsOf(one) ?? [])]));
  return [...(thingsOf(total) ?? [])].every((thing) => known.has(thing));
}

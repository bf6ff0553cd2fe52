/** Rows of ads as totals per day and campaign, for a workbook too full for every row. Only what adds up is kept, and what is lost is said. */
import { type FieldName, fields } from './fields';
import { identityOf } from './identity';
import type { Kind, SocialRecord } from './record';
import type { Cell } from './transfer';

/** `dimension` of such rows: they are no level of the network's own, and count only where the tab holds no other row of their time. */
const dayTotal = 'day-total';

/** What an ad's result is differs from row to row, so results of several ads are no sum. */
const unlike: ReadonlySet<FieldName> = new Set<FieldName>(['results']);

/**
 * Posts and days of one account are never added, visits of several pages are partly the same visits, and mentions, messages, leads and sales are
 * counted by their rows: of all these no total could stand in for the rows.
 */
export function mayBeTotalled(kind: Kind): boolean {
  return kind === 'ads';
}

export type Totals = {
  records: SocialRecord[];
  /** Figures of the rows that some or all totals lack: people, averages and rates, and sums to which a row had nothing to add. */
  lost: FieldName[];
};

/**
 * One row per account, day (or period, where rows print no day), campaign, scope and currency. A figure is summed only where every row of the group
 * carries it. Rows that several files repeat count once, as their newest export has them. Rows of several levels or splits (campaigns, ads, ages) are the
 * same money each time: those of the finest are added.
 */
export function dayTotals(records: readonly SocialRecord[], kind: Kind): Totals {
  const groups = new Map<string, Map<string, Group>>();
  const seen = new Set<FieldName>();
  for (const record of newest(records, kind)) {
    const key = groupOf(record);
    const levels = groups.get(key) ?? new Map<string, Group>();
    const group = levels.get(record.dimension ?? '') ?? { first: record, rows: 0, asOf: record.asOf, sums: new Map() };
    groups.set(key, levels.set(record.dimension ?? '', group));
    group.rows++;
    // figures of several exports are no younger than the oldest of them
    if (record.asOf < group.asOf) group.asOf = record.asOf;
    for (const name in record.values) {
      const field = name as FieldName;
      seen.add(field);
      if (fields[field].class !== 'flow' || unlike.has(field)) continue;
      const known = group.sums.get(field);
      if (known) {
        known.sum += record.values[field] as number;
        known.rows++;
      } else group.sums.set(field, { sum: record.values[field] as number, rows: 1 });
    }
  }
  const kept = new Map<FieldName, number>();
  const totals = [...groups.values()].map((levels): SocialRecord => {
    const { first, rows, asOf, sums } = finest(levels);
    const values: SocialRecord['values'] = {};
    for (const [field, known] of sums) {
      if (known.rows < rows) continue;
      // thousandths of cents that adding leaves behind are none of the file's
      values[field] = Math.round(known.sum * 1e6) / 1e6;
      kept.set(field, (kept.get(field) ?? 0) + 1);
    }
    return { ...first, ...blank, dimension: dayTotal, asOf, values, extra: {} };
  });
  return { records: totals, lost: [...seen].filter((field) => kept.get(field) !== totals.length) };
}

type Group = { first: SocialRecord; rows: number; asOf: string; sums: Map<FieldName, { sum: number; rows: number }> };

/** The level with most rows, whatever the order of the files. */
function finest(levels: ReadonlyMap<string, Group>): Group {
  return [...levels].sort(([a, one], [b, other]) => other.rows - one.rows || (a < b ? 1 : -1))[0]![1];
}

const blank = {
  otherAccount: null,
  postId: null,
  permalink: null,
  segment: null,
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

/**
 * The totals among a tab's rows that its other rows of the same account, campaign and time make superfluous, and totals of a period where there are
 * totals of its days: with them the same money would count twice.
 */
export function coveredTotals(records: readonly SocialRecord[]): ReadonlySet<SocialRecord> {
  const totals = records.filter(({ dimension }) => dimension === dayTotal);
  if (totals.length === 0) return new Set();
  const campaignOf = ({ account, campaignName }: SocialRecord): string => JSON.stringify([account, campaignName]);
  const spans = new Map<string, Map<string, Span & { rows: boolean }>>();
  for (const record of records) {
    const span = spanOf(record);
    const known = spans.get(campaignOf(record)) ?? new Map<string, Span & { rows: boolean }>();
    spans.set(campaignOf(record), known);
    const key = `${span.from} ${span.to}`;
    known.set(key, { ...span, rows: record.dimension !== dayTotal || known.get(key)?.rows === true });
  }
  const isCovered = (total: SocialRecord): boolean => {
    const own = spanOf(total);
    for (const other of spans.get(campaignOf(total))?.values() ?? [])
      if (other.from <= own.to && other.to >= own.from && (other.rows || (other.from === other.to && own.from < own.to))) return true;
    return false;
  };
  return new Set(totals.filter(isCovered));
}

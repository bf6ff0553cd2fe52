/** Tab records in, the rows of the table `records` out: what is worked out of many rows is written with each. */
import { kinds } from '../kinds';
import { dayOf, lastDayOf, ofBrand } from '../kpis/collect';
import { countedOnce } from '../kpis/counted-once';
import type { SocialRecord } from '../records/record';
import { feedsReports } from '../records/reported';
import type { TabRecords } from '../records/tab-records';
import { recordColumns } from './line-sql';

export type SqlCell = string | number | boolean | null;

/** Cells in the order of `recordColumns`, of the tabs that feed KPIs. */
export function recordRows(tabs: readonly TabRecords[]): SqlCell[][] {
  return tabs.filter(({ tab }) => feedsReports(tab)).flatMap(({ tab, records }) => rowsOfTab(tab, records));
}

function rowsOfTab({ platform, kind }: TabRecords['tab'], records: readonly SocialRecord[]): SqlCell[][] {
  const { time, adds, rows = [] } = kinds[kind];
  const accounts = [...new Set(records.map(({ account }) => account))];
  const once = time === 'period' ? new Set(accounts.flatMap((account) => countedOnce(dated(records, account), adds).kept)) : null;
  return accounts.flatMap((account) => {
    const own = records.filter((record) => record.account === account);
    const mentions = rows.includes('voices') ? ofBrand(own) : null;
    return own.map((record, i) => {
      const day = dayOf(record, kind)?.slice(0, 10) ?? null;
      const lastDay = day && lastDayOf(record, kind).slice(0, 10);
      const { ours = null, among = null } = mentions?.[i] ?? {};
      const counted = once === null || once.has(record);
      const cells: { [key: string]: unknown } = { ...record.values, ...record, platform, kind, day, lastDay, exportedOn: record.asOf, ours, among, counted };
      return recordColumns.map((key) => (cells[key] ?? null) as SqlCell);
    });
  });
}

const dated = (records: readonly SocialRecord[], account: string | null) =>
  records.filter((record) => record.account === account && (record.day ?? record.periodFrom) !== null);

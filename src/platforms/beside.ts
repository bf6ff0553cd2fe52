/** What the other parts of one archive or workbook tell of a table that does not say it: its period and its account. */
import type { Table } from '../decode/table';
import { periodIn } from './ads';
import type { NameFacts } from './platform';
import type { ReadTable } from './reading';

/** Null where nothing is missing, or nothing tells it. Parts of one archive or folder in it stand beside each other. */
export function toldBeside(read: ReadTable, reads: readonly ReadTable[], tables: readonly Table[]): NameFacts | null {
  if (read.status !== 'recognised') return null;
  const place = placeOf(read.name);
  const others = reads.flatMap((other, index) => (other !== read && placeOf(other.name) === place ? [{ read: other, table: tables[index] as Table }] : []));
  const own = others.filter((other) => other.read.status === 'recognised' && other.read.platform === read.platform);
  const facts: NameFacts = {};
  if (read.questions.some(({ kind }) => kind === 'period'))
    Object.assign(facts, settingOf(others.map(({ table }) => table)) ?? daysOf(own.map(({ read }) => read)));
  const accounts = new Set(own.flatMap(({ read: { account } }) => account ?? []));
  if (read.account === null && accounts.size === 1) facts.account = [...accounts][0];
  return Object.keys(facts).length > 0 ? facts : null;
}

function placeOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf(' › ')));
}

/** A short table of settings that holds one period (`Filters.csv`). */
function settingOf(tables: readonly Table[]): NameFacts | null {
  const short = tables.filter(({ rows }) => rows.length <= 20 && rows.every((row) => row.length <= 3));
  const found = short.flatMap(({ rows }) => rows.flatMap((row) => row.map(periodIn))).filter(({ from }) => from !== undefined);
  return found.length > 0 && found.every(({ from, to }) => from === found[0]?.from && to === found[0]?.to) ? (found[0] as NameFacts) : null;
}

/** The days of the parts that print them. */
function daysOf(reads: readonly ReadTable[]): NameFacts {
  const days = reads
    .flatMap(({ records, from, to }) => (records.length > 0 && records.every(({ day }) => day !== null) && from && to ? [from, to] : []))
    .sort();
  return days.length > 0 ? { from: days[0], to: days[days.length - 1] } : {};
}

/** Every KPI line as SQL, run by an embedded engine over the records of all samples (and of real files where they are), gives what `measure` gives: sums, numbers and standard errors. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { families } from '../../src/kinds';
import { kpis } from '../../src/kpis';
import { lineId } from '../../src/kpis/columns';
import { familyOf } from '../../src/kpis/family';
import type { Expression, Kpi } from '../../src/kpis/kpi';
import { measure } from '../../src/kpis/measure';
import { dayNumber, isoDay, parsePeriod } from '../../src/kpis/periods';
import { sortOf } from '../../src/kpis/sorts';
import type { PlatformId } from '../../src/records/platform-ids';
import type { TabRecords } from '../../src/records/tab-records';
import type { Cell } from '../../src/records/transfer';
import { lineSql, recordsTable } from '../../src/sql/line-sql';
import { recordRows, type SqlCell } from '../../src/sql/records';
import { bigquery, duckdb } from '../../src/sql/sql-dialect';
import { record } from '../records/records';
import { fixture } from '../report/fixture';
import { otherFamilies } from '../report/other-families';
import { filesIn, tabsOf } from './tabs';

const lines = (kpis as readonly Kpi[]).flatMap((kpi) =>
  kpi.lines
    // figures made of other KPIs are no query of their own
    .filter(({ expression }) => !sortOf(expression).terms)
    .map((line) => ({ id: lineId(kpi, line), expression: line.expression, hidden: line.unless !== undefined, family: familyOf(kpi) })),
);
const literal = (cell: SqlCell) => (cell === null ? 'NULL' : typeof cell === 'string' ? `'${cell.replaceAll("'", "''")}'` : String(cell));

async function open(tabs: readonly TabRecords[], periods: readonly string[]): Promise<DuckDBConnection> {
  const db = await (await DuckDBInstance.create(':memory:')).connect();
  await db.run(recordsTable(duckdb));
  const rows = recordRows(tabs).map((cells) => `(${cells.map(literal).join(', ')})`);
  for (let i = 0; i < rows.length; i += 500) await db.run(`INSERT INTO records VALUES ${rows.slice(i, i + 500).join(', ')}`);
  await db.run('CREATE TABLE periods (id VARCHAR, first DATE, last DATE)');
  const spans = periods.map((id) => parsePeriod(id)!);
  if (spans.length > 0) await db.run(`INSERT INTO periods VALUES ${spans.map(({ id, from, to }) => `('${id}', '${from}', '${to}')`).join(', ')}`);
  return db;
}

async function rowsOf(db: DuckDBConnection, expression: Expression) {
  const read = await db.runAndReadAll(lineSql(expression, duckdb));
  const found = read
    .getRowObjects()
    .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value])));
  return found.sort((a, b) => (String(a.entity) < String(b.entity) ? 1 : -1));
}

/** Equal but for the order of additions. An error of figures that are all in proportion is exactly 0 in one way and rounding in the other. */
const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)) || Math.max(Math.abs(a), Math.abs(b)) < 1e-9;

/** Compares every statistic that both give, both ways; the number of figures compared by line. */
async function compare(tabs: readonly TabRecords[]): Promise<{ wrong: string[]; compared: Map<string, number> }> {
  const tables = families.map((family) => ({ family, ...measure(tabs, { periods: [], cells: 50_000_000, family }) }));
  const monthsOf = (rows: readonly Cell[][]) => rows.filter((row) => /^\d{4}-\d{2}$/.test(String(row[1])));
  const db = await open(tabs, [...new Set(tables.flatMap(({ rows }) => monthsOf(rows).map((row) => String(row[1]))))]);
  const wrong: string[] = [];
  const compared = new Map<string, number>();
  for (const { id, expression, hidden, family } of lines) {
    const table = tables.find((one) => one.family === family)!;
    const at = (name: string) => table.columns.indexOf(name);
    const months = monthsOf(table.rows);
    const found = new Map((await rowsOf(db, expression)).map((row) => [`${row.period}|${row.platform}|${row.entity}|total|`, row]));
    for (const row of months) {
      const key = String(row[0]);
      if (!key.endsWith('|total|') || key.includes('|all|all|')) continue;
      const inSql = found.get(key);
      const sql = inSql && (inSql.n ?? inSql[sortOf(expression).statistics[0]!] ?? null) === null ? undefined : inSql;
      // days and campaigns have no number worth telling: whether there is a figure says its first column
      const first = sortOf(expression).statistics[0]!;
      const cellOf = (statistic: string) => (at(`${id}:${statistic}`) < 0 ? null : (row[at(`${id}:${statistic}`)] ?? null));
      const n = cellOf('n') ?? cellOf(first);
      // a line that stands in for another is hidden beside it; of posts nobody exported the number is unknown, which SQL cannot tell
      if (n === null && (hidden || expression.op === 'countPosts')) continue;
      // 0 where exports cover the month: SQL has no row
      if (expression.op === 'countPosts' && n === 0) continue;
      if ((n === null) !== (sql === undefined)) wrong.push(`${key} ${id}: ${n === null ? 'only SQL' : 'only measure'} has it`);
      if (n === null || sql === undefined) continue;
      for (const [statistic, value] of Object.entries(sql)) {
        const column = at(`${id}:${statistic}`);
        if (column < 0) continue;
        const right = row[column] ?? null;
        compared.set(id, (compared.get(id) ?? 0) + 1);
        const same = typeof right === 'number' && typeof value === 'number' ? near(right, value) : right === value;
        if (!same) wrong.push(`${key} ${id}:${statistic}: measure ${right}, SQL ${value}`);
      }
    }
  }
  db.closeSync();
  return { wrong, compared };
}

test('a fixture of three networks', async () => {
  const { wrong, compared } = await compare(fixture());
  expect(wrong).toEqual([]);
  expect(compared.size).toBeGreaterThan(12);
});

test('the samples of a brand on six networks', async () => {
  const { wrong, compared } = await compare(
    await tabsOf(
      filesIn('samples/brand').filter((file) => !file.endsWith('.json')),
      {},
      'Europe/Paris',
    ),
  );
  expect(wrong).toEqual([]);
  process.stdout.write(`KPI lines as SQL over the samples: ${[...compared].map(([id, count]) => `${id} ${count}`).join(', ')}\n`);
  expect(compared.size).toBeGreaterThan(15);
}, 60_000);

describe('sorts that no KPI uses yet', () => {
  // weeks in remission, Freireich and others 1963 (see sorts.test.ts), told in days: what is open has waited until the export
  const treated = { ended: [6, 6, 6, 7, 10, 13, 16, 22, 23], open: [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35] };
  const records = [
    ...treated.ended.map((days) => ({ values: { answered: 1, firstReplySeconds: days * 86_400, spend: 2 }, asOf: '2025-04-30' })),
    ...treated.open.map((days) => ({ values: { answered: 0, spend: 1, results: 1 }, asOf: isoDay(dayNumber('2025-03-01') + days) })),
    { values: {}, asOf: '2025-04-30' },
  ].map(({ values, asOf }, i) => record({ account: 'page', postId: `${i}`, publishedLocal: '2025-03-01', values, asOf }));
  const rows: ['posts'] = ['posts'];
  const cases: [Expression, { [statistic: string]: number }][] = [
    [
      { op: 'total', of: 'spend', rows },
      { sum: 30, n: 21 },
    ],
    [
      { op: 'total', of: 1, rows },
      { sum: 22, n: 22 },
    ],
    [
      { op: 'quotient', over: 'spend', under: 'results', rows },
      { num: 30, den: 12, n: 21 },
    ],
    [
      { op: 'share', hits: { is: 'answered', at: 1 }, of: { known: 'answered' }, rows },
      { hits: 9, n: 21 },
    ],
    [
      { op: 'share', hits: { of: 'firstReplySeconds', upTo: 604_800 }, of: { known: 'answered' }, rows },
      { hits: 4, n: 21 },
    ],
    [
      { op: 'quantile', of: 'firstReplySeconds', share: 0.5, open: { is: 'answered', at: 0, waited: 'secondsWaited' }, rows },
      { n: 21, at: 23 * 86_400 },
    ],
    [
      { op: 'quantile', of: 'firstReplySeconds', share: 0.5, rows },
      { n: 9, at: 10 * 86_400 },
    ],
  ];
  test.each(cases)('%j', async (expression, expected) => {
    const db = await open([{ tab: { platform: 'instagram', kind: 'posts' }, records, covered: [] }], ['2025-03']);
    expect(await rowsOf(db, expression)).toEqual(['page', 'all'].map((entity) => expect.objectContaining({ period: '2025-03', entity, ...expected })));
    db.closeSync();
  });
});

test('for BigQuery the same queries hold nothing that only the embedded engine knows', () => {
  const written = lines.map(({ expression }) => lineSql(expression, bigquery)).join('\n');
  expect(written).not.toMatch(/"|regexp_matches|epoch\(|VARCHAR|DOUBLE/);
  expect(recordsTable(bigquery)).toMatch(/`spend` FLOAT64/);
});

const folder = path.resolve('../shared/exports');
type Scenario = { name: string; files: string[]; options: { [name: string]: string } };
const scenarios: Scenario[] = existsSync(folder) ? JSON.parse(readFileSync(path.join(folder, 'expected-kpis.json'), 'utf8')) : [];
describe.skipIf(scenarios.length === 0)('real files', () => {
  test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_, { files, options }) => {
    const answers = { platform: options.platform as PlatformId | undefined, account: options.account, downloaded: options.downloaded };
    const paths = files.map((name) => path.join(folder, name));
    const { wrong } = await compare(await tabsOf(paths, answers, options.zone!));
    expect(wrong).toEqual([]);
  });
});

test('a help desk, mentions, ads, a site and sales', async () => {
  const { wrong, compared } = await compare(otherFamilies());
  expect(wrong).toEqual([]);
  const own = lines.filter(({ family }) => family !== 'social').map(({ id }) => id);
  // nothing of the fixture tells whether a request was handed on
  expect(own.filter((id) => !compared.has(id))).toEqual(['escalation_rate']);
});

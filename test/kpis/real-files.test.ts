/** KPIs over real export files against values computed independently from their bytes; runs where those files are. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { kpis } from '../../src/kpis';
import { lineId } from '../../src/kpis/columns';
import type { Kpi } from '../../src/kpis/kpi';
import { measure } from '../../src/kpis/measure';
import { lineValue, type Reading } from '../../src/kpis/native-formula';
import { parsePeriod, previousPeriod } from '../../src/kpis/periods';
import { tQuantile } from '../../src/kpis/statistics';
import { planImport, readFile } from '../../src/pipeline';
import { mergeRows } from '../../src/records/merge';
import type { PlatformId } from '../../src/records/platform-ids';
import { fromRows, type Rows } from '../../src/records/rows';
import type { TabId } from '../../src/records/transfer';

const folder = path.resolve('../shared/exports');
type Expected = {
  [field in 'value' | 'lower' | 'upper' | 'previous' | 'previousLower' | 'previousUpper' | 'n' | 'se' | 'low' | 'high' | 'tolerance']?: number | null;
} & {
  kpi: string;
  platform: string;
  basis?: string | null | (string | null)[];
};
type Scenario = {
  name: string;
  files: string[];
  options: { [name: string]: string };
  period: { from: string; to: string };
  previous?: { from: string; to: string };
  kpis: Expected[];
  tolerance?: number;
};
/** Kinds of files that are not read yet. */
const later = /^(?:facebook|instagram)\/daily-|\/legacy-insights-|^x\/account-overview|^x\/legacy-daily/;
const all: Scenario[] = existsSync(folder) ? JSON.parse(readFileSync(path.join(folder, 'expected-kpis.json'), 'utf8')) : [];
const scenarios = all.filter(({ files }) => !files.some((file) => later.test(file)));

/** Files → tabs, as an import makes them. */
async function tabsOf({ files, options }: Scenario) {
  const answers = { platform: options.platform as PlatformId | undefined, account: options.account, downloaded: options.downloaded };
  const read = await Promise.all(
    files.map((name) => {
      const file = path.join(folder, name);
      const info = { name: path.basename(name), modifiedOn: statSync(file).mtime.toISOString().slice(0, 10) };
      return readFile(readFileSync(file), info, answers, { zone: options.zone!, excel: () => import('@e965/xlsx') });
    }),
  );
  const tabs = new Map<string, { tab: TabId; rows: Rows }>();
  for (const chunk of planImport(read, { importId: 'test', at: '2026-11-24T00:00:00Z' }).chunks) {
    const key = `${chunk.tab.platform}:${chunk.tab.kind}`;
    const known = tabs.get(key) ?? { tab: chunk.tab, rows: { columns: [], rows: [] } };
    const { columns, changed, added } = mergeRows(chunk.tab.kind, known.rows, chunk);
    const wide = known.rows.rows.map((row, i) => changed.get(i) ?? [...row, ...new Array(columns.length - row.length).fill(null)]);
    tabs.set(key, { tab: chunk.tab, rows: { columns, rows: [...wide, ...added] } });
  }
  return [...tabs.values()].map(({ tab, rows }) => ({ tab, records: fromRows(rows) }));
}

const bases = ({ basis }: Expected) => (Array.isArray(basis) ? basis : [basis]);

describe.skipIf(scenarios.length === 0)('real files', () => {
  test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_, scenario) => {
    const period = parsePeriod(scenario.options.period!)!;
    expect({ from: period.from, to: period.to }).toEqual(scenario.period);
    const previous = previousPeriod(period);
    if (scenario.previous) expect({ from: previous.from, to: previous.to }).toEqual(scenario.previous);

    const table = measure(await tabsOf(scenario), { periods: [period.id] });
    const cell = (id: string, platform: string, column: string) => {
      const value = table.rows.find((row) => row[0] === `${id}|${platform}|all|total|`)?.[table.columns.indexOf(column)];
      return typeof value === 'number' ? value : null;
    };
    const wrong: string[] = [];
    for (const expected of scenario.kpis) {
      const kpi = (kpis as readonly Kpi[]).find(({ id }) => id === expected.kpi)!;
      const lines = kpi.lines.filter((line) => bases(expected).some((basis) => basis === undefined || basis === (line.basis ?? null)));
      for (const line of lines) {
        const id = lineId(kpi, line);
        const of = (at: string, reading: Reading) => lineValue(line.expression, (statistic) => cell(at, expected.platform, `${id}:${statistic}`), reading);
        const sums = { n: cell(period.id, expected.platform, `${id}:n`) ?? 0, se: cell(period.id, expected.platform, `${id}:se`) };
        const interval = sums.se !== null && expected.low !== undefined ? half(sums.n) * sums.se : null;
        const value = of(period.id, 'value');
        const got: { [field: string]: number | null } = {
          value: 'lower' in expected ? null : (value ?? of(period.id, 'upper')),
          lower: of(period.id, 'lower'),
          upper: of(period.id, 'upper'),
          previous: of(previous.id, 'value'),
          previousLower: of(previous.id, 'lower'),
          previousUpper: of(previous.id, 'upper'),
          n: sums.n,
          se: sums.se,
          low: interval === null || value === null ? null : value - interval,
          high: interval === null || value === null ? null : value + interval,
        };
        for (const [field, wanted] of Object.entries(expected)) {
          if (!(field in got)) continue;
          const near = field === 'se' || field === 'low' || field === 'high' ? 1e-6 : (expected.tolerance ?? scenario.tolerance ?? 1e-9);
          const actual = got[field] ?? null;
          const same =
            wanted === null || typeof wanted !== 'number' || actual === null
              ? wanted === actual
              : Math.abs(wanted - actual) <= Math.max(1e-15, near * Math.max(Math.abs(wanted), Math.abs(actual)));
          if (!same) wrong.push(`${expected.platform} ${id} ${field}: expected ${wanted}, got ${actual}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** Half-width of a 95 % interval in standard errors for n rows. */
const half = (n: number) => tQuantile(0.975, n - 1);

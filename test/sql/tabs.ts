/** Files → the records of data tabs, as an import makes them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { planImport, readFile } from '../../src/pipeline';
import type { Answers } from '../../src/platforms/reading';
import { mergeRows } from '../../src/records/merge';
import { fromRows, type Rows } from '../../src/records/rows';
import type { TabRecords } from '../../src/records/tab-records';
import type { TabId } from '../../src/records/transfer';

export function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? filesIn(path.join(folder, entry.name)) : [path.join(folder, entry.name)]));
}

export async function tabsOf(files: readonly string[], answers: Answers, zone: string): Promise<TabRecords[]> {
  const read = await Promise.all(
    files.map((file) => {
      const info = { name: path.basename(file), modifiedOn: statSync(file).mtime.toISOString().slice(0, 10) };
      return readFile(readFileSync(file), info, answers, { zone, excel: () => import('@e965/xlsx') });
    }),
  );
  const { plan, chunks } = planImport(read, { importId: 'test', at: '2026-11-24T00:00:00Z' });
  const tabs = new Map<string, { tab: TabId; rows: Rows }>();
  for (const chunk of chunks) {
    const key = `${chunk.tab.platform}:${chunk.tab.kind}`;
    const known = tabs.get(key) ?? { tab: chunk.tab, rows: { columns: [], rows: [] } };
    const { columns, changed, added } = mergeRows(chunk.tab.kind, known.rows, chunk);
    const wide = known.rows.rows.map((row, i) => changed.get(i) ?? [...row, ...new Array(columns.length - row.length).fill(null)]);
    tabs.set(key, { tab: chunk.tab, rows: { columns, rows: [...wide, ...added] } });
  }
  const coveredOf = (key: string) => (plan.covered ?? []).flatMap(([of, account, from, to, asOf]) => (of === key ? [{ account, from, to, asOf }] : []));
  return [...tabs].map(([key, { tab, rows }]) => ({ tab, records: fromRows(rows), covered: coveredOf(key) }));
}

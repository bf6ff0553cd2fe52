/** Service calls failed in turn: imports to do it with, and the comparison with the old and the new state. */
import { expect } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import type { Manners } from '../../local/apps-script/service';
import type { WorkbookSnapshot } from '../../local/apps-script/snapshot';
import type { Answer, WorkbookState } from '../../src/records/transfer';
import { record } from '../records/records';
import { type Export, earlier, get, historyTab, openWorkbook, planOf, runImport, visible } from './workbook';

/** `chartSheet`: the workbook has a tab that is a chart alone · `tables`: its data tabs were turned into tables. */
export type Manner = Manners & { chartSheet?: boolean; tables?: boolean };
const chartSheet = 'Chart alone';

export const counted = { failed: 0, recovered: 0 };

export const post = (id: string, part: Parameters<typeof record>[0] = {}) =>
  record({ postId: id, permalink: `https://e.org/${id}`, title: `Post ${id}`, ...part });
export const days = (asOf: string, values: number[]): Export => ({
  platform: 'linkedin',
  kind: 'daily',
  records: values.map((followers, i) => record({ day: `2025-03-0${i + 1}`, asOf, values: { followers } })),
});

export const first: Export[] = [{ records: ['1', '2', '3'].map((id) => post(id, { values: { views: 10, saves: 1 } })) }, days('2025-04-01', [100, 110])];
/** New rows, changed rows, a column the tab did not have, and a tab of its own. */
export const second: Export[] = [
  { records: ['2', '3'].map((id) => post(id, { asOf: '2025-05-01', values: { views: 12, shares: 3 }, extra: { Mood: '=sunny' } })) },
  days('2025-05-01', [101, 120]),
  { platform: 'x', records: [post('9', { asOf: '2025-05-01', values: { impressions: 7 } })] },
];

/** A post that a spreadsheet took the id of, exported on two days. */
export const lost: Export[] = ['2025-03-01', '2025-03-15'].map((asOf, i) => ({
  records: [record({ permalink: 'https://e.org/7', asOf, values: { views: i } })],
}));
/** Newer figures, older ones, and the id that was lost. */
export const third: Export[] = [
  {
    records: [
      post('2', { asOf: '2025-06-01', values: { views: 20 } }),
      post('3', { asOf: '2025-03-01', values: { views: 4 } }),
      post('7', { asOf: '2025-06-01' }),
    ],
  },
];

/** Chunks of one row each, so that an import of a few rows has many. */
function rowByRow({ plan, chunks }: ReturnType<typeof planOf>): ReturnType<typeof planOf> {
  const small = chunks
    .flatMap((chunk) => chunk.rows.map((row, i) => ({ ...chunk, rows: [row], source: [chunk.source[i]!] })))
    .map((chunk, seq) => ({ ...chunk, seq }));
  return { plan: { ...plan, chunks: small.length }, chunks: small };
}

export type Change = (host: Host) => Promise<unknown>;

/** All that people see, and the hidden lines of earlier figures. */
const everything = (host: Host) => {
  const { [chartSheet]: _, ...shown } = visible(host);
  return { visible: shown, earlier: earlier(host) };
};

export async function stateAfter(
  snapshot: WorkbookSnapshot,
  ...changes: Change[]
): Promise<{ seen: ReturnType<typeof everything>; snapshot: WorkbookSnapshot }> {
  const host = await openWorkbook({ snapshot });
  for (const change of changes) await change(host);
  const result = { seen: everything(host), snapshot: host.snapshot() };
  host.dispose();
  return result;
}

/** What a person does who opens the panel after something went wrong. */
async function recovery(host: Host, importId: string, way: 'finish' | 'rollback', again: Change): Promise<void> {
  const { interrupted } = await get<WorkbookState>(host, 'openPanel');
  if (interrupted === null) return;
  expect(interrupted.importId).toBe(importId);
  const answer = (await host.call('recoverImport', { importId, way })) as Answer<unknown>;
  if (answer.ok) return;
  expect([way, answer.problem.code]).toEqual(['finish', 'chunk-out-of-order']);
  await again(host);
}

/** Fails each service call of `change` in turn, recovers (once more after the recovery itself failed), and compares. */
export async function failEachCall(before: WorkbookSnapshot, change: Change, importId: string, way: 'finish' | 'rollback', manner: Manner = {}): Promise<void> {
  const old = await stateAfter(before);
  const done = await stateAfter(before, change);
  expect(done.seen).not.toEqual(old.seen);
  for (let n = 1; ; n++) {
    const host = await openWorkbook({ snapshot: before, manners: manner });
    if (manner.chartSheet) host.addChartSheet(chartSheet);
    if (manner.tables) for (const { name } of before.sheets) if (name.includes(' · ')) host.toTable(name);
    // the host never waits: without a pause the runner would hear nothing for minutes
    await new Promise((resume) => setImmediate(resume));
    host.failAt(n);
    const stopped = await change(host).then(
      () => false,
      () => true,
    );
    host.failAt(null);
    if (!stopped) {
      expect(everything(host)).toEqual(done.seen);
      host.dispose();
      break;
    }
    counted.failed++;
    host.failAt(1 + ((n * 7) % 23));
    await recovery(host, importId, way, change).catch(() => undefined);
    host.failAt(null);
    await recovery(host, importId, way, change);
    counted.recovered++;
    const end = everything(host);
    const state = JSON.stringify(end) === JSON.stringify(old.seen) ? 'old' : JSON.stringify(end) === JSON.stringify(done.seen) ? 'new' : end;
    expect(state, `call ${n}`).toBeTypeOf('string');
    expect((await get<WorkbookState>(host, 'openPanel')).interrupted).toBeNull();
    host.dispose();
  }
}

export const blank = async () => (await openWorkbook()).snapshot();
export const importing =
  (exports: readonly Export[], importId: string): Change =>
  (host) =>
    runImport(host, rowByRow(planOf(exports, importId)));
export const undoing =
  (importId: string): Change =>
  (host) =>
    get(host, 'undoImport', { importId, dryRun: false });

/** A column of a person's own in the middle of the history tab, so that a line is written in two parts. */
export const dividing: Change = async (host) => {
  await host.evaluate(
    `const s = SpreadsheetApp.getActive().getSheetByName('${historyTab}'); s.insertColumnsAfter(2, 1); s.getRange(1, 3, 1, 1).setValue('Mine');`,
  );
};

import { afterAll, describe, expect, test } from 'vitest';
import type { Host } from '../../local/host';
import type { WorkbookSnapshot } from '../../local/snapshot';
import type { Answer, WorkbookState } from '../../src/records/transfer';
import { record } from '../records/records';
import { type Export, earlier, get, historyTab, openWorkbook, planOf, runImport, visible } from './workbook';

const post = (id: string, part: Parameters<typeof record>[0] = {}) => record({ postId: id, permalink: `https://e.org/${id}`, title: `Post ${id}`, ...part });
const days = (asOf: string, values: number[]): Export => ({
  platform: 'linkedin',
  kind: 'daily',
  records: values.map((followers, i) => record({ day: `2025-03-0${i + 1}`, asOf, values: { followers } })),
});

const first: Export[] = [{ records: ['1', '2', '3'].map((id) => post(id, { values: { views: 10, saves: 1 } })) }, days('2025-04-01', [100, 110])];
/** New rows, changed rows, a column the tab did not have, and a tab of its own. */
const second: Export[] = [
  { records: ['2', '3'].map((id) => post(id, { asOf: '2025-05-01', values: { views: 12, shares: 3 }, extra: { Mood: '=sunny' } })) },
  days('2025-05-01', [101, 120]),
  { platform: 'x', records: [post('9', { asOf: '2025-05-01', values: { impressions: 7 } })] },
];

/** A post that a spreadsheet took the id of, exported on two days. */
const lost: Export[] = ['2025-03-01', '2025-03-15'].map((asOf, i) => ({ records: [record({ permalink: 'https://e.org/7', asOf, values: { views: i } })] }));
/** Newer figures, older ones, and the id that was lost. */
const third: Export[] = [
  {
    records: [
      post('2', { asOf: '2025-06-01', values: { views: 20 } }),
      post('3', { asOf: '2025-03-01', values: { views: 4 } }),
      post('7', { asOf: '2025-06-01' }),
    ],
  },
];

let failed = 0;
let recovered = 0;
afterAll(() => {
  process.stdout.write(`Service calls failed in turn: ${failed}, every one recovered to the old or the new state (${recovered} recoveries).\n`);
});

/** Chunks of one row each, so that an import of a few rows has many. */
function rowByRow({ plan, chunks }: ReturnType<typeof planOf>): ReturnType<typeof planOf> {
  const small = chunks
    .flatMap((chunk) => chunk.rows.map((row, i) => ({ ...chunk, rows: [row], source: [chunk.source[i]!] })))
    .map((chunk, seq) => ({ ...chunk, seq }));
  return { plan: { ...plan, chunks: small.length }, chunks: small };
}

type Change = (host: Host) => Promise<unknown>;

/** All that people see, and the hidden lines of earlier figures. */
const everything = (host: Host) => ({ visible: visible(host), earlier: earlier(host) });

async function stateAfter(snapshot: WorkbookSnapshot, ...changes: Change[]): Promise<{ seen: ReturnType<typeof everything>; snapshot: WorkbookSnapshot }> {
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
async function failEachCall(before: WorkbookSnapshot, change: Change, importId: string, way: 'finish' | 'rollback'): Promise<void> {
  const old = await stateAfter(before);
  const done = await stateAfter(before, change);
  expect(done.seen).not.toEqual(old.seen);
  for (let n = 1; ; n++) {
    const host = await openWorkbook({ snapshot: before });
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
    failed++;
    host.failAt(1 + ((n * 7) % 23));
    await recovery(host, importId, way, change).catch(() => undefined);
    host.failAt(null);
    await recovery(host, importId, way, change);
    recovered++;
    const end = everything(host);
    const state = JSON.stringify(end) === JSON.stringify(old.seen) ? 'old' : JSON.stringify(end) === JSON.stringify(done.seen) ? 'new' : end;
    expect(state, `call ${n}`).toBeTypeOf('string');
    expect((await get<WorkbookState>(host, 'openPanel')).interrupted).toBeNull();
    host.dispose();
  }
}

const blank = async () => (await openWorkbook()).snapshot();
const importing =
  (exports: readonly Export[], importId: string): Change =>
  (host) =>
    runImport(host, rowByRow(planOf(exports, importId)));
const undoing =
  (importId: string): Change =>
  (host) =>
    get(host, 'undoImport', { importId, dryRun: false });

/** A column of a person's own in the middle of the history tab, so that a line is written in two parts. */
const dividing: Change = async (host) => {
  await host.evaluate(
    `const s = SpreadsheetApp.getActive().getSheetByName('${historyTab}'); s.insertColumnsAfter(2, 1); s.getRange(1, 3, 1, 1).setValue('Mine');`,
  );
};

describe.each(['rollback', 'finish'] as const)('every service call failed in turn, then %s', (way) => {
  test('a first import', async () => {
    await failEachCall(await blank(), importing(first, 'a'), 'a', way);
  });

  test('a second import that adds, changes and widens', async () => {
    const { snapshot } = await stateAfter(await blank(), importing(first, 'a'));
    await failEachCall(snapshot, importing(second, 'b'), 'b', way);
  });

  test('a third import, with history, an older file and a post that gets its id', async () => {
    const { snapshot } = await stateAfter(await blank(), importing(lost, 'z'), importing(first, 'a'), importing(second, 'b'), dividing);
    await failEachCall(snapshot, importing(third, 'c'), 'c', way);
  });

  test('an undo of it', async () => {
    const { snapshot } = await stateAfter(await blank(), importing(lost, 'z'), importing(first, 'a'), importing(second, 'b'), importing(third, 'c'));
    await failEachCall(snapshot, undoing('c'), 'c', way);
  });

  test('an undo', async () => {
    const { snapshot } = await stateAfter(await blank(), importing(first, 'a'), importing(second, 'b'));
    await failEachCall(snapshot, undoing('b'), 'b', way);
  });
});

test('every service call failed in turn: the removal of an account', async () => {
  const mixed: Export[] = [
    { records: ['brand', 'shop', 'brand'].map((account, i) => post(`${i}`, { account, values: { views: i } })) },
    days('2025-04-01', [1, 2]),
  ];
  const later = mixed.map((one) => ({ ...one, records: one.records.map((row) => ({ ...row, asOf: '2025-05-01' })) }));
  const { snapshot } = await stateAfter(
    await blank(),
    (host) => runImport(host, planOf(mixed, 'a')),
    (host) => runImport(host, planOf(later, 'b')),
  );
  const removing: Change = (host) => get(host, 'removeAccount', { platform: 'instagram', account: 'brand', dryRun: false });
  await failEachCall(snapshot, removing, 'a', 'finish');
});

test('undoing brings the state before the import back, cell by cell', async () => {
  const one = await stateAfter(await blank(), importing(first, 'a'));
  const undone = await stateAfter(one.snapshot, importing(second, 'b'), undoing('b'));
  expect(undone.seen).toEqual(one.seen);
  const empty = await stateAfter(one.snapshot, undoing('a'));
  expect(empty.seen).toEqual((await stateAfter(await blank())).seen);
});

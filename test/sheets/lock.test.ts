/** One change at a time, whose answer can be asked for, and the person's own tab in front of what is new. */
import { expect, test } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import type { Answer, KeptAnswer, WorkbookState } from '../../src/records/transfer';
import { record } from '../records/records';
import { column, type Export, get, importInto, openWorkbook, planOf, refusal, runImport } from './workbook';

const posts: Export = {
  records: ['1', '2', '3', '4'].map((id, i) =>
    record({
      postId: id,
      permalink: `https://e.org/${id}`,
      account: i < 2 ? 'brand' : 'shop',
      publishedLocal: '2025-03-05T10:00',
      values: { views: 10, likes: 1 },
    }),
  ),
};

/** As if another execution held the document lock. */
async function busy<T>(host: Host, act: () => Promise<T>): Promise<T> {
  const release = host.hold();
  try {
    return await act();
  } finally {
    release();
  }
}

test('while somebody holds the lock neither an import nor a report begins, and the panel opens all the same', async () => {
  const host = await openWorkbook();
  await importInto(host, [posts], 'a');
  await busy(host, async () => {
    expect(await refusal(host, 'buildReport', { period: '2025-03' })).toBe('workbook-busy');
    expect(await refusal(host, 'beginImport', planOf([posts], 'b').plan)).toBe('workbook-busy');
    expect((await get<WorkbookState>(host, 'openPanel')).lastImport?.importId).toBe('a');
  });
});

test('a removal that stopped is carried through by the next who opens the panel, under the lock only', async () => {
  const host = await openWorkbook();
  await importInto(host, [posts], 'a');
  let stopped = 0;
  for (let n = 1; stopped === 0; n++) {
    host.failAt(n);
    await host.call('removeAccount', { platform: 'instagram', account: 'brand', dryRun: false });
    host.failAt(null);
    const open = await host.evaluate(
      `return SpreadsheetApp.getActive().getSheetByName('Social KPI memory').getDataRange().getValues().some((row) => row[0] === 'removal' && !JSON.parse(row[1]).done)`,
    );
    if (open) stopped = n;
  }
  const before = column(host, 'Instagram · Posts', 'Account');
  await busy(host, () => get(host, 'openPanel'));
  expect(column(host, 'Instagram · Posts', 'Account')).toEqual(before);
  await get(host, 'openPanel');
  expect(column(host, 'Instagram · Posts', 'Account')).toEqual(['shop', 'shop']);
});

test('the answer of a change is kept under the id of its call, and the same call again does nothing twice', async () => {
  const host = await openWorkbook();
  const { plan, chunks } = planOf([posts], 'a');
  const of = (id: string) => get<KeptAnswer>(host, 'answerOf', id);
  expect(await of('one')).toEqual({ state: 'unknown' });
  await host.call('beginImport', plan, 'zero');
  const written = (await host.call('writeChunk', chunks[0], 'one')) as Answer<unknown>;
  expect(await of('one')).toEqual({ state: 'done', answer: written });
  await host.call('finishImport', { importId: 'a' }, 'two');
  const gone = await host.call('undoImport', { importId: 'a', dryRun: false }, 'three');
  expect(gone).toMatchObject({ ok: true, value: { removed: 4 } });
  expect(await host.call('undoImport', { importId: 'a', dryRun: false }, 'three')).toEqual(gone);
  expect(await refusal(host, 'undoImport', { importId: 'a', dryRun: false })).toBe('import-unknown');
});

test('a long answer is kept in pieces, and comes back letter by letter', async () => {
  const host = await openWorkbook();
  const files = Array.from({ length: 12 }, (_, i) => ({ ...posts, file: `${'é€😀'.repeat(700)}${i}` }));
  // the same bytes twice, which is said file by file
  const [first, second] = ['a', 'b'].map((id) => {
    const { plan, chunks } = planOf(files, id);
    return { plan: { ...plan, files: plan.files.map((file, i) => ({ ...file, hash: `hash ${i}` })) }, chunks };
  }) as [ReturnType<typeof planOf>, ReturnType<typeof planOf>];
  await runImport(host, first);
  const { plan: again, chunks } = second;
  await get(host, 'beginImport', again);
  for (const chunk of chunks) await get(host, 'writeChunk', chunk);
  const finished = await host.call('finishImport', { importId: 'b' }, 'y');
  expect(JSON.stringify(finished).length).toBeGreaterThan(33_000);
  expect(await get(host, 'answerOf', 'y')).toEqual({ state: 'done', answer: finished });
});

test("the person's own tab stays in front of those an import and a report make", async () => {
  const host = await openWorkbook();
  const own = host.active();
  await importInto(host, [posts], 'a');
  expect(host.active()).toBe(own);
  await get(host, 'buildReport', { period: '2025-03' });
  expect(host.active()).toBe(own);
  expect(host.frames().length).toBeGreaterThan(3);
});

test('a tab of a person whose name differs in case only is left alone', async () => {
  const host = await openWorkbook();
  await importInto(host, [posts], 'a');
  for (const name of ['overview', 'METRICS', 'Awareness'])
    await host.evaluate(`SpreadsheetApp.getActive().insertSheet('${name}', 0).getRange('A1').setValue('mine')`);
  const { sheets } = await get<{ sheets: { key: string; name: string }[] }>(host, 'buildReport', { period: '2025-03' });
  expect(sheets.find(({ key }) => key === 'overview')?.name).toBe('Overview 2');
  expect(host.read('overview', 'A1')).toBe('mine');
});

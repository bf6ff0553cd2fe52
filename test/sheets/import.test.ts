import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import type { ImportHistoryEntry, TabResult, UndoResult, WorkbookState } from '../../src/records/transfer';
import { localIn } from '../../src/values/zones';
import { posts, record } from '../records/records';
import { column, get, importInto, openWorkbook, planOf, recover, refusal, runImport, table } from './workbook';

const tab = 'Instagram · Posts';
const post = (id: string, part: Parameters<typeof record>[0] = {}) => record({ postId: id, permalink: `https://e.org/${id}`, title: `Post ${id}`, ...part });
const views = (asOf: string, ...figures: [string, number][]) => figures.map(([id, figure]) => post(id, { asOf, values: { views: figure } }));

let host: Host;
afterEach(() => host.dispose());

test('a first import makes the tab, with two columns for people and the figures under words', async () => {
  host = await openWorkbook();
  const { tabs } = await importInto(host, [{ records: [post('1', { values: { views: 10, likes: 0 } }), post('2', { values: { views: 5 } })] }], 'a');
  expect(tabs.map(({ name, added, updated, unchanged }) => ({ name, added, updated, unchanged }))).toEqual([{ name: tab, added: 2, updated: 0, unchanged: 0 }]);
  expect(table(host, tab)[0]!.slice(0, 4)).toEqual(['Campaign', 'Exclude', 'Account', 'Published']);
  expect(column(host, tab, 'Views')).toEqual([10, 5]);
  expect(column(host, tab, 'Likes')).toEqual([0, null]);
});

test('a French workbook gets French words, and stays the same workbook for an English user', async () => {
  host = await openWorkbook({ locale: 'fr_FR', userLocale: 'fr' });
  await importInto(host, [{ records: views('2025-04-01', ['1', 10]) }], 'a');
  expect(column(host, 'Instagram · Publications', 'Vues')).toEqual([10]);
  await get(host, 'saveSettings', { language: 'en' });
  const { tabs } = await importInto(host, [{ records: views('2025-05-01', ['1', 12], ['2', 1]) }], 'b');
  expect(tabs[0]).toMatchObject({ name: 'Instagram · Publications', added: 1, updated: 1 });
  expect(column(host, 'Instagram · Publications', 'Vues')).toEqual([12, 1]);
});

test('a second import updates, adds and says which figures were revised', async () => {
  host = await openWorkbook();
  await importInto(host, [{ records: views('2025-04-01', ['1', 10], ['2', 5]) }], 'a');
  const { tabs } = await importInto(host, [{ records: views('2025-05-01', ['1', 12], ['2', 5], ['3', 1]) }], 'b');
  expect(tabs[0]).toMatchObject({ added: 1, updated: 1, unchanged: 1 });
  expect(tabs[0]!.revisions).toEqual([{ tab: { platform: 'instagram', kind: 'posts' }, field: 'views', before: 10, after: 12, rows: 1 }]);
  expect(column(host, tab, 'Views')).toEqual([12, 5, 1]);
});

test('an older export after a newer one fills gaps, overwrites nothing and is said', async () => {
  host = await openWorkbook();
  await importInto(host, [{ records: views('2025-05-01', ['1', 12]) }], 'a');
  const { problems } = await importInto(host, [{ file: 'old.csv', records: [post('1', { asOf: '2025-04-01', values: { views: 10, saves: 4 } })] }], 'b');
  expect(problems).toEqual([{ code: 'as-of-older', file: 'old.csv', rows: 1, newest: '2025-05-01' }]);
  expect([column(host, tab, 'Views'), column(host, tab, 'Saves')]).toEqual([[12], [4]]);
});

test('two accounts of one network stand side by side', async () => {
  host = await openWorkbook();
  await importInto(host, [{ records: views('2025-04-01', ['1', 10]) }], 'a');
  await importInto(host, [{ records: views('2025-05-01', ['1', 20]).map((row) => ({ ...row, account: 'shop' })) }], 'b');
  expect(column(host, tab, 'Views')).toEqual([10, 20]);
  const { accounts } = await get<WorkbookState>(host, 'openPanel');
  expect(accounts.map(({ account }) => account).sort()).toEqual(['brand', 'shop']);
});

test('a file imported before is said, and changes nothing', async () => {
  host = await openWorkbook();
  const { plan, chunks } = planOf([{ records: views('2025-04-01', ['1', 10]) }], 'a');
  await runImport(host, { plan, chunks });
  const before = table(host, tab);
  const again = { plan: { ...plan, importId: 'b' }, chunks: chunks.map((chunk) => ({ ...chunk, importId: 'b' })) };
  const { problems, tabs } = await runImport(host, again);
  expect(problems).toEqual([{ code: 'file-already-imported', file: 'posts.csv', on: '2025-05-01' }]);
  expect(tabs[0]).toMatchObject({ added: 0, updated: 0, unchanged: 1 });
  expect(table(host, tab)).toEqual(before);
});

test('a preview counts what an import would do and writes nothing', async () => {
  host = await openWorkbook();
  const planned = planOf([{ records: views('2025-04-01', ['1', 10]) }], 'a');
  const before = JSON.stringify(host.snapshot().sheets);
  expect(await get<TabResult>(host, 'previewChunk', { plan: planned.plan, chunk: planned.chunks[0] })).toMatchObject({ name: tab, added: 1, updated: 0 });
  expect(JSON.stringify(host.snapshot().sheets)).toBe(before);
  await runImport(host, planned);
  expect(await get<TabResult>(host, 'previewChunk', { plan: planned.plan, chunk: planned.chunks[0] })).toMatchObject({ added: 0, unchanged: 1 });
});

describe('chunks', () => {
  const many = () =>
    planOf([{ records: views('2025-04-01', ['1', 1], ['2', 2]) }, { kind: 'daily', records: [record({ day: '2025-03-01', values: { followers: 5 } })] }], 'a');

  test('the same chunk twice is written once', async () => {
    host = await openWorkbook();
    const { plan, chunks } = many();
    await get(host, 'beginImport', plan);
    const first = await get(host, 'writeChunk', chunks[0]);
    expect(await get(host, 'writeChunk', chunks[0])).toEqual(first);
    expect(column(host, tab, 'Views')).toEqual([1, 2]);
  });

  test('a chunk out of order, of no import, or after the end is refused', async () => {
    host = await openWorkbook();
    const { plan, chunks } = many();
    expect(await refusal(host, 'writeChunk', chunks[0])).toBe('import-unknown');
    await get(host, 'beginImport', plan);
    expect(await refusal(host, 'writeChunk', chunks[1])).toBe('chunk-out-of-order');
    expect(await refusal(host, 'finishImport', { importId: 'a' })).toBe('chunk-out-of-order');
    for (const chunk of chunks) await get(host, 'writeChunk', chunk);
    await get(host, 'finishImport', { importId: 'a' });
    expect(await refusal(host, 'writeChunk', { ...chunks[0], seq: 2 })).toBe('import-unknown');
  });

  test('the same plan sent twice is the same import', async () => {
    host = await openWorkbook();
    const { plan, chunks } = many();
    await get(host, 'beginImport', plan);
    await get(host, 'writeChunk', chunks[0]);
    expect(await get(host, 'beginImport', plan)).toEqual({ nextSeq: 1 });
  });

  test('an import that stopped is found at the next open, and finished or rolled back', async () => {
    host = await openWorkbook();
    const { plan, chunks } = many();
    await get(host, 'beginImport', plan);
    await get(host, 'writeChunk', chunks[0]);
    const { interrupted } = await get<WorkbookState>(host, 'openPanel');
    expect(interrupted).toMatchObject({ importId: 'a', done: 2, total: 3, nextSeq: 1, chunks: 2 });
    expect(await refusal(host, 'recoverImport', { importId: 'a', way: 'finish' })).toBe('chunk-out-of-order');
    expect(await recover(host, 'a', 'rollback')).toMatchObject({ way: 'rollback', result: { removed: 2 } });
    expect(host.snapshot().sheets.map(({ name }) => name)).not.toContain(tab);
    expect((await get<WorkbookState>(host, 'openPanel')).interrupted).toBeNull();
  });

  test('while an import is unfinished no other begins', async () => {
    host = await openWorkbook();
    await get(host, 'beginImport', many().plan);
    expect(await refusal(host, 'beginImport', planOf([{ records: views('2025-04-01', ['9', 1]) }], 'b').plan)).toBe('import-interrupted');
  });
});

describe('while an import is under way', () => {
  /** An import that `by` began and gave the last sign of life so many minutes ago. */
  const begun = async (by: string, minutes: number) => {
    host = await openWorkbook();
    await get(host, 'beginImport', planOf([{ records: views('2025-04-01', ['1', 1]) }], 'a').plan);
    const snapshot = host.snapshot();
    const seen = new Date(Date.now() - minutes * 60_000).toISOString();
    for (const cell of Object.values(snapshot.sheets.find(({ hidden }) => hidden)!.cells)) {
      if (typeof cell.v === 'string') cell.v = cell.v.replace(/"seen":"[^"]*","by":"[^"]*"/, (text) => (by === 'me' ? text : `"seen":"${seen}","by":"${by}"`));
    }
    host.dispose();
    host = await openWorkbook({ snapshot });
    return localIn(seen.replace(/\.\d+/, ''), 'Europe/Paris')!.replace('T', ' ');
  };
  const other = planOf([{ records: views('2025-04-01', ['2', 1]) }], 'b').plan;

  test('by a colleague, another is asked to wait, and nothing is called interrupted', async () => {
    const since = await begun('somebody', 5);
    const answer = await host.call('beginImport', other);
    expect(answer).toEqual({ ok: false, problem: { code: 'import-running', by: 'Somebody else', since } });
    expect((await get<WorkbookState>(host, 'openPanel')).interrupted).toBeNull();
    expect((await get<ImportHistoryEntry[]>(host, 'importHistory'))[0]!.state).toBe('running');
  });

  test('by a colleague whose panel has been silent for ten minutes, it can be ended', async () => {
    await begun('somebody', 11);
    expect(await refusal(host, 'beginImport', other)).toBe('import-interrupted');
    expect((await get<WorkbookState>(host, 'openPanel')).interrupted).toMatchObject({ importId: 'a' });
    await recover(host, 'a', 'rollback');
    expect(await refusal(host, 'beginImport', other)).toBeNull();
  });

  test('by the same person, whose panel was closed, it is offered at once', async () => {
    await begun('me', 1);
    expect((await get<WorkbookState>(host, 'openPanel')).interrupted).toMatchObject({ importId: 'a', done: 0, total: 1 });
  });
});

describe('undo', () => {
  test('takes the latest import of a tab first, and says so', async () => {
    host = await openWorkbook();
    await importInto(host, [{ records: views('2025-04-01', ['1', 10]) }], 'a');
    await importInto(host, [{ records: views('2025-05-01', ['1', 12], ['2', 1]) }], 'b');
    expect(await refusal(host, 'undoImport', { importId: 'a', dryRun: false })).toBe('import-not-latest');
    expect((await get<ImportHistoryEntry[]>(host, 'importHistory')).map(({ importId, undoable, dropped }) => [importId, undoable, dropped])).toEqual([
      ['b', true, 1],
      ['a', false, 1],
    ]);
    expect(await get(host, 'undoImport', { importId: 'b', dryRun: true })).toEqual({ importId: 'b', removed: 1, restored: 1, kept: [] });
    expect(column(host, tab, 'Views')).toEqual([12, 1]);
    await get(host, 'undoImport', { importId: 'b', dryRun: false });
    expect(column(host, tab, 'Views')).toEqual([10]);
    await get(host, 'undoImport', { importId: 'a', dryRun: false });
    expect((await get<ImportHistoryEntry[]>(host, 'importHistory')).map(({ state }) => state)).toEqual(['undone', 'undone']);
    expect(await refusal(host, 'undoImport', { importId: 'a', dryRun: false })).toBe('import-unknown');
  });

  test('brings back what was there before any import', async () => {
    const content = () => table(host, tab).map((row) => row.map((cell) => cell ?? null));
    await fc.assert(
      fc.asyncProperty(fc.array(posts, { minLength: 1, maxLength: 4 }), fc.array(posts, { minLength: 1, maxLength: 4 }), async (first, second) => {
        host = await openWorkbook();
        await importInto(host, [{ records: first }], 'a');
        const before = content();
        await importInto(host, [{ records: second }], 'b');
        const undone = await get<UndoResult>(host, 'undoImport', { importId: 'b', dryRun: false });
        expect(undone.kept).toEqual([]);
        expect(content()).toEqual(before);
        host.dispose();
      }),
      { numRuns: 20 },
    );
  });

  test('leaves and lists cells edited since, and keeps an added row that a person worked on', async () => {
    host = await openWorkbook();
    await importInto(host, [{ records: views('2025-04-01', ['1', 10], ['2', 20]) }], 'a');
    await importInto(host, [{ records: views('2025-05-01', ['1', 12], ['2', 22], ['3', 3], ['4', 4]) }], 'b');
    const at = (header: string) => String.fromCharCode(65 + table(host, tab)[0]!.indexOf(header));
    host.write(tab, `${at('Views')}2`, 99);
    host.write(tab, `${at('Campaign')}4`, 'Spring');
    const { removed, restored, kept } = await get<UndoResult>(host, 'undoImport', { importId: 'b', dryRun: false });
    expect([removed, restored]).toEqual([1, 2]);
    expect(kept).toEqual([
      { tab, row: 2, column: 'Views' },
      { tab, row: 4, column: 'Campaign' },
    ]);
    expect(column(host, tab, 'Views')).toEqual([99, 20, 3]);
  });

  test('keeps long captions whole, whatever their characters', async () => {
    host = await openWorkbook();
    const long = (asOf: string, text: string) => ['1', '2', '3'].map((id) => post(id, { asOf, title: `${id}${text.repeat(12_000)}`, values: { views: 1 } }));
    await importInto(host, [{ records: long('2025-04-01', '😀') }], 'a');
    const before = column(host, tab, 'Text');
    await importInto(host, [{ records: long('2025-05-01', 'é😀') }], 'b');
    await get(host, 'undoImport', { importId: 'b', dryRun: false });
    expect(column(host, tab, 'Text')).toEqual(before);
  });

  test('is refused while the header row is gone, and nothing is half undone', async () => {
    host = await openWorkbook();
    await importInto(host, [{ records: views('2025-04-01', ['1', 10]) }], 'a');
    await host.evaluate(`SpreadsheetApp.getActive().getSheetByName('${tab}').deleteRows(1, 1)`);
    expect(await refusal(host, 'undoImport', { importId: 'a', dryRun: false })).toBe('tab-header-missing');
    expect((await get<WorkbookState>(host, 'openPanel')).interrupted).toBeNull();
  });

  test('finds its rows in a tab that was sorted since', async () => {
    host = await openWorkbook();
    await importInto(host, [{ records: views('2025-04-01', ['1', 10], ['2', 20]) }], 'a');
    await importInto(host, [{ records: views('2025-05-01', ['2', 22], ['3', 30]) }], 'b');
    await host.evaluate(
      `const s = SpreadsheetApp.getActive().getSheetByName('${tab}'); s.getRange(2, 1, 3, s.getLastColumn()).sort({ column: ${table(host, tab)[0]!.indexOf('Views') + 1}, ascending: false });`,
    );
    expect(column(host, tab, 'Views')).toEqual([30, 22, 10]);
    await get(host, 'undoImport', { importId: 'b', dryRun: false });
    expect(column(host, tab, 'Views')).toEqual([20, 10]);
  });

  test('the last ten imports can be undone; of older ones only the log is kept', async () => {
    host = await openWorkbook();
    for (let i = 0; i < 12; i++)
      await importInto(host, [{ kind: 'daily', records: [record({ day: `2025-03-${10 + i}`, values: { followers: i } })] }], `i${i}`);
    const log = await get<ImportHistoryEntry[]>(host, 'importHistory');
    expect(log).toHaveLength(12);
    for (let i = 11; i >= 2; i--) await get(host, 'undoImport', { importId: `i${i}`, dryRun: false });
    expect(await refusal(host, 'undoImport', { importId: 'i1', dryRun: false })).toBe('import-unknown');
    expect(column(host, 'Instagram · Days', 'Followers')).toEqual([0, 1]);
  });
});

test('without its memory a workbook goes on importing; only what was before cannot be undone', async () => {
  host = await openWorkbook();
  await importInto(host, [{ records: views('2025-04-01', ['1', 10]) }], 'a');
  await host.evaluate("const f = SpreadsheetApp.getActive(); f.deleteSheet(f.getSheetByName('Social KPI memory'));");
  expect((await importInto(host, [{ records: views('2025-05-01', ['1', 11]) }], 'b')).tabs[0]).toMatchObject({ name: tab, updated: 1 });
  expect(await refusal(host, 'undoImport', { importId: 'a', dryRun: false })).toBe('import-unknown');
});

test('a file with a header and no row is logged and makes no tab', async () => {
  host = await openWorkbook();
  const { tabs } = await importInto(host, [{ records: [] }], 'a');
  expect(tabs).toEqual([]);
  expect((await get<ImportHistoryEntry[]>(host, 'importHistory')).map(({ state, files }) => [state, files.length])).toEqual([['done', 1]]);
  expect(host.snapshot().sheets.map(({ name }) => name)).not.toContain(tab);
});

test('removing an account takes its rows and nothing else, after saying how many', async () => {
  host = await openWorkbook();
  await importInto(
    host,
    [
      { records: [...views('2025-04-01', ['1', 1], ['2', 2]), { ...post('3', { values: { views: 3 } }), account: 'shop' }] },
      { platform: 'x', records: views('2025-04-01', ['1', 7]) },
    ],
    'a',
  );
  const request = { platform: 'instagram', account: 'brand' };
  expect(await get(host, 'removeAccount', { ...request, dryRun: true })).toEqual({ removed: 2, tabs: [{ name: tab, rows: 2 }] });
  expect(column(host, tab, 'Views')).toHaveLength(3);
  await get(host, 'removeAccount', { ...request, dryRun: false });
  expect([column(host, tab, 'Views'), column(host, 'X · Posts', 'Views')]).toEqual([[3], [7]]);
});

test('what the panel sends is checked before anything is touched', async () => {
  host = await openWorkbook();
  const { plan, chunks } = planOf([{ records: views('2025-04-01', ['1', 1]) }], 'a');
  for (const wrong of [
    null,
    {},
    { ...plan, tabs: [{ tab: { platform: 'myspace', kind: 'posts' }, columns: [], rows: 1 }] },
    { ...plan, tabs: [{ ...plan.tabs[0], columns: ['constructor'] }] },
  ]) {
    expect(await refusal(host, 'beginImport', wrong)).toBe('service-refused');
  }
  await get(host, 'beginImport', plan);
  expect(await refusal(host, 'writeChunk', { ...chunks[0], rows: [[1, 2]] })).toBe('service-refused');
  expect(await refusal(host, 'writeChunk', { ...chunks[0], rows: [[{}]] })).toBe('service-refused');
});

/** The hidden tab of earlier figures: what imports put there, and that it survives what people do to it. */
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import type { SocialRecord } from '../../src/records/record';
import type { UndoResult } from '../../src/records/transfer';
import { daily, posts, record } from '../records/records';
import { column, earlier, get, importInto, openWorkbook, planOf, recover, refusal, runImport, sheetOf, historyTab as tab, table } from './workbook';

const post = (id: string, part: Partial<SocialRecord> = {}) => record({ postId: id, permalink: `https://e.org/${id}`, title: `Post ${id}`, ...part });
const views = (asOf: string, ...figures: [string, number][]) => figures.map(([id, figure]) => post(id, { asOf, values: { views: figure } }));

let host: Host;
afterEach(() => host.dispose());

const run = (js: string, sheet = tab) => host.evaluate(`const f = SpreadsheetApp.getActive(); const s = f.getSheetByName('${sheet}'); ${js}`);
const figures = () => column(host, tab, 'Figures by export day');
const names = () => host.snapshot().sheets.map(({ name }) => name);
const undo = (importId: string, dryRun = false) => get<UndoResult>(host, 'undoImport', { importId, dryRun });

const march = views('2025-03-01', ['1', 10], ['2', 20]);
const april = views('2025-04-01', ['1', 11], ['2', 20], ['3', 30]);
const may = views('2025-05-01', ['1', 15], ['3', 33]);

test('a first import has no history; the next one makes the tab, hidden, a line a row that has earlier figures', async () => {
  host = await openWorkbook();
  await importInto(host, [{ records: march }], 'a');
  expect(names()).not.toContain(tab);
  await importInto(host, [{ records: april }], 'b');
  expect(sheetOf(host.snapshot(), tab).hidden).toBe(true);
  expect(table(host, tab)[0]).toEqual(['Data tab', 'Account', 'Post ID', 'Link', 'Day', 'Scope', 'Period from', 'Period to', 'Figures by export day']);
  expect([column(host, tab, 'Data tab'), column(host, tab, 'Account'), column(host, tab, 'Post ID')]).toEqual([
    ['instagram:posts', 'instagram:posts'],
    ['brand', 'brand'],
    ['1', '2'],
  ]);
  expect(figures()).toEqual(['2025-03-01 views 10', '2025-03-01 views 20']);
  await importInto(host, [{ records: may }], 'c');
  expect(figures()).toEqual(['2025-03-01 views 10\n2025-04-01 views 11', '2025-03-01 views 20', '2025-04-01 views 30']);
});

test('the same file again changes nothing, and an older one imported late is kept as what it is', async () => {
  host = await openWorkbook();
  await importInto(host, [{ records: may }], 'a');
  await importInto(host, [{ records: march }], 'b');
  expect([figures(), column(host, 'Instagram · Posts', 'Views')]).toEqual([['2025-03-01 views 10'], [15, 33, 20]]);
  const before = JSON.stringify(sheetOf(host.snapshot(), tab));
  for (const [i, file] of [march, may, march].entries()) await importInto(host, [{ records: file }], `again ${i}`);
  expect(JSON.stringify(sheetOf(host.snapshot(), tab))).toBe(before);
});

test('restated days have their lines; networks and accounts do not meet', async () => {
  host = await openWorkbook();
  const day = (asOf: string, followers: number, account = 'brand') => record({ account, day: '2025-03-01', asOf, values: { followers } });
  for (const [i, asOf] of ['2025-03-02', '2025-04-01'].entries()) {
    await importInto(
      host,
      [
        { kind: 'daily', records: [day(asOf, 100 + i), day(asOf, 7 + i, 'shop')] },
        { platform: 'linkedin', kind: 'daily', records: [day(asOf, 50 + i)] },
      ],
      `i${i}`,
    );
  }
  expect(earlier(host)).toEqual([
    'instagram:daily | brand | 2025-03-01 | 2025-03-02 followers 100',
    'instagram:daily | shop | 2025-03-01 | 2025-03-02 followers 7',
    'linkedin:daily | brand | 2025-03-01 | 2025-03-02 followers 50',
  ]);
});

test('the same files in any order, once or twice, give the same history', async () => {
  const content = async (files: { kind: 'posts' | 'daily'; records: SocialRecord[] }[]) => {
    host = await openWorkbook();
    for (const [i, file] of files.entries()) await importInto(host, [file], `i${i}`);
    const lines = earlier(host);
    host.dispose();
    return lines;
  };
  let kept = 0;
  const file = fc.oneof(
    fc.array(posts, { minLength: 1, maxLength: 4 }).map((records) => ({ kind: 'posts' as const, records })),
    fc.array(daily, { minLength: 1, maxLength: 4 }).map((records) => ({ kind: 'daily' as const, records })),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 2, maxLength: 4 }), fc.infiniteStream(fc.nat(9)), async (files, picks) => {
      const shuffled = [...files, ...files].map((one) => ({ one, rank: picks.next().value as number })).sort((a, b) => a.rank - b.rank);
      const lines = await content(files);
      expect(await content(shuffled.map(({ one }) => one))).toEqual(lines);
      kept += lines.length;
    }),
    { numRuns: 15 },
  );
  expect(kept).toBeGreaterThan(5);
});

describe('undo', () => {
  test('takes out what the import put in and nothing else, and removes a tab that it leaves empty', async () => {
    host = await openWorkbook();
    await importInto(host, [{ records: march }], 'a');
    await importInto(host, [{ records: april }], 'b');
    const before = table(host, tab);
    await importInto(host, [{ records: may }], 'c');
    await undo('c', true);
    expect(figures()).toHaveLength(3);
    await undo('c');
    expect(table(host, tab)).toEqual(before);
    await undo('b');
    expect(names()).not.toContain(tab);
  });

  test('of an older file leaves what an earlier import of the same figures had put there', async () => {
    host = await openWorkbook();
    for (const [i, file] of [may, march].entries()) await importInto(host, [{ records: file }], `i${i}`);
    const before = earlier(host);
    await importInto(host, [{ records: [...march, ...views('2025-02-01', ['1', 5])] }], 'late');
    expect(earlier(host)).toEqual(['instagram:posts | brand | 1 | 2025-02-01 views 5\n2025-03-01 views 10']);
    await undo('late');
    expect(earlier(host)).toEqual(before);
  });

  test('brings any history back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(posts, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 3 }), async (files) => {
        host = await openWorkbook();
        const seen: string[][] = [];
        for (const [i, records] of files.entries()) {
          seen.push(earlier(host));
          await importInto(host, [{ records }], `i${i}`);
        }
        for (const i of [...files.keys()].reverse()) {
          await undo(`i${i}`);
          expect(earlier(host)).toEqual(seen[i]);
        }
        host.dispose();
      }),
      { numRuns: 20 },
    );
  });

  test('works on a tab that was sorted, and goes on where a person deleted it', async () => {
    host = await openWorkbook();
    for (const [i, file] of [march, april].entries()) await importInto(host, [{ records: file }], `i${i}`);
    const before = earlier(host);
    await importInto(host, [{ records: may }], 'c');
    await run('s.getRange(2, 1, 3, s.getLastColumn()).sort({ column: 3, ascending: false });');
    await undo('c');
    expect(earlier(host)).toEqual(before);
    await run('f.deleteSheet(s);');
    expect(await undo('i1')).toMatchObject({ removed: 1, restored: 2 });
    expect(column(host, 'Instagram · Posts', 'Views')).toEqual([10, 20]);
  });
});

test('a post known by its link takes its history along when its id is known, and undo gives it back', async () => {
  host = await openWorkbook();
  const rounded = (asOf: string, figure: number) => record({ permalink: 'https://e.org/1', asOf, values: { views: figure } });
  for (const [i, records] of [[rounded('2025-03-01', 1)], [rounded('2025-04-01', 2)]].entries()) await importInto(host, [{ records }], `i${i}`);
  const before = earlier(host);
  expect(before).toEqual(['instagram:posts | brand | https://e.org/1 | 2025-03-01 views 1']);
  await importInto(host, [{ records: views('2025-05-01', ['1', 3]) }], 'c');
  expect(earlier(host)).toEqual(['instagram:posts | brand | 1 | 2025-03-01 views 1\n2025-04-01 views 2']);
  await undo('c');
  expect(earlier(host)).toEqual(before);
});

test('removing an account takes its history, and only its', async () => {
  host = await openWorkbook();
  for (const asOf of ['2025-03-01', '2025-04-01']) {
    const both = [...views(asOf, ['1', Number(asOf.slice(6, 7))]), ...views(asOf, ['2', 5]).map((row) => ({ ...row, account: 'shop' }))];
    await importInto(host, [{ records: both }, { platform: 'x', records: views(asOf, ['1', 7]) }], asOf);
  }
  await get(host, 'removeAccount', { platform: 'instagram', account: 'brand', dryRun: true });
  expect(earlier(host)).toHaveLength(3);
  await get(host, 'removeAccount', { platform: 'instagram', account: 'brand', dryRun: false });
  expect(earlier(host)).toEqual(['instagram:posts | shop | 2 | 2025-03-01 views 5', 'x:posts | brand | 1 | 2025-03-01 views 7']);
});

test('an account is not removed while an import stands half way: the journal would bring some of its rows back', async () => {
  host = await openWorkbook();
  await importInto(host, [{ records: march }], 'a');
  const { plan, chunks } = planOf([{ records: april }, { kind: 'daily', records: [record({ day: '2025-03-01', values: { followers: 1 } })] }], 'b');
  await get(host, 'beginImport', plan);
  await get(host, 'writeChunk', chunks[0]);
  const removal = { platform: 'instagram', account: 'brand', dryRun: false };
  expect(await refusal(host, 'removeAccount', removal)).toBe('import-interrupted');
  expect(column(host, 'Instagram · Posts', 'Views')).toEqual([11, 20, 30]);
  await recover(host, 'b', 'rollback');
  await get(host, 'removeAccount', removal);
  expect(column(host, 'Instagram · Posts', 'Views')).toEqual([]);
});

test('an undo brings no history back of an account that was removed since', async () => {
  host = await openWorkbook();
  const shop = views('2025-03-01', ['1', 5]).map((row) => ({ ...row, account: 'shop' }));
  const linked = (asOf: string, figure: number) => record({ permalink: 'https://e.org/9', asOf, values: { views: figure } });
  await importInto(host, [{ records: [...april, ...shop, linked('2025-03-01', 1)] }], 'a');
  await importInto(host, [{ records: [...march, linked('2025-04-01', 2)] }], 'b');
  await importInto(host, [{ records: [...views('2025-03-01', ['1', 12]), ...views('2025-05-01', ['9', 3])] }], 'c');
  await get(host, 'removeAccount', { platform: 'instagram', account: 'brand', dryRun: false });
  expect(await undo('c')).toMatchObject({ removed: 0, restored: 0 });
  expect(names()).not.toContain(tab);
});

describe('people may', () => {
  const fresh = async () => {
    host = await openWorkbook();
    for (const [i, file] of [march, april].entries()) await importInto(host, [{ records: file }], `i${i}`);
  };
  const expected = [
    'instagram:posts | brand | 1 | 2025-03-01 views 10\n2025-04-01 views 11',
    'instagram:posts | brand | 2 | 2025-03-01 views 20',
    'instagram:posts | brand | 3 | 2025-04-01 views 30',
  ];
  const again = () => importInto(host, [{ records: may }], 'c');
  const column9 = (header: string) => table(host, tab)[0]!.indexOf(header) + 1;

  test('show, rename and move the tab', async () => {
    await fresh();
    await run("s.showSheet(); s.setName('Before'); f.setActiveSheet(s); f.moveActiveSheet(1);");
    await again();
    expect(names().filter((name) => name === tab)).toEqual([]);
    expect(earlier(host, 'Before')).toEqual(expected);
  });

  test('rename, move and add columns, with formulas of their own', async () => {
    await fresh();
    await run(
      `s.getRange(1, ${column9('Post ID')}, 1, 1).setValue('Which'); s.insertColumnsAfter(${column9('Post ID')}, 1); s.getRange(1, ${column9('Post ID') + 1}, 1, 1).setValue('Views');`,
    );
    host.write(tab, 'D2', '=LEN(C2)');
    await again();
    expect(host.cell(tab, 'D2')).toMatchObject({ value: 1 });
    expect([column(host, tab, 'Which'), figures()[0], column(host, tab, 'Views').slice(1)]).toEqual([
      ['1', '2', '3'],
      '2025-03-01 views 10\n2025-04-01 views 11',
      [null, null],
    ]);
  });

  test('put lines above the header and sort those below', async () => {
    await fresh();
    await run(
      "s.getRange(2, 1, 2, s.getLastColumn()).sort({ column: 3, ascending: false }); s.insertRowsAfter(1, 2); s.getRange(1, 1, 1, s.getLastColumn()).moveTo(s.getRange(3, 1, 1, 1)); s.getRange(1, 1, 1, 1).setValue('Past');",
    );
    await again();
    expect(earlier(host, tab, 2)).toEqual(expected);
  });

  test('delete a column, which comes back', async () => {
    await fresh();
    await run(`s.deleteColumns(${column9('Period to')}, 1);`);
    await again();
    expect(earlier(host)).toEqual(expected);
    expect(table(host, tab)[0]).toContain('Period to');
  });

  test('copy the file: the tab is found without its marks, and marked again', async () => {
    await fresh();
    const snapshot = host.snapshot();
    for (const sheet of snapshot.sheets) {
      sheet.metadata = [];
      for (const cell of Object.values(sheet.cells)) delete cell.note;
    }
    host.dispose();
    host = await openWorkbook({ snapshot });
    await again();
    expect(earlier(host)).toEqual(expected);
    expect(sheetOf(host.snapshot(), tab).metadata).toHaveLength(1);
  });

  test('delete the tab: a new one begins', async () => {
    await fresh();
    await run('f.deleteSheet(s);');
    await again();
    expect(earlier(host)).toEqual([expected[0]!.replace('2025-03-01 views 10\n', ''), expected[2]]);
  });

  test('not delete its header: the import waits, whole, until it is back', async () => {
    await fresh();
    const header = table(host, tab)[0] as string[];
    await run('s.deleteRows(1, 1);');
    const before = table(host, 'Instagram · Posts');
    const planned = planOf([{ records: may }], 'c');
    await get(host, 'beginImport', planned.plan);
    expect(await refusal(host, 'writeChunk', planned.chunks[0])).toBe('tab-header-missing');
    expect(table(host, 'Instagram · Posts')).toEqual(before);
    await run(`s.insertRowsAfter(2, 1); s.getRange(1, 1, 2, 9).moveTo(s.getRange(2, 1, 1, 1)); s.getRange(1, 1, 1, 9).setValues([${JSON.stringify(header)}]);`);
    await runImport(host, planned);
    expect(earlier(host)).toEqual(expected);
  });
});

test('somebody else’s protection of the tab is found before anything is written', async () => {
  host = await openWorkbook();
  for (const [i, file] of [march, april].entries()) await importInto(host, [{ records: file }], `i${i}`);
  const snapshot = host.snapshot();
  sheetOf(snapshot, tab).protections.push({ range: null, warningOnly: false, description: '', unprotected: [], locked: true });
  host.dispose();
  host = await openWorkbook({ snapshot });
  expect(await refusal(host, 'beginImport', planOf([{ records: may }], 'c').plan)).toBe('tab-protected');
});

test('ids and links that Sheets would take for numbers or formulas stay text', async () => {
  host = await openWorkbook({ locale: 'fr_FR', userLocale: 'fr' });
  for (const asOf of ['2025-03-01', '2025-04-01']) {
    const odd = [
      post('00017841400000000001', { asOf, account: '=brand', values: { views: 1.5, likes: -2 } }),
      record({ asOf, account: '0012', permalink: '+1', values: { views: 0 } }),
    ];
    await importInto(host, [{ records: odd }], asOf);
  }
  expect(earlier(host, 'Social KPI historique')).toEqual([
    'instagram:posts | 0012 | +1 | 2025-03-01 views 0',
    'instagram:posts | =brand | 00017841400000000001 | 2025-03-01 likes -2 views 1.5',
  ]);
});

test('history costs an import one reading and one writing a chunk, and nothing where nothing changed', async () => {
  host = await openWorkbook();
  const count = async (records: SocialRecord[], importId: string) => {
    const planned = planOf([{ records }], importId);
    host.resetCounts();
    await runImport(host, { ...planned, plan: { ...planned.plan, room: 5_000_000 } });
    return host.counts().total;
  };
  await count(march, 'a');
  await count(april, 'b');
  const same = await count(april, 'c');
  expect(await count(may, 'd')).toBe(same + 1 + 2);
});

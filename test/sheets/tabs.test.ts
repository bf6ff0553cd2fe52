import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import { languages } from '../../src/languages';
import { platforms } from '../../src/platforms';
import type { SocialRecord } from '../../src/records/record';
import type { TabRecords } from '../../src/records/tab-records';
import { hostileText, posts, record } from '../records/records';
import { column, get, importInto, openWorkbook, planOf, refusal, runImport, sheetOf, table } from './workbook';

const tab = 'Instagram · Posts';
const post = (id: string, part: Partial<SocialRecord> = {}) => record({ postId: id, permalink: `https://e.org/${id}`, title: `Post ${id}`, ...part });
const views = (asOf: string, ...figures: [string, number][]) => figures.map(([id, figure]) => post(id, { asOf, values: { views: figure } }));

let host: Host;
afterEach(() => host.dispose());

const run = (js: string, sheet = tab) => host.evaluate(`const f = SpreadsheetApp.getActive(); const s = f.getSheetByName('${sheet}'); ${js}`);
const at = (header: string) => table(host, tab)[0]!.indexOf(header) + 1;
const letter = (header: string) => String.fromCharCode(64 + at(header));
const records = async () => (await host.call('records')) as TabRecords[];

describe.each([
  ['en_US', 'en'],
  ['fr_FR', 'fr'],
] as const)('in a workbook of %s', (locale, userLocale) => {
  test('every text reads back exactly as it came, figures and days too', async () => {
    host = await openWorkbook({ locale, userLocale });
    const texts = [
      '=1+1',
      '+33 6',
      '-5',
      '@me',
      '\tx',
      '\nx',
      '00123',
      '17841400000000001',
      '1/2',
      '12,5',
      '12.5',
      '10 %',
      '1e5',
      'TRUE',
      'VRAI',
      "'x",
      "''x",
      '2025-03-01',
      '1 mars',
      '$5',
      '=A1',
      ' ',
      'a\nb',
      '😀 café',
    ];
    const sent = texts.map((title, i) =>
      post(`0${i}`, {
        title,
        format: title,
        publishedLocal: i % 2 ? '2025-03-18' : '2025-03-18T00:00',
        publishedAt: i % 2 ? null : '2025-03-17T23:00:00Z',
        values: { views: 0.1 * i, averageViewedShare: i / 7 },
        extra: { '=Odd header': title },
      }),
    );
    await importInto(host, [{ records: sent }], 'a');
    const [{ records: got }] = (await records()) as [TabRecords];
    expect(got.map(({ row: _, ...rest }) => rest)).toEqual(sent.map(({ row: _, ...rest }) => rest));
    const { tabs } = await importInto(host, [{ records: sent }], 'b');
    expect(tabs[0]).toMatchObject({ added: 0, updated: 0, unchanged: texts.length });
  });

  test('any text survives a second write beside it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { minLength: 1, maxLength: 5 }), async (texts) => {
        host = await openWorkbook({ locale, userLocale });
        const sent = texts.map((title, i) => post(`${i}`, { title, values: { views: i } }));
        await importInto(host, [{ records: sent }], 'a');
        await importInto(host, [{ records: [post('0', { title: texts[0]!, asOf: '2025-05-01', values: { views: 9 } })] }], 'b');
        const [{ records: got }] = (await records()) as [TabRecords];
        expect(got.map(({ title }) => title)).toEqual(texts);
        host.dispose();
      }),
      { numRuns: 15 },
    );
  });
});

test('the same files in any order, once or twice, give the same tab', async () => {
  const content = async (files: SocialRecord[][]) => {
    host = await openWorkbook();
    for (const [i, file] of files.entries()) if (file.length > 0) await importInto(host, [{ records: file }], `i${i}`);
    const [first] = await records();
    const { columns } = { columns: table(host, tab)[0] ?? [] };
    const older = columns.length > 0 ? column(host, tab, 'Older figures') : [];
    host.dispose();
    return (first?.records ?? []).map(({ row: _, ...rest }, i) => JSON.stringify([rest, older[i]])).sort();
  };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(posts, { maxLength: 3 }), { minLength: 1, maxLength: 3 }), fc.infiniteStream(fc.nat(9)), async (files, picks) => {
      const shuffled = [...files, ...files]
        .map((file) => ({ file, rank: picks.next().value as number }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ file }) => file);
      const canonical = (rows: string[]) => rows.map((row) => JSON.stringify(sortKeys(JSON.parse(row)))).sort();
      expect(canonical(await content(shuffled))).toEqual(canonical(await content(files)));
    }),
    { numRuns: 12 },
  );
});

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}

describe('people may', () => {
  const fresh = async () => {
    host = await openWorkbook();
    await importInto(host, [{ records: views('2025-04-01', ['1', 10], ['2', 20]) }], 'a');
  };
  const again = () => importInto(host, [{ records: views('2025-05-01', ['2', 22], ['3', 30]) }], 'b');

  test('rename and move the tab', async () => {
    await fresh();
    await run("s.setName('My posts'); f.setActiveSheet(s); f.moveActiveSheet(1);");
    const { tabs } = await again();
    expect(tabs[0]).toMatchObject({ name: 'My posts', added: 1, updated: 1 });
    expect(
      host
        .snapshot()
        .sheets.filter(({ hidden }) => !hidden)
        .map(({ name }) => name),
    ).toEqual(['My posts', 'Sheet1']);
  });

  test('rename columns, even to the name of another', async () => {
    await fresh();
    await run(`s.getRange(1, ${at('Views')}, 1, 1).setValue('Likes'); s.getRange(1, ${at('Account')}, 1, 1).setValue('Whose');`);
    await again();
    expect([column(host, tab, 'Likes'), column(host, tab, 'Whose')]).toEqual([
      [10, 22, 30],
      ['brand', 'brand', 'brand'],
    ]);
  });

  test('put columns of their own between ours, with formulas that go on working', async () => {
    await fresh();
    await run(`s.insertColumnsAfter(${at('Views') - 1}, 1);`);
    const own = letter('Views').charCodeAt(0) - 1;
    const name = String.fromCharCode(own);
    host.write(tab, `${name}1`, 'Doubled');
    for (let row = 2; row <= 6; row++) host.write(tab, `${name}${row}`, `=${letter('Views')}${row}*2`);
    host.write(tab, `${letter('Campaign')}2`, '=UPPER("spring")');
    await again();
    expect(column(host, tab, 'Views')).toEqual([10, 22, 30, null, null]);
    expect(host.readRows(tab, `${name}2:${name}4`)).toEqual([[20], [44], [60]]);
    expect(host.cell(tab, `${letter('Campaign')}2`)).toMatchObject({ value: 'SPRING' });
    const [{ records: got }] = (await records()) as [TabRecords];
    expect(got.map(({ values, extra }) => [values.views, extra])).toEqual([
      [10, {}],
      [22, {}],
      [30, {}],
    ]);
  });

  test('move columns about', async () => {
    await fresh();
    const from = at('Views');
    await run(
      `s.insertColumnsAfter(1, 1); const r = s.getRange(1, ${from + 1}, s.getMaxRows(), 1); r.moveTo(s.getRange(1, 2, 1, 1)); s.deleteColumns(${from + 1}, 1);`,
    );
    expect(at('Views')).toBe(2);
    await again();
    expect(column(host, tab, 'Views')).toEqual([10, 22, 30]);
  });

  test('sort rows', async () => {
    await fresh();
    await run(`s.getRange(2, 1, 2, s.getLastColumn()).sort({ column: ${at('Views')}, ascending: false });`);
    await again();
    expect(column(host, tab, 'Views')).toEqual([22, 10, 30]);
    expect(column(host, tab, 'Post ID')).toEqual(['2', '1', '3']);
  });

  test('put title lines above the header', async () => {
    await fresh();
    await run(
      "s.insertRowsAfter(1, 2); const w = s.getLastColumn(); s.getRange(1, 1, 1, w).moveTo(s.getRange(3, 1, 1, 1)); s.getRange(1, 1, 1, 1).setValue('Our posts');",
    );
    await again();
    expect(
      table(host, tab)
        .slice(3)
        .map((row) => row[table(host, tab)[2]!.indexOf('Views')]),
    ).toEqual([10, 22, 30]);
  });

  test('delete rows and columns, which the next export brings back', async () => {
    await fresh();
    await run(`s.deleteRows(2, 1); s.deleteColumns(${at('Views')}, 1);`);
    await importInto(host, [{ records: views('2025-05-01', ['1', 11], ['2', 22]) }], 'b');
    expect(column(host, tab, 'Views').sort()).toEqual([11, 22]);
  });

  test('exclude a row from the figures, for good', async () => {
    await fresh();
    host.write(tab, `${letter('Exclude')}3`, 'x');
    await again();
    const [{ records: got }] = (await records()) as [TabRecords];
    expect(got.map(({ postId, row }) => [postId, row])).toEqual([
      ['1', 2],
      ['3', 4],
    ]);
  });

  test('copy the file: tabs and columns are found without their marks', async () => {
    await fresh();
    const snapshot = host.snapshot();
    for (const sheet of snapshot.sheets) {
      sheet.metadata = [];
      for (const cell of Object.values(sheet.cells)) delete cell.note;
    }
    host.dispose();
    host = await openWorkbook({ snapshot });
    const { tabs } = await again();
    expect(tabs[0]).toMatchObject({ name: tab, added: 1, updated: 1 });
    expect(column(host, tab, 'Views')).toEqual([10, 22, 30]);
    expect(sheetOf(host.snapshot(), tab).metadata).toHaveLength(1);
  });

  test('keep a tab of theirs that has the name of ours', async () => {
    host = await openWorkbook();
    await host.evaluate(`SpreadsheetApp.getActive().insertSheet('${tab}', 0).getRange(1, 1, 1, 1).setValue('mine');`);
    const { tabs } = await importInto(host, [{ records: views('2025-04-01', ['1', 1]) }], 'a');
    expect(tabs[0]!.name).toBe(`${tab} 2`);
    expect(table(host, tab)).toEqual([['mine']]);
  });
});

describe('nothing is written when', () => {
  const planned = planOf([{ records: views('2025-05-01', ['2', 22]) }], 'b');
  const refused = async (prepare: string) => {
    host = await openWorkbook();
    await importInto(host, [{ records: views('2025-04-01', ['1', 10]) }], 'a');
    await run(prepare);
    const before = JSON.stringify(host.snapshot().sheets);
    const code = await refusal(host, 'beginImport', planned.plan);
    expect(JSON.stringify(host.snapshot().sheets)).toBe(before);
    return code;
  };

  test('the header row was deleted', async () => {
    expect(await refused('s.deleteRows(1, 1);')).toBe('tab-header-missing');
  });

  test('header cells were merged', async () => {
    expect(await refused('s.getRange(1, 3, 1, 2).merge();')).toBe('tab-header-merged');
  });

  test.each([
    ['the tab', null, 'tab-protected'],
    ['a column of ours', 'C1:C1000', 'tab-protected'],
    ['a column of the user’s own', 'ZZ', null],
  ])('somebody else protected %s', async (_, range, expected) => {
    host = await openWorkbook();
    await importInto(host, [{ records: views('2025-04-01', ['1', 10]) }], 'a');
    const free = table(host, tab)[0]!.length + 1;
    const snapshot = host.snapshot();
    sheetOf(snapshot, tab).protections.push({
      range: range === 'ZZ' ? `${String.fromCharCode(64 + free)}1:${String.fromCharCode(64 + free)}9` : range,
      warningOnly: false,
      description: '',
      unprotected: [],
      locked: true,
    });
    host.dispose();
    host = await openWorkbook({ snapshot });
    expect(await refusal(host, 'beginImport', planned.plan)).toBe(expected);
  });

  test('the workbook has no room left', async () => {
    const fill =
      'const cells = f.getSheets().reduce((n, t) => n + t.getMaxRows() * t.getMaxColumns(), 0); s.insertRowsAfter(s.getMaxRows(), Math.floor((1e7 - cells) / s.getMaxColumns()));';
    expect(await refused(fill)).toBe('tab-full');
  });
});

test('a tab longer than its grid grows, and dates of new lines look like dates', async () => {
  host = await openWorkbook();
  const long = Array.from({ length: 1100 }, (_, i) => post(`${i}`, { values: { views: i } }));
  await importInto(host, [{ records: long }], 'a');
  expect(column(host, tab, 'Views')).toEqual(long.map((_, i) => i));
  expect(host.cell(tab, `${letter('Exported on')}1101`).display).toBe('1 Apr 2025');
});

test('times of publication follow the report zone without another import', async () => {
  host = await openWorkbook();
  await importInto(
    host,
    [{ records: [post('1', { publishedLocal: '2025-03-18T00:30', publishedAt: '2025-03-17T23:30:00Z' }), post('2', { publishedLocal: '2025-03-18' })] }],
    'a',
  );
  const local = async () => (await records())[0]!.records.map(({ publishedLocal }) => publishedLocal);
  expect(await local()).toEqual(['2025-03-18T00:30', '2025-03-18']);
  await get(host, 'saveSettings', { zone: 'America/New_York' });
  expect(await local()).toEqual(['2025-03-17T19:30', '2025-03-18']);
});

test('a word names one column, whatever the language', () => {
  const named = new Map<string, Set<string>>();
  for (const { header } of Object.values(languages)) {
    for (const [key, word] of Object.entries(header.columns)) named.set(word.toLowerCase(), (named.get(word.toLowerCase()) ?? new Set()).add(key));
  }
  expect([...named].filter(([, keys]) => keys.size > 1)).toEqual([]);
});

describe('an import stays within its budget of service calls', () => {
  const reads = (planned: ReturnType<typeof planOf>) => ({ ...planned, plan: { ...planned.plan, room: 5_000_000 } });

  test.each([
    ['rows near each other', 3, 1],
    ['rows far apart', 900, 1],
    ['two tabs', 3, 2],
  ])('12, and 8 a chunk, once its tabs exist: %s', async (_, rows, tabs) => {
    host = await openWorkbook();
    const all = Array.from({ length: rows }, (_, i) => [`${i}`, i] as [string, number]);
    const exports = (asOf: string, figures: [string, number][]) =>
      (['instagram', 'x'] as const).slice(0, tabs).map((platform) => ({ platform, records: views(asOf, ...figures) }));
    await importInto(host, exports('2025-03-01', all), 'a');
    // figures of a second export make the history tab
    await importInto(host, exports('2025-04-01', all), 'b');
    host.resetCounts();
    const planned = planOf(
      exports('2025-05-01', [
        ['1', 99],
        ['new', 30],
      ]),
      'c',
    );
    await runImport(host, reads(planned));
    // each tab is tried whether it may be written at all; each further one is looked at for its name and for merged cells
    expect(host.counts().total).toBeLessThanOrEqual(12 + 8 * planned.chunks.length + tabs + 2 * (tabs - 1));
  });

  test('a block of columns of the user’s own costs one more', async () => {
    host = await openWorkbook();
    await importInto(host, [{ records: views('2025-04-01', ['1', 1]) }], 'a');
    const count = async (importId: string, figure: number) => {
      host.resetCounts();
      await runImport(host, reads(planOf([{ records: views('2025-05-01', ['1', figure]) }], importId)));
      return host.counts().total;
    };
    await count('b', 2);
    const plain = await count('c', 3);
    await run(`s.insertColumnsAfter(${at('Views')}, 1);`);
    host.write(tab, `${String.fromCharCode(64 + at('Views') + 1)}1`, 'Own');
    await count('d', 4);
    expect(await count('e', 5)).toBe(plain + 1);
  });
});

describe('the zone of printed times is said where they stand', () => {
  test('in the note of the column, which keeps its key', async () => {
    host = await openWorkbook();
    const printed = { publishedLocal: '2025-03-18T17:48', publishedAt: '2025-03-18T16:48:00Z', publishedPrinted: '2025-03-18T09:48' };
    await importInto(host, [{ records: [post('1', printed)] }], 'a');
    const note = (header: string) => sheetOf(host.snapshot(), tab).cells[`0,${at(header) - 1}`]!.note;
    expect(note('Published (file)')).toMatch(/^As the file prints it\. Instagram and Facebook: Pacific time\..*\n.*\n\[publishedPrinted\]$/);
    expect(note('Published')).toMatch(/^In the time zone of your reports\..*\n.*\n\[publishedLocal\]$/);
    expect([column(host, tab, 'Published (UTC)'), column(host, tab, 'Published (file)')]).toEqual([[printed.publishedAt], [printed.publishedPrinted]]);
  });

  test('as every export of posts declares it', () => {
    const zones = new Map(platforms.map(({ id, exports }) => [id, [...new Set(exports.flatMap(({ kind, zone }) => (kind === 'posts' ? [zone] : [])))]]));
    const said = (id: string) =>
      ['instagram', 'facebook'].includes(id) ? ['America/Los_Angeles'] : id === 'linkedin' ? ['UTC'] : id === 'x' ? [null, 'UTC'] : [null];
    for (const [id, declared] of zones) if (declared.length > 0) expect([id, declared]).toEqual([id, said(id)]);
  });
});

/** How a data tab looks to the person who opens it: headers whole, days in their language, people's own columns explained, a filter, no 00:00 that nobody knows. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import { fields } from '../../src/records/fields';
import { record } from '../records/records';
import { column, importInto, openWorkbook, sheetOf, table } from './workbook';

let host: Host;
afterEach(() => host.dispose());

const post = (id: string, part: Parameters<typeof record>[0] = {}) =>
  record({ postId: id, permalink: `https://e.org/${id}`, title: `Post ${id}`, accountName: 'The Brand', account: '178', values: { views: 1 }, ...part });

const tabs = { en: 'Instagram · Posts', fr: 'Instagram · Publications' };

describe.each([
  ['en', 'en_US', '18 Mar 2025', '18 Mar 2025 17:48', /^Yours: /],
  ['fr', 'fr_FR', '18/03/2025', '18/03/2025 17:48', /^À vous\u00a0: /],
] as const)('in %s', (language, locale, day, moment, explained) => {
  const tab = tabs[language];
  const at = (word: string) => table(host, tab)[0]!.indexOf(word);
  const display = (word: string, row: number) =>
    host.evaluate(`return SpreadsheetApp.getActive().getSheetByName('${tab}').getRange(${row}, ${at(word) + 1}, 1, 1).getDisplayValues()[0][0]`);
  const open = async (records: ReturnType<typeof post>[]) => {
    host = await openWorkbook({ locale, userLocale: language });
    await importInto(host, [{ records }], 'a');
  };
  const [published, exported] = language === 'en' ? ['Published', 'Exported on'] : ['Publié le', 'Exporté le'];

  test('days and times are written as the language writes them', async () => {
    await open([post('1', { publishedLocal: '2025-03-18T17:48', asOf: '2025-03-18' })]);
    expect([await display(published, 2), await display(exported, 2)]).toEqual([moment, day]);
  });

  test('no header is cut: every word has two lines of its column', async () => {
    const values = Object.fromEntries(Object.keys(fields).map((name) => [name, 1]));
    await open([post('1', { publishedLocal: '2025-03-18', values, extra: { 'Average minutes watched per logged-in person': '1' } })]);
    const { cells, widths, heights, styles } = { ...sheetOf(host.snapshot(), tab), styles: host.snapshot().styles };
    expect(heights[0]).toBeGreaterThanOrEqual(36);
    const cut = table(host, tab)[0]!.filter((word, c) => {
      const letters = ((widths[c] ?? 100) - 26) / 7;
      const lines: number[] = [];
      for (const part of String(word).split(' ')) {
        const longer = (lines[lines.length - 1] ?? letters) + 1 + part.length;
        if (longer <= letters) lines[lines.length - 1] = longer;
        else lines.push(part.length);
      }
      return lines.length > 2 || lines.some((length) => length > letters) || styles[cells[`0,${c}`]?.s ?? 0]?.wrap !== true;
    });
    expect(cut).toEqual([]);
  });

  test('the two columns for people say what they are for, and stand out', async () => {
    await open([post('1')]);
    const { cells } = sheetOf(host.snapshot(), tab);
    for (const c of [0, 1]) {
      expect(cells[`0,${c}`]?.note).toMatch(explained);
      expect(host.snapshot().styles[cells[`0,${c}`]?.s ?? 0]?.fill).toBeDefined();
    }
    expect(host.snapshot().styles[cells['0,2']?.s ?? 0]?.fill).toBeUndefined();
  });

  test('the account’s name stands before its id', async () => {
    await open([post('1')]);
    expect(table(host, tab)[1]!.slice(2, 4)).toEqual(['The Brand', '178']);
  });

  test('a day whose time nobody knows shows none, in a tab of days and beside times', async () => {
    await open([post('1', { publishedLocal: '2025-03-18' }), post('2', { publishedLocal: '2025-03-18' })]);
    expect([await display(published, 2), await display(published, 3)]).toEqual([day, day]);
    await importInto(host, [{ records: [post('3', { publishedLocal: '2025-03-18T17:48' }), post('4', { publishedLocal: '2025-03-18' })] }], 'b');
    expect([await display(published, 4), await display(published, 5)]).toEqual([moment, day]);
    expect(column(host, tab, published)).toHaveLength(4);
  });

  test('a day among times shows none; midnight that an instant tells shows it', async () => {
    await open([
      post('1', { publishedLocal: '2025-03-18T17:48' }),
      post('2', { publishedLocal: '2025-03-18' }),
      post('3', { publishedLocal: '2025-03-18T00:00', publishedAt: '2025-03-17T23:00:00Z' }),
    ]);
    expect([await display(published, 2), await display(published, 3), await display(published, 4)]).toEqual([moment, day, `${day} 00:00`]);
  });
});

test('a filter is on, stays through later imports, and rows it hides are neither lost nor written twice', async () => {
  host = await openWorkbook();
  const tab = tabs.en;
  await importInto(host, [{ records: ['1', '2', '3'].map((id) => post(id)) }], 'a');
  expect(sheetOf(host.snapshot(), tab).filter).toMatch(/^A1:[A-Z]+1000$/);
  const snapshot = host.snapshot();
  sheetOf(snapshot, tab).hiddenRows = [1, 3];
  host.dispose();
  host = await openWorkbook({ snapshot });
  const many = Array.from({ length: 1200 }, (_, i) => post(`n${i}`, { asOf: '2025-05-01' }));
  const { tabs: written } = await importInto(
    host,
    [{ records: [...many, ...['1', '2', '3'].map((id) => post(id, { asOf: '2025-05-01', values: { views: 9 } }))] }],
    'b',
  );
  expect(written[0]).toMatchObject({ added: 1200, updated: 3 });
  expect(column(host, tab, 'Views').slice(0, 4)).toEqual([9, 9, 9, 1]);
  expect(column(host, tab, 'Post ID')).toHaveLength(1203);
  expect(sheetOf(host.snapshot(), tab)).toMatchObject({ filter: expect.stringMatching(/^A1:[A-Z]+\d+$/), hiddenRows: [1, 3] });
});

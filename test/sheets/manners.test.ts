/** What Sheets may do otherwise than the local host, each manner switched on alone: imports come to the same end. */
import { afterAll, describe, expect, test } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import { record } from '../records/records';
import { blank, counted, failEachCall, first, importing, lost, type Manner, second, stateAfter, third, undoing } from './failing';
import { column, type Export, get, importInto, openWorkbook, planOf, refusal, visible } from './workbook';

const manners: [string, Manner][] = [
  ['texts are kept with one line end and whole characters', { held: true }],
  ['a refused write is told later', { late: true }],
  ['a range below the grid makes the tab longer', { grows: true }],
  ['tabs are found by their exact name only', { exactNames: true }],
  ['a tab is a chart alone', { chartSheet: true }],
  ['tables with typed columns refuse number formats alone', { typedFormats: true, tables: true }],
  ['marks cannot be removed', { keptMarks: true }],
];

afterAll(() => {
  process.stdout.write(
    `Service calls failed in turn under ${manners.length} manners, one at a time: ${counted.failed}, every one recovered (${counted.recovered} recoveries).\n`,
  );
});

describe.each(manners)('every service call failed in turn where %s', (_, manner) => {
  test('a second import, rolled back', async () => {
    const { snapshot } = await stateAfter(await blank(), importing(first, 'a'));
    await failEachCall(snapshot, importing(second, 'b'), 'b', 'rollback', manner);
  });

  test('a third import with history, finished', async () => {
    const { snapshot } = await stateAfter(await blank(), importing(lost, 'z'), importing(first, 'a'), importing(second, 'b'));
    await failEachCall(snapshot, importing(third, 'c'), 'c', 'finish', manner);
  });

  test('an undo', async () => {
    const { snapshot } = await stateAfter(await blank(), importing(first, 'a'), importing(third, 'c'));
    await failEachCall(snapshot, undoing('c'), 'c', 'rollback', manner);
  });
});

const captions = ['one\r\ntwo', 'one\rtwo', 'a\u0000b\u000bc', 'half \ud83d of one', 'whole \ud83d\ude00', 'plain\ttab\nline'];
const strange: Export = {
  records: captions.map((text, i) =>
    record({ postId: `${i}`, permalink: `https://e.org/${i}`, title: text, extra: { 'Own\r\nwords': text }, values: { views: 1 } }),
  ),
};

describe.each([
  ['keeps every letter', {}],
  ['keeps one line end and whole characters', { held: true }],
])('a sheet that %s', (_, manners) => {
  test('reads back what was written: the same file again changes nothing, and its undo leaves nothing behind', async () => {
    const host = await openWorkbook({ manners });
    const { plan, chunks } = planOf([strange], 'a');
    const again = planOf([strange], 'b');
    const run = async (one: typeof again) => {
      await get(host, 'beginImport', one.plan);
      let written = null;
      for (const chunk of one.chunks) written = await get<{ added: number; updated: number; unchanged: number }>(host, 'writeChunk', chunk);
      await get(host, 'finishImport', { importId: one.plan.importId });
      return written;
    };
    await run({ plan, chunks });
    expect(column(host, 'Instagram · Posts', 'Text')).toEqual(['one\ntwo', 'one\ntwo', 'abc', 'half \ufffd of one', 'whole \ud83d\ude00', 'plain\ttab\nline']);
    expect(await run(again)).toMatchObject({ added: 0, updated: 0, unchanged: 6 });
    expect(await get(host, 'undoImport', { importId: 'b', dryRun: false })).toMatchObject({ kept: [] });
    expect(await get(host, 'undoImport', { importId: 'a', dryRun: false })).toMatchObject({ removed: 6, kept: [] });
  });

  test('takes a tab written with other line ends for the same', async () => {
    const host = await openWorkbook({ manners });
    await importInto(host, [strange], 'a');
    await host.evaluate(`const s = SpreadsheetApp.getActive().getSheetByName('Instagram · Posts'); const d = s.getDataRange().getValues();
      s.getRange(2, d[0].indexOf('Text') + 1).setValue('one\\r\\ntwo');`);
    const { tabs } = await importInto(host, [strange], 'b');
    expect(tabs[0]).toMatchObject({ updated: 0, unchanged: 6 });
  });
});

const more: Export = {
  records: ['7', '8'].map((id) => record({ postId: id, permalink: `https://e.org/${id}`, asOf: '2025-06-01', values: { views: 3, shares: 1 } })),
};

test.each([
  ['at once', {}],
  ['later', { late: true }],
])('a tab turned into a table with typed columns, which refuses %s, is named before anything is written', async (_, manners) => {
  const host = await openWorkbook({ manners });
  await importInto(host, [strange], 'a');
  const before = [visible(host), host.snapshot().sheets.length];
  host.toTable('Instagram · Posts');
  expect(await refusal(host, 'beginImport', planOf([more], 'b').plan)).toBe('tab-typed');
  expect([visible(host), host.snapshot().sheets.length]).toEqual(before);
  expect((await get<{ interrupted: unknown }>(host, 'openPanel')).interrupted).toBeNull();
  host.toTable('Instagram · Posts', false);
  expect((await importInto(host, [more], 'b')).tabs[0]).toMatchObject({ added: 2 });
});

test.each([
  ['at once', {}],
  ['later', { late: true }],
])('a table that refuses number formats alone, %s, gets its rows all the same', async (_, late) => {
  const host = await openWorkbook({ manners: { typedFormats: true, ...late } });
  await importInto(host, [strange], 'a');
  host.toTable('Instagram · Posts');
  // a column the tab did not have, and more rows than its grid
  const long = Array.from({ length: 1100 }, (_, i) => record({ postId: `n${i}`, permalink: `https://e.org/n${i}`, asOf: '2025-06-01', values: { saves: i } }));
  expect((await importInto(host, [{ records: long }], 'b')).tabs[0]).toMatchObject({ added: 1100 });
  expect(column(host, 'Instagram · Posts', 'Saves').slice(strange.records.length)).toEqual(long.map((_, i) => i));
});

test('a tab that is a chart alone hinders neither the panel nor an import, whatever its name', async () => {
  const host = await openWorkbook();
  host.addChartSheet('Instagram · Posts');
  expect(await get<{ room: number }>(host, 'openPanel')).toMatchObject({ accounts: [] });
  expect((await importInto(host, [strange], 'a')).tabs[0]?.name).toBe('Instagram · Posts 2');
});

/** Days of so many rows that are shown as anything else. */
const daysShownOtherwise = (host: Host, tab: string, rows: number) =>
  host.evaluate(`const s = SpreadsheetApp.getActive().getSheetByName('${tab}'); const head = s.getDataRange().getValues()[0];
    return s.getRange(2, head.indexOf('Day') + 1, ${rows}, 1).getDisplayValues().map((row) => row[0]).filter((text) => !/^\\d+ [A-Z][a-z]+ \\d{4}$/.test(text))`);

test.each([
  ['refuses', {}],
  ['makes the tab longer', { grows: true }],
])('rows below the grid show their days as days where a range there %s', async (_, manners) => {
  const host = await openWorkbook({ manners });
  const day = (i: number) => new Date(Date.UTC(2023, 0, 1 + i)).toISOString().slice(0, 10);
  const daily = (from: number, to: number): Export => ({
    platform: 'linkedin',
    kind: 'daily',
    records: Array.from({ length: to - from }, (_, i) => record({ day: day(from + i), values: { followers: i } })),
  });
  await importInto(host, [daily(0, 600)], 'a');
  const { tabs } = await importInto(host, [daily(600, 1200)], 'b');
  expect(await daysShownOtherwise(host, tabs[0]!.name, 1200)).toEqual([]);
});

test('a spreadsheet whose time zone is not known is told so before anything is written', async () => {
  const host = await openWorkbook({ zone: 'Mars/Olympus' });
  expect(await refusal(host, 'beginImport', planOf([strange], 'a').plan)).toBe('zone-unknown');
});

test('a date that comes a millisecond before its minute is that minute', async () => {
  const { fromSheet } = await import('../../src/sheets/cells');
  expect(fromSheet(new Date(Date.UTC(2025, 2, 1, 18, 19, 59, 999)), 'publishedLocal', 'Etc/UTC')).toBe('2025-03-01T18:20');
});

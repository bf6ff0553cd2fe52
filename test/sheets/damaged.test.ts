/** What people do to data tabs: cells that hold no number, copied rows, merged cells. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import type { Problem } from '../../src/problems';
import type { TabRecords } from '../../src/records/tab-records';
import { record } from '../records/records';
import { column, importInto, openWorkbook, planOf, refusal, table } from './workbook';

const tab = 'Instagram · Posts';
let host: Host;
afterEach(() => host?.dispose());

const post = (postId: string, views: number) =>
  record({ postId, publishedLocal: '2025-03-05', values: { views, likes: 5 }, asOf: '2025-04-01', accountName: 'Brand' });
const posts = ['1', '2', '3'].map((id) => post(id, 1000));
const run = (code: string) => host.evaluate(`const f = SpreadsheetApp.getActive(); const s = f.getSheetByName(${JSON.stringify(tab)}); ${code}`);
const tabs = async (): Promise<TabRecords[]> => (await host.call('records')) as TabRecords[];
const at = (header: string) => (table(host, tab)[0] as string[]).indexOf(header) + 1;
const report = async () => {
  const request = { period: '2025-03', compare: 'previous', objectives: null, language: 'en', zone: 'Europe/Paris', today: '2025-05-01' };
  const answer = (await host.call('buildReport', request)) as { ok: true; value: { problems: Problem[] } };
  return answer.value.problems;
};

describe('cells of figures', () => {
  test('typed as text are read where both ways of writing numbers agree; the others are counted and named, in the report and at the next import', async () => {
    host = await openWorkbook();
    await importInto(host, [{ records: posts }], 'a');
    const [views, likes] = [at('Views'), at('Likes')];
    await run(
      `s.getRange(2, ${views}, 3, 1).setNumberFormat('@').setValues([['1 234'], ['about 1200'], ['1,200']]); s.getRange(4, ${likes}, 1, 1).setValue('#REF!');`,
    );
    const [read] = await tabs();
    expect(read!.records.map(({ values }) => values)).toEqual([{ views: 1234, likes: 5 }, { likes: 5 }, {}]);
    const letter = (n: number) => String.fromCharCode(64 + n);
    const damaged = [
      { code: 'cells-damaged', tab, column: 'Views', rows: 2, cells: `${letter(views)}3, ${letter(views)}4` },
      { code: 'cells-damaged', tab, column: 'Likes', rows: 1, cells: `${letter(likes)}4` },
    ];
    expect(await report()).toEqual(damaged);
    const { problems } = await importInto(host, [{ records: [post('9', 1)] }], 'b');
    expect(problems.filter(({ code }) => code === 'cells-damaged')).toEqual(damaged);
  });
});

test('a row that a person copied counts once, and it is said', async () => {
  host = await openWorkbook();
  await importInto(host, [{ records: posts }], 'a');
  const width = table(host, tab)[0]!.length;
  await run(`s.getRange(3, 1, 1, ${width}).copyTo(s.getRange(5, 1, 1, ${width}));`);
  expect(column(host, tab, 'Post ID')).toEqual(['1', '2', '3', '2']);
  const [read] = await tabs();
  expect(read!.records.map(({ postId }) => postId)).toEqual(['1', '2', '3']);
  expect(await report()).toEqual([{ code: 'rows-copied', tab, row: 5, rows: 1 }]);
});

describe('merged cells below the header', () => {
  const next = planOf([{ records: [post('1', 2000)] }], 'b');

  test('are refused before anything is written', async () => {
    host = await openWorkbook();
    await importInto(host, [{ records: posts }], 'a');
    await run(`s.getRange(2, ${at('Views')}, 2, 1).merge();`);
    const before = JSON.stringify(host.snapshot().sheets);
    expect(await refusal(host, 'beginImport', next.plan)).toBe('tab-cells-merged');
    expect(JSON.stringify(host.snapshot().sheets)).toBe(before);
  });

  test('are the person’s affair in columns of their own', async () => {
    host = await openWorkbook();
    await importInto(host, [{ records: posts }], 'a');
    const own = table(host, tab)[0]!.length + 1;
    await run(`s.getRange(1, ${own}, 1, 1).setValue('Note'); s.getRange(2, ${own}, 2, 1).merge(); s.getRange(2, ${at('Campaign')}, 2, 1).merge();`);
    expect(await refusal(host, 'beginImport', next.plan)).toBeNull();
  });
});

/** What fuzzing has found, each under its name: mended, and kept so. */
import { describe, expect, it } from 'vitest';
import { fromRows, toRows } from '../../src/records/rows';
import { decideConvention } from '../../src/values/conventions';
import { csv, readCsv, readOne } from '../platforms/read';
import { utf8 } from './damage';
import { readBytes } from './judge';

const instagram = ['Post ID', 'Account ID', 'Account username', 'Publish time', 'Permalink', 'Post type', 'Views', 'Reach'];
const post = (id: string, account: string, ...more: string[]) => [
  id,
  account,
  account,
  '03/18/2025 09:48',
  `https://www.instagram.com/p/${id}/`,
  'Image',
  '5',
  '4',
  ...more,
];

describe('a question', () => {
  it('about the period is not asked of a table by day whose day was lost: no answer could fill it', async () => {
    const text = '# Start date: 20260301\n# End date: 20260331\nDate,Sessions,Engaged sessions,Event count\n20260301,5,4,9\n17-Jul,6,5,9';
    const table = await readOne(text);
    expect(table).toMatchObject({ status: 'recognised', platform: 'google-analytics' });
    expect((await readOne(text.replace(/^#.*\n/gm, ''))).questions.filter(({ kind }) => kind === 'period')).toEqual([]);
  });

  it('about the account is settled by its answer, also where two accounts have as many rows and a third is named', async () => {
    const text = csv([instagram, post('1', 'a'), post('2', 'b')]);
    expect((await readOne(text)).questions.map(({ kind }) => kind)).toEqual(['account']);
    expect(await readOne(text, { answers: { account: 'b' } })).toMatchObject({ account: 'b', questions: [] });
    const table = await readOne(text, { answers: { account: 'c' } });
    expect(table).toMatchObject({ account: 'c', questions: [] });
    expect(table.records.map(({ otherAccount }) => otherAccount)).toEqual(['a', 'b']);
  });

  it('about the network is not asked between two exports of one network: the one that knows most of the columns is taken', async () => {
    const header = 'Pin ID,Pinterest Link,Impressions,Engagement,Saves';
    const [table] = await readCsv(`${header}\n1,https://www.pinterest.com/pin/1/,9,3,2`);
    expect(table?.questions.filter(({ kind }) => kind === 'platform')).toEqual([]);
  });
});

describe('the span of a table', () => {
  it('is in order though a row ends before it begins', async () => {
    const text = 'Start Time,End Time,Campaign Name,Paid Impressions,Swipes,Spend\n2026-03-09,2026-03-07,Tea,10,2,3.5';
    expect(await readOne(text)).toMatchObject({ status: 'recognised', from: '2026-03-07', to: '2026-03-09' });
  });
});

describe('headers that every object has', () => {
  it('are columns like others, on the way to the tab and back', async () => {
    const text = csv([[...instagram, 'constructor', '__proto__', 'toString'], post('1', 'a', 'x', 'y', 'z'), post('2', 'a', '', '', '')]);
    const { records } = await readOne(text);
    expect(records.map(({ extra }) => Object.entries(extra))).toEqual([
      [
        ['constructor', 'x'],
        ['_proto_', 'y'],
        ['toString', 'z'],
      ],
      [],
    ]);
    const { columns, rows } = toRows(records);
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
    expect(fromRows({ columns, rows }).map(({ extra }) => Object.entries(extra))).toEqual(records.map(({ extra }) => Object.entries(extra)));
  });
});

describe('the convention of a file', () => {
  it('is told by millions grouped with no-break spaces', () => {
    for (const space of ['\u00a0', '\u202f', '\u2009']) expect(decideConvention([[`1${space}234${space}567,25`]]).decimal.value).toBe('comma');
  });
});

describe('a workbook that cannot be read', () => {
  it('is refused by the name of its format, not by the words of the reader', async () => {
    const broken =
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row><Cell><Data ss:Type="Number">x</Data></Row></Worksheet';
    const { problems, tables } = await readBytes(utf8(broken), 'file.xls');
    expect([...problems, ...tables.flatMap((table) => table.problems)].length).toBeGreaterThan(0);
    for (const problem of problems) if (problem.code === 'file-unreadable') expect(problem.reason).toBe('XML');
  });
});

/** What the dropped files come to before anything is written. */
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dictionary as english } from '../../sidebar/dictionary-en';
import { dictionary as french } from '../../sidebar/dictionary-fr';
import {
  describable,
  findingsOf,
  findingsOfPlan,
  groupsOf,
  importedBefore,
  isReadWithout,
  offersDescribing,
  readyInOrder,
  type Said,
  shortName,
  statusOf,
  sumOf,
  withTwins,
} from '../../sidebar/review';
import { placeOf, wordsOf } from '../../sidebar/words';
import { dropped, openService } from './files';

describe('review', () => {
  it('tells ready files from those that ask, those to describe and those that are of no use', async () => {
    const service = openService();
    const ready = await dropped(service, 'brand/x/account_analytics_content_2025-09-01_2026-10-31.csv');
    const asking = await dropped(service, 'odd/tiktok/overview.crossing-new-year.csv');
    const unknown = await dropped(service, { name: 'notes.csv', text: 'name,colour\nbob,red\n' });
    const broken = await dropped(service, { name: 'empty.csv', text: '' });
    expect([ready, asking, unknown, broken].map(statusOf)).toEqual(['ready', 'asks', 'describe', 'unusable']);
    expect(statusOf({ ...ready, aside: true })).toBe('aside');
    expect(statusOf({ ...ready, summary: null })).toBe('waiting');
  });

  it('gathers ready files by network with their span, whatever the order of the drop', async () => {
    const service = openService();
    const x = await dropped(service, 'brand/x/account_analytics_content_2025-09-01_2026-10-31.csv');
    const later = await dropped(service, 'brand/facebook/Mar-01-2026_Oct-31-2026_1183046500127722.csv');
    const earlier = await dropped(service, 'brand/facebook/Sep-01-2025_Feb-28-2026_1183046500127721.csv');
    const groups = groupsOf([x, later, earlier], []);
    expect(groups.map(({ platform, files }) => [platform, files.length])).toEqual([
      ['facebook', 2],
      ['x', 1],
    ]);
    const days = [later, earlier].flatMap(({ summary }) => summary?.tables ?? []);
    expect(groups[0]?.from).toBe(days.map(({ from }) => from).sort()[0]);
    expect(groups[0]?.to).toBe(
      days
        .map(({ to }) => to)
        .sort()
        .pop(),
    );
    expect(readyInOrder([x, later, earlier]).map(({ key }) => key)).toEqual([later.key, earlier.key, x.key]);
  });

  it('says once what several files of one network share, with all its rows', async () => {
    const service = openService();
    const files = [await dropped(service, 'odd/facebook/posts.error-rows.csv'), await dropped(service, 'odd/facebook/posts.error-rows.csv')];
    const alone = findingsOf(files.slice(0, 1));
    const both = findingsOf(files);
    expect(alone.leftRows).toBeGreaterThan(0);
    expect(both.leftRows).toBe(2 * alone.leftRows);
    expect(both.rows.length).toBe(alone.rows.length);
  });

  it('counts a file dropped twice once, unless it was answered as another network’s', async () => {
    const service = openService();
    const same = 'brand/x/account_analytics_content_2025-09-01_2026-10-31.csv';
    const [first, again, asking] = [
      await dropped(service, same),
      await dropped(service, same),
      await dropped(service, 'odd/facebook/Visits.daily.semicolon.csv'),
    ];
    const files = withTwins([first, again, asking, asking]);
    expect(files.map(statusOf)).toEqual(['ready', 'twin', 'asks', 'asks']);
    expect(files[1]?.twin).toBe(first.name);
    expect(readyInOrder(files).map(({ key }) => key)).toEqual([first.key]);
    expect(withTwins([{ ...first, aside: true }, ...files.slice(1)]).map(statusOf)).toEqual(['aside', 'ready', 'asks', 'asks']);
    const reach = { name: 'Reach.csv', text: '"Reach"\n"Date","Primary"\n"2026-10-25T00:00:00","838"\n' };
    const answered = (platform: 'facebook' | 'instagram') => dropped(service, reach, { answers: { platform, account: 'mamarque' } });
    const both = [await answered('facebook'), await answered('instagram'), await answered('facebook')];
    expect(withTwins(both).map(statusOf)).toEqual(['ready', 'ready', 'twin']);
  });

  it('knows the files that an import has brought already', async () => {
    const service = openService();
    const ready = await dropped(service, 'brand/x/account_analytics_content_2025-09-01_2026-10-31.csv');
    const fileHashes = [{ hash: ready.summary?.hash ?? '', at: '2026-11-04T09:00:00.000Z' }];
    expect(importedBefore([ready], { fileHashes })).toEqual([{ file: ready, at: '2026-11-04T09:00:00.000Z' }]);
    expect(importedBefore([{ ...ready, aside: true }], { fileHashes })).toEqual([]);
    expect(importedBefore([ready], { fileHashes: [] })).toEqual([]);
  });

  it('keeps the rows left out, and the remarks, of files that ask for later', async () => {
    const asking = await dropped(openService(), 'odd/youtube/table-data.top-500-footer.crlf.csv');
    expect(statusOf(asking)).toBe('asks');
    expect(findingsOf([asking])).toEqual({ leftRows: 0, rows: [], remarks: [], unused: [], unusable: [] });
  });

  it('offers to describe the unknown table of a file that is ready, and lists the tables not used by their reason', async () => {
    const posts = readFileSync('samples/brand/x/account_analytics_content_2025-09-01_2026-10-31.csv');
    const zip = zipSync({
      'posts.csv': new Uint8Array(posts),
      'visits.csv': strToU8('Shop,Visits on foot\nLyon,12\nNice,30\n'),
      'title.csv': strToU8('Our figures\nBy us\n'),
      'more.csv': strToU8('Our other figures\nBy us too\n'),
    });
    const file = await dropped(openService(), { name: 'all.zip', text: new Uint8Array(zip) });
    expect(statusOf(file)).toBe('ready');
    expect([offersDescribing(file), describable(file).map(({ name }) => name)]).toEqual([true, ['all.zip › visits.csv']]);
    expect([isReadWithout(file, 'all.zip › visits.csv'), isReadWithout(file, 'all.zip › posts.csv')]).toEqual([true, false]);
    const { remarks, unused } = findingsOf([file]);
    expect(remarks.map(({ problem }) => problem.code)).not.toContain('table-unknown');
    expect(unused).toEqual([{ reason: 'text', tables: ['all.zip › title.csv', 'all.zip › more.csv'] }]);
  });

  const planned = { hash: 'h', platform: 'facebook', kind: 'audience', account: 'a', asOf: '2026-11-05', read: 1, leftOut: 0, answers: '' } as const;

  it('says what it found in the cells of a file once, with its columns and rows', () => {
    const cell = (file: string, row: number, column: string, value: string) => ({ code: 'number-is-date', file, table: file, row, column, value }) as const;
    const problems = [cell('a.csv', 4, '%', '12-Mar'), cell('a.csv', 5, '%', '3-Feb'), cell('a.csv', 5, 'Women', '1-Jan'), cell('b.csv', 2, '%', '4-Apr')];
    const { remarks } = findingsOfPlan(
      problems.map((problem) => ({ ...planned, name: problem.file, problems: [problem] })),
      [],
    );
    expect(remarks.map(({ file, problem }) => [file, problem.rows, problem.column])).toEqual([
      ['a.csv', 3, '%, Women'],
      ['b.csv', undefined, '%'],
    ]);
    const en = wordsOf(english, '2026');
    expect(placeOf(en, remarks[0] as Said)).toBe('a.csv, 3 rows');
    expect(en.problem((remarks[0] as Said).problem)).toMatch(/^Column .%, Women.: a decimal became a date/);
  });

  it('adds counts', () => {
    expect(
      sumOf([
        { added: 1, updated: 2, unchanged: 3 },
        { added: 10, updated: 20, unchanged: 30 },
      ]),
    ).toEqual({ added: 11, updated: 22, unchanged: 33 });
  });

  it('cuts a long name before its ending', () => {
    const short = shortName('Jun-10-2026_Sep-07-2026_1042187650127.csv', 30);
    expect(short).toHaveLength(30);
    expect(short).toBe('Jun-10-2026_Sep-07-2026_1….csv');
    expect(shortName('Reach.csv')).toBe('Reach.csv');
  });
});

describe('words', () => {
  it('print days with the year only where it is another one', () => {
    expect(wordsOf(french, '2026').day('2026-06-01')).toBe('1er juin');
    expect(wordsOf(french, '2026').day('2025-09-08')).toBe('8 sept. 2025');
    expect(wordsOf(english, '2026').day('2026-06-10')).toBe('10 Jun');
  });

  it('count what is not zero, in the right number', () => {
    const fr = wordsOf(french, '2026');
    expect(fr.sayCounts({ added: 1, updated: 0, unchanged: 2 })).toBe('1 nouvelle, 2 inchangées');
    expect(fr.sayCounts({ added: 0, updated: 0, unchanged: 0 })).toBe('aucune ligne');
  });

  it('print the year of both ends where they differ', () => {
    const en = wordsOf(english, '2026');
    expect(en.days('2017-06-09', '2026-06-21')).toBe('9 Jun 2017 – 21 Jun 2026');
    expect(en.days('2026-06-09', '2026-06-21')).toBe('9 Jun – 21 Jun');
    expect(en.days('2025-06-09', '2025-06-21')).toBe('9 Jun – 21 Jun 2025');
  });

  it('say a problem without its code, with its place only where nothing beside it tells it', () => {
    const en = wordsOf(english, '2026');
    const problem = { code: 'row-error', file: 'posts.csv', table: 'posts.csv', row: 18, rows: 3, message: 'x' } as const;
    expect(en.problem(problem)).toBe('3 error rows of the network, without id or figures. Nothing to do.');
    expect(en.problem(problem, true)).toMatch(/^Posts\.csv, line 18: 3 error rows/);
    expect(en.whyNotUsed('settings', 1)).toBe('It tells how the export was made.');
    expect(en.whyNotUsed('settings', 2)).toBe('Each: it tells how the export was made.');
    expect(wordsOf(french, '2026').problem({ code: 'tab-full', tab: 'X', room: 2307, need: 1_234_567 })).toMatch(/2\u202F307\s.*1\u202F234\u202F567\s/);
    expect(en.sayTrouble({ kind: 'failed', details: 'TypeError: x is undefined' })).not.toContain('TypeError');
  });
});

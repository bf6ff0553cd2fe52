/** Every event of the panel and what it makes of the state. */
import { describe, expect, it } from 'vitest';
import { type Action, addTab, firstState, reduce, type State, secondsLeft, startWriting, takesFiles } from '../../sidebar/state';
import type { ImportPlan, ImportResult, TabResult } from '../../src/records/transfer';
import type { ReportOptions } from '../../src/report/request';
import { dropped, openService, reviewed, workbook } from './files';

const posts = { platform: 'x', kind: 'posts' } as const;
const daily = { platform: 'x', kind: 'daily' } as const;
const plan: ImportPlan = {
  importId: 'one',
  at: '2026-11-05T08:00:00Z',
  files: [],
  tabs: [
    { tab: posts, columns: [], rows: 30 },
    { tab: daily, columns: [], rows: 10 },
  ],
  chunks: 3,
};
const wrote = (tab: TabResult['tab'], added: number): TabResult => ({ tab, name: 'X', sheetId: 1, added, updated: 0, unchanged: 0, revisions: [] });
const play = (state: State, ...actions: Action[]) => actions.reduce(reduce, state);
const opened = reduce(firstState, { do: 'opened', workbook });

function writing(state: State) {
  if (state.view.at !== 'writing') throw new Error(`at ${state.view.at}`);
  return state.view.writing;
}

describe('opening', () => {
  it('takes no file before the workbook has answered', () => {
    expect(takesFiles(firstState)).toBe(false);
    expect(takesFiles(opened)).toBe(true);
  });

  it('shows an import that stopped half way at once', () => {
    const interrupted = { importId: 'old', at: '2026-11-01T08:00:00Z', done: 297, total: 495, nextSeq: 2, chunks: 4 };
    const state = reduce(firstState, { do: 'opened', workbook: { ...workbook, interrupted } });
    expect(state.view).toMatchObject({ at: 'stopped', stopped: { done: 297, total: 495, held: false } });
    expect(takesFiles(state)).toBe(false);
  });

  it('leaves the person where they are when the workbook answers again', () => {
    const state = play(opened, { do: 'writes', plan }, { do: 'opened', workbook: { ...workbook, lastImport: null } });
    expect(state.view.at).toBe('writing');
  });
});

describe('reading', () => {
  it('ends in the review when the last file is read', async () => {
    const service = openService();
    const one = await dropped(service, 'brand/x/account_analytics_content_2025-09-01_2026-10-31.csv');
    const two = await dropped(service, { name: 'notes.csv', text: 'a,b\n1,2\n' });
    const half = reduce(reduce(opened, { do: 'drops', files: [one, two] }), { do: 'read', key: one.key, summary: one.summary! });
    expect(half.view.at).toBe('reading');
    expect(takesFiles(half)).toBe(false);
    expect(reviewed([one, two]).view.at).toBe('review');
  });

  it('adds files to those under review, and begins afresh after an import', async () => {
    const one = await dropped(openService(), 'brand/x/account_analytics_content_2025-09-01_2026-10-31.csv');
    const more = { key: 1000, name: 'more.csv', size: 1, modifiedOn: null, answers: {} };
    expect(reduce(reviewed([one]), { do: 'drops', files: [more] }).files.map(({ key }) => key)).toEqual([one.key, 1000]);
    const done = play(reviewed([one]), { do: 'writes', plan }, { do: 'imported', result: { importId: 'one', tabs: [], problems: [] }, when: plan.at });
    expect(reduce(done, { do: 'drops', files: [more] }).files.map(({ key }) => key)).toEqual([1000]);
  });

  it('stopped leaves nothing behind', async () => {
    const one = await dropped(openService(), 'brand/x/account_analytics_content_2025-09-01_2026-10-31.csv');
    const state = play(opened, { do: 'drops', files: [one] }, { do: 'reading-stopped' });
    expect(state).toMatchObject({ files: [], view: { at: 'empty', notice: 'stopped' } });
  });

  it('an answer sends its files to be read again and stays in the review', async () => {
    const file = await dropped(openService(), 'odd/tiktok/overview.crossing-new-year.csv');
    const state = reduce(reviewed([file]), { do: 'answers', keys: [file.key], answers: { account: 'mamarque' } });
    expect(state.view.at).toBe('review');
    expect(state.files[0]).toMatchObject({ stage: 'waiting', answers: { account: 'mamarque' } });
  });
});

describe('preview', () => {
  it('adds the chunks of one tab and drops what an earlier run still answers', () => {
    const state = play(
      opened,
      { do: 'previews', run: 1, of: 'start' },
      { do: 'previews', run: 2, of: 'start' },
      { do: 'previews', run: 1, of: wrote(posts, 99) },
      { do: 'previews', run: 2, of: wrote(posts, 3) },
      { do: 'previews', run: 2, of: wrote(posts, 4) },
      { do: 'previews', run: 2, of: wrote(daily, 5) },
      { do: 'previews', run: 2, of: 'end' },
    );
    expect(state.preview.state).toBe('known');
    expect(state.preview.tabs.map(({ tab, added }) => [tab.kind, added])).toEqual([
      ['posts', 7],
      ['daily', 5],
    ]);
  });

  it('keeps the revisions of every chunk', () => {
    const revision = { tab: posts, field: 'views', before: 1, after: 2, rows: 1 };
    const [sum] = addTab([{ ...wrote(posts, 1), revisions: [revision] }], { ...wrote(posts, 1), revisions: [revision, revision] });
    expect(sum?.revisions).toHaveLength(3);
  });
});

describe('writing', () => {
  const begun = play(opened, { do: 'writes', plan });

  it('counts rows by tab and in all', () => {
    const state = play(
      begun,
      { do: 'wrote', result: wrote(posts, 20), rows: 20, elapsed: 100 },
      { do: 'wrote', result: wrote(posts, 10), rows: 10, elapsed: 200 },
    );
    expect(writing(state)).toMatchObject({ done: 30, total: 40, phase: 'writing' });
    expect(writing(state).tabs.map(({ done, total, added }) => [done, total, added])).toEqual([
      [30, 30, 30],
      [0, 10, 0],
    ]);
  });

  it('takes up where an earlier run stopped', () => {
    const state = play(begun, { do: 'continues', tabs: [posts, posts], rows: [20, 10] });
    expect(writing(state)).toMatchObject({ done: 30, before: 30 });
    expect(writing(state).tabs.map(({ done }) => done)).toEqual([30, 0]);
  });

  it('stops after the chunk, unless it is closing already', () => {
    expect(writing(reduce(begun, { do: 'stop' })).phase).toBe('stopping');
    expect(writing(play(begun, { do: 'stop' }, { do: 'wrote', result: wrote(posts, 1), rows: 1, elapsed: 1 })).phase).toBe('stopping');
    expect(writing(play(begun, { do: 'finishes' }, { do: 'stop' })).phase).toBe('finishing');
  });

  it('ends with what changed; files that still ask stay at hand', async () => {
    const service = openService();
    const ready = await dropped(service, 'brand/x/account_analytics_content_2025-09-01_2026-10-31.csv');
    const asking = await dropped(service, 'odd/tiktok/overview.crossing-new-year.csv');
    const result: ImportResult = { importId: 'one', tabs: [wrote(posts, 30)], problems: [] };
    const state = play(reviewed([ready, asking]), { do: 'writes', plan }, { do: 'imported', result, when: plan.at });
    expect(state.view).toMatchObject({ at: 'done', result });
    expect(state.files.map(({ key }) => key)).toEqual([asking.key]);
  });

  it('says the time left only after three seconds, to the next five', () => {
    const { total } = startWriting(plan);
    expect(secondsLeft({ elapsed: 2900, done: 20, before: 0, total })).toBeNull();
    expect(secondsLeft({ elapsed: 6000, done: 20, before: 0, total })).toBe(10);
    expect(secondsLeft({ elapsed: 3000, done: 39, before: 0, total })).toBe(5);
    // ten rows of this run took six seconds: the ten that are left take as long
    expect(secondsLeft({ elapsed: 6000, done: 30, before: 20, total })).toBe(10);
    expect(secondsLeft({ elapsed: 6000, done: 30, before: 30, total })).toBeNull();
    expect(secondsLeft({ elapsed: 6000, done: 40, before: 0, total })).toBeNull();
  });
});

describe('report', () => {
  const options: ReportOptions = {
    periods: [
      { id: '2026-11', label: 'November 2026', from: '2026-11-01', to: '2026-11-30', complete: false },
      { id: '2026-10', label: 'October 2026', from: '2026-10-01', to: '2026-10-31', complete: true },
    ],
    defaultPeriod: '2026-10',
    objectives: [
      { id: 'awareness', hasData: true },
      { id: 'affinity', hasData: false },
    ],
    stale: false,
    last: null,
  };

  it('begins with the last full month and the objectives that have data', () => {
    const state = play(opened, { do: 'report-loads' }, { do: 'report-options', options, language: 'fr' });
    expect(state.report).toMatchObject({ at: 'form', choice: { period: '2026-10', compare: 'previous', objectives: ['awareness'], language: 'fr' } });
  });

  it('keeps the choice through building and a change of mind', () => {
    const state = play(
      opened,
      { do: 'report-options', options, language: 'en' },
      { do: 'report-chooses', choice: { compare: 'year' } },
      { do: 'report-builds' },
      { do: 'report-form' },
    );
    expect(state.report).toMatchObject({ at: 'form', choice: { compare: 'year', period: '2026-10' } });
  });

  it('is asked anew after an import or its undo', () => {
    const form = play(opened, { do: 'report-options', options, language: 'en' });
    const imported = play(form, { do: 'writes', plan }, { do: 'imported', result: { importId: 'one', tabs: [], problems: [] }, when: plan.at });
    expect(imported.report.at).toBe('closed');
    expect(reduce(form, { do: 'undone', result: { importId: 'one', removed: 1, restored: 0, kept: [] } }).report.at).toBe('closed');
  });
});

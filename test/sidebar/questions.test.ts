/** The questions the panel asks: one a file at a time, nothing preselected, a probable answer with its reason. */
import { describe, expect, it } from 'vitest';
import { answerOf, answersAsText, batchesOf, isAnswer, likelyAnswers, namedAccount, openQuestions, rowsOf } from '../../sidebar/questions';
import { sightOf, statusOf } from '../../sidebar/review';
import type { Dropped } from '../../sidebar/state';
import { dropped, openService, workbook } from './files';

const csv = (name: string, ...lines: string[]) => ({ name, text: lines.join('\n') });

describe('questions', () => {
  it('asks the network of a file whose columns name none, and points to the other file of the drop', async () => {
    const service = openService();
    const known = await dropped(service, 'brand/youtube/Content 2026-10-01_2026-10-31 Ma marque.zip');
    const totals = await dropped(service, csv('Totals.csv', 'Date,Views', '2026-10-01,120', '2026-10-02,95'));
    const [question] = openQuestions([known, totals], workbook);
    expect(question).toMatchObject({ key: totals.key, kind: 'platform', platform: null });
    expect(question?.choices).toEqual([
      { value: 'youtube', label: 'youtube', from: null, to: null, probable: true, reason: { by: 'file', name: known.name } },
      { value: 'other', label: 'other', from: null, to: null, probable: false, reason: null },
    ]);
    expect(openQuestions([{ ...known, aside: true }, totals], workbook)[0]?.choices[0]?.probable).toBe(false);
    const denied = await dropped(service, csv('Totals.csv', 'Date,Views', '2026-10-01,120', '2026-10-02,95'), { answers: { platform: 'other' } });
    expect(statusOf(denied)).toBe('describe');
  });

  it('asks the account of a file that names none, with the accounts of the workbook first among equals', async () => {
    const service = openService();
    const file = await dropped(service, 'odd/tiktok/overview.crossing-new-year.csv', { answers: { downloaded: '2026-01-15' } });
    const accounts = [
      { platform: 'tiktok' as const, account: 'mamarque', name: 'mamarque' },
      { platform: 'x' as const, account: 'other', name: 'other' },
    ];
    const [question] = openQuestions([file], { accounts });
    expect(question).toMatchObject({ kind: 'account', platform: 'tiktok' });
    expect(question?.choices).toEqual([{ value: 'mamarque', label: 'mamarque', from: null, to: null, probable: true, reason: { by: 'workbook' } }]);
  });

  it('calls an account by its name, with the id of the network beside it', async () => {
    const file = await dropped(openService(), 'odd/tiktok/overview.crossing-new-year.csv', { answers: { downloaded: '2026-01-15' } });
    const accounts = [{ platform: 'tiktok' as const, account: '7012', name: 'Ma marque' }];
    expect(openQuestions([file], { accounts })[0]?.choices[0]).toMatchObject({ value: '7012', label: 'Ma marque (7012)' });
  });

  it('marks nothing as probable where the workbook knows two accounts of the network', async () => {
    const file = await dropped(openService(), 'odd/tiktok/overview.crossing-new-year.csv', { answers: { downloaded: '2026-01-15' } });
    const accounts = ['one', 'two'].map((account) => ({ platform: 'tiktok' as const, account, name: account }));
    const [question] = openQuestions([file], { accounts });
    expect(question?.choices.map(({ value, probable }) => [value, probable])).toEqual([
      ['one', false],
      ['two', false],
    ]);
  });

  it('offers one answer for the other files that ask the same of the same network', async () => {
    const service = openService();
    const answers = { downloaded: '2026-01-15' };
    const first = await dropped(service, 'odd/tiktok/overview.crossing-new-year.csv', { answers });
    const second = await dropped(service, 'odd/tiktok/overview.day-month-new-followers.csv', { answers });
    const questions = openQuestions([first, second], workbook).filter(({ kind }) => kind === 'account');
    expect(questions.map(({ key, alike }) => [key, alike])).toEqual([
      [first.key, [second.key]],
      [second.key, [first.key]],
    ]);
  });

  it('offers one answer for the files that may be of the same networks', async () => {
    const service = openService();
    const daily = (name: string) => dropped(service, csv(name, '"Date","Primary"', '"2026-10-25T00:00:00","838"'));
    const files = [await daily('Reach.csv'), await daily('Views.csv')];
    expect(openQuestions(files, workbook).map(({ kind, alike }) => [kind, alike])).toEqual([
      ['platform', [files[1]?.key]],
      ['platform', [files[0]?.key]],
    ]);
  });

  it('asks the year by the day of the download: the day the file was saved is probable, a year earlier is the other', async () => {
    const file = await dropped(openService(), 'brand/tiktok/Followers_mamarque_demo.zip', { modifiedOn: '2026-11-05' });
    const [question] = openQuestions([file], workbook);
    expect(question?.kind).toBe('year');
    expect(question?.choices.map(({ value, probable, reason }) => ({ value, probable, reason }))).toEqual([
      { value: '2026-11-05', probable: true, reason: { by: 'modified', day: '2026-11-05' } },
      { value: '2025-11-05', probable: false, reason: null },
    ]);
    const [now, before] = question?.choices ?? [];
    expect(Number(now?.from?.slice(0, 4)) - Number(before?.from?.slice(0, 4))).toBe(1);
  });

  it('leaves the day open where the file does not tell when it was saved', async () => {
    const file = await dropped(openService(), 'brand/tiktok/Followers_mamarque_demo.zip', { modifiedOn: null });
    expect(openQuestions([file], workbook)[0]).toMatchObject({ kind: 'year', choices: [] });
  });

  it('asks nothing of a file that was left aside', async () => {
    const file = await dropped(openService(), 'odd/tiktok/overview.crossing-new-year.csv');
    expect(openQuestions([{ ...file, aside: true }], workbook)).toEqual([]);
  });

  it('offers the month before the file was saved, and the days of other files, those of its network first', async () => {
    const service = openService();
    const table = csv('Table data.csv', 'Content,Video title,Video publish time,Duration,Views', 'Total,,,,120', 'abcdefghijk,A film,"Oct 3, 2026",60,120');
    const file = await dropped(service, table, { answers: { account: 'Ma marque' }, modifiedOn: '2026-01-05' });
    const other = await dropped(service, 'brand/x/account_analytics_content_2025-09-01_2026-10-31.csv', { answers: { account: 'mamarque' } });
    const own = await dropped(service, 'brand/youtube/Content 2026-10-01_2026-10-31 Ma marque.zip');
    const question = openQuestions([file, other, own], workbook).find(({ kind }) => kind === 'period');
    expect(question?.choices.map(({ value, reason }) => [value, reason])).toEqual([
      ['2025-12-01..2025-12-31', { by: 'last-month' }],
      [`${sightOf(own).from}..${sightOf(own).to}`, { by: 'file', name: own.name }],
      [`${sightOf(other).from}..${sightOf(other).to}`, { by: 'file', name: other.name }],
    ]);
    expect(answerOf('period', '2025-12-01..2025-12-31')).toEqual({ period: { from: '2025-12-01', to: '2025-12-31' } });
  });

  it('asks nothing more once the answer is in the file', async () => {
    const answers = { downloaded: '2026-01-15', account: 'mamarque' };
    const file = await dropped(openService(), 'odd/tiktok/overview.crossing-new-year.csv', { answers });
    expect(openQuestions([file], workbook)).toEqual([]);
  });
});

describe('answers', () => {
  it('are what the core takes', () => {
    expect(answerOf('year', '2026-11-05')).toEqual({ downloaded: '2026-11-05' });
    expect(answerOf('account', '  ma marque ')).toEqual({ account: 'ma marque' });
    expect(answerOf('period', '2026-10-01', '2026-10-31')).toEqual({ period: { from: '2026-10-01', to: '2026-10-31' } });
  });

  it('must say something: no blank account, no half date, no period that ends before it begins', () => {
    expect(isAnswer('account', ' ')).toBe(false);
    expect(isAnswer('year', '2026-11')).toBe(false);
    expect(isAnswer('period', '2026-10-31', '2026-10-01')).toBe(false);
    expect(isAnswer('period', '2026-10-01', '2026-10-31')).toBe(true);
  });

  it('stand in the log as words and values, those taken back left out', () => {
    const answers = { platform: undefined, account: 'ma marque', period: { from: '2026-10-01', to: '2026-10-31' } };
    expect(answersAsText(answers)).toBe('account: ma marque, period: 2026-10-01..2026-10-31');
  });
});

describe('several files at once', () => {
  const meta = (name: string, title: string, day: string, figure: string) => csv(name, `"${title}"`, '"Date","Primary"', `"${day}T00:00:00","${figure}"`);
  const fiveFiles = async () => {
    const service = openService();
    const posts = await dropped(service, 'brand/x/account_analytics_content_2025-09-01_2026-10-31.csv');
    const daily = await Promise.all([
      dropped(service, meta('reach.csv', 'Reach', '2026-10-25', '838')),
      dropped(service, meta('reach.csv', 'Reach', '2026-09-25', '12340')),
      dropped(service, meta('views.csv', 'Views', '2026-10-25', '95')),
      dropped(service, meta('visits.csv', 'Reach', '2026-10-26', '7')),
    ]);
    return [posts, ...daily];
  };

  it('tells two files of one name apart by their days and a sum', async () => {
    const [, first, second] = await fiveFiles();
    expect(sightOf(first as Dropped)).toMatchObject({ from: '2026-10-25', to: '2026-10-25', sum: { field: 'reach', value: 838 } });
    expect(sightOf(second as Dropped)).toMatchObject({ from: '2026-09-25', to: '2026-09-25', sum: { field: 'reach', value: 12340 } });
  });

  it('asks one table for those that ask the same, from four on', async () => {
    const files = await fiveFiles();
    const rows = rowsOf(files, workbook) ?? [];
    expect(rows.map(({ slots }) => slots.map(({ question, value }) => [question.kind, value]))).toEqual(Array(4).fill([['platform', null]]));
    expect(batchesOf(rows, null)).toMatchObject([
      { kind: 'platform', keys: rows.map(({ key }) => key), choices: [{ value: 'instagram' }, { value: 'facebook' }] },
    ]);
    expect(rowsOf(files.slice(0, 4), workbook)).toBe(null);
  });

  it('never takes one network of two for probable because another file is from it', async () => {
    const service = openService();
    const told = await dropped(service, meta('reach.csv', 'Reach', '2026-10-25', '838'), { answers: { platform: 'instagram', account: 'mamarque' } });
    const asks = await dropped(service, meta('views.csv', 'Views', '2026-10-25', '95'));
    expect(openQuestions([told, asks], workbook).flatMap(({ choices }) => choices.map(({ probable }) => probable))).toEqual([false, false]);
    expect(likelyAnswers(openQuestions([told, asks], workbook))).toEqual([]);
  });

  it('calls an account that was answered by its id by the name that the workbook knows', () => {
    const known = { accounts: [{ platform: 'instagram' as const, account: '178', name: 'Ma marque' }] };
    expect(namedAccount('178', 'instagram', [], known)).toBe('Ma marque (178)');
    expect(namedAccount('178', 'facebook', [], known)).toBe('178');
  });
});

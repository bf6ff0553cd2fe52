/** The questions the panel asks: one a file at a time, nothing preselected, a probable answer with its reason. */
import { describe, expect, it } from 'vitest';
import { answerOf, answersAsText, isAnswer, openQuestions } from '../../sidebar/questions';
import { statusOf } from '../../sidebar/review';
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

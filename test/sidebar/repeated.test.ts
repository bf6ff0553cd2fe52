/** A file whose bytes were imported before: the answers of then come back, and it goes under no other account. */
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../sidebar/questions';
import { answeredIn, answersAsBefore, filedElsewhere } from '../../sidebar/repeated';
import { statusOf } from '../../sidebar/review';
import { type Dropped, reduce } from '../../sidebar/state';
import type { GivenAnswers } from '../../src/records/transfer';
import { dropped, openService, reviewed, workbook } from './files';

const daily = { name: 'Reach.csv', text: '"Date","Primary"\n"2026-10-25T00:00:00","838"\n' };
const given = { platform: 'instagram', account: 'mamarque' } as const;

describe('a file imported before', () => {
  it('is read again with the answers of then, and asks nothing', async () => {
    const service = openService();
    const file = await dropped(service, daily);
    const known = { ...workbook, answered: [{ hash: file.summary?.hash ?? '', answers: given }] };
    const state = reviewed([file], known);
    expect(state.files[0]).toMatchObject({ stage: 'waiting', answers: given });
    const again = await dropped(service, daily, { answers: given });
    const read = reduce(state, { do: 'read', key: file.key, summary: again.summary! });
    expect(read.view.at).toBe('review');
    expect(read.files.map(statusOf)).toEqual(['ready']);
  });

  it('asks again where the person takes the answers back', async () => {
    const file = await dropped(openService(), daily);
    const known = { ...workbook, answered: [{ hash: file.summary?.hash ?? '', answers: given }] };
    const state = reduce(reviewed([file], known), { do: 'answers', keys: [file.key], answers: { platform: undefined, account: undefined } });
    expect(reduce(state, { do: 'read', key: file.key, summary: file.summary! }).files.map(statusOf)).toEqual(['asks']);
  });

  it('comes back as two where two copies were answered otherwise', async () => {
    const service = openService();
    const files = [await dropped(service, daily), await dropped(service, daily)];
    const hash = files[0]?.summary?.hash ?? '';
    const other = { platform: 'facebook', account: 'mamarque' } as const;
    const state = reviewed(files, {
      ...workbook,
      answered: [
        { hash, answers: given },
        { hash, answers: other },
      ],
    });
    expect(state.files.map(({ answers }) => answers)).toEqual([given, other]);
  });

  it('is refused under another account or network, and taken under another name of the same', async () => {
    const service = openService();
    const accounts = [{ platform: 'instagram' as const, account: '178', name: 'Ma marque' }];
    const under = async (answers: { platform?: 'instagram' | 'facebook'; account?: string }) => {
      const file = await dropped(service, daily, { answers });
      return { ...file, elsewhere: filedElsewhere(file, { accounts, answered: [{ hash: file.summary?.hash ?? '', answers: { ...given, account: '178' } }] }) };
    };
    expect(statusOf(await under({ platform: 'instagram', account: 'other' }))).toBe('elsewhere');
    expect(statusOf(await under({ platform: 'facebook', account: '178' }))).toBe('elsewhere');
    expect(statusOf(await under({ platform: 'instagram', account: 'ma marque' }))).toBe('ready');
    expect(statusOf(await under({ platform: 'instagram', account: '178' }))).toBe('ready');
  });
});

describe('the same rows in another file', () => {
  const rows = [838, 410, 95, 7, 12, 0].map((figure, i) => `"2026-10-2${i}T00:00:00","${figure}"`);
  const saved = { name: 'Reach.csv', text: `"Reach"\n"Date","Primary"\n${rows.join('\n')}\n` };
  const again = { name: 'portee.csv', text: `sep=,\n"Reach"\n"Date","Primary"\n${[...rows].reverse().join('\n')}\n` };

  it('are refused under another account', async () => {
    const first = await dropped(openService(), saved, { answers: given });
    const known = { accounts: [], answered: answeredIn([first]) };
    const under = async (account: string) => filedElsewhere(await dropped(openService(), again, { answers: { ...given, account } }), known);
    expect(await under('other')).toEqual(given);
    expect(await under('mamarque')).toBe(null);
    const more = await dropped(openService(), { ...again, text: `${again.text}"2026-10-26T00:00:00","5"\n` }, { answers: { ...given, account: 'other' } });
    expect(filedElsewhere(more, known)).toBe(null);
  });

  it('say nothing where they are few', async () => {
    const few = await dropped(openService(), daily, { answers: given });
    expect(few.summary?.rows).toBe('');
  });
});

describe('the files of the next month', () => {
  const month = (name: string, day: string, figure: string) => ({ name, text: `"Reach"\n"Date","Primary"\n"${day}T00:00:00","${figure}"\n` });
  const accounts = [
    { platform: 'instagram' as const, account: '178', name: 'mamarque' },
    { platform: 'facebook' as const, account: '1000', name: 'mamarque' },
  ];
  const october = async (...answers: GivenAnswers[]) => {
    const files = await Promise.all(answers.map((one) => dropped(openService(), month('Reach_Oct-31-2026 (2).csv', '2026-10-25', '838'), { answers: one })));
    return { ...workbook, accounts, answered: answeredIn(files, [], { accounts, answered: [] }) };
  };
  const november = () => dropped(openService(), month('Reach_Nov-30-2026.csv', '2026-11-25', '95'));

  it('are answered as those of their shape were, visibly, and ask nothing', async () => {
    const file = await november();
    const state = reviewed([file], await october(given));
    expect(state.files[0]).toMatchObject({ stage: 'waiting', answers: given, asBefore: 'taken' });
    const again = await dropped(openService(), month('Reach_Nov-30-2026.csv', '2026-11-25', '95'), { answers: given });
    const read = reduce(state, { do: 'read', key: file.key, summary: again.summary! });
    expect([read.view.at, read.files.map(statusOf)]).toEqual(['review', ['ready']]);
    expect(rowsOf(Array(4).fill(read.files[0]), workbook)?.[0]).toMatchObject({ asBefore: true, slots: [{ value: 'instagram' }, { value: 'mamarque' }] });
  });

  it('ask where the person takes the answer back, and are not answered again', async () => {
    const known = await october(given);
    const file = await november();
    const state = reduce(reviewed([file], known), { do: 'answers', keys: [file.key], answers: { platform: undefined, account: undefined } });
    expect(reduce(state, { do: 'read', key: file.key, summary: file.summary! }).files.map(statusOf)).toEqual(['asks']);
    const added = reduce({ ...state, view: { at: 'reading' } }, { do: 'read', key: file.key, summary: file.summary! });
    expect([added.view.at, added.files.map(statusOf)]).toEqual(['review', ['asks']]);
  });

  it.each<[string, GivenAnswers[], (file: Dropped) => Promise<Dropped>[]]>([
    ['files of the shape were answered in two ways', [given, { ...given, platform: 'facebook' }], () => []],
    ['the account is not in the workbook any more', [{ ...given, account: 'gone' }], () => []],
    ['two files of the shape speak of the same days', [given], () => [november()]],
  ])('ask where %s', async (_, then, more) => {
    const known = await october(...then);
    const file = await november();
    const others = await Promise.all(more(file));
    expect(answersAsBefore([file, ...others], known).size).toBe(0);
    expect(answersAsBefore([file], await october(given)).size).toBe(1);
  });

  it('keep what holds for the report, never the days of another month', async () => {
    const known = await october({ ...given, downloaded: '2026-11-01', period: { from: '2026-10-01', to: '2026-10-31' }, decimal: 'comma' });
    expect([...answersAsBefore([await november()], known).values()]).toEqual([{ ...given, decimal: 'comma' }]);
  });

  it('ask where the network has an account more than then', async () => {
    const known = await october(given);
    const more = [...accounts, { platform: 'instagram' as const, account: '179', name: 'another' }];
    expect(answersAsBefore([await november()], { ...known, accounts: more }).size).toBe(0);
  });

  it.each([
    ['2026-01-20', '2027-01-20', { account: 'mamarque', downloaded: '2027-01-20' }],
    // copied later: the days end long before
    ['2026-01-20', '2027-03-20', { account: 'mamarque' }],
    ['2026-01-21', '2027-01-20', { account: 'mamarque' }],
  ])('export day %s, the next file saved on %s', async (downloaded, modifiedOn, expected) => {
    const days = 'odd/tiktok/overview.crossing-new-year.csv';
    const tiktok = [{ platform: 'tiktok' as const, account: 'mamarque', name: 'mamarque' }];
    const first = await dropped(openService(), days, { answers: { account: 'mamarque', downloaded }, modifiedOn: '2026-01-20' });
    const answered = answeredIn([first], [], { accounts: tiktok, answered: [] });
    const next = await dropped(openService(), days, { modifiedOn });
    expect([...answersAsBefore([next], { accounts: tiktok, answered }).values()]).toEqual([expected]);
  });

  it('are two months of one account where their days differ', async () => {
    const december = await dropped(openService(), month('Reach_Dec-31-2026.csv', '2026-12-25', '12'));
    expect(answersAsBefore([await november(), december], await october(given)).size).toBe(2);
  });

  it('have the shape of their report: its name without days and the number of a copy, and its headers', async () => {
    const shapes = await Promise.all(
      [
        month('Reach_Oct-31-2026 (2).csv', '2026-10-25', '838'),
        month('reach_nov-30-2026.csv', '2026-11-25', '95'),
        month('Views_Nov-30-2026.csv', '2026-11-25', '95'),
        { name: 'Reach_Nov-30-2026.csv', text: '"Views"\n"Date","Primary"\n"2026-11-25T00:00:00","95"\n' },
      ].map(async (source) => (await dropped(openService(), source)).shape),
    );
    expect(shapes[0]).toBe(shapes[1]);
    expect(new Set(shapes).size).toBe(3);
  });
});

describe('what is to be remembered', () => {
  it('are answers by the hash of the file, without those taken back and without descriptions', async () => {
    const file = await dropped(openService(), daily, { answers: { ...given, downloaded: undefined, mappings: [] } });
    const none = await dropped(openService(), daily);
    expect(answeredIn([file, none])).toEqual([{ hash: file.summary?.hash, shape: file.shape, accounts: 0, answers: given }]);
  });
});

/** A file whose bytes were imported before: the answers of then come back, and it goes under no other account. */
import { describe, expect, it } from 'vitest';
import { answeredIn, filedElsewhere } from '../../sidebar/repeated';
import { statusOf } from '../../sidebar/review';
import { reduce } from '../../sidebar/state';
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

describe('what is to be remembered', () => {
  it('are answers by the hash of the file, without those taken back and without descriptions', async () => {
    const file = await dropped(openService(), daily, { answers: { ...given, downloaded: undefined, mappings: [] } });
    const none = await dropped(openService(), daily);
    expect(answeredIn([file, none])).toEqual([{ hash: file.summary?.hash, answers: given }]);
  });
});

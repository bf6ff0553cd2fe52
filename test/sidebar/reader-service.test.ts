/** What the worker plans from the files it keeps. */
import { describe, expect, it } from 'vitest';
import type { Planned } from '../../sidebar/reader-service';
import type { ImportChunk } from '../../src/records/transfer';
import { dropped, openService } from './files';

const known = [{ platform: 'facebook' as const, account: '100064', name: 'Ma marque' }];

describe('the plan of an import', () => {
  it('files what a person gave by its name under the id that the workbook knows', async () => {
    const service = openService();
    const file = await dropped(service, 'odd/facebook/Visits.daily.semicolon.csv', { answers: { platform: 'facebook', account: '@ma marque' } });
    const planned = async (accounts: typeof known) =>
      ((await service({ do: 'plan', importId: 'one', at: '2026-11-05T08:00:00.000Z', keys: [file.key], answers: {}, known: accounts })) as Planned).plan;
    expect((await planned([])).files.map(({ account }) => account)).toEqual(['@ma marque']);
    const plan = await planned(known);
    expect(plan.files.map(({ account }) => account)).toEqual(['100064']);
    const chunk = (await service({ do: 'chunk', seq: 0 })) as ImportChunk;
    const column = chunk.columns.indexOf('account');
    expect(new Set(chunk.rows.map((row) => row[column]))).toEqual(new Set(['100064']));
  });
});

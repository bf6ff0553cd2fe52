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

describe('room', () => {
  const campaigns = ['Reporting starts,Reporting ends,Campaign name,Impressions,Reach,Amount spent (EUR)'];
  for (let ad = 0; ad < 3000; ad++) campaigns.push(`2026-10-0${(ad % 9) + 1},2026-10-0${(ad % 9) + 1},Launch,${100 + ad},50,1.5`);
  const ads = { name: 'Ma-marque-Ads.csv', text: campaigns.join('\n') };
  const job = (keys: number[], room: number) => ({ do: 'plan' as const, importId: 'one', at: '2026-11-05T08:00:00.000Z', keys, answers: {}, known: [], room });

  it('is enough where it is, and what is missing is said in rows before anything is written', async () => {
    const service = openService();
    const file = await dropped(service, ads, { answers: { account: 'Ma marque' } });
    expect(((await service(job([file.key], 10_000_000))) as Planned).short).toBeNull();
    const { short, plan } = (await service(job([file.key], 40_000))) as Planned;
    expect(short).toMatchObject({ tab: { platform: 'meta-ads', kind: 'ads' }, need: plan.tabs[0]?.rows });
    expect(short?.room).toBeLessThan(short?.need ?? 0);
  });

  it('offers ads as totals a day and campaign where those fit, with the figures that are lost', async () => {
    const service = openService();
    const file = await dropped(service, ads, { answers: { account: 'Ma marque' } });
    const { short } = (await service(job([file.key], 60_000))) as Planned;
    expect(short?.totals).toMatchObject({ rows: 9 });
    expect(short?.totals?.lost).toContain('reach');
    expect(((await service(job([file.key], 1_000))) as Planned).short?.totals).toBeNull();
    expect(((await service({ ...job([file.key], 60_000), totals: true })) as Planned).plan.tabs[0]?.rows).toBe(9);
  });

  it('is not needed by rows that stand already', async () => {
    const service = openService();
    const file = await dropped(service, ads, { answers: { account: 'Ma marque' } });
    const { short } = (await service(job([file.key], 60_000))) as Planned;
    expect(await service({ do: 'room', room: 60_000, added: [{ tab: short?.tab ?? { platform: 'x', kind: 'ads' }, added: 0 }] })).toBeNull();
  });
});

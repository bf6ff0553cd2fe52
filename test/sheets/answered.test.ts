/** What was answered for a file is known again at the next opening, as long as its import stands. */
import { afterEach, expect, test } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import type { WorkbookState } from '../../src/records/transfer';
import { record } from '../records/records';
import { get, importInto, openWorkbook, planOf, runImport } from './workbook';

let host: Host;
afterEach(() => host.dispose());

const day = (account: string, accountName: string | null = null) => record({ account, accountName, day: '2025-03-01', values: { views: 5 } });
const answersIn = async () => (await get<WorkbookState>(host, 'openPanel')).answered;

async function importAnswered(importId: string, account: string): Promise<void> {
  const { plan, chunks } = planOf([{ kind: 'daily', records: [day(account)] }], importId);
  await runImport(host, { plan: { ...plan, answered: [{ hash: `hash of posts.csv ${importId}`, answers: { platform: 'instagram', account } }] }, chunks });
}

test('the newest import comes first, and an undone one is forgotten', async () => {
  host = await openWorkbook();
  await importAnswered('a', 'mamarque');
  await importAnswered('b', 'other');
  expect(await answersIn()).toEqual([
    { hash: 'hash of posts.csv b', answers: { platform: 'instagram', account: 'other' } },
    { hash: 'hash of posts.csv a', answers: { platform: 'instagram', account: 'mamarque' } },
  ]);
  await get(host, 'undoImport', { importId: 'b', dryRun: false });
  expect((await answersIn()).map(({ hash }) => hash)).toEqual(['hash of posts.csv a']);
});

test('an account that was removed may come back under another answer', async () => {
  host = await openWorkbook();
  await importAnswered('a', 'mamarque');
  await importAnswered('b', 'other');
  await get(host, 'removeAccount', { platform: 'instagram', account: 'mamarque', dryRun: false });
  expect((await answersIn()).map(({ hash }) => hash)).toEqual(['hash of posts.csv b']);
  await importAnswered('c', 'mamarque');
  expect((await answersIn()).map(({ hash }) => hash)).toEqual(['hash of posts.csv c', 'hash of posts.csv b']);
});

test('the same bytes or the same rows are refused under another account or network, and nothing is written', async () => {
  host = await openWorkbook();
  const answered = (account: string, importId: string, hash: string, rows?: string, platform: 'instagram' | 'facebook' = 'instagram') => {
    const { plan, chunks } = planOf([{ kind: 'daily', records: [day(account)] }], importId);
    const files = plan.files.map((file) => ({ ...file, platform, hash, answers: `platform: ${platform}, account: ${account}` }));
    const whole = { ...plan, files, answered: [{ hash, ...(rows ? { rows } : {}), answers: { platform, account } }] };
    return { plan: whole, chunks };
  };
  await runImport(host, answered('mamarque', 'a', 'bytes', 'rows'));
  const refusal = { ok: false, problem: { code: 'file-elsewhere', network: 'instagram', account: 'mamarque' } };
  expect(await host.call('beginImport', answered('other', 'b', 'bytes').plan)).toMatchObject(refusal);
  expect(await host.call('beginImport', answered('other', 'c', 'saved again', 'rows').plan)).toMatchObject(refusal);
  expect(await host.call('beginImport', answered('mamarque', 'd', 'bytes', 'rows', 'facebook').plan)).toMatchObject(refusal);
  expect((await get<WorkbookState>(host, 'openPanel')).accounts.map(({ account }) => account)).toEqual(['mamarque']);
  await runImport(host, answered('@Mamarque', 'e', 'bytes', 'rows'));
  await runImport(host, answered('other', 'f', 'other bytes', 'other rows'));
});

test('rows whose import was undone, or whose account was removed, may go under another', async () => {
  host = await openWorkbook();
  await importAnswered('a', 'mamarque');
  const again = (importId: string, account: string) => {
    const { plan, chunks } = planOf([{ kind: 'daily', records: [day(account)] }], importId);
    return { plan: { ...plan, files: plan.files.map((file) => ({ ...file, hash: 'hash of posts.csv a', answers: `account: ${account}` })) }, chunks };
  };
  expect(await host.call('beginImport', again('b', 'other').plan)).toMatchObject({ ok: false });
  await get(host, 'removeAccount', { platform: 'instagram', account: 'mamarque', dryRun: false });
  await runImport(host, again('c', 'other'));
  await get(host, 'undoImport', { importId: 'c', dryRun: false });
  await runImport(host, again('d', 'third'));
});

test('answers of thousands of files fill no more than a cell holds', async () => {
  host = await openWorkbook();
  const { plan, chunks } = planOf([{ kind: 'daily', records: [day('mamarque')] }], 'a');
  const answered = Array.from({ length: 3000 }, (_, i) => ({ hash: String(i), answers: { account: 'mamarque' } }));
  await runImport(host, { plan: { ...plan, answered }, chunks });
  const known = await answersIn();
  expect(known.length).toBeGreaterThan(500);
  expect(JSON.stringify(known).length).toBeLessThan(45_000);
});

test('an account keeps its name where the last rows bear its id only', async () => {
  host = await openWorkbook();
  await importInto(
    host,
    [{ kind: 'daily', records: [day('17841400000000001', 'Ma marque'), { ...day('17841400000000001', '17841400000000001'), day: '2025-03-02' }] }],
    'a',
  );
  expect((await get<WorkbookState>(host, 'openPanel')).accounts).toEqual([{ platform: 'instagram', account: '17841400000000001', name: 'Ma marque' }]);
});

test('rows that no report reads are counted, those that feed KPIs are not', async () => {
  host = await openWorkbook();
  await importInto(host, [{ kind: 'daily', records: [day('mamarque')] }], 'a');
  expect((await get<WorkbookState>(host, 'openPanel')).keptRows).toBe(0);
  await importInto(
    host,
    [{ platform: 'instagram', kind: 'audience', records: [day('mamarque'), { ...day('mamarque'), day: '2025-03-02', segment: 'Paris' }] }],
    'b',
  );
  expect((await get<WorkbookState>(host, 'openPanel')).keptRows).toBe(2);
});

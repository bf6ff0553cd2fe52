/** Mentions, requests, leads, sales and local profiles in the workbook: their tabs in both languages, a second import, undo, and no trace of a person anywhere in the file. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import { planImport, readFile } from '../../src/pipeline';
import type { ReadFile } from '../../src/platforms/reading';
import type { TabRecords } from '../../src/records/tab-records';
import type { UndoResult } from '../../src/records/transfer';
import { get, openWorkbook, runImport, table } from './workbook';

const odd = path.join('samples', 'odd');
const samples = (readdirSync(odd, { recursive: true }) as string[])
  .map(String)
  .filter(
    (name) => /^(?:brandwatch|talkwalker|meltwater|zendesk|hubspot|shopify|business-profile)\/|^meta-ads\/.*_Leads_/.test(name) && !name.endsWith('.json'),
  )
  .sort();

const read = (sample: string): Promise<ReadFile> =>
  readFile(
    readFileSync(path.join(odd, sample)),
    { name: path.basename(sample), modifiedOn: '2026-11-05' },
    { account: 'Ma marque' },
    { zone: 'Europe/Paris', excel: () => import('@e965/xlsx') },
  );
const planAll = async (importId: string) => planImport(await Promise.all(samples.map(read)), { importId, at: '2026-11-05T09:00:00Z' });

let host: Host;
afterEach(() => host.dispose());
const sheets = () => host.snapshot().sheets.map(({ name }) => name);

const names = {
  en: [
    'Meta Ads · Leads',
    'Google Business · Profiles',
    'Brandwatch · Mentions',
    'Talkwalker · Mentions',
    'Meltwater · Mentions',
    'Zendesk · Inbox',
    'HubSpot · Leads',
    'HubSpot · Sales',
    'Shopify · Sales',
  ],
  fr: [
    'Meta Ads · Prospects',
    'Google Business · Profils',
    'Brandwatch · Mentions',
    'Talkwalker · Mentions',
    'Meltwater · Mentions',
    'Zendesk · Messages',
    'HubSpot · Prospects',
    'HubSpot · Ventes',
    'Shopify · Ventes',
  ],
};
const words = {
  en: ['Received', 'Request status', 'Request channel', 'Solved on', 'Request ID'],
  fr: ['Reçu le', 'Statut de la demande', 'Canal de la demande', 'Résolu le', 'ID de la demande'],
};

test.each([
  ['en_US', 'en'],
  ['fr_FR', 'fr'],
] as const)('%s: tabs and columns are called by what they hold; a second import changes nothing; undo takes all back', async (locale, language) => {
  host = await openWorkbook({ locale, userLocale: language });
  const before = sheets();
  const first = await runImport(host, await planAll('one'));
  expect(
    sheets()
      .filter((name) => names[language].includes(name))
      .sort(),
  ).toEqual([...names[language]].sort());
  const inbox = names[language][5]!;
  expect(table(host, inbox)[0]).toEqual(expect.arrayContaining(words[language]));
  const records = (await host.call('records')) as TabRecords[];
  const rows = records.reduce((sum, tab) => sum + tab.records.length, 0);
  expect(first.tabs.reduce((sum, { added }) => sum + added, 0)).toBe(rows);

  const cells = JSON.stringify(table(host, inbox));
  const second = await runImport(host, await planAll('two'));
  expect(second.tabs.map(({ added, updated }) => [added, updated])).toEqual(second.tabs.map(() => [0, 0]));
  expect(JSON.stringify(table(host, inbox))).toBe(cells);

  await get<UndoResult>(host, 'undoImport', { importId: 'two', dryRun: false });
  const undone = await get<UndoResult>(host, 'undoImport', { importId: 'one', dryRun: false });
  expect(undone).toMatchObject({ removed: rows, kept: [] });
  expect(sheets().filter((name) => !before.includes(name) && names[language].includes(name))).toEqual([]);
});

test('no cell of the workbook, hidden tabs included, holds a person', async () => {
  host = await openWorkbook();
  await runImport(host, await planAll('one'));
  expect(JSON.stringify(host.snapshot())).not.toMatch(/nomdemo|prenom\d/i);
});

test('a report is built beside them, and they change none of its figures', async () => {
  host = await openWorkbook();
  const instagram = readdirSync('samples/brand/instagram').filter((name) => name.endsWith('.csv'));
  const own = await Promise.all(instagram.map((name) => read(path.join('..', 'brand', 'instagram', name))));
  await runImport(host, planImport(own, { importId: 'own', at: '2026-11-05T09:00:00Z' }));
  const request = { objectives: ['awareness', 'affinity'], period: '2026-10', compare: 'previous', language: 'en' };
  await get(host, 'buildReport', request);
  const metrics = () => JSON.stringify(host.snapshot().sheets.find(({ name }) => name === 'Metrics')?.cells);
  const alone = metrics();
  expect(alone.length).toBeGreaterThan(1000);
  await runImport(host, await planAll('people'));
  await get(host, 'buildReport', request);
  expect(metrics()).toBe(alone);
});

test('a header that lost its notes is known by its words', async () => {
  host = await openWorkbook({ locale: 'fr_FR', userLocale: 'fr' });
  await runImport(host, await planAll('one'));
  await host.evaluate("const s = SpreadsheetApp.getActive().getSheetByName('Zendesk · Messages'); s.getRange(1, 1, 1, s.getMaxColumns()).clearNote();");
  const { tabs } = await runImport(host, await planAll('two'));
  expect(tabs.map(({ added, updated }) => [added, updated])).toEqual(tabs.map(() => [0, 0]));
});

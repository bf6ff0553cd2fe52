/** `npm run screenshots`: every sheet of the sample report and every state of the panel, in both languages, into out/. */
import { mkdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { ensureBuilt, localModule } from '../../local/fresh.mjs';
import { ensurePage } from '../../local/server/page-bundle.mjs';
import { openChromium } from '../chromium';

type Served = { address: string; close(): Promise<void> };
type Serve = (options: { port: number; file: string }) => Promise<Served>;
type Language = 'en' | 'fr';

const brand = (name: string) => path.join('samples', 'brand', name);
const facebook = brand('facebook/Mar-01-2026_Oct-31-2026_1183046500127722.csv');
const instagram = brand('instagram/May-01-2026_Oct-31-2026_1183046500127712.csv');
const linkedin = brand('linkedin/ma-marque-demo_content_1793866360000.xls');
const yearless = 'samples/odd/tiktok/overview.crossing-new-year.csv';
const spoiled = 'samples/odd/facebook/posts.error-rows.csv';
const anybody = 'samples/odd/facebook/Visits.daily.semicolon.csv';
const newsletter = [
  'Envoi;Objet;Expéditeur;Ouvertures uniques;Clics;Désabonnements',
  "12/08/2026;Les nouveautés d'août;Ma marque;1 284;96;3",
  '05/08/2026;On rouvre;Ma marque;1 102;71;1',
  '03/09/2026;La rentrée;Ma marque;1 349;120;4',
].join('\n');
/** Tall enough for a whole report sheet. */
const tall = { width: 1600, height: 2300 };

const words = {
  en: {
    where: 'Where to download',
    log: 'See the log',
    undo: 'Undo this import',
    stop: 'Stop the import',
    more: 'Import more files',
    source: 'Name of the source',
    newsletter: 'Newsletter',
    dayFirst: '12 Aug',
    opens: 'Ouvertures uniques',
    views: 'Views',
    large: 'See all of it',
    back: 'Back to the description',
    mappings: 'Files you described',
  },
  fr: {
    where: 'Où télécharger',
    log: 'Voir le journal',
    undo: 'Défaire cet import',
    stop: "Arrêter l'import",
    more: "Importer d'autres fichiers",
    source: 'Nom de la source',
    newsletter: "Lettre d'information",
    dayFirst: '12 août',
    opens: 'Ouvertures uniques',
    views: 'Vues',
    large: 'Tout voir en grand',
    back: 'Retour à la description',
    mappings: 'Fichiers que vous avez décrits',
  },
};

await Promise.all([ensureBuilt(), ensurePage()]);
const { serve } = (await localModule('local/server/serve.ts')) as { serve: Serve };
for (const language of ['en', 'fr'] as const) {
  const folder = path.join('out', language);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await pictures(language, folder);
}

async function pictures(language: Language, folder: string): Promise<void> {
  const file = path.join(os.tmpdir(), `screenshots-${process.pid}-${language}.json`);
  const served = await serve({ port: 0, file });
  const context = await openChromium({ locale: language === 'fr' ? 'fr-FR' : 'en-US', viewport: { width: 1600, height: 1000 } });
  const shot = (page: Page, name: string) => page.screenshot({ path: path.join(folder, `${name}.png`) });
  try {
    await panelStates(context, served.address, language, shot);
    await sheets(context, served.address, language, shot);
  } finally {
    await context.close();
    await served.close();
    rmSync(file, { force: true });
  }
}

type Shot = (page: Page, name: string) => Promise<Buffer>;

async function sheets(context: BrowserContext, address: string, language: Language, shot: Shot): Promise<void> {
  const page = await context.newPage();
  const post = (target: string) =>
    fetch(`${address}${target}?language=${language}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  await post('/reset');
  await page.goto(address);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  await page.waitForTimeout(1500);
  await shot(page, 'page-0-empty');
  await page.click('#samples');
  await page.waitForFunction(() => document.querySelector('#samples')?.className !== 'primary' && !document.body.ariaBusy, undefined, { timeout: 120_000 });
  await page.waitForTimeout(1500);
  await shot(page, 'page-1-overview');
  const { sheets: all } = (await (await fetch(`${address}/workbook?language=${language}`)).json()) as { sheets: { id: number; name: string }[] };
  await page.setViewportSize(tall);
  const activate = (id: number) =>
    page.evaluate((sheet) => {
      type Facade = { getActiveWorkbook(): { getSheetBySheetId(id: string): { activate(): void } } };
      (window as unknown as { univerAPI: Facade }).univerAPI.getActiveWorkbook().getSheetBySheetId(sheet).activate();
    }, String(id));
  for (const [index, { id, name }] of all.entries()) {
    await activate(id);
    await page.waitForTimeout(1500);
    await shot(page, `sheet-${index}-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}`);
  }
  await page.close();
}

async function panelStates(context: BrowserContext, address: string, language: Language, shot: Shot): Promise<void> {
  const said = words[language];
  const page = await context.newPage();
  await page.setViewportSize({ width: 300, height: 680 });
  // the frame of the panel by itself; the script must have put it up
  await fetch(`${address}/menu?language=${language}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"run":"showSidebar"}' });
  let held: string | null = null;
  let release: () => void = () => undefined;
  await page.route('**/run', async (route) => {
    const { name } = route.request().postDataJSON() as { name: string };
    if (name === held) await new Promise<void>((resolve) => (release = resolve));
    await route.continue();
  });
  const open = async () => {
    await page.goto(`${address}/panel?language=${language}`);
    await page.waitForSelector('.demo');
  };
  const drop = (...files: string[]) => page.setInputFiles('input[type=file]', files);
  const reviewed = () => page.waitForSelector('section[aria-busy=false] .counts');
  const tap = (text: string) => page.getByText(text).first().click();

  await open();
  await shot(page, 'panel-01-empty');
  await tap(said.where);
  await shot(page, 'panel-02-where');
  await open();
  await page.evaluate(() => {
    const held = new DataTransfer();
    for (const name of ['a.csv', 'b.csv', 'c.csv']) held.items.add(new File([''], name));
    document.body.dispatchEvent(new DragEvent('dragenter', { bubbles: true, dataTransfer: held }));
    document.body.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: held }));
  });
  await page.waitForSelector('.zone.held');
  await shot(page, 'panel-03-dragging');

  await open();
  held = 'readerSource';
  await drop(instagram, linkedin, facebook);
  await page.waitForTimeout(1200);
  await shot(page, 'panel-04-reading');
  held = null;
  release();
  await reviewed();
  await shot(page, 'panel-05-review-ready');

  await open();
  await drop(instagram, facebook, yearless, spoiled, anybody, 'package.json');
  await page.waitForSelector('.question');
  await page.waitForTimeout(1500);
  await shot(page, 'panel-06-review-questions');
  for (const head of await page.locator('.fold.lined .fold-head').all()) await head.click();
  await page.setViewportSize({ width: 300, height: 1500 });
  await shot(page, 'panel-07-review-left-out');
  await page.setViewportSize({ width: 300, height: 680 });

  await open();
  await drop(instagram, facebook);
  await reviewed();
  held = 'writeChunk';
  await page.click('footer .primary');
  await page.waitForSelector('.line .spin');
  await page.waitForTimeout(400);
  await shot(page, 'panel-08-writing');
  await tap(said.stop);
  held = null;
  release();
  await page.waitForSelector('footer .primary');
  await page.waitForTimeout(600);
  await shot(page, 'panel-09-stopped');
  await page.click('footer .primary');
  await page.getByText(said.undo).waitFor({ timeout: 60_000 });
  await shot(page, 'panel-10-done');
  await tap(said.undo);
  await page.waitForSelector('.confirm .primary');
  await shot(page, 'panel-11-undo');
  await page.click('.confirm .primary');
  await page.waitForSelector('.confirm', { state: 'detached' });
  await page.waitForTimeout(600);
  await shot(page, 'panel-12-undone');

  await page.goto(`${address}/panel?language=${language}`);
  await page.waitForSelector('.demo');
  await page.click('.demo .link');
  await page.waitForSelector('.verdict, .between', { timeout: 60_000 });
  await page.waitForTimeout(600);
  await shot(page, 'panel-13-report-ready');
  await page.click('footer .secondary');
  await page.waitForSelector('select');
  await shot(page, 'panel-14-report-build');
  await page.click('#tab-import');
  await page.goto(`${address}/panel?language=${language}`);
  await tap(said.log);
  await page.waitForSelector('.fold.lined');
  await page.waitForTimeout(400);
  await shot(page, 'panel-15-log');

  await described(page, said, shot, open);

  await page.unroute('**/run');
  await page.route('**/run', (route) => route.fulfill({ status: 500, contentType: 'application/json', body: '{"message":"PERMISSION_DENIED"}' }));
  await page.goto(`${address}/panel?language=${language}`);
  await page.waitForTimeout(1500);
  await shot(page, 'panel-16-several-accounts');
  await page.unroute('**/run');
  await page.route('**/run', (route) => route.fulfill({ status: 500, contentType: 'application/json', body: '{"message":"Service invoked too many times"}' }));
  await page.goto(`${address}/panel?language=${language}`);
  await page.waitForTimeout(1500);
  await shot(page, 'panel-17-no-answer');
  await page.close();
}

/** A file nobody knows, files that bring nothing new, and an import that does not fit. */
async function described(page: Page, said: (typeof words)['en'], shot: Shot, open: () => Promise<void>): Promise<void> {
  const unknown = (name: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(newsletter) });
  await open();
  await page.setInputFiles('input[type=file]', [unknown('stats_newsletter.csv')]);
  await page.waitForSelector('.card.folded .secondary');
  await page.setInputFiles('input[type=file]', [instagram, brand('instagram/Sep-01-2025_Apr-30-2026_1183046500127711.csv'), 'package.json']);
  await page.waitForSelector('section[aria-busy=false] .counts');
  await shot(page, 'panel-18-to-describe');
  await page.click('.card.folded .secondary');
  await page.waitForSelector('#field-day');
  await shot(page, 'panel-19-describe');
  await page.getByLabel(said.source).fill(said.newsletter);
  await page.getByText(said.large).click();
  await page.getByLabel(said.opens).selectOption({ label: said.views });
  await page.waitForTimeout(400);
  await shot(page, 'panel-20-describe-all');
  await page.getByText(said.back).click();
  await page.getByLabel(said.dayFirst).check();
  await page.setViewportSize({ width: 300, height: 1240 });
  await page.waitForSelector('footer .primary:enabled');
  await shot(page, 'panel-21-describe-answered');
  await page.setViewportSize({ width: 300, height: 680 });
  await page.click('footer .primary');
  await page.waitForSelector('section[aria-busy=false] .counts');
  await shot(page, 'panel-22-described');
  await page.setInputFiles('input[type=file]', [instagram]);
  await page.waitForSelector('section[aria-busy=false] .counts');
  await page.locator('.body').evaluate((body) => body.scrollTo(0, body.scrollHeight));
  await shot(page, 'panel-23-nothing-new');
  await page.click('footer .text');
  await page.waitForSelector('.zone');
  if (await page.getByText(said.mappings).isHidden()) await page.click('.fold-head');
  await page.getByText(said.mappings).click();
  await page.waitForTimeout(400);
  await shot(page, 'panel-24-descriptions');

  const ads = ['Reporting starts,Reporting ends,Account name,Campaign name,Ad name,Impressions,Reach,Amount spent (EUR)'];
  for (let ad = 0; ad < 3000; ad++) ads.push(`2026-10-${10 + (ad % 9)},2026-10-${10 + (ad % 9)},Ma marque,Automne,Annonce ${ad},${100 + ad},50,1.5`);
  await page.route('**/run', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/"room":\d+/, '"room":60000') });
  });
  await open();
  await page.setInputFiles('input[type=file]', [{ name: 'Ma-marque-Ads.csv', mimeType: 'text/csv', buffer: Buffer.from(ads.join('\n')) }]);
  await page.waitForSelector('form.question, .notice.bad');
  if (await page.locator('form.question').count()) {
    await page.locator('form.question input[type=text]').fill('Ma marque');
    await page.click('form.question .secondary');
  }
  await page.waitForSelector('.notice.bad');
  await page.locator('.body').evaluate((body) => body.scrollTo(0, body.scrollHeight));
  await shot(page, 'panel-25-no-room');
  await page.unroute('**/run');
}

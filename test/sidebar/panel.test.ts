/** The built panel in Chromium, 300 px wide, talking to the built script in a local workbook. */
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import { axeFindings, type Panel } from './harness';
import { panelForEach } from './opened';

const facebook = ['samples/brand/facebook/Mar-01-2026_Oct-31-2026_1183046500127722.csv', 'samples/brand/facebook/Sep-01-2025_Feb-28-2026_1183046500127721.csv'];
const instagram = 'samples/brand/instagram/May-01-2026_Oct-31-2026_1183046500127712.csv';
const workbookFile = 'samples/brand/linkedin/ma-marque-demo_content_1793866360000.xls';
const tiktok = 'samples/odd/tiktok/overview.crossing-new-year.csv';

const { open, reopen } = panelForEach();
let host: Host;
let panel: Panel;

async function start(...given: Parameters<typeof open>): Promise<Panel> {
  ({ host, panel } = await open(...given));
  return panel;
}

const drop = (files: readonly string[]) => panel.page.setInputFiles('input[type=file]', [...files]);
const title = () => panel.page.textContent('.body h2');
const reviewDone = () => panel.page.waitForSelector('section[aria-busy=false] .counts');
const text = async () => (await panel.page.locator('body').allInnerTexts()).join('');
const tabs = () =>
  host
    .snapshot()
    .sheets.filter(({ hidden }) => !hidden)
    .map(({ name }) => name);

const findings = () => axeFindings(panel.page);

describe('the page', () => {
  it.each(['dist/Sidebar.html', 'dist/Sidebar-fr.html'])(
    '%s is one file of at most 150 kB, with nothing that a page of Apps Script would stumble over',
    (file) => {
      const html = readFileSync(file, 'utf8');
      expect(statSync(file).size).toBeLessThanOrEqual(150_000);
      // the packed scripts hold neither quotes nor markup; by chance they may hold any word
      const packed = /"([^"<>&'`/\\$\s]{9999,})"/.exec(html)?.[1] ?? '';
      expect(packed.length).toBeGreaterThan(html.length / 2);
      expect(html.replace(packed, '')).not.toMatch(/<\?|`|src=|<link|@import|https?:|<!--/);
      expect(html.match(/<\/script/g)).toHaveLength(1);
    },
  );

  it('fetches what reads files as a page of at most 150 kB, in letters that mean nothing to a page', () => {
    const packed = readFileSync('dist/Reading.html', 'utf8');
    expect(packed.length).toBeLessThanOrEqual(150_000);
    expect(packed).toMatch(/^[^"<>&'`/\\$\s]{9999,}$/);
  });

  it('speaks the language of its user and says its state to a screen reader', async () => {
    const { page } = await start({ userLocale: 'fr_FR' });
    await page.waitForSelector('text=Déposez vos exports');
    expect(await page.getAttribute('html', 'lang')).toBe('fr');
    expect(await page.getAttribute('#tab-import', 'aria-selected')).toBe('true');
  });

  it('goes from tab to tab by arrow keys, there and back', async () => {
    const { page } = await start();
    await page.waitForSelector('.demo');
    await page.focus('#tab-import');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('text=No figures yet');
    await page.keyboard.press('ArrowLeft');
    await page.waitForSelector('text=Drop your exports');
    await page.waitForSelector('#tab-import:focus');
  });
});

describe('importing', () => {
  it('reads in a worker, checks, writes, and takes back', async () => {
    const { page, calls } = await start();
    await page.waitForSelector('.demo');
    await drop([...facebook, instagram]);
    await reviewDone();
    expect(await title()).toBe('Check, then import');
    expect(await text()).toContain('3 files: 3 ready.');
    expect(page.workers()).toHaveLength(1);
    expect(calls).not.toContain('readerSource');
    expect(calls.filter((name) => name === 'readingSource')).toHaveLength(1);
    expect(await findings()).toEqual([]);
    const promised = await page.locator('.counts dd').allInnerTexts();
    await page.click('.primary');
    await page.waitForSelector('text=Import done');
    expect(await page.locator('.counts dd').allInnerTexts()).toEqual(promised);
    expect(tabs()).toEqual(expect.arrayContaining(['Facebook · Posts', 'Instagram · Posts']));
    expect(await findings()).toEqual([]);
    await page.click('text=Undo this import');
    await page.waitForSelector('.confirm .primary');
    await page.keyboard.press('Escape');
    await page.waitForSelector('footer .secondary:focus');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.confirm .primary');
    expect(await text()).toContain(`${promised[0]} rows will be removed.`);
    expect(await findings()).toEqual([]);
    await page.click('.confirm .primary');
    await page.waitForSelector('text=Import undone');
    expect(tabs()).toEqual(['Sheet1']);
  });

  it('fetches the Excel reader only for a workbook', async () => {
    const { page, calls } = await start();
    await page.waitForSelector('.demo');
    await drop([workbookFile]);
    await reviewDone();
    expect(calls.filter((name) => name === 'readerSource')).toHaveLength(1);
    expect(await text()).toContain('LinkedIn');
  });

  it('reads on the page itself where workers are refused', async () => {
    const refuse = `window.Worker = class { constructor() { throw new DOMException('refused', 'SecurityError'); } };`;
    const { page } = await start(undefined, refuse);
    await page.waitForSelector('.demo');
    await drop([instagram, workbookFile]);
    await reviewDone();
    expect(page.workers()).toHaveLength(0);
    expect(await text()).toContain('2 files: 2 ready.');
  });

  it('says so where files cannot be read at all', async () => {
    const { page } = await start(undefined, 'window.Worker = undefined; HTMLHeadElement.prototype.append = () => { throw new Error("no scripts"); };');
    await page.waitForSelector('.demo');
    await drop([instagram]);
    await page.waitForSelector('text=This browser cannot read the files.');
    expect(await text()).not.toContain('no scripts');
  });

  it('says so where what reads files does not come, and reads at the next drop', async () => {
    const { page, calls } = await start(undefined, `window.refusing = { readingSource: 'Service invoked too many times' };`);
    await page.waitForSelector('.demo');
    await drop([instagram]);
    await page.waitForSelector('text=The spreadsheet did not answer');
    expect(await text()).not.toContain('too many times');
    await page.evaluate(() => Object.assign(window, { refusing: {} }));
    await page.click('footer .primary');
    await drop([instagram]);
    await reviewDone();
    expect(await text()).toContain('1 file: 1 ready.');
    expect(calls.filter((name) => name === 'readingSource')).toHaveLength(1);
  });

  it('stops at once while what reads files is on its way, and reads afterwards', async () => {
    const { page, hold, release } = await start();
    await page.waitForSelector('.demo');
    hold('readingSource');
    await drop([instagram]);
    await page.click('text=Stop reading');
    await page.waitForSelector('text=Reading stopped. Nothing was written.');
    release();
    await drop([instagram]);
    await reviewDone();
    expect(await text()).toContain('1 file: 1 ready.');
  });

  it('says so where the Excel reader does not come', async () => {
    const { page } = await start(undefined, `window.refusing = { readerSource: 'Service invoked too many times' };`);
    await page.waitForSelector('.demo');
    await drop([instagram, workbookFile]);
    await page.waitForSelector('text=The spreadsheet did not answer');
    await page.click('footer .primary');
    await page.waitForSelector('text=2 files: 1 ready, 1 left out.');
  });

  it('says that a file is in already, and that importing it again changes nothing', async () => {
    const { page } = await start();
    await page.waitForSelector('.demo');
    await drop([instagram]);
    await reviewDone();
    await page.click('.primary');
    await page.waitForSelector('text=Import done');
    await page.click('text=Import more files');
    await page.waitForSelector('text=Last import');
    await drop([instagram]);
    await reviewDone();
    expect(await text()).toContain('1 file already imported');
    expect(await text()).toContain('Importing it again changes nothing.');
    const [added, updated] = await page.locator('.counts dd').allInnerTexts();
    expect([added, updated]).toEqual(['0', '0']);
    await page.click('.findings .link');
    await page.waitForSelector('text=1 file: 0 ready, 1 left out.');
    await page.click('text=Take back');
    await drop([instagram]);
    await page.waitForSelector('text=2 files: 1 ready, 1 left out.');
    expect(await text()).toContain('1 file dropped twice');
  });

  it('asks, with nothing chosen, takes the answer by keyboard, and imports what is ready without waiting', async () => {
    const { page } = await start();
    await page.waitForSelector('.demo');
    await drop([instagram, tiktok]);
    await reviewDone();
    expect(await text()).toContain('2 files: 1 ready, 1 question.');
    expect(await page.locator('.question input:checked').count()).toBe(0);
    expect(await findings()).toEqual([]);
    await page.focus('.question input[type=text]');
    await page.keyboard.type('mamarque');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=Which year are these dates?');
    await page.locator('.question input[type=radio]').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=2 files: 2 ready.');
    await page.click('.card.folded .link');
    await page.waitForSelector('text=2 files: 1 ready, 1 question.');
    await reviewDone();
    await page.click('.primary');
    await page.waitForSelector('text=1 file still waits for your answer.');
    await page.click('text=Answer now');
    await page.waitForSelector('.question');
  });

  it('explains what it leaves out', async () => {
    const { page } = await start();
    await page.waitForSelector('.demo');
    await drop([instagram, 'package.json', 'README.md', 'samples/odd/facebook/posts.error-rows.csv']);
    await reviewDone();
    for (const head of await page.locator('.fold.lined .fold-head').all()) await head.click();
    const said = await text();
    expect(said).toContain('package.json');
    expect(said).toContain('This file holds no publishing figures (JSON).');
    expect(said).toContain('error rows of the network, without id or figures. Nothing to do.');
    expect(said).not.toMatch(/row-error|table-unknown|file-not-a-table/);
  });

  it('stops after a chunk, and resumes without a row twice', async () => {
    const { page, hold, release, calls } = await start();
    await page.waitForSelector('.demo');
    await drop([...facebook, instagram]);
    await reviewDone();
    const promised = await page.locator('.counts dd').allInnerTexts();
    hold('writeChunk');
    await page.click('.primary');
    await page.waitForFunction(() => document.querySelector('.line .spin'));
    await page.click('text=Stop the import');
    release();
    await page.waitForSelector('text=The import stopped at');
    expect(await findings()).toEqual([]);
    expect(calls.filter((name) => name === 'writeChunk')).toHaveLength(1);
    await page.click('footer .primary');
    await page.waitForSelector('text=Import done');
    expect(await page.locator('.counts dd').allInnerTexts()).toEqual(promised);
  });

  it('finds an import half way when it is opened again, and takes it back', async () => {
    const { page, hold, release } = await start();
    await page.waitForSelector('.demo');
    await drop([...facebook, instagram]);
    await reviewDone();
    hold('writeChunk');
    await page.click('.primary');
    await page.waitForFunction(() => document.querySelector('.line .spin'));
    release();
    hold('writeChunk');
    await page.waitForFunction(() => document.querySelectorAll('.line .good').length === 1);
    panel = await reopen({ host, panel });
    await panel.page.waitForSelector('text=The import stopped at');
    await panel.page.click('footer .primary');
    await panel.page.waitForSelector('text=this panel no longer holds them');
    await panel.page.click('footer .primary');
    await panel.page.waitForSelector('text=Import undone');
    expect(tabs()).toEqual(['Sheet1']);
  });

  it('stops reading at once', async () => {
    const { page, hold } = await start();
    await page.waitForSelector('.demo');
    hold('readerSource');
    await drop([workbookFile, instagram]);
    await page.waitForSelector('text=opening the workbook');
    expect(await findings()).toEqual([]);
    await page.click('text=Stop reading');
    await page.waitForSelector('text=Reading stopped. Nothing was written.');
    expect(page.workers()).toHaveLength(0);
  });

  it('takes a drop anywhere in the panel, and says how many files are held', async () => {
    const { page } = await start();
    await page.waitForSelector('.demo');
    const content = readFileSync(instagram, 'utf8');
    const held = await page.evaluateHandle((csv) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([csv], 'Jun-01-2026_Oct-31-2026_1183046500127712.csv'));
      transfer.items.add(new File(['a,b'], 'notes.csv'));
      return transfer;
    }, content);
    await page.dispatchEvent('body', 'dragover', { dataTransfer: held });
    await page.waitForSelector('text=Release to read 2 files');
    await page.dispatchEvent('body', 'drop', { dataTransfer: held });
    await page.waitForSelector('text=2 files: 1 ready, 1 left out.');
  });

  it('takes the files themselves where a frame refuses their entries, and says what it could not open', async () => {
    const refuse = `DataTransferItem.prototype.webkitGetAsEntry = function () {
      const file = this.getAsFile();
      if (file.name === 'good.csv') return { name: file.name, isFile: true, file: (ok) => ok(file) };
      return { name: file.name === 'folder' ? 'folder' : file.name, isFile: file.name !== 'folder', file: (ok, bad) => bad(new Error('refused')),
        createReader: () => ({ readEntries: (ok, bad) => bad(new Error('refused')) }) };
    };`;
    const { page } = await start(undefined, refuse);
    await page.waitForSelector('.demo');
    const content = readFileSync(instagram, 'utf8');
    const drop = async (names: string[]) => {
      const held = await page.evaluateHandle(
        ([csv, ...all]) => {
          const transfer = new DataTransfer();
          for (const name of all) transfer.items.add(new File(name === 'folder' ? [] : [csv as string], name));
          return transfer;
        },
        [content, ...names],
      );
      await page.dispatchEvent('body', 'drop', { dataTransfer: held });
    };
    await drop(['folder']);
    await page.waitForSelector('.notice.bad:has-text("One of those dropped could not be opened"):has-text("folder")');
    expect(await findings()).toEqual([]);
    await drop(['good.csv', 'refused.csv', 'folder']);
    await page.waitForSelector('text=2 files: 1 ready, 1 left out.');
    expect(await page.locator('.notice.bad').allInnerTexts()).toHaveLength(1);
    await drop(['more.csv']);
    await page.waitForSelector('text=3 files');
    expect(await page.locator('.notice.bad').count()).toBe(0);
  });
});

describe('demonstration', () => {
  it('is one click to the report, and one click away again', async () => {
    const { page } = await start();
    await page.click('text=Try with demonstration data');
    await page.waitForSelector('text=Report ready');
    expect(await findings()).toEqual([]);
    expect(tabs()).toEqual(expect.arrayContaining(['Overview', 'YouTube · Posts', 'LinkedIn · Days']));
    await page.click('text=Remove them');
    await page.waitForSelector('text=The demonstration data are removed.');
    expect(tabs()).toEqual(['Sheet1']);
  });

  it('leaves the files of one’s own where they are', async () => {
    const { page } = await start();
    await page.click('text=Try with demonstration data');
    await page.waitForSelector('text=Report ready');
    await page.click('#tab-import');
    await page.click('text=Import more files');
    await page.waitForSelector('text=Last import');
    const own = Buffer.from(readFileSync('samples/odd/x/posts.thousands.csv', 'utf8').replaceAll('mamarque_demo', 'my_own_brand'));
    await page.setInputFiles('input[type=file]', [{ name: 'account_analytics_content_2024-01-01_2024-01-31.csv', mimeType: 'text/csv', buffer: own }]);
    await reviewDone();
    await page.click('.primary');
    await page.waitForSelector('text=Import done');
    const [added] = await page.locator('.counts dd').allInnerTexts();
    await page.click('text=Import more files');
    await page.click('text=Remove them');
    await page.waitForSelector('text=The demonstration data are removed.');
    expect(Number(added)).toBeGreaterThan(0);
    expect(await host.evaluate(`return SpreadsheetApp.getActive().getSheetByName('X · Posts').getLastRow() - 1`)).toBe(Number(added));
  });
});

describe('accounts', () => {
  it('one is removed with all its rows, once they are counted, and the others stay', async () => {
    const { page } = await start();
    await page.waitForSelector('.demo');
    await drop([...facebook, instagram]);
    await reviewDone();
    await page.click('.primary');
    await page.waitForSelector('text=Import done');
    const rows = () => host.evaluate(`return SpreadsheetApp.getActive().getSheetByName('Facebook · Posts').getLastRow() - 1`);
    const [before] = [Number(await rows())];
    await page.click('text=Import more files');
    await page.click('footer >> text=Accounts');
    const facebookRow = page.locator('.plain > li:has-text("Facebook")');
    await facebookRow.locator('.link').click();
    await page.waitForSelector(`.confirm:has-text("${before} rows will be removed.")`);
    expect(await page.locator('.confirm li').allInnerTexts()).toEqual([`Facebook · Posts, ${before} rows`]);
    expect(await findings()).toEqual([]);
    await page.waitForSelector('.confirm .primary:focus');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.confirm', { state: 'detached' });
    expect(await rows()).toBe(before);
    await facebookRow.locator('.link').click();
    await page.click('.confirm .primary');
    await page.waitForSelector(`text=Account removed: ${before} rows fewer.`);
    expect(await rows()).toBe(0);
    expect(await facebookRow.count()).toBe(0);
    expect(await page.locator('.plain > li').count()).toBe(1);
    expect(await findings()).toEqual([]);
  });
});

describe('report', () => {
  it('offers what the data can feed, builds, and opens its sheets', async () => {
    const { page } = await start();
    await page.waitForSelector('.demo');
    await page.click('#tab-report');
    await page.waitForSelector('text=No figures yet');
    expect(await findings()).toEqual([]);
    await page.click('text=Import files');
    await drop([...facebook, instagram]);
    await reviewDone();
    await page.click('.primary');
    await page.waitForSelector('text=Import done');
    await page.click('text=Build the report');
    await page.waitForSelector('select');
    expect(await page.inputValue('select')).toBe('2026-10');
    expect(await text()).toContain('31 days against 30: part of the difference is their length.');
    expect(await findings()).toEqual([]);
    await page.getByLabel('Français').check();
    await page.click('footer .primary');
    await page.waitForSelector('text=Report ready');
    expect(tabs()).toContain("Vue d'ensemble");
    await page.click('text=Change the period');
    await page.selectOption('select', '2026-09');
    await page.click('footer .primary');
    await page.waitForSelector('text=Report ready');
    // other figures since: one click builds the same report again
    await host.evaluate(`SpreadsheetApp.getActive().getSheetByName('Instagram · Posts').getRange(2, 12, 1, 1).setValues([[7]])`);
    panel = await reopen({ host, panel });
    await panel.page.click('#tab-report');
    await panel.page.click('text=Refresh the report');
    await panel.page.waitForSelector('text=Report ready');
    expect(await text()).toContain('September 2026');
    await panel.page.click('text=Affinité et engagement');
    await expect.poll(() => host.evaluate('return SpreadsheetApp.getActive().getActiveSheet().getName()')).toBe('Affinité et engagement');
  });
});

describe('bad news', () => {
  it.each([
    ['PERMISSION_DENIED', 'This panel cannot reach the spreadsheet'],
    ['Service Spreadsheets failed while accessing document with id x.', 'The spreadsheet did not answer'],
  ])('«%s» at the opening is said in words, with a way out', async (message, said) => {
    const { page } = await start(undefined, `window.refusing = { openPanel: ${JSON.stringify(message)} };`);
    await page.waitForSelector(`text=${said}`);
    expect(await text()).not.toContain(message);
    expect(await findings()).toEqual([]);
    await page.evaluate(() => Object.assign(window, { refusing: {} }));
    await page.click('footer .primary');
    await page.waitForSelector('.demo');
  });

  it.each(['beginImport', 'writeChunk', 'finishImport', 'undoImport', 'importHistory', 'reportOptions', 'buildReport', 'sampleSource', 'openSheet'])(
    'a refusal of %s is said, and nothing is lost',
    async (entry) => {
      const { page } = await start();
      // what was refused is asked for again after seconds: they pass ten times as fast
      await page.evaluate(() => {
        const { setTimeout } = window;
        window.setTimeout = ((act: () => void, wait = 0) => setTimeout(act, wait / 10)) as typeof window.setTimeout;
      });
      await page.waitForSelector('.demo');
      const refuse = (name: string | null) =>
        page.evaluate((name) => Object.assign(window, { refusing: name ? { [name]: 'Exception: Service invoked too many times' } : {} }), name);
      if (entry === 'sampleSource') {
        await refuse(entry);
        await page.click('text=Try with demonstration data');
      } else {
        await drop([instagram]);
        await reviewDone();
        if (['beginImport', 'writeChunk', 'finishImport'].includes(entry)) await refuse(entry);
        await page.click('.primary');
        if (!['beginImport', 'writeChunk', 'finishImport'].includes(entry)) {
          await page.waitForSelector('text=Import done');
          await refuse(entry === 'buildReport' ? null : entry);
          if (entry === 'undoImport') await page.click('text=Undo this import');
          if (entry === 'openSheet') await page.click('text=Instagram · Posts');
          if (entry === 'reportOptions' || entry === 'buildReport') await page.click('text=Build the report');
          if (entry === 'buildReport') {
            await page.waitForSelector('select');
            await refuse(entry);
            await page.click('footer .primary');
          }
          if (entry === 'importHistory') {
            await page.click('text=Import more files');
            await page.click('text=See the log');
          }
        }
      }
      await page.waitForSelector('.notice.bad');
      expect(await text()).not.toContain('Exception');
      expect(await text()).not.toContain('too many times');
      await page.waitForFunction(() => document.activeElement?.closest('.notice'));
      await refuse(null);
      await page.click('footer .primary');
      await page.waitForFunction(() => !document.querySelector('.notice.bad'));
    },
  );
});

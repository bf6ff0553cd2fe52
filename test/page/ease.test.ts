/** The local page for people in a hurry, with a keyboard only, on a small screen: never white, no dead end for the keyboard, the report in sight, said when something is made. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { FileChooser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrawnFrame } from '../../local/apps-script/drawn';
import { inFront, isReady, type Opened, openPage, panelOf, pointOf, type Served, serveFresh, sheetAt, shown, workbookAt } from './harness';

const sample = 'samples/brand/x/account_analytics_content_2025-09-01_2026-10-31.csv';

/** Where the keyboard is: its place on the page, and the words of the control. */
const focused = (on: Page | Frame) =>
  on.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    const place = element?.closest('#bar, #skip, #panel, #grid')?.id ?? '';
    return { place: element?.dataset.uComp === 'editor' ? 'grid' : place, words: (element?.textContent ?? '').trim() };
  });

async function tabTo(page: Page, on: Page | Frame, words: RegExp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (words.test((await focused(on)).words)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${words}`);
}

const withSamples = async (language: string): Promise<{ served: Served; opened: Opened; frame: DrawnFrame }> => {
  const served = await serveFresh();
  const opened = await openPage(served.address, language);
  await opened.page.click('#samples');
  await opened.page.waitForFunction(() => document.querySelector('#samples')?.className !== 'primary', undefined, { timeout: 100_000 });
  const [frame] = (await workbookAt(served.address, language)).sheets;
  if (!frame) throw new Error('no sheet');
  return { served, opened, frame };
};

describe('a page opened while the server works', () => {
  let served: Served;
  let opened: Opened;
  beforeAll(async () => {
    served = await serveFresh();
    opened = await openPage(served.address, 'fr-FR');
  });
  afterAll(async () => {
    await opened?.context.close();
    await served?.close();
  });

  it('says so in words of the language before its script is there', async () => {
    const html = await (await fetch(`${served.address}/`, { headers: { 'accept-language': 'fr' } })).text();
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('Ouverture du classeur…');
    expect(html).not.toMatch(/@\w+@/);
  });

  it('says that the workbook is at work, and opens when it is done', async () => {
    const { page } = opened;
    await page.route('**/workbook?*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 4_500));
      await route.continue();
    });
    await page.reload();
    await expect.poll(() => page.textContent('#notice')).toBe('Ouverture du classeur…');
    await expect.poll(() => page.textContent('#notice'), { timeout: 4_000 }).toContain('Le classeur travaille encore');
    await isReady(page);
    expect(await page.textContent('#notice')).toBe('');
    await page.unroute('**/workbook?*');
  });

  it('tries again where the workbook cannot be read, and says so in its own language', async () => {
    const { page } = opened;
    let refused = 0;
    await page.route('**/workbook?*', async (route) => {
      if (refused++ > 0) return route.continue();
      await route.fulfill({
        status: 500,
        contentType: 'application/json',
        body: JSON.stringify({ message: 'Le classeur n’a pas pu s’ouvrir.', detail: 'no tab' }),
      });
    });
    await page.reload();
    await expect.poll(() => page.textContent('#notice')).toContain('n’a pas pu s’ouvrir');
    await isReady(page);
    expect(refused).toBe(2);
    expect(await page.textContent('#notice')).toBe('');
    await page.unroute('**/workbook?*');
  });

  it('gets no raw sentence of the program from the server', async () => {
    const answer = await fetch(`${served.address}/edit?language=fr`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ edits: [{ sheet: 999, row: 0, column: 0, text: '1' }] }),
    });
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({ message: "Le classeur n'a pas pu le faire. La page montre ce qu'il contient.", detail: 'no sheet 999' });
  });
});

describe('the page with a report', () => {
  let served: Served;
  let opened: Opened;
  let overview: DrawnFrame;
  beforeAll(async () => {
    ({ served, opened, frame: overview } = await withSamples('en-US'));
  });
  afterAll(async () => {
    await opened?.context.close();
    await served?.close();
  });
  const zoom = () =>
    opened.page.evaluate(() =>
      (window as unknown as { univerAPI: { getActiveWorkbook(): { getActiveSheet(): { getZoom(): number; zoom(ratio: number): void } } } }).univerAPI
        .getActiveWorkbook()
        .getActiveSheet()
        .getZoom(),
    );
  /** Right edge of the conclusions (column J) and of the grid, px. */
  const edges = async () => {
    const box = await opened.page.locator('#grid').boundingBox();
    const widths = Array.from({ length: 10 }, (_, c) => overview.widths[c] ?? 100).reduce((a, b) => a + b, 0);
    return { conclusions: (await zoom()) * (46 + widths), grid: box?.width ?? 0 };
  };

  it.each([
    ['1152 × 720', 1152, 720],
    ['1152 × 720 at 125 %', 922, 576],
  ])('shows the conclusions beside the panel at %s', async (_, width, height) => {
    const { page } = opened;
    await page.setViewportSize({ width, height });
    await expect.poll(zoom).toBeLessThan(0.7);
    expect(await page.locator('#panel').boundingBox()).toMatchObject({ width: 300 });
    // the zoom of the window before is small too: what counts is that the sheet has followed this one
    await expect.poll(async () => (await edges()).grid - (await edges()).conclusions).toBeGreaterThan(0);
    const { conclusions, grid } = await edges();
    expect(conclusions).toBeLessThan(grid);
    expect(conclusions).toBeGreaterThan(grid - 60);
  });

  it('grows again with the window, also on a sheet that was not in front', async () => {
    const { page } = opened;
    await page.setViewportSize({ width: 1600, height: 1000 });
    await expect.poll(zoom).toBe(1);
    await page.setViewportSize({ width: 1152, height: 720 });
    await page.getByText('Awareness', { exact: true }).last().click();
    await expect.poll(() => inFront(page)).toBe('Awareness');
    await expect.poll(zoom).toBeLessThan(0.7);
    await page.getByText('Overview', { exact: true }).last().click();
  });

  it('leaves a zoom alone that a person chose', async () => {
    const { page } = opened;
    await expect.poll(() => inFront(page)).toBe('Overview');
    await page.evaluate(() =>
      (window as unknown as { univerAPI: { getActiveWorkbook(): { getActiveSheet(): { zoom(ratio: number): void } } } }).univerAPI
        .getActiveWorkbook()
        .getActiveSheet()
        .zoom(1.2),
    );
    await page.setViewportSize({ width: 1400, height: 900 });
    await page.waitForTimeout(500);
    expect(await zoom()).toBe(1.2);
    await page.setViewportSize({ width: 1600, height: 1000 });
    await page.reload();
    await isReady(page);
    await expect.poll(zoom).toBe(1);
  });

  const type = async (text: string) => {
    const { page } = opened;
    const { x, y } = await pointOf(page, overview, 1, 6);
    await page.mouse.click(x, y);
    // the grid opens its editor, and puts back what it refuses, in steps of its own
    await page.waitForTimeout(400);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(1000);
  };
  const period = async () => (await sheetAt(served.address, overview.id, 'en')).cells[1]?.[6];

  it('takes a typed period as the choice it names, though it reads as a date', async () => {
    await type('September 2026');
    await expect.poll(period).toMatchObject({ d: 'September 2026' });
    expect((await period())?.n).toBeUndefined();
    await expect.poll(() => shown(opened.page, 10, 2)).not.toBe('');
  });

  it('refuses what is no choice, and nothing stays marked once a choice is made', async () => {
    const { page } = opened;
    await type('Octember');
    await expect.poll(() => page.textContent('#notice')).toContain('“Octember” is not one of the choices');
    expect(await shown(page, 1, 6)).toBe('September 2026');
    expect(await period()).toMatchObject({ d: 'September 2026' });
    await type('October 2026');
    await expect.poll(period).toMatchObject({ d: 'October 2026' });
    const { x, y } = await pointOf(page, overview, 1, 6);
    await page.mouse.move(x + 4, y);
    await page.waitForTimeout(600);
    expect(await page.getByText('Invalid', { exact: false }).count()).toBe(0);
  });

  it('takes what is typed elsewhere as Sheets would: a date, a share, a text', async () => {
    const { page } = opened;
    const { sheets } = await workbookAt(served.address, 'en');
    const plain = sheets.find(({ name }) => name === 'Sheet1') as DrawnFrame;
    await page.getByText('Sheet1', { exact: true }).last().click();
    await expect.poll(() => inFront(page)).toBe('Sheet1');
    const { x, y } = await pointOf(page, plain, 0, 0);
    await page.mouse.click(x, y);
    for (const text of ['1/31/2026', '12.5%', "'007"]) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    const cells = async () => {
      const { cells: rows } = await sheetAt(served.address, plain.id, 'en');
      return [0, 1, 2].map((row) => [rows[row]?.[0]?.d, rows[row]?.[0]?.n]);
    };
    await expect.poll(cells).toEqual([
      ['1/31/2026', 46053],
      ['12.50%', 0.125],
      ['007', undefined],
    ]);
    await page.getByText('Overview', { exact: true }).last().click();
  });

  it('closes an open list on Escape, and stays in the cells', async () => {
    const { page } = opened;
    await expect.poll(() => inFront(page)).toBe('Overview');
    const { x, y } = await pointOf(page, overview, 1, 6);
    await page.mouse.click(x, y);
    await page.mouse.click((await pointOf(page, overview, 1, 7)).right, y);
    const list = page.locator('[data-u-comp="sheets-dropdown-list"]');
    await expect.poll(() => list.count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => list.count()).toBe(0);
    expect((await focused(page)).place).toBe('grid');
  });

  it('says that the .xlsx is being made, makes it once, and says when it is there', async () => {
    const { page } = opened;
    const coming = page.waitForEvent('download', { timeout: 100_000 });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    // twice before it can be there, however quick it is
    const said = await page.evaluate(() => {
      const button = document.getElementById('download') as HTMLElement;
      for (let i = 0; i < 2; i++) button.click();
      return [button.textContent, button.getAttribute('aria-disabled')];
    });
    expect(said).toEqual(['Making the .xlsx…', 'true']);
    await coming;
    await expect.poll(() => page.textContent('#notice')).toContain('in your downloads');
    expect([await page.textContent('#download'), await page.getAttribute('#download', 'aria-disabled')]).toEqual(['Download .xlsx', 'false']);
    expect(asked.filter((path) => path === '/workbook.xlsx')).toHaveLength(1);
  });

  it('answers in both languages while the demonstration is removed, at every moment', async () => {
    const panel = await panelOf(opened.page);
    const answers: number[] = [];
    let going = true;
    const asking = (async () => {
      for (let i = 0; going || i < 4; i++) answers.push((await fetch(`${served.address}/workbook?language=${i % 2 ? 'en' : 'fr'}`)).status);
    })();
    const removed = await panel.evaluate(
      () =>
        new Promise<string>((resolve) => {
          type Runner = { withSuccessHandler(f: (v: unknown) => void): Runner; withFailureHandler(f: (e: Error) => void): Runner; removeDemonstration(): void };
          (window as unknown as { google: { script: { run: Runner } } }).google.script.run
            .withSuccessHandler((value) => resolve(JSON.stringify(value)))
            .withFailureHandler(({ message }) => resolve(message))
            .removeDemonstration();
        }),
    );
    going = false;
    await asking;
    expect(removed).toContain('"ok":true');
    expect(new Set(answers)).toEqual(new Set([200]));
    await opened.page.reload();
    await isReady(opened.page);
    expect(opened.troubles).toEqual([]);
  });
});

describe('with a keyboard only', () => {
  let served: Served;
  let opened: Opened;
  beforeAll(async () => {
    served = await serveFresh();
    opened = await openPage(served.address, 'en-US');
  });
  afterAll(async () => {
    await opened?.context.close();
    await served?.close();
  });

  it('one goes round by F6, out of the cells by Escape, and in by the links at the start', async () => {
    const { page } = opened;
    const panel = await panelOf(page);
    const round: string[] = [];
    const press = async (key: string) => {
      await page.keyboard.press(key);
      await page.waitForTimeout(50);
      round.push((await focused(page)).place);
    };
    await page.locator('#extensions').focus();
    for (const key of ['F6', 'F6', 'F6', 'F6', 'F6', 'Escape', 'Shift+F6', 'Shift+F6']) await press(key);
    expect(round).toEqual(['panel', 'grid', 'bar', 'panel', 'grid', 'bar', 'grid', 'panel']);
    expect((await focused(panel)).words).not.toBe('');
    await page.locator('#extensions').focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toEqual({ place: 'skip', words: 'Go to the cells' });
    expect((await page.locator('#skip a').first().boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect((await focused(page)).place).toBe('grid');
    expect(await page.textContent('#notice')).toBe('Escape or F6 leaves the cells.');
  });

  it('one types into a cell, leaves it with Escape unchanged, and only then leaves the cells', async () => {
    const { page } = opened;
    await page.keyboard.type('abc');
    await page.keyboard.press('Escape');
    expect((await focused(page)).place).toBe('grid');
    expect(await shown(page, 0, 0)).toBe('');
    await page.keyboard.press('Escape');
    expect((await focused(page)).place).toBe('bar');
  });

  it('one comes from the first file to the .xlsx', async () => {
    const { page } = opened;
    const panel = await panelOf(page);
    await page.keyboard.press('F6');
    await tabTo(page, panel, /^Choose files$/);
    // the browser drops a key that comes while the frame is still taking the focus
    const choose = async (left: number): Promise<FileChooser> => {
      await page.waitForTimeout(400);
      const opening = page.waitForEvent('filechooser', { timeout: 6000 });
      await page.keyboard.press('Enter');
      return opening.catch((late) => (left > 0 ? choose(left - 1) : Promise.reject(late)));
    };
    const chooser = await choose(3);
    await chooser.setFiles(sample);
    const primary = (words: RegExp) => panel.locator('footer .primary:enabled', { hasText: words }).waitFor({ timeout: 60_000 });
    await primary(/^Import/);
    await tabTo(page, panel, /^Import \d|^Import$|^Import the/);
    await page.keyboard.press('Enter');
    await primary(/report/i);
    await tabTo(page, panel, /^Build the report$/);
    await page.keyboard.press('Enter');
    await panel.getByText('Build a report').waitFor();
    await tabTo(page, panel, /^Build the report$/);
    await page.keyboard.press('Enter');
    await panel.getByText('Report ready').first().waitFor({ timeout: 60_000 });
    await page.keyboard.press('F6');
    await expect.poll(async () => (await focused(page)).place).toBe('grid');
    await page.keyboard.press('Escape');
    await tabTo(page, page, /^Download \.xlsx$/);
    const [download] = await Promise.all([page.waitForEvent('download', { timeout: 100_000 }), page.keyboard.press('Enter')]);
    const parts = unzipSync(new Uint8Array(readFileSync(await download.path())));
    expect(strFromU8(parts['xl/workbook.xml'] as Uint8Array)).toContain('Overview');
    expect(opened.troubles).toEqual([]);
  });
});

/** `npm start` in Chromium: one click to a report, figures that follow the drop-downs, and nothing asked of any other machine. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrawnFrame } from '../../local/apps-script/drawn';
import { axeSource } from '../chromium';
import { inFront, isReady, type Opened, openPage, panelOf, pointOf, type Served, serveFresh, sheetAt, shown, workbookAt } from './harness';

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

const overview = async () => {
  const { sheets, locale } = await workbookAt(served.address, 'en');
  const frame = sheets.find(({ name }) => name === 'Overview');
  if (!frame) throw new Error(`no Overview among ${sheets.map(({ name }) => name)}`);
  return { frame, locale };
};
/** First row whose column C shows a figure of the table. */
const figureRow = async () => {
  const { frame } = await overview();
  const { cells } = await sheetAt(served.address, frame.id, 'en');
  const found = Object.entries(cells).find(([row, line]) => Number(row) > 9 && /^\d.*%$/.test(line[2]?.d ?? ''));
  if (!found) throw new Error('no rate on the Overview');
  return Number(found[0]);
};

async function choose(row: number, column: number, entry: string, on?: DrawnFrame): Promise<void> {
  const { page } = opened;
  const frame = on ?? (await overview()).frame;
  const merge = await pointOf(page, frame, row, column);
  // the selector is merged over two columns; its arrow stands at the right end
  const arrow = (await pointOf(page, frame, row, column + 1)).right;
  await page.mouse.click(merge.x, merge.y);
  await page.mouse.click(arrow, merge.y);
  await Promise.all([page.waitForResponse((response) => response.url().endsWith('/edit')), page.getByText(entry, { exact: true }).last().click()]);
}

describe('the local page', () => {
  it('opens on an empty workbook with the panel beside it', async () => {
    const { page } = opened;
    expect(await inFront(page)).toBe('Sheet1');
    expect(await (await panelOf(page)).textContent('body')).toContain('Drop your files here');
    expect(await page.locator('#panel').boundingBox()).toMatchObject({ width: 300 });
  });

  it('shows the menu of the add-on', async () => {
    const { page } = opened;
    await page.click('#extensions');
    expect(await page.locator('.menu li button').count()).toBe(3);
    await page.keyboard.press('Escape');
    expect(await page.locator('.menu ul').isVisible()).toBe(false);
  });

  it('makes the whole report of the sample files in one click', async () => {
    const { page } = opened;
    await page.click('#samples');
    await page.waitForFunction(() => document.querySelector('#samples')?.className !== 'primary', undefined, { timeout: 100_000 });
    await expect.poll(() => inFront(page)).toBe('Overview');
    const row = await figureRow();
    const { frame } = await overview();
    const { cells } = await sheetAt(served.address, frame.id, 'en');
    expect(await shown(page, row, 2)).toBe(cells[row]?.[2]?.d);
    expect(await shown(page, row, 2)).toMatch(/^\d+\.\d+%$/);
  });

  it('draws the charts of a report sheet and shows a data tab as it stands', async () => {
    const { page } = opened;
    await page.getByText('Awareness', { exact: true }).last().click();
    await page.waitForSelector('figure.chart svg', { state: 'attached' });
    expect(await page.locator('figure.chart').count()).toBe(2);
    expect(await page.locator('figure.chart').first().getAttribute('aria-label')).not.toBe('');
    await page.getByText('X · Posts', { exact: true }).last().click();
    await expect.poll(() => shown(page, 1, 2)).toBe('mamarque_demo');
    await page.getByText('Overview', { exact: true }).last().click();
  });

  it('recalculates when a period is chosen in the grid, and shows what changed', async () => {
    const { page } = opened;
    const row = await figureRow();
    const before = await shown(page, row, 2);
    await choose(1, 6, 'September 2026');
    await expect.poll(() => shown(page, row, 2)).not.toBe(before);
    const { frame } = await overview();
    const { cells } = await sheetAt(served.address, frame.id, 'en');
    expect(cells[1]?.[6]?.d).toBe('September 2026');
    for (const [r, line] of Object.entries(cells))
      for (const [c, cell] of Object.entries(line))
        await expect.poll(async () => [r, c, await shown(page, Number(r), Number(c))]).toEqual([r, c, cell.d ?? '']);
  });

  it('undoes what was chosen', async () => {
    const { page } = opened;
    const { frame } = await overview();
    await page.keyboard.press('Control+z');
    await expect.poll(() => shown(page, 1, 6)).toBe('October 2026');
    const { cells } = await sheetAt(served.address, frame.id, 'en');
    expect(cells[1]?.[6]?.d).toBe('October 2026');
  });

  it('calculates a typed formula on the server, not in the browser', async () => {
    const { page } = opened;
    const { sheets } = await workbookAt(served.address, 'en');
    const plain = sheets.find(({ name }) => name === 'Sheet1');
    await page.getByText('Sheet1', { exact: true }).last().click();
    await expect.poll(() => inFront(page)).toBe('Sheet1');
    const point = await pointOf(page, plain as NonNullable<typeof plain>, 1, 1);
    await page.mouse.click(point.x, point.y);
    await page.keyboard.type('=ENGAGEMENT_RATE(3,60)');
    await page.keyboard.press('Enter');
    await expect.poll(() => shown(page, 1, 1)).toBe('0.05');
    const { cells } = await sheetAt(served.address, plain?.id ?? 0, 'en');
    expect(cells[1]?.[1]).toMatchObject({ d: '0.05', e: '=ENGAGEMENT_RATE(3,60)' });
  });

  it('refuses what it does not do, and says so', async () => {
    const { page } = opened;
    await page.keyboard.press('Control+b');
    await expect.poll(() => page.textContent('#notice')).toContain('cells can be filled in');
  });

  it('writes figures another way under another locale, and keeps formulas', async () => {
    const { page } = opened;
    await page.selectOption('#locale', 'fr_FR');
    await expect.poll(async () => (await overview()).locale).toBe('fr_FR');
    await expect.poll(() => inFront(page)).toBe('Sheet1');
    await expect.poll(() => shown(page, 1, 1)).toBe('0,05');
    const { sheets } = await workbookAt(served.address, 'en');
    const { cells } = await sheetAt(served.address, sheets.find(({ name }) => name === 'Sheet1')?.id ?? 0, 'en');
    expect(cells[1]?.[1]?.e).toBe('=ENGAGEMENT_RATE(3;60)');
    await page.selectOption('#locale', 'en_US');
    await expect.poll(() => shown(page, 1, 1)).toBe('0.05');
  });

  it('gives the workbook as .xlsx', async () => {
    const { page } = opened;
    const [download] = await Promise.all([page.waitForEvent('download', { timeout: 100_000 }), page.click('#download')]);
    const parts = unzipSync(new Uint8Array(readFileSync(await download.path())));
    expect(strFromU8(parts['xl/workbook.xml'] as Uint8Array)).toContain('Overview');
  });

  it('keeps the workbook over a reload and over a restart of the server', async () => {
    const { page } = opened;
    await page.reload();
    await isReady(page);
    await page.getByText('Overview', { exact: true }).last().click();
    const row = await figureRow();
    const figure = await shown(page, row, 2);
    await served.close();
    served = { ...(await serveFresh(served.file)), file: served.file };
    const { frame } = await overview();
    const { cells } = await sheetAt(served.address, frame.id, 'en');
    expect(figure).not.toBe('');
    expect(cells[row]?.[2]?.d).toBe(figure);
    await opened.context.close();
    opened = await openPage(served.address, 'en-US');
    await expect.poll(() => inFront(opened.page)).toBe('Overview');
  });

  it('carries plain values only between panel and script, as google.script.run does', async () => {
    const panel = await panelOf(opened.page);
    const call = (name: string, argument: string) =>
      panel.evaluate(
        ([entry, text]) =>
          new Promise<string>((resolve) => {
            type Runner = { withSuccessHandler(f: (v: unknown) => void): Runner; withFailureHandler(f: (e: Error) => void): Runner } & {
              [name: string]: (...args: unknown[]) => void;
            };
            const { run } = (window as unknown as { google: { script: { run: Runner } } }).google.script;
            try {
              run
                .withSuccessHandler((value) => resolve(`answer ${JSON.stringify(value)}`))
                .withFailureHandler(({ message }) => resolve(`failure ${message}`))
                [entry as string]?.(new Function(`return ${text}`)());
            } catch (problem) {
              resolve(`thrown ${(problem as Error).message}`);
            }
          }),
        [name, argument],
      );
    expect(await call('openPanel', 'undefined')).toMatch(/^answer \{"ok":true/);
    expect(await call('previewChunk', 'new Date()')).toBe('thrown Failed due to illegal value in property: 0');
    expect(await call('previewChunk', '({ rows: new Map() })')).toBe('thrown Failed due to illegal value in property: rows');
    expect(await call('previewChunk', '({ rows: [] })')).toMatch(/^answer \{"ok":false/);
    expect(await panel.evaluate(() => 'nothingSo' in (window as unknown as { google: { script: { run: object } } }).google.script.run)).toBe(false);
  });

  it('follows the panel: a report it builds comes to the front', async () => {
    const { page } = opened;
    const panel = await panelOf(page);
    await panel.click('#tab-report');
    await panel.waitForSelector('footer .primary');
    await panel.click('footer .primary');
    await panel.getByText('Report ready').first().waitFor({ timeout: 60_000 });
    await panel.getByText('Awareness', { exact: true }).first().click();
    await expect.poll(() => inFront(page)).toBe('Awareness');
    // its charts were made anew: the old ones are gone
    await expect.poll(() => page.locator('figure.chart').count()).toBe(2);
  });

  it('starts over when told twice', async () => {
    const { page } = opened;
    await page.click('#reset');
    await page.click('#notice .yes');
    await expect.poll(async () => (await workbookAt(served.address, 'en')).sheets.length).toBe(1);
    await expect.poll(() => inFront(page)).toBe('Sheet1');
  });

  it('has nothing serious for axe to find in its bar', async () => {
    const { page } = opened;
    await page.evaluate(axeSource());
    const found = await page.evaluate(async () => {
      type Axe = { run(on: string): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
      const { violations } = await (window as unknown as { axe: Axe }).axe.run('#bar');
      return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(found).toEqual([]);
  });

  it('speaks French to a French browser, numbers included', async () => {
    await served.close();
    served = await serveFresh();
    await opened.context.close();
    opened = await openPage(served.address, 'fr-FR');
    const { page } = opened;
    expect(await page.textContent('#samples')).toBe('Essayer avec des exemples');
    await page.click('#samples');
    await expect.poll(() => inFront(page), { timeout: 100_000 }).toBe("Vue d'ensemble");
    const { sheets, locale } = await workbookAt(served.address, 'fr');
    expect(locale).toBe('fr_FR');
    const { cells } = await sheetAt(served.address, sheets[0]?.id ?? 0, 'fr');
    expect(Object.values(cells).some((line) => /^\d+,\d+\u00a0%$/.test(line[2]?.d ?? ''))).toBe(true);
  });

  it('recalculates a French report in a French workbook when its period is chosen', async () => {
    const { page } = opened;
    const { sheets } = await workbookAt(served.address, 'fr');
    const frame = sheets[0];
    if (!frame) throw new Error('no sheet');
    const rate = async (): Promise<[number, string]> => {
      const { cells } = await sheetAt(served.address, frame.id, 'fr');
      const [row, line] = Object.entries(cells).find(([r, one]) => Number(r) > 9 && /^\d.*%$/.test(one[2]?.d ?? '')) ?? ['0', {}];
      return [Number(row), line[2]?.d ?? ''];
    };
    const [row, before] = await rate();
    await choose(1, 6, 'septembre 2026', frame);
    await expect.poll(() => shown(page, row, 2)).not.toBe(before);
    expect(await shown(page, row, 2)).toMatch(/^\d+,\d+\u00a0%$/);
    expect(await shown(page, row, 2)).toBe((await rate())[1]);
  });

  it('asks nothing of any other machine, and throws nothing', () => {
    const elsewhere = opened.requests.filter((url) => !/^(data:|blob:)/.test(url) && new URL(url).hostname !== 'localhost');
    expect(opened.requests.length).toBeGreaterThan(5);
    expect(elsewhere).toEqual([]);
    expect(opened.troubles).toEqual([]);
  });
});

describe('the local server', () => {
  it('answers its own page only', async () => {
    const edit = (headers: { [name: string]: string }) => fetch(`${served.address}/edit`, { method: 'POST', headers, body: '{"edits":[]}' });
    expect((await edit({ 'content-type': 'application/json', origin: 'https://example.org' })).status).toBe(403);
    expect((await edit({ 'content-type': 'text/plain' })).status).toBe(403);
    expect((await edit({ 'content-type': 'application/json' })).status).toBe(200);
  });
});

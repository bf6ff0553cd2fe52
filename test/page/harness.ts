/** The served page in Chromium: opened, read as the grid shows it, and used with mouse and keyboard. */
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { DrawnFrame } from '../../local/apps-script/drawn';
import { ensureBuilt } from '../../local/fresh.mjs';
import type { PageSheet, PageWorkbook } from '../../local/page/protocol';
import { ensurePage } from '../../local/server/page-bundle.mjs';
import { serve } from '../../local/server/serve';
import { openChromium } from '../chromium';

export type Served = { address: string; file: string; close(): Promise<void> };

/** A server of its own, its workbook kept in a fresh folder. */
export async function serveFresh(file = path.join(mkdtempSync(path.join(os.tmpdir(), 'workbook-')), 'workbook.json')): Promise<Served> {
  await Promise.all([ensureBuilt(), ensurePage()]);
  const { address, close } = await serve({ port: 0, file });
  return { address, file, close };
}

export type Opened = { page: Page; context: BrowserContext; requests: string[]; troubles: string[] };

export async function openPage(address: string, locale: string): Promise<Opened> {
  const context = await openChromium({ locale, viewport: { width: 1600, height: 1000 }, acceptDownloads: true });
  const requests: string[] = [];
  const troubles: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('pageerror', (error) => troubles.push(String(error)));
  await page.goto(address);
  await isReady(page);
  return { page, context, requests, troubles };
}

/** The grid and the panel take keys only some time after they are drawn. */
const isDrawn = (page: Page) => page.waitForSelector('html[data-ready]', { state: 'attached' });
export const isReady = async (page: Page): Promise<void> => {
  await isDrawn(page);
  await page.waitForTimeout(1500);
};

export async function workbookAt(address: string, language: string): Promise<PageWorkbook> {
  return (await fetch(`${address}/workbook?language=${language}`)).json() as Promise<PageWorkbook>;
}
export const sheetAt = async (address: string, id: number, language: string): Promise<PageSheet> =>
  (await fetch(`${address}/sheet?id=${id}&language=${language}`)).json() as Promise<PageSheet>;

type Facade = {
  getActiveWorkbook(): {
    getActiveSheet(): {
      getSheetName(): string;
      getSheetId(): string;
      getSheet(): { getCell(row: number, column: number): { v?: unknown; s?: unknown } | null };
    };
  };
};

/** Name of the sheet in front. */
export const inFront = (page: Page) =>
  page.evaluate(() => (window as unknown as { univerAPI: Facade }).univerAPI.getActiveWorkbook().getActiveSheet().getSheetName());

/** What the grid shows in a cell of the sheet in front (0-based). */
export const shown = (page: Page, row: number, column: number): Promise<string> =>
  page.evaluate(
    ([r, c]) =>
      String(
        (window as unknown as { univerAPI: Facade }).univerAPI
          .getActiveWorkbook()
          .getActiveSheet()
          .getSheet()
          .getCell(r as number, c as number)?.v ?? '',
      ),
    [row, column],
  );

/** Middle of a cell on the screen, as long as nothing is scrolled. */
export async function pointOf(page: Page, frame: DrawnFrame, row: number, column: number): Promise<{ x: number; y: number; right: number }> {
  // the formula bar draws on a canvas too
  const boxes = await Promise.all((await page.locator('#grid canvas').all()).map((one) => one.boundingBox()));
  const canvas = boxes.reduce((largest, box) => ((box?.height ?? 0) > (largest?.height ?? 0) ? box : largest), null);
  const sum = (sizes: { [index: number]: number }, hidden: number[], otherwise: number, upTo: number) =>
    Array.from({ length: upTo }, (_, i) => (hidden.includes(i) ? 0 : (sizes[i] ?? otherwise))).reduce((a, b) => a + b, 0);
  const left = (canvas?.x ?? 0) + 46 + sum(frame.widths, frame.hiddenColumns, 100, column);
  const top = (canvas?.y ?? 0) + 20 + sum(frame.heights, frame.hiddenRows, 21, row);
  const width = frame.widths[column] ?? 100;
  return { x: left + width / 2, y: top + (frame.heights[row] ?? 21) / 2, right: left + width - 9 };
}

/** The panel's frame, once its page is there. */
export async function panelOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('#panel iframe')).contentFrame();
  if (!frame) throw new Error('the panel has no page');
  await frame.waitForSelector('#tab-import');
  return frame;
}

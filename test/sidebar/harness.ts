/** The built panel in Chromium, 300 px wide, on the built script in a local workbook: what the panel's tests and pictures stand on. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { type Host, openHost } from '../../local/apps-script/host';
import { builtPages } from '../../local/cli/reader';
import { axeSource, openChromium } from '../chromium';

const dist = (name: string) => readFileSync(`dist/${name}`, 'utf8');

export async function openBook(options: { userLocale?: string; locale?: string; now?: number } = {}): Promise<Host> {
  const now = options.now ?? Date.UTC(2026, 10, 5, 8);
  return openHost({
    locale: options.locale ?? 'fr_FR',
    zone: 'Europe/Paris',
    userLocale: options.userLocale ?? 'fr',
    code: dist('Code.js'),
    files: builtPages(),
    now: () => now,
  });
}

/** google.script.run as facts §4.1 has it, over one endpoint. `window.refusing`: name of an entry and the message its failure handler gets. */
const shim = `<script>(() => {
  const runner = (ok, bad) => new Proxy({}, { get(_, name) {
    if (name === 'withSuccessHandler') return (handler) => runner(handler, bad);
    if (name === 'withFailureHandler') return (handler) => runner(ok, handler);
    return (...args) => {
      const plan = window.refusing?.[name];
      if (plan === 'silent') return;
      if (plan) { setTimeout(() => bad?.(new Error(plan)), 0); return; }
      fetch('/run', { method: 'POST', body: JSON.stringify({ name, args }) }).then((answer) => answer.json())
        .then((answer) => 'failure' in answer ? bad?.(new Error(answer.failure)) : ok?.(answer.value));
    };
  } });
  window.google = { script: { run: runner(null, null) } };
})();</script>`;

export type Panel = { page: Page; host: Host; calls: string[]; hold: (name: string | null) => void; release: () => void; close: () => Promise<void> };

export const openBrowser = (): Promise<BrowserContext> => openChromium({ deviceScaleFactor: 2, viewport: { width: 300, height: 640 } });

/** One panel on one workbook, in the language that the server would choose. `hold(name)` keeps the answers of an entry back until `release()`. */
export async function openPanel(browser: BrowserContext, host: Host, before = '', language = 'en'): Promise<Panel> {
  const calls: string[] = [];
  let held: string | null = null;
  let waiting: (() => void)[] = [];
  const server: Server = createServer((request, response) => {
    if (request.url !== '/run') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(dist(language === 'fr' ? 'Sidebar-fr.html' : 'Sidebar.html').replace('<head>', () => `<head>${shim}<script>${before}</script>`));
      return;
    }
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', async () => {
      const { name, args } = JSON.parse(Buffer.concat(parts).toString()) as { name: string; args: unknown[] };
      calls.push(name);
      if (held === name) await new Promise<void>((resolve) => waiting.push(resolve));
      const answer = await host.call(name, ...args).then(
        (value) => ({ value }),
        (error: Error) => ({ failure: error.message }),
      );
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return {
    page,
    host,
    calls,
    hold: (name) => {
      held = name;
    },
    release: () => {
      held = null;
      for (const go of waiting) go();
      waiting = [];
    },
    async close() {
      await page.close();
      server.close();
    },
  };
}

/** Serious findings of axe on the panel as it is shown. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource());
  return page.evaluate(async () => {
    type Axe = { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

/** The rows of a tab below its header, some columns of it; days as `2026-10-31`, with the time where there is one. */
export async function rowsOf(host: Host, tab: string, columns: readonly string[]): Promise<(string | number)[][]> {
  const read = `const range = SpreadsheetApp.getActive().getSheetByName(${JSON.stringify(tab)}).getDataRange();
    const zone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
    const day = (cell) => Utilities.formatDate(cell, zone, 'yyyy-MM-dd HH:mm').replace(' 00:00', '');
    return JSON.stringify(range.getValues().map((row) => row.map((cell) => cell instanceof Date ? day(cell) : cell)));`;
  const [header = [], ...rows] = JSON.parse((await host.evaluate(read)) as string) as (string | number)[][];
  const places = columns.map((name) => header.indexOf(name));
  if (places.includes(-1)) throw new Error(`${tab} has the columns ${header.join(', ')}`);
  return rows.filter((row) => row.some((cell) => cell !== '')).map((row) => places.map((place) => row[place] as string | number));
}

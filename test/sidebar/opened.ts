/** One browser for a test file, and for each test a workbook with the panel on it, closed after the test. */
import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import { ensureBuilt } from '../../local/fresh.mjs';
import { openBook, openBrowser, openPanel, type Panel } from './harness';

type Opened = { host: Host; panel: Panel };

/** `open`: a new workbook, the panel in the language of its user. `reopen`: the panel closed and opened again, on the same workbook. */
export function panelForEach() {
  let browser: BrowserContext;
  let opened: Opened | null = null;

  beforeAll(async () => {
    await ensureBuilt();
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    await opened?.panel.close();
    opened?.host.dispose();
    opened = null;
  });

  async function open(options: NonNullable<Parameters<typeof openBook>[0]> = { userLocale: 'en', locale: 'en_US' }, before = ''): Promise<Opened> {
    const host = await openBook(options);
    opened = { host, panel: await openPanel(browser, host, before, options.userLocale?.slice(0, 2)) };
    return opened;
  }

  async function reopen({ host, panel }: Opened): Promise<Panel> {
    await panel.close();
    opened = { host, panel: await openPanel(browser, host) };
    return opened.panel;
  }

  return { open, reopen };
}

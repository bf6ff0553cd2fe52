/** A Chromium for the tests: the one named, one on the machine, else the one inside a package. */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The packaged one unpacks the libraries it needs only where it is told that it runs on such a machine. */
async function packaged(): Promise<{ executablePath: string; args: string[] }> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: brought } = await import('@sparticuz/chromium');
  return { executablePath: await brought.executablePath(), args: brought.args };
}

export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const named = process.env.CHROME_PATH;
  const found = named ? named : installed.find((file) => existsSync(file));
  return found ? { executablePath: found, args: [] } : packaged();
}

type Launch = Parameters<typeof chromium.launchPersistentContext>[1];

/** A browser of its own with nothing kept from before, and without calls home. */
export async function openChromium(options: Launch = {}): Promise<BrowserContext> {
  const { executablePath, args } = await findBrowser();
  const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launchPersistentContext(mkdtempSync(path.join(os.tmpdir(), 'chromium-')), {
    executablePath,
    headless: true,
    args: [...new Set([...args, ...quiet])],
    ...options,
  });
}

/** Text of the accessibility checker, to be evaluated in a frame. */
export const axeSource = (): string => readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

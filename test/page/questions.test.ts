/** Each question the panel asks, answered there, and what the answer did to the rows of the tab; a website report of twenty tables. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import { axeFindings, type Panel, rowsOf } from '../sidebar/harness';
import { panelForEach } from '../sidebar/opened';

const { open } = panelForEach();
let host: Host;
let panel: Panel;

async function ask(name: string, content: string): Promise<Panel> {
  ({ host, panel } = await open());
  await panel.page.waitForSelector('.demo');
  await panel.page.setInputFiles('input[type=file]', [{ name, mimeType: 'text/csv', buffer: Buffer.from(content) }]);
  return panel;
}

/** Answers the question that is open; it must be the one expected, with nothing chosen. */
async function answer(title: string, choice: string | { account: string }): Promise<void> {
  const { page } = panel;
  await page.waitForSelector(`.question:has-text(${JSON.stringify(title)})`);
  const fields = page.locator('.question input:not([type=radio])');
  if (typeof choice === 'string') {
    expect(await page.locator('.question input:checked').count()).toBe(0);
    await page.getByLabel(choice).check();
  } else await fields.first().fill(choice.account);
  expect(await axeFindings(page)).toEqual([]);
  await page.click('.question .secondary');
}

async function importAll(): Promise<void> {
  const { page } = panel;
  await page.waitForSelector('text=1 file: 1 ready.');
  await page.click('footer .primary:enabled');
  await page.waitForSelector('text=Import done');
}

const facebook = (seconds: string) =>
  [
    'Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish time,Caption type,Permalink,Is crosspost,Is share,Post type,Languages,Custom labels,Funded content status,Data comment,Date,Views,Reach,"Reactions, Comments and Shares",Reactions,Comments,Shares,Total clicks,Seconds viewed,Average Seconds viewed',
    `122100000000000001,61550000000001,Ma marque,,Hello,0,10/12/2026 04:00,,https://www.facebook.com/p/1,0,0,Photos,,,,,Lifetime,40,15,3,1,1,1,6,"${seconds}",1`,
  ].join('\n');

describe('questions', () => {
  it('network, then account: a daily file that Facebook and Instagram give alike', async () => {
    await ask('Reach.csv', 'sep=,\n"Reach"\n"Date","Primary"\n"2026-10-25T00:00:00","838"\n"2026-10-26T00:00:00","410"\n');
    await answer('Which network is this file from?', 'Instagram');
    await answer('Which account are these figures from?', { account: 'mamarque' });
    await importAll();
    expect(await rowsOf(host, 'Instagram · Days', ['Account', 'Day', 'Reach'])).toEqual([
      ['mamarque', '2026-10-25', 838],
      ['mamarque', '2026-10-26', 410],
    ]);
  });

  it('year: days without one, over the turn of a year', async () => {
    const days = ['December 30', 'December 31', 'January 1', 'January 2'];
    await ask('Overview.csv', `Date,Video Views,Profile Views,Likes,Comments,Shares\n${days.map((day, i) => `"${day}",${10 + i},1,2,3,4`).join('\n')}\n`);
    await answer('Which account are these figures from?', { account: 'mamarque' });
    await panel.page.waitForSelector('.question:has-text("Which year are these dates?")');
    await panel.page.getByLabel('Another…').check();
    await panel.page.locator('.question input[type=date]').fill('2025-01-04');
    await panel.page.click('.question .secondary');
    await importAll();
    expect((await rowsOf(host, 'TikTok · Days', ['Day', 'Views'])).map(([day]) => day)).toEqual(['2024-12-30', '2024-12-31', '2025-01-01', '2025-01-02']);
  });

  it.each([
    ['day first', '2026-05-04'],
    ['month first', '2026-04-05'],
  ])('order of day and month: %s', async (choice, day) => {
    const columns = 'Reporting starts,Reporting ends,Campaign name,Impressions,Amount spent (EUR)';
    await ask('Ma-marque-Ads.csv', `${columns}\n04/05/2026,04/05/2026,Launch,120,4.50\n`);
    await answer('Which account are these figures from?', { account: 'Ma marque' });
    await answer('How do these dates read?', choice);
    await importAll();
    expect(await rowsOf(host, 'Meta Ads · Ads', ['Period from', 'Impressions'])).toEqual([[day, 120]]);
  });

  it.each([
    ['point', 369241],
    ['comma', 369.241],
  ])('decimal sign: %s', async (choice, seconds) => {
    await ask('posts.csv', facebook('369,241'));
    await answer('How do these numbers read?', choice);
    await importAll();
    expect(await rowsOf(host, 'Facebook · Posts', ['Views', 'Watch time (s)'])).toEqual([[40, seconds]]);
  });

  it('period: a table of YouTube under a name that does not tell', async () => {
    const columns = 'Content,Video title,Video publish time,Duration,Views,Watch time (hours)';
    await ask('Table data.csv', `${columns}\nTotal,,,,120,2.5\nabcdefghijk,A film,"Oct 3, 2026",60,120,2.5\n`);
    await answer('Which account are these figures from?', { account: 'Ma marque' });
    await panel.page.waitForSelector('.question:has-text("Which period do these figures cover?")');
    await panel.page.getByLabel('Another…').check();
    await panel.page.locator('.question input[type=date]').first().fill('2026-10-01');
    await panel.page.locator('.question input[type=date]').last().fill('2026-10-31');
    expect(await axeFindings(panel.page)).toEqual([]);
    await panel.page.click('.question .secondary');
    await importAll();
    expect(await rowsOf(host, 'YouTube · Posts', ['Period from', 'Period to', 'Views'])).toEqual([['2026-10-01', '2026-10-31', 120]]);
  });
});

describe('a website report of twenty tables', () => {
  const splits = [
    'Session primary channel group (Default Channel Group)',
    'Session manual source',
    'Country',
    'City',
    'Device category',
    'Browser',
    'Language',
    'Page path and screen class',
  ];
  const tables = [
    ...['Active users', 'New users', 'Sessions'].map((figure) => ['Nth day', figure]),
    ...splits.map((split) => [split, 'Sessions']),
    ...splits.map((split) => [split, 'Active users']),
    ['Cohort', 'Average 120d value'],
  ];
  const blocks = tables.map(([split, figure], i) => {
    const rows = split === 'Nth day' ? ['0000', '0001', '0030'] : split === 'Cohort' ? ['0', '1'] : ['alpha', 'beta'];
    return `# Start date: 20261001\n# End date: 20261031\n${split},${figure}\n${rows.map((row, j) => `${row},${100 * (i + 1) + j}`).join('\n')}\n`;
  });
  const title =
    '# ----------------------------------------\n# Acquisition overview\n# Account: Ma marque\n# Property: mamarque.example\n# ----------------------------------------\n#  \n';

  it('brings every table with figures, each with its split and its period, and says why one is not used', async () => {
    expect(tables).toHaveLength(20);
    const { page } = await ask('Acquisition_overview.csv', title + blocks.join('\n#  \n'));
    await page.waitForSelector('section[aria-busy=false] .counts');
    for (const head of await page.locator('.fold.lined .fold-head').all()) await head.click();
    expect((await page.locator('body').allInnerTexts()).join('')).toContain('modelled values');
    expect(await axeFindings(page)).toEqual([]);
    await importAll();
    const rows = await rowsOf(host, 'Google Analytics · Web', ['Account', 'Day', 'Period from', 'Period to', 'Split by', 'Segment', 'Sessions', 'Users']);
    expect(new Set(rows.map(([account]) => account))).toEqual(new Set(['mamarque.example']));
    // the three series meet in one row a day; the two figures of a split in one row a segment
    expect(rows.filter(([, day]) => day !== '').map(([, day, , , , , sessions, users]) => [day, sessions, users])).toEqual([
      ['2026-10-01', 300, 100],
      ['2026-10-02', 301, 101],
      ['2026-10-31', 302, 102],
    ]);
    const country = rows.filter(([, , , , split]) => String(split).toLowerCase() === 'country');
    expect(country.map(([, , from, to, , segment, sessions, users]) => [from, to, segment, sessions, users])).toEqual([
      ['2026-10-01', '2026-10-31', 'alpha', 600, 1400],
      ['2026-10-01', '2026-10-31', 'beta', 601, 1401],
    ]);
    expect(rows).toHaveLength(3 + 2 * splits.length);
  });
});

describe.skipIf(!existsSync('../shared/exports'))('a whole folder', () => {
  const folder = '../shared/exports';
  const files = existsSync(folder)
    ? (readdirSync(folder, { recursive: true }) as string[])
        .filter((name) => name.includes(path.sep) && /\.(csv|xlsx?|zip)$/.test(name))
        .map((name) => path.join(folder, name))
    : [];

  it('is read at once: every file is ready or asks, and the list stays short enough to be used', async () => {
    ({ host, panel } = await open());
    const { page } = panel;
    await page.waitForSelector('.demo');
    await page.setInputFiles('input[type=file]', files);
    await page.waitForSelector('section[aria-busy=false] .counts');
    const said = (await page.textContent('.body > .detail')) ?? '';
    const [, count, ready, asking, describing = 0, left = 0] =
      /(\d+) files: (\d+) ready, (\d+) with questions(?:, (\d+) to describe)?(?:, (\d+) left out)?\. /.exec(said) ?? [];
    expect(Number(count)).toBe(files.length);
    expect(Number(ready) + Number(asking) + Number(describing) + Number(left)).toBe(files.length);
    expect(Number(describing) + Number(left)).toBeLessThanOrEqual(2);
    // a table for each network that is asked about, in place of a card for each file
    expect(await page.locator('.card.question').count()).toBeLessThan(20);
    expect(await page.locator('.card.folded').count()).toBeLessThanOrEqual(2);
    expect(await axeFindings(page)).toEqual([]);
  });
});

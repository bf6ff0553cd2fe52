/** What a person does for the files of six networks dropped at once, counted: every click, every typed answer, the drop and the import. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../sidebar/harness';
import { panelForEach } from '../sidebar/opened';

const folder = '../shared/exports';
const networks = ['facebook', 'instagram', 'linkedin', 'tiktok', 'youtube', 'x'];
const files = existsSync(folder)
  ? networks.flatMap((network) =>
      (readdirSync(path.join(folder, network)) as string[]).filter((name) => /\.(csv|xlsx?|zip)$/.test(name)).map((name) => path.join(folder, network, name)),
    )
  : [];

const { open, reopen } = panelForEach();

describe.skipIf(files.length === 0)('a folder of six networks', () => {
  it('needs at most 12 acts the first time and 2 the second, and the second changes nothing', async () => {
    const opened = await open();
    let { page } = opened.panel;
    const acts: string[] = [];
    const settled = () =>
      page.waitForFunction(() => document.querySelector('section[aria-busy=false] .counts') && document.querySelector('footer .primary:enabled'), null, {
        timeout: 120_000,
      });
    const drop = async () => {
      await page.waitForSelector('.zone');
      await page.setInputFiles('input[type=file]', files);
      await settled();
      acts.push('drop');
    };
    const importAll = async () => {
      await page.click('footer .primary:enabled');
      acts.push('import');
      await page.waitForSelector('text=Import done', { timeout: 120_000 });
    };
    await drop();
    if (process.env.ACTS) await page.screenshot({ path: `${process.env.ACTS}/first.png`, fullPage: true });
    for (let turn = 0; turn < 20; turn++) {
      const questions = page.locator('.card.question');
      if ((await questions.count()) === 0) break;
      const card = questions.first();
      const said = ((await card.locator('legend, .secondary').first().textContent()) ?? '').trim();
      const name = `${turn}: ${said}`;
      if ((await card.locator('legend').count()) === 0) {
        for (const row of await page.locator('.batch li').all()) {
          const likely = /(Facebook|Instagram|YouTube) · likely/.exec((await row.textContent()) ?? '')?.[1]?.toLowerCase();
          if (likely) expect(files[Number(await row.locator('input').getAttribute('value')) - 1]).toContain(`/${likely}/`);
        }
        await card.locator('.secondary').click();
      } else if ((await card.locator('.choices .secondary').count()) > 0 && !said.includes('these files'))
        await card.locator('.choices .secondary').first().click();
      else if (said.includes('these files')) {
        // the folder a file lies in is its network; the smaller part is unticked, and answered next
        const boxes = await card
          .locator('li input[type=checkbox]')
          .evaluateAll((inputs) => (inputs as HTMLInputElement[]).map(({ value, checked }) => ({ key: Number(value), checked })));
        const rows = boxes.flatMap(({ key, checked }) => (checked ? [key] : []));
        const ofFacebook = rows.map((key) => files[key - 1]?.includes('/facebook/') ?? false);
        const tick = (key: number) => card.locator(`li input[value="${key}"]`);
        const answers = await card.locator('.choices .secondary').allTextContents();
        const most = !answers.includes('Facebook') || ofFacebook.filter(Boolean).length * 2 >= rows.length;
        const away = answers.includes('Facebook') ? ofFacebook.flatMap((facebook, i) => (facebook === most ? [] : [i])) : [];
        const [first, last] = [away[0], away[away.length - 1]];
        if (first !== undefined) {
          await tick(rows[first] ?? 0).click();
          acts.push(`${name} (without ${files[(rows[first] ?? 0) - 1]})`);
        }
        if (last !== undefined && last !== first) {
          expect(last - (first ?? 0)).toBe(away.length - 1);
          await tick(rows[last] ?? 0).click({ modifiers: ['Shift'] });
          acts.push(`${name} (to ${files[(rows[last] ?? 0) - 1]})`);
        }
        await card.getByRole('button', { name: answers.includes('Facebook') ? (most ? 'Facebook' : 'Instagram') : (answers[0] ?? ''), exact: true }).click();
      } else if ((await card.locator('input[type=text]').count()) > 0) {
        await card.locator('input[type=text]').fill('Ma marque');
        await card.locator('input[type=text]').press('Enter');
      } else throw new Error(`no answer for ${said}`);
      acts.push(name);
      await page.waitForTimeout(100);
      await settled();
      if (process.env.ACTS) await page.screenshot({ path: `${process.env.ACTS}/turn-${turn}.png`, fullPage: true });
    }
    await importAll();
    process.stdout.write(`${files.length} files, acts: ${acts.length}\n${acts.map((act) => `  ${act}`).join('\n')}\n`);
    const first = acts.length;
    acts.length = 0;
    page = (await reopen(opened)).page;
    await drop();
    if (process.env.ACTS) await page.screenshot({ path: `${process.env.ACTS}/again.png`, fullPage: true });
    const asking = await page.locator('.card.question').count();
    await importAll();
    process.stdout.write(`the same files again, questions: ${asking}, acts: ${acts.length}\n`);
    const counts = (await page.locator('.counts').allInnerTexts()).join(' ');
    process.stdout.write(`${counts}\n`);
    expect(asking).toBe(0);
    expect(counts.replace(/\s+/g, ' ')).toMatch(/^0 new 0 updated [1-9]/);
    expect(acts.length).toBeLessThanOrEqual(2);
    expect(first).toBeLessThanOrEqual(12);
    // another checksum, the same report: what is answered by itself is right, the rest is asked
    page = (await reopen({ ...opened, panel: { ...opened.panel, close: () => page.close() } })).page;
    await page.waitForSelector('.zone');
    const changed = files.map((file) => ({
      name: path.basename(file),
      mimeType: '',
      buffer: Buffer.concat([readFileSync(file), Buffer.from(/csv$/.test(file) ? '\n' : '')]),
    }));
    await page.setInputFiles('input[type=file]', changed);
    await settled();
    await page.locator('.fold-head:has-text("answers given")').click();
    const taken = page.locator('.fold-body li:has-text("as last time")');
    const networksOf = await taken.evaluateAll((rows) =>
      rows.map((row) => ({ key: Number(row.querySelector('input')?.value), network: [...row.querySelectorAll('select')].map(({ value }) => value)[0] })),
    );
    for (const { key, network } of networksOf) if (networks.includes(network ?? '')) expect(files[key - 1]).toContain(`/${network}/`);
    process.stdout.write(`new bytes, the same reports: ${await taken.count()} answered as last time, ${await page.locator('.batch li').count()} asked\n`);
    expect(await taken.count()).toBeGreaterThan(0);
  });
});

describe('the files of a month and of the next', () => {
  const months = 'January February March April May June July August September October November December'.split(' ');
  const dayBack = (days: number) => new Date(Date.now() - days * 86_400_000);
  const file = (name: string, lines: string[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) });
  const month = (back: number) => {
    const days = [2, 1].map((day) => dayBack(back + day));
    const meta = (title: string, figure: number) =>
      file(`${title}.csv`, [`"${title}"`, '"Date","Primary"', ...days.map((day, i) => `"${day.toISOString().slice(0, 10)}T00:00:00","${figure + i}"`)]);
    const tiktok = days.map((day, i) => `"${months[day.getUTCMonth()]} ${day.getUTCDate()}",${back + 10 + i},1,2,3,4`);
    return [
      meta('Reach', back + 838),
      meta('Views', back + 95),
      meta('Visits', back + 7),
      file('Overview.csv', ['Date,Video Views,Profile Views,Likes,Comments,Shares', ...tiktok]),
    ];
  };

  it('cost two acts from the second month on: the drop and the import', async () => {
    const opened = await open();
    let { page } = opened.panel;
    const importAll = async () => {
      await page.waitForSelector('text=4 files: 4 ready.');
      await page.waitForSelector('section[aria-busy=false] .counts');
      await page.click('footer .primary:enabled');
      await page.waitForSelector('text=Import done');
    };
    await page.waitForSelector('.zone');
    await page.setInputFiles('input[type=file]', month(6));
    await page.locator('.batch .choices').getByRole('button', { name: 'Instagram' }).click();
    for (const network of ['Instagram', 'TikTok']) {
      await page.waitForSelector(`.batch .number:has-text("${network}")`);
      await page.fill('.batch input[type=text]', 'mamarque');
      await page.press('.batch input[type=text]', 'Enter');
    }
    // the day the file was saved, chosen in the row's own list
    const year = page.locator('.batch .slots select.long');
    await year.selectOption(((await year.locator('option').nth(1).getAttribute('value')) as string) ?? '');
    await importAll();
    page = (await reopen(opened)).page;
    await page.waitForSelector('.zone');
    await page.setInputFiles('input[type=file]', month(3));
    await page.waitForSelector('text=4 answers as last time');
    expect(await page.locator('.card.question').count()).toBe(0);
    await importAll();
    const days = (await rowsOf(opened.host, 'Instagram · Days', ['Account', 'Reach'])).map(([account, reach]) => [account, reach]);
    expect(days.filter(([, reach]) => reach !== '')).toEqual([844, 845, 841, 842].map((reach) => ['mamarque', reach]));
    expect((await rowsOf(opened.host, 'TikTok · Days', ['Account', 'Views'])).map(([account, views]) => [account, views])).toEqual(
      [16, 17, 13, 14].map((views) => ['mamarque', views]),
    );
  });
});

describe('a panel of many files', () => {
  it('has one scroll bar: its page is never longer than the frame', async () => {
    const { panel } = await open();
    const brand = 'samples/brand';
    const many = (readdirSync(brand, { recursive: true }) as string[]).filter((name) => /\.(csv|xls|zip)$/.test(name)).map((name) => path.join(brand, name));
    await panel.page.waitForSelector('.zone');
    await panel.page.setInputFiles('input[type=file]', many);
    await panel.page.waitForSelector('footer .primary:enabled', { timeout: 60_000 });
    const longer = () => panel.page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
    expect(await panel.page.evaluate(() => (document.querySelector('.body') as HTMLElement).scrollHeight > window.innerHeight)).toBe(true);
    expect(await longer()).toBe(0);
    for (const fold of await panel.page.locator('summary, button[aria-expanded=false]').all()) if (await fold.isVisible()) await fold.click();
    expect(await longer()).toBe(0);
  });
});

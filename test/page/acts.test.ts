/** What a person does for the files of six networks dropped at once, counted: every click, every typed answer, the drop and the import. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
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
        const rows = await card.locator('li input').evaluateAll((inputs) => inputs.map((input) => Number((input as HTMLInputElement).value)));
        const ofFacebook = rows.map((key) => files[key - 1]?.includes('/facebook/') ?? false);
        const answers = await card.locator('.choices .secondary').allTextContents();
        const most = !answers.includes('Facebook') || ofFacebook.filter(Boolean).length * 2 >= rows.length;
        const away = answers.includes('Facebook') ? ofFacebook.flatMap((facebook, i) => (facebook === most ? [] : [i])) : [];
        const [first, last] = [away[0], away[away.length - 1]];
        if (first !== undefined) {
          await card.locator('li input').nth(first).click();
          acts.push(`${name} (without ${files[(rows[first] ?? 0) - 1]})`);
        }
        if (last !== undefined && last !== first) {
          expect(last - (first ?? 0)).toBe(away.length - 1);
          await card
            .locator('li input')
            .nth(last)
            .click({ modifiers: ['Shift'] });
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
  });
});

/** A file nobody knows, described in the panel: by keyboard, with the reading shown at once; remembered, forgotten, saved and brought as JSON. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import { axeFindings, type Panel, rowsOf } from '../sidebar/harness';
import { panelForEach } from '../sidebar/opened';

const csv = (...lines: string[]) => Buffer.from(lines.join('\n'));
const header = 'Envoi;Objet;Ouvertures;Clics';
const august = {
  name: 'stats_newsletter.csv',
  mimeType: 'text/csv',
  buffer: csv(header, "12/08/2026;Les nouveautés d'août;1 284;96", '05/08/2026;On rouvre;1 102;71'),
};
const september = { name: 'stats_newsletter (1).csv', mimeType: 'text/csv', buffer: csv(header, '03/09/2026;La rentrée;1 349;120') };

const { open } = panelForEach();
let host: Host;
let panel: Panel;

async function start(language = 'en'): Promise<Panel> {
  ({ host, panel } = await open({ userLocale: language, locale: language === 'fr' ? 'fr_FR' : 'en_US' }));
  await panel.page.waitForSelector('.demo');
  return panel;
}

const text = async () => (await panel.page.locator('body').allInnerTexts()).join('');
const reviewDone = () => panel.page.waitForSelector('section[aria-busy=false] .counts');

/** Moves on with the tabulator until the focus is on what is looked for. */
async function tabTo(wanted: string): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await panel.page.keyboard.press('Tab');
    const there = await panel.page.evaluate((name) => {
      const at = document.activeElement as HTMLElement;
      return [at.id, at.textContent, at.closest('label')?.textContent].some((said) => said?.trim().startsWith(name));
    }, wanted);
    if (there) return;
  }
  throw new Error(`«${wanted}» is not within reach of the tabulator`);
}

/** Chooses in the list that has the focus by the first letters of an entry; the packaged browser, which finds nothing that way, is told the entry. */
async function chooseByLetters(letters: string, label: string, chosen: string): Promise<void> {
  for (const letter of letters) await panel.page.keyboard.press(letter);
  const done = await panel.page.waitForSelector(chosen, { timeout: 1_000 }).catch(() => null);
  if (done) return;
  await panel.page.locator('select:focus').selectOption({ label });
  await panel.page.waitForSelector(chosen);
}

describe('describing a file', () => {
  it('goes by keyboard alone from the unknown file to rows in a tab, and shows what each column is read as', async () => {
    const { page } = await start();
    await page.setInputFiles('input[type=file]', [august]);
    await page.waitForSelector('text=1 file: 0 ready, 1 to describe.');
    expect(await axeFindings(page)).toEqual([]);
    await tabTo('Describe');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=Describe this file');
    await page.waitForSelector('#field-day');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Describe this file');
    expect(await page.inputValue('#field-day')).toBe('0');
    expect(await axeFindings(page)).toEqual([]);
    // nothing is chosen for the person, and the button waits for the answers
    expect(await page.locator('.question input:checked').count()).toBe(0);
    expect(await page.isDisabled('footer .primary')).toBe(true);
    expect(await text()).toContain('Say what these figures are of');
    await tabTo('Name of the source');
    await page.keyboard.type('Newsletter');
    await page.waitForSelector('text=Answer what is in yellow first.');
    await tabTo('12 Aug');
    await page.keyboard.press('Space');
    await page.waitForSelector('text=2 rows will be read, 5 Aug – 12 Aug');
    await tabTo('Add a column');
    await chooseByLetters('v', 'Views', '#field-views');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-views');
    await chooseByLetters('ou', 'Ouvertures', 'text=read as 1,284');
    await tabTo('Use these columns');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=1 file: 1 ready.');
    await reviewDone();
    await page.click('footer .primary');
    await page.waitForSelector('text=Import done');
    const rows = await rowsOf(host, 'Other · Days', ['Account', 'Day', 'Views', 'Clicks', 'Objet']);
    expect(rows).toEqual([
      ['Newsletter', '2026-08-12', 1284, 96, "Les nouveautés d'août"],
      ['Newsletter', '2026-08-05', 1102, 71, 'On rouvre'],
    ]);
  });

  it('is remembered: the next file of the shape only asks whose figures they are, with the answer of before as the probable one', async () => {
    const { page, calls } = await start('fr');
    await page.setInputFiles('input[type=file]', [august]);
    await page.click('.card.folded .secondary');
    await page.fill('label:has-text("Nom de la source") input', "Lettre d'information");
    await page.getByLabel('12 août').check();
    await page.click('text=Tout voir en grand');
    await page.getByLabel('Ouvertures').selectOption({ label: 'Vues' });
    await page.waitForSelector('text=lu comme 1\u202f284');
    expect(await axeFindings(page)).toEqual([]);
    await page.click('text=Retour à la description');
    await page.click('footer .primary');
    await reviewDone();
    expect(calls.filter((name) => name === 'saveMapping')).toHaveLength(1);
    await page.setInputFiles('input[type=file]', [september]);
    await page.waitForSelector('form.question');
    expect(await text()).toContain("probable, comme vous l'avez déjà décrit");
    expect(await page.locator('.question input:checked').count()).toBe(0);
    await page.getByLabel("Lettre d'information").check();
    await page.click('.question .secondary');
    await page.waitForSelector('text=2 fichiers\u00a0: 2 prêts.');
  });

  it('is kept in a list from which it can be saved, forgotten and brought again, also by a drop', async () => {
    const { page } = await start();
    await page.setInputFiles('input[type=file]', [august]);
    await page.click('.card.folded .secondary');
    await page.fill('label:has-text("Name of the source") input', 'Newsletter');
    await page.getByLabel('12 Aug').check();
    await page.click('footer .primary:enabled');
    await reviewDone();
    await page.click('footer .text');
    await page.click('text=Files you described (1)');
    expect(await axeFindings(page)).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Save as JSON')]);
    const saved = readFileSync(await download.path());
    expect(JSON.parse(saved.toString())).toMatchObject([{ version: 1, source: 'Newsletter', dateOrder: 'day-month' }]);
    await page.click('text=Forget');
    await page.waitForSelector('text=Nothing yet.');
    const json = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/json', buffer });
    await page.setInputFiles('input[type=file]', [json('descriptions.json', Buffer.from('[{"version":2}]'))]);
    await page.waitForSelector('.notice.bad');
    expect(await text()).toContain('this description cannot be used');
    await page.click('text=Back');
    await page.setInputFiles('input[type=file]', [json('descriptions.json', saved)]);
    await page.waitForSelector('text=1 description added.');
    expect(await text()).toContain('Newsletter, figures by day');
  });

  it('serves the file also where the workbook refuses to remember it, and says so', async () => {
    const { page } = await start();
    await page.setInputFiles('input[type=file]', [august]);
    await page.click('.card.folded .secondary');
    await page.fill('label:has-text("Name of the source") input', 'Newsletter');
    await page.getByLabel('12 Aug').check();
    await page.evaluate(() => Object.assign(window, { refusing: { saveMapping: 'Exception: Service invoked too many times' } }));
    await page.click('footer .primary:enabled');
    await page.waitForSelector('text=The columns are used for this file, but not remembered');
    await page.waitForSelector('text=1 file: 1 ready.');
    expect(await text()).not.toContain('Exception');
  });

  it('says that a format known from memory only is to be checked', async () => {
    const { page } = await start();
    const buffer = csv('Date,Text,Media,Link,Post type,Impressions,Reach,Likes,Clicks', '2026-10-01 09:00,Hello,,https://x.com/a/status/1,Image,120,90,4,2');
    await page.setInputFiles('input[type=file]', [{ name: 'posts.csv', mimeType: 'text/csv', buffer }]);
    await page.click('.card.folded .secondary');
    await page.waitForSelector('text=This looks like a file of Buffer.');
    expect(await page.inputValue('#field-published')).toBe('0');
    await page.click('footer .text');
    await page.waitForSelector('text=1 file: 0 ready, 1 left out.');
  });
});

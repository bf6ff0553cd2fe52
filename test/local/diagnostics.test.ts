/** The menu item Diagnostics, run on the local workbook: it must give the very answers that the code assumes. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openHost } from '../../local/apps-script/host';

type Part = { next: number; total: number; locale: string; different: string[][] };

const open = (locale: string) =>
  openHost({
    locale,
    zone: 'Europe/Paris',
    code: `${readFileSync('dist/Code.js', 'utf8')}\n${readFileSync('dist/Diagnostics.js', 'utf8')}`,
    files: { Excel: readFileSync('dist/Excel.html', 'utf8') },
  });

test.each(['en_US', 'fr_FR'])('every check of the diagnostics gives the assumed answer in a workbook of %s, and leaves one tab', async (locale) => {
  const host = await open(locale);
  const different: string[][] = [];
  let part: Part = { next: 0, total: 1, locale, different };
  while (part.next < part.total) {
    part = (await host.call('runDiagnostics', part.next)) as Part;
    different.push(...part.different);
  }
  // what a French workbook reads otherwise by its locale is told in test/local/behaviours.ts
  expect(different.filter(([id]) => locale === 'en_US' || !id?.startsWith('behaviour'))).toEqual([]);
  expect(part.total).toBeGreaterThan(100);
  const names = host.frames().map(({ name }) => name);
  expect(names).toEqual(['Sheet1', `Diagnostics ${locale}`]);
  expect(host.readRows(`Diagnostics ${locale}`, 'A1:D1')).toEqual([['id', 'result', 'expected', 'same']]);
  process.stdout.write(`Diagnostics in ${locale}: ${part.total} checks, ${different.length} different.\n`);
  host.dispose();
});

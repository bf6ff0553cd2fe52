/** Tables that are known and give no record are left aside with the reason; all others stay open to a person's own description. */
import { describe, expect, it } from 'vitest';
import { messages } from '../../src/languages/messages';
import type { ReadTable } from '../../src/platforms/reading';
import type { NotUsed } from '../../src/problems';
import { readCsv } from './read';

const reasonsOf = (tables: readonly ReadTable[]) =>
  tables.filter(({ status }) => status === 'unknown').map(({ problems: [first] }) => (first?.code === 'table-not-used' ? first.reason : (first?.code ?? null)));

describe('a table that gives no record', () => {
  it.each<[string, string, NotUsed]>([
    ['the parameters of a Search Console export', 'Filter,Value\nDate,Last 3 months\nSearch type,Web', 'settings'],
    ['the members of a Publer workspace', '# Start Date: 1 Jun 2025\n\nMember,Reach,Engagement,Posts\nA. Person,10,2,1', 'team'],
    ['cohorts of Google Analytics', '# Start date: 20260101\n# End date: 20260131\nCohort,Average 120d value\n20260101-20260107,-1', 'estimate'],
    [
      'one of several tables of a network, in words nobody knows',
      '# Start date: 20260101\n# End date: 20260131\nCountry,Active users\nFrance,5\n\n# Start date: 20260101\n# End date: 20260131\nOblast,Ceny\nA,5\nB,6',
      'part',
    ],
    ['search interest', 'Category: All categories\n\nWeek,tea: (Worldwide)\n2026-01-04,<1\n2026-01-11,55', 'index'],
    ['search interest in French', 'Catégorie: Toutes catégories\n\nSemaine,thé: (Dans tous les pays)\n2026-01-04,12', 'index'],
    ['the queries beside it', 'Category: All categories\n\nTOP\nstoneware bowl,100\nbowl,54\n\nRISING\nblue bowl,Breakout\ngreen bowl,+50%', 'index'],
    ["another tool's planner", 'Text,Date,Time,Draft,Facebook,Instagram,Picture Url 1\nHello,2026-12-01,10:00,false,true,true,', 'plan'],
    ['a planner to fill in', 'Date,Text,Link(s),Media URL(s),Title\n2026-12-01 10:00,Hello,,,', 'plan'],
    [
      'contacts of an account',
      'Notes:\n"When exporting…"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nA,B,,,,,01 Jan 2026',
      'archive',
    ],
    ['a letter', 'Dear all\nhere is the file you asked for\nSee you soon', 'text'],
    ['a header and nothing below it', 'Product,Price,Stock', 'empty'],
  ])('%s', async (_name, text, reason) => {
    const tables = await readCsv(text);
    expect(reasonsOf(tables)).toEqual([reason]);
    expect(tables.find(({ status }) => status === 'unknown')).toMatchObject({ platform: null, records: [], questions: [] });
  });

  it.each([
    ['a price list', 'Product,Price\nTea,3.50'],
    ['an index of something else', 'Week,tea\n2026-01-04,55'],
    ['members of another tool', 'Member,Posts\nA. Person,1'],
    ['a list of mentions without figures', 'Date,Author,Text\n2026-01-04,A,Good tea\n2026-01-05,B,Bad tea'],
  ])('%s is no such table', async (_name, text) => {
    expect(reasonsOf(await readCsv(text))).toEqual(['table-unknown']);
  });

  it('shows the headers of an unknown table, not the comments or the title above them', async () => {
    const [table] = await readCsv('# made by a tool\nWeekly prices\n\nProduct,Price\nTea,3.50');
    expect(table?.problems).toMatchObject([{ code: 'table-unknown', headers: 'Product, Price' }]);
  });

  it('is said in a sentence of each language, which names where and why', () => {
    const problem = { code: 'table-not-used', table: 'a.zip › Filters.csv', reason: 'settings' } as const;
    expect(messages.en.problems['table-not-used'](problem)).toBe('a.zip › Filters.csv: this table is not used. It tells how the export was made.');
    expect(messages.fr.problems['table-not-used'](problem)).toBe(
      "a.zip › Filters.csv\u00a0: ce tableau n'est pas utilisé. Il dit comment l'export a été fait.",
    );
  });
});

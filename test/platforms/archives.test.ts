/** Archives: names of entries, what one part tells of another, and files of several tables. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeFile } from '../../src/decode';
import { readTables } from '../../src/platforms';
import type { Answers, ReadTable } from '../../src/platforms/reading';
import { codes, csv, readCsv } from './read';

async function readZip(
  name: string,
  entries: { [name: string]: string },
  answers: Answers = {},
  change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes,
): Promise<ReadTable[]> {
  const info = { name, modifiedOn: '2026-11-05' };
  const bytes = change(zipSync(Object.fromEntries(Object.entries(entries).map(([entry, text]) => [entry, strToU8(text)]))));
  const { tables } = await decodeFile(bytes, info, () => Promise.reject(new Error('no workbook here')));
  return readTables(tables, { info, answers, zone: 'Europe/Paris' });
}

const parts = (tables: readonly ReadTable[]) => tables.map(({ name }) => name.split(' › ').pop());

describe('names of entries', () => {
  const text = csv([
    ['Date', 'Views'],
    ['2025-01-01', '5'],
  ]);
  /** The same archive with a name of as many bytes in both of its places, and no mark of UTF-8. */
  const renamed = (placeholder: string, name: Uint8Array) => (bytes: Uint8Array) => {
    const out = bytes.slice();
    const old = strToU8(placeholder);
    for (let at = 0; at + old.length <= out.length; at++) if (old.every((byte, i) => out[at + i] === byte)) out.set(name, at);
    return out;
  };

  it('with the mark of UTF-8 are read as they are', async () => {
    expect(parts(await readZip('a.zip', { 'Dados do gráfico.csv': text, 'Totaux – été.csv': text }))).toEqual(['Dados do gráfico.csv', 'Totaux – été.csv']);
  });

  it.each([
    ['UTF-8', 'Jxxxxxx.csv', strToU8('J\u00e4\u00f6\u00fc.csv'), 'J\u00e4\u00f6\u00fc.csv'],
    ['the old code page', 'Grxfico.csv', Uint8Array.of(0x47, 0x72, 0xa0, 0x66, 0x69, 0x63, 0x6f, 0x2e, 0x63, 0x73, 0x76), 'Gr\u00e1fico.csv'],
    ['one sign a byte', 'Requxtes.csv', Uint8Array.of(0x52, 0x65, 0x71, 0x75, 0xea, 0x74, 0x65, 0x73, 0x2e, 0x63, 0x73, 0x76), 'Requ\u00eates.csv'],
  ])('without it are read in %s', async (_, placeholder, name, shown) => {
    const other = { 'Other.csv': text };
    expect(parts(await readZip('a.zip', { [placeholder]: text, ...other }, {}, renamed(placeholder, name)))).toEqual([shown, 'Other.csv']);
  });
});

describe('what one part of an archive tells of another', () => {
  const queries = csv([
    ['Requêtes les plus fréquentes', 'Clics', 'Impressions', 'CTR', 'Position'],
    ['chaussures', '40', '500', '8%', '3'],
  ]);
  const chart = csv([
    ['Date', 'Clics', 'Impressions', 'CTR', 'Position'],
    ['2025-02-03', '15', '200', '7.5%', '3'],
    ['2025-02-04', '25', '300', '8.3%', '3'],
  ]);
  const filters = (range: string) =>
    csv([
      ['Filtre', 'Valeur'],
      ['Type de recherche', 'Web'],
      ['Date', range],
    ]);

  it.each([
    ['the settings', { 'Requêtes.csv': queries, 'Filtres.csv': filters('3 févr. 2025-4 févr. 2025') }],
    ['the days of the chart', { 'Requêtes.csv': queries, 'Graphique.csv': chart, 'Filtres.csv': filters('28 derniers jours') }],
  ])('Search Console: the period, from %s', async (_, entries) => {
    const [table] = await readZip('https___www.example.com_-Performance-on-Search-2025-02-06.zip', entries);
    expect(table).toMatchObject({ platform: 'search-console', account: 'www.example.com', from: '2025-02-03', to: '2025-02-04', questions: [] });
    expect(codes(table as ReadTable)).not.toContain('period-unknown');
  });

  it.each(['zip', 'xlsx'])('Search Console: the account and the day from the name of any of its reports, .%s too', async (ending) => {
    for (const report of ['Search', 'Discover']) {
      const info = { name: `https___www.example.com_-Performance-on-${report}-2026-01-08.${ending}`, modifiedOn: null };
      const { tables } = await decodeFile(strToU8(chart), info, () => Promise.reject(new Error('no workbook here')));
      expect(readTables(tables, { info, answers: {}, zone: 'Europe/Paris' })).toMatchObject([{ account: 'www.example.com', asOf: '2026-01-08' }]);
    }
  });

  it('Discover, which ranks nothing, is known by the name of its archive', async () => {
    const pages = csv([
      ['Top pages', 'Clicks', 'Impressions', 'CTR'],
      ['https://www.example.com/', '40', '500', '8%'],
    ]);
    const days = csv([
      ['Date', 'Clicks', 'Impressions', 'CTR'],
      ['2026-01-03', '40', '500', '8%'],
    ]);
    const tables = await readZip('https___www.example.com_-Performance-on-Discover-2026-01-08.zip', { 'Pages.csv': pages, 'Chart.csv': days });
    expect(tables).toMatchObject(
      Array.from({ length: 2 }, () => ({ platform: 'search-console', from: '2026-01-03', to: '2026-01-03', totals: { clicks: 40 } })),
    );
  });

  it('an answer of the person comes first', async () => {
    const period = { from: '2025-01-01', to: '2025-01-31' };
    const [table] = await readZip('a.zip', { 'Requêtes.csv': queries, 'Graphique.csv': chart }, { period });
    expect(table).toMatchObject(period);
  });

  it('TikTok: the account, from the links of the posts', async () => {
    const tables = await readZip('a.zip', {
      'Content.csv': csv([
        ['Time', 'Video title', 'Video link', 'Post time', 'Total likes', 'Total comments', 'Total shares', 'Total views'],
        ['March 2', 'One', 'https://www.tiktok.com/@marque/video/7477000000000000000', 'March 2', '1', '2', '3', '40'],
      ]),
      'FollowerHistory.csv': csv([
        ['Date', 'Followers', 'Difference in followers from previous day'],
        ['March 1', '100', '1'],
        ['March 2', '103', '3'],
      ]),
    });
    expect(tables.map(({ account }) => account)).toEqual(['marque', 'marque']);
  });

  it('the archive inside another names its period and its channel', async () => {
    const videos = csv([
      ['Content', 'Video title', 'Video publish time', 'Views'],
      ['Total', '', '', '20'],
      ['abcdefghijk', 'One', 'Mar 3, 2025', '20'],
    ]);
    const inner = zipSync({ 'Table data.csv': strToU8(videos) });
    const info = { name: 'exports.zip', modifiedOn: null };
    const bytes = zipSync({ 'Content 2025-03-01_2025-03-31 Channel.zip': inner });
    const { tables } = await decodeFile(bytes, info, () => Promise.reject(new Error('no workbook here')));
    expect(readTables(tables, { info, answers: {}, zone: 'Europe/Paris' })).toMatchObject([{ account: 'Channel', from: '2025-03-03' }]);
  });
});

describe('two periods side by side', () => {
  it('are told, and not read', async () => {
    const header = ['Top pages', 'Last 3 months Clicks', 'Previous 3 months Clicks', 'Last 3 months Impressions', 'Previous 3 months Impressions'];
    const [table] = await readCsv(csv([header, ['https://www.example.com/', '0', '8', '10', '90']]));
    expect(table).toMatchObject({ status: 'unknown', problems: [{ code: 'table-not-used', reason: 'compared' }] });
  });
});

describe('a file of several tables', () => {
  const unknown = csv([
    ['Salle', 'Personne'],
    ['A', 'Ana'],
    ['B', 'Bob'],
  ]);
  const ads = csv([
    ['Reporting starts', 'Reporting ends', 'Campaign name', 'Campaign delivery', 'Impressions', 'Amount spent (EUR)'],
    ['2025-02-05', '2025-03-04', 'One', 'active', '100', '5'],
    ['2025-02-05', '2025-03-04', 'Two', 'active', '200', '7'],
  ]);
  const videos = csv([
    ['Content', 'Video title', 'Video publish time', 'Views', 'Watch time (hours)'],
    ['abcdefghijk', 'One', 'Mar 3, 2025', '20', '1'],
  ]);
  const long = Array.from({ length: 40 }, (_, at) => `${at},Ana`).join('\n');

  it.each([
    ['blank lines', [unknown, ads, videos].join('\n\n')],
    ['comments', `# rooms\n${unknown}\n# ads\n${ads}\n# videos\n${videos}`],
    ['comments and blank lines', `${unknown}\n\n# ads\n\n${ads}\n\n# videos\n${videos}`],
    ['more rows than a header is sought in', [`${unknown}\n${long}`, ads, videos].join('\n\n')],
  ])('whose first nobody knows gives the others, with %s between them', async (_, text) => {
    const tables = (await readCsv(text)).filter(({ status }) => status === 'recognised');
    expect(tables).toMatchObject([
      { platform: 'meta-ads', kept: 2, totals: { spend: 12, impressions: 300 } },
      { platform: 'youtube', kept: 1, totals: { views: 20 } },
    ]);
  });

  it('whose last nobody knows says so, and takes no row of it', async () => {
    const tables = await readCsv([ads, unknown].join('\n\n'));
    expect(tables).toMatchObject([
      { platform: 'meta-ads', kept: 2, skipped: 0 },
      { status: 'unknown', problems: [{ code: 'table-not-used', reason: 'part' }] },
    ]);
  });

  it('a blank line among the rows of one table is no other table', async () => {
    const [first = '', ...rows] = ads.split('\n');
    const tables = await readCsv([first, rows[0], '', rows[1]].join('\n'));
    expect(tables).toMatchObject([{ platform: 'meta-ads', kept: 2 }]);
  });

  it('Analytics: a first table without its comments keeps no other from being read', async () => {
    const part = (name: string, rows: string) =>
      `# ----------------------------------------\n# ${name}\n# 20250301-20250331\n# ----------------------------------------\n\n${rows}`;
    const channels = csv([
      ['Session primary channel group (Default Channel Group)', 'Sessions', 'Engaged sessions'],
      ['Direct', '20', '10'],
      ['Organic Search', '40', '30'],
    ]);
    const tables = (await readCsv([unknown, part('Channels', channels)].join('\n\n'))).filter(({ status }) => status === 'recognised');
    expect(tables).toMatchObject([{ platform: 'google-analytics', kept: 2, totals: { sessions: 60 }, from: '2025-03-01', to: '2025-03-31' }]);
  });
});

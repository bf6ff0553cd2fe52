/** Exports in other languages and of other years: total rows, followers, zones, archives and stacks, one odd thing each, as seen in real files. */
import { csv, type Row, utf8, utf8Bom, utf16, zip } from './text';

type Files = Record<string, Uint8Array>;
const lines = (rows: Row[]) => csv(rows, { quote: 'needed' });
const stack = (...blocks: Row[][]) => utf8(`sep=,\n${blocks.map((rows) => csv(rows, { quote: 'spaces' }).trimEnd()).join('\n\n')}\n`);
const two = (n: number) => String(n).padStart(2, '0');
/** A soft hyphen after every third letter of a word, as German pages print them. */
const hyphened = (text: string) => text.replace(/\p{L}{3}(?=\p{L}{2})/gu, '$&\u00ad');

function ads(): Files {
  const header = ['Ad state', 'Headline 1', 'Campaign', 'Ad group', 'Campaign type', 'Clicks', 'Impressions', 'CTR', 'Cost', 'Conversions'];
  const total = (name: string, ...figures: Row) => [name, ' --', ' --', ' --', ' --', ...figures];
  const report = [
    ['Ad report (Oct 5, 2026-Oct 11, 2026)'],
    header,
    ['enabled', 'Bowls of stoneware', 'Autumn', 'Bowls', 'Search Only', 60, 600, '10.00%', '15.00', '3.0'],
    ['enabled', 'Total - all you need', 'Autumn', 'Plates', 'Search Only', 40, 400, '10.00%', '10.00', '1.0'],
    total('Total - filtered', 100, '1,000', '10.00%', '25.00', '4.0'),
    total('Total - all experiments', 0, 0, '0.00%', '0.00', '0.0'),
    total('Total', 100, '1,000', '10.00%', '25.00', '4.0'),
  ];
  const callout: Row = ['Enabled', 'Callout', 'Autumn', ' --', 'Campaign', 'Eligible', 4, 'EUR', '1.87', 2];
  const snap = (day: number, age: string, spend: string, swipes: number) => [
    `2026-10-${two(day)} 00:00:00 AST`,
    day === 31 ? '2026-11-01 00:00:00 AST' : `2026-10-${two(day + 1)} 00:00:00 AST`,
    age,
    '2026-10-29 17:00:54 AST',
    spend,
    swipes,
    1,
    '28.26',
    swipes * 300,
    'Autumn',
  ];
  const meta = ['Reporting starts', 'Reporting ends', 'Campaign name', 'Campaign delivery', 'Results', 'Reach', 'Impressions', 'Amount spent (EUR)'];
  return {
    'google-ads/ad-report.three-totals.utf16-tabs.csv': utf16(csv(report, { quote: 'needed', delimiter: '\t' })),
    'google-ads/asset-report.equal-rows.csv': utf8(
      lines([
        ['Ad asset report'],
        ['October 1, 2026 - October 31, 2026'],
        ['Asset status', 'Asset type', 'Campaign', 'Ad group', 'Level', 'Status', 'Impr.', 'Currency code', 'Cost', 'Clicks'],
        callout,
        callout,
        ['Enabled', 'Sitelink', 'Autumn', ' --', 'Campaign', 'Eligible', 10, 'EUR', '1.00', 1],
      ]),
    ),
    'snapchat-ads/report.days-to-midnight.zone-letters.csv': utf8(
      lines([
        [
          'Start Time',
          'End Time',
          'Age',
          'Campaign Start Time',
          'Amount Spent',
          'Swipe Ups',
          'Purchases',
          'Purchases Value',
          'Paid Impressions',
          'Campaign Name',
        ],
        snap(30, '25-34', '1.56', 17),
        snap(30, '35+', '1.14', 18),
        snap(31, '25-34', '2.00', 10),
      ]),
    ),
    'meta-ads/Ma marque-Ads-Fe-5-2026-Mar-4-2026.csv': utf8(lines([meta, ['2026-02-05', '2026-03-04', 'Bowls', 'active', 3, 800, 1000, 30]])),
    'meta-ads/campaigns.no-data.csv': utf8(lines([meta, ['No data available.']])),
  };
}

function followers(): Files {
  const series = (header: string, values: readonly number[]): Row[] =>
    values.map((value, i) => (i === 0 ? ['Date', header] : [`2026-10-${two(i)}T00:00:00`, value]));
  return {
    'instagram/audience.pt.followers-under-a-code.csv': stack(
      [['Seguidores do Instagram'], ['IG_ACCOUNT,FOLLOW,UNIQUE_USERS'], [500]],
      [['Seguidores do Instagram por gênero e idade'], ['Idade', 'Mulheres', 'Homens'], ['18-24', '30,5%', '20%'], ['25-34', '29,5%', '20%']],
    ),
    'instagram/followers-by-day.pt.running-total.csv': stack([['Seguidores do Instagram'], ...series('Primary', [0, 500, 503, 502, 506])]),
    'facebook+instagram/reach.titles-of-2023.csv': stack(
      [['Facebook Page reach'], ...series('Facebook Page reach', [0, 10, 20, 15])],
      [['Instagram reach'], ...series('Instagram reach', [0, 100, 200, 150])],
    ),
  };
}

function youtube(): Files {
  const german = ['Videos', 'Videotitel', 'Veröffentlichungszeitpunkt des Videos', 'Aufrufe', 'Wiedergabezeit (Stunden)', 'Impressionen'];
  return {
    'youtube/table-data.de.soft-hyphens.csv': utf8(
      lines([
        german.map(hyphened),
        [hyphened('Gesamt'), '', '', 300, '12.5', 4000],
        ['abcdefghijk', 'Eine Schale drehen', 'Oct 2, 2026', 200, '10', 3000],
        ['abcdefghijl', 'Glasuren mischen', 'Oct 9, 2026', 100, '2.5', 1000],
        [hyphened('Die 500 besten Ergebnisse werden angezeigt')],
      ]),
    ),
    'youtube/cities.pt.csv': utf8(
      lines([
        ['Cidades', 'Nome da cidade', 'Visualizações', 'Tempo de exibição (horas)', 'Duração média da visualização'],
        ['Total', '', 300, '15.5', '0:03:06'],
        ['0x94:0x14', 'São Carlos', 200, '10.5', '0:03:09'],
        ['0x94:0x15', 'Lisboa', 100, '5', '0:03:00'],
      ]),
    ),
  };
}

function tools(): Files {
  const orders = [
    'Name',
    'Email',
    'Financial Status',
    'Paid at',
    'Currency',
    'Total',
    'Created at',
    'Lineitem quantity',
    'Lineitem name',
    'Refunded Amount',
    'Source',
  ];
  const at = '2026-10-01 10:00:00 +0200';
  const queries = [
    ['Requêtes les plus fréquentes', 'Clics', 'Impressions', 'CTR', 'Position'],
    ['bols en grès', 40, 500, '8%', '3.1'],
  ];
  const filters = [
    ['Filtre', 'Valeur'],
    ['Type de recherche', 'Web'],
    ['Date', '1 oct. 2026-31 oct. 2026'],
  ];
  const campaigns = [
    ['Reporting starts', 'Reporting ends', 'Campaign name', 'Campaign delivery', 'Impressions', 'Amount spent (EUR)'],
    ['2026-10-01', '2026-10-31', 'Bowls', 'active', 1000, 30],
  ];
  const videos = [
    ['Content', 'Video title', 'Video publish time', 'Views', 'Watch time (hours)'],
    ['abcdefghijk', 'Throwing a bowl', 'Oct 2, 2026', 200, '10'],
  ];
  const rooms = [
    ['Room', 'Person'],
    ['Kiln', 'Ana'],
  ];
  return {
    'shopify/orders_export_1.created-at-on-each-line.csv': utf8(
      lines([
        orders,
        ['#1001', 'a@example.com', 'paid', at, 'EUR', 25, at, 1, 'Bowl', 0, 'web'],
        ['#1001', 'a@example.com', '', '', '', '', at, 1, 'Plate', '', ''],
      ]),
    ),
    'search-console/https___mamarque.example_-Performance-on-Search-2026-11-06.zip': zip({
      'Requêtes.csv': utf8Bom(lines(queries)),
      'Filtres.csv': utf8Bom(lines(filters)),
    }),
    'meta-ads+youtube/three-tables.first-unknown.csv': utf8([rooms, campaigns, videos].map((rows, i) => `# ${i + 1}\n${lines(rows).trimEnd()}`).join('\n')),
  };
}

/** By `network/name`. */
export const languageFiles = (): Files => ({ ...ads(), ...followers(), ...youtube(), ...tools() });

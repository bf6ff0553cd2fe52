/** Exports of Analytics, ads and publishing tools, and the splits of TikTok and YouTube: one odd thing each, as seen in real files. */
import { csv, type Row, utf8, utf16, zip } from './text';
import { tiktokCsv } from './tiktok';
import { workbook } from './workbook';

type Files = Record<string, Uint8Array>;
const lines = (rows: Row[], end = '\n') => csv(rows, { quote: 'needed', end });
const two = (n: number) => String(n).padStart(2, '0');

const channels = ['Direct', 'Organic Social', 'Organic Search', 'Referral'];
const rule = '# ----------------------------------------';
const box = (report: string) => [rule, `# ${report}`, '# Account: Ma marque', '# Property: mamarque.example', rule];
const dates = ['# Start date: 20261001', '# End date: 20261031'];
const channelHeader = [
  'Session primary channel group (Default Channel Group)',
  'Sessions',
  'Engaged sessions',
  'Engagement rate',
  'Event count',
  'Key events',
  'Total revenue',
];
const channelRows = channels.map((name, i): Row => [name, 400 - 90 * i, 120 - 20 * i, (120 - 20 * i) / (400 - 90 * i), 1300 - 300 * i, 4 - i, 0]);

function analytics(): Files {
  const days = Array.from({ length: 31 }, (_, i): Row => [`00${two(i)}`, 40 + ((i * 7) % 23)]);
  const fr = [
    [
      'Groupe de canaux principal de la session (Groupe de canaux par défaut)',
      'Sessions',
      'Sessions avec engagement',
      "Nombre d'événements",
      'Événements clés',
      'Revenu total',
    ],
    ...channelRows.map((row): Row => [row[0]!, row[1]!, row[2]!, row[4]!, row[5]!, row[6]!]),
  ];
  const overview = [
    [...box('Acquisition overview'), '#  ', ...dates].join('\r\n'),
    lines([['Nth day', 'Active users'], ...days], '\r\n'),
    dates.join('\r\n'),
    lines([['Nth day', 'New users'], ...days], '\r\n'),
    ['#  ', ...dates].join('\r\n'),
    lines([['Session Google Ads campaign', 'Sessions']], '\r\n'),
    ['#  ', '# Start date: 20260901', '# End date: 20261031'].join('\r\n'),
    lines(
      [
        ['Cohort', 'Average 120d value'],
        ['0000', 0],
        ['0001', 0],
      ],
      '\r\n',
    ),
  ];
  const joined = `${overview[0]}\r\n${overview[1]}\r\n${overview[2]}\r\n${overview[3]}\r\n${overview[4]}\r\n${overview[5]}\r\n\r\n${overview[6]}\r\n${overview[7]}`;
  const compared = ([name, first, second]: Row): Row[] => [
    [name!, '% change', `${Math.round((Number(first) / Number(second) - 1) * 1000) / 10}%`],
    ['', 'Jul 1 - Sep 30, 2026', first!],
    ['', 'Apr 1 - Jun 30, 2026', second!],
  ];
  const exploration = [rule, '# mamarque.example', '# Traffic-Tab 1', '# 20260401-20260930', rule, ''].join('\n');
  return {
    'traffic-acquisition.crlf.csv': utf8(
      `${[...box('Traffic acquisition'), '# ', '# All Users', ...dates].join('\r\n')}\r\n${lines([channelHeader, ...channelRows], '\r\n')}`,
    ),
    'traffic-acquisition.fr.csv': utf8(
      `${[rule, '# Acquisition de trafic', '# Compte : Ma marque', '# Propriété : mamarque.example', rule, '# ', '# Date de début : 20261001', '# Date de fin : 20261031'].join('\n')}\n${lines(fr)}`,
    ),
    'acquisition-overview.many-tables.csv': utf8(joined),
    'exploration.grand-total-first.csv': utf8(
      `${[rule, '# mamarque.example', '# Traffic acquisition-Tab 1', '# 20261001-20261031', rule, ''].join('\n')}\n${lines([channelHeader, ['', 940, 360, 0.38, 3400, 10, 0, 'Grand total'], ...channelRows])}`,
    ),
    'exploration.compared-periods.csv': utf8(
      `${exploration}\n${lines([['Session primary channel group', 'Date Comparison', 'Sessions'], ...compared(['Direct', 480, 550]), ...compared(['Referral', 90, 60])])}`,
    ),
    'landing-page.empty-dimension.csv': utf8(
      `${[...box('Landing page: Landing page'), '# ', ...dates].join('\n')}\n${lines([
        ['Landing page', 'Sessions', 'Active users', 'New users'],
        ['(not set)', 70, 66, 60],
        ['/', 52, 50, 31],
        ['', 5, 1, 5],
      ])}`,
    ),
    'events-by-date.csv': utf8(
      `${[...box('Report CSV Export'), '# ', ...dates].join('\n')}\n${lines([
        ['Date', 'Event count', 'Active users', 'Total users'],
        ['20261012', 410, 88, 91],
        ['20261003', 390, 80, 84],
      ])}`,
    ),
  };
}

function ads(): Files {
  const header = ['Campaign status', 'Campaign', 'Campaign type', 'Impr.', 'CTR', 'Currency code', 'Cost', 'Clicks', 'Avg. CPC', 'Conversions', 'Account'];
  const campaigns: Row[] = [
    ['Enabled', 'Autumn | bowls, plates', 'Search', '12,480', '3.10%', 'EUR', '1286.58', 387, '3.32', '14.50', 'Ma marque'],
    ['Paused', 'Workshop', 'Display', '9,301', ' --', 'EUR', '0.00', 0, ' --', '0.00', 'Ma marque'],
  ];
  const totals: Row[] = ['Total: Campaigns', 'Total: Account', 'Total: Search'].map((name) => [
    name,
    ' --',
    '',
    '21,781',
    '1.78%',
    'EUR',
    '1286.58',
    387,
    '3.32',
    '14.50',
    '',
  ]);
  const french: Row[] = [
    ['État de la campagne', 'Campagne', 'Type de campagne', 'Impr.', 'Code de la devise', 'Coût', 'Clics', 'CPC moy.', 'Conversions', 'Compte'],
    ['Activée', 'Automne', 'Réseau de Recherche', '12\u202f480', 'EUR', '1286,58', '1\u00a0387', '0,93', '14,50', 'Ma marque'],
    ['Total : campagnes', ' --', '', '12\u202f480', 'EUR', '1286,58', '1\u00a0387', '0,93', '14,50', ''],
  ];
  const terms: Row[] = [
    ['Search term', 'Match type', 'Added/Excluded', 'Campaign', 'Ad group', 'Clicks', 'Impr.', 'CTR', 'Currency code', 'Cost', 'Conversions', 'Account'],
    ['stoneware bowl', 'Broad match', 'None', 'Autumn', 'Bowls', 3, 41, '7.32%', 'EUR', '2.10', '0.00', 'Ma marque'],
    ['stoneware bowl', 'Exact match', 'Added', 'Autumn', 'Bowls', 9, 60, '15.00%', 'EUR', '6.35', '1.00', 'Ma marque'],
    ['Total: Search terms', '', '', '', '', 12, 101, '11.88%', 'EUR', '8.45', '1.00', ''],
    ['Total: Other search terms', '', '', '', '', 40, '1,204', '3.32%', 'EUR', '31.20', '0.00', ''],
  ];
  const keywords: Row[] = [
    ['Keyword status', 'Keyword', 'Match type', 'Campaign', 'Ad group', 'Impr.', 'Currency code', 'Cost', 'Clicks', 'Account'],
    ['Enabled', 'stoneware', 'Phrase match', 'Autumn', 'Bowls', 320, 'EUR', '12.40', 18, 'Ma marque'],
    [' --', 'Total: All but removed keywords', '', '', '', 320, 'EUR', '12.40', 18, ''],
  ];
  return {
    'google-ads/campaign-report.totals-at-the-bottom.csv': utf8(
      lines([['Campaign report'], ['October 1, 2026 - October 31, 2026'], header, ...campaigns, ...totals]),
    ),
    'google-ads/campaign-report.fr.csv': utf8(lines([['Rapport sur les campagnes'], ['1 oct. 2026 - 31 oct. 2026'], ...french])),
    'google-ads/search-terms.utf16-tabs.csv': utf16(
      csv([['Search terms report'], ['1 October 2026 - 31 October 2026'], ...terms], { quote: 'needed', delimiter: '\t' }),
    ),
    'google-ads/keywords.total-in-another-column.csv': utf8(lines([['Search keyword report'], ['1 October 2026 - 31 October 2026'], ...keywords])),
  };
}

function metaAds(): Files {
  const header = [
    'Reporting starts',
    'Reporting ends',
    'Ad name',
    'Ad delivery',
    'Ad Set Name',
    'Results',
    'Result indicator',
    'Reach',
    'Impressions',
    'Cost per results',
    'Amount spent (EUR)',
    'Ends',
  ];
  const span = ['2026-10-01', '2026-10-31'];
  const ad = (name: string, results: number | string, reach: number | string, impressions: number | string, spend: number | string): Row => [
    ...span,
    name,
    'inactive',
    'Autumn',
    results,
    'actions:post_engagement',
    reach,
    impressions,
    2.57017167,
    spend,
    'Ongoing',
  ];
  const total: Row = [...span, '', '', '', '', '', 5210, 9600, '', 47.35, ''];
  const rows = [ad('Post: "Bowls"', 40, 3100, 5200, 25.1), ad('Post: "Bowls"', 31, 2800, 4400, 22.25), ad('Never shown', '', '', '', '')];
  const byRegion: Row[] = [
    ['Account name', 'Region', 'Month', 'Impressions', 'Reach', 'Amount spent (EUR)', 'Reporting starts', 'Reporting ends'],
    ['', '', '', 9600, 5210, 47.35, ...span],
    ['Ma marque', 'Bretagne', '2026-10-01 - 2026-10-31', 6100, 3300, 30.05, ...span],
    ['Ma marque', 'Normandie', '2026-10-01 - 2026-10-31', 3500, 2000, 17.3, ...span],
  ];
  const french: Row[] = [
    [
      'Début des rapports',
      'Fin des rapports',
      'Nom de la campagne',
      'Diffusion de la campagne',
      'Résultats',
      'Indicateur de résultats',
      'Couverture',
      'Impressions',
      'Montant dépensé (EUR)',
      'Clics (tous)',
    ],
    [...span, 'Automne', 'active', 71, 'actions:link_click', 5210, 9600, 47.35, 120],
  ];
  return {
    'meta-ads/Ma marque-Ads-Oct-1-2026-Oct-31-2026.xlsx': workbook({ Worksheet: [header, total, ...rows] }, 'xlsx'),
    'meta-ads/raw-data-report.by-region.xlsx': workbook({ 'Raw Data Report': byRegion }, 'xlsx'),
    'meta-ads/campaigns.fr.csv': utf8(lines(french)),
  };
}

const sproutHeader = [
  'Date',
  'Post ID',
  'Network',
  'Post Type',
  'Content Type',
  'Profile',
  'Sent by',
  'Link',
  'Post',
  'Impressions',
  'Reach',
  'Engagements',
  'Reactions',
  'Comments',
  'Shares',
  'Saves',
  'Post Link Clicks',
  'Post Clicks (All)',
  'Video Views',
  'Tags',
];

function tools(): Files {
  const posts: Row[] = [
    [
      '10/30/2026 9:40 am',
      '18068922089569359',
      'Instagram',
      'Reel',
      'Video',
      'mamarque',
      ' ',
      'https://www.instagram.com/reel/AAAAAAAAAAA/',
      'Bowls,\nplates',
      '11,337',
      '8,204',
      '610',
      '540',
      '22',
      '31',
      '17',
      '',
      '12',
      '9,800',
      'autumn',
    ],
    [
      '10/5/2026 12:05 pm',
      '7406414023027515392',
      'TikTok',
      'Post',
      'Video',
      "'@mamarque",
      ' ',
      'https://www.tiktok.com/@mamarque/video/7406414023027515392',
      'Kiln',
      '',
      '',
      '41',
      '38',
      '1',
      '2',
      '',
      '',
      '',
      '903',
      '',
    ],
  ];
  const profiles: Row[] = [
    [
      'Date',
      'Network',
      'Profile',
      'Audience',
      'Net Audience Growth',
      'Audience Gained',
      'Published Posts (Total)',
      'Impressions',
      'Engagements',
      'Reactions',
      'Comments',
      'Shares',
    ],
    ['10-30-2026', 'Instagram', 'mamarque', '4,118', '6', '9', '1', '2,310', '96', '81', '4', '6'],
    ['10-30-2026', 'Facebook', 'mamarque', '2,040', '-1', '2', '0', '410', '12', '10', '1', '1'],
    ['10-31-2026', 'Instagram', 'mamarque', '4,121', '3', '5', '0', '1,904', '71', '66', '2', '3'],
  ];
  const preamble = '# Ma marque Analytics CSV Export\n# Start Date: 1 Oct 2026\n# End Date: 31 Oct 2026\n\n\n';
  const insights: Row[] = [
    [
      'Date',
      'Social account',
      'Social network',
      'Post link',
      'Post text',
      'Post type',
      'Reach',
      'Reach rate (%)',
      'Reactions',
      'Comments',
      'Shares',
      'Engagement rate (%)',
      'Link clicks',
      'Click through rate (%)',
      'Action',
    ],
    [
      '2026-10-30 10:45',
      'Ma marque',
      'Linkedin',
      'https://www.linkedin.com/feed/update/urn:li:share:1',
      'Bowls\n\n#grès',
      'Link',
      34,
      '2.65',
      1,
      0,
      0,
      '5.88',
      '-',
      '-',
      '-',
    ],
    ['2026-10-29 08:15', 'Ma marque', 'Instagram', '-', 'Kiln', 'Story', 58, '1.20', '-', '-', '-', '20.71%', '-', '-', '-'],
  ];
  const blocks = [
    [
      ['Workspace Name', 'Number of Social Accounts', 'Followers', 'Reach', 'Video Views', 'Engagements', 'Engagement Rate', 'Link Clicks', 'Members'],
      ['Ma marque (Workspace)', 2, 4707, 157, 0, 40, '25.48%', 0, 4],
    ],
    [
      ['Top Countries', 'Users', '', 'Top Cities', 'Users', ''],
      ['France', 445, '', 'Rennes', 61, ''],
      ['Belgium', 22, '', '', ''],
    ],
    [
      ['Post', 'Post Text', 'Reach', 'Likes', 'Comments', 'Shares', 'Engagement rate'],
      ['https://www.linkedin.com/feed/update/urn:li:share:1', 'Bowls\n\n#grès', 25, 3, 0, 0, '4.0'],
    ],
    [
      ['Hashtag', 'Engagement'],
      ['#grès', 12],
      ['#kiln', ''],
    ],
    [
      ['Member', 'Reach', 'Engagement', 'Posts'],
      ['Member 1', 157, 40, 10],
    ],
  ] as Row[][];
  return {
    'sprout-social/post-performance.guarded-profile.csv': utf8(csv([sproutHeader, ...posts], { quote: 'all', end: '\r\n' })),
    'sprout-social/profile-performance.month-day.csv': utf8(csv(profiles, { quote: 'all', end: '\r\n' })),
    'publer/post-insights.dashes.csv': utf8(preamble + lines(insights)),
    'publer/overview.many-tables.csv': utf8(preamble + blocks.map((rows) => lines(rows)).join('\n\n')),
  };
}

function splits(): Files {
  const hours = Array.from({ length: 48 }, (_, i): Row => [i < 24 ? 'December 31' : 'January 1', i % 24, 90 + ((i * 11) % 40)]);
  return {
    'tiktok/follower-activity.crossing-new-year.csv': tiktokCsv([['Date', 'Hour', 'Active followers'], ...hours]),
    'tiktok/follower-top-territories.csv': tiktokCsv([
      ['Top territories', 'Distribution'],
      ['FR', '0.62'],
      ['BE', '0.2'],
      ['Others', '0.18'],
    ]),
    'tiktok/business-overview.lost-followers.csv': utf8(
      lines([
        ['Date', 'Video views', 'Reached audience', 'Profile views', 'Likes', 'Shares', 'Comments', 'Net growth', 'New followers', 'Lost followers'],
        ['2026-10-30', 900, 700, 31, 44, 3, 5, 4, 9, 5],
        ['2026-10-31', 720, 610, 20, 30, 2, 1, -2, 1, 3],
      ]),
    ),
    'youtube/cities.top-500-footer.csv': utf8(
      lines([
        ['Cities', 'City name', 'Views', 'Watch time (hours)', 'Average view duration'],
        ['0x89c24fa5d33f083b:0xc80b8f06e177fe62', 'Rennes, France', 410, '21.5', '0:03:08'],
        ['0x80c2c75ddc27da13:0xe22fdf6f254608f4', 'Brest, France', 122, '4.25', '0:02:05'],
        ['Showing top 500 results', '', '', '', ''],
      ]),
    ),
    'youtube/viewer-age.shares.csv': utf8(
      lines([
        ['Viewer age', 'Views (%)', 'Average view duration', 'Average percentage viewed (%)', 'Watch time (hours) (%)'],
        ['13–17 years', '10.5', '0:04:40', '38.43', '9.1'],
        ['18–24 years', '89.5', '0:06:51', '46.71', '90.9'],
      ]),
    ),
    'youtube/traffic-source.fr.csv': utf8(
      lines([
        ['Source de trafic', 'Vues', 'Durée de visionnage (heures)', "Durée moyenne d'une vue"],
        ['Total', 540, '30.1', '0:03:20'],
        ['Recherche YouTube', 300, '20.1', '0:04:01'],
        ['Externe', 200, '9.5', '0:02:51'],
      ]),
    ),
    'youtube/by-date.total-first.csv': utf8(
      lines([
        ['Date', 'Views', 'Watch time (hours)', 'Average view duration', 'Estimated revenue (EUR)'],
        ['Total', 75, '3.5', '0:02:48', '0.21'],
        ['2026-10-30', 41, '2', '0:02:55', '0.12'],
        ['2026-10-31', 33, '1.5', '0:02:43', '0.09'],
      ]),
    ),
  };
}

/** Known from importers' code and vendors' pages only. */
function unseen(): Files {
  const lead = (to: string) => [
    ['Ad Performance Report (in UTC)'],
    ['Report Start: October 1, 2026, 12:00 AM'],
    [`Report End: ${to}, 2026, 11:59 PM`],
    ['Date Generated: November 5, 2026, 9:12 AM'],
    [''],
  ];
  const header = [
    'Start Date (in UTC)',
    'Account Name',
    'Currency',
    'Campaign Name',
    'Campaign ID',
    'Ad Set Name',
    'Ad Name',
    'Ad ID',
    'Total Spent',
    'Impressions',
    'Clicks',
    'Click Through Rate',
    'Conversions',
    'Clicks to Landing Page',
  ];
  const ad = (day: string, id: string, spent: string, impressions: number, clicks: number): Row => [
    day,
    'Ma marque',
    'EUR',
    'Autumn',
    '600000001',
    'Bowls',
    `Ad ${id}`,
    id,
    spent,
    impressions,
    clicks,
    '0.8%',
    1,
    clicks - 1,
  ];
  const report = (rows: Row[], to: string) => utf16(csv([...lead(to), header, ...rows], { quote: 'needed', delimiter: '\t' }));
  const chart = lines([
    ['Date', 'Clicks', 'Impressions', 'CTR', 'Position'],
    ['2026-10-30', 12, 400, '3%', '8.1'],
    ['2026-10-31', 9, 380, '2.37%', '8.4'],
  ]);
  const queries = lines([
    ['Top queries', 'Clicks', 'Impressions', 'CTR', 'Position'],
    ['stoneware bowl', 7, 90, '7.78%', '4.2'],
    ['grès', 2, 31, '6.45%', '5'],
  ]);
  return {
    'linkedin-ads/ad-performance.by-day.csv': report([ad('10/1/2026', '91', '3.5', 400, 3), ad('10/2/2026', '91', '4.25', 420, 5)], 'October 2'),
    'linkedin-ads/ad-performance.range-on-its-first-day.csv': report(
      [ad('10/1/2026', '91', '33.5', 4000, 31), ad('10/1/2026', '92', '12.1', 1420, 9)],
      'October 31',
    ),
    'tiktok-ads/report.total-of-results.csv': utf8(
      lines([
        ['Campaign name', 'Ad group name', 'By Day', 'Cost (EUR)', 'Impressions', 'Clicks (destination)', 'Clicks (all)', 'Reach', 'Conversions'],
        ['Autumn', 'Bowls', '2026-10-30 00:00:00', '12.5', 3100, 21, 40, 2400, 2],
        ['Autumn', 'Bowls', '2026-10-31 00:00:00', '9.75', 2800, 16, 33, 2100, 1],
        ['Total of 2 results', '-', '-', '22.25', 5900, 37, 73, 3900, 3],
      ]),
    ),
    'search-console/https___mamarque.example_-Performance-on-Search-2026-11-05.zip': zip({
      'Chart.csv': utf8(chart),
      'Queries.csv': utf8(queries),
      'Filters.csv': utf8(
        lines([
          ['Filter', 'Value'],
          ['Search type', 'Web'],
          ['Date', 'Last 3 months'],
        ]),
      ),
    }),
  };
}

/** By `network/name`. */
export function webAndToolFiles(): Files {
  const named = Object.fromEntries(Object.entries(analytics()).map(([name, bytes]) => [`google-analytics/${name}`, bytes]));
  return { ...named, ...ads(), ...metaAds(), ...tools(), ...splits(), ...unseen() };
}

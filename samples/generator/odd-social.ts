/** Small exports of social formats that are known from importers' code and vendors' pages only: stories, Pinterest, X's and Snapchat's advertisements, single posts. */
import { linkedinId } from './ids';
import { dailyHeaders, dailyRow, postHeaders, postRow } from './linkedin';
import { brandAccount, instagramHeaders, instagramRow } from './meta';
import { plans, posts } from './plan';
import { randomFor } from './random';
import { csv, type Row, utf8, utf8Bom } from './text';
import { workbook } from './workbook';

type Files = Record<string, Uint8Array>;
const lines = (rows: readonly Row[], end?: string) => csv(rows, { quote: 'needed', end });

function stories(): Files {
  const random = randomFor('odd stories');
  const list = posts('odd stories', plans.instagram).slice(-4).reverse();
  const row = (language: 'fr' | 'en', figures: (views: number) => Row) => {
    return list.map((post): Row => {
      const lead = instagramRow(post, brandAccount, language, random).map((cell, at) => {
        if (at === 4 || at === 5) return at === 4 ? '' : 15;
        if (at === 7) return `https://www.instagram.com/stories/${brandAccount.username}/33${random.digits(17)}`;
        return at === 8 ? 'IG story' : cell;
      });
      return [...lead.slice(0, 11), ...figures(random.between(120, 900))];
    });
  };
  const english = 'Views|Reach|Likes|Shares|Profile visits|Replies|Link clicks|Navigation|Follows|Sticker taps'.split('|');
  const french =
    'Vues|Couverture|Visites de profil|Partages|Mentions J’aime|Followers en plus|RＱonses|Clics sur le lien|Appuis sur des stickers|Navigation'.split('|');
  const damaged = [...instagramHeaders.fr.slice(0, 11).map((header) => header.replace('urée', 'urＦ').replace('nnées', 'nnＦs')), ...french];
  return {
    'instagram/stories.no-comments.csv': utf8Bom(
      csv(
        [
          [...instagramHeaders.en.slice(0, 11), ...english],
          ...row('en', (views) => [views, Math.round(views * 0.8), 4, 1, 3, 2, '', Math.round(views * 1.1), '', 5]),
        ],
        { quote: 'spaces' },
      ),
    ),
    'instagram/stories.fr.damaged-headers.csv': utf8(lines([damaged, ...row('fr', (views) => [views, Math.round(views * 0.8), 3, 1, 4, '', 2, '', 5, views])])),
  };
}

/** The words of 2025; the columns stand in another order in each language. */
function contentWords(): Files {
  const random = randomFor('odd content words');
  const rows = posts('odd content words', plans.instagram)
    .slice(-5)
    .map((post) => instagramRow(post, brandAccount, 'en', random));
  const arranged = (header: string, order: readonly number[], total: string) =>
    utf8Bom(csv([header.split('|'), ...rows.map((row) => order.map((at) => (at === 10 ? total : (row[at] ?? ''))))], { quote: 'spaces' }));
  const lead = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  return {
    'instagram/posts.it.csv': arranged(
      "ID del post|ID dell'account|Nome utente dell'account|Nome account|Descrizione|Durata (s)|Orario di pubblicazione|Permalink|Tipo di post|Commento sui dati|Data|Visualizzazioni|Copertura|Mi piace|Condivisioni|Follower|Commenti|Salvataggi",
      [...lead, 11, 12, 13, 14, 15, 16, 17],
      'Totale',
    ),
    'instagram/posts.pt.words-of-2025.csv': arranged(
      'Identificação da publicação|Identificação da conta|Nome de usuário da conta|Nome da conta|Descrição|Duração (segundos)|Horário de publicação|Link permanente|Tipo de publicação|Comentário de dados|Data|Visualizações|Curtidas|Compartilhamentos|Comentários|Salvamentos|Alcance|Seguimentos',
      [...lead, 11, 13, 14, 16, 17, 12, 15],
      'Vitalício',
    ),
  };
}

const overviewTop: Row[] = [['Analytics overview'], ['2026-10-01 - 2026-10-07'], ['Claimed accounts', 'All Pins'], ['Curated content', 'Not included'], ['']];
const days = Array.from({ length: 7 }, (_, i) => `2026-10-0${i + 1}`);
const pinIds = ['1091700765947216952', '1091700765947216953', '867646684481475922'];
const boards: Row[] = [
  ['Pinterest Link', 'Impressions', 'Engagement', 'Pin clicks', 'Outbound clicks', 'Saves'],
  ['https://www.pinterest.com/mamarque_demo/bols-en-gres/', 612, 41, 22, 7, 12],
  ['https://www.pinterest.com/mamarque_demo/atelier/', 98, 5, 3, 0, 2],
];

/** One figure a file; `titles`: what stands above the lists. */
function overview(
  metric: string,
  perDay: readonly (number | '')[],
  perPin: readonly number[],
  titles: readonly [string, string],
  link = 'Pinterest Link',
): Row[] {
  return [
    ...overviewTop,
    ['Date', metric],
    ...days.map((day, i): Row => [day, perDay[i] ?? '']),
    ['Data starting from today is an estimate.'],
    [''],
    [titles[0]],
    [link, 'Content Type', 'Source', 'Canonical', metric],
    ...pinIds.map((id, i): Row => [`https://www.pinterest.com/pin/${id}/`, 'Organic', 'Your Pins', '', perPin[i] ?? 0]),
    [''],
    [titles[1]],
    ...boards,
  ];
}

function pinterest(): Files {
  const english = ['Top Pins', 'Top Boards'] as const;
  const named = 'pinterest/Pinterest Analytics overview 20261001-20261007';
  const audience: Row[] = [
    ['Audience View', 'Date', 'Aggregation', 'Audience Size'],
    ['Your engaged audience', '2026-10-04', 'Monthly', 10000],
    [''],
    ['Interests'],
    ['Category', 'Bulk Sheet Category', 'Percent of audience', 'Affinity', 'Interest', 'Bulk Sheet Interests', 'Percent of audience', 'Affinity'],
    [
      'Home Decor',
      "{'name': 'Home Decor', 'id': '935249274030'}",
      '0.925',
      '1.335',
      'Tableware',
      "{'name': 'Tableware', 'id': '916836567854'}",
      '0.919',
      '1.285',
    ],
    ['Home Decor', "{'name': 'Home Decor', 'id': '935249274030'}", '0.925', '1.335', 'Ceramics', "{'name': 'Ceramics', 'id': '916836567855'}", '0.41', '1.6'],
    [''],
    ['Countries', 'Percent of audience'],
    ['France', '0.776'],
    ['Belgique', '0.101'],
    [''],
    ['Gender', 'Percent of audience'],
    ['Female', '0.7'],
  ];
  return {
    [`${named}.csv`]: utf8(lines(overview('Impressions', [92, 104, '', 101, 88, 120, 97], [402, 210, 98], english))),
    [`${named} (1).outbound-clicks.csv`]: utf8(lines(overview('Outbound clicks', [1, 0, 0, 2, 3, 0, 1], [5, 2, 0], english))),
    [`${named} (2).words-translated.csv`]: utf8Bom(
      lines(
        overview('Impressions', [92, 104, '', 101, 88, 120, 97], [402, 210, 98], ['Épingles les plus vues', 'Meilleurs tableaux'], 'Lien Pinterest').slice(
          0,
          -4,
        ),
      ),
    ),
    'pinterest/pins.by-id.csv': utf8(
      lines([
        ...overviewTop,
        ['Pin ID', 'Title', 'Board name', 'Impressions', 'Saves'],
        ...pinIds.map((id, i): Row => [id, `Bowl ${i + 1}`, 'Bols en grès', 400 - 90 * i, 9 - i]),
      ]),
    ),
    'pinterest/audience-insights-engaged-audience-2026-10-05.side-by-side.csv': utf8(lines(audience)),
  };
}

function advertisements(): Files {
  const header =
    'ID|Campaign|Campaign URL|Time|Campaign start date|Campaign end date|Spend|Impressions|Engagements|Billed engagements|Retweets|Replies|Follows|Clicks|Media engagements|Likes|Card engagements|Unfollows|Engagement rate'.split(
      '|',
    );
  const hour = (at: string, spend: string, impressions: number): Row => {
    return [
      '30214',
      'Autumn',
      'https://ads.x.com/c/30214',
      `2026-10-30 ${at}`,
      '2026-10-01',
      '2026-11-30',
      spend,
      impressions,
      12,
      9,
      1,
      0,
      1,
      7,
      2,
      3,
      0,
      0,
      '0.03',
    ];
  };
  return {
    'x-ads/campaigns.by-hour.csv': utf8(lines([header, hour('00:00', '3.5', 400), hour('01:00', '2.25', 310), hour('02:00', '0', 0)])),
    'snapchat-ads/report.a-month-in-a-row.csv': utf8(
      lines([
        ['Start Time', 'End Time', 'Paid Impressions', 'Swipe Ups', 'Spend'],
        ['2026-09-01 00:00:00', '2026-09-30 23:59:59', 5000, 40, 300],
        ['2026-10-01 00:00:00', '2026-10-31 23:59:59', 6100, 52, '310.5'],
      ]),
    ),
  };
}

function singles(): Files {
  const random = randomFor('odd single post');
  const id = linkedinId(Date.UTC(2026, 9, 12, 7, 40), random);
  const post: Row[] = [
    ['Post URL', `https://www.linkedin.com/posts/ana-demo_kiln-share-${id}-AbCd`],
    ['Post Date', '10/12/2026'],
    ['Post Publish Time', '9:40 AM'],
    ['Discovery'],
    ['Impressions', '1,204'],
    ['Members reached', '812'],
    ['Profile activity'],
    ['Profile viewers from this post', '4'],
    ['Followers gained from this post', '2'],
    ['Engagement'],
    ['Social engagements', '31'],
    ['Reactions', '25'],
    ['Comments', '3'],
    ['Reposts', '1'],
    ['Saves', '2'],
    ['Sends on LinkedIn', '0'],
    ['Link engagements', '5'],
    ['Post viewer demographics'],
    ['Category', 'Value', '%'],
    ['Job title', 'Potter', '12%'],
    ['Location', 'Rennes', '< 1%'],
  ];
  const video: Row[] = [
    ['Video overview', '', '', '', '', ''],
    ['Date', 'Views', 'Watch Time (ms)', 'Completion Rate', 'Average Watch Time (ms)', 'Estimated Revenue'],
    ['Sat, Oct 31, 2026', 120, 456000, '12.50', 3800, 0],
    ['Fri, Oct 30, 2026', 80, 200000, '9.10', 2500, 0],
    ['', '', '', '', '', '', '', '', '', ''],
    ['Your videos', '', '', '', '', '', '', '', '', ''],
    ['Uploaded on', 'Video ID', 'Video title', 'Views', 'Duration', 'Video Link', 'Monetized', 'Estimated Revenue', 'Published date', 'Post Link'],
    ['Oct 29, 2026', '13_2051234567890123456', 'Kiln, opened', 200, '0:27', 'https://video.twimg.example/a.mp4', 'No', 0, '', ''],
  ];
  const swedish: Row[] = [
    'Datum|Videovisningar|Målgrupp som nåtts|Profilvisningar|Gilla-markeringar|Delningar|Kommentarer|Nettotillväxt|Nya följare|Tappade följare'.split('|'),
    ['2026-10-30', 900, 700, 31, 44, 3, 5, 4, 9, 5],
    ['2026-10-31', 720, 610, 20, 30, 2, 1, -2, 1, 3],
  ];
  const list: Row[] = [
    ['Type de contenu', 'Légende', 'Mentions J’aime et réactions', 'Commentaires', 'Partages', 'Clics sur le lien'],
    ['Publication Facebook', 'Nos bols', 12, 3, 1, 4],
    ['Publication Instagram', 'Le four, ouvert', 40, 5, '', ''],
    ['Publication Facebook', 'Portes ouvertes', 31, 8, 6, 11],
  ];
  return {
    [`linkedin/SinglePostAnalytics_Ana Demo_${id}.xlsx`]: workbook({ 'Post analytics': post }, 'xlsx'),
    'x/video_overview_analytics (1).two-tables.csv': utf8(lines(video)),
    'tiktok/business-overview.sv.csv': utf8(lines(swedish)),
    'facebook+instagram/Tous les contenus.csv': utf8(lines(list)),
  };
}

/** The words are made up, as any language's would be for us; the columns are those of the English workbook. */
function unseenLanguage(): Files {
  const random = randomFor('odd unseen language');
  const list = posts('odd unseen language', plans.linkedin).slice(-3).reverse();
  const words = (headers: readonly string[], stem: string): Row => headers.map((_, i) => `${stem} ${String.fromCharCode(65 + i)}`);
  const days = Array.from({ length: 14 }, (_, i) => dailyRow(Date.UTC(2026, 9, 1 + i), 60 + 9 * (i % 7), i > 9 ? 40 : 0, random));
  const gained: Row[] = Array.from({ length: 3 }, (_, i) => [`10/0${i + 1}/2026`, i, 4 + i, 1, 5 + 2 * i]);
  const group = (name: string, rows: Row[]): [string, Row[]] => [name, [[`${name} k`, 'Voros'], ...rows]];
  const split = Object.fromEntries([
    group('Plaz', [['Rennes', 90]]),
    group('Karg', [['Arts', 40]]),
    group('Uhel', [['Senior', 31]]),
    group('Greanti', [['Crafts', 22]]),
    group('Ment', [['11-50', 18]]),
  ]);
  return {
    'linkedin/ma-marque_danvez_1793869200000.words-unknown.xls': workbook(
      {
        Muzul: [['Un frazenn.'], words(dailyHeaders, 'Gerig'), ...days],
        Kemennadou: [['Un all.'], words(postHeaders, 'Ger'), ...list.map((post) => postRow(post, random, null))],
      },
      'biff8',
    ),
    'linkedin/ma-marque_heulierien_1793869200000.words-unknown.xls': workbook({ Heulierien: [['Deiz', 'A', 'B', 'C', 'Voros'], ...gained], ...split }, 'biff8'),
  };
}

/** The name of a campaign stands once above its ages, in one tall cell, with its total beside it. */
function tallNames(): Files {
  const header = ['Reporting starts', 'Reporting ends', 'Campaign name', 'Age', 'Reach', 'Impressions', 'Amount spent (EUR)'];
  const row = (campaign: string, age: string, ...figures: number[]): Row => ['2026-10-01', '2026-10-31', campaign, age, ...figures];
  const rows: Row[] = [
    header,
    row('', '', 5100, 9600, 47.35),
    row('Autumn', '', 3300, 6100, 30.05),
    row('', '18-24', 1200, 2100, 10.05),
    row('', '25-34', 2300, 4000, 20),
    row('Kiln', '18-24', 900, 1500, 8.3),
    row('', '25-34', 1200, 2000, 9),
  ];
  return {
    'meta-ads/campaigns.tall-names.xlsx': workbook({ Worksheet: rows }, 'xlsx', [
      [2, 2, 4],
      [2, 5, 6],
    ]),
  };
}

/** By `network/name`. */
export function socialFiles(): Files {
  return { ...stories(), ...contentWords(), ...pinterest(), ...advertisements(), ...singles(), ...tallNames(), ...unseenLanguage() };
}

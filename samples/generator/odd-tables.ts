/** Small exports of Meta's, X's and LinkedIn's other tables: days, audience, formats, older Insights, competitors, a person's own workbook. */
import { randomFor } from './random';
import { csv, type Row, utf8, utf8Bom, utf16 } from './text';
import { workbook } from './workbook';

const iso = (from: string, days: number): string[] =>
  Array.from({ length: days }, (_, i) => new Date(Date.parse(`${from}T00:00:00Z`) + i * 86_400_000).toISOString().slice(0, 10));
const slashed = (day: string, order: 'md' | 'dm'): string => {
  const [year, month, date] = day.split('-').map(Number);
  return order === 'md' ? `${month}/${date}/${year}` : `${date}/${month}/${year}`;
};
const quoted = (rows: Row[]) => csv(rows, { quote: 'all' });

function facebook(): Record<string, Uint8Array> {
  const random = randomFor('odd facebook tables');
  // the hour changes with the US clock, on 1 November 2026
  const series = (from: string, days: number): Row[] => iso(from, days).map((day) => [`${day}T0${day < '2026-11-02' ? 0 : 1}:00:00`, random.between(20, 900)]);
  const daily = (title: string) => [[title], ['Date', 'Primary'], ...series('2026-10-25', 10)];
  const ages: Row[] = ['18-24', '25-34', '35-44', '45-54', '55-64', '65+'].map((age) => [age, random.between(5, 19), random.between(5, 14)]);
  const points: Row[] = ages.map(([age, women, men]) => [age!, `${women}.4`, `${men}.1`]);
  const cities: Row[] = ['Lyon, France', 'Rennes, France', 'Namur, Belgium'].map((city, i) => [city, `${9 - 2 * i}.${i}%`]);
  const videos: Row =
    'Video asset ID|Universal video ID|Page ID|Page name|Title|Duration (sec)|Publish time|Custom labels|Data comment|Date|Reach|3-second video views|1-minute video views|Seconds viewed|Average Seconds viewed|Reactions, comments and shares|Reactions|Comments|Shares|Percentage of total views at interval 1|Percentage of total views at interval 0'.split(
      '|',
    );
  const video = (i: number): Row => [
    ...[`70000000000${i}11`, `80000000000${i}22`, '102030405060708', 'Ma marque', `Workshop ${i}`, 31 + i, `10/0${i}/2026 08:15`, '', '', 'Lifetime'],
    ...[800 + i, 410 + i, 60, 5200.5, 6.345, 33, 20, 8, 5, 0.9, 1],
  ];
  const keyMetrics: Row =
    'Post ID|Permalink|Post Message|Type|Countries|Languages|Posted|Audience Targeting|Lifetime Post Total Reach|Lifetime Post Total Impressions|Lifetime Engaged Users|Lifetime Post Consumptions|Lifetime Organic Video Views|Lifetime Organic Video Views'.split(
      '|',
    );
  const unit = (name: string, i: number) => `Lifetime: ${name} (${i % 2 ? 'Total Count' : 'Unique Users'})`;
  const described: Row = keyMetrics.map((name, i) => (i < 8 ? '' : unit(String(name), i)));
  const post = (i: number): Row => [
    ...[
      `102030405060708_90000000000000${i}`,
      `https://www.facebook.com/mamarque/posts/90000000000000${i}`,
      `Atelier ${i}`,
      'Photo',
      '',
      '',
      `2/1${i}/2021 9:30`,
      '',
    ],
    ...[1200 + i, 2100 + i, 90, 140, 0, 0],
  ];
  const lead: Row = ['Description', ...keyMetrics.slice(0, 8)];
  const stories: Row[] = [
    [...lead, 'share', 'like', 'comment'],
    ...[1, 2, 3].map(
      (i): Row => [
        i === 1 ? 'Lifetime: The number of stories created about your Page post, by action type. (Total Count)' : '',
        ...post(i).slice(0, 8),
        i,
        40 + i,
        5,
      ],
    ),
  ];
  const page: Row[] = [
    ['Date', 'Lifetime Total Likes', 'Daily New Likes', 'Daily Unlikes', 'Daily Total Reach', '28 Days Total Reach', 'Daily Total Impressions'],
    [
      '',
      ...['Lifetime: The total', 'Daily: New', 'Daily: Lost', 'Daily: Reach', '28 Days: Reach', 'Daily: Impressions'].map((text) => `${text} (Unique Users)`),
    ],
    ...iso('2021-02-10', 4).map((day, i): Row => [slashed(day, 'md'), 1500 + i, 4, 3, 700 + i, 9000, 950]),
  ];
  return {
    'Reach.daily.utf16.csv': utf16(`sep=,\n${quoted(daily('Facebook reach'))}\n`),
    'Visites.daily.fr.utf16.csv': utf16(`sep=,\n${quoted([['Visites Facebook'], ['Date', 'Primary'], ...series('2026-10-25', 6)])}\n`),
    'Visits.daily.semicolon.csv': utf8(
      csv([['Facebook visits', ''], ['Date', 'Primary'], ...series('2026-10-25', 6)], { quote: 'needed', delimiter: ';', end: '\r\n' }),
    ),
    'Audience.vertical-with-total.csv': utf16(
      `sep=,\n${[
        [['Facebook followers'], ['FB_PAGE,FOLLOW,UNIQUE_USERS'], ['1520']],
        [['Age & gender'], ['', 'Women', 'Men'], ...points],
        [['Top towns/cities'], ...cities],
      ]
        .map((rows) => quoted(rows))
        .join('\n')}`,
    ),
    'Audience.decimals-became-dates.semicolon.csv': utf8(
      csv(
        [
          ['Facebook followers', '', ''],
          ['1520', '', ''],
          ['', '', ''],
          ['Age & gender', '', ''],
          ['', 'Women', 'Men'],
          ...ages.map(([age, women, men]): Row => [age!, women === 9 ? '9' : `${women}.avr`, men!]),
        ],
        { quote: 'needed', delimiter: ';', end: '\r\n' },
      ),
    ),
    'Top content formats.beside-a-named-table.csv': utf16(
      `sep=,\n${[daily('Facebook follows'), [['Views'], ['Reels', 'Photos', 'Links'], ['5200', '1310', '97']], [['Published content'], ['Photos', 'Reels'], ['14', '6']]].map(quoted).join('\n')}`,
    ),
    'videos.csv': utf8Bom(csv([videos, video(1), video(2)], { quote: 'spaces' })),
    'Facebook Insights Data Export (Post Level) - Ma marque - 2021-03-01.csv': utf8(csv([keyMetrics, described, post(1), post(2)], { quote: 'needed' })),
    'Facebook Insights Data Export (Post Level) - Ma marque - 2021-03-02.several-sheets.xls': workbook(
      { 'Key Metrics': [keyMetrics, described, post(1), post(2), post(3)], 'Lifetime Post Stories by act...': stories },
      'biff8',
    ),
    'Facebook Insights Data Export - Ma marque - 2021-03-01.csv': utf8(csv(page, { quote: 'needed' })),
  };
}

function instagram(): Record<string, Uint8Array> {
  const random = randomFor('odd instagram tables');
  const days = (list: string[]): Row[] => list.map((day) => [`${day}T00:00:00`, random.between(1, 40)]);
  const some = iso('2026-10-01', 9).filter((_, i) => i % 3 !== 1);
  return {
    'Follows.days-without-any-are-left-out.csv': utf16(`sep=,\n${quoted([['Instagram follows'], ['Date', 'Primary'], ...days(some)])}\n`),
    'Visits (1).csv': utf16(`sep=,\n${quoted([['Instagram profile visits'], ['Date', 'Primary'], ...days(iso('2026-10-01', 5))])}\n`),
  };
}

function x(): Record<string, Uint8Array> {
  const random = randomFor('odd x tables');
  const worded = (day: string) =>
    new Date(`${day}T00:00:00Z`).toLocaleDateString('en-US', { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' });
  const overview =
    'Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,Create Post,Video views,Media views'.split(',');
  const newest = iso('2026-10-01', 6).reverse();
  const days = newest.map((day): Row => [worded(day), random.between(90, 500), random.between(0, 20), random.between(5, 60), 1, 0, 2, 1, 3, 2, 4, 1, 0, 0]);
  const legacy =
    'Date,Tweets published,impressions,engagements,engagement rate,retweets,replies,likes,user profile clicks,url clicks,hashtag clicks,detail expands,permalink clicks,app opens,app installs,follows,email tweet,dial phone,media views,media engagements,promoted impressions'.split(
      ',',
    );
  const old = iso('2021-03-01', 4).map((day): Row => [day, 2, '400.0', '20.0', '0.05', 3, 1, 9, 4, 2, 0, 5, 0, 0, 0, 1, 0, 0, 7, 7, '-']);
  return {
    'account_overview_analytics (2).newest-first.csv': utf8(csv([overview, ...days], { quote: 'spaces' })),
    'daily_tweet_activity_metrics_mamarque_demo_20210301_20210401_en.csv': utf8(csv([legacy, ...old], { quote: 'all' })),
  };
}

function linkedin(): Record<string, Uint8Array> {
  const random = randomFor('odd linkedin tables');
  const instant = 1_793_869_200_000;
  const gained = iso('2026-10-20', 6).map(
    (day): Row => [`${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`, 0, random.between(0, 3), 1, random.between(1, 4)],
  );
  const link = (i: number) => `https://www.linkedin.com/posts/ana-demo_atelier-share-74248399020953927${10 + i}-aB1c`;
  const seven = iso('2026-06-01', 7);
  const top = (i: number): Row => [link(i), slashed(seven[i]!, 'dm'), String(40 - i)];
  return {
    [`ma-marque_followers_${instant}.xls`]: workbook(
      {
        'New followers': [['Date', 'Sponsored followers', 'Organic followers', 'Auto-invited followers', 'Total followers'], ...gained],
        Location: [
          ['Location', 'Total followers'],
          ['Lyon, France', 61],
          ['Namur, Belgium', 9],
        ],
        'Company size': [
          ['Company size', 'Total followers'],
          ['2-10', 30],
          ['11-50', 22],
        ],
      },
      'biff8',
    ),
    [`Ma marque_competitor_analytics_${instant}.xlsx`]: workbook(
      {
        COMPETITORS: [
          ['10/06/2026', '11/04/2026'],
          ['Page', 'Total Followers', 'New Followers', 'Total post engagements', 'Total posts'],
          ['Ma marque', 1530, 12, 210, 9],
          ['Other pots', 4100, 40, 95, 4],
        ],
      },
      'xlsx',
    ),
    'AnalisiAggregate_Ana Demo_2026-06-01_2026-06-07.xlsx': workbook(
      {
        SCOPERTA: [
          ['Rendimento complessivo', '1/6/2026 - 7/6/2026'],
          ['Impressioni', '795'],
          ['Utenti raggiunti', '310'],
        ],
        INTERESSE: [['Data', 'Impressioni', 'Interazioni'], ...seven.map((day, i): Row => [slashed(day, 'dm'), String(100 + i), i === 3 ? '-2' : '6'])],
        'POST PRINCIPALI': [
          ['Massimo 50 post disponibili'],
          [],
          ['URL del post', 'Data di pubblicazione del post', 'Interazioni', '', 'URL del post', 'Data di pubblicazione del post', 'Impressioni'],
          [...top(0), '', ...top(1)],
          [...top(1), '', ...top(2)],
          ['', '', '', '', ...top(0)],
        ],
        FOLLOWER: [
          ['Follower totali il giorno 7/6/2026:', '412'],
          [],
          ['Data', 'Nuovi follower'],
          ...seven.map((day, i): Row => [slashed(day, 'dm'), String(i)]),
        ],
        'DATI DEMOGRAFICI': [
          ['Principali dati demografici', 'Valore', 'Percentuale'],
          ['Località', 'Milano', '33%'],
          ['Località', 'Torino', 'meno di 1%'],
        ],
      },
      'xlsx',
    ),
  };
}

export function tableFiles(): { [folder: string]: Record<string, Uint8Array> } {
  return { facebook: facebook(), instagram: instagram(), x: x(), linkedin: linkedin() };
}

/** Small exports with one odd thing each, named for it; every odd thing was seen in real files. */
import { DAY, EXPORTED_AT, monthStart, pacific, paris, print } from './clock';
import { youtubeId } from './ids';
import { dailyHeaders, dailyRow, dailySentence, postHeaders, postRow, postsSentence } from './linkedin';
import { brandAccount, errorRow, facebookHeaders, facebookRow, guestRow, instagramHeaders, instagramRow } from './meta';
import { damagedFiles } from './odd-damaged';
import { languageFiles } from './odd-languages';
import { peopleFiles } from './odd-people';
import { socialFiles } from './odd-social';
import { tableFiles } from './odd-tables';
import { webAndToolFiles } from './odd-web-and-tools';
import { type Plan, type Post, plans, posts } from './plan';
import { randomFor } from './random';
import { csv, misread, type Row, utf8, utf8Bom, utf16, windows1252, zip } from './text';
import { contentHeaders, contentRow, historyHeaders, overviewHeaders, overviewRow, tiktokCsv, handle as tiktokHandle } from './tiktok';
import { caption } from './words';
import { workbook } from './workbook';
import { handle, xHeaders, xRow } from './x';
import { figures, tableHeaders, tableRow, type Video, videoLead } from './youtube';

/** The newest posts of a small stream, newest first. */
const few = (name: string, plan: Plan, count = 6): Post[] => posts(`odd ${name}`, plan).slice(-count).reverse();
const meta = (rows: Row[]) => utf8Bom(csv(rows, { quote: 'spaces' }));

function instagram(): Record<string, Uint8Array> {
  const random = randomFor('odd instagram');
  const list = few('instagram', plans.instagram);
  const en = list.map((post) => instagramRow(post, brandAccount, 'en', random));
  const fr = list.map((post) => instagramRow(post, brandAccount, 'fr', random));
  const flat = en.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(/\n+/g, ' ') : cell)));
  const impressions = instagramHeaders.en.map((header) => (header === 'Views' ? 'Impressions' : header));
  const mojibake = csv([instagramHeaders.fr, ...fr], { quote: 'spaces' });
  const noReach = guestRow(list[2]!, 'en', random);
  const acting = en.map((row, i) =>
    row.map((cell, c) => (c === 4 ? ['=1+1 bowl', '+33 new glazes', '-20 % on Saturday', '@cafe_voisin_demo came by', 'plain'][i % 5]! : cell)),
  );
  return {
    'posts.fr.semicolon.csv': utf8(csv([instagramHeaders.fr, ...fr], { quote: 'needed', delimiter: ';', end: '\r\n' })),
    'posts.utf16-tabs.csv': utf16(csv([instagramHeaders.en, ...flat], { quote: 'needed', delimiter: '\t', end: '\r\n' })),
    'posts.header-only.csv': meta([instagramHeaders.en]),
    'posts.ids-rounded.csv': meta([instagramHeaders.en, ...en.map((row) => [Number(row[0]).toExponential(5).replace('e', 'E'), ...row.slice(1)])]),
    'posts.collaboration.csv': meta([instagramHeaders.en, ...en.slice(0, 2), noReach, ...en.slice(2)]),
    'posts.fr.mojibake-headers.csv': utf8(misread(mojibake)),
    'posts.impressions-before-views.csv': meta([impressions, ...en]),
    'posts.captions-that-could-act.csv': meta([instagramHeaders.en, ...acting]),
    'posts.repeated-row.csv': meta([instagramHeaders.en, ...en, en[1]!]),
  };
}

function facebook(): Record<string, Uint8Array> {
  const random = randomFor('odd facebook');
  const list = few('facebook', plans.facebook);
  const en = list.map((post) => facebookRow(post, 'en', random));
  const fr = list.map((post) => facebookRow(post, 'fr', random));
  const at = facebookHeaders.en.indexOf('Total clicks') + 1;
  const twice = [facebookHeaders.en, ...en].map((row, i) => {
    // «Views» stands twice, and both are zero although people were reached
    const views = i === 0 ? 'Views' : 0;
    return [...row.slice(0, 17), views, ...row.slice(18, at), views, ...row.slice(at)];
  });
  return {
    'posts.error-rows.csv': meta([facebookHeaders.en, ...en.slice(0, 3), errorRow(random), ...en.slice(3), errorRow(random)]),
    'posts.ragged-rows.csv': meta([facebookHeaders.en, ...en.map((row, i) => (i % 2 ? row.slice(0, 27) : row))]),
    'posts.duplicate-views-header.csv': meta(twice),
    'posts.fr.windows-1252.semicolon.csv': windows1252(csv([facebookHeaders.fr, ...fr], { quote: 'needed', delimiter: ';', end: '\r\n' })),
  };
}

const legacyHeaders =
  'Tweet id|Tweet permalink|Tweet text|time|impressions|engagements|engagement rate|retweets|replies|likes|user profile clicks|url clicks|hashtag clicks|detail expands|permalink clicks|app opens|app installs|follows|email tweet|dial phone|media views|media engagements'.split(
    '|',
  );
const promoted = legacyHeaders.slice(4).map((header) => `promoted ${header}`);

/** A row of the older tweet export: floats in the first columns, the rate as a fraction, dashes where nothing was promoted. */
function legacyRow(row: Row, instant: number): Row {
  const [id, , text, , impressions, likes, engagements, , , follows, replies, reposts, visits, expands, urls, tags, permalinks] = row;
  const float = (n: string | number | undefined) => `${n}.0`;
  const first = [impressions, engagements].map(float);
  const rate = String(Number(engagements) / Number(impressions));
  const counts = [reposts, replies, likes, visits, urls, tags, expands, permalinks].map(float);
  const link = `https://twitter.com/${handle}/status/${id}`;
  return [
    String(id),
    link,
    String(text),
    print.legacy(instant),
    ...first,
    rate,
    ...counts,
    '0',
    '0',
    String(follows),
    '0',
    '0',
    '0',
    '0',
    ...promoted.map(() => '-'),
  ];
}

function x(): Record<string, Uint8Array> {
  const random = randomFor('odd x');
  const list = few('x', plans.x);
  const rows = list.map((post) => xRow(post, random));
  const early =
    'Post id|Date|Post text|Link|Impressions|Likes|Engagements|Bookmarks|Share|New follows|Replies|Reposts|Profile visits|Detail expands|Url clicks|Hashtag clicks|Permalink clicks'.split(
      '|',
    );
  const old = list.map((post) => ({ ...post, instant: post.instant - 1096 * DAY }));
  const legacy = old.map((post) => legacyRow(xRow(post, random), post.instant));
  const needed = (all: Row[], end = '\n') => utf8(csv(all, { quote: 'needed', end }));
  return {
    'posts.early-2025-header.crlf.csv': needed([early, ...list.map((post) => xRow(post, random, print.xEarly(paris(post.instant))))], '\r\n'),
    'tweet_activity_metrics_mamarque_demo_20230701_20231101_en.legacy.csv': utf8(csv([[...legacyHeaders, ...promoted], ...legacy], { quote: 'all' })),
    'posts.thousands.csv': needed([
      xHeaders,
      ...rows.map((row) =>
        row.map((cell, i) => (i === 4 ? Number(cell) + 1000 : cell)).map((cell, i) => (i === 4 ? Number(cell).toLocaleString('en-US') : cell)),
      ),
    ]),
    'posts.row-without-id.csv': needed([xHeaders, ...rows.slice(0, 3), ['', ...rows[3]!.slice(1, 3), '', ...rows[3]!.slice(4)], ...rows.slice(4)]),
  };
}

function linkedin(): Record<string, Uint8Array> {
  const random = randomFor('odd linkedin');
  const days = (sponsored: number) => Array.from({ length: 28 }, (_, i) => dailyRow(monthStart(13) + i * DAY, 60 + 9 * (i % 7), sponsored, random));
  const rows = few('linkedin', plans.linkedin, 5).map((post) => postRow(post, random, null));
  const list = [[postsSentence], postHeaders, ...rows];
  const withdrawn = days(0).map((row, i) => row.map((cell, c) => (i === 9 && (c === 8 || c === 10) ? -2 : cell)));
  const older = dailyHeaders.map((header) => header.replace('Reposts', 'Shares'));
  const taken = rows.map((row, i) => row.map((cell, c) => (i === 1 && c === 14 ? -1 : cell)));
  const xls = (sheets: Record<string, Row[]>) => workbook(sheets, 'biff8');
  return {
    'page-content.no-posts-sheet.xls': xls({ Metrics: [[dailySentence], dailyHeaders, ...days(0)] }),
    'page-content.no-sentence.xls': xls({ Metrics: [dailyHeaders, ...days(0)], 'All posts': [postHeaders, ...rows] }),
    'page-content.negative-reactions.xls': xls({
      Metrics: [[dailySentence], dailyHeaders, ...withdrawn],
      'All posts': [[postsSentence], postHeaders, ...taken],
    }),
    'page-content.older-shares-header.xls': xls({ Metrics: [[dailySentence], older, ...days(0)], 'All posts': list }),
    'page-content.sponsored.xls': xls({ Metrics: [[dailySentence], dailyHeaders, ...days(240)], 'All posts': list }),
  };
}

function tiktok(): Record<string, Uint8Array> {
  const random = randomFor('odd tiktok');
  const span = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i * DAY);
  const overview = (days: number[], date: (day: number) => string) => days.map((day) => overviewRow(day, random.between(800, 4000), date(day), random));
  const newYear = posts('odd tiktok', plans.tiktok).filter((post) => post.month === 3 || post.month === 4);
  const content = [...newYear]
    .reverse()
    .map((post) => contentRow(post, random, { time: print.yearless(paris(EXPORTED_AT)), posted: print.yearless(paris(post.instant)) }));
  const unknown = overview(span(monthStart(13), 10), print.yearless).map((row, i) => (i < 3 ? [row[0]!, 'undefined', ...row.slice(2)] : row));
  const gained = overview(span(monthStart(13), 14), (day) => `${print.yearless(day).split(' ').reverse().join(' ')}`).map((row, i) => [
    ...row,
    i === 4 ? -3 : random.between(0, 12),
  ]);
  const history = span(monthStart(13), 8).map((day, i) => [print.yearless(day), i < 2 ? 'undefined' : 900 + i, i < 2 ? 0 : 1]);
  const texts = overview(span(monthStart(12), 7), print.yearless).map((row) => row.map(String));
  return {
    'content.crossing-new-year.csv': tiktokCsv([contentHeaders, ...content]),
    'overview.crossing-new-year.csv': tiktokCsv([overviewHeaders, ...overview(span(monthStart(3) + 20 * DAY, 30), print.yearless)]),
    'overview.undefined.csv': tiktokCsv([overviewHeaders, ...unknown]),
    'overview.day-month-new-followers.csv': tiktokCsv([[...overviewHeaders, 'New followers'], ...gained]),
    'overview.all-text.xlsx': workbook({ Overview: [overviewHeaders, ...texts] }, 'xlsx'),
    // the archive holds a table without rows and two that are not read yet
    [`Followers_${tiktokHandle}.with-other-tables.zip`]: zip(
      {
        'FollowerHistory.csv': tiktokCsv([historyHeaders, ...history]),
        'FollowerGender.csv': tiktokCsv([
          ['Gender', 'Distribution'],
          ['Female', '0.61'],
          ['Male', '0.38'],
          ['Other', '0.01'],
        ]),
        'FollowerActivity.csv': tiktokCsv([['Date', 'Hour', 'Active followers']]),
      },
      true,
    ),
  };
}

function youtube(): Record<string, Uint8Array> {
  const random = randomFor('odd youtube');
  const list = few('youtube', plans.youtube).map(
    (post): Video => ({
      id: youtubeId(random),
      title: caption('fr', random, true),
      instant: post.instant,
      seconds: random.between(20, 700),
      views: post.exposures,
    }),
  );
  const rowsOf = (language: 'fr' | 'en', videos: Video[]) =>
    videos.map((video) => tableRow(language, videoLead(video, language), figures(video.views, video.seconds, random)));
  const total = (language: 'fr' | 'en') => tableRow(language, ['Total', '', '', ''], figures(5000, 120, random));
  const en = rowsOf('en', list);
  const guarded = rowsOf(
    'en',
    list.map((video, i) => (i === 1 ? { ...video, id: `-q${video.id.slice(2)}` } : i === 2 ? { ...video, id: `-6${video.id.slice(2)}` } : video)),
  );
  const head = tableHeaders.en;
  const footer = ['Showing top 500 results', ...head.slice(1).map(() => '')];
  const undated = en.map((row, i) => (i === 2 ? [...row.slice(0, 2), '', ...row.slice(3)] : row));
  const resaved = en.map((row, i) => [...row.slice(0, 2), print.dashed(pacific(list[i]!.instant)), ...row.slice(3)]);
  // a French spreadsheet save: semicolons, decimal commas, thousands apart, a sign after percents
  const french = rowsOf('fr', list).map((row) =>
    row.map((cell, c) => {
      if (c < 4 || c === 7) return cell;
      if (c === 12 && cell !== '') return `${String(cell).replace('.', ',')}\u00a0%`;
      return String(cell)
        .replace(/^(\d+)(\d{3})(?=$|\.)/, '$1\u202f$2')
        .replace('.', ',');
    }),
  );
  const needed = (all: Row[], end = '\n') => utf8(csv(all, { quote: 'needed', end }));
  return {
    'table-data.no-total.csv': needed([head, ...en]),
    'table-data.space-before-dash-id.csv': needed([head, total('en'), ...guarded]),
    'table-data.top-500-footer.crlf.csv': needed([head, total('en'), ...en, footer], '\r\n'),
    'table-data.no-publish-time.csv': needed([head, total('en'), ...undated]),
    'table-data.resaved-dates.csv': needed([head, total('en'), ...resaved]),
    'table-data.fr.semicolon-decimal-comma.csv': utf8Bom(csv([tableHeaders.fr, ...french], { quote: 'needed', delimiter: ';', end: '\r\n' })),
  };
}

/** All odd files, by `network/name`. */
export function oddFiles(): Record<string, Uint8Array> {
  const tables = tableFiles();
  const folders = {
    instagram: { ...instagram(), ...tables.instagram },
    facebook: { ...facebook(), ...tables.facebook },
    x: { ...x(), ...tables.x },
    linkedin: { ...linkedin(), ...tables.linkedin },
    tiktok: tiktok(),
    youtube: youtube(),
  };
  const named = Object.entries(folders).flatMap(([folder, files]) =>
    Object.entries(files).map(([name, bytes]): [string, Uint8Array] => [`${folder}/${name}`, bytes]),
  );
  return { ...Object.fromEntries(named), ...webAndToolFiles(), ...peopleFiles(), ...socialFiles(), ...damagedFiles(), ...languageFiles() };
}

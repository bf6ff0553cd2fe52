/** Exports that a spreadsheet or an editor has spoiled on their way to us (meta-x-linkedin.md §0.2), one kind of damage a file. */
import { youtubeId } from './ids';
import { brandAccount, facebookHeaders, facebookRow, instagramHeaders, instagramRow } from './meta';
import { plans, posts } from './plan';
import { randomFor } from './random';
import { csv, misread, type Row, utf8, utf16, windows1252 } from './text';
import { caption } from './words';
import { xHeaders, xRow } from './x';
import { figures, tableHeaders, tableRow, videoLead } from './youtube';

const random = (name: string) => randomFor(`odd damaged ${name}`);
const some = (name: string, plan: (typeof plans)[keyof typeof plans]) => posts(`odd damaged ${name}`, plan).slice(-5).reverse();

/** The file was opened as one column: each of its lines is a quoted cell, those within captions too. */
const inQuotes = (text: string) =>
  text
    .split('\n')
    .map((line) => (/[",]/.test(line) ? `"${line.replace(/"/g, '""')}"` : line))
    .join('\n');

/** Every row as wide as the widest one and two more, as a spreadsheet pads a block it once used. */
const padded = (rows: readonly Row[]) => {
  const width = Math.max(...rows.map((row) => row.length)) + 2;
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
};

const semicolons = (rows: readonly Row[]) => csv(rows, { quote: 'needed', delimiter: ';', end: '\r\n' });

/** Cyrillic single-byte text. */
const windows1251 = (text: string) =>
  Uint8Array.from(text, (sign) => {
    const code = sign.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code < 128 ? code : 63;
  });

function facebook(): Record<string, Uint8Array> {
  const dice = random('facebook');
  const rows = some('facebook', plans.facebook).map((post) => facebookRow(post, 'en', dice));
  const days: Row[] = ['12', '9', '31', '0', '17'].map((value, i) => [`2026-10-0${i + 1}T00:00:00`, value]);
  const audience: Row[] = [
    ['Facebook followers'],
    ['1520'],
    [],
    ['Age & gender'],
    ['', 'Women', 'Men'],
    ['18-24', '3.апр', '14'],
    ['25-34', '17.юни', '5'],
    [],
    ['Top cities'],
    ['София, България', 'Пловдив, България'],
    ['41.2', '12.май'],
  ];
  return {
    'posts.lines-in-quotes.csv': utf8(inQuotes(csv([facebookHeaders.en, ...rows], { quote: 'spaces' }))),
    'Reach.unicode-text.false-sep.csv': utf16(
      `sep=,\r\n${csv([['Facebook reach'], ['Date', 'Primary'], ...days], { quote: 'needed', delimiter: '\t', end: '\r\n' })}`,
    ),
    'Audience.windows-1251.padded.csv': windows1251(semicolons(padded(audience))),
  };
}

function instagram(): Record<string, Uint8Array> {
  const dice = random('instagram');
  const rows = some('instagram', plans.instagram).map((post) => instagramRow(post, brandAccount, 'fr', dice));
  return { 'posts.fr.false-sep.padded.csv': windows1252(`sep=,\r\n${semicolons(padded([instagramHeaders.fr, ...rows]))}`) };
}

function x(): Record<string, Uint8Array> {
  const dice = random('x');
  const rows = some('x', plans.x).map((post) => xRow(post, dice));
  const rounded = rows.map((row) => [Number(row[0]).toExponential(5).replace('e', 'E').replace('.', ','), ...row.slice(1)]);
  return { 'posts.ids-rounded.semicolon.csv': utf8(semicolons([xHeaders, ...rounded])) };
}

/** Averages and rates lost to the calendar: `3.4` became 3 April, `12.31` stayed, `1.5` became 1 May. */
function youtube(): Record<string, Uint8Array> {
  const words = ['janv', 'févr', 'mars', 'avr', 'mai', 'juin', 'juil', 'août', 'sept', 'oct', 'nov', 'déc'];
  const spoiled = (cell: string | number) => {
    const [, whole = '', part = ''] = /^(\d{1,2})\.(\d{1,2})$/.exec(String(cell)) ?? [];
    const month = words[Number(part) - 1];
    return month !== undefined && Number(whole) > 0 && Number(whole) < 29 ? `${whole}-${month}` : String(cell);
  };
  const dice = random('youtube');
  const rows = some('youtube', plans.youtube).map((post, i) => {
    const video = { id: youtubeId(dice), title: caption('fr', dice, true), instant: post.instant, seconds: 90 + i, views: post.exposures };
    const rate = ['3.4', '5.12', '2.75', '4.1', '6.9'][i] as string;
    return tableRow('en', videoLead(video, 'en'), { ...figures(video.views, video.seconds, dice), clickRate: rate });
  });
  return { 'table-data.decimals-became-dates.csv': utf8(csv([tableHeaders.en, ...rows.map((row) => row.map(spoiled))], { quote: 'needed' })) };
}

function metaAds(): Record<string, Uint8Array> {
  const header = [
    'Début des rapports',
    'Fin des rapports',
    'Nom de la campagne',
    'Résultats',
    'Couverture',
    'Impressions',
    'Montant dépensé (EUR)',
    'Clics (tous)',
  ];
  const rows: Row[] = [
    ['2026-10-01', '2026-10-31', 'Fêtes d’automne', 71, 5210, 9600, '47,35', 120],
    ['2026-10-01', '2026-10-31', 'Atelier', 12, 930, 1410, '9,8', 14],
  ];
  return { 'campaigns.fr.mojibake-headers.csv': utf8(`\ufeff${misread(semicolons([header, ...rows]))}`) };
}

/** By `network/name`. */
export function damagedFiles(): Record<string, Uint8Array> {
  const folders = { facebook: facebook(), instagram: instagram(), x: x(), youtube: youtube(), 'meta-ads': metaAds() };
  return Object.fromEntries(Object.entries(folders).flatMap(([folder, files]) => Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, bytes])));
}

/** What others wrote of the made-up brand and of two competitors: a Brandwatch download of mentions, newest first. */
import { DAY, daysIn, MONTHS, monthStart } from './clock';
import { type Random, randomFor } from './random';
import { csv, type Row, utf8Bom } from './text';

const header =
  'Query Id,Query Name,Date,Resource Id,Url,Original Url,Page Type,Content Source Name,Unified Source Name,Language,Country Code,Country,Sentiment,Title,Snippet,Full Text,Author,Likes,Shares'.split(
    ',',
  );

/** Mentions of a month, and the shares of positive and negative ones. */
const queries = [
  { id: 21, name: 'Ma marque', month: 26, positive: 0.42, negative: 0.14 },
  { id: 22, name: 'Grès & Co', month: 17, positive: 0.35, negative: 0.18 },
  { id: 23, name: 'La Tournerie', month: 9, positive: 0.38, negative: 0.12 },
] as const;

const sources = [
  ['twitter', 'X', 'x.com'],
  ['instagram_public', 'Instagram', 'instagram.com'],
  ['instagram_public', 'Instagram', 'instagram.com'],
  ['reddit', 'Reddit', 'reddit.com'],
  ['blog', 'Blogs', 'carnet-de-terre.example'],
  ['forum', 'Forums', 'forum-cuisine.example'],
] as const;
const places = [
  ['fr', 'FRA', 'France'],
  ['fr', 'FRA', 'France'],
  ['fr', 'FRA', 'France'],
  ['fr', 'FRA', 'France'],
  ['fr', 'BEL', 'Belgium'],
  ['en', 'GBR', 'United Kingdom'],
  ['nl', 'BEL', 'Belgium'],
  ['', '', ''],
] as const;

/** The week of 9 March 2026, a late delivery: four times the usual number of mentions, three in four negative. */
const spike = { from: Date.UTC(2026, 2, 9), days: 7, mentions: 22, negative: 0.75 };

type Wanted = { query: (typeof queries)[number]; instant: number; negative: number };

function mention({ query, instant, negative }: Wanted, n: number, random: Random): Row {
  const [type, source, domain] = random.pick(sources);
  const [language, code, country] = random.pick(places);
  const tone = random.next();
  const sentiment = tone < negative ? 'negative' : tone < negative + query.positive * (1 - negative) ? 'positive' : 'neutral';
  const id = String(880_000_000_000_000_000n + BigInt(n));
  const isNetwork = ['X', 'Instagram', 'Reddit'].includes(source);
  const cells: { [name: string]: string | number } = {
    'Query Id': query.id,
    'Query Name': query.name,
    Date: `${new Date(instant).toISOString().slice(0, 19).replace('T', ' ')}.0`,
    'Resource Id': id,
    Url: `https://${domain}/${n}`,
    'Page Type': type,
    'Content Source Name': source,
    'Unified Source Name': source,
    Language: language,
    'Country Code': code,
    Country: country,
    Sentiment: sentiment,
    'Full Text': query.name,
    Author: `personne${random.between(1, 40)}`,
    Likes: isNetwork ? random.count(4) : '',
    Shares: isNetwork ? random.count(1.2) : '',
  };
  return header.map((name) => cells[name] ?? '');
}

export function listeningFiles(): Record<string, Uint8Array> {
  const random = randomFor('mentions');
  const all: Wanted[] = [];
  const moment = (from: number, days: number) => from + random.between(0, days - 1) * DAY + random.between(6, 21) * 3_600_000;
  for (let month = 0; month < MONTHS; month++)
    for (const query of queries) {
      const count = random.count(query.month * (1 + 0.015 * month));
      for (let i = 0; i < count; i++) all.push({ query, instant: moment(monthStart(month), daysIn(month)), negative: query.negative });
    }
  for (let i = 0; i < spike.mentions; i++) all.push({ query: queries[0], instant: moment(spike.from, spike.days), negative: spike.negative });
  all.sort((a, b) => b.instant - a.instant);
  const rows = all.map((wanted, i) => mention(wanted, all.length - i, random));
  const lead: Row[] = [
    ['Report:', 'Bulk Mentions Download'],
    ['Brand:', 'Ma marque'],
    ['From:', 'Mon Sep 01 00:00:00 UTC 2025'],
    ['To:', 'Sat Oct 31 23:59:59 UTC 2026'],
    ['Label:', 'Ma marque et deux concurrents'],
    [''],
  ];
  return { 'brandwatch/Ma marque_mentions_2025-09-01_2026-10-31.csv': utf8Bom(csv([...lead, header, ...rows], { quote: 'needed' })) };
}

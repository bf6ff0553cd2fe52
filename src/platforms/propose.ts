/** What the columns of an unknown table seem to be: by a format known from memory, else by the header words of the networks we read, checked against the cells. */

import { type Kind, kinds } from '../kinds';
import { fields } from '../records/fields';
import type { MappedColumn, MappedKey, Mapping } from '../records/mapping';
import { isNetwork, type PlatformId } from '../records/platform-ids';
import { isBlank } from '../values/blanks';
import { readDate } from '../values/dates';
import { readDuration } from '../values/durations';
import { plainHeader } from '../values/headers';
import { readNumber } from '../values/numbers';
import { readSpan } from '../values/spans';
import { areDates, areLongIds, areTexts, areVideoIds, linkedNetwork, shownNetwork } from './content';
import { familiarKey, isFiller, isUnit, wordsOf } from './familiar-words';
import { isDateKey, isFigureKey, isMoneyKey, mappedKind, wordForms } from './mapping-kinds';
import { lacksYears } from './moments';
import type { Column, Platform } from './platform';
import { type Remembered, remembered } from './proposals';

/** What a person is shown of each column, and its first cells row by row. */
export type Printed = { header: string; samples: readonly string[]; cells: readonly string[] };

/** One guess a column. */
type Guesses = readonly (MappedKey | null)[];

/** The proposal for a table; `unverified` names the remembered format it comes from. `name`: of the file. */
export function propose(columns: readonly Printed[], name: string, known: readonly Platform[]): { proposal: Mapping; unverified: string | null } {
  const format = rememberedFormat(columns);
  const network = format ? null : (shownNetwork(columns.map(({ cells }) => cells)) ?? namedNetwork(columns, name, known));
  // the surest first: a key goes to the first column that any of them gives it
  const guesses: Guesses[] = [
    ...(format ? [rememberedKeys(columns, format)] : []),
    columns.map(({ header }) => (reposts.test(wordsOf(header).join(' ')) ? 'shares' : null)),
    guessedKeys(columns, known),
    columns.map(({ header }) => familiarKey(wordsOf(header))),
    columns.map(({ header }) => looseKey(header, known)),
    ...(network ? [keysByContent(columns, network)] : []),
  ];
  const kind = format?.kind ?? kindOf(columns, guesses);
  const proposal: Mapping = {
    version: 1,
    name,
    kind,
    platform: format?.platform ?? network ?? 'other',
    source: format && format.platform === undefined ? format.name : null,
    columns: settled(columns, guesses, kind, format ? guesses[0] : undefined),
    dateOrder: null,
    decimal: null,
    zone: null,
    figures: kinds[kind].time === 'period' ? 'period' : 'lifetime',
  };
  return { proposal, unverified: format?.name ?? null };
}

/** Where a network has both, its shares are a button's. */
const reposts = /^(?:reposts|retweets|boosts|reblogs|republications)$/;

/** The one platform by whose habits the file is named. */
function namedNetwork(columns: readonly Printed[], name: string, known: readonly Platform[]): PlatformId | null {
  // links elsewhere contradict it
  if (columns.some(({ samples }) => samples.length > 0 && samples.every((text) => /^https?:/i.test(text)))) return null;
  const [first, ...more] = known.filter(({ readName }) => readName?.(name).account !== undefined);
  return first && more.length === 0 ? first.id : null;
}

/** Each key once, only where the kind has it and the cells can be read as it. `surest`: guesses of a format we remember, whose words are believed. */
function settled(columns: readonly Printed[], guesses: readonly Guesses[], kind: Kind, surest: Guesses | undefined): MappedColumn[] {
  const allowed = mappedKind(kind)?.keys ?? [];
  const keys: (MappedKey | null)[] = columns.map(() => null);
  for (const guess of guesses)
    for (const [index, given] of guess.entries()) {
      const key = given && settledKey(given, allowed);
      if (key === null || keys[index] !== null || keys.includes(key) || !allowed.includes(key)) continue;
      const column = columns[index] as Printed;
      if (guess === surest ? column.samples.every((text) => couldBe(text, key)) : fits(column, key)) keys[index] = key;
    }
  // a column of nothing but dates (else of periods) is the date, whatever its header says
  const dateKey = settledKey('day', allowed);
  if (!keys.some((key) => key === dateKey || key === 'periodFrom'))
    for (const key of [dateKey, 'period'] satisfies MappedKey[]) {
      const found = columns.findIndex((column, index) => keys[index] === null && column.samples.length > 0 && fits(column, key));
      if (found < 0 || !allowed.includes(key)) continue;
      keys[found] = key;
      break;
    }
  return columns.map(({ header }, index) => ({ header, key: keys[index] ?? null }));
}

/** Days and moments of publication are one until the kind is known; where rows have no period of their own, its start is no day. */
function settledKey(key: MappedKey, allowed: readonly MappedKey[]): MappedKey {
  return key === 'published' || key === 'day' ? (allowed.includes('published') ? 'published' : 'day') : key;
}

/** Dates of a campaign, a set of ads or a change are not the row's. */
const ofSomethingElse =
  /\b(?:campaigns?|campagnes?|kampagnen?|campanas?|campanhas?|ad ?sets?|ad ?groups?|ad ?squads?|ads?|updated|modified|downloaded|exported|refreshed|scheduled|modification|maj|due|joined)\b/;

function fits({ header, samples, cells }: Printed, key: MappedKey): boolean {
  if (!samples.every((text) => couldBe(text, key))) return key === 'day' && lacksYears(samples);
  if (isDateKey(key)) return !ofSomethingElse.test(wordsOf(header).join(' '));
  // a number names nobody, and neither does a network
  if (key === 'account') return !samples.every((text) => /^[\d_.,\s']+$/.test(text) || isNetworkName(text));
  if (key === 'permalink') return samples.every((text) => /^(?:https?:\/\/|www\.)?[\w-]+(?:\.[\w-]+)+\//i.test(text.trim()));
  if (key === 'title') return !areVideoIds(cells) && !samples.every((text) => /^https?:/i.test(text));
  if (key === 'followers') return isStock(cells);
  return true;
}

const isNetworkName = (text: string): boolean => isNetwork(text.trim().toLowerCase() as PlatformId);

/** Followers hardly change from row to row; what came and went does. */
function isStock(cells: readonly string[]): boolean {
  const counts = cells.flatMap((cell) => (isBlank(cell) ? [] : [Number(cell.replace(/[\s.,'\u00a0\u202f]/g, ''))]));
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return counts.length < 2 || !(most > 0) || (least > 20 && least > most / 3);
}

/** Ids, links, moments, texts: what no word of the header gave, where one column alone can be meant. */
function keysByContent(columns: readonly Printed[], network: PlatformId): (MappedKey | null)[] {
  const keys = columns.map(({ cells }): MappedKey | null => {
    if (linkedNetwork(cells) === network) return 'permalink';
    if (network === 'youtube' ? areVideoIds(cells) : areLongIds(cells)) return 'postId';
    if (areDates(cells)) return 'published';
    return areTexts(cells) ? 'title' : null;
  });
  return keys.map((key) => (key !== null && keys.indexOf(key) === keys.lastIndexOf(key) ? key : null));
}

function couldBe(text: string, key: MappedKey): boolean {
  if (isBlank(text)) return true;
  if (isDateKey(key)) return (['day-month', 'month-day'] as const).some((dateOrder) => readDate(text, { dateOrder }) !== 'date-unreadable');
  // a bare number could be a year, and anything else
  if (key === 'period') return typeof readSpan(text) === 'object' && !/^\d+$/.test(text);
  if (!isFigureKey(key) || wordForms[key]) return true;
  return (['point', 'comma'] as const).some(
    (decimal) => typeof readNumber(text, { decimal }) === 'number' || (fields[key].unit === 'seconds' && typeof readDuration(text, { decimal }) === 'number'),
  );
}

/** The remembered format of which most is there; of two the one with more columns. */
function rememberedFormat(columns: readonly Printed[]): Remembered | null {
  const headers = new Set(columns.map(({ header }) => bareHeader(header)));
  const there = (text: string) => headers.has(bareHeader(text));
  let best: { format: Remembered; found: number } | null = null;
  for (const format of remembered) {
    const keys = new Set(Object.values(format.columns));
    const found = new Set(Object.entries(format.columns).flatMap(([text, key]) => (there(text) ? [key] : []))).size;
    const told = format.tells?.every((texts) => texts.some(there)) ?? true;
    if (told && found >= 3 && found > keys.size / 2 && found > (best?.found ?? 0)) best = { format, found };
  }
  return best?.format ?? null;
}

/** `Amount Spent (USD)` is the amount spent. */
const bareHeader = (text: string): string => plainHeader(text).replace(/\([a-z]{3}\)$/, '');

function rememberedKeys(columns: readonly Printed[], format: Remembered): (MappedKey | null)[] {
  const keys = new Map(Object.entries(format.columns).map(([text, key]) => [bareHeader(text), key]));
  return columns.map(({ header }) => keys.get(bareHeader(header)) ?? null);
}

function guessedKeys(columns: readonly Printed[], known: readonly Platform[]): (MappedKey | null)[] {
  const dictionary = dictionaryOf(known);
  return columns.map(({ header }) => {
    const amount = dictionary.get(bareHeader(header)) ?? null;
    return dictionary.get(plainHeader(header)) ?? (amount !== null && isMoneyKey(amount) ? amount : null);
  });
}

/** What a header means once fillers, the names of networks and units of time are left out. */
function looseKey(header: string, known: readonly Platform[]): MappedKey | null {
  const meaning = (words: readonly string[]) => familiarKey(words) ?? dictionaryOf(known).get(words.join('')) ?? null;
  const bare = wordsOf(header).filter((word) => !isFiller(word));
  const timed = meaning(bare.filter((word) => !isUnit(word)));
  return meaning(bare) ?? (timed !== null && isFigureKey(timed) && fields[timed].unit === 'seconds' ? timed : null);
}

const dictionaries = new WeakMap<readonly Platform[], Map<string, MappedKey | null>>();

/** Header text → what every network that uses it means by it; null where they differ. Days and moments of publication are one. */
function dictionaryOf(known: readonly Platform[]): Map<string, MappedKey | null> {
  const made = dictionaries.get(known);
  if (made) return made;
  const dictionary = new Map<string, MappedKey | null>();
  for (const column of known.flatMap(({ exports }) => exports.flatMap(({ columns }) => columns))) {
    const key = meaningOf(column);
    if (key === undefined) continue;
    for (const text of Object.values(column.texts).flat()) {
      const plain = plainHeader(text as string);
      const other = dictionary.get(plain);
      dictionary.set(plain, other === undefined || other === key ? key : null);
    }
  }
  dictionaries.set(known, dictionary);
  return dictionary;
}

/** Undefined for marks and for what a description has no word for. */
function meaningOf(column: Column): MappedKey | undefined {
  if (column.sort === 'mark' || (column.sort === 'figure' && column.scope !== 'total')) return undefined;
  switch (column.key) {
    case 'accountName':
      return 'account';
    case 'day':
      return 'published';
    case 'dimension':
      return undefined;
    default:
      return column.key;
  }
}

/** A table without a day or a period is none of days: it lists posts, or pages and sources of a site. */
function kindOf(columns: readonly Printed[], guesses: readonly Guesses[]): Kind {
  const keys = new Set(guesses.flatMap((guess) => guess.flatMap((key, index) => (key !== null && fits(columns[index] as Printed, key) ? [key] : []))));
  const has = (...some: MappedKey[]) => some.some((key) => keys.has(key));
  if (has('firstReplySeconds', 'resolutionSeconds')) return 'inbox';
  if (has('amount', 'refunds')) return 'sales';
  if (has('spend', 'cpc', 'cpm') || (has('campaignName') && !has('permalink'))) return 'ads';
  if (has('sessions', 'engagedSessions', 'keyEvents', 'newUsers')) return 'web';
  if (has('permalink', 'postId', 'title')) return 'posts';
  const dated =
    has('published', 'day', 'period', 'periodFrom') || columns.some((column) => column.samples.length > 0 && (fits(column, 'day') || fits(column, 'period')));
  return dated ? 'daily' : has('users', 'clicks', 'pageViews', 'uniqueVisitors') && !has('likes', 'comments', 'shares', 'followers') ? 'web' : 'posts';
}

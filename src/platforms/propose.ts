/** What the columns of an unknown table seem to be: by a format known from memory, else by the header words of the networks we read, checked against the cells. */
import { fields } from '../records/fields';
import type { MappedColumn, MappedKey, Mapping } from '../records/mapping';
import type { Kind } from '../records/record';
import { isBlank } from '../values/blanks';
import { readDate } from '../values/dates';
import { readDuration } from '../values/durations';
import { plainHeader } from '../values/headers';
import { readNumber } from '../values/numbers';
import { readSpan } from '../values/spans';
import { isDateKey, isFigureKey, isMoneyKey, mappedKind, wordForms } from './mapping-kinds';
import type { Column, Platform } from './platform';
import { type Remembered, remembered } from './proposals';

/** What a person is shown of each column. */
export type Printed = { header: string; samples: readonly string[] };

/** The proposal for a table; `unverified` names the remembered format it comes from. `name`: of the file. */
export function propose(columns: readonly Printed[], name: string, known: readonly Platform[]): { proposal: Mapping; unverified: string | null } {
  const format = rememberedFormat(columns);
  const guessed = guessedKeys(columns, known);
  const wanted = format ? rememberedKeys(columns, format).map((key, index) => key ?? guessed[index] ?? null) : guessed;
  const kind = format?.kind ?? kindOf(new Set(wanted.flatMap((key) => key ?? [])));
  const proposal: Mapping = {
    version: 1,
    name,
    kind,
    platform: format?.platform ?? 'other',
    source: format && format.platform === undefined ? format.name : null,
    columns: settled(columns, wanted, kind),
    dateOrder: null,
    decimal: null,
    zone: null,
    figures: kind === 'ads' || kind === 'web' ? 'period' : 'lifetime',
  };
  return { proposal, unverified: format?.name ?? null };
}

/** Each key once, only where the kind has it and the cells can be read as it. */
function settled(columns: readonly Printed[], wanted: readonly (MappedKey | null)[], kind: Kind): MappedColumn[] {
  const allowed = mappedKind(kind)?.keys ?? [];
  const taken = new Set<MappedKey>();
  const dateKey: MappedKey = allowed.includes('published') ? 'published' : 'day';
  const entries = columns.map(({ header, samples }, index) => {
    const guess = wanted[index] ?? null;
    const key = guess === 'published' || guess === 'day' ? dateKey : guess;
    if (key === null || taken.has(key) || !allowed.includes(key) || !samples.every((text) => couldBe(text, key))) return { header, key: null };
    taken.add(key);
    return { header, key };
  });
  // a column of nothing but dates (else of periods) is the date, whatever its header says
  if (taken.has(dateKey)) return entries;
  for (const key of [dateKey, 'period'] satisfies MappedKey[]) {
    const found = columns.findIndex(({ samples }, index) => entries[index]?.key === null && samples.length > 0 && samples.every((text) => couldBe(text, key)));
    const entry = entries[found];
    if (entry && allowed.includes(key)) return entries.map((other) => (other === entry ? { ...entry, key } : other));
  }
  return entries;
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

function kindOf(keys: ReadonlySet<MappedKey>): Kind {
  const has = (...some: MappedKey[]) => some.some((key) => keys.has(key));
  if (has('firstReplySeconds', 'resolutionSeconds')) return 'inbox';
  if (has('amount', 'refunds')) return 'sales';
  if (has('spend', 'cpc', 'cpm', 'campaignName')) return 'ads';
  if (has('sessions', 'engagedSessions', 'keyEvents', 'newUsers')) return 'web';
  return has('permalink', 'postId', 'title') ? 'posts' : 'daily';
}

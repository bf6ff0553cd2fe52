/** From a table to the one export it is, none, or several: by required columns in any language, found in the header row wherever it stands. */
import type { Table } from '../decode/table';
import type { PlatformId } from '../records/platform-ids';
import { plainHeader } from '../values/headers';
import { areDates, areLongIds, areTexts, areVideoIds, isOneNumber, linkedNetwork, shownNetwork } from './content';
import { damagedPattern } from './damaged-header';
import type { Column, ExportDefinition, Platform, Sheet } from './platform';

/** A column of the file that the export knows. `currency` where the header prints it. */
export type Placed = { index: number; column: Column; currency: string | null };
/** `generic`: the header, and what stands below it, name no network. */
export type Match = { platform: Platform; definition: ExportDefinition; headerRow: number; placed: Placed[]; language: string; generic: boolean };

/** Description lines above a header are few; a header further down is not looked for. */
export const headerWithin = 25;

/** Every export the table fits, one entry each, at the first row where it does. Exactly one is a recognition; several are asked. */
export function recognise(table: Table, platforms: readonly Platform[]): Match[] {
  const headers = table.rows.slice(0, headerWithin).map(headerOf);
  return platforms.flatMap((platform) =>
    platform.exports.flatMap((definition) => {
      const match = find(table, headers, platform, definition);
      return match ? [match] : [];
    }),
  );
}

const currencyAtEnd = /\(([a-z]{3})\)$/;

/** The texts of a row as they are compared, and patterns for those that are damaged. */
type Header = { texts: string[]; damaged: readonly Damaged[] };
/** `amount`: of the header without the currency at its end. */
type Damaged = { index: number; pattern: RegExp; amount: RegExp | null; currency: string };

function headerOf(row: readonly string[]): Header {
  const damaged = row.flatMap((text, index): Damaged[] => {
    const pattern = damagedPattern(text);
    const currency = currencyAtEnd.exec(plainHeader(text))?.[1] ?? '';
    return pattern ? [{ index, pattern, amount: currency ? damagedPattern(text.trim().slice(0, -5)) : null, currency: currency.toUpperCase() }] : [];
  });
  return { texts: row.map(plainHeader), damaged };
}

function find(table: Table, headers: readonly Header[], platform: Platform, definition: ExportDefinition): Match | null {
  if (table.arranged !== definition.arranged) return null;
  for (const [headerRow, header] of headers.entries()) {
    const named = place(header, definition);
    const missing = missingKeys(named, definition);
    const placed = missing.length === 0 ? named : placedByContent(table, headerRow, named, missing, platform, definition);
    if (placed === null || definition.refuses?.some((key) => placed.some(({ column }) => column.key === key))) continue;
    const match: Match = { platform, definition, headerRow, placed, language: languageOf(placed, header.texts), generic: definition.generic === true };
    const sheet = sheetOf(table, match);
    if (definition.fits && !definition.fits(sheet)) return null;
    return definition.shows && !definition.shows(sheet) ? { ...match, generic: true } : match;
  }
  return null;
}

function missingKeys(placed: readonly Placed[], { requires }: ExportDefinition): ExportDefinition['requires'] {
  const keys = new Set(placed.map(({ column }) => column.key));
  return requires.filter((key) => !(typeof key === 'string' ? keys.has(key) : key.some((one) => keys.has(one))));
}

/** Known words without which a content is nobody's. */
const wordsAtLeast = 5;
/** Rows looked at. */
const looked = 200;

/**
 * A list of posts of which a word or two that name ids, links, moments or texts are new: the rows show whose posts they are, and which column is meant,
 * where only one can be. Figures are never placed so. Null where anything stays open.
 */
function placedByContent(
  { rows }: Table,
  headerRow: number,
  placed: readonly Placed[],
  missing: ExportDefinition['requires'],
  { id }: Platform,
  { kind, columns }: ExportDefinition,
): Placed[] | null {
  if (kind !== 'posts' || missing.length > 2 || placed.length < wordsAtLeast) return null;
  const header = rows[headerRow] ?? [];
  const below = rows.slice(headerRow + 1, headerRow + 1 + looked).filter((row) => row.some((cell) => cell.trim() !== ''));
  const cells = header.map((_, index) => below.map((row) => row[index] ?? ''));
  if (below.length === 0 || shownNetwork(cells) !== id) return null;
  const found = [...placed];
  for (const key of missing) {
    const column = columns.find((one) => one.sort === 'label' && one.key === key);
    const free = (index: number) => (header[index] ?? '').trim() !== '' && !found.some((one) => one.index === index);
    const places = header.flatMap((_, index) => (free(index) && holds(key, cells, index, id, found) ? [index] : []));
    if (!column || places.length !== 1) return null;
    found.push({ index: places[0] as number, column, currency: null });
  }
  return found.sort((a, b) => a.index - b.index);
}

function holds(
  key: string | readonly string[],
  columns: readonly (readonly string[])[],
  index: number,
  network: PlatformId,
  placed: readonly Placed[],
): boolean {
  const cells = columns[index] ?? [];
  switch (key) {
    case 'postId':
      return network === 'youtube' ? areVideoIds(cells) : areLongIds(cells);
    case 'permalink':
      return linkedNetwork(cells) === network;
    case 'published':
      return areDates(cells);
    case 'title':
      return areTexts(cells);
    case 'account':
      return isOneNumber(cells);
    // it follows the number it belongs to
    case 'accountName':
      return placed.some((one) => one.column.key === 'account' && one.index === index - 1) && cells.every((cell) => /^[\w.]+$/.test(cell.trim()));
    default:
      return false;
  }
}

/** The table with its columns found, as the hooks of an export see it. */
export function sheetOf(table: Table, match: Pick<Match, 'headerRow' | 'placed'>): Sheet {
  const places = new Map<string, number>();
  for (const { column, index } of match.placed) if (!places.has(column.key)) places.set(column.key, index);
  return { table, headerRow: match.headerRow, at: (key) => places.get(key) ?? -1 };
}

type Lookup = Map<string, Column>;
const lookups = new WeakMap<ExportDefinition, Lookup>();

/** Header text → column, built when the export is first compared. */
function lookupOf(definition: ExportDefinition): Lookup {
  const known = lookups.get(definition);
  if (known) return known;
  const lookup: Lookup = new Map();
  for (const column of definition.columns) for (const text of textsOf(column)) lookup.set(text, column);
  lookups.set(definition, lookup);
  return lookup;
}

const allWords = new WeakMap<readonly Platform[], ReadonlySet<string>>();

/** The words of every header that some export declares, as they are compared. */
export function wordsOf(platforms: readonly Platform[]): ReadonlySet<string> {
  const known = allWords.get(platforms);
  if (known) return known;
  const words = new Set(platforms.flatMap(({ exports }) => exports.flatMap(({ columns }) => columns.flatMap(textsOf))));
  allWords.set(platforms, words);
  return words;
}

function textsOf(column: Column): string[] {
  return Object.values(column.texts).flat().map(plainHeader);
}

function place({ texts, damaged }: Header, definition: ExportDefinition): Placed[] {
  const lookup = lookupOf(definition);
  const placed = texts.flatMap((text, index): Placed[] => {
    const column = text === '' ? undefined : lookup.get(text);
    if (column) return [{ index, column, currency: null }];
    const currency = currencyAtEnd.exec(text)?.[1];
    const amount = currency && lookup.get(text.slice(0, -5));
    return amount && amount.sort === 'figure' && amount.form === 'money' ? [{ index, column: amount, currency: currency.toUpperCase() }] : [];
  });
  return damaged.length > 0 ? mended(placed, damaged, lookup) : placed;
}

/** A damaged header is taken for the only one it can be, as long as the file has no column of that kind yet. */
function mended(placed: readonly Placed[], damaged: readonly Damaged[], lookup: Lookup): Placed[] {
  const only = (pattern: RegExp | null): Column | null => {
    const columns = new Set(pattern ? [...lookup].flatMap(([text, column]) => (pattern.test(text) ? [column] : [])) : []);
    const [column] = columns;
    return column && columns.size === 1 && !placed.some((known) => known.column === column) ? column : null;
  };
  const found = damaged.flatMap(({ index, pattern, amount, currency }): Placed[] => {
    if (placed.some((known) => known.index === index)) return [];
    const column = only(pattern);
    if (column) return [{ index, column, currency: null }];
    const money = only(amount);
    return money?.sort === 'figure' && money.form === 'money' ? [{ index, column: money, currency }] : [];
  });
  return [...placed, ...found].sort((a, b) => a.index - b.index);
}

/** The language most of the known headers are written in. */
function languageOf(placed: readonly Placed[], header: readonly string[]): string {
  const votes = new Map<string, number>();
  // a sign is of no language
  for (const { index, column } of placed.filter(({ index }) => /\p{L}/u.test(header[index] ?? '')))
    for (const [language, texts] of Object.entries(column.texts))
      votes.set(language, (votes.get(language) ?? 0) + ([texts].flat().some((text) => plainHeader(text) === header[index]) ? 1 : 0));
  let best = '';
  for (const [language, count] of votes) if (best === '' || count > (votes.get(best) ?? 0)) best = language;
  return best;
}

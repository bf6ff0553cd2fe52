/** What exports of ad platforms have in common: total rows, periods printed above the table, and the currency a cell prints. */
import type { SocialRecord } from '../records/record';
import { isBlank } from '../values/blanks';
import { readDate } from '../values/dates';
import { readId } from '../values/ids';
import { beginsAsTotal } from '../values/total-words';
import type { LeftOut, NameFacts, Sheet } from './platform';

/** A row that names neither a time nor anything shown (`keys`) is the sum of the others, wherever it stands; so is one that says so there. */
export function leaveOutNameless(...keys: readonly string[]): (sheet: Sheet) => (cells: readonly string[]) => LeftOut | null {
  return ({ at }) => {
    const places = keys.map(at).filter((index) => index >= 0);
    return (cells) => (places.every((index) => saysNothing(cells[index] ?? '')) ? { code: 'row-total' } : null);
  };
}

const saysNothing = (cell: string): boolean => isBlank(cell) || beginsAsTotal(cell);

/** `July 8, 2025 - July 31, 2025`, `1 mai 2026 – 8 mai 2026`, `3 févr. 2025-4 févr. 2025` → first and last day; nothing where the text is anything else. */
export function periodIn(text: string): NameFacts {
  if (!/\d.*\d/.test(text) || text.length > 80) return {};
  for (const { 0: between, index } of text.matchAll(/\s*[-–—]\s*|\s+(?:to|au|bis|al|a|até|tot)\s+/giu)) {
    const [from, to] = [text.slice(0, index), text.slice(index + between.length)].map((day) => readDate(day, { dateOrder: 'month-day' }));
    if (from && to && from !== 'date-unreadable' && to !== 'date-unreadable') return from.day > to.day ? {} : { from: from.day, to: to.day };
  }
  return {};
}

/** A line above the header that is a period from end to end, or a title that ends with one in brackets; a comma may have cut it into cells. */
export function periodAbove({ table, headerRow }: Sheet): NameFacts {
  for (let at = headerRow - 1; at >= 0; at--) {
    const line = (table.rows[at] ?? []).filter((cell) => cell.trim() !== '').join(', ');
    const found = periodIn(/^[^(]+\(([^()]+)\)$/.exec(line.trim())?.[1] ?? line);
    if (found.from) return found;
  }
  return {};
}

/** Signs that belong to one currency only; a bare `$`, `kr` or `¥` may be several and tells none. */
const signs: readonly [RegExp, string][] = [
  [/US\s?\$|\$\s?US/, 'USD'],
  [/CA\s?\$|\$\s?CA/, 'CAD'],
  [/(?:^|[^A-Z])A\s?\$|AU\s?\$|\$\s?AU/, 'AUD'],
  [/NZ\s?\$/, 'NZD'],
  [/MX\s?\$/, 'MXN'],
  [/HK\s?\$/, 'HKD'],
  [/R\$/, 'BRL'],
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/₹/, 'INR'],
  [/₩/, 'KRW'],
  [/₪/, 'ILS'],
  [/₫/, 'VND'],
  [/₴/, 'UAH'],
  [/zł/, 'PLN'],
];

/** Currency that an amount prints (`US$3.38`, `12,50 €`, `CHF 3.00`), null where it prints none or an unclear one. */
export function currencyIn(amount: string): string | null {
  return signs.find(([sign]) => sign.test(amount))?.[1] ?? /(?:^|\s|\d)([A-Z]{3})(?:$|[\s\u00a0\d])/.exec(amount.trim())?.[1] ?? null;
}

/** The currency column first, then what the amount prints. */
export function fillCurrency(record: SocialRecord, cells: readonly string[], { at }: Sheet): void {
  record.currency = record.currency?.trim() || currencyIn(cells[at('spend')] ?? '');
}

/** Columns of ids, the lowest level first. */
const levels = { adId: 'ad', adSetId: 'ad-set', adGroupId: 'ad-set', campaignId: 'campaign' } as const;

/** The id of the lowest level that the export prints (an ad's, else its set's, else the campaign's), and which level that is; ids that a spreadsheet rounded are none. */
export function fillId(record: SocialRecord, cells: readonly string[], { at }: Sheet): void {
  for (const [key, level] of Object.entries(levels)) {
    const { id, lost } = readId(cells[at(key)] ?? '');
    if (!lost && /^\d+$/.test(id)) {
      record.postId = id;
      record.level = level;
      return;
    }
  }
}

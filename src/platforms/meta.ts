/** What Facebook's and Instagram's content exports have in common: error rows, times in US Pacific, and lifetime or daily rows. */
import { readDate } from '../values/dates';
import { readId } from '../values/ids';
import type { LeftOut, Sheet } from './platform';
import { mark } from './platform';

/** Measured on Instagram from shortcodes; the same tool writes Facebook's times. */
export const pacific = 'America/Los_Angeles';
/** The zone as people know it. */
export const pacificName = 'US Pacific';

export const dataComment = mark('dataComment', {
  en: 'Data comment',
  fr: ['Commentaire des données', 'Commentaire des donnＦs'],
  de: 'Kommentar',
  es: 'Comentario sobre los datos',
  it: 'Commento sui dati',
  pt: ['Comentário de dados', 'Comentário sobre os dados'],
});

const spanTexts = { en: 'Date', fr: 'Date', es: 'Fecha', it: 'Data', pt: 'Data' };
/** `Lifetime` on every row of a plain export. */
export const span = mark('span', spanTexts);
export { spanTexts };

/**
 * «An error occurred while computing metadata for content with ID …» stands alone in a row without id. A row of one day among lifetime rows would count twice.
 */
export function leaveOutErrors(sheet: Sheet): (cells: readonly string[]) => LeftOut | null {
  const [id, comment, date] = [sheet.at('postId'), sheet.at('dataComment'), sheet.at('span')];
  return (cells) => {
    const message = cells[comment]?.trim();
    if (message && !cells[id]?.trim()) return { code: 'row-error', message };
    const printed = cells[date];
    return printed && isDay(printed) ? { code: 'row-error', message: printed } : null;
  };
}

/** Ids of so many digits, or a link to the network, are nobody else's: other networks and tools name the columns of their posts so too. */
export function showsMeta({ table, headerRow, at }: Sheet, link: RegExp): boolean {
  const rows = table.rows.slice(headerRow + 1, headerRow + 200).filter((row) => row.some((cell) => cell.trim() !== ''));
  const isMetas = (row: readonly string[]) => {
    const { id, lost } = readId(row[at('postId')] ?? '');
    return lost || /^[\d_]{12,}$/.test(id) || link.test(row[at('permalink')] ?? '');
  };
  return rows.length === 0 || rows.some(isMetas);
}

/** The export dialog also gives one row per post and day: then the column `Date` holds days on every row. */
export function isPerDay(sheet: Sheet): boolean {
  const column = Math.max(sheet.at('span'), sheet.at('day'));
  let seen = false;
  for (let at = sheet.headerRow + 1; at < sheet.table.rows.length; at++) {
    const text = sheet.table.rows[at]?.[column]?.trim();
    if (!text) continue;
    if (!isDay(text)) return false;
    seen = true;
  }
  return seen;
}

function isDay(text: string): boolean {
  if (!/\d/.test(text)) return false;
  const read = readDate(text, { dateOrder: 'month-day' });
  return (read !== null && read !== 'date-unreadable') || readDate(text, { dateOrder: 'day-month' }) !== 'date-unreadable';
}

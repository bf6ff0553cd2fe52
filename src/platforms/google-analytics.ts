/** Google Analytics 4: library reports, overviews of many tables, and explorations (video-web-ads-tools.md §4). Every table is of kind `web`. */
import type { Table } from '../decode/table';
import type { SocialRecord } from '../records/record';
import { addDays, readDate } from '../values/dates';
import { plainHeader } from '../values/headers';
import { blocksOf, isComment, partOf, titleOf } from './blocks';
import { type Column, definePlatform, figure, type LeftOut, label, mark, type NameFacts, type Sheet } from './platform';
import { by, fillSplit } from './split';

/** What a report is split by. The words changed over the years; a dimension that is not here is called as printed. */
const dimensions: readonly Column[] = [
  by('channel', {
    en: [
      'Session primary channel group (Default Channel Group)',
      'Session primary channel group',
      'Session default channel group',
      'Session default channel grouping',
    ],
    fr: [
      'Groupe de canaux principal de la session (Groupe de canaux par défaut)',
      'Groupe de canaux principal de la session',
      'Groupe de canaux par défaut pour la session',
    ],
  }),
  by('first-channel', {
    en: [
      'First user primary channel group (Default Channel Group)',
      'First user primary channel group',
      'First user default channel group',
      'First user default channel grouping',
    ],
    fr: ["Premier groupe de canaux principal de l'utilisateur (Groupe de canaux par défaut)", "Premier groupe de canaux principal de l'utilisateur"],
  }),
  by('source-medium', { en: 'Session source / medium', fr: ['Source/Support de la session', 'Source / Support de la session'] }),
  by('first-source-medium', { en: 'First user source / medium' }),
  by('source', { en: 'Session source', fr: 'Source de la session' }),
  by('first-source', { en: 'First user source' }),
  by('manual-source', { en: 'Session manual source' }),
  by('medium', { en: 'Session medium', fr: 'Support de la session' }),
  by('first-medium', { en: 'First user medium' }),
  by('campaign', { en: ['Session campaign', 'Campaign'], fr: ['Campagne', 'Campagne de la session'] }),
  by('first-campaign', { en: 'First user campaign' }),
  by('google-ads-campaign', { en: 'Session Google Ads campaign' }),
  by('page', { en: 'Page path and screen class', fr: "Chemin de la page et classe de l'écran" }),
  by('page-title', {
    en: ['Page title and screen class', 'Page title and screen name'],
    fr: ["Titre de la page et classe de l'écran", "Titre de page et nom de l'écran"],
  }),
  by('landing-page', { en: 'Landing page', fr: 'Page de destination' }),
  by('landing-page-query', { en: 'Landing page + query string', fr: 'Page de destination + chaîne de requête' }),
  by('event', { en: 'Event name', fr: "Nom de l'événement" }),
  by('country-id', { en: 'Country ID' }),
  by('country', { en: 'Country', fr: 'Pays' }),
  by('city', { en: 'City', fr: 'Ville' }),
  by('device', { en: 'Device category', fr: "Catégorie d'appareil" }),
  by('platform', { en: 'Platform', fr: 'Plate-forme' }),
  by('item', { en: 'Item name' }),
];

const figures: readonly Column[] = [
  figure('sessions', { en: 'Sessions', fr: 'Sessions' }),
  figure('engagedSessions', { en: 'Engaged sessions', fr: 'Sessions avec engagement' }),
  figure('users', { en: 'Total users', fr: "Nombre total d'utilisateurs" }),
  // where a table has both, the total counts
  figure('users', { en: ['Active users', 'Users'], fr: ['Utilisateurs actifs', 'Utilisateurs'] }),
  figure('newUsers', { en: 'New users', fr: 'Nouveaux utilisateurs' }),
  figure('returningUsers', { en: 'Returning users', fr: 'Utilisateurs connus' }),
  figure('views', { en: 'Views', fr: 'Vues' }),
  figure('eventCount', { en: 'Event count', fr: "Nombre d'événements" }),
  // called conversions until March 2024
  figure('keyEvents', { en: ['Key events', 'Conversions'], fr: ['Événements clés', 'Conversions'] }),
  figure('revenue', { en: 'Total revenue', fr: 'Revenu total' }, { form: 'number' }),
];

/** Averages and rates: they can be worked out again from the figures, and are no figures to add. */
const others = mark('average', {
  en: [
    'Engagement rate',
    'Average engagement time',
    'Average engagement time per session',
    'Average engagement time per active user',
    'Average session duration',
    'Events per session',
    'Event count per user',
    'Engaged sessions per user',
    'Engaged sessions per active user',
    'Views per user',
    'Views per active user',
    'Session key event rate',
    'User key event rate',
    'Session conversion rate',
    'Bounce rate',
  ],
  fr: [
    "Taux d'engagement",
    "Durée d'engagement moyenne par session",
    'Événements par session',
    'Sessions avec engagement par utilisateur actif',
    "Taux d'événements clés par session",
  ],
});

const day = label('day', { en: 'Date', fr: 'Date', es: 'Fecha' });
const compared = mark('compared', { en: 'Date Comparison', fr: 'Comparaison de dates' });
const columns: readonly Column[] = [day, compared, ...dimensions, ...figures, others];

const figureKeys = [...new Set(figures.map(({ key }) => key))];
const eightDigits = /^#[^0-9]*(\d{8})\s*$/;
const range = /^#\s*(\d{8})\s*-\s*(\d{8})\s*$/;

/** `20260226` → `2026-02-26`. */
function compactDay(text: string): string | null {
  const read = readDate(text, { dateOrder: 'month-day' });
  return read === null || read === 'date-unreadable' ? null : read.day;
}

/** Commas of a property's name cut the comment into cells. */
const commentText = (row: readonly string[]) => row.join(',').replace(/,+$/, '');

/** First and last day, printed in any language as two comments of eight digits, or as one range. The lines nearest to the header count. */
function periodAbove(comments: readonly string[]): { from: string; to: string } | null {
  const dates = comments.flatMap((line) => {
    const both = range.exec(line);
    return both ? [both[1] as string, both[2] as string] : (eightDigits.exec(line)?.[1] ?? []);
  });
  const [from, to] = dates.slice(-2).map(compactDay);
  return from && to && from <= to ? { from, to } : null;
}

/** The box of comments on top says report, account and property, or (explorations) property, name and period. */
function propertyOf(comments: readonly string[]): string | undefined {
  const rules = comments.flatMap((line, at) => (/^#\s*-{5,}\s*$/.test(line) ? [at] : []));
  const box = comments.slice((rules[0] ?? -1) + 1, rules[1] ?? 0).map((line) => line.replace(/^#\s*/, '').trim());
  if (box.length < 3) return undefined;
  if (box.some((line) => range.test(`# ${line}`))) return box[0];
  return box[2]?.replace(/^[^:]*:\s*/, '');
}

function above({ table, headerRow }: Sheet): NameFacts {
  const comments = table.rows.slice(0, headerRow).filter(isComment).map(commentText);
  const account = propertyOf(comments);
  return { ...periodAbove(comments), ...(account ? { account } : {}) };
}

/** Position of the first figure or average; what stands before it splits the rows. */
function firstFigure(sheet: Sheet): number {
  const places = [...figureKeys, others.key].map((key) => sheet.at(key)).filter((at) => at >= 0);
  return Math.min(...places);
}

/** `Nth day` counts from the first day of its own table; its name is translated, its cells are not. */
function isNthDay(sheet: Sheet): boolean {
  const { table, headerRow } = sheet;
  return /day|jour|dia|tag|giorno|dag/.test(plainHeader(table.rows[headerRow]?.[0] ?? '')) && /^\d{4}$/.test(table.rows[headerRow + 1]?.[0] ?? '0000');
}

const nthDays = new WeakMap<Sheet, string | null>();

/** The day that row 0000 stands for; null where the table does not count days. */
function nthDayStart(sheet: Sheet): string | null {
  let start = nthDays.get(sheet);
  if (start === undefined) {
    start = isNthDay(sheet) ? (above(sheet).from ?? null) : null;
    nthDays.set(sheet, start);
  }
  return start;
}

/** `Date + hour (YYYYMMDDHH)`, whatever the language: the letters stand for the ten digits below. */
const lettersOfHour = /\(\p{L}{10}\)\s*$/u;
const dayAndHour = /^(20\d{2})(\d{2})(\d{2})(\d{2})$/;

const splits = new WeakMap<Sheet, { id: string; index: number }[]>();

function splitsAt(sheet: Sheet): { id: string; index: number }[] {
  const known = splits.get(sheet);
  if (known) return known;
  const ids = new Map(dimensions.map(({ key }) => [sheet.at(key), key.slice('by:'.length)]));
  const header = sheet.table.rows[sheet.headerRow] ?? [];
  const counted = nthDayStart(sheet) !== null;
  const found = header.slice(0, firstFigure(sheet)).flatMap((text, index) => {
    const isSplit = text.trim() !== '' && index !== sheet.at('day') && index !== sheet.at('compared') && !(counted && index === 0);
    return isSplit ? [{ id: ids.get(index) ?? (lettersOfHour.test(text) ? 'hour' : text.trim()), index }] : [];
  });
  splits.set(sheet, found);
  return found;
}

function refine(record: SocialRecord, cells: readonly string[], sheet: Sheet): void {
  fillSplit(
    record,
    splitsAt(sheet).map(({ id, index }) => ({ id, value: id === 'hour' ? (cells[index] ?? '').replace(dayAndHour, '$4:00') : (cells[index] ?? '') })),
  );
  const hour = splitsAt(sheet).find(({ id }) => id === 'hour');
  const printed = hour && dayAndHour.exec((cells[hour.index] ?? '').trim());
  if (printed) {
    record.day = printed.slice(1, 4).join('-');
    record.periodFrom = null;
    record.periodTo = null;
  }
  const start = nthDayStart(sheet);
  if (start !== null && /^\d+$/.test(cells[0] ?? '')) {
    record.day = addDays(start, Number(cells[0]));
    record.periodFrom = null;
    record.periodTo = null;
  }
  const span = comparedSpan(cells[sheet.at('compared')] ?? '');
  if (span) {
    record.periodFrom = span.from;
    record.periodTo = span.to;
  }
}

/** `Apr 1 - Jun 30, 2026`: the first day borrows the year of the last where it prints none. */
function comparedSpan(text: string): { from: string; to: string } | null {
  const [first, last] = text.split(/\s+[-–]\s+/);
  if (first === undefined || last === undefined) return null;
  const year = /\b(\d{4})\b/.exec(last)?.[1] ?? '';
  const [from, to] = [/\d{4}/.test(first) ? first : `${first}, ${year}`, last].map((day) => readDate(day, { dateOrder: 'month-day' }));
  if (!from || !to || from === 'date-unreadable' || to === 'date-unreadable') return null;
  return { from: from.day, to: to.day };
}

/** The grand total of an exploration has one cell more than the header; a comparison prints the change in percent beside the two periods. */
function leaveOut(sheet: Sheet): (cells: readonly string[]) => LeftOut | null {
  // a spreadsheet pads the header to the width of the total
  const header = sheet.table.rows[sheet.headerRow] ?? [];
  const width = header.reduce((last, text, at) => (text.trim() === '' ? last : at + 1), 0);
  const [first, comparison] = [splitsAt(sheet), sheet.at('compared')];
  return (cells) => {
    const beyond = cells.slice(width).some((cell) => cell.trim() !== '');
    if (beyond && first.every(({ index }) => (cells[index] ?? '').trim() === '')) return { code: 'row-total' };
    return comparison >= 0 && (cells[comparison] ?? '').trim().startsWith('%') ? { code: 'row-total' } : null;
  };
}

/** Comments with the days are proof; without them the words must be Google's own. */
function fits(sheet: Sheet): boolean {
  const { table, headerRow, at } = sheet;
  if (above(sheet).from !== undefined) return true;
  const own = ['engagedSessions', 'keyEvents', 'eventCount', 'sessions', 'by:channel', 'by:first-channel', 'by:page', 'by:page-title', 'by:event'];
  // a sheet made by hand counts sessions and conversions too
  const isOwn = (key: string) => at(key) >= 0 && plainHeader(table.rows[headerRow]?.[at(key)] ?? '') !== 'conversions';
  return own.filter(isOwn).length >= 2 || (isNthDay(sheet) && table.rows[headerRow + 1] !== undefined);
}

/** The lines that stand above each table: an empty comment and its days. */
const beginsBlock = (row: readonly string[]): boolean => isComment(row) && (/^\s*#\s*$/.test(row.join('')) || eightDigits.test(commentText(row)));

/** Blocks of a file of many tables; each gets the box that names the property. A comparison has its split filled down, since only the first of three rows prints it. */
function arrange(tables: readonly Table[]): readonly Table[] {
  return tables.flatMap((table) => {
    // a look at the first lines, so that large tables of others cost nothing
    if (!table.rows.slice(0, 20).some(isComment)) return [table];
    const blocks = blocksOf(table, beginsBlock);
    const [first] = blocks;
    const isOurs = first?.comments.some((at) => eightDigits.test(commentText(table.rows[at] ?? [])) || range.test(commentText(table.rows[at] ?? [])));
    if (!first || !isOurs) return [table];
    if (blocks.length === 1) return [filledDown(table)];
    const end = first.comments.filter((at) => /^#\s*-{5,}\s*$/.test(commentText(table.rows[at] ?? [])))[1];
    const box = end === undefined ? [] : first.comments.filter((at) => at <= end);
    return blocks.map((block, i) => {
      const positions = [...(i === 0 ? [] : box), ...block.comments, ...block.rows];
      return filledDown(partOf(table, titleOf(table.rows[block.rows[0] as number] ?? []), positions));
    });
  });
}

function filledDown(table: Table): Table {
  const names = new Set([compared.texts.en, compared.texts.fr].flat().map((text) => plainHeader(text as string)));
  const headerRow = table.rows.findIndex((row) => row.some((text) => names.has(plainHeader(text))));
  if (headerRow < 0) return table;
  const width = table.rows[headerRow]?.findIndex((text) => names.has(plainHeader(text))) ?? 0;
  let last: string[] = [];
  const rows = table.rows.map((row, at) => {
    if (at <= headerRow || width === 0) return row;
    const lead = row.slice(0, width);
    if (lead.every((cell) => cell.trim() === '') && row.some((cell) => cell.trim() !== '')) return [...last, ...row.slice(width)];
    last = lead;
    return row;
  });
  return { ...table, rows };
}

export const googleAnalytics = definePlatform({
  id: 'google-analytics',
  arrange,
  unused: [{ reason: 'estimate', headers: ['Cohort', 'Average 120d value'] }],
  exports: [
    {
      kind: 'web',
      requires: [figureKeys],
      columns,
      identity: [],
      zone: null,
      plainNumbers: true,
      figures: 'period',
      above,
      fits,
      leaveOut,
      refine,
    },
  ],
});

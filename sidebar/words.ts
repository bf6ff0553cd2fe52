/** All the panel's words in one language, and how it prints numbers and days. */

import type { Kind } from '../src/kinds';
import type { ColumnPhrases } from '../src/languages/language';
import type { Messages } from '../src/languages/messages';
import type { LanguageCode } from '../src/languages/names';
import type { PanelWords } from '../src/languages/panel';
import type { objectivesEn, tabsEn } from '../src/languages/tabs-en';
import type { NotUsed, Problem } from '../src/problems';
import type { PlatformId } from '../src/records/platform-ids';
import type { MergeCounts } from '../src/records/transfer';
import { isCell, type Said, type Sight, shortName } from './review';
import type { Trouble } from './server';

export type Words = PanelWords & {
  code: LanguageCode;
  objectives: typeof objectivesEn;
  network(id: PlatformId): string;
  /** `Facebook, publications`. */
  tableOf(platform: PlatformId | null, kind: Kind | null): string;
  /** A field or column in words, an export's own column as it is. */
  field(key: string, kind?: Kind): string;
  number(value: number): string;
  /** `+0.6%`; null from zero. */
  change(before: number, after: number): string | null;
  /** `8 sept. 2026`; without the year when it is this one. */
  day(iso: string, year?: boolean): string;
  /** `9 June 2017 – 21 June 2026`: the year once where it is one, and not at all where it is this one. */
  days(from: string, to: string): string;
  /** Local day and time of an instant. */
  at(instant: string): string;
  /** `31 new, 46 updated`: what is not zero. */
  sayCounts(counts: MergeCounts): string;
  /** The sentence of a problem; with its place where that is not said beside it. */
  problem(problem: Problem, placed?: boolean): string;
  /** Why so many tables are not used. */
  whyNotUsed(reason: NotUsed, tables: number): string;
  /** `1 – 31 Mar · 12,340 views`: what tells a file from others of its name. */
  sight(sight: Sight): string;
  sayTrouble(trouble: Trouble): string;
  /** A cell as it was read: a figure, a day or moment in ISO form, or text. */
  read(value: number | string): string;
};

/** One language of the panel; each of its pages carries one. */
export type Dictionary = {
  code: LanguageCode;
  /** Numbers and days are printed under it. */
  locale: string;
  panel: PanelWords;
  problems: Messages['problems'];
  notUsed: { [R in NotUsed]: string };
  tabs: typeof tabsEn;
  header: ColumnPhrases;
  objectives: typeof objectivesEn;
};

const small = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** `thisYear`: whose days need no year. */
export function wordsOf({ code, panel, problems, notUsed, tabs, header, objectives, locale }: Dictionary, thisYear: string): Words {
  const number = new Intl.NumberFormat(locale);
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'always' });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });

  const day = (iso: string, year = iso.slice(0, 4) !== thisYear) => {
    const date = +iso.slice(8, 10);
    const name = month.format(new Date(`${iso.slice(0, 10)}T12:00:00Z`));
    return `${code === 'fr' && date === 1 ? '1er' : date} ${name}${year ? ` ${iso.slice(0, 4)}` : ''}`;
  };
  const problem = (said: Problem, placed = false) => {
    const { file, table, row, column, ...bare } = said;
    const say = problems[said.code] as (problem: Problem) => string;
    if (said.code === 'table-unknown') return panel.review.columnsUnknown(said.headers);
    return capital(say((placed ? said : column ? { ...bare, column } : bare) as Problem));
  };
  return {
    ...panel,
    code,
    objectives,
    network: (id) => tabs.platforms[id],
    tableOf: (platform, kind) => [platform ? tabs.platforms[platform] : '', kind ? panel.kinds[kind] : ''].filter(Boolean).join(', '),
    field: (key, kind) => {
      const column = key as keyof typeof header.columns;
      return key.startsWith('x:') ? key.slice(2) : ((kind && header.columnsOf[kind]?.[column]) ?? header.columns[column] ?? key);
    },
    number: (value) => number.format(Math.round(value * 100) / 100),
    change: (before, after) => (before > 0 && after !== before ? percent.format((after - before) / before) : null),
    day,
    days: (from, to) => {
      const one = from.slice(0, 4) === to.slice(0, 4);
      return panel.span(day(from, !one), one ? day(to) : day(to, true));
    },
    at: (instant) => {
      const at = new Date(instant);
      const two = (part: number) => String(part).padStart(2, '0');
      return panel.moment(day(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`), clock.format(at));
    },
    sayCounts: ({ added, updated, unchanged }) => {
      const { newRows, updatedRows, unchangedRows, noRows } = panel.review;
      const say = (count: number, words: typeof newRows) => (count > 0 ? words(count, number.format(count)) : '');
      return [say(added, newRows), say(updated, updatedRows), say(unchanged, unchangedRows)].filter(Boolean).join(', ') || noRows;
    },
    problem,
    whyNotUsed: (reason, tables) => (tables > 1 ? panel.review.each(small(notUsed[reason])) : notUsed[reason]),
    sight: ({ from, to, sum, cells }) => {
      const days = from && to ? panel.span(day(from, from.slice(0, 4) !== to.slice(0, 4)), day(to, true)) : '';
      const figures = sum ? [`${number.format(Math.round(sum.value))} ${small(header.columns[sum.field])}`] : cells;
      return [days, ...figures].filter(Boolean).join(' · ');
    },
    read: (value) => {
      if (typeof value === 'number') return figure.format(value);
      const [, on, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?$/.exec(value) ?? [];
      return on === undefined ? value : time === undefined ? day(on, true) : panel.moment(day(on, true), time);
    },
    sayTrouble: (trouble) => {
      if (trouble.kind === 'problem') return problem(trouble.problem, true);
      if (trouble.kind === 'access') return panel.trouble.access.title;
      return trouble.kind === 'reader' ? panel.trouble.reader : panel.trouble.failed.safe;
    },
  };
}

/** Where a finding was met: network and kind, else the file; the line where it is one. */
export function placeOf(words: Words, said: Said): string {
  const { file, platform, kind, problem } = said;
  if (isCell(said) && problem.rows && problem.rows > 1) return `${shortName(file)}, ${words.rows(problem.rows, words.number(problem.rows))}`;
  const table = words.tableOf(platform, kind) || file;
  return problem.row && !(problem.rows && problem.rows > 1) ? `${table}, ${words.review.line(problem.row)}` : table;
}

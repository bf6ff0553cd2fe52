/** From the columns found and all the rows: which reader each column gets, in which convention, and with which year. */

import { kinds } from '../kinds';
import type { Problem } from '../problems';
import type { SocialRecord } from '../records/record';
import type { DateReading } from '../values/dates';
import { areRoundedIds } from '../values/ids';
import { heldText } from '../values/texts';
import { settleConvention } from './conventions';
import { type FigureColumn, figureColumns } from './figures';
import { dateReader, dayNear, daysInOrder, lacksYears, type MomentReader, momentReader } from './moments';
import type { Dimension, ExportDefinition, Sheet } from './platform';
import type { Answers, Question } from './reading';
import type { Match } from './recognise';
import { otherReading, type Series, seriesOf } from './series';

export type HarmoniseContext = {
  answers: Answers;
  /** Day of the export; null when nothing tells it. */
  asOf: string | null;
  /** First day of the range, where the file's name tells it: the year of days without one. */
  firstDay: string | null;
  /** Period of the figures where the export's are of a chosen one. */
  period: { from: string; to: string } | null;
  /** Other parts of the file tell whose it is. */
  beside: boolean;
  /** Zone reports are made in. */
  zone: string;
  /** Called again and again with the share of the rows that is read. */
  told?: (share: number) => void;
};

/** What is settled once per table, so that a row costs no decision. */
export type Plan = {
  sheet: Sheet;
  header: readonly string[];
  figures: FigureColumn[];
  /** Every key of `figures`, each 0. */
  filled: SocialRecord['values'];
  /** Some figure has several columns. */
  doubled: boolean;
  /** Figures of the organic and paid parts of a row; empty unless anything was paid. */
  parts: FigureColumn[];
  labels: { [D in Dimension]?: readonly number[] };
  extras: { name: string; index: number }[];
  /** A printed date with its year. */
  date: (text: string) => DateReading;
  /** The date that makes the row (day, else publication), years restored. `rowIndex` counts from the first data row. */
  day: (text: string, rowIndex: number, idInstant: string | null) => DateReading;
  moment: MomentReader;
  /** What ids of posts look like, where the network's are alike. */
  ids: RegExp | null;
  /** The ids of this file were rounded by a spreadsheet, though each looks whole. */
  idsRounded: boolean;
  /** Rows are of what persons did: no cell but the declared ones, and no row that may be pushed aside, may be kept. */
  personal: boolean;
  questions: Question[];
  problems: Problem[];
};

/** Finds each column its reader. */
export function planReading(sheet: Sheet, match: Match, context: HarmoniseContext): Plan {
  const { table, headerRow } = sheet;
  const { definition, placed } = match;
  const place = { file: table.file, table: table.name };
  const header = (table.rows[headerRow] ?? []).map((text) => text.trim());
  const rows = table.rows.slice(headerRow + 1);
  const labels = labelColumns(match);
  const personal = kinds[definition.kind].personal === true;
  const settled = settleConvention(sheet, rows, conventionColumns(match), definition, context.answers, context.asOf);
  const columns = figureColumns(placed, header, settled.decimal, definition.columns);
  const days = planDays(rows, labels, definition, settled.dateOrder, context, place);
  const { figures, doubt } = settleSeries(columns, rows, match, days, labels, context);
  const totals = figures.filter(({ scope }) => scope === 'total');
  const ids = labels.postId?.[0];
  return {
    ids: match.platform.postIds ?? null,
    sheet,
    header,
    figures: totals,
    filled: Object.fromEntries(totals.map(({ key }) => [key, 0])),
    doubled: totals.some(({ others }) => others.length > 0),
    parts: partsIfPaid(figures, rows),
    labels,
    extras: extraColumns(personal ? header.map(declaredOnly(match)) : header, match, labels, figures),
    date: days.date,
    day: days.day,
    moment: momentReader(definition.zone, context.zone),
    idsRounded: ids !== undefined && areRoundedIds(rows.slice(0, 1000).map((row) => row[ids] ?? '')),
    personal,
    questions: [...settled.questions, ...days.questions, ...doubt.map((column) => askSeries(column, place.table))],
    problems: [...settled.problems, ...days.problems, ...doubt.map((column): Problem => ({ code: 'series-ambiguous', ...place, column }))],
  };
}

/** Followers by day under the name that their values bear out; columns that could be either, and whose header is anybody's, are left until somebody says. */
function settleSeries(
  figures: FigureColumn[],
  rows: readonly (readonly string[])[],
  { definition, generic }: Match,
  { day }: Days,
  labels: Plan['labels'],
  context: HarmoniseContext,
): { figures: FigureColumn[]; doubt: string[] } {
  const index = labels.day?.[0];
  // a person who described the columns has said what they are
  if (definition.kind !== 'daily' || definition.requires.length === 0 || index === undefined) return { figures, doubt: [] };
  const dayed = rows.filter((row, at) => typeof day(row[index] ?? '', at, null) === 'object' && row[index] !== '');
  const doubt: string[] = [];
  const settled = figures.flatMap((figure): FigureColumn[] => {
    const other = otherReading[figure.key];
    if (other === undefined || figures.some(({ key }) => key === other.as) || namesGains(figure, figures)) return [figure];
    const told = seriesOf(dayed.flatMap((row) => figure.read(row[figure.index] ?? '')).filter((value) => typeof value === 'number'));
    const series = told ?? context.answers.series ?? null;
    if (series !== null || !generic || context.beside) return [series === other.series ? { ...figure, key: other.as } : figure];
    doubt.push(figure.header);
    return [];
  });
  return { figures: settled, doubt };
}

/** Beside losses, or under a word for new ones, a column holds gains whatever its values look like. */
function namesGains({ header, key }: FigureColumn, figures: readonly FigureColumn[]): boolean {
  const losses = { follows: 'followsLost', subscribersGained: 'subscribersLost' }[key as string];
  return (
    figures.some((other) => other.key === losses) ||
    /\b(?:new|nouve|nuev|nov[oa]s?\b|neue|nuov|nieuw|gain|gagn|gewonn|hinzu|ganad|ganh|acquis|adquir)/i.test(header)
  );
}

function askSeries(header: string, table: string): Question {
  return {
    kind: 'series',
    table,
    options: (['total', 'change'] satisfies Series[]).map((value) => ({ value, probable: false, reason: null })),
    example: header,
  };
}

const dated: ReadonlySet<string> = new Set<Dimension>(['published', 'day', 'periodFrom', 'periodTo']);

function conventionColumns({ placed }: Match) {
  const of = (wanted: (column: Match['placed'][number]['column']) => boolean) => placed.filter(({ column }) => wanted(column)).map(({ index }) => index);
  return {
    counts: of((column) => column.sort === 'figure' && column.form === 'count'),
    numbers: of((column) => column.sort === 'figure' && column.form !== 'count'),
    dates: of((column) => column.sort === 'label' && dated.has(column.key)),
    paid: placed.flatMap(({ column, index, currency }) =>
      column.sort === 'figure' && (column.key === 'spend' || column.key === 'amount') ? [{ index, currency }] : [],
    ),
    currency: placed.find(({ column }) => column.key === 'currency')?.index,
  };
}

function labelColumns({ placed }: Match): Plan['labels'] {
  const labels: { [D in Dimension]?: number[] } = {};
  for (const { column, index } of placed) if (column.sort === 'label') labels[column.key] = [...(labels[column.key] ?? []), index];
  return labels;
}

/** Headers that the export does not declare are passed over. */
const declaredOnly =
  ({ placed }: Match) =>
  (text: string, index: number): string =>
    placed.some((one) => one.index === index) ? text : '';

/** Every column whose cells do not go into the record unchanged anyway; a name that comes again gets its number. */
function extraColumns(header: readonly string[], { placed }: Match, labels: Plan['labels'], figures: readonly FigureColumn[]): Plan['extras'] {
  const used = new Set([...figures.filter(({ scope }) => scope === 'total').map(({ index }) => index), ...Object.values(labels).map(([index]) => index)]);
  for (const { column, index } of placed) if (column.sort === 'mark' && !column.keep) used.add(index);
  const seen = new Map<string, number>();
  return header.flatMap((name, index) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    // the one name under which no object keeps a text
    const kept = name === '__proto__' ? '_proto_' : heldText(name);
    return name === '' || used.has(index) ? [] : [{ name: times === 1 ? kept : `${kept} (${times})`, index }];
  });
}

function partsIfPaid(figures: readonly FigureColumn[], rows: readonly (readonly string[])[]): FigureColumn[] {
  const paid = figures.filter(({ scope }) => scope === 'paid');
  const delivered = rows.some((row) =>
    paid.some((figure) => typeof figure.read(row[figure.index] ?? '') === 'number' && figure.read(row[figure.index] ?? '') !== 0),
  );
  return delivered ? figures.filter(({ scope }) => scope !== 'total') : [];
}

type Days = Pick<Plan, 'date' | 'day' | 'questions' | 'problems'>;

function planDays(
  rows: readonly (readonly string[])[],
  labels: Plan['labels'],
  definition: ExportDefinition,
  dateOrder: Parameters<typeof dateReader>[0],
  context: HarmoniseContext,
  place: { file: string; table: string },
): Days {
  const read = dateReader(dateOrder);
  const index = labels.day?.[0] ?? labels.published?.[0];
  const cells = index === undefined || !definition.yearless ? [] : rows.map((row) => row[index] ?? '');
  if (!lacksYears(cells)) return { date: read, day: read, questions: [], problems: [] };
  if (definition.yearless === 'id') return { date: read, day: (text, _row, idInstant) => dayNear(text, idInstant), questions: [], problems: [] };
  const days = daysInOrder(cells, { first: context.firstDay, last: context.asOf });
  const known: Days['day'] = (_text, row) => {
    const day = days?.[row];
    return day ? { day, time: null, offset: null } : 'date-unreadable';
  };
  // a modification day is only a probable day of export, so the year is still asked
  if (days !== null && (context.firstDay !== null || context.answers.downloaded)) return { date: read, day: known, questions: [], problems: [] };
  const year = days?.find((day) => day !== null)?.slice(0, 4);
  const question: Question = {
    kind: 'year',
    table: place.table,
    options: year ? [{ value: year, probable: true, reason: null }] : [],
    example: cells.find((text) => text !== '') ?? null,
  };
  return { date: read, day: known, questions: [question], problems: days === null ? [{ code: 'year-unknown', ...place }] : [] };
}

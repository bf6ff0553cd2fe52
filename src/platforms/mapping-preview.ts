/** What a description makes of the first rows of its table, for the screen where it is written: what each column is read as, the doubts left, and the problems. */
import type { Problem } from '../problems';
import type { MappedKey, Mapping } from '../records/mapping';
import { readSpan } from '../values/spans';
import { harmonise } from './harmonise';
import { matchAt, positionsOf, problemsOfMapping, withConventions } from './mapping';
import { isDateKey } from './mapping-kinds';
import { type Plan, planReading } from './plan';
import type { Answers, Describable, Question } from './reading';
import { sheetOf } from './recognise';

/** `read`: a number, a day or moment in ISO form, two days with `..` between, or the text as kept; null: cannot be read, or only once a doubt is settled. */
export type PreviewCell = { printed: string; read: number | string | null };
export type PreviewColumn = {
  header: string;
  key: MappedKey | null;
  cells: PreviewCell[];
  /** Cells among the rows looked at that are filled and cannot be read as the key says. */
  unreadable: number;
};

export type MappingPreview = {
  /** In the order of the description. */
  columns: PreviewColumn[];
  /** Rows looked at (2,000 at most), those that become rows of the tab, and those left out. */
  looked: number;
  kept: number;
  skipped: number;
  from: string | null;
  to: string | null;
  /** Order of day and month, decimal sign: to be answered in the description itself. */
  questions: Question[];
  /** What keeps the description from being used; empty when it can be. */
  blocking: Problem[];
  /** Rows left out and unreadable cells, as the import would say them. */
  problems: Problem[];
};

/** Cheap enough for every change of the screen. `answers`: what was already answered for the file (the day of the export). */
export function previewMapping({ table, headerRow }: Describable, mapping: Mapping, { answers, zone }: { answers: Answers; zone: string }): MappingPreview {
  const match = matchAt(table, headerRow, mapping);
  const sheet = sheetOf(table, match);
  const context = {
    answers: withConventions(answers, mapping),
    asOf: answers.downloaded ?? null,
    firstDay: null,
    period: answers.period ?? null,
    beside: false,
    zone,
  };
  const plan = planReading(sheet, match, context);
  const read = harmonise(sheet, match, context);
  const leaveOut = match.definition.leaveOut?.(sheet);
  const rows = table.rows.slice(headerRow + 1).map((row) => (leaveOut?.(row) ? [] : row));
  const positions = positionsOf(table.rows[headerRow] ?? [], mapping);
  const columns = mapping.columns.map(({ header, key }, i) => previewColumn(header, key, rows, positions[i] ?? -1, plan));
  const days = read.records
    .flatMap(({ day, publishedPrinted, periodFrom, periodTo }) => ((day ?? publishedPrinted) ? [day ?? publishedPrinted] : [periodFrom, periodTo]))
    .flatMap((text) => text?.slice(0, 10) ?? [])
    .sort();
  // rows whose day waits for the order of day and month
  const waiting = read.questions.some(({ kind }) => kind === 'dateOrder' || kind === 'year');
  return {
    columns,
    looked: read.kept + read.skipped,
    kept: read.kept,
    skipped: read.skipped,
    from: days[0] ?? null,
    to: days[days.length - 1] ?? null,
    questions: read.questions,
    blocking: problemsOfMapping(mapping),
    problems: read.problems.filter(({ code }) => code !== 'convention-ambiguous' && !(code === 'row-without-day' && waiting)),
  };
}

/** Cells of a column that are shown. */
const shownCells = 3;

function previewColumn(header: string, key: MappedKey | null, rows: readonly (readonly string[])[], index: number, plan: Plan): PreviewColumn {
  const read = readerOf(key, index, plan);
  const cells: PreviewCell[] = [];
  let unreadable = 0;
  rows.forEach((row, rowIndex) => {
    const printed = (row[index] ?? '').trim();
    if (printed === '') return;
    const value = read(printed, rowIndex);
    if (value === undefined) unreadable++;
    if (cells.length < shownCells) cells.push({ printed, read: value ?? null });
  });
  return { header, key, cells, unreadable };
}

/** Undefined: cannot be read so; null: nothing there, or a doubt that is not settled. */
function readerOf(key: MappedKey | null, index: number, plan: Plan): (cell: string, rowIndex: number) => number | string | null | undefined {
  const figure = plan.figures.find((one) => one.index === index || one.others.includes(index));
  if (figure) {
    return (cell) => {
      const value = figure.read(cell);
      return typeof value === 'string' ? undefined : value;
    };
  }
  if (key === 'period') return periodOf;
  if (key === null || !isDateKey(key)) return (cell) => cell;
  return (cell, rowIndex) => {
    const date = key === 'day' || key === 'published' ? plan.day(cell, rowIndex, null) : plan.date(cell);
    if (date === 'date-unreadable') return undefined;
    return date === null ? null : [date.day, date.time?.slice(0, 5)].filter(Boolean).join('T');
  };
}

function periodOf(cell: string): string | null | undefined {
  const span = readSpan(cell);
  return span === 'date-unreadable' ? undefined : span && `${span.from}..${span.to}`;
}

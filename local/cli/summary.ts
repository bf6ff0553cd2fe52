/** What a run says to people, as lines of text. */
import type { ReadFile, ReadTable } from '../../src/platforms/reading';
import type { Problem } from '../../src/problems';
import type { Options } from './arguments';
import type { Messages, Phrases } from './reader';
import type { KpiReading } from './readings';
import type { Outcome, Used } from './report';

export type Words = { messages: Messages; phrases: Phrases };

/** A code's sentence. The union of codes is wider than one function of the map can say. */
export function sentence(problem: Problem, words: Words): string {
  return (words.messages.problems[problem.code] as (problem: Problem) => string)(problem);
}

/** Problems that stand under the name of their file or table, which the sentences then need not repeat. */
const remarks = (problems: readonly Problem[], words: Words) => problems.map((problem) => sentence({ ...problem, file: undefined, table: undefined }, words));

const indent = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

/** What rows are and span, in one line. */
function rowsText(
  { platform, kind, account, from, to }: Pick<Used, 'platform' | 'kind' | 'account' | 'from' | 'to'>,
  records: number,
  { messages, phrases }: Words,
): string {
  const { tabs } = phrases;
  return [platform && tabs.platforms[platform], kind && tabs.kinds[kind], account, messages.command.rows(records, from, to)].filter(Boolean).join(' · ');
}

/** What a table came to, then what was met in it; of one that nobody needs the reason is all there is to say. */
function tableLines(table: ReadTable, words: Words): string[] {
  const [first, ...more] = remarks(table.problems, words);
  if (first !== undefined && table.problems[0]?.code === 'table-not-used') return [words.messages.command.table(table.name, first), ...indent(more)];
  return [tableText(table, words), ...indent(first === undefined ? more : [first, ...more])];
}

function tableText(table: ReadTable, words: Words): string {
  const { command } = words.messages;
  return command.table(table.name, table.status === 'recognised' ? rowsText(table, table.kept, words) : command.status[table.status]);
}

/** Every table with what was met in it. */
export function inspectionText(files: readonly ReadFile[], words: Words): string {
  const lines = files.flatMap((file) => [
    ...file.problems.map((problem) => sentence(problem, words)),
    ...file.tables.flatMap((table) => tableLines(table, words)),
  ]);
  const tables = files.reduce((sum, file) => sum + file.tables.length, 0);
  return [...lines, words.messages.command.read(files.length, tables)].join('\n');
}

/** Tables of one network, kind and account taken together. */
function grouped(used: readonly Used[]): (Used & { tables: number })[] {
  const groups = new Map<string, Used & { tables: number }>();
  for (const table of used) {
    const key = [table.platform, table.kind, table.account].join('|');
    const group = groups.get(key);
    if (!group) groups.set(key, { ...table, tables: 1 });
    else
      groups.set(key, {
        ...group,
        tables: group.tables + 1,
        records: group.records + table.records,
        from: earliest(group.from, table.from),
        to: latest(group.to, table.to),
      });
  }
  return [...groups.values()];
}

const earliest = (a: string | null, b: string | null) => (a && b ? (a < b ? a : b) : (a ?? b));
const latest = (a: string | null, b: string | null) => (a && b ? (a > b ? a : b) : (a ?? b));

/** What was used, what was left and why, what was imported, and the figures of the report. */
export function outcomeText(files: readonly ReadFile[], outcome: Outcome, options: Options, words: Words): string {
  const { command } = words.messages;
  const tables = files.reduce((sum, file) => sum + file.tables.length, 0);
  const used = grouped(outcome.used).map(({ tables, ...group }) => command.table(command.tables(tables), rowsText(group, group.records, words)));
  const left = outcome.left.flatMap((table) => [command.table(table.name, command.status[table.status]), ...indent(remarks(table.problems, words))]);
  const imported = outcome.imported.map((tab) => command.imported(tab.name, tab.added, tab.updated, tab.unchanged));
  return [
    command.read(files.length, tables),
    ...section(command.used, used),
    ...section(command.left, left),
    ...(imported.length ? ['', ...imported] : []),
    ...outcome.problems.map((problem) => sentence(problem, words)),
    '',
    ...(outcome.period && outcome.previous
      ? [command.period(outcome.period.from, outcome.period.to, outcome.previous.from, outcome.previous.to), ...figures(outcome.kpis, options, words)]
      : outcome.refused
        ? []
        : [command.nothing]),
    ...(options.out ? ['', command.written(options.out)] : []),
  ].join('\n');
}

const section = (title: string, lines: readonly string[]) => (lines.length ? ['', title, ...indent(lines)] : []);

/** The lines of the whole (no single account, no single scope), one table an objective. */
function figures(kpis: readonly KpiReading[], { language }: Options, words: Words): string[] {
  const whole = kpis.filter((line) => !line.account && !line.scope);
  const { headings } = words.messages.command;
  const titles = [headings.kpi, headings.network, headings.value, headings.previous, headings.count, headings.remarks];
  return [...new Set(whole.map((line) => line.objective))].flatMap((objective) => {
    const rows = whole.filter((line) => line.objective === objective).map((line) => figureRow(line, language));
    return ['', objective, ...indent(aligned([titles, ...rows]))];
  });
}

function figureRow(line: KpiReading, language: string): string[] {
  const number = (value: number | null | undefined) => (typeof value === 'number' ? formatter(line.unit, language).format(value) : '–');
  const bounded = (lower: number | null | undefined, upper: number | null | undefined) =>
    typeof upper === 'number' ? `${number(lower)} – ${number(upper)}` : '–';
  const value = typeof line.value === 'number' ? number(line.value) : bounded(line.lower, line.upper);
  const previous = typeof line.previous === 'number' ? number(line.previous) : bounded(line.previousLower, line.previousUpper);
  const n = typeof line.n === 'number' ? String(line.n) : '–';
  return [line.basis ? `${line.kpi} (${line.basis})` : line.kpi, line.platform, value, previous, n, line.verdict.join(' ')];
}

function formatter(unit: string, language: string): Intl.NumberFormat {
  if (unit === 'ratio' || unit === 'balance') return new Intl.NumberFormat(language, { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return new Intl.NumberFormat(language, { maximumFractionDigits: unit === 'count' || unit === 'people' ? 0 : 2 });
}

/** Columns of equal width; figures (third to fifth column) to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const cell = (text: string, column: number) => (column >= 2 && column <= 4 ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0));
  return rows.map((row) => row.map(cell).join('  ').trimEnd());
}

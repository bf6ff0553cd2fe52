/** Where a figure comes from, read from the workbook itself: rows of its tabs, their sums, the cells of Metrics, and the formula that prints it. */

import type { Family } from '../../src/kinds/kind';
import type { ReportResult } from '../../src/report/request';
import type { Host } from '../apps-script/host';
import type { CellSnapshot, SheetSnapshot } from '../apps-script/snapshot';
import type { Asked } from './arguments';
import type { Reader } from './reader';
import type { Words } from './summary';

type Value = string | number | boolean | null;

/** The cells of a sheet as rows of one length, blanks as null. */
function valuesOf({ cells }: Pick<SheetSnapshot, 'cells'>): Value[][] {
  const filled = (Object.entries(cells) as [string, CellSnapshot][]).map(
    ([place, { v = null }]) => [...place.split(',').map(Number), v] as [number, number, Value],
  );
  const end = (of: 0 | 1) => filled.reduce((most, cell) => Math.max(most, cell[of] + 1), 0);
  const rows = Array.from({ length: end(0) }, () => new Array<Value>(end(1)).fill(null));
  for (const [row, column, value] of filled) (rows[row] as Value[])[column] = value;
  return rows;
}

/** The Metrics tab of a family: its header, then its rows; nothing where the workbook has no such data. */
export function metricsTable(host: Host, family: Family, { phrases }: Words): Value[][] {
  const { tabs, families } = phrases.report;
  const wanted = family === 'social' ? tabs.metrics : `${tabs.metrics} · ${families[family]}`;
  const sheet = host.snapshot().sheets.find(({ name }) => name === wanted);
  return sheet ? valuesOf(sheet) : [];
}

/** Serial number of a day. */
const serial = (day: string) => Date.parse(`${day}T00:00Z`) / 86_400_000 + 25_569;
const dayOf = (value: number) => new Date((Math.floor(value) - 25_569) * 86_400_000).toISOString().slice(0, 10);
const column = (key: string) => new RegExp(`\\n\\[${key}\\]\\s*$`);
const indent = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

/** A data tab's rows of the period, then their sums. */
function rowLines(sheet: SheetSnapshot, { period }: ReportResult, { messages }: Words): string[] {
  const [, ...lines] = valuesOf(sheet);
  const keys = Object.entries(sheet.cells).flatMap(([place, { note = '', v }]) => {
    const [row, at] = place.split(',').map(Number) as [number, number];
    return row === 0 && note ? [{ at, note, word: String(v) }] : [];
  });
  const placed = (key: string) => keys.find(({ note }) => column(key).test(note))?.at ?? -1;
  const startOf = (line: Value[]) => [placed('publishedLocal'), placed('day'), placed('periodFrom')].map((at) => line[at]).find((at) => typeof at === 'number');
  const own = lines.filter((line) => {
    const start = startOf(line);
    const end = start === line[placed('periodFrom')] ? (line[placed('periodTo')] ?? start) : start;
    return typeof start === 'number' && start >= serial(period.from) && Number(end) < serial(period.to) + 1;
  });
  const times = ['publishedLocal', 'day', 'publishedAt', 'asOf', 'periodFrom', 'periodTo'];
  const figures = keys.filter(({ at, note }) => !times.some((key) => column(key).test(note)) && own.some((line) => typeof line[at] === 'number'));
  const name = (line: Value[]) => line[placed('permalink')] ?? line[placed('postId')] ?? line[placed('account')] ?? '';
  const { explain } = messages.command;
  return [
    explain.rows(sheet.name, own.length),
    ...indent(
      own.map((line) => {
        const said = figures.flatMap(({ at, word }) => (typeof line[at] === 'number' ? [`${word} ${line[at]}`] : []));
        return `${dayOf(startOf(line) as number)} ${name(line)}: ${said.join(' · ')}`;
      }),
    ),
    explain.sums,
    ...indent(
      figures.map(({ at, word }) => {
        const known = own.map((line) => line[at]).filter((value) => typeof value === 'number');
        return `${word}: ${known.reduce((sum, value) => sum + value, 0)} (${known.length})`;
      }),
    ),
    '',
  ];
}

/** Of a figure that is made of others, each of those first. */
export function explanation(host: Host, built: ReportResult, asked: Asked, reader: Pick<Reader, Explained>, words: Words): string {
  const kpi = reader.kpis.find(({ id }) => id === asked.kpi)!;
  const parts = reader.measuredIn(kpi).flatMap((part) => partLines(host, built, { ...asked, kpi: part.id }, reader.familyOf(part), reader, words));
  return [...new Set(parts), ...formulaLines(host, built, asked, words)].join('\n');
}

type Explained = 'kpis' | 'familyOf' | 'measuredIn' | 'kinds' | 'kindIds' | 'platformIds';

/** Rows of the tabs that feed a measured KPI, and its cells of Metrics. */
function partLines(host: Host, built: ReportResult, { kpi, platform }: Asked, family: Family, reader: Pick<Reader, Explained>, words: Words): string[] {
  const { phrases, messages } = words;
  const { explain } = messages.command;
  const sources = platform === 'all' ? reader.platformIds : [platform];
  const kinds = reader.kindIds.filter((kind) => reader.kinds[kind].family === family && reader.kinds[kind].rows);
  const tabs = sources.flatMap((source) => kinds.map((kind) => `${phrases.tabs.platforms[source]} · ${phrases.tabs.kinds[kind]}`));
  const rows = host
    .snapshot()
    .sheets.filter(({ name }) => tabs.includes(name))
    .map((sheet) => rowLines(sheet, built, words).join('\n'));
  const [header = [], ...lines] = metricsTable(host, family, words);
  const own = lines.filter(([key]) => String(key).startsWith(`${built.period.id}|${platform}|`));
  const cells = own.map((line) => {
    const known = header.flatMap((name, i) => (new RegExp(`^${kpi}[.:]`).test(String(name)) && line[i] !== null ? [`${name} = ${line[i]}`] : []));
    return [explain.metrics(String(line[0])), ...indent(known.length > 0 ? known : [`${kpi}: ${explain.nothing}`]), ''].join('\n');
  });
  return [...rows, ...cells];
}

/** The cells that print it, once the sheet is asked for this network. */
function formulaLines(host: Host, { sheets, platforms }: ReportResult, { kpi, platform }: Pick<Asked, 'kpi' | 'platform'>, { messages }: Words): string[] {
  const label = platforms.find(({ id }) => id === platform)?.label;
  return sheets.flatMap((sheet) => {
    const printed = sheet.lines.filter((line) => line.kpi === kpi).flatMap(({ cells }) => [cells.value, cells.lower, cells.upper]);
    if (sheet.selectors?.platform && label) host.write(sheet.sheetId, sheet.selectors.platform, label);
    return [...new Set(printed)]
      .filter((cell) => cell !== undefined)
      .flatMap((cell) => {
        const { formula, display } = host.cell(sheet.sheetId, cell);
        return [messages.command.explain.formula(sheet.name, cell), ...indent([`${formula}`, `= ${display}`])];
      });
  });
}

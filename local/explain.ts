/** Where a figure comes from, read from the workbook itself: rows of its tabs, their sums, the cells of Metrics, and the formula that prints it. */
import type { ReportResult } from '../src/report/request';
import type { Asked } from './arguments';
import type { Host } from './host';
import type { CellSnapshot, SheetSnapshot } from './snapshot';
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

/** The Metrics tab: its header, then its rows. */
export function metricsTable(host: Host, { phrases }: Words): Value[][] {
  const sheet = host.snapshot().sheets.find(({ name }) => name === phrases.report.tabs.metrics);
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
  const moment = Math.max(placed('publishedLocal'), placed('day'));
  const own = lines.filter((line) => {
    const at = line[moment];
    return typeof at === 'number' && at >= serial(period.from) && at < serial(period.to) + 1;
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
        return `${dayOf(line[moment] as number)} ${name(line)}: ${said.join(' · ')}`;
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

export function explanation(host: Host, built: ReportResult, { kpi, platform }: Asked, words: Words): string {
  const { phrases, messages } = words;
  const { explain } = messages.command;
  const tabs = (['posts', 'daily'] as const).map((kind) => `${phrases.tabs.platforms[platform]} · ${phrases.tabs.kinds[kind]}`);
  const rows = host
    .snapshot()
    .sheets.filter(({ name }) => tabs.includes(name))
    .flatMap((sheet) => rowLines(sheet, built, words));
  const [header = [], ...lines] = metricsTable(host, words);
  const own = lines.filter(([key]) => String(key).startsWith(`${built.period.id}|${platform}|`));
  const cells = own.flatMap((line) => {
    const known = header.flatMap((name, i) => (new RegExp(`^${kpi}[.:]`).test(String(name)) && line[i] !== null ? [`${name} = ${line[i]}`] : []));
    return [explain.metrics(String(line[0])), ...indent(known.length > 0 ? known : [explain.nothing]), ''];
  });
  return [...rows, ...cells, ...formulaLines(host, built, { kpi, platform }, words)].join('\n');
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

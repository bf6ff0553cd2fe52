/** Sets each selector of the report sheets in turn, lets the engine recalculate, and reads the cells: there is no second computation. */
import type { ReportLine } from '../src/report/layout';
import type { BuiltSheet, ReportResult } from '../src/report/request';
import type { Host } from './host';

type Numbers = 'value' | 'previous' | 'n' | 'se' | 'low' | 'high' | 'lower' | 'upper' | 'previousLower' | 'previousUpper';
export type KpiReading = {
  objective: string;
  kpi: string;
  platform: string;
  account?: string;
  scope?: string;
  basis?: string;
  unit: string;
  verdict: string[];
} & { [N in Numbers]?: number | null };

type Labelled = { id: string; label: string };
type Choice = { platform: Labelled; account: Labelled; scope: Labelled | null; basis: Labelled | null };

/** Every combination the drop-downs offer. One account, or one scope, is the whole: it is not asked for twice. */
function choices(result: ReportResult): Choice[] {
  const several = (list: readonly Labelled[], whole: string) =>
    list.filter((item) => item.id !== whole).length > 1 ? list : list.filter((item) => item.id === whole);
  const scopes = several(result.scopes, 'total');
  const bases = result.bases.length ? result.bases : [null];
  return result.platforms.flatMap((platform) =>
    several(platform.accounts, 'all').flatMap((account) =>
      (scopes.length ? scopes : [null]).flatMap((scope) => bases.map((basis) => ({ platform, account, scope, basis }))),
    ),
  );
}

function choose(host: Host, sheet: BuiltSheet, choice: Choice): void {
  const { selectors } = sheet;
  if (!selectors) return;
  host.write(sheet.sheetId, selectors.platform, choice.platform.label);
  if (selectors.account) host.write(sheet.sheetId, selectors.account, choice.account.label);
  if (selectors.scope && choice.scope) host.write(sheet.sheetId, selectors.scope, choice.scope.label);
  if (selectors.basis && choice.basis) host.write(sheet.sheetId, selectors.basis, choice.basis.label);
}

function readLine(host: Host, sheet: BuiltSheet, line: ReportLine, choice: Choice, bases: readonly Labelled[]): KpiReading {
  const text = (cell: string) => String(host.read(sheet.sheetId, cell) ?? '');
  const { verdict, ...numbers } = line.cells;
  const basis = line.basis === null ? '' : text(line.basis);
  const reading: KpiReading = {
    objective: line.objective,
    kpi: line.kpi,
    platform: choice.platform.id,
    ...(choice.account.id === 'all' ? {} : { account: choice.account.id }),
    ...(!choice.scope || choice.scope.id === 'total' ? {} : { scope: choice.scope.id }),
    ...(basis ? { basis: bases.find((item) => item.label === basis)?.id ?? basis } : {}),
    unit: line.unit,
    verdict: text(verdict).split(' ').filter(Boolean),
  };
  for (const [name, cell] of Object.entries(numbers)) {
    const value = host.read(sheet.sheetId, cell);
    reading[name as Numbers] = typeof value === 'number' ? value : null;
  }
  return reading;
}

/** A line that another choice of the base already gave is the same line. */
const identity = ({ objective, kpi, platform, account, scope, basis }: KpiReading) => [objective, kpi, platform, account, scope, basis].join('|');

/** Every figure the report sheets show under every choice; the selectors end as they were. */
export function readKpis(host: Host, result: ReportResult): KpiReading[] {
  const sheets = result.sheets.filter((sheet) => sheet.lines.length > 0);
  const before = sheets.map((sheet) => selectorCells(sheet).map((cell) => ({ cell, value: host.read(sheet.sheetId, cell) })));
  const readings = new Map<string, KpiReading>();
  for (const choice of choices(result)) {
    for (const sheet of sheets) choose(host, sheet, choice);
    host.recalculate();
    for (const sheet of sheets)
      for (const line of sheet.lines) {
        const reading = readLine(host, sheet, line, choice, result.bases);
        const hasFigure = [reading.value, reading.previous, reading.lower, reading.upper].some((value) => typeof value === 'number');
        if (hasFigure && !readings.has(identity(reading))) readings.set(identity(reading), reading);
      }
  }
  for (const [i, sheet] of sheets.entries()) for (const { cell, value } of before[i] ?? []) host.write(sheet.sheetId, cell, value);
  host.recalculate();
  return [...readings.values()];
}

function selectorCells({ selectors }: BuiltSheet): string[] {
  if (!selectors) return [];
  return [selectors.platform, selectors.account, selectors.scope, selectors.basis].filter((cell) => cell !== null);
}

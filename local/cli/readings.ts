/** Sets each selector of the report sheets in turn, lets the engine recalculate, and reads the cells: there is no second computation. */
import type { ReportLine } from '../../src/report/layout';
import type { BuiltSheet, ReportResult } from '../../src/report/request';
import type { Host } from '../apps-script/host';

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

/** The places a figure can be asked for: network, account, scope. One account, or one scope, is the whole: it is not asked for twice. */
function places(result: Pick<ReportResult, 'platforms' | 'scopes'>): Omit<Choice, 'basis'>[] {
  const several = (list: readonly Labelled[], whole: string) =>
    list.filter((item) => item.id !== whole).length > 1 ? list : list.filter((item) => item.id === whole);
  const scopes = several(result.scopes, 'total');
  return result.platforms.flatMap((platform) =>
    several(platform.accounts, 'all').flatMap((account) => (scopes.length ? scopes : [null]).map((scope) => ({ platform, account, scope }))),
  );
}

/** Sets the selectors of a sheet. A cell that keeps its value is left alone, so that only what depends on the others is calculated again. */
function choose(host: Host, { sheetId, selectors }: BuiltSheet, { platform, account, scope, basis }: Choice): void {
  if (!selectors) return;
  const set = (cell: string | null, choice: Labelled | null) => {
    if (cell && choice && host.read(sheetId, cell) !== choice.label) host.write(sheetId, cell, choice.label);
  };
  set(selectors.platform, platform);
  set(selectors.account, account);
  set(selectors.scope, scope);
  set(selectors.basis, basis);
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

/** Every figure the report sheets show under every choice; the selectors end as they were. The engine calculates a cell when it is read. */
export function readKpis(host: Host, result: ReportResult): KpiReading[] {
  const sheets = result.sheets.filter((sheet) => sheet.lines.length > 0);
  const before = sheets.map((sheet) => selectorCells(sheet).map((cell) => ({ cell, value: host.read(sheet.sheetId, cell) })));
  const readings = new Map<string, KpiReading>();
  const readAll = (sheets: readonly BuiltSheet[], choice: Choice): boolean => {
    for (const sheet of sheets) choose(host, sheet, choice);
    const found = sheets.flatMap((sheet) => sheet.lines.map((line) => readLine(host, sheet, line, choice, result.bases))).filter(hasFigure);
    for (const reading of found) if (!readings.has(identity(reading))) readings.set(identity(reading), reading);
    return found.length > 0;
  };
  const [firstBasis = null, ...otherBases] = result.bases;
  // a place without any figure has none on another base either
  const ofNetworks = sheets.filter(({ platforms }) => !platforms);
  for (const place of places(result))
    if (readAll(ofNetworks, { ...place, basis: firstBasis })) for (const basis of otherBases) readAll(ofNetworks, { ...place, basis });
  // sheets of other sources have no base to choose
  for (const sheet of sheets)
    for (const place of sheet.platforms ? places({ platforms: sheet.platforms, scopes: [] }) : []) readAll([sheet], { ...place, basis: null });
  for (const [i, sheet] of sheets.entries()) for (const { cell, value } of before[i] ?? []) host.write(sheet.sheetId, cell, value);
  return [...readings.values()];
}

const hasFigure = ({ value, previous, lower, upper }: KpiReading) => [value, previous, lower, upper].some((figure) => typeof figure === 'number');

function selectorCells({ selectors }: BuiltSheet): string[] {
  if (!selectors) return [];
  return [selectors.platform, selectors.account, selectors.scope, selectors.basis].filter((cell) => cell !== null);
}

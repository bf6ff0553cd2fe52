/** Side by side: the networks of which nothing is concluded yet, packed to the top by formulas, and what feeds the report. */
import { say } from '../../../languages/language';
import { grouped } from '../../../languages/messages';
import { type PlatformId, platformIds } from '../../../records/platform-ids';
import { feedsReports } from '../../../records/reported';
import type { TabRecords } from '../../../records/tab-records';
import { border, compute, height, merge, put } from '../../canvas';
import type { Context } from '../../context';
import { own } from '../../figure';
import type { Expr } from '../../formula';
import { a1Range, all, area, call, differs, empty, text, when } from '../../formula';
import { drawSection, verdictText } from '../../headings';
import { hidden } from '../../hidden';
import { networksOf } from '../../network-rows';
import { dayLabel } from '../../periods';
import { B, base, C, colors, F, H, I, J } from '../../tokens';
import type { Maker } from '../block';
import { writeReachRow, writeReachTotal } from '../reach-table';
import type { OverviewSheet } from './sheet';

export const open: Maker<object, OverviewSheet> = {
  // its rows also hold the hidden bounds of reach by network, and the row of air behind them the total
  plan: (_, context) => {
    const ids = networksOf(context);
    const length = Math.max(ids.length, sourcesOf(context).length);
    const reach = { ...Object.fromEntries(ids.map((id, i) => [`reach.${id}`, 1 + i])), 'reach.all': 1 + length };
    return { height: 2 + length, rows: ids.length > 0 ? reach : {} };
  },
  draw: (_, row, sheet) => {
    const { context, canvas, frame } = sheet;
    const rows = sheet.networks('reach');
    drawSources(sheet, row);
    if (rows.length === 0) return;
    for (const one of rows) writeReachRow(context, canvas, frame, one.row, one.id);
    writeReachTotal(context, canvas, { rows, total: sheet.row('reach.all') });
    height(canvas, sheet.row('reach.all'), 6);
    drawOpen(sheet, row);
  },
};

/** The rows bear the names of the networks, as the bounds of reach need them. */
function drawOpen({ context, canvas, networks }: OverviewSheet, row: number): void {
  const { sections } = context.words.report;
  drawSection(canvas, row, sections.open, null, B, F);
  const shown = networks('network');
  const first = row + 1;
  const last = row + shown.length;
  for (const [i, one] of shown.entries()) {
    const at = first + i;
    const kind = own(one.row, 'kind');
    compute(canvas, at, hidden.packed, when(all(differs(kind, text('UP')), differs(kind, text('DOWN'))), i + 1, empty));
    compute(canvas, at, hidden.packedSentence, own(one.row, 'sentence'));
    const position = call('SMALL', area(first, hidden.packed, last, hidden.packed), i + 1);
    const pick = (column: number): Expr => call('IFERROR', call('INDEX', area(first, column, last, column), position), empty);
    compute(canvas, at, B, pick(hidden.networkName), { ...base, bold: true, ink: colors.undecided });
    compute(canvas, at, C, pick(hidden.packedSentence), { ...verdictText, valign: 'middle' });
    height(canvas, at, 40);
    border(canvas, [a1Range(at, B, at, F)], ['bottom'], colors.line, 'thin');
  }
  merge(canvas, first, C, last, F, 'across');
}

/** Networks first, then what else feeds a sheet. */
function sourcesOf(context: Context): PlatformId[] {
  const ids = networksOf(context);
  const feeds = (id: PlatformId) => context.tabs.some(({ tab, records }) => tab.platform === id && records.length > 0 && feedsReports(tab));
  return [...ids, ...platformIds.filter((id) => !ids.includes(id) && feeds(id))];
}

/** Whose rows they are, by the newest name of each; beyond three as a number. */
function accountsOf(tabs: readonly TabRecords[]): { names: string; count: number } {
  const names = new Map<string, { name: string; asOf: string }>();
  for (const { records } of tabs)
    for (const { account, accountName, asOf } of records)
      if (account && (names.get(account)?.asOf ?? '') <= asOf) names.set(account, { name: accountName || account, asOf });
  const all = [...names.values()].map(({ name }) => name).sort();
  const more = all.length - mostNames;
  return { names: [...all.slice(0, mostNames), ...(more > 0 ? [`+\u00A0${more}`] : [])].join(', '), count: all.length };
}
const mostNames = 3;

/** Built: the data tabs of each source, their rows and the day of the newest export. */
function drawSources({ context, canvas }: OverviewSheet, row: number): void {
  const { report, tabs } = context.words;
  drawSection(canvas, row, report.sections.sources, null, H, J);
  const ids = sourcesOf(context);
  for (const [i, id] of ids.entries()) {
    const own = context.tabs.filter(({ tab }) => tab.platform === id);
    const days = own.flatMap(({ records }) => records.map((record) => record.asOf)).sort();
    const rows = own.map(({ tab, records }) => `${grouped(records.length, report.formats.thousands)} ${tabs.kinds[tab.kind].toLowerCase()}`).join(' · ');
    const newest = days[days.length - 1];
    put(canvas, row + 1 + i, H, tabs.platforms[id], { ...base, size: 9, bold: true, wrap: true });
    height(canvas, row + 1 + i, 30);
    const { names, count } = accountsOf(own);
    const said = newest
      ? say(context.words, 'rowsUntil', { rows, day: dayLabel(newest, context.words), accounts: names, several: count > 1 ? count : null })
      : report.noRows;
    put(canvas, row + 1 + i, I, said, {
      ...verdictText,
      wrap: true,
    });
    border(canvas, [a1Range(row + 1 + i, H, row + 1 + i, J)], ['bottom'], colors.line, 'thin');
  }
  if (ids.length) merge(canvas, row + 1, I, row + ids.length, J, 'across');
}

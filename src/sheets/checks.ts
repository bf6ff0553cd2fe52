/** What could stop an import half way, looked at before anything is written: headers, merged cells, protections, room. */
import type { WorkbookPhrases } from '../languages/language';
import type { Problem } from '../problems';
import { isUserColumn } from '../records/columns';
import { historyColumns, keepsHistory } from '../records/history';
import { fresh, grown } from '../records/room';
import type { Answer, ImportPlan } from '../records/transfer';
import { isZone } from '../values/zones';
import { literal } from './cells';
import { typedColumns } from './grid';
import { type Header, readTop } from './header';
import { historyMark } from './history';
import { lastHeader } from './log';
import { isGrid } from './marks';
import type { Memory } from './memory';
import { fileOf, type Services, type SheetLike } from './services';
import { lookUp, markOf, type Preparation, prepare } from './tabs';

/** Cells of a spreadsheet, blank ones included. */
const cellLimit = 10_000_000;

/** What each tab needs, or the first thing that stands in the way. */
export function checkBefore(
  services: Services,
  plan: ImportPlan,
  marked: ReadonlyMap<string, SheetLike>,
  memory: Memory | null,
  phrases: WorkbookPhrases,
  zone: string,
): Answer<Preparation[]> {
  if (!isZone(zone)) return { ok: false, problem: { code: 'zone-unknown', zone } };
  const preparations: Preparation[] = [];
  for (const { tab, columns } of plan.tabs) {
    const { sheet, name } = lookUp(services, tab, marked, phrases);
    const top = sheet ? readTop(sheet, lastHeader(memory, tab)) : 'blank';
    if (sheet && top !== 'blank') {
      if (top.merged) return { ok: false, problem: { code: 'tab-header-merged', tab: name } };
      const merged = top.header && mergedCells(sheet, top.header);
      if (merged) return { ok: false, problem: { code: 'tab-cells-merged', tab: name, cells: merged } };
      if (!top.header) return { ok: false, problem: { code: 'tab-header-missing', tab: name } };
    }
    const [header, used] = top === 'blank' ? [null, 0] : [top.header, top.columns];
    preparations.push(prepare({ tab, name, sheet, header, used, mark: marked.has(markOf(tab)) ? null : markOf(tab) }, columns));
  }
  const problem =
    protectionProblem(services, preparations, memory, marked) ?? roomProblem(services, plan, preparations, marked) ?? tableProblem(services, preparations);
  return problem ? { ok: false, problem } : { ok: true, value: preparations };
}

/** The first merged cells below the header that touch a column of ours: writing there would lose all figures but one. */
function mergedCells(sheet: SheetLike, { row, keys }: Header): string | null {
  const isOurs = (column: number) => keys[column - 1] != null && !isUserColumn(keys[column - 1]!);
  const merged = sheet
    .getDataRange()
    .getMergedRanges()
    .find((range) => range.getRow() > row && Array.from({ length: range.getNumColumns() }, (_, i) => range.getColumn() + i).some(isOurs));
  return merged?.getA1Notation() ?? null;
}

/** A protection that keeps this user out of columns an import writes. Those that only warn do not stop anybody. */
function protectionProblem(
  services: Services,
  preparations: readonly Preparation[],
  memory: Memory | null,
  marked: ReadonlyMap<string, SheetLike>,
): Problem | null {
  const { SpreadsheetApp } = services;
  const sheets = new Map(preparations.flatMap(({ sheet, header }) => (sheet ? [[sheet.getSheetId(), header?.keys ?? []] as const] : [])));
  for (const sheet of [memory?.sheet, marked.get(historyMark)]) if (sheet) sheets.set(sheet.getSheetId(), []);
  if (sheets.size === 0) return null;
  for (const type of [SpreadsheetApp.ProtectionType.SHEET, SpreadsheetApp.ProtectionType.RANGE]) {
    for (const protection of SpreadsheetApp.getActive().getProtections(type)) {
      const range = protection.getRange();
      const keys = sheets.get(range.getSheet().getSheetId());
      if (keys === undefined || protection.isWarningOnly() || protection.canEdit()) continue;
      const covered = type === SpreadsheetApp.ProtectionType.SHEET ? keys : keys.slice(range.getColumn() - 1, range.getColumn() - 1 + range.getNumColumns());
      if (type === SpreadsheetApp.ProtectionType.SHEET || covered.some((key) => key !== null))
        return { code: 'tab-protected', tab: range.getSheet().getName() };
    }
  }
  return null;
}

/** What such a table allows is not written anywhere: a cell of the header, written as it is, shows it before anything changes. */
function tableProblem(services: Services, preparations: readonly Preparation[]): Problem | null {
  for (const { sheet, header, name } of preparations) {
    const at = header?.keys.findIndex((key) => key !== null) ?? -1;
    if (!sheet || !header || at < 0) continue;
    try {
      sheet.getRange(header.row, at + 1, 1, 1).setValues([[literal(header.texts[at]!)]]);
      services.SpreadsheetApp.flush();
    } catch (thrown) {
      if (typedColumns.test(String(thrown))) return { code: 'tab-typed', tab: name };
      throw thrown;
    }
  }
  return null;
}

/** `plan.room`, as the panel learned it when it opened, spares counting while it is twice what the import can need at most. */
function roomProblem(services: Services, plan: ImportPlan, preparations: readonly Preparation[], marked: ReadonlyMap<string, SheetLike>): Problem | null {
  const widths = preparations.map(({ missing, used }) => used + missing.length);
  // a row that is there may get a line in the history tab, which may have to be made
  const past = plan.tabs.map(({ tab }, i) => (preparations[i]?.sheet && keepsHistory(tab.kind) ? historyColumns.length : 0));
  const need = plan.tabs.reduce(
    (sum, { rows }, i) => sum + (rows + grown) * ((widths[i] ?? 0) + past[i]!) + (preparations[i]?.sheet ? 0 : fresh.cells),
    past.some((columns) => columns > 0) && !marked.has(historyMark) ? fresh.cells : 0,
  );
  if (plan.room !== undefined && plan.room > 2 * need) return null;
  const room = roomLeft(services);
  if (room >= need) return null;
  const fullest = plan.tabs.map((tab, i) => ({ tab, i, cells: tab.rows * (widths[i] ?? 0) })).sort((a, b) => b.cells - a.cells)[0]!;
  return {
    code: 'tab-full',
    tab: preparations[fullest.i]!.name,
    room: Math.max(0, Math.floor(room / Math.max(1, widths[fullest.i]!))),
    need: fullest.tab.rows,
  };
}

/** Cells that may still be added to the workbook: two calls a sheet. */
export function roomLeft(services: Services): number {
  return fileOf(services)
    .getSheets()
    .filter(isGrid)
    .reduce((room, sheet) => room - sheet.getMaxRows() * sheet.getMaxColumns(), cellLimit);
}

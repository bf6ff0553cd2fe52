/** The grid in the browser: shows what the store holds and hands over what a person types; it calculates nothing. */

import { CellValueType, ICommandService, InterceptorEffectEnum, type IWorkbookData, type IWorksheetData, LocaleType, mergeLocales } from '@univerjs/core';
import { SpreadsheetSkeleton } from '@univerjs/engine-render';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreFr from '@univerjs/preset-sheets-core/locales/fr-FR';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import listsEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import listsFr from '@univerjs/preset-sheets-data-validation/locales/fr-FR';
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing';
import drawingEn from '@univerjs/preset-sheets-drawing/locales/en-US';
import drawingFr from '@univerjs/preset-sheets-drawing/locales/fr-FR';
import { createUniver } from '@univerjs/presets';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { ILayoutService } from '@univerjs/ui';
import type { DrawnCell, DrawnFrame } from '../apps-script/drawn';
import { createCharts } from './floating';
import { contentOf, plainStyle, rangeOf, room, styleOf } from './looks';
import type { Edit } from './protocol';
import { drawSparkline } from './sparkline';
import { placeOf, type Store } from './store';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-drawing/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';

export type GridOptions = {
  store: Store;
  language: 'en' | 'fr';
  locale(): string;
  words: { chartEmpty: string };
  onEdit(edits: Edit[]): void;
  /** A sheet came to the front; its cells may be missing yet. */
  onSheet(id: string): void;
  onLink(link: string): void;
  /** Something the page does not do was tried. */
  onRefused(): void;
  /** What was typed is not among the choices of its cell. */
  onUnlisted(text: string): void;
};

const setValues = 'sheet.mutation.set-range-values';
/** Changes that concern the view only, or that the page makes itself. */
const allowed = new Set(['sheet.mutation.set-drawing-apply', 'sheet.mutation.set-worksheet-row-auto-height']);
const change = /^(sheet|data-validation|formula)\.mutation\./;
const undoDepth = 200;

type CellValue = { v?: unknown; t?: unknown; f?: string | null; p?: { body?: { dataStream?: string } } | null };
type CellValues = { [row: string]: { [column: string]: CellValue | null } };

/** The grid forgets the room beside a text when it asks whether it fits, and would cut the last letter of one that fits barely. */
function mindRoom(): void {
  const skeleton = SpreadsheetSkeleton.prototype;
  const asked = skeleton.getOverflowPosition;
  skeleton.getOverflowPosition = function (size, ...rest) {
    return asked.call(this, size && { ...size, width: size.width + room.l + room.r }, ...rest);
  };
}

export type Grid = ReturnType<typeof createGrid>;

export function createGrid({ store, language, locale, words, onEdit, onSheet, onLink, onRefused, onUnlisted }: GridOptions) {
  mindRoom();
  const french = language === 'fr';
  const { univer, univerAPI } = createUniver({
    locale: french ? LocaleType.FR_FR : LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreEn, drawingEn, listsEn), [LocaleType.FR_FR]: mergeLocales(coreFr, drawingFr, listsFr) },
    presets: [
      UniverSheetsCorePreset({
        container: 'grid',
        header: true,
        toolbar: false,
        sheets: { disableForceStringAlert: true, disableForceStringMark: true },
        contextMenu: false,
        formulaBar: true,
        footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true, addSheetButtonConfig: { show: false } },
      }),
      UniverSheetsDrawingPreset(),
      // a search box would take the keyboard away from the cell after its first letter
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    ],
  });
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const charts = createCharts(univerAPI, store, { empty: words.chartEmpty, language });
  let ours = 0;
  let unit = 0;
  const done: Edit[][] = [];
  const undone: Edit[][] = [];

  const own = <T>(work: () => T): T => {
    ours++;
    try {
      return work();
    } finally {
      ours--;
    }
  };

  /** The grid's parts for sheets are there once it has had a workbook. */
  function connect(): void {
    const interceptors = injector.get(SheetInterceptorService);
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: 'social-kpi-look',
      priority: 100,
      effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
      handler: (cell, { subUnitId, row, col }, next) => {
        const known = store.cell(subUnitId, row, col);
        if (!known) return next(cell);
        const raw = cell?.v ?? '';
        const current = raw === (known.n ?? known.d ?? '');
        const shown = current ? (known.d ?? null) : cell?.v;
        const style = styleOf(store.style(known), known);
        // texts only: the grid would write a number its own way
        const passed = next({ ...cell, v: shown, t: CellValueType.STRING, s: style });
        return known.drawing ? { ...passed, customRender: [...(passed?.customRender ?? []), sparkline(known)] } : passed;
      },
    });
    interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: 100,
      handler: (cell, { subUnitId, row, col }, next) => {
        const known = store.cell(subUnitId, row, col);
        return next(known ? { ...cell, v: known.e ?? known.d ?? '', t: CellValueType.STRING, f: null, p: null } : cell);
      },
    });
    // what was typed goes to the server as it is: the grid would make a date of «October 2026»
    interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: 100,
      handler: (cell, { subUnitId, row, col, worksheet }) => {
        if (!cell) return cell;
        const text = textOf(cell as CellValue, locale());
        if (!isOffered(subUnitId, row, col, text)) {
          onUnlisted(text);
          return worksheet.getCellRaw(row, col);
        }
        return typeof cell.v === 'string' && cell.t !== CellValueType.FORCE_STRING ? { ...cell, t: CellValueType.STRING } : cell;
      },
    });
  }

  /** A cell with a strict list takes nothing else, as in Sheets. */
  const isOffered = (sheet: string, row: number, column: number, text: string) => {
    const frame = store.frame(sheet);
    const list = frame?.lists.find(({ range, strict }) => strict && covers(rangeOf(range, frame.rows, frame.columns), row, column));
    return text === '' || !list || list.values.includes(text);
  };

  const textBefore = (sheet: string, row: number, column: number) => {
    const known = store.cell(sheet, row, column);
    return known?.e ?? known?.d ?? '';
  };

  function take(sheet: string, values: CellValues): void {
    const edits: Edit[] = [];
    const before: Edit[] = [];
    const unlisted: Edit[] = [];
    for (const [r, line] of Object.entries(values)) {
      for (const [c, value] of Object.entries(line)) {
        if (value && !('v' in value) && !('f' in value) && !('p' in value)) continue;
        const place = { sheet: Number(sheet), row: Number(r), column: Number(c) };
        const text = textOf(value, locale());
        if (!isOffered(sheet, place.row, place.column, text)) {
          unlisted.push({ ...place, text });
          continue;
        }
        edits.push({ ...place, text });
        before.push({ ...place, text: textBefore(sheet, place.row, place.column) });
      }
    }
    if (unlisted[0]) {
      write(
        sheet,
        unlisted.map(({ row, column }) => ({ row, column, cell: store.cell(sheet, row, column) })),
      );
      onUnlisted(unlisted[0].text);
    }
    if (edits.length === 0) return;
    done.push(before);
    if (done.length > undoDepth) done.shift();
    undone.length = 0;
    onEdit(edits);
  }

  /** Puts back what stood in the cells before; what stands there now can be put back in turn. */
  function step(from: Edit[][], to: Edit[][]): void {
    const edits = from.pop();
    if (!edits) return;
    to.push(edits.map(({ sheet, row, column }) => ({ sheet, row, column, text: textBefore(String(sheet), row, column) })));
    onEdit(edits);
  }

  univerAPI.addEvent(univerAPI.Event.BeforeCommandExecute, (event) => {
    const { id, params } = event as { id: string; params?: { cellValue?: CellValues } };
    if (id === 'univer.command.undo' || id === 'univer.command.redo') {
      event.cancel = true;
      if (id === 'univer.command.undo') step(done, undone);
      else step(undone, done);
      return;
    }
    if (ours > 0 || !change.test(id) || allowed.has(id)) return;
    if (id.startsWith('formula.')) {
      if (id === 'formula.mutation.set-formula-calculation-start') event.cancel = true;
      return;
    }
    if (id === setValues) {
      const written = Object.values(params?.cellValue ?? {}).flatMap((line) => Object.values(line));
      if (written.some((value) => !value || 'v' in value || 'f' in value || 'p' in value)) return;
    }
    event.cancel = true;
    onRefused();
  });
  commands.onCommandExecuted(({ id, params }, options) => {
    if (ours > 0 || id !== setValues || options?.fromFormula) return;
    const { subUnitId, cellValue } = params as { subUnitId: string; cellValue?: CellValues };
    if (cellValue) take(subUnitId, cellValue);
  });
  univerAPI.addEvent(univerAPI.Event.ActiveSheetChanged, ({ activeSheet }) => {
    fitWidth();
    onSheet(activeSheet.getSheetId());
  });
  univerAPI.addEvent(univerAPI.Event.CellClicked, ({ worksheet, row, column }) => {
    const link = store.cell(worksheet.getSheetId(), row, column)?.link;
    if (link) onLink(link);
  });

  /** Zoom each sheet was last given here; another one is a person's own choice and stays. */
  const fitted = new Map<string, number>();

  /** The sheet in front as wide as there is room for it. */
  function fitWidth(): void {
    const sheet = univerAPI.getActiveWorkbook()?.getActiveSheet();
    const frame = sheet && store.frame(sheet.getSheetId());
    if (!sheet || !frame) return;
    const known = fitted.get(sheet.getSheetId());
    const [now, wanted] = [sheet.getZoom(), zoomFor(frame)];
    if (now === wanted || (known !== undefined && known !== now)) return;
    sheet.zoom(wanted);
    // while a cell is edited it keeps its size
    if (sheet.getZoom() === now) window.setTimeout(fitWidth, 1_000);
    else fitted.set(sheet.getSheetId(), wanted);
  }

  /** Draws again what the store says of these cells. */
  function write(sheet: string, cells: Iterable<{ row: number; column: number; cell: DrawnCell | null | undefined }>): void {
    const cellValue: { [row: number]: { [column: number]: unknown } } = {};
    for (const { row, column, cell } of cells) {
      const line = cellValue[row] ?? {};
      cellValue[row] = line;
      line[column] = contentOf(cell);
    }
    if (Object.keys(cellValue).length === 0) return;
    own(() => commands.syncExecuteCommand(setValues, { unitId: unitId(), subUnitId: sheet, cellValue }, { onlyLocal: true }));
  }
  const unitId = () => `workbook-${unit}`;

  return {
    univerAPI,
    /** A workbook of other sheets: everything is made anew. */
    open(name: string, active: string): void {
      charts.clear();
      own(() => {
        if (unit > 0) univerAPI.disposeUnit(unitId());
        unit++;
        done.length = 0;
        undone.length = 0;
        univerAPI.createWorkbook(workbookData(unitId(), name, language, store));
        if (unit === 1) connect();
        univerAPI.getActiveWorkbook()?.getSheetBySheetId(active)?.activate();
        fitted.clear();
        for (const frame of store.frames()) fitted.set(String(frame.id), zoomFor(frame));
      });
    },
    activate(sheet: string, row?: number, column?: number): void {
      const target = univerAPI.getActiveWorkbook()?.getSheetBySheetId(sheet);
      if (!target) return;
      target.activate();
      if (row === undefined || column === undefined) return;
      target.getRange(row, column).activate();
      target.scrollToCell(row, column);
    },
    active: () => univerAPI.getActiveWorkbook()?.getActiveSheet().getSheetId(),
    /** All cells of a sheet that came from the server. */
    fill(sheet: string): void {
      write(
        sheet,
        [...store.cells(sheet)].map(([key, cell]) => ({ ...placeOf(key), cell })),
      );
      this.redrawLists(sheet);
      if (this.active() === sheet) charts.show(sheet);
    },
    update(sheet: string, cells: { [row: number]: { [column: number]: DrawnCell | null } }): void {
      const changed = Object.entries(cells).flatMap(([row, line]) =>
        Object.entries(line).map(([column, cell]) => ({ row: Number(row), column: Number(column), cell })),
      );
      write(sheet, changed);
      this.redrawLists(sheet);
      if (this.active() === sheet) charts.show(sheet);
    },
    redrawLists(sheet: string): void {
      const frame = store.frame(sheet);
      if (frame) own(() => updateLists(injector.get(ICommandService), unitId(), frame));
    },
    showCharts: (sheet: string) => charts.show(sheet),
    fitWidth,
    focus: () => injector.get(ILayoutService).focus(),
    /** Whether Escape has something to end in the cells before it leads out of them; an open list is closed here, which the grid does not do. */
    escape(): boolean {
      if (document.querySelector('[data-u-comp="sheets-dropdown-list"]')) {
        commands.syncExecuteCommand('sheet.operation.hide-data-validation-dropdown', {});
        this.focus();
        return true;
      }
      return univerAPI.getActiveWorkbook()?.isCellEditing() === true || document.querySelector('[role="dialog"]') !== null;
    },
  };
}

const covers = (range: ReturnType<typeof rangeOf>, row: number, column: number) =>
  row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;

const sparkline = (cell: DrawnCell) => ({
  zIndex: 12,
  drawWith(ctx: CanvasRenderingContext2D, { primaryWithCoord: { startX, startY, endX, endY, isMergedMainCell, mergeInfo } }: SparklinePlace) {
    const box = isMergedMainCell ? mergeInfo : { startX, startY, endX, endY };
    if (cell.drawing) drawSparkline(ctx, cell.drawing, { x: box.startX, y: box.startY, width: box.endX - box.startX, height: box.endY - box.startY });
  },
});
type Corners = { startX: number; startY: number; endX: number; endY: number };
type SparklinePlace = { primaryWithCoord: Corners & { isMergedMainCell: boolean; mergeInfo: Corners } };

/** What a person meant by a cell's new content, as they would type it. */
function textOf(value: CellValue | null | undefined, locale: string): string {
  if (!value) return '';
  if (typeof value.f === 'string' && value.f !== '') return value.f;
  const rich = value.p?.body?.dataStream;
  if (typeof rich === 'string') return rich.replace(/\r\n$/, '').replace(/\r/g, '\n');
  if (typeof value.v === 'number') return new Intl.NumberFormat(locale.replace('_', '-'), { useGrouping: false, maximumSignificantDigits: 15 }).format(value.v);
  if (typeof value.v === 'boolean') return String(value.v).toUpperCase();
  if (typeof value.v !== 'string') return '';
  // the grid takes off the apostrophe that makes a text of a number
  return value.t === CellValueType.FORCE_STRING ? `'${value.v}` : value.v;
}

function workbookData(id: string, name: string, language: string, store: Store): IWorkbookData {
  const frames = store.frames();
  const rules = Object.fromEntries(frames.map((frame) => [String(frame.id), listRules(frame)]));
  return {
    id,
    name,
    appVersion: '0.25.1',
    locale: language === 'fr' ? LocaleType.FR_FR : LocaleType.EN_US,
    styles: {},
    defaultStyle: plainStyle,
    sheetOrder: frames.map((frame) => String(frame.id)),
    sheets: Object.fromEntries(frames.map((frame) => [String(frame.id), sheetData(frame, store)])),
    resources: [{ name: 'SHEET_DATA_VALIDATION_PLUGIN', data: JSON.stringify(rules) }],
  };
}

function sheetData(frame: DrawnFrame, store: Store): Partial<IWorksheetData> {
  const id = String(frame.id);
  const cellData: { [row: number]: { [column: number]: ReturnType<typeof contentOf> } } = {};
  for (const [key, cell] of store.cells(id)) {
    const { row, column } = placeOf(key);
    const line = cellData[row] ?? {};
    cellData[row] = line;
    line[column] = contentOf(cell);
  }
  const rowData: IWorksheetData['rowData'] = {};
  for (const [row, h] of Object.entries(frame.heights)) rowData[Number(row)] = { h, ia: 0 };
  for (const row of frame.hiddenRows) rowData[row] = { ...rowData[row], hd: 1 };
  const columnData: IWorksheetData['columnData'] = {};
  for (const [column, w] of Object.entries(frame.widths)) if (Number(column) < frame.columns) columnData[Number(column)] = { w };
  for (const column of frame.hiddenColumns) columnData[column] = { ...columnData[column], hd: 1 };
  return {
    id,
    name: frame.name,
    tabColor: frame.tabColor ?? '',
    hidden: 0,
    freeze: { xSplit: 0, ySplit: frame.frozenRows, startRow: frame.frozenRows || -1, startColumn: -1 },
    rowCount: frame.rows,
    columnCount: frame.columns,
    defaultColumnWidth: 100,
    defaultRowHeight: 21,
    mergeData: frame.merges.map((merge) => rangeOf(merge, frame.rows, frame.columns)),
    cellData,
    rowData,
    columnData,
    showGridlines: frame.gridlines ? 1 : 0,
    zoomRatio: zoomFor(frame),
  };
}

const leastZoom = 0.4;

/** Small enough for a report to be seen in its whole width, conclusions included; a table of data is as wide as it is. */
function zoomFor({ gridlines, widths, hiddenColumns, columns }: DrawnFrame): number {
  if (gridlines) return 1;
  // the headings become smaller with the cells, the scroll bar does not
  const room = (document.getElementById('grid')?.clientWidth ?? 0) - 14;
  let width = 46;
  for (let column = 0; column < columns; column++) if (!hiddenColumns.includes(column)) width += widths[column] ?? 100;
  return Math.max(leastZoom, Math.min(1, Math.floor((100 * room) / width) / 100));
}

/** Drop-downs as the grid has them, one rule a list. A merged cell must be covered whole: the grid asks for the part that was clicked. */
function listRules(frame: DrawnFrame) {
  const cover = (range: string) => rangeOf(range, frame.rows, frame.columns);
  const merges = frame.merges.map(cover);
  return frame.lists.map(({ range, values, strict }, index) => {
    const own = cover(range);
    const isAnchor = ({ startRow, startColumn }: typeof own) => startRow === own.startRow && startColumn === own.startColumn;
    const merge = merges.find(isAnchor);
    const ranges = [merge && merge.endRow >= own.endRow && merge.endColumn >= own.endColumn ? merge : own];
    return {
      uid: `list-${frame.id}-${index}`,
      type: 'list',
      formula1: JSON.stringify(values),
      ranges,
      allowBlank: true,
      showDropDown: true,
      renderMode: 1,
      showErrorMessage: true,
      errorStyle: strict ? 1 : 2,
    };
  });
}

/** Lists that hold other entries than before. */
function updateLists(commands: ICommandService, unitId: string, frame: DrawnFrame): void {
  for (const rule of listRules(frame)) {
    commands.syncExecuteCommand('data-validation.mutation.updateRule', {
      unitId,
      subUnitId: String(frame.id),
      ruleId: rule.uid,
      payload: { type: 0, payload: { type: rule.type, formula1: rule.formula1, allowBlank: true } },
    });
  }
}

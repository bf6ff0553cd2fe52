/** The local workbook to an .xlsx that opens in Excel, LibreOffice and Sheets with live formulas, native charts and sparklines. */
import { createRequire } from 'node:module';
import { init, type NewFile, type Style } from 'excelize-wasm';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellName, closeRect, columnLetters, parseA1, rectName, splitSheet } from '../apps-script/a1';
import { unnamedIn } from '../apps-script/host';
import type { SheetSnapshot, StyleSnapshot, ValidationSnapshot, WorkbookSnapshot } from '../apps-script/snapshot';
import { defaultHeight, escapeXml, writeCells } from './xlsx-cells';
import { chartAnchors, drawnCells, finishChart, wordsOf, writeSparklines, xlsxChart } from './xlsx-charts';
import { xlsxFormula } from './xlsx-formula';
import { withShortNames } from './xlsx-names';
import { isOverview, isReport, margins, nowhere, paperOf, withoutEmpty, withPlainChoices } from './xlsx-paper';

type Excelize = Awaited<ReturnType<typeof init>>;
type Workbook = NewFile;

/** The longest list a drop-down may carry itself. */
const listRoom = 255;
const paperA4 = 9;
const borderStyles = { thin: 1, medium: 2, thick: 5 } as const;

let loading: Promise<Excelize> | null = null;

/** Values as they were last computed stand beside the formulas; who opens the file may recalculate everything. Protections that only warn have no counterpart. `language`: that of the report. */
export async function toXlsx(snapshot: WorkbookSnapshot, language = snapshot.locale.replace('_', '-')): Promise<Uint8Array> {
  loading ??= init(
    createRequire(import.meta.url)
      .resolve('excelize-wasm')
      .replace(/main\.cjs$/, 'excelize.wasm.gz'),
  );
  const excelize = await loading;
  const workbook = withBarColours(withPlainChoices(withChoices(withShortNames(withoutEmpty(snapshot)))));
  const file = excelize.NewFile() as Workbook;
  must(file.SetDefaultFont('Arial'));
  for (const [index, sheet] of workbook.sheets.entries()) must(index === 0 ? file.SetSheetName('Sheet1', sheet.name) : file.NewSheet(sheet.name));
  const styles = new Map(workbook.styles.map((style, index) => [index, must(file.NewStyle(xlsxStyle(style))).style]));
  for (const sheet of workbook.sheets) writeSheet(excelize, file, workbook, sheet);
  const { sheets } = workbook;
  const front = [
    sheets.findIndex(isOverview),
    sheets.findIndex(({ id, hidden }) => id === snapshot.activeSheet && !hidden),
    sheets.findIndex(({ hidden }) => !hidden),
    0,
  ];
  must(file.SetActiveSheet(front.find((index) => index >= 0) as number));
  for (const sheet of workbook.sheets) if (sheet.hidden) must(file.SetSheetVisible(sheet.name, false));
  must(file.SetCalcProps({ FullCalcOnLoad: true }));
  must(file.SetDocProps({ Title: titleOf(workbook), Creator: 'Social KPI', Language: language }));
  const { buffer } = must(file.WriteToBuffer());
  return finish(new Uint8Array(buffer as ArrayBuffer), workbook, styles);
}

const brandOf = ({ name }: WorkbookSnapshot): string | null => (Object.values(unnamedIn).some(({ book }) => book === name) ? null : name);

function titleOf(workbook: WorkbookSnapshot): string {
  const overview = workbook.sheets.find(isOverview)?.name;
  return [brandOf(workbook), overview].filter((part) => part !== undefined && part !== null).join(' · ') || 'Social KPI';
}

/** The writer answers with a sentence instead of throwing; any is a bug of ours. */
function must<R extends { error: string | null }>(result: R): R {
  if (result.error) throw new Error(`xlsx: ${result.error}`);
  return result;
}

/** Lists too long for a drop-down move to a hidden tab that the drop-down then names. */
function withChoices(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const cells: SheetSnapshot['cells'] = {};
  let name = 'Choices';
  while (snapshot.sheets.some((sheet) => sheet.name === name)) name += '_';
  let column = 0;
  const move = (validation: ValidationSnapshot): ValidationSnapshot => {
    const { list } = validation;
    if (!list || (list.join(',').length <= listRoom && !list.some((item) => item.includes(',')))) return validation;
    for (const [row, item] of list.entries()) cells[`${row},${column}`] = { v: item };
    const source = `${name}!${rectName({ row: 0, column: column++, rows: list.length, columns: 1 })}`;
    return { range: validation.range, allowInvalid: validation.allowInvalid, source };
  };
  const sheets = snapshot.sheets.map((sheet) => ({ ...sheet, validations: sheet.validations.map(move) }));
  if (column === 0) return snapshot;
  const empty = {
    widths: {},
    heights: {},
    hiddenColumns: [],
    hiddenRows: [],
    merges: [],
    validations: [],
    conditionals: [],
    charts: [],
    protections: [],
    metadata: [],
  };
  const choices: SheetSnapshot = { ...empty, id: -1, name, hidden: true, gridlines: true, tabColor: null, frozenRows: 0, rows: 1000, columns: 26, cells };
  return { ...snapshot, sheets: [...sheets, choices] };
}

/** A bar that becomes text takes its colour from the cell: one more style for each. */
function withBarColours(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const styles = [...snapshot.styles];
  const sheets = snapshot.sheets.map((sheet) => {
    const cells = Object.entries(sheet.cells).map(([position, cell]) => {
      const color = cell.f?.includes('SPARKLINE(') ? xlsxFormula(snapshot, sheet, cell.f).bars[0]?.options.color1 : undefined;
      if (typeof color !== 'string') return [position, cell] as const;
      const style = { ...styles[cell.s ?? -1], ink: color };
      const known = styles.findIndex((other) => JSON.stringify(other) === JSON.stringify(style));
      return [position, { ...cell, s: known < 0 ? styles.push(style) - 1 : known }] as const;
    });
    return { ...sheet, cells: Object.fromEntries(cells) };
  });
  return { ...snapshot, styles, sheets };
}

function xlsxStyle(style: StyleSnapshot): Style {
  const { fill, ink, size, family, bold, italic, line, align, valign, wrap, format, borders = {} } = style;
  return {
    Font: {
      Family: family ?? 'Arial',
      Size: size ?? 10,
      Color: ink ?? '#000000',
      ...(bold ? { Bold: true } : {}),
      ...(italic ? { Italic: true } : {}),
      ...(line === 'underline' ? { Underline: 'single' } : line ? { Strike: true } : {}),
    },
    ...(fill ? { Fill: { Type: 'pattern', Pattern: 1, Color: [fill] } } : {}),
    Alignment: {
      ...(align ? { Horizontal: align } : {}),
      Vertical: valign === 'middle' ? 'center' : (valign ?? 'bottom'),
      ...(wrap ? { WrapText: true } : {}),
    },
    ...(format ? { CustomNumFmt: format } : {}),
    Border: Object.entries(borders).map(([edge, { color, weight }]) => ({ Type: edge, Color: color, Style: borderStyles[weight] })),
  };
}

/** Everything but the cells themselves. */
function writeSheet(excelize: Excelize, file: Workbook, workbook: WorkbookSnapshot, sheet: SheetSnapshot): void {
  const { name } = sheet;
  const paper = paperOf(sheet);
  must(
    file.SetSheetProps(name, {
      FitToPage: paper === null,
      DefaultColWidth: width(100),
      DefaultRowHeight: defaultHeight,
      CustomHeight: true,
      ...(sheet.tabColor ? { TabColorRGB: sheet.tabColor } : {}),
    }),
  );
  must(file.SetPageLayout(name, { Size: paperA4, Orientation: 'landscape', ...(paper ? { AdjustTo: paper.scale } : { FitToWidth: 1, FitToHeight: 0 }) }));
  must(file.SetPageMargins(name, { Left: margins.side, Right: margins.side, Top: margins.top, Bottom: margins.bottom, Footer: margins.footer }));
  const printed = (area: string) => must(file.SetDefinedName({ Name: '_xlnm.Print_Area', RefersTo: `${quotedName(name)}!${area}`, Scope: name }));
  if (paper) {
    printed(paper.area);
    must(file.SetHeaderFooter(name, { OddFooter: footerOf(workbook), AlignWithMargins: true, ScaleWithDoc: false }));
    // a fixed scale: where a sheet is fitted to a page, Excel passes over the breaks
    for (const row of paper.breaks) must(file.InsertPageBreak(name, cellName(row, 0)));
  } else if (!sheet.hidden && workbook.sheets.some(isReport)) printed(nowhere);
  if (sheet.frozenRows > 0) must(file.SetDefinedName({ Name: '_xlnm.Print_Titles', RefersTo: `${quotedName(name)}!$1:$${sheet.frozenRows}`, Scope: name }));
  if (!sheet.gridlines) must(file.SetSheetView(name, 0, { ShowGridLines: false } as Parameters<Workbook['SetSheetView']>[2]));
  if (sheet.frozenRows > 0)
    must(file.SetPanes(name, { Freeze: true, YSplit: sheet.frozenRows, TopLeftCell: `A${sheet.frozenRows + 1}`, ActivePane: 'bottomLeft' }));
  for (const [column, px] of Object.entries(sheet.widths))
    must(file.SetColWidth(name, columnLetters(Number(column)), columnLetters(Number(column)), width(px)));
  for (const column of sheet.hiddenColumns) must(file.SetColVisible(name, columnLetters(column), false));
  for (const range of sheet.merges) must(file.MergeCell(name, ...(range.split(':') as [string, string])));
  for (const validation of sheet.validations) writeValidation(file, workbook, sheet, validation);
  for (const { ranges, formula, fill, ink, bold } of sheet.conditionals) {
    const format = must(
      file.NewConditionalStyle({
        ...(ink || bold ? { Font: { ...(ink ? { Color: ink } : {}), ...(bold ? { Bold: true } : {}) } } : {}),
        ...(fill ? { Fill: { Type: 'pattern', Pattern: 1, Color: [fill] } } : {}),
      }),
    ).style;
    const criteria = xlsxFormula(workbook, sheet, formula).formula;
    if (criteria !== null) must(file.SetConditionalFormat(name, ranges.join(','), [{ Type: 'formula', Criteria: criteria, Format: format }]));
  }
  for (const [position, { link, note }] of Object.entries(sheet.cells)) {
    if (link === undefined && note === undefined) continue;
    const [row = 0, column = 0] = position.split(',').map(Number);
    if (link !== undefined) must(file.SetCellHyperLink(name, cellName(row, column), link, 'External'));
    if (note !== undefined) must(file.AddComment(name, { Cell: cellName(row, column), Author: '', Text: note }));
  }
  for (const chart of sheet.charts)
    must(file.AddChart(name, cellName(chart.position.row - 1, chart.position.column - 1), xlsxChart(workbook, chart, excelize as never)));
}

/** Pixels to the unit of the format: widths of a digit, padding included. */
function width(px: number): number {
  return px / 7;
}

const quotedName = (name: string) => `'${name.replace(/'/g, "''")}'`;

/** Brand or file, tab, page of pages; `&` begins a code there. */
function footerOf(workbook: WorkbookSnapshot): string {
  const look = '&"Arial,Regular"&8&K56616F';
  return `&L${look}${brandOf(workbook)?.replace(/&/g, '&&') ?? '&F'}&C${look}&A&R${look}&P / &N`;
}

function writeValidation(file: Workbook, workbook: WorkbookSnapshot, sheet: SheetSnapshot, { range, list, source, allowInvalid }: ValidationSnapshot): void {
  const formula = list ? `"${list.join(',').replace(/"/g, '""')}"` : fixedReference(workbook, sheet, source ?? '');
  const Formula1 = escapeXml(formula);
  must(file.AddDataValidation(sheet.name, { Type: 'list', Sqref: range, Formula1, AllowBlank: true, ShowErrorMessage: !allowInvalid, ErrorStyle: 'stop' }));
}

function fixedReference(workbook: WorkbookSnapshot, home: SheetSnapshot, source: string): string {
  const { sheet: name, rest } = splitSheet(source);
  const sheet = workbook.sheets.find((one) => one.name === name) ?? home;
  const open = parseA1(rest);
  const range = open ? rectName(closeRect(open, sheet.rows, sheet.columns)) : rest;
  return `${quotedName(sheet.name)}!${range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

/** Puts in the cells, sparklines and chart settings, which go in faster and more exactly as parts of the package than through its writer. */
function finish(bytes: Uint8Array, workbook: WorkbookSnapshot, styles: ReadonlyMap<number, number>): Uint8Array {
  const parts = unzipSync(bytes);
  const edit = (path: string, change: (xml: string) => string) => {
    parts[path] = strToU8(change(strFromU8(parts[path] as Uint8Array)));
  };
  let [charts, drawings] = [0, 0];
  const drawn = drawnCells(workbook);
  for (const [index, sheet] of workbook.sheets.entries()) {
    edit(`xl/worksheets/sheet${index + 1}.xml`, (xml) => {
      const { xml: cells, sparklines } = writeCells(workbook, sheet, styles, drawn.get(sheet.name));
      const lines = writeSparklines(workbook, sparklines);
      const centred = paperOf(sheet) ? xml.replace('<pageMargins', '<printOptions horizontalCentered="1"/><pageMargins') : xml;
      const filled = centred.replace(/<sheetData>[\s\S]*<\/sheetData>|<sheetData\/>/, () => cells);
      return lines === '' ? filled : filled.replace('</worksheet>', () => `<extLst>${lines}</extLst></worksheet>`);
    });
    for (const chart of sheet.charts) if (++charts) edit(`xl/charts/chart${charts}.xml`, (xml) => finishChart(xml, chart));
    if (sheet.charts.length > 0) edit(`xl/drawings/drawing${++drawings}.xml`, (xml) => chartAnchors(xml, sheet.charts, (chart) => wordsOf(workbook, chart)));
  }
  // cells without a style of their own are 10 points high, as in Sheets
  edit('xl/styles.xml', (xml) => xml.replace(/(<sz val=")11"/, '$110"'));
  return zipSync(parts, { level: 6 });
}

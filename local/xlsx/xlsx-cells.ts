/** The cells of a sheet as the .xlsx part that holds them: typed values, formulas with their last value, heights and hidden rows. */
import { cellName } from '../apps-script/a1';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../apps-script/snapshot';
import { type Sparkline, xlsxFormula } from './xlsx-formula';

export type SheetCells = { xml: string; sparklines: (Sparkline & { cell: string })[] };

/** Points a row without a height of its own has: 21 px. */
export const defaultHeight = 15.75;

/** `styles` maps an index of the snapshot's styles to the workbook's. `drawn`: cells by position that a chart or sparkline shows, where text would be drawn as zero. */
export function writeCells(
  workbook: WorkbookSnapshot,
  sheet: SheetSnapshot,
  styles: ReadonlyMap<number, number>,
  drawn: ReadonlySet<string> = new Set(),
): SheetCells {
  const rows = new Map<number, [number, CellSnapshot][]>();
  for (const [position, cell] of Object.entries(sheet.cells)) {
    const [row = 0, column = 0] = position.split(',').map(Number);
    const line = rows.get(row);
    if (line) line.push([column, cell]);
    else rows.set(row, [[column, cell]]);
  }
  for (const row of [...Object.keys(sheet.heights).map(Number), ...sheet.hiddenRows]) if (!rows.has(row)) rows.set(row, []);
  const hidden = new Set(sheet.hiddenRows);
  const sparklines: SheetCells['sparklines'] = [];
  const lines = [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const height = sheet.heights[row];
      const look = `${height === undefined ? '' : ` ht="${height * 0.75}" customHeight="1"`}${hidden.has(row) ? ' hidden="1"' : ''}`;
      const inside = cells
        .sort(([a], [b]) => a - b)
        .map(([column, cell]) => {
          const written = drawn.has(`${row},${column}`) ? orGap(cell) : cell;
          return writeCell(workbook, sheet, cellName(row, column), written, styles, sparklines);
        });
      return `<row r="${row + 1}"${look}>${inside.join('')}</row>`;
    });
  return { xml: `<sheetData>${lines.join('')}</sheetData>`, sparklines };
}

/** What gives no number gives #N/A, which programs leave out of a drawing. */
function orGap(cell: CellSnapshot): CellSnapshot {
  if (cell.f === undefined || /\bNA\(\)/.test(cell.f)) return cell;
  const { v, ...rest } = { ...cell, f: `=IFERROR(1*(${cell.f.slice(1)});NA())` };
  return typeof v === 'number' ? { ...rest, v } : { ...rest, e: '#N/A' };
}

function writeCell(
  workbook: WorkbookSnapshot,
  sheet: SheetSnapshot,
  name: string,
  cell: CellSnapshot,
  styles: ReadonlyMap<number, number>,
  sparklines: SheetCells['sparklines'],
): string {
  const style = styles.get(cell.s ?? -1);
  const start = `<c r="${name}"${style === undefined ? '' : ` s="${style}"`}`;
  if (cell.f === undefined) return cell.v === undefined && cell.e === undefined ? (style === undefined ? '' : `${start}/>`) : `${start}${writeValue(cell)}</c>`;
  const { formula, sparklines: drawn } = xlsxFormula(workbook, sheet, cell.f);
  if (formula === null) return `${start}${writeText(cell.f)}</c>`;
  sparklines.push(...drawn.map((one) => ({ ...one, cell: name })));
  const { type, value } = cached(cell);
  return `${start}${type}><f>${escapeXml(formula)}</f>${value === null ? '' : `<v>${escapeXml(value)}</v>`}</c>`;
}

function writeValue(cell: CellSnapshot): string {
  if (typeof cell.v === 'string' && cell.e === undefined) return writeText(cell.v);
  const { type, value } = cached(cell);
  return `${type}><v>${escapeXml(value ?? '')}</v>`;
}

function writeText(text: string): string {
  return ` t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is>`;
}

function cached({ v: value, e: error }: CellSnapshot): { type: string; value: string | null } {
  // an error that only Sheets knows is shown as the nearest of the format
  if (error !== undefined) return { type: ' t="e"', value: /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/.test(error) ? error : '#VALUE!' };
  if (typeof value === 'boolean') return { type: ' t="b"', value: value ? '1' : '0' };
  if (typeof value === 'number') return { type: '', value: String(value) };
  return { type: ' t="str"', value: value ?? '' };
}

/** Signs XML cannot hold are written the way the format prescribes; so is text that looks like such writing. */
export function escapeXml(text: string): string {
  return text
    .replace(/_x[0-9A-Fa-f]{4}_/g, (code) => `_x005F${code}`)
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string)
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, (sign) => {
      const code = sign.charCodeAt(0);
      return code >= 0xd800 && code <= 0xdfff ? '\ufffd' : `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
    });
}

/** A formula of the local workbook to the one an .xlsx keeps, with the sparklines it draws taken out. */
import { cellName, closeRect, parseA1, type Rect, sheetReference } from '../apps-script/a1';
import { type Token, tokenize, usesDecimalComma } from '../apps-script/formulas';
import type { SheetSnapshot, WorkbookSnapshot } from '../apps-script/snapshot';

export type Sparkline = { range: string; options: { [name: string]: string | number | boolean } };
/** `formula` has no `=`; null where the text is no formula. `bars` are sparklines that became text by formula. */
export type XlsxFormula = { formula: string | null; sparklines: Sparkline[]; bars: Sparkline[] };

/** How many blocks the longest bar has. */
const barLength = 15;

/**
 * `,` between arguments, `.` decimals, ranges closed at the grid. A sparkline of lines or columns leaves `""` and is drawn natively;
 * a bar of two parts becomes a row of blocks, since .xlsx knows no such sparkline.
 */
export function xlsxFormula(workbook: WorkbookSnapshot, sheet: SheetSnapshot, text: string): XlsxFormula {
  const drawn: Sparkline[] = [];
  try {
    const tokens = tokenize(text.slice(1), usesDecimalComma(workbook.locale));
    const formula = write(workbook, sheet, tokens, drawn);
    return { formula, sparklines: drawn.filter((one) => !isBar(one)), bars: drawn.filter(isBar) };
  } catch {
    return { formula: null, sparklines: [], bars: [] };
  }
}

const isBar = ({ options }: Sparkline) => options.charttype === 'bar';

function write(workbook: WorkbookSnapshot, sheet: SheetSnapshot, tokens: readonly Token[], sparklines: Sparkline[]): string {
  let out = '';
  const braces: boolean[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'function' && token.text.toUpperCase() === 'SPARKLINE') {
      const { parts, end } = callArguments(tokens, i + 1);
      out += drawSparkline(workbook, sheet, parts, sparklines);
      i = end;
      continue;
    }
    if (token.kind === 'open') braces.push(token.text === '{');
    if (token.kind === 'close') braces.pop();
    if (token.kind === 'reference') out += writeReference(workbook, sheet, token);
    else if (token.kind === 'separator') out += braces[braces.length - 1] === true && token.text === ';' ? ';' : ',';
    else if (token.kind === 'number') out += token.text.replace(',', '.');
    else out += token.text;
  }
  return out;
}

/** The arguments of a call whose bracket opens at `start`, each as its tokens. */
function callArguments(tokens: readonly Token[], start: number): { parts: Token[][]; end: number } {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (let i = start; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'close') depth--;
    if (depth === 0 && token.kind === 'close') return { parts, end: i };
    if (depth === 1 && token.kind === 'separator') parts.push([]);
    else if (depth > 0) (parts[parts.length - 1] as Token[]).push(token);
    if (token.kind === 'open') depth++;
  }
  return { parts, end: tokens.length };
}

function drawSparkline(workbook: WorkbookSnapshot, sheet: SheetSnapshot, parts: Token[][], sparklines: Sparkline[]): string {
  const data = parts[0]?.find((token) => token.kind === 'reference');
  const table = parts[1]?.find((token) => token.kind === 'reference');
  if (data?.kind !== 'reference') return '""';
  const range = writeReference(workbook, sheet, data, true);
  const options = table?.kind === 'reference' ? readOptions(workbook, sheet, table) : {};
  const sparkline = { range, options };
  sparklines.push(sparkline);
  if (!isBar(sparkline)) return '""';
  const own = writeReference(workbook, sheet, data);
  const whole = typeof options.max === 'number' && table?.kind === 'reference' ? optionCell(workbook, sheet, table, 'max') : `SUM(${own})`;
  const blocks = (part: number, sign: string) => `REPT("${sign}",ROUND(${barLength}*INDEX(${own},${part})/${whole},0))`;
  return `IFERROR(${blocks(1, '█')}&${blocks(2, '░')},"")`;
}

type ReferenceToken = Extract<Token, { kind: 'reference' }>;

function place(workbook: WorkbookSnapshot, home: SheetSnapshot, token: ReferenceToken): { sheet: SheetSnapshot; rect: Rect } | null {
  const sheet = token.sheet === null ? home : workbook.sheets.find(({ name }) => name.toLowerCase() === token.sheet?.toLowerCase());
  const open = parseA1(token.range);
  return sheet && open ? { sheet, rect: closeRect(open, sheet.rows, sheet.columns) } : null;
}

/** `A2:A` has no end in .xlsx files; whole columns and rows have. */
function writeReference(workbook: WorkbookSnapshot, home: SheetSnapshot, token: ReferenceToken, withSheet = false): string {
  const found = place(workbook, home, token);
  const prefix = token.sheet === null && !withSheet ? '' : `${sheetReference(found?.sheet.name ?? token.sheet ?? '')}!`;
  const open = parseA1(token.range);
  const halfOpen = open !== null && (open.row !== null || open.column !== null) && (open.lastRow === null) !== (open.lastColumn === null);
  const wholeLines = open !== null && ((open.row === null && open.lastRow === null) || (open.column === null && open.lastColumn === null));
  if (!found || !halfOpen || wholeLines) return prefix + token.range;
  const { row, column, rows, columns } = found.rect;
  const fixed = (name: string) => name.replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
  return `${prefix}${fixed(cellName(row, column))}:${fixed(cellName(row + rows - 1, column + columns - 1))}`;
}

function readOptions(workbook: WorkbookSnapshot, home: SheetSnapshot, token: ReferenceToken): Sparkline['options'] {
  const found = place(workbook, home, token);
  const options: Sparkline['options'] = {};
  if (!found) return options;
  const { sheet, rect } = found;
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    const name = sheet.cells[`${row},${rect.column}`]?.v;
    const value = sheet.cells[`${row},${rect.column + 1}`]?.v;
    if (typeof name === 'string' && value !== undefined) options[name] = value;
  }
  return options;
}

function optionCell(workbook: WorkbookSnapshot, home: SheetSnapshot, token: ReferenceToken, name: string): string {
  const { sheet, rect } = place(workbook, home, token) as { sheet: SheetSnapshot; rect: Rect };
  const row = Array.from({ length: rect.rows }, (_, i) => rect.row + i).find((line) => sheet.cells[`${line},${rect.column}`]?.v === name) ?? rect.row;
  const cell = cellName(row, rect.column + 1).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
  return sheet === home ? cell : `${sheetReference(sheet.name)}!${cell}`;
}

/** The local workbook as plain JSON: what the host holds, the page draws, the .xlsx writer writes, and a reload restores. */

export type CellSnapshot = {
  /** Value as Apps Script would give it, dates as serial numbers; absent: empty. For a formula the last computed value. */
  v?: string | number | boolean;
  /** Formula as written (with `;`), beginning with `=`. */
  f?: string;
  /** Error shown instead of a value, e.g. `#DIV/0!`. */
  e?: string;
  /** Index into `styles`. */
  s?: number;
  /** Link of a rich text cell. */
  link?: string;
  note?: string;
  /** The value spilled here from the formula of another cell. */
  spilled?: true;
};

export type StyleSnapshot = {
  fill?: string;
  ink?: string;
  size?: number;
  family?: string;
  bold?: boolean;
  italic?: boolean;
  line?: 'underline' | 'line-through';
  align?: 'left' | 'center' | 'right';
  valign?: 'top' | 'middle' | 'bottom';
  wrap?: boolean;
  format?: string;
  borders?: { [edge in 'top' | 'bottom' | 'left' | 'right']?: { color: string; weight: 'thin' | 'medium' | 'thick' } };
};

export type ValidationSnapshot = { range: string; list?: string[]; source?: string; allowInvalid: boolean };
export type ConditionalSnapshot = { ranges: string[]; formula: string; fill?: string; ink?: string; bold?: boolean };

/** As built through Apps Script: chart type, A1 ranges with their sheet, position, and the option paths given to `setOption`. */
export type ChartSnapshot = {
  id: number;
  type: 'LINE' | 'COLUMN';
  ranges: string[];
  headers: number;
  hidden: boolean;
  position: { row: number; column: number; offsetX: number; offsetY: number };
  options: { [path: string]: unknown };
};

export type SheetSnapshot = {
  id: number;
  name: string;
  hidden: boolean;
  gridlines: boolean;
  tabColor: string | null;
  frozenRows: number;
  rows: number;
  columns: number;
  /** Only those that differ from 100 × 21 px; 0-based index → px. */
  widths: { [column: number]: number };
  heights: { [row: number]: number };
  hiddenColumns: number[];
  hiddenRows: number[];
  /** `row,column` 0-based → cell. */
  cells: { [position: string]: CellSnapshot };
  merges: string[];
  /** Cells that the filter is over. */
  filter?: string;
  validations: ValidationSnapshot[];
  conditionals: ConditionalSnapshot[];
  charts: ChartSnapshot[];
  /** `locked`: somebody else's protection, which the user of the host may not write into. */
  protections: { range: string | null; warningOnly: boolean; description: string; unprotected: string[]; locked?: boolean }[];
  metadata: { key: string; value: string; column: number | null }[];
};

export type WorkbookSnapshot = {
  id: string;
  name: string;
  locale: string;
  zone: string;
  activeSheet: number;
  styles: StyleSnapshot[];
  sheets: SheetSnapshot[];
};

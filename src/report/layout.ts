/** The noun of step 6: a sheet as plain data. Row and column numbers are 0-based inside the arrays; A1 texts are what Sheets shows. */

import type { Family } from '../kinds/kind';

/** A number, a text that is stored as text, a boolean, or a formula; null is an empty cell. */
export type Content = string | number | boolean | null | { formula: string } | { text: string; link: string };

export type Style = {
  fill?: string;
  ink?: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  align?: 'left' | 'center' | 'right';
  valign?: 'top' | 'middle' | 'bottom';
  wrap?: boolean;
  /** Locale-free number format pattern. */
  format?: string;
};

export type BorderLine = {
  ranges: string[];
  edges: ('top' | 'bottom' | 'left' | 'right' | 'horizontal' | 'vertical')[];
  color: string;
  weight: 'thin' | 'medium' | 'thick';
};

export type ChartSpec = {
  type: 'line' | 'stackedColumn';
  /** Top left cell (1-based) and size in px. */
  anchor: { row: number; column: number; offsetX: number; offsetY: number; width: number; height: number };
  title: string;
  subtitle?: string;
  /** Ranges with a header in their first cell; the first is the category axis. */
  ranges: string[];
  series: { color: string; dashed?: boolean; points?: boolean }[];
  vertical: { title: string; format: string };
  horizontal: { title: string };
};

export type Conditional = { ranges: string[]; formula: string; fill?: string; ink?: string; bold?: boolean };

/** Where the figures of one KPI line stand, so that a caller may read what the sheet's own formulas compute. Cells are A1 texts of the sheet. */
export type ReportLine = {
  objective: string;
  kpi: string;
  /** Cell that names the basis in use (the base selector may change it), or null. */
  basis: string | null;
  unit: string;
  cells: {
    value: string;
    previous: string;
    n: string;
    se?: string;
    low?: string;
    high?: string;
    lower?: string;
    upper?: string;
    previousLower?: string;
    previousUpper?: string;
    /** Codes separated by spaces, the one that gives the sentence first. */
    verdict: string;
  };
};

/** Cells of the drop-downs; null where the sheet has none (no network with several accounts, no paid figures). */
export type Selectors = {
  period: string;
  compare: string;
  platform: string;
  account: string | null;
  basis: string | null;
  scope: string | null;
  money?: string | null;
};

export type Layout = {
  /** Stable mark kept in the sheet's metadata (`overview`, `objective:affinity`, `metrics`…). */
  key: string;
  name: string;
  tabColor: string | null;
  hidden: boolean;
  gridlines: boolean;
  frozenRows: number;
  /** Column widths and row heights in px. */
  widths: number[];
  heights: number[];
  /** 1-based [first column, count]. */
  hiddenColumns: [number, number][];
  contents: Content[][];
  styles: Style[];
  /** Index into styles, per cell. */
  styled: number[][];
  merges: { range: string; way: 'all' | 'across' | 'down' }[];
  borders: BorderLine[];
  /** `values`: what the list holds now; a choice kept over a rebuild must be among them. */
  dropdowns: { range: string; from: { range: string }; values: Content[]; strict: boolean }[];
  conditionals: Conditional[];
  charts: ChartSpec[];
  /** Ranges people may edit; the rest gets a warning-only protection. */
  editable: string[];
  selectors: Selectors | null;
  lines: ReportLine[];
  /** Whose sources its selectors offer; of networks where it is left out. */
  family?: Family;
  /** Of a layout that holds what people typed already: notes of header cells ([row, column, text], 1-based), and whether they had moved columns or rows. */
  typed?: { notes: [number, number, string][]; moved: boolean };
};

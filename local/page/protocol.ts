/** What passes between the local server and its page: plain JSON. */

import type { Messages } from '../../src/languages/messages';
import type { DrawnCell, DrawnCells, DrawnFrame } from '../apps-script/drawn';
import type { StyleSnapshot } from '../apps-script/snapshot';

export type MenuEntry = { caption: string; run: string } | 'separator' | { caption: string; menu: MenuEntry[] };

export type PageWorkbook = {
  /** Grows with every change of shape. */
  version: number;
  name: string;
  locale: string;
  /** Language of the page's own words. */
  language: 'en' | 'fr';
  words: Messages['page'];
  menu: MenuEntry[];
  active: number;
  sheets: DrawnFrame[];
  /** Whether the script has put a panel or a dialog up. */
  panel: boolean;
};

/** A sheet with all its cells, and the styles they point at. */
export type PageSheet = { frame: DrawnFrame; cells: DrawnCells; styles: StyleSnapshot[] };

/** Cells that look different now (null: empty), and the lists and charts as they are. */
export type SheetChange = Pick<DrawnFrame, 'lists' | 'charts'> & { cells: { [row: number]: { [column: number]: DrawnCell | null } } };

export type PageEvent =
  | { kind: 'cells'; sheets: { [id: number]: SheetChange }; styles: StyleSnapshot[] | null }
  /** Sheets came, went or changed their shape: everything is to be fetched again. */
  | { kind: 'workbook'; version: number }
  /** The script brought a sheet to the front. */
  | { kind: 'front'; sheet: number }
  | { kind: 'toast'; text: string }
  | { kind: 'panel' }
  | { kind: 'dialog' };

/** One cell as a person left it: typed, or chosen from its drop-down. */
export type Edit = { sheet: number; row: number; column: number; text: string };

/** Sheets' looks and sizes in the grid's own terms. */

import {
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  type IBorderData,
  type ICellData,
  type IRange,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import { parseA1 } from '../apps-script/a1';
import type { DrawnCell } from '../apps-script/drawn';
import type { StyleSnapshot } from '../apps-script/snapshot';

const across = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const down = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const lines = { thin: BorderStyleTypes.THIN, medium: BorderStyleTypes.MEDIUM, thick: BorderStyleTypes.THICK };
const sides = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const;

/** Room between a cell's edge and its text, px. */
export const room = { t: 2, b: 3, l: 3, r: 3 };

export const plainStyle: IStyleData = { pd: room, ff: 'Arial', fs: 10, vt: VerticalAlign.BOTTOM, tb: WrapStrategy.OVERFLOW };

const made = new WeakMap<StyleSnapshot, { text: IStyleData; number: IStyleData; link: IStyleData }>();

/** The look of a cell; numbers stand at the right unless told otherwise. */
export function styleOf(style: StyleSnapshot, cell: DrawnCell | undefined): IStyleData {
  let known = made.get(style);
  if (!known) {
    const text = convert(style);
    known = { text, number: style.align ? text : { ...text, ht: HorizontalAlign.RIGHT }, link: { ...text, ul: { s: 1 } } };
    made.set(style, known);
  }
  if (cell?.link) return known.link;
  return cell?.n === undefined ? known.text : known.number;
}

function convert(style: StyleSnapshot): IStyleData {
  const borders: IBorderData = {};
  for (const [edge, line] of Object.entries(style.borders ?? {}))
    borders[sides[edge as keyof typeof sides]] = { s: lines[line.weight], cl: { rgb: line.color } };
  return {
    pd: room,
    ff: style.family ?? 'Arial',
    fs: style.size ?? 10,
    bl: style.bold ? 1 : 0,
    it: style.italic ? 1 : 0,
    vt: down[style.valign ?? 'bottom'],
    tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(style.align ? { ht: across[style.align] } : {}),
    ...(style.fill ? { bg: { rgb: style.fill } } : {}),
    ...(style.ink ? { cl: { rgb: style.ink } } : {}),
    ...(style.line === 'underline' ? { ul: { s: 1 as const } } : {}),
    ...(style.line === 'line-through' ? { st: { s: 1 as const } } : {}),
    ...(style.borders ? { bd: borders } : {}),
  };
}

/** What the grid itself keeps of a cell: the figure or the text, never a formula. */
export function contentOf(cell: DrawnCell | null | undefined): ICellData {
  const empty = { f: null, si: null, p: null };
  if (cell?.n !== undefined) return { v: cell.n, t: CellValueType.NUMBER, ...empty };
  return { v: cell?.d ?? '', t: CellValueType.STRING, ...empty };
}

export function rangeOf(a1: string, rows: number, columns: number): IRange {
  const open = parseA1(a1);
  return {
    startRow: open?.row ?? 0,
    endRow: Math.min(open?.lastRow ?? rows - 1, rows - 1),
    startColumn: open?.column ?? 0,
    endColumn: Math.min(open?.lastColumn ?? columns - 1, columns - 1),
  };
}

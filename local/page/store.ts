/** What the server last said of the workbook: the one source of everything the grid shows. */

import type { DrawnCell, DrawnChart, DrawnFrame } from '../apps-script/drawn';
import type { StyleSnapshot } from '../apps-script/snapshot';
import type { PageSheet, SheetChange } from './protocol';

type SheetStore = { frame: DrawnFrame; cells: Map<number, DrawnCell> | null };

const keyOf = (row: number, column: number) => row * 20_000 + column;

export function createStore() {
  let sheets = new Map<string, SheetStore>();
  let styles: StyleSnapshot[] = [{}];
  const charts = new Map<string, DrawnChart>();
  const listeners = new Set<() => void>();

  const keepCharts = (id: string, drawn: readonly DrawnChart[]) => {
    for (const chart of drawn) charts.set(`${id}-${chart.id}`, chart);
    for (const listener of listeners) listener();
  };

  return {
    /** A workbook of other sheets; their cells come later. */
    begin(frames: readonly DrawnFrame[]): void {
      sheets = new Map(frames.map((frame) => [String(frame.id), { frame, cells: null }]));
      charts.clear();
      for (const frame of frames) keepCharts(String(frame.id), frame.charts);
    },
    fill({ frame, cells, styles: all }: PageSheet): void {
      const filled = new Map<number, DrawnCell>();
      for (const [row, line] of Object.entries(cells))
        for (const [column, cell] of Object.entries(line)) filled.set(keyOf(Number(row), Number(column)), cell as DrawnCell);
      styles = all;
      sheets.set(String(frame.id), { frame, cells: filled });
      keepCharts(String(frame.id), frame.charts);
    },
    change(id: string, { cells, lists, charts: drawn }: SheetChange): void {
      const sheet = sheets.get(id);
      if (!sheet) return;
      sheet.frame = { ...sheet.frame, lists, charts: drawn };
      for (const [row, line] of Object.entries(cells)) {
        for (const [column, cell] of Object.entries(line)) {
          if (cell) sheet.cells?.set(keyOf(Number(row), Number(column)), cell);
          else sheet.cells?.delete(keyOf(Number(row), Number(column)));
        }
      }
      keepCharts(id, drawn);
    },
    restyle(all: StyleSnapshot[]): void {
      styles = all;
    },
    frame: (id: string) => sheets.get(id)?.frame,
    frames: () => [...sheets.values()].map(({ frame }) => frame),
    isFilled: (id: string) => sheets.get(id)?.cells != null,
    cells: (id: string) => sheets.get(id)?.cells ?? new Map<number, DrawnCell>(),
    cell: (id: string, row: number, column: number) => sheets.get(id)?.cells?.get(keyOf(row, column)),
    style: (cell: DrawnCell | undefined) => styles[cell?.s ?? 0] ?? {},
    chart: (key: string) => charts.get(key),
    /** Called after charts came or changed. */
    onCharts(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export type Store = ReturnType<typeof createStore>;

/** Row and column of a key of `cells`. */
export const placeOf = (key: number) => ({ row: Math.floor(key / 20_000), column: key % 20_000 });

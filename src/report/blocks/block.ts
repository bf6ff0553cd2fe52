/** What a part of a sheet is: its height and the rows it offers are known before anything is drawn, so that the others may refer to them. */
import type { KpiId } from '../../kpis';
import type { Objective } from '../../objectives/objective';
import type { PlatformId } from '../../records/platform-ids';
import type { Canvas } from '../canvas';
import type { Context } from '../context';
import type { Expr } from '../formula';
import type { Frame } from '../selectors';

/** Names of rows: a KPI's own, that of a network in a table by network, and the line that joins them. */
export type RowName = `kpi.${KpiId}` | `network.${PlatformId}` | 'network.all' | `reach.${PlatformId}` | 'reach.all';

/** Rows of a block by name, counted from its first (0). */
export type Plan = { height: number; rows: { [N in RowName]?: number } };

/** What stands in for the reach of every network, and the figures read on screens. */
export type ReachTotal = {
  row: number;
  lower: Expr;
  upper: Expr;
  previousLower: Expr;
  previousUpper: Expr;
  kind: Expr;
  sentence: Expr;
  screen: { current: Expr; compared: Expr };
};

export type Sheet = {
  context: Context;
  canvas: Canvas;
  frame: Frame;
  objective: Objective;
  /** First row behind the blocks that judge anything. */
  end: number;
  /** Row of the sheet; throws where no block offers the name. */
  row: (name: RowName) => number;
  /** Networks that a table shows, in its order. */
  networks: (table: 'network' | 'reach') => { id: PlatformId; row: number }[];
  /** Null where no block bounds the reach of every network. */
  reach: ReachTotal | null;
};

export type Maker<B> = {
  plan: (block: B, context: Context) => Plan;
  /** `row`: the first of the block. Draws nothing outside its height. */
  draw: (block: B, row: number, sheet: Sheet) => void;
};

/** Blocks one under another from a row on, a row of air between them. Throws where two offer the same name. */
export function place<B>(
  blocks: readonly { block: B; plan: Plan }[],
  first: number,
): { placed: { block: B; row: number; next: number }[]; rows: Map<RowName, number> } {
  const rows = new Map<RowName, number>();
  let row = first;
  const placed = blocks.map(({ block, plan }) => {
    for (const [name, offset] of Object.entries(plan.rows) as [RowName, number][]) {
      if (rows.has(name)) throw new Error(`Two blocks of a sheet offer ${name}.`);
      rows.set(name, row + offset);
    }
    const at = { block, row, next: row + plan.height };
    row = at.next + 1;
    return at;
  });
  return { placed, rows };
}

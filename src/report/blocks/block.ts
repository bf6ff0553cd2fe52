/** What a part of a sheet is: its height and the rows it offers are known before anything is drawn, so that the others may refer to them. */
import type { KpiId } from '../../kpis';
import type { ObjectiveId } from '../../objectives';
import type { Objective } from '../../objectives/objective';
import type { PlatformId } from '../../records/platform-ids';
import type { Canvas } from '../canvas';
import type { Context } from '../context';
import { networksOf } from '../network-rows';
import type { Frame } from '../selectors';
import { type ReachTotal, reachTotal } from './reach-total';

/** Names of rows: a KPI's own, an objective's, that of a network in a table by network, and the line that joins them. */
export type RowName = `kpi.${KpiId}` | `objective.${ObjectiveId}` | `network.${PlatformId}` | 'network.all' | `reach.${PlatformId}` | 'reach.all';

/** Rows of a block by name, counted from its first (0). */
export type Plan = { height: number; rows: { [N in RowName]?: number } };

/** What every block of a sheet may ask. */
export type Page = {
  context: Context;
  canvas: Canvas;
  frame: Frame;
  /** First row behind the blocks that judge anything. */
  end: number;
  /** Row of the sheet; throws where no block offers the name. */
  row: (name: RowName) => number;
  /** Networks that a table shows, in its order. */
  networks: (table: 'network' | 'reach') => { id: PlatformId; row: number }[];
  /** Null where no block bounds the reach of every network. */
  reach: ReachTotal | null;
};

/** The sheet of one objective. */
export type Sheet = Page & { objective: Objective<ObjectiveId> };

export type Maker<B, S extends Page = Sheet> = {
  plan: (block: B, context: Context) => Plan;
  /** `row`: the first of the block. Draws nothing outside its height. */
  draw: (block: B, row: number, sheet: S) => void;
};

type Planned<B> = { block: B; plan: Plan; judges: boolean };

/** Blocks one under another from a row on, a row of air between them. Throws where two offer the same name. */
export function place<B>(
  blocks: readonly Planned<B>[],
  first: number,
  drawn: Pick<Page, 'context' | 'canvas' | 'frame'>,
): { placed: { block: B; row: number; next: number }[]; page: Page } {
  const rows = new Map<RowName, number>();
  let next = first;
  let end = first;
  const placed = blocks.map(({ block, plan, judges }) => {
    const row = next;
    for (const [name, offset] of Object.entries(plan.rows) as [RowName, number][]) {
      if (rows.has(name)) throw new Error(`Two blocks of a sheet offer ${name}.`);
      rows.set(name, row + offset);
    }
    const last = row + plan.height;
    if (judges) end = last;
    next = last + 1;
    return { block, row, next: last };
  });
  const row = (name: RowName): number => {
    const found = rows.get(name);
    if (found === undefined) throw new Error(`No block of the sheet offers ${name}.`);
    return found;
  };
  const networks = (table: 'network' | 'reach') =>
    networksOf(drawn.context)
      .filter((id) => rows.has(`${table}.${id}`))
      .map((id) => ({ id, row: row(`${table}.${id}`) }))
      .sort((a, b) => a.row - b.row);
  const reach = rows.has('reach.all') ? reachTotal(drawn.context, drawn.frame, row('reach.all')) : null;
  return { placed, page: { ...drawn, end, row, networks, reach } };
}

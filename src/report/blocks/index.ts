/** The makers of the blocks, one a block. */
import type { Block } from '../../objectives/objective';
import type { Context } from '../context';
import type { Maker, Plan, Sheet } from './block';
import { cards } from './cards';
import { charts } from './charts';
import { definitions } from './definitions';
import { funnel } from './funnel';
import { kpiTable } from './kpi-table';
import { networkTable } from './network-table';
import { posts } from './posts';
import { reachTable } from './reach-table';

const makers: { [B in Block['block']]: Maker<Extract<Block, { block: B }>> } = {
  cards,
  kpis: kpiTable,
  funnel,
  networks: networkTable,
  reach: reachTable,
  charts,
  posts,
  definitions,
};

const makerOf = (block: Block) => makers[block.block] as Maker<Block>;

export const planBlock = (block: Block, context: Context): Plan => makerOf(block).plan(block, context);

export const drawBlock = (block: Block, row: number, sheet: Sheet): void => makerOf(block).draw(block, row, sheet);

/** The objectives that have a report sheet, in the order of the Overview. */
import { acquisition } from './acquisition';
import { affinity } from './affinity';
import { awareness } from './awareness';
import type { Objective } from './objective';
import { traffic } from './traffic';

const all = [awareness, traffic, acquisition, affinity] as const satisfies readonly Objective[];

export type ObjectiveId = (typeof all)[number]['id'];

export const objectives: readonly Objective<ObjectiveId>[] = all;

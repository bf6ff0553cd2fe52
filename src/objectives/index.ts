/** The objectives that have a report sheet, in the order of the Overview. */
import { acquisition } from './acquisition';
import { affinity } from './affinity';
import { awareness } from './awareness';
import { conversion } from './conversion';
import { efficiency } from './efficiency';
import type { Objective } from './objective';
import { reputation } from './reputation';
import { service } from './service';
import { traffic } from './traffic';

const all = [awareness, traffic, reputation, acquisition, conversion, affinity, service, efficiency] as const satisfies readonly Objective[];

export type ObjectiveId = (typeof all)[number]['id'];

export const objectives: readonly Objective<ObjectiveId>[] = all;

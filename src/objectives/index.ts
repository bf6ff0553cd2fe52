/** The objectives that have a report sheet, in the order of the Overview. */
import { affinity } from './affinity';
import { awareness } from './awareness';
import type { Objective } from './objective';

export const objectives: readonly Objective[] = [awareness, affinity];

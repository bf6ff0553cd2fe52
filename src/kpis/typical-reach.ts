/** People that a typical post reaches: the geometric mean over posts. */
import { defineKpi } from './kpi';

export const typicalReach = defineKpi({
  id: 'typical_reach',
  unit: 'perPost',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'typical', of: 'reach' } }],
  never: ['linkedin', 'tiktok', 'youtube', 'x'],
});

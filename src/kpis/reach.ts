/** People reached, bounded: over posts or days only max ≤ R ≤ Σ is known. */
import { defineKpi } from './kpi';

export const reach = defineKpi({
  id: 'reach',
  unit: 'people',
  direction: 'up',
  pooled: false,
  lines: [{ expression: { op: 'bounds', of: 'reach', rows: ['days', 'posts'] } }],
  never: ['linkedin', 'tiktok', 'youtube', 'x'],
});

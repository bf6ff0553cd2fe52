/** Followers gained, without those lost; from daily figures, since what posts report is only a part. */
import { defineKpi } from './kpi';

export const newFollowers = defineKpi({
  id: 'new_followers',
  unit: 'people',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'sum', of: 'follows', rows: ['days'] } }],
});

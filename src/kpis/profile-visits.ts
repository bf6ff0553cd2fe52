/** Visits to the page or profile. */
import { defineKpi } from './kpi';

export const profileVisits = defineKpi({
  id: 'profile_visits',
  unit: 'count',
  direction: 'up',
  pooled: false,
  lines: [{ expression: { op: 'sum', of: 'profileVisits', rows: ['days', 'posts'] } }],
});

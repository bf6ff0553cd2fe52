/** Visits of the site whose channel or source is a network. */
import { defineKpi } from './kpi';

export const socialSessions = defineKpi({
  id: 'social_sessions',
  unit: 'count',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'total', of: 'socialSessions', rows: ['web'] } }],
});

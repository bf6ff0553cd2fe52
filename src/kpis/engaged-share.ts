/** Engaged sessions ÷ sessions: what is left is the bounce rate of Google Analytics 4. */
import { defineKpi } from './kpi';

export const engagedShare = defineKpi({
  id: 'engaged_share',
  unit: 'ratio',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'quotient', over: 'engagedSessions', under: 'sessions', rows: ['web'] } }],
});

/** Visits from networks ÷ all visits (kpi-definitions §3.4). */
import { defineKpi } from './kpi';

export const socialTrafficShare = defineKpi({
  id: 'social_traffic_share',
  unit: 'ratio',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'quotient', over: 'socialSessions', under: 'sessions', rows: ['web'] } }],
});

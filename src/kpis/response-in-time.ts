/** Requests answered within a day ÷ requests of which it is known whether they were; unanswered ones are none (SLA rate, kpi-definitions §3.7). */
import { defineKpi } from './kpi';

export const responseInTime = defineKpi({
  id: 'response_in_time',
  unit: 'ratio',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'share', hits: { of: 'hoursToReply', upTo: 24 }, of: { known: 'answered' }, rows: ['requests'] } }],
});

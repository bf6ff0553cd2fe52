/** (Positive − negative) ÷ rated mentions of the brand; unrated ones are left out (kpi-definitions §3.7). */
import { defineKpi } from './kpi';

export const netSentiment = defineKpi({
  id: 'net_sentiment',
  unit: 'balance',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'quotient', over: 'sentiment', under: 'rated', rows: ['mentions'] } }],
});

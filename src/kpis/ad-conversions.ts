/** Conversions that the ad platform credits to itself, else purchases. */
import { defineKpi } from './kpi';

export const adConversions = defineKpi({
  id: 'ad_conversions',
  unit: 'count',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'total', of: 'adConversions', rows: ['ads'] } }],
});

/** Mentions of the brand ÷ mentions of it and of its competitors in one export. */
import { defineKpi } from './kpi';

export const shareOfVoice = defineKpi({
  id: 'share_of_voice',
  unit: 'ratio',
  direction: 'up',
  pooled: true,
  lines: [{ expression: { op: 'quotient', over: 'ourVoice', under: 'anyVoice', rows: ['voices'] } }],
});

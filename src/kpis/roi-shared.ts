/** ROI with half of what social media helped with or shares (credit 0.5 of kpi-definitions §3.6). */
import { defineReturn } from './return-on';

export const roiShared = defineReturn('roi_shared', [
  { input: 'benefits', column: 'central' },
  { input: 'benefits', column: 'central', where: { credit: 'assisted' }, less: true, half: true },
  { input: 'benefits', column: 'central', where: { credit: 'shared' }, less: true, half: true },
]);

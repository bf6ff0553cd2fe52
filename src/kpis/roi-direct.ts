/** ROI of what social media brought in alone: benefits that others share or only helped with do not count; one without a credit does. */
import { defineReturn } from './return-on';

export const roiDirect = defineReturn('roi_direct', [
  { input: 'benefits', column: 'central' },
  { input: 'benefits', column: 'central', where: { credit: 'assisted' }, less: true },
  { input: 'benefits', column: 'central', where: { credit: 'shared' }, less: true },
]);

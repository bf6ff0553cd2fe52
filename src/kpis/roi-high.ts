/** ROI with the high reading of each benefit; of one without it, its central one. */
import { defineReturn } from './return-on';

export const roiHigh = defineReturn('roi_high', [{ input: 'benefits', column: 'high', otherwise: 'central' }]);

/** ROI with the low reading of each benefit; of one without it, its central one. */
import { defineReturn } from './return-on';

export const roiLow = defineReturn('roi_low', [{ input: 'benefits', column: 'low', otherwise: 'central' }]);

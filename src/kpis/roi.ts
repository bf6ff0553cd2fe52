/** (Benefits − full cost) ÷ full cost; benefits are margins and savings that somebody wrote down (kpi-definitions §3.6). Never alone: low and high, and by credit, stand beside it. */
import { defineReturn } from './return-on';

export const roi = defineReturn('roi', [{ input: 'benefits', column: 'central' }], ['roi_low', 'roi_high', 'roi_direct', 'roi_shared']);

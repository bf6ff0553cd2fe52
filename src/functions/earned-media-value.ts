/** Impressions ÷ 1000 × CPM × adjustment: a memo line (the Barcelona Principles reject it), never part of a return. */
import { defineCellwise } from './cellwise';

export const earnedMediaValue = defineCellwise({
  name: 'EARNED_MEDIA_VALUE',
  alias: 'VALEUR_MEDIA',
  of: [{ name: 'impressions' }, { name: 'cpm' }, { name: 'adjustment', default: 1 }],
  figure: (impressions, cpm, adjustment) => (impressions / 1000) * cpm * adjustment,
});

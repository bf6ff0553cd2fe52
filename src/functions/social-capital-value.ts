/** Touchpoints × hours × trust × sentiment × hourly income (Favier 2012): a speculative model, outside any return. */
import { defineCellwise } from './cellwise';

export const socialCapitalValue = defineCellwise({
  name: 'SOCIAL_CAPITAL_VALUE',
  alias: 'VALEUR_POINTS_CONTACT',
  of: [{ name: 'touchpoints' }, { name: 'hours' }, { name: 'trust', most: 1 }, { name: 'sentiment', negative: true, most: 1 }, { name: 'hourly_income' }],
  figure: (touchpoints, hours, trust, sentiment, income) => touchpoints * hours * trust * sentiment * income,
});

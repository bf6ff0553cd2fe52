/** (Promoters − detractors) ÷ answers, from −1 to 1 (Reichheld 2003, who multiplies by 100); those who do not answer are unknown. */
import { defineFunction, type Param } from './function';
import { methodParam, pairInputs, quotient, readMethod } from './pair';

const params: Param[] = [{ name: 'promoters', yes: true }, { name: 'detractors', yes: true }, { name: 'answers' }, methodParam];

export const nps = defineFunction({
  name: 'NPS',
  alias: 'TAUX_RECOMMANDATION',
  params,
  run: ([promoters, detractors, answers, method], words) =>
    pairInputs({ figure: quotient }, params, [promoters, detractors, answers], readMethod(method, words), words, ([pro, contra, all]) => [
      pro! - contra!,
      all!,
    ]),
});

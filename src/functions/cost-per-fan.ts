/** Cost ÷ fans acquired; with the share of fans really reached, ÷ (fans × that share). */
import { refusal } from '../languages/language';
import { readOne } from './cells';
import { defineFunction, type Param } from './function';
import { isMethodWord, methodParam, pairInputs, quotient, readMethod } from './pair';

const params: Param[] = [{ name: 'cost' }, { name: 'fans' }, { name: 'reach_share', optional: true }, methodParam];

export const costPerFan = defineFunction({
  name: 'COST_PER_FAN',
  alias: 'COUT_PAR_FAN',
  params,
  run: ([cost, fans, third, fourth], words) => {
    const [shareInput, methodInput] = fourth === undefined && isMethodWord(third) ? [undefined, third] : [third, fourth];
    const given = readOne(shareInput, words);
    const reached = Number.isNaN(given) ? 1 : given;
    if (!(reached > 0 && reached <= 1)) throw refusal(words, 'fraction', { value: reached });
    // Fans may leave on balance: a net of 0 or less gives no cost per fan.
    const pairing = { figure: (over: number, under: number) => quotient(over, under * reached), negative: { under: true } } as const;
    return pairInputs(pairing, params, [cost, fans], readMethod(methodInput, words), words);
  },
});

/** Cost ÷ fans acquired; with the share of fans really reached, ÷ (fans × that share). */
import { readOne, readValues } from './cells';
import { defineFunction } from './function';
import { isMethodWord, methodParam, pairFigure, quotient, readMethod } from './pair';

export const costPerFan = defineFunction({
  name: 'COST_PER_FAN',
  alias: 'COUT_PAR_FAN',
  params: [{ name: 'cost', type: 'number' }, { name: 'fans', type: 'number' }, { name: 'reach_share', type: 'number', optional: true }, methodParam],
  run: ([cost, fans, third, fourth], words) => {
    const [shareInput, methodInput] = fourth === undefined && isMethodWord(third) ? [undefined, third] : [third, fourth];
    const given = readOne(shareInput, words);
    const reached = Number.isNaN(given) ? 1 : given;
    if (!(reached > 0 && reached <= 1)) throw new Error(words.fraction(reached));
    // Fans may leave on balance: a net of 0 or less gives no cost per fan.
    const pairing = { figure: (over: number, under: number) => quotient(over, under * reached), negative: { under: true } } as const;
    return pairFigure(pairing, readValues(cost, words), readValues(fans, words), readMethod(methodInput, words), words);
  },
});

/** (Branded search + direct sessions) ÷ all sessions: a sign of awareness, never the work of social networks alone. */
import { defineFunction, type Param } from './function';
import { methodParam, pairInputs, readMethod, share } from './pair';

const params: Param[] = [{ name: 'branded' }, { name: 'direct' }, { name: 'sessions' }, methodParam];

export const brandedTrafficShare = defineFunction({
  name: 'BRANDED_TRAFFIC_SHARE',
  alias: 'PART_TRAFIC_MARQUE',
  params,
  run: ([branded, direct, sessions, method], words) =>
    pairInputs(share, params, [branded, direct, sessions], readMethod(method, words), words, ([b, d, all]) => [b! + d!, all!]),
});

/** (Branded search + direct sessions) ÷ all sessions: a sign of awareness, never the work of social networks alone. */
import { readValues } from './cells';
import { defineFunction } from './function';
import { combined, methodParam, pairFigure, readMethod, share } from './pair';

export const brandedTrafficShare = defineFunction({
  name: 'BRANDED_TRAFFIC_SHARE',
  alias: 'PART_TRAFIC_MARQUE',
  params: [{ name: 'branded', type: 'number' }, { name: 'direct', type: 'number' }, { name: 'sessions', type: 'number' }, methodParam],
  run: ([branded, direct, sessions, method], words) => {
    const own = combined([readValues(branded, words), readValues(direct, words)], (a, b) => a + b, words);
    return pairFigure(share, own, readValues(sessions, words), readMethod(method, words), words);
  },
});

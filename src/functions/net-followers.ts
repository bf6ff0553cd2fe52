/** Followers gained less followers lost. */
import { definePair } from './pair';

export const netFollowers = definePair({
  name: 'NET_FOLLOWERS',
  alias: 'ABONNES_NETS',
  kpi: 'net_followers',
  sides: ['gained', 'lost'],
  pairing: { figure: (gained, lost) => gained - lost, negative: { over: true } },
});

/** Followers gained less followers lost; gains alone are not net. */
import { defineKpi } from './kpi';

export const netFollowers = defineKpi({
  id: 'net_followers',
  unit: 'people',
  direction: 'up',
  pooled: true,
  lines: [
    {
      expression: {
        op: 'net',
        stock: 'followers',
        gained: ['follows', 'subscribersGained'],
        lost: ['followsLost', 'subscribersLost'],
        net: ['netFollows', 'subscribers'],
      },
    },
  ],
});

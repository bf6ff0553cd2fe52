/** Is it worth its cost? */
import { defineObjective } from './objective';

export const efficiency = defineObjective({
  id: 'efficiency',
  headline: 'roi',
  family: 'social',
  blocks: [
    { block: 'cards', kpis: ['roi', 'total_cost', 'cost_per_engagement', 'cost_per_fan'] },
    {
      block: 'kpis',
      kpis: [
        'roi',
        'roi_low',
        'roi_high',
        'roi_direct',
        'roi_shared',
        'total_cost',
        'hours',
        'cost_per_engagement',
        'cost_per_fan',
        'cost_per_lead',
        'cost_per_sale',
      ],
    },
    { block: 'kpis', title: 'paid', kpis: ['ad_spend', 'ad_impressions', 'cpm', 'ad_clicks', 'ad_ctr', 'cpc'] },
    { block: 'charts', line: 'total_cost', stacked: 'interactions_public' },
    { block: 'definitions' },
  ],
});

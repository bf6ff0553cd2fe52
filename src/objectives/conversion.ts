/** What comes of it: contacts, sales, revenue? */
import { defineObjective } from './objective';

export const conversion = defineObjective({
  id: 'conversion',
  headline: 'orders',
  blocks: [
    { block: 'cards', kpis: ['orders', 'leads', 'revenue', 'conversion_rate'] },
    {
      block: 'kpis',
      kpis: [
        'leads',
        'orders',
        'revenue',
        'average_order',
        'social_orders',
        'social_revenue',
        'key_events',
        'conversion_rate',
        'ad_conversions',
        'roas',
        'cost_per_lead',
        'cost_per_sale',
      ],
    },
    { block: 'funnel', steps: ['exposures', 'link_clicks', 'social_sessions', 'social_orders'] },
    { block: 'networks', kpi: 'orders' },
    { block: 'charts', line: 'orders', stacked: 'revenue' },
    { block: 'definitions' },
  ],
});

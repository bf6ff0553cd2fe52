/** Are people answered, and in time? */
import { defineObjective } from './objective';

export const service = defineObjective({
  id: 'service',
  headline: 'median_response_time',
  blocks: [
    { block: 'cards', kpis: ['median_response_time', 'response_rate', 'resolution_rate', 'requests'] },
    {
      block: 'kpis',
      kpis: ['median_response_time', 'response_in_time', 'response_rate', 'median_resolution_time', 'resolution_rate', 'escalation_rate', 'requests'],
    },
    { block: 'networks', kpi: 'requests' },
    { block: 'charts', line: 'median_response_time', stacked: 'requests' },
    { block: 'definitions' },
  ],
});

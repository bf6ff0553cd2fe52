/** English: names of data tabs, of their columns and of the objectives, apart so that the panel carries them without the rest. */
import type { Phrases } from './language';
import { platformNames } from './platform-names';

export const tabsEn: Phrases['tabs'] = {
  platforms: { ...platformNames, whatsapp: 'WhatsApp channels', other: 'Other' },
  kinds: {
    posts: 'Posts',
    daily: 'Days',
    ads: 'Ads',
    web: 'Web',
    audience: 'Audience',
    breakdown: 'Breakdown',
    mentions: 'Mentions',
    inbox: 'Inbox',
    leads: 'Leads',
    sales: 'Sales',
    competitors: 'Competitors',
    profiles: 'Profiles',
  },
  dayFormat: 'd mmm yyyy',
  memory: 'Social KPI memory',
  history: 'Social KPI history',
  someone: 'Somebody else',
};

export const objectivesEn: Phrases['objectives'] = {
  awareness: { name: 'Awareness', holds: 'reach, views, impressions' },
  traffic: { name: 'Traffic', holds: 'link clicks, click-through rate, visits' },
  acquisition: { name: 'Acquisition', holds: 'followers gained and lost' },
  reputation: { name: 'Reputation', holds: 'net sentiment, mentions, share of voice' },
  conversion: { name: 'Conversion', holds: 'leads, sales, revenue, conversion rate of the site' },
  service: { name: 'Customer service', holds: 'response time, response rate, resolution' },
  efficiency: { name: 'Efficiency', holds: 'return on investment, full cost, cost per result' },
  affinity: { name: 'Affinity and engagement', holds: 'engagement rate, interactions, shares' },
};

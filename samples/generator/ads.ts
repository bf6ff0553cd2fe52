/** What the made-up brand paid for: Meta campaigns through the year and LinkedIn campaigns in spring and autumn, one row a campaign and day. */
import { DAY, EXPORTED_AT, monthStart, print } from './clock';
import { type Random, randomFor } from './random';
import { csv, type Row, utf8, utf16 } from './text';

export type Campaign = {
  name: string;
  /** First and last day, UTC. */
  from: number;
  to: number;
  /** Spent on a usual day, EUR. */
  daily: number;
  /** Cost of 1,000 impressions, link clicks per impression, results per link click. */
  cpm: number;
  clickRate: number;
  resultRate: number;
};
const on = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day);
const end = monthStart(14) - DAY;

type MetaCampaign = Campaign & { goal: 'link_click' | 'lead' | 'purchase' };
export const metaCampaigns: readonly MetaCampaign[] = [
  { name: 'Boutique, toute l’année', from: monthStart(0), to: end, daily: 6, cpm: 5.4, clickRate: 0.011, resultRate: 1, goal: 'link_click' },
  { name: 'Ateliers, rentrée 2025', from: on(2025, 9, 8), to: on(2025, 10, 5), daily: 14, cpm: 7.2, clickRate: 0.009, resultRate: 0.1, goal: 'lead' },
  { name: 'Coffrets de Noël', from: on(2025, 11, 17), to: on(2025, 12, 21), daily: 24, cpm: 8.6, clickRate: 0.013, resultRate: 0.035, goal: 'purchase' },
  { name: 'Fête des mères', from: on(2026, 5, 4), to: on(2026, 5, 31), daily: 18, cpm: 7.1, clickRate: 0.012, resultRate: 0.03, goal: 'purchase' },
  { name: 'Ateliers, rentrée 2026', from: on(2026, 9, 7), to: end, daily: 15, cpm: 7.4, clickRate: 0.01, resultRate: 0.085, goal: 'lead' },
];
export const linkedinCampaigns: readonly (Campaign & { id: string })[] = [
  {
    name: 'Ateliers d’équipe, printemps',
    id: '600000001',
    from: on(2026, 3, 2),
    to: on(2026, 5, 29),
    daily: 11,
    cpm: 26,
    clickRate: 0.006,
    resultRate: 0.05,
  },
  { name: 'Cadeaux d’entreprise', id: '600000002', from: on(2026, 9, 14), to: end, daily: 16, cpm: 29, clickRate: 0.005, resultRate: 0.06 },
];

type Day = { day: number; spend: number; impressions: number; clicks: number; results: number };

/** True on days that a campaign is shown: what runs all year rests at weekends. */
export const isShown = ({ from, to }: Campaign, day: number): boolean =>
  from <= day && day <= to && (from > monthStart(0) || ![0, 6].includes(new Date(day).getUTCDay()));

/** The days of a campaign; Sundays sell a little better. */
function daysOf(campaign: Campaign, random: Random): Day[] {
  const days = Array.from({ length: (campaign.to - campaign.from) / DAY + 1 }, (_, i) => campaign.from + i * DAY);
  return days
    .filter((day) => isShown(campaign, day))
    .map((day) => {
      const spend = Math.round(campaign.daily * (new Date(day).getUTCDay() === 0 ? 1.15 : 1) * Math.exp(0.15 * random.normal()) * 100) / 100;
      const impressions = Math.round((spend / campaign.cpm) * 1000 * Math.exp(0.12 * random.normal()));
      const clicks = random.count(impressions * campaign.clickRate);
      return { day, spend, impressions, clicks, results: Math.min(clicks, random.count(clicks * campaign.resultRate)) };
    });
}

export const metaHeaders =
  'Reporting starts|Reporting ends|Campaign name|Day|Campaign delivery|Results|Result indicator|Reach|Impressions|Amount spent (EUR)|Link clicks|Purchases|Purchases conversion value|Ends'.split(
    '|',
  );
const indicators = {
  link_click: 'actions:link_click',
  lead: 'actions:onsite_conversion.lead_grouped',
  purchase: 'actions:offsite_conversion.fb_pixel_purchase',
};

function metaRow(campaign: MetaCampaign, { day, spend, impressions, clicks, results }: Day, random: Random): Row {
  const date = print.iso(day);
  const { goal, to } = campaign;
  const bought = goal === 'purchase' ? results : goal === 'link_click' ? random.count(clicks * 0.006) : 0;
  const shown = goal === 'link_click' ? clicks : results;
  return [
    date,
    date,
    campaign.name,
    date,
    to === end ? 'active' : 'inactive',
    shown || '',
    shown ? indicators[goal] : '',
    Math.round(impressions / 1.2),
    impressions,
    spend,
    clicks,
    bought || '',
    bought ? bought * 52 : '',
    to === end ? 'Ongoing' : print.iso(to),
  ];
}

/** Ads Manager, by campaign and day: the total of everything is the first row, without a name. */
export function metaAdsFiles(): Record<string, Uint8Array> {
  const random = randomFor('meta ads');
  const rows = metaCampaigns.flatMap((campaign) => daysOf(campaign, random).map((day) => metaRow(campaign, day, random)));
  const [first, last] = [print.iso(monthStart(0)), print.iso(end)];
  const sum = (name: string) => Math.round(rows.reduce((total, row) => total + Number(row[metaHeaders.indexOf(name)] || 0), 0) * 100) / 100;
  const summed = ['Impressions', 'Amount spent (EUR)', 'Link clicks', 'Purchases', 'Purchases conversion value'];
  // somebody reached on two days is one person in the total
  const total = metaHeaders.map((name, i) => (i === 0 ? first : i === 1 ? last : summed.includes(name) ? sum(name) : name === 'Reach' ? 61_840 : ''));
  return { 'meta-ads/Ma marque-Campaigns-Sep-1-2025-Oct-31-2026.csv': utf8(csv([metaHeaders, total, ...rows], { quote: 'needed' })) };
}

const linkedinHeaders =
  'Start Date (in UTC)|Account Name|Currency|Campaign Group Name|Campaign Name|Campaign ID|Campaign Status|Total Spent|Impressions|Clicks|Click Through Rate|Average CPM|Average CPC|Total Engagements|Conversions|Clicks to Landing Page'.split(
    '|',
  );

/** Campaign Manager: UTF-16 with tabs, five lines above the header, American dates without leading zeros. */
export function linkedinAdsFiles(): Record<string, Uint8Array> {
  const random = randomFor('linkedin ads');
  const short = (ms: number) => print.american(ms).replace(/(^|\/)0/g, '$1');
  const rows = linkedinCampaigns.flatMap((campaign) =>
    daysOf(campaign, random).map(({ day, spend, impressions, clicks, results }): Row => {
      const all = Math.round(clicks * 1.3);
      const per = (count: number) => (count ? Math.round((spend / count) * 100) / 100 : 0);
      return [
        short(day),
        'Ma marque',
        'EUR',
        'Entreprises',
        campaign.name,
        campaign.id,
        campaign.to === end ? 'Active' : 'Completed',
        spend,
        impressions,
        all,
        `${impressions ? Math.round((all / impressions) * 10_000) / 100 : 0}%`,
        per(impressions / 1000),
        per(all),
        all + random.count(impressions * 0.002),
        results,
        clicks,
      ];
    }),
  );
  const lead: Row[] = [
    ['Campaign Performance Report (in UTC)'],
    ['Report Start: September 1, 2025, 12:00 AM'],
    ['Report End: October 31, 2026, 11:59 PM'],
    [`Date Generated: November ${new Date(EXPORTED_AT).getUTCDate()}, 2026, 8:12 AM`],
    [''],
  ];
  return {
    'linkedin-ads/account_512340001_campaign_performance_report.csv': utf16(csv([...lead, linkedinHeaders, ...rows], { quote: 'needed', delimiter: '\t' })),
  };
}

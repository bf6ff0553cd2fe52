/** Visits of the made-up brand's site: a Google Analytics 4 report by day and channel group. */
import { isShown, metaCampaigns } from './ads';
import { DAY, MONTHS, monthStart, print } from './clock';
import { randomFor } from './random';
import { csv, type Row, utf8 } from './text';

/** Visits of a usual day, the share that engages, and key events and revenue per visit. */
const channels = [
  { name: 'Direct', visits: 24, engaged: 0.5, events: 0.012, order: 52 },
  { name: 'Organic Search', visits: 31, engaged: 0.62, events: 0.014, order: 55 },
  { name: 'Organic Social', visits: 19, engaged: 0.48, events: 0.009, order: 44 },
  { name: 'Paid Social', visits: 0, engaged: 0.35, events: 0.011, order: 49 },
  { name: 'Referral', visits: 4, engaged: 0.55, events: 0.008, order: 50 },
] as const;

/** People come more before Christmas, less in August, and a little more every month. */
const season = (month: number) => (1 + 0.025 * month) * ({ 2: 1.3, 3: 1.7, 11: 0.7 }[month] ?? 1);

const header = ['Date', 'Session primary channel group (Default Channel Group)', 'Sessions', 'Engaged sessions', 'Key events', 'Total revenue'];

/** What campaigns bring of a day: of their clicks, four in five become visits. */
const paidVisits = (day: number) =>
  metaCampaigns.filter((campaign) => isShown(campaign, day)).reduce((sum, { daily, cpm, clickRate }) => sum + (daily / cpm) * 1000 * clickRate * 0.8, 0);

export function webFiles(): Record<string, Uint8Array> {
  const random = randomFor('web');
  const rows: Row[] = [];
  for (let month = 0; month < MONTHS; month++)
    for (let day = monthStart(month); day < monthStart(month + 1); day += DAY)
      for (const { name, visits, engaged, events, order } of channels) {
        const usual = name === 'Paid Social' ? paidVisits(day) : visits * season(month);
        const sessions = random.count(usual);
        // Analytics has no row for what did not happen
        if (sessions === 0) continue;
        const stayed = Math.min(sessions, random.count(sessions * engaged));
        const orders = Math.min(sessions, random.count(sessions * events));
        rows.push([print.iso(day).replaceAll('-', ''), name, sessions, stayed, orders, orders * order]);
      }
  const rule = '# ----------------------------------------';
  const lead = [rule, '# Traffic acquisition', '# Account: Ma marque', '# Property: mamarque.example', rule, '# ', '# All Users'];
  const days = ['# Start date: 20250901', '# End date: 20261031'];
  return { 'google-analytics/Traffic_acquisition.csv': utf8(`${[...lead, ...days].join('\n')}\n${csv([header, ...rows], { quote: 'needed' })}`) };
}

/** What came of it: people who left their address on a Meta form, and the shop's orders. Every person is made up. */
import { metaCampaigns } from './ads';
import { DAY, daysIn, MONTHS, monthStart } from './clock';
import { type Random, randomFor } from './random';
import { csv, type Row, utf8, utf16 } from './text';

const leadHeader =
  'id,created_time,ad_id,ad_name,adset_id,adset_name,campaign_id,campaign_name,form_id,form_name,is_organic,platform,which_workshop?,full_name,email,lead_status'.split(
    ',',
  );
const workshops = ['tournage', 'modelage', 'émaillage'];

/** A form that two campaigns show; in between it is found on the page itself. */
function leads(random: Random): Row[] {
  const campaigns = metaCampaigns.flatMap((campaign, i) => (campaign.goal === 'lead' ? [{ ...campaign, i }] : []));
  const rows: { instant: number; row: Row }[] = [];
  for (let month = 0; month < MONTHS; month++)
    for (let i = random.count({ 0: 26, 1: 14, 12: 27, 13: 31 }[month] ?? 8); i > 0; i--) {
      const instant = monthStart(month) + random.between(0, daysIn(month) - 1) * DAY + random.between(6 * 60, 21 * 60) * 60_000;
      const campaign = random.next() < 0.9 ? campaigns.find(({ from, to }) => from <= instant && instant < to + DAY) : undefined;
      const n = rows.length;
      const row = [
        `l:${712345670000000 + n}`,
        `${new Date(instant).toISOString().slice(0, 19)}+00:00`,
        ...(campaign
          ? [
              `ag:61234567890123${campaign.i}`,
              'Le tour, vidéo',
              `as:61234567890124${campaign.i}`,
              'Rennes et environs',
              `c:61234567890125${campaign.i}`,
              campaign.name,
            ]
          : ['', '', '', '', '', '']),
        'f:812345678901233',
        'Ateliers',
        String(!campaign),
        random.next() < 0.6 ? 'ig' : 'fb',
        random.pick(workshops),
        `Prenom${n} Nomdemo${n}`,
        `prenom${n}@nomdemo.example`,
        'CREATED',
      ];
      rows.push({ instant, row });
    }
  return rows.sort((a, b) => b.instant - a.instant).map(({ row }) => row);
}

const orderHeader =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Cancelled at,Payment Method,Refunded Amount,Vendor,Tags,Source'.split(
    ',',
  );
const items = [
  ['Bol, grès bleu', 24],
  ['Assiette plate', 32],
  ['Vase court', 48],
  ['Tasse sans anse', 18],
  ['Coffret de quatre bols', 92],
] as const;
/** Codes that campaigns gave out, by month. */
const codes: { [month: number]: string } = { 2: 'NOEL10', 3: 'NOEL10', 8: 'MAMAN', 12: 'RENTREE', 13: 'RENTREE' };
const origins = ['web', 'web', 'web', 'web', 'web', 'pos', 'instagram', 'facebook'] as const;

/** The rows of an order: all of its own cells stand on the first. */
function order(n: number, instant: number, month: number, random: Random): Row[] {
  const lines = Array.from({ length: random.next() < 0.25 ? 2 : 1 }, () => ({ item: random.pick(items), count: random.next() < 0.2 ? 2 : 1 }));
  const goods = lines.reduce((sum, { item, count }) => sum + item[1] * count, 0);
  const origin = random.pick(origins);
  const code = codes[month] !== undefined && random.next() < 0.3 ? codes[month] : '';
  const discount = code ? Math.round(goods * 10) / 100 : 0;
  const shipping = origin === 'pos' || goods > 80 ? 0 : 6.9;
  const total = goods - discount + shipping;
  const fate = random.next();
  const status = fate < 0.03 ? 'refunded' : fate < 0.05 ? 'pending' : 'paid';
  const at = (ms: number) => `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} +0000`;
  const own: { [name: string]: string | number } = {
    'Financial Status': status,
    'Paid at': status === 'pending' ? '' : at(instant),
    'Fulfillment Status': 'fulfilled',
    'Accepts Marketing': random.next() < 0.4 ? 'yes' : 'no',
    Currency: 'EUR',
    Subtotal: (goods - discount).toFixed(2),
    Shipping: shipping.toFixed(2),
    Total: total.toFixed(2),
    'Discount Code': code ?? '',
    'Discount Amount': discount.toFixed(2),
    'Created at': at(instant),
    'Billing Name': `Prenom${n} Nomdemo${n}`,
    'Payment Method': 'Shopify Payments',
    'Refunded Amount': (status === 'refunded' ? total : 0).toFixed(2),
    Source: origin,
  };
  return lines.map(({ item, count }, i) => {
    const cells: { [name: string]: string | number } = {
      Name: `#${1000 + n}`,
      Email: `prenom${n}@nomdemo.example`,
      ...(i === 0 ? own : {}),
      'Lineitem quantity': count,
      'Lineitem name': item[0],
      'Lineitem price': item[1].toFixed(2),
      Vendor: 'Ma marque',
    };
    return orderHeader.map((name) => cells[name] ?? '');
  });
}

function orders(random: Random): Row[] {
  // somebody buys on the first day and on the last
  const instants = [
    { instant: monthStart(0) + 620 * 60_000, month: 0 },
    { instant: monthStart(MONTHS) - 390 * 60_000, month: MONTHS - 1 },
  ];
  for (let month = 0; month < MONTHS; month++)
    for (let i = random.count({ 2: 30, 3: 46, 8: 31, 11: 11 }[month] ?? 18); i > 0; i--)
      instants.push({ instant: monthStart(month) + random.between(0, daysIn(month) - 1) * DAY + random.between(6 * 60, 21 * 60) * 60_000, month });
  instants.sort((a, b) => a.instant - b.instant);
  return instants
    .map(({ instant, month }, n) => order(n + 1, instant, month, random))
    .reverse()
    .flat();
}

export function salesFiles(): Record<string, Uint8Array> {
  const needed = { quote: 'needed' } as const;
  return {
    'meta-ads/Ateliers_Leads_2025-09-01_2026-10-31.csv': utf16(csv([leadHeader, ...leads(randomFor('leads'))], { ...needed, delimiter: '\t' })),
    'shopify/orders_export_1.csv': utf8(csv([orderHeader, ...orders(randomFor('orders'))], needed)),
  };
}

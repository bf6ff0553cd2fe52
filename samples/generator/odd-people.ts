/** Exports with one row for something that a person did (mentions, requests, leads, orders), and local profiles: one odd thing each. Every person is made up. */
import { csv, type Row, utf8, utf8Bom, utf16 } from './text';

type Files = Record<string, Uint8Array>;
const lines = (rows: Row[], end = '\n') => csv(rows, { quote: 'needed', end });

/** Somebody who does not exist. */
const person = (n: number) => ({
  first: `Prenom${n}`,
  last: `Nomdemo${n}`,
  name: `Prenom${n} Nomdemo${n}`,
  email: `prenom${n}@nomdemo.example`,
  phone: `+3319900000${n}`,
});

/** A row of a wide table: the cells given by header, the rest empty. */
const row = (header: readonly string[], cells: { [name: string]: string | number }): Row => header.map((name) => cells[name] ?? '');

function brandwatch(): Files {
  const lead = (more: Row[] = []): Row[] => [
    ['Report:', 'Bulk Mentions Download'],
    ['Brand:', 'Ma marque'],
    ['From:', 'Thu Oct 01 00:00:00 UTC 2026'],
    ['To:', 'Sat Oct 31 23:59:59 UTC 2026'],
    ['Label:', 'Ma marque and the others'],
    ...more,
    [''],
  ];
  const first =
    'Query Id,Query Name,Date,Title,Snippet,Url,Domain,Sentiment,Page Type,Language,Country Code,Continent Code,Continent,Country,City Code,Account Type,Added,Assignment,Author'.split(
      ',',
    );
  const second =
    'Query Id,Query Name,Date,Mention Id,Resource Id,Url,Original Url,Page Type,Content Source Name,Unified Source Name,Language,Sentiment,Title,Snippet,Full Text,Author,Full Name,Updated,Added,Likes,Comments,Shares,Impressions,X Author ID,X Followers,Hashtags,Checked,X Verified'.split(
      ',',
    );
  const said = ['positive', 'neutral', 'negative', '', 'positive'];
  const old = said.map((sentiment, i) =>
    row(first, {
      'Query Id': i === 4 ? 22 : 21,
      'Query Name': i === 4 ? 'Autre marque' : 'Ma marque',
      Date: `2026-10-1${i} 2${i % 4}:30:00.0`,
      Title: `A text by ${person(i).name}`,
      Snippet: `${person(i).first} wrote, "about bowls"`,
      Url: `https://forum.example/t/10${i}`,
      Domain: 'forum.example',
      Sentiment: sentiment,
      'Page Type': i % 2 ? 'forum' : 'blog',
      Language: 'fr',
      Country: 'France',
      Author: person(i).name,
    }),
  );
  const recent = [0, 1, 1].map((n, i) =>
    row(second, {
      'Query Id': i === 2 ? 22 : 21,
      'Query Name': i === 2 ? 'Autre marque' : 'Ma marque',
      Date: `2026-10-2${n}T0${n}:15:00.000Z`,
      'Mention Id': `99000000000000000${i}`,
      'Resource Id': `88000000000000000${n}`,
      Url: `https://x.com/i/status/170000000000000000${n}`,
      'Page Type': 'twitter',
      'Content Source Name': 'X',
      Sentiment: n ? 'negative' : 'neutral',
      'Full Text': `All that ${person(n).name} says, @prenom${n}`,
      Author: `prenom${n}`,
      'Full Name': person(n).name,
      Likes: 4 + n,
      Comments: n,
      Shares: 2,
      Impressions: 1200,
      'X Author ID': `5550${n}`,
      'X Followers': 310,
    }),
  );
  return {
    'brandwatch/mentions.lines-above-the-header.csv': utf8Bom(lines([...lead(), first, ...old])),
    'brandwatch/mentions.one-text-two-queries.csv': utf8Bom(lines([...lead([['Filters:', 'none']]), second, ...recent])),
  };
}

function listening(): Files {
  const talkwalker = [
    'published',
    'title_snippet',
    'content',
    'url',
    'Author name',
    'source_type',
    'sentiment',
    'engagement',
    'reach',
    'lang',
    'domain_url',
    'indexed',
  ];
  const scores = ['3', '-2', '0', ''];
  const results = scores.map((sentiment, i) => [
    `10/1${3 + i}/26 8:0${i}:11 PM`,
    `Headline of ${person(i).name}`,
    `Text of ${person(i).name}`,
    `https://news.example/${i}`,
    person(i).name,
    'ONLINENEWS',
    sentiment,
    12 * i,
    5400,
    'en',
    'news.example',
    '10/20/26 1:00:00 AM',
  ]);
  const first =
    'Date,Headline,URL,Opening Text,Hit Sentence,Source,Influencer,Country,Subregion,Language,Reach,Desktop Reach,Mobile Reach,Twitter Social Echo,Facebook Social Echo,Reddit Social Echo,National Viewership,Engagement,AVE,Sentiment,Key Phrases,Input Name,Keywords,Twitter Authority,Tweet Id,Twitter Id,Twitter Client,Twitter Screen Name,User Profile Url,Twitter Bio,Twitter Followers,Twitter Following,Alternate Date Format,Time,State,City,Document Tags'.split(
      ',',
    );
  const second =
    'Date,Headline,URL,Opening Text,Hit Sentence,Source,Influencer,Country,Subregion,State,City,Language,Reach,Desktop Reach,Mobile Reach,Twitter Social Echo,Facebook Social Echo,Reddit Social Echo,Earned Traffic,National Viewership,AVE,Sentiment,Key Phrases,Input Name,Keywords,Document Tags,Engagement,Hashtags,Views,Estimated Views,Custom Categories'.split(
      ',',
    );
  const tones = ['Positive', 'Not Rated', 'Negative'];
  const hits = (header: readonly string[]) =>
    tones.map((tone, i) =>
      row(header, {
        Date: `0${i + 1}-Oct-2026 10:1${i}AM`,
        Headline: `Headline with ${person(i).name}`,
        URL: `https://twitter.com/i/status/170000000000000010${i}`,
        'Opening Text': `Opening by ${person(i).name}`,
        'Hit Sentence': `«${person(i).first}» about bowls`,
        Source: 'Twitter',
        Influencer: `@prenom${i}`,
        Country: 'France',
        Language: 'French',
        Reach: 3100,
        Engagement: 7 * i,
        AVE: '28.67',
        Sentiment: tone,
        'Input Name': 'Ma marque',
        'Tweet Id': `"170000000000000010${i}"`,
        'Twitter Id': `"5550${i}"`,
        'Twitter Screen Name': `prenom${i}`,
        'User Profile Url': `https://twitter.com/prenom${i}`,
        'Twitter Bio': `I am ${person(i).name}`,
        Views: 40 + i,
      }),
    );
  return {
    'talkwalker/results.tone-as-numbers.csv': utf8(lines([talkwalker, ...results])),
    'meltwater/mentions.utf16-tabs.csv': utf16(csv([first, ...hits(first)], { quote: 'needed', delimiter: '\t', end: '\r\n' })),
    'meltwater/mentions.without-tweet-ids.csv': utf8(lines([second, ...hits(second)])),
  };
}

function zendesk(): Files {
  const header =
    'Summation column,Id,Requester,Requester id,Requester external id,Requester email,Requester domain,Submitter,Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,Assigned at,Organization,Due date,Initially assigned at,Solved at,Resolution time,Satisfaction Score,Group stations,Assignee stations,Reopens,Replies,First reply time in minutes,First reply time in minutes within business hours,First resolution time in minutes,First resolution time in minutes within business hours,Full resolution time in minutes,Full resolution time in minutes within business hours,Agent wait time in minutes,Agent wait time in minutes within business hours,Requester wait time in minutes,Requester wait time in minutes within business hours,On hold time in minutes,On hold time in minutes within business hours,Order number [list]'.split(
      ',',
    );
  const ticket = (n: number, cells: { [name: string]: string | number }) =>
    row(header, {
      'Summation column': 1,
      Id: 4100 + n,
      Requester: person(n).name,
      'Requester email': person(n).email,
      'Requester domain': 'nomdemo.example',
      Submitter: person(n).name,
      Assignee: person(9).name,
      Group: 'Care',
      Subject: `${person(n).first} waits, and waits`,
      Tags: `order_${person(n).last}`,
      Priority: 'Normal',
      Via: ['X', 'Facebook', 'Instagram', 'Mail'][n % 4]!,
      'Created at': `2026-10-0${n + 1} 09:12`,
      'Updated at': '2026-10-20 10:00',
      Organization: 'Nomdemo family',
      'Order number [list]': `#${person(n).last}`,
      ...cells,
    });
  const tickets = [
    ticket(0, {
      Status: 'Closed',
      'Solved at': '2026-10-03 18:40',
      'First reply time in minutes': 42,
      'Full resolution time in minutes': 3448,
      'Satisfaction Score': 'Good',
      Replies: 2,
    }),
    // solved once, then opened again
    ticket(1, { Status: 'Open', 'Solved at': '2026-10-04 11:00', 'First reply time in minutes': 310, 'Full resolution time in minutes': '', Reopens: 1 }),
    ticket(2, { Status: 'New' }),
    ticket(3, { Status: 'Solved', 'Solved at': '2026-11-02 08:00', 'First reply time in minutes': 0, 'Full resolution time in minutes': 41688 }),
  ];
  const short = ['Ticket ID', 'Requester', 'Subject', 'Status', 'Via', 'Created at', 'First reply time (in minutes)', 'Full resolution time (in minutes)'];
  const brief = [0, 1, 2].map(
    (n): Row => [
      5200 + n,
      person(n).name,
      `About ${person(n).last}`,
      ['Solved', 'Pending', 'Hold'][n]!,
      'Instagram',
      `2026-10-1${n} 14:00`,
      n === 2 ? '' : 15 * n + 5,
      n === 0 ? 95 : '',
    ],
  );
  return {
    'zendesk/tickets.opened-again.csv': utf8(lines([header, ...tickets])),
    'zendesk/tickets.no-solved-date.csv': utf8(lines([short, ...brief])),
  };
}

function hubspot(): Files {
  const deals = [
    'Record ID',
    'Deal Name',
    'Deal Stage',
    'Amount',
    'Deal owner',
    'Close Date',
    'Create Date',
    'Pipeline',
    'Associated Contact IDs',
    'Original Source',
    'Budget holder',
  ];
  const deal = (n: number, stage: string, amount: string, close: string): Row => [
    `3012345678${n}`,
    `Order of ${person(n).name}`,
    stage,
    amount,
    person(9).name,
    close,
    `2026-09-0${n + 1} 08:00`,
    'Sales pipeline',
    `${n}01;${n}02`,
    n % 2 ? 'Paid Social' : 'Organic Social',
    person(n).email,
  ];
  const contacts = ['Record ID', 'first name', 'last name', 'email', 'phone number', 'lifecycle stage', 'create date', 'original source', 'favourite glaze'];
  const contact = (n: number): Row => [
    `7012345678${n}`,
    person(n).first,
    person(n).last,
    person(n).email,
    person(n).phone,
    n ? 'Lead' : 'Customer',
    `2026-10-1${n} 08:3${n}`,
    'Organic Social',
    `as ${person(n).first} likes it`,
  ];
  return {
    'hubspot/hubspot-crm-exports-all-deals.closing-dates-to-come.csv': utf8(
      lines([
        deals,
        deal(0, 'Closed Won', '1200.50', '2026-10-12 08:00'),
        deal(1, 'Contract sent', '800', '2026-12-24 08:00'),
        deal(2, 'Closed Lost', '300', '2026-10-20 08:00'),
        deal(3, 'Appointment scheduled', '', ''),
      ]),
    ),
    'hubspot/hubspot-crm-exports-contacts.small-letters.csv': utf8(lines([contacts, ...[0, 1, 2].map(contact)])),
  };
}

const orderHeader =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing City,Billing Phone,Shipping Name,Shipping Street,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Tags,Risk Level,Source'.split(
    ',',
  );

/** The rows of an order: all of its own cells stand on the first. */
function order(n: number, items: number, cells: { [name: string]: string | number }): Row[] {
  const { name, email, phone } = person(n);
  const own = {
    'Financial Status': 'paid',
    'Fulfillment Status': 'fulfilled',
    'Accepts Marketing': 'no',
    Currency: 'EUR',
    Subtotal: '40.00',
    Shipping: '5.00',
    Taxes: '7.50',
    Total: '45.00',
    'Discount Code': n % 2 ? 'BOWLS10' : '',
    'Discount Amount': n % 2 ? '4.00' : '0.00',
    'Billing Name': name,
    'Billing Street': `${n} rue de ${name}`,
    'Billing Phone': phone,
    'Shipping Name': name,
    'Shipping Phone': phone,
    Notes: `Leave it with ${name}`,
    'Refunded Amount': '0.00',
    Source: 'web',
    ...cells,
  };
  return Array.from({ length: items }, (_, i) =>
    row(orderHeader, {
      Name: `#100${n}`,
      Email: email,
      'Lineitem quantity': 1,
      'Lineitem name': `Bowl ${i + 1}`,
      'Lineitem price': '20.00',
      ...(i === 0 ? own : {}),
    }),
  );
}

function shopify(): Files {
  const at = (n: number, more: { [name: string]: string | number } = {}) => ({ 'Created at': `2026-10-1${n} 09:14:02 +0000`, ...more });
  return {
    'shopify/orders_export_1.several-lines-an-order.csv': utf8(
      lines([
        orderHeader,
        ...order(4, 1, at(4, { 'Paid at': '2026-10-14 23:30:00 +0000' })),
        ...order(3, 3, at(3, { 'Paid at': '2026-10-13 09:14:05 +0000', Total: '60.10' })),
        ...order(2, 2, at(2, { 'Financial Status': 'pending' })),
      ]),
    ),
    'shopify/orders_export_2.refunds.csv': utf8(
      lines([
        orderHeader,
        ...order(7, 1, at(7, { 'Paid at': '2026-10-17 09:14:05 +0000', 'Financial Status': 'partially_refunded', 'Refunded Amount': '12.50' })),
        ...order(6, 1, at(6, { 'Paid at': '2026-10-16 09:14:05 +0000', 'Financial Status': 'refunded', 'Refunded Amount': '45.00' })),
        ...order(5, 1, at(5, { 'Financial Status': 'voided', 'Cancelled at': '2026-10-16 10:00:00 +0000' })),
      ]),
    ),
  };
}

function leads(): Files {
  const header =
    'id,created_time,ad_id,ad_name,adset_id,adset_name,campaign_id,campaign_name,form_id,form_name,is_organic,platform,which_glaze_do_you_like?,full_name,phone_number,email,lead_status'.split(
      ',',
    );
  const lead = (n: number, time: string, organic = false): Row => [
    `l:71234567890123${n}`,
    time,
    organic ? '' : 'ag:612345678901230',
    organic ? '' : 'Bowls, video',
    organic ? '' : 'as:612345678901231',
    organic ? '' : 'Potters',
    organic ? '' : 'c:612345678901232',
    organic ? '' : 'Autumn',
    'f:812345678901233',
    'Open day',
    String(organic),
    n % 2 ? 'ig' : 'fb',
    `the one of ${person(n).first}`,
    person(n).name,
    `p:${person(n).phone}`,
    person(n).email,
    'CREATED',
  ];
  const test = lead(5, '2026-10-04T10:06:45+00:00').map((cell, i) => (i > 11 && i < 16 ? `<test lead: dummy data for ${header[i]}>` : cell));
  return {
    'meta-ads/Open day_Leads_2026-10-01_2026-10-31.test-lead.csv': utf16(
      csv([header, lead(1, '2026-10-03T22:30:45+00:00'), test, lead(2, '2026-10-05T08:00:01+00:00'), lead(3, '2026-10-06T12:00:00+00:00', true)], {
        quote: 'needed',
        delimiter: '\t',
      }),
    ),
    'meta-ads/Open day_Leads_2026-10-01_2026-11-04.other-offset.csv': utf8(
      lines([header, lead(1, '2026-10-04T00:30:45+02:00'), lead(4, '2026-11-03T09:00:00+01:00')]),
    ),
  };
}

function local(): Files {
  const header =
    'Store code,Business name,Address,Labels,Google Search - Mobile,Google Search - Desktop,Google Maps - Mobile,Google Maps - Desktop,Calls,Messages,Bookings,Directions,Website clicks,Food orders,Food menu clicks,Hotel bookings'.split(
      ',',
    );
  const described = header.map((name, i) => (i < 4 ? '' : `What the figure ${name.toLowerCase()} counts`));
  return {
    'business-profile/GMB insights (Performance Report) - 2026-10-1 - 2026-10-31 - 0000.described-columns.csv': utf8(
      lines([
        header,
        described,
        ['REN-1', 'Ma marque', '1 rue du Four, Rennes', '', 410, 120, 388, 42, 19, 0, 3, 87, 41, 0, 0, 0],
        ['NAN-1', 'Ma marque', '2 quai des Grès, Nantes', '', 302, 98, 251, 20, 11, 0, 0, 54, 27, 0, 0, 0],
      ]),
    ),
  };
}

/** By `network/name`. */
export function peopleFiles(): Files {
  return { ...brandwatch(), ...listening(), ...zendesk(), ...hubspot(), ...shopify(), ...leads(), ...local() };
}

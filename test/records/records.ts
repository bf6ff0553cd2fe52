/** Small records and fast-check arbitraries shared by the tests of rows, merge and tabs. */
import fc from 'fast-check';
import type { SocialRecord } from '../../src/records/record';

export function record(part: Partial<SocialRecord> = {}): SocialRecord {
  return {
    row: 2,
    account: 'brand',
    accountName: null,
    otherAccount: null,
    scope: 'total',
    postId: null,
    permalink: null,
    day: null,
    dimension: null,
    segment: null,
    periodFrom: null,
    periodTo: null,
    publishedAt: null,
    publishedLocal: null,
    publishedPrinted: null,
    format: null,
    title: null,
    campaignName: null,
    currency: null,
    asOf: '2025-04-01',
    values: {},
    extra: {},
    ...part,
  };
}

const days = ['2025-03-01', '2025-03-02', '2025-04-01'] as const;
const figure = fc.option(
  fc.oneof(
    fc.integer({ min: 0, max: 3 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((n) => n + 0),
  ),
  { nil: undefined, freq: 2 },
);
/** Texts that Sheets would take for something else, and plain ones. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '+33 6 12',
    '-5',
    '@handle',
    '\ttab',
    '\ncr',
    '00123',
    '1/2',
    '12,5',
    '12.5',
    '10 %',
    '1e5',
    'TRUE',
    'vrai',
    "'quoted",
    "''two",
    '2025-03-01',
    '1 mars',
    '$5',
    '=HYPERLINK("x";"y")',
    ' ',
  ),
  fc.string({ minLength: 1, maxLength: 12 }),
);
const text = fc.option(hostileText, { nil: null });

/** Posts of two accounts with few ids, so that they meet; every post keeps its own link. */
export const posts: fc.Arbitrary<SocialRecord> = fc
  .record({
    account: fc.constantFrom('brand', 'shop'),
    id: fc.integer({ min: 1, max: 3 }),
    known: fc.constantFrom('both', 'both', 'link'),
    asOf: fc.constantFrom(...days),
    title: text,
    format: text,
    publishedLocal: fc.constantFrom(null, '2025-03-18', '2025-03-18T09:30'),
    views: figure,
    likes: figure,
    reach: figure,
    note: fc.option(hostileText, { nil: undefined }),
  })
  .map(({ account, id, known, asOf, title, format, publishedLocal, views, likes, reach, note }) =>
    record({
      account,
      // an export gives ids with their links; only a re-saved one loses the ids
      postId: known === 'link' ? null : `1784140000000000${id}`,
      permalink: `https://example.org/p/${id}`,
      asOf,
      title,
      format,
      publishedLocal,
      publishedAt: publishedLocal === '2025-03-18T09:30' ? '2025-03-18T08:30:00Z' : null,
      values: JSON.parse(JSON.stringify({ views, likes, reach })),
      extra: note === undefined ? {} : { 'A column of its own': note },
    }),
  );

export const daily: fc.Arbitrary<SocialRecord> = fc
  .record({
    account: fc.constantFrom('brand', 'shop'),
    day: fc.constantFrom('2025-03-01', '2025-03-02'),
    scope: fc.constantFrom('total', 'paid' as const),
    asOf: fc.constantFrom(...days),
    followers: figure,
    reach: figure,
  })
  .map(({ followers, reach, ...rest }) => record({ ...rest, values: JSON.parse(JSON.stringify({ followers, reach })) }));

import { describe, expect, test } from 'vitest';
import { exposureColumn, figureReader } from '../../src/kpis/figure-value';
import type { Figure } from '../../src/kpis/figures';
import type { PlatformId } from '../../src/records/platform-ids';
import type { SocialRecord } from '../../src/records/record';

const figure = (name: Figure, values: SocialRecord['values'], platform: PlatformId = 'instagram', day = '2025-05-01') =>
  figureReader(name, platform)({ values, publishedLocal: day, asOf: '2025-06-01' }, day);

describe('public interactions', () => {
  test.each([
    ['reactions, comments and shares', { reactions: 5, comments: 2, shares: 1 }, 8],
    ['likes where reactions are not counted', { likes: 5, comments: 2, shares: 1 }, 8],
    ['reactions, not likes besides', { reactions: 5, likes: 4 }, 5],
    ['the parts that are known', { comments: 2 }, 2],
    ["the file's own total, even beside parts", { interactionsNative: 9, reactions: 5, comments: 2 }, 9],
    ['zeros as zeros', { likes: 0, comments: 0 }, 0],
    ['nothing of saves, clicks, replies and dislikes', { saves: 3, clicks: 4, replies: 1, dislikes: 2, sends: 1, quotes: 1 }, null],
    ['nothing where nothing is known', {}, null],
  ])('count %s', (_, values: SocialRecord['values'], expected) => expect(figure('interactionsPublic', values)).toBe(expected));
});

describe('full engagements', () => {
  test.each([
    ['saves and clicks', { likes: 5, saves: 2, clicks: 3 }, 'instagram' as const, 10],
    ['all clicks rather than the kinds of clicks', { reactions: 5, clicks: 3, linkClicks: 1 }, 'facebook' as const, 8],
    ['the kinds of clicks where there is no total', { reactions: 5, linkClicks: 1, otherClicks: 2 }, 'facebook' as const, 8],
    ["X's own total and nothing else", { likes: 5, clicks: 3, engagementsNative: 11 }, 'x' as const, 11],
    ['nothing for X without its total', { likes: 5 }, 'x' as const, null],
    ['nothing without public interactions', { clicks: 3, saves: 1 }, 'facebook' as const, null],
  ])('count %s', (_, values, platform, expected) => expect(figure('engagementsFull', values, platform)).toBe(expected));
});

describe('exposures', () => {
  test.each([
    ['facebook', { views: 1 }, '2020-01-01', 'views'],
    ['facebook', { impressions: 1 }, '2025-01-01', 'impressions'],
    ['facebook', { views: 1, impressions: 1 }, '2024-10-31', 'impressions'],
    ['facebook', { views: 1, impressions: 1 }, '2024-11-01', 'views'],
    ['instagram', { views: 0 }, '2025-05-01', 'views'],
    ['tiktok', { views: 1, impressions: 2 }, '2025-05-01', 'views'],
    ['tiktok', { impressions: 2 }, '2025-05-01', null],
    ['youtube', { views: 1, impressions: 2 }, '2025-05-01', 'views'],
    ['x', { views: 1, impressions: 2 }, '2025-05-01', 'impressions'],
    ['linkedin', { views: 1, impressions: 2 }, '2025-05-01', 'impressions'],
    ['linkedin', { views: 1 }, '2025-05-01', null],
  ] as const)('on %s with %j on %s are %s', (platform, values, day, expected) => {
    expect(exposureColumn(platform)(values, day)).toBe(expected);
    expect(figure('exposures', values, platform, day)).toBe(expected === null ? null : (values as SocialRecord['values'])[expected]);
  });
});

test('applause is reactions, else likes', () => {
  expect([figure('applause', { reactions: 3, likes: 1 }), figure('applause', { likes: 1 }), figure('applause', {})]).toEqual([3, 1, null]);
});

test('LinkedIn has no reach, though its exports count unique impressions', () => {
  expect([figure('reach', { reach: 5 }, 'linkedin'), figure('reach', { reach: 5 }, 'instagram')]).toEqual([null, 5]);
});

test('what is still open has waited from its moment to the day of the export', () => {
  const waited = (publishedLocal: string) => figureReader('secondsWaited', 'zendesk')({ values: {}, publishedLocal, asOf: '2025-05-02' }, publishedLocal);
  expect([waited('2025-05-01T23:00'), waited('2025-05-01'), waited('2025-05-02T10:00')]).toEqual([3600, 86_400, 0]);
});

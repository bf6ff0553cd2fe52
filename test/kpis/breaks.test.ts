/** The ledger of definition changes, through the figures it touches. */
import { expect, test } from 'vitest';
import { changeDays } from '../../src/kpis/breaks';
import { measure } from '../../src/kpis/measure';
import { record } from '../records/records';

const video = (month: string, views: number) =>
  record({
    postId: `v${month}`,
    publishedLocal: `${month}-10`,
    periodFrom: `${month}-01`,
    periodTo: `${month}-28`,
    values: { views, likes: 5, comments: 1, shares: 1 },
    asOf: '2026-11-05',
  });

test('YouTube counts views at the start of playback since 24 August 2026: views, exposures and every rate over them', () => {
  const months = ['2026-07', '2026-08', '2026-09', '2026-10'];
  const table = measure([{ tab: { platform: 'youtube', kind: 'posts' }, records: months.map((month) => video(month, 100)) }], { periods: [] });
  const at = (period: string, column: string) => {
    const of = (name: string) => table.columns.indexOf(name);
    const row = table.rows.find((cells) => cells[of('period')] === period && cells[of('platform')] === 'youtube' && cells[of('account')] === 'all');
    return row?.[of(column)];
  };
  const changed = 46_258; // 24 August 2026 as a serial day
  for (const line of ['views', 'exposures', 'engagement_rate.exposures', 'engagement_rate_full.exposures', 'virality_rate.exposures']) {
    expect([line, at('2026-07', `${line}:break`)]).not.toEqual([line, changed]);
    expect([line, at('2026-08', `${line}:break`), at('2026-09', `${line}:break`)]).toEqual([line, changed, changed]);
  }
  expect(at('2026-09', 'applause_rate.posts:break')).toBeNull();
});

test('the days of a change are those of the network and the figure', () => {
  expect(changeDays('youtube', ['views'])).toEqual(['2025-03-31', '2026-08-24']);
  expect(changeDays('tiktok', ['views'])).toEqual([]);
});

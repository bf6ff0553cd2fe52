/** The first page: what happened by network, as measured; a change only where both periods are known alike. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import { measure } from '../../src/kpis/measure';
import { dayNumber, serialDay } from '../../src/kpis/periods';
import { letters } from '../../src/report/formula';
import type { BuiltSheet, ReportResult } from '../../src/report/request';
import { get, openWorkbook, planOf, runImport } from '../sheets/workbook';
import { fixture } from './fixture';

const period = '2026-03';
const tabs = fixture();
const asked = { period, compare: 'previous', objectives: null, language: 'en', zone: 'Europe/Paris', today: '2026-04-20' };
const metrics = measure(tabs, { periods: [period] });
const at = (name: string) => metrics.columns.indexOf(name);
const measured = (key: string, column: string) => {
  const value = metrics.rows.find((row) => row[0] === key)?.[at(column)];
  return typeof value === 'number' ? value : null;
};

describe('the overview', () => {
  let host: Host;
  let rows: unknown[][];
  let built: ReportResult;
  let overview: BuiltSheet;
  beforeAll(async () => {
    host = await openWorkbook({ locale: 'en_US', userLocale: 'en' });
    await runImport(
      host,
      planOf(
        tabs.map(({ tab, records }) => ({ ...tab, records, file: `${tab.platform}-${tab.kind}.csv` })),
        'fixture',
        '2026-04-20T08:00:00Z',
      ),
    );
    built = await get<ReportResult>(host, 'buildReport', asked);
    overview = built.sheets.find(({ key }) => key === 'overview') as BuiltSheet;
    rows = host.readRows(overview.sheetId, 'B1:J40');
  });
  afterAll(() => host.dispose());

  /** A row of the table by network and the changes under it. */
  const pair = (label: string) => {
    const found = rows.findIndex((row) => row[0] === label);
    return [rows[found] as unknown[], rows[found + 1] as unknown[]] as const;
  };
  const names = {
    instagram: '■ Instagram',
    facebook: '■ Facebook',
    tiktok: '■ TikTok',
    x: '■ X',
    youtube: '■ YouTube',
    linkedin: '■ LinkedIn',
    all: 'Together',
  };
  const columns = { followers: 1, net_followers: 2, exposures: 3, interactions_public: 4, posts_published: 5, link_clicks: 7 } as const;
  const statistic = {
    followers: 'last',
    net_followers: 'net',
    exposures: 'sum',
    interactions_public: 'sum',
    posts_published: 'sum',
    link_clicks: 'sum',
  } as const;
  const present = (Object.keys(names) as (keyof typeof names)[]).filter((id) => metrics.rows.some((row) => row[0] === `${period}|${id}|all|total|`));

  test.each(present)('prints the figures of %s as measured, and their changes where nothing speaks against it', (id) => {
    const [figures, changes] = pair(names[id]);
    let said = 0;
    for (const kpi of Object.keys(columns) as (keyof typeof columns)[]) {
      const of = (when: string, name: string) => measured(`${when}|${id}|all|total|`, `${kpi}:${name}`);
      const now = of(period, statistic[kpi]);
      expect(figures[columns[kpi]], kpi).toBe(now ?? '–');
      const then = of('2026-02', statistic[kpi]);
      const whole = (of(period, 'gap') ?? 0) <= 0 && (of('2026-02', 'gap') ?? 0) <= 0;
      const change = changes[columns[kpi]];
      if (typeof change !== 'number') continue;
      said += 1;
      expect(whole, kpi).toBe(true);
      expect(change, kpi).toBeCloseTo((now as number) / (then as number) - 1, 9);
    }
    if (id === 'instagram') expect(said).toBeGreaterThan(0);
  });

  test('sets a target against what counts towards it, and tells its pace', async () => {
    const targets = { sheetId: host.snapshot().sheets.find(({ name }) => name === 'Targets')?.id as number };
    const cells = host.readRows(targets.sheetId, 'A1:L12');
    const header = cells.findIndex((row) => row.includes('KPI'));
    const put = (row: number, values: (string | number | null)[]) =>
      values.forEach((value, i) => {
        if (value !== null) host.write(targets.sheetId, `${String.fromCharCode(66 + i)}${header + 2 + row}`, value);
      });
    const [start, end] = [serialDay(dayNumber('2026-01-01')), serialDay(dayNumber('2026-12-31'))];
    const months = ['2026-01', '2026-02', '2026-03'].map((month) => measured(`${month}|all|all|total|`, 'link_clicks:sum') as number);
    const clicks = months.reduce((sum, one) => sum + one, 0);
    put(0, ['Link clicks', null, null, null, clicks * 2, start, end]);
    put(1, ['Engagement rate', null, null, 0.5, 0.1]);
    host.recalculate();
    const read = (objective: string) => {
      const all = host.readRows(overview.sheetId, 'B1:I40');
      const at = all.findIndex((row) => row[0] === objective);
      return { target: all[at]?.[6], progress: all[at]?.[5], status: all[at + 1]?.[7] };
    };
    expect(read('Traffic')).toEqual({ target: clicks * 2, progress: 0.5, status: '▲ Ahead of target' });
    const rate = measured(`${period}|all|all|total|`, 'engagement_rate.exposures:num') as number;
    const value = rate / (measured(`${period}|all|all|total|`, 'engagement_rate.exposures:den') as number);
    expect(read('Affinity and engagement').progress).toBeCloseTo((value - 0.5) / (0.1 - 0.5), 9);
    expect(read('Acquisition')).toEqual({ target: '–', progress: '–', status: '' });
    // a month before the data: what counts towards the year is not known
    put(0, [null, null, null, null, null, serialDay(dayNumber('2024-01-01'))]);
    host.recalculate();
    expect(read('Traffic')).toEqual({ target: clicks * 2, progress: '–', status: '◊ Months missing' });
  });

  test('shows what the team wrote of the period, and what it asks to be decided', () => {
    const tab = host.snapshot().sheets.find(({ name }) => name === 'Comments and decisions')?.id as number;
    const cells = host.readRows(tab, 'A1:P8');
    const header = cells.findIndex((row) => row.includes('Decision'));
    const columns = (of: string, from = 0) => (cells[header] as unknown[]).findIndex((cell, i) => i >= from && cell === of);
    const put = (row: number, column: number, value: string | number) => host.write(tab, `${letters(column + 1)}${header + 2 + row}`, value);
    const decisions = columns('Period', columns('Period') + 1);
    const texts = () => host.readRows(overview.sheetId, 'B1:J40').map((row) => row[0]);
    expect(texts()).toContain('No comment on this period yet: write it in the tab named at the right.');
    put(0, columns('Period'), 'March 2026');
    put(0, columns('Comment'), 'A quiet month but for the video of the 12th.');
    for (const [row, period, decision] of [
      [0, 'March 2026', 'Keep two videos a week?'],
      [1, 'February 2026', 'Not of this month'],
      [2, 'March 2026', 'Answer messages at the weekend?'],
    ] as const) {
      put(row, decisions, period);
      put(row, columns('Decision'), decision);
    }
    host.recalculate();
    expect(texts()).toEqual(
      expect.arrayContaining(['A quiet month but for the video of the 12th.', '1. Keep two videos a week?', '2. Answer messages at the weekend?']),
    );
    expect(texts().filter((text) => String(text).includes('Not of this month'))).toEqual([]);
  });

  test('says of how many networks a sum is that some of them lack', () => {
    const networks = present.filter((id) => id !== 'all');
    const [, changes] = pair(names.all);
    for (const kpi of Object.keys(columns) as (keyof typeof columns)[]) {
      const known = networks.filter((id) => measured(`${period}|${id}|all|total|`, `${kpi}:${statistic[kpi]}`) !== null).length;
      if (known > 0 && known < networks.length) expect(changes[columns[kpi]], kpi).toBe(`${known} of ${networks.length}`);
      else expect(String(changes[columns[kpi]]), kpi).not.toContain(' of ');
    }
  });
});

test('figures of a time that nobody told are counted in no sum over networks', async () => {
  const host = await openWorkbook({ locale: 'en_US', userLocale: 'en' });
  const record = tabs
    .flatMap(({ records }) => records)
    .find(({ publishedLocal }) => publishedLocal?.startsWith('2026-03')) as (typeof tabs)[number]['records'][number];
  const video = { ...record, account: 'channel', postId: 'v1', periodFrom: null, periodTo: null, values: { views: 4000, likes: 9 } };
  await runImport(
    host,
    planOf(
      [
        ...tabs.filter(({ tab }) => tab.platform === 'x').map(({ tab, records }) => ({ ...tab, records, file: 'x.csv' })),
        { platform: 'youtube', kind: 'posts', records: [video], file: 'videos.csv' },
      ],
      'apart',
      '2026-04-20T08:00:00Z',
    ),
  );
  const built = await get<ReportResult>(host, 'buildReport', asked);
  const overview = built.sheets.find(({ key }) => key === 'overview') as BuiltSheet;
  const rows = host.readRows(overview.sheetId, 'B1:J25');
  const at = (label: string) => rows.findIndex((row) => row[0] === label);
  expect(rows[at('■ YouTube')]?.[3]).toBe(4000);
  expect(rows[at('Together')]?.[3]).toBe(rows[at('■ X')]?.[3]);
  expect(rows[at('Together') + 1]?.[3]).toBe('1 of 2');
  host.dispose();
});

/** More accounts and months than Metrics hold: the report stands without its oldest periods, and says how many those are. */
import { expect, test } from 'vitest';
import { messagesFor } from '../../src/languages/messages';
import type { ProblemOf } from '../../src/problems';
import type { ReportResult } from '../../src/report/request';
import { record } from '../records/records';
import { get, openWorkbook, planOf, runImport } from '../sheets/workbook';

test('what Metrics leave out to keep their size is said', async () => {
  const months = Array.from({ length: 60 }, (_, i) => `${2021 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`);
  const records = Array.from({ length: 45 }, (_, account) =>
    months.map((month) =>
      record({
        account: `page-${account}`,
        postId: `${account} ${month}`,
        publishedLocal: `${month}-10T10:00`,
        asOf: '2026-01-20',
        values: { views: 100, reach: 80, likes: 5, comments: 2, shares: 1, saves: 1, linkClicks: 2 },
      }),
    ),
  ).flat();
  const host = await openWorkbook();
  await runImport(host, planOf([{ platform: 'facebook', kind: 'posts', records }], 'many', '2026-01-20T08:00:00Z'));
  const request = { period: '2025-12', compare: 'previous', objectives: ['affinity'], language: 'en', zone: 'Europe/Paris', today: '2026-01-20' };
  const { problems } = await get<ReportResult>(host, 'buildReport', request);
  host.dispose();
  const said = problems.find(({ code }) => code === 'report-shortened') as ProblemOf<'report-shortened'>;
  expect(said.months).toBeGreaterThan(0);
  const sentence = messagesFor('en').problems['report-shortened'](said);
  expect(sentence).toMatch(/^The oldest periods cannot be chosen: \d+ weeks? and \d+ months?\. /);
});

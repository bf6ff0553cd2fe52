/** Records that cross to the workbook as rows come back as they went, whatever file they are from. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planImport } from '../../src/records/plan';
import type { SocialRecord } from '../../src/records/record';
import { fromRows } from '../../src/records/rows';
import { utf8 } from './damage';
import { readBytes } from './judge';
import { makeTable, packings, toText } from './made-tables';
import { runs } from './settings';
import { tapes } from './tape';

/** Empty texts are nothing, and a tab knows neither the line of a file nor the level of an ad's id. */
const carried = ({ row: _row, level: _level, extra, ...record }: SocialRecord) => ({
  ...Object.fromEntries(Object.entries(record).map(([key, value]) => [key, value === '' ? null : value])),
  asOf: record.asOf,
  extra: Object.fromEntries(Object.entries(extra).filter(([, text]) => text !== '')),
});

test('planned, cut into chunks, sent as JSON and read from rows', async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(tapes, async (tape) => {
      const files = await Promise.all(
        [0, 1].map((at) =>
          readBytes(utf8(toText(makeTable(tape).rows, packings(tape))), `file${at}.csv`, { account: 'Acme', period: { from: '2026-10-01', to: '2026-10-31' } }),
        ),
      );
      const { plan, chunks, waiting } = planImport(files, { importId: 'i', at: '2026-11-05T10:00:00Z' });
      const sent = JSON.parse(JSON.stringify({ plan, chunks })) as { plan: typeof plan; chunks: typeof chunks };
      expect(sent).toEqual({ plan, chunks });
      expect(plan.chunks).toBe(chunks.length);
      const back = chunks.flatMap(({ columns, rows }) => fromRows({ columns, rows }));
      const went = plan.tabs.flatMap(({ tab }) =>
        files.flatMap(({ tables }) =>
          tables.filter((table) => table.platform === tab.platform && table.kind === tab.kind && !waiting.includes(table)).flatMap(({ records }) => records),
        ),
      );
      seen += went.length;
      expect(back.map(carried)).toEqual(went.map(carried));
      for (const { rows, source } of chunks) expect(source.length).toBe(rows.length);
    }),
    runs('rows'),
  );
  expect(seen).toBeGreaterThan(runs('rows').numRuns);
});

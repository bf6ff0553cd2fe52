/** An import into a tab that holds 200,000 rows already: each chunk reads the tab anew, so its time decides whether a call ends within six minutes. */
import { planImport } from '../src/pipeline';
import type { SocialRecord } from '../src/records/record';
import type { ImportChunk } from '../src/records/transfer';
import type { Measure } from './measure';
import { ask, openWorkbook, runImport } from './workbook';

const rows = 200_000;

/** Ads by day: `from` … `to` of a long list. */
function ads(from: number, to: number, asOf: string): SocialRecord[] {
  return Array.from({ length: to - from }, (_, n) => {
    const i = from + n;
    return {
      row: n + 2,
      account: 'brand',
      accountName: 'Ma marque',
      otherAccount: null,
      scope: 'total',
      postId: `12021${1_000_000_000_000 + (i % 500)}`,
      permalink: null,
      day: new Date(Date.UTC(2025, 0, 1) + Math.floor(i / 500) * 86_400_000).toISOString().slice(0, 10),
      dimension: 'ad',
      segment: `Publicité ${i % 500}`,
      periodFrom: null,
      periodTo: null,
      publishedAt: null,
      publishedLocal: null,
      publishedPrinted: null,
      format: null,
      title: `Publicité ${i % 500}`,
      campaignName: `Campagne ${i % 40}`,
      currency: 'EUR',
      asOf,
      values: { impressions: (i * 7919) % 90_000, reach: (i * 7919) % 60_000, spend: (i % 10_000) / 100, clicks: i % 900, linkClicks: i % 700 },
      extra: { 'Ad Set Name': `Ensemble ${i % 400}` },
    };
  });
}

function importOf(importId: string, records: SocialRecord[]) {
  const table = {
    name: 'ads.csv',
    status: 'recognised' as const,
    platform: 'meta-ads' as const,
    kind: 'ads' as const,
    records,
    skipped: 0,
    asOf: '2026-11-05',
    problems: [],
  };
  return planImport([{ file: 'ads.csv', hash: importId, tables: [table] }], { importId, at: '2026-11-05T08:00:00Z' });
}

export async function largeTab(): Promise<Measure[]> {
  const host = await openWorkbook();
  // the rows that are there already come in as few chunks as six modelled minutes take
  for (let from = 0; from < rows; from += 50_000) {
    const { plan, chunks } = importOf(`before-${from}`, ads(from, from + 50_000, '2026-11-01'));
    const [first] = chunks as [ImportChunk];
    const whole = { ...first, rows: chunks.flatMap((chunk) => chunk.rows), source: chunks.flatMap((chunk) => chunk.source) };
    await runImport(host, { plan: { ...plan, chunks: 1 }, chunks: [whole] });
  }
  const made = importOf('now', ads(rows - 4000, rows + 4000, '2026-11-05'));
  await ask(host, 'beginImport', made.plan);
  const modelled: number[] = [];
  const real: number[] = [];
  for (const chunk of made.chunks) {
    host.resetCounts();
    const start = performance.now();
    await ask(host, 'writeChunk', chunk);
    real.push((performance.now() - start) / 1000);
    modelled.push(host.counts().modelled / 1000);
  }
  await ask(host, 'finishImport', { importId: 'now' });
  globalThis.gc?.();
  const memory = process.memoryUsage().heapUsed / 1e9;
  host.dispose();
  const slowest = Math.max(...modelled);
  return [
    {
      what: `a chunk of an import into a tab of ${rows} rows, modelled time of its service calls`,
      measured: `${slowest.toFixed(0)} s (${made.chunks.length} chunks; the script itself ${Math.max(...real).toFixed(1)} s, heap of workbook and script ${memory.toFixed(2)} GB)`,
      goal: '≤ 180 s, half of what a call may take',
      holds: slowest <= 180,
    },
  ];
}

/** A local workbook with the built script, filled with posts of as many networks and months as a measurement wants. */
import { readFileSync } from 'node:fs';
import { type Host, openHost } from '../local/apps-script/host';
import { builtPages } from '../local/cli/reader';
import { planImport } from '../src/pipeline';
import type { PlatformId } from '../src/records/platform-ids';
import type { SocialRecord } from '../src/records/record';
import type { Answer, ImportChunk, ImportPlan } from '../src/records/transfer';
import type { ReportRequest, ReportResult } from '../src/report/request';

export const openWorkbook = (): Promise<Host> =>
  openHost({
    locale: 'en_US',
    zone: 'Europe/Paris',
    userLocale: 'en',
    code: readFileSync('dist/Code.js', 'utf8'),
    files: builtPages(),
    now: () => Date.UTC(2027, 0, 5),
  });

export async function ask<T>(host: Host, name: string, ...args: unknown[]): Promise<T> {
  const answer = (await host.call(name, ...args)) as Answer<T>;
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.problem)}`);
  return answer.value;
}

export async function runImport(host: Host, { plan, chunks }: { plan: ImportPlan; chunks: ImportChunk[] }): Promise<void> {
  await ask(host, 'beginImport', plan);
  for (const chunk of chunks) await ask(host, 'writeChunk', chunk);
  await ask(host, 'finishImport', { importId: plan.importId });
}

export const report = (host: Host, asked: Partial<ReportRequest> = {}): Promise<ReportResult> =>
  ask(host, 'buildReport', { period: null, compare: 'previous', objectives: null, language: 'en', zone: 'Europe/Paris', today: '2027-01-05', ...asked });

/** `perMonth` posts of one account in each of `months` months that end with December 2026. */
function posts(platform: PlatformId, months: number, perMonth: number, asOf: string): SocialRecord[] {
  return Array.from({ length: months * perMonth }, (_, i) => {
    const month = 11 - Math.floor(i / perMonth);
    const day = 1 + ((i * 7) % 28);
    const at = new Date(Date.UTC(2026, month, day, 9)).toISOString();
    const views = 800 + ((i * 7919) % 4001);
    return {
      row: i + 2,
      account: `${platform}-1`,
      accountName: 'Ma marque',
      otherAccount: null,
      scope: 'total',
      postId: `${platform}-${i}`,
      permalink: `https://example.org/${platform}/${i}`,
      day: null,
      dimension: null,
      segment: null,
      periodFrom: null,
      periodTo: null,
      publishedAt: `${at.slice(0, 19)}Z`,
      publishedLocal: at.slice(0, 16),
      publishedPrinted: at.slice(0, 16),
      format: 'image',
      title: `Post ${i}`,
      campaignName: null,
      currency: null,
      asOf,
      values: { views, impressions: views, reach: Math.round(views * 0.7), likes: views % 97, comments: views % 13, shares: views % 11, saves: views % 7 },
      extra: {},
    };
  });
}

/** `asOf`: the day the files were exported. */
export function importOf(importId: string, platforms: readonly PlatformId[], months: number, perMonth: number, asOf = '2027-01-04') {
  const files = platforms.map((platform) => {
    const records = posts(platform, months, perMonth, asOf);
    const table = { name: platform, status: 'recognised' as const, platform, kind: 'posts' as const, records, skipped: 0, asOf, problems: [] };
    return { file: `${platform}.csv`, hash: `${importId}-${platform}`, tables: [table] };
  });
  return planImport(files, { importId, at: '2027-01-05T08:00:00Z' });
}

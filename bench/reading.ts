/** Decoding, recognising and harmonising large files: against PapaParse alone on the same, already decoded text, and the memory each file takes. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { readLargeSheet } from '../src/decode/large-sheet';
import { median } from '../src/kpis/statistics';
import { layOutImport, readFile } from '../src/pipeline';
import { withFolder, writeAds, writePosts, writeWorkbook } from './large-files';
import type { Measure } from './measure';

const rounds = 5;

async function read(file: string) {
  const bytes = new Uint8Array(readFileSync(file));
  const excel = async () => ({ ...(await import('@e965/xlsx')), readLargeSheet });
  return readFile(bytes, { name: path.basename(file), modifiedOn: '2026-11-05' }, { account: 'Ma marque' }, { zone: 'Europe/Paris', excel });
}

async function seconds(work: () => unknown): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Turn by turn, so that what else the machine does meets both alike. */
export const reading = (): Promise<Measure[]> =>
  withFolder(async (folder) => {
    const [posts, ads, workbook] = [path.join(folder, 'posts.csv'), path.join(folder, 'ads.csv'), path.join(folder, 'ads.xlsx')];
    writePosts(posts, 100e6);
    const ratio = await againstPapaParse(posts);
    writeAds(ads, 250_000);
    const adsRatio = await againstPapaParse(ads);
    writeAds(ads, 1_000_000);
    writeWorkbook(workbook, 700_000);
    return [
      { ...ratio, what: `decode, recognise and harmonise ${ratio.what}, against PapaParse with dynamicTyping`, goal: '≤ 0.8' },
      { ...adsRatio, what: `the same, a report of ads, ${adsRatio.what}`, goal: '≤ 0.8' },
      ...[posts, ads, workbook].flatMap(memory),
    ];
  });

async function againstPapaParse(file: string): Promise<Measure> {
  const ours: number[] = [];
  const theirs: number[] = [];
  const text = new TextDecoder().decode(readFileSync(file));
  let kept = 0;
  for (let round = 0; round < rounds; round++) {
    ours.push(await seconds(async () => (kept = (await read(file)).tables[0]?.records.length ?? 0)));
    let rows = 0;
    theirs.push(await seconds(() => (rows = Papa.parse(text, { dynamicTyping: true, skipEmptyLines: true }).data.length)));
    if (kept !== rows - 1) throw new Error(`${kept} records were read of ${rows - 1} rows`);
  }
  const [own, other] = [median(ours) ?? Number.NaN, median(theirs) ?? Number.NaN];
  const measured = `${(own / other).toFixed(2)} of its time (medians of ${rounds}: ${own.toFixed(1)} s, PapaParse ${other.toFixed(1)} s)`;
  return { what: `${megabytes(file)} of csv with ${kept} rows`, measured, goal: '', holds: own / other <= 0.8 };
}

const megabytes = (file: string): string => `${(statSync(file).size / 1e6).toFixed(0)} MB`;

/** What a process of its own takes that reads the file, plans its import and makes each chunk once. */
function memory(file: string): Measure[] {
  const run = spawnSync(process.execPath, [...process.execArgv, process.argv[1] as string, 'here', 'one', file], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  const { took, planned, rows, chunks, largest, peak } = JSON.parse(run.stdout) as { [name: string]: number };
  return [
    {
      what: `peak memory, ${megabytes(file)} of ${path.extname(file).slice(1)} with ${rows} rows, read and planned`,
      measured: `${((peak as number) / 1000).toFixed(2)} GB (read in ${took?.toFixed(1)} s, planned and cut into ${chunks} chunks in ${planned?.toFixed(1)} s)`,
      goal: '≤ 2 GB',
      holds: (peak as number) <= 2000,
    },
    { what: 'its largest chunk', measured: `${((largest as number) / 1e6).toFixed(2)} MB`, goal: '≤ 1.5 MB', holds: (largest as number) <= 1.5e6 },
  ];
}

export async function one(file: string): Promise<void> {
  const start = performance.now();
  const result = await read(file);
  const done = performance.now();
  const { plan, chunk } = layOutImport([result], { importId: 'bench', at: '2026-11-05T08:00:00Z' });
  let largest = 0;
  for (let seq = 0; seq < plan.chunks; seq++) largest = Math.max(largest, Buffer.byteLength(JSON.stringify(chunk(seq))));
  const planned = (performance.now() - done) / 1000;
  const peak = process.resourceUsage().maxRSS / 1000;
  const rows = result.tables.reduce((sum, { records }) => sum + records.length, 0);
  process.stdout.write(JSON.stringify({ took: (done - start) / 1000, planned, rows, chunks: plan.chunks, largest, peak }));
}

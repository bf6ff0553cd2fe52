/** Decoding, recognising and harmonising a 100 MB file, against PapaParse alone with `dynamicTyping` on the same, already decoded text. */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { readFile } from '../src/pipeline';
import type { Measure } from './measure';

const header =
  '"Post ID","Page ID","Page name",Title,Description,"Duration (sec)","Publish time",Permalink,"Post type",Languages,"Custom labels","Data comment",Date,Views,Reach,"Reactions, Comments and Shares",Reactions,Comments,Shares,"Total clicks","Link Clicks","Other Clicks"\n';

/** One post of a Facebook content export with a caption of usual length: a quote, commas, a second line, an emoji. */
function line(i: number): string {
  const id = 1_220_000_000_000_000 + i;
  const day = String(1 + (i % 28)).padStart(2, '0');
  const caption = `Caption ${i} with a ""quote"" and, commas\nand a second line #hashtag @someone 😀 then as many more words as captions usually have`;
  const reactions = i % 200;
  const comments = i % 60;
  const shares = i % 40;
  return `${id},100066300057039,"Ma marque, demo",Post ${i},"${caption}",${i % 90},"03/${day}/2025 09:48",https://www.facebook.com/1/posts/${id},Photos,,,,Lifetime,${1000 + (i % 9973)},${i % 7919},${reactions + comments + shares},${reactions},${comments},${shares},${i % 500},${i % 100},${i % 400}\n`;
}

function writeFile(file: string, bytes: number): void {
  const out = openSync(file, 'w');
  let written = writeSync(out, header);
  for (let i = 0; written < bytes; ) {
    let part = '';
    for (const end = i + 5000; i < end; i++) part += line(i);
    written += writeSync(out, part);
  }
  closeSync(out);
}

async function seconds(work: () => unknown): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

export async function readingCsv(): Promise<Measure[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'social-kpi-bench-'));
  try {
    const file = path.join(folder, 'posts.csv');
    writeFile(file, 100e6);
    const bytes = new Uint8Array(readFileSync(file));
    const info = { name: 'posts.csv', modifiedOn: '2025-04-15' };
    const ours: number[] = [];
    const theirs: number[] = [];
    let kept = 0;
    for (let round = 0; round < 2; round++) {
      ours.push(
        await seconds(async () => {
          const read = await readFile(bytes, info, {}, { zone: 'Europe/Paris', excel: () => Promise.reject(new Error('no workbook here')) });
          kept = read.tables[0]?.records.length ?? 0;
        }),
      );
      const text = new TextDecoder().decode(bytes);
      let rows = 0;
      theirs.push(await seconds(() => (rows = Papa.parse(text, { dynamicTyping: true, skipEmptyLines: true }).data.length)));
      if (kept !== rows - 1) throw new Error(`${kept} records were read of ${rows - 1} rows`);
    }
    const [own, other] = [Math.min(...ours), Math.min(...theirs)];
    const measured = `${(own / other).toFixed(2)} of its time (${own.toFixed(1)} s, PapaParse ${other.toFixed(1)} s, ${kept} rows)`;
    return [{ what: 'decode, recognise and harmonise a 100 MB csv, against PapaParse with dynamicTyping', measured, goal: '≤ 0.8', holds: own / other <= 0.8 }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

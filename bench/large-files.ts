/** Large made-up exports, written where the system keeps what is temporary: posts as csv, ads by day as csv and as a workbook. */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Zip, ZipDeflate } from 'fflate';

/** A folder that is gone when the work is done. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'social-kpi-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const postsHeader =
  '"Post ID","Page ID","Page name",Title,Description,"Duration (sec)","Publish time",Permalink,"Post type",Languages,"Custom labels","Data comment",Date,Views,Reach,"Reactions, Comments and Shares",Reactions,Comments,Shares,"Total clicks","Link Clicks","Other Clicks"\n';

/** One post of a Facebook content export with a caption of usual length: a quote, commas, a second line, an emoji. */
function post(i: number): string {
  const id = 1_220_000_000_000_000 + i;
  const day = String(1 + (i % 28)).padStart(2, '0');
  const caption = `Caption ${i} with a ""quote"" and, commas\nand a second line #hashtag @someone 😀 then as many more words as captions usually have`;
  const reactions = i % 200;
  const comments = i % 60;
  const shares = i % 40;
  return `${id},100066300057039,"Ma marque, demo",Post ${i},"${caption}",${i % 90},"03/${day}/2025 09:48",https://www.facebook.com/1/posts/${id},Photos,,,,Lifetime,${1000 + (i % 9973)},${i % 7919},${reactions + comments + shares},${reactions},${comments},${shares},${i % 500},${i % 100},${i % 400}\n`;
}

export function writePosts(file: string, bytes: number): void {
  const out = openSync(file, 'w');
  let written = writeSync(out, postsHeader);
  for (let i = 0; written < bytes; ) {
    let part = '';
    for (const end = i + 5000; i < end; i++) part += post(i);
    written += writeSync(out, part);
  }
  closeSync(out);
}

const adsHeader = [
  'Reporting starts',
  'Reporting ends',
  'Account name',
  'Campaign name',
  'Ad Set Name',
  'Ad name',
  'Ad ID',
  'Day',
  'Ad delivery',
  'Results',
  'Reach',
  'Impressions',
  'Amount spent (EUR)',
  'Clicks (all)',
  'Link clicks',
  'Landing page views',
  'Purchases',
  'CPM (cost per 1,000 impressions)',
];

/** The rows of a Meta Ads report by ad and day: 5,000 ads, as many days as it takes; blank where nothing was bought. */
function* ads(rows: number): Generator<(string | number | null)[]> {
  let seed = 1;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >>> 8) % below;
  };
  for (let i = 0; i < rows; i++) {
    const ad = i % 5000;
    const day = new Date(Date.UTC(2026, 0, 1) + Math.floor(i / 5000) * 86_400_000).toISOString().slice(0, 10);
    const impressions = random(90_000);
    const spent = random(100_000) / 100;
    const cpm = impressions > 0 ? Math.round((spent / impressions) * 1e6) / 1000 : null;
    const clicks = [random(900), random(700), random(500), random(7) === 0 ? random(20) : null];
    yield [
      day,
      day,
      'Ma marque',
      `Campagne ${ad % 40}`,
      `Ensemble ${ad % 400}`,
      `Publicité ${ad}`,
      `12021${String(1e12 + ad * 7919)}`,
      day,
      'active',
      random(300),
      Math.floor(impressions * 0.7),
      impressions,
      spent,
      ...clicks,
      cpm,
    ];
  }
}

export function writeAds(file: string, rows: number): void {
  const out = openSync(file, 'w');
  let part = `${adsHeader.map((name) => (name.includes(',') ? `"${name}"` : name)).join(',')}\n`;
  for (const row of ads(rows)) {
    part += `${row.join(',')}\n`;
    if (part.length < 1e6) continue;
    writeSync(out, part);
    part = '';
  }
  writeSync(out, part);
  closeSync(out);
}

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const parts: { [name: string]: string } = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets><sheet name="Worksheet" sheetId="1" r:id="rId1"/></sheets></workbook>`,
};

/** The same as a workbook, its texts shared as Excel does. */
export function writeWorkbook(file: string, rows: number): void {
  const out = openSync(file, 'w');
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    writeSync(out, bytes);
  });
  const encoder = new TextEncoder();
  const entry = (name: string) => {
    const deflate = new ZipDeflate(name, { level: 6 });
    zip.add(deflate);
    return (text: string, last = false) => deflate.push(encoder.encode(text), last);
  };
  for (const [name, text] of Object.entries(parts)) entry(name)(text, true);
  const strings = new Map<string, number>();
  const shared = (text: string): number => {
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    return known;
  };
  const sheet = entry('xl/worksheets/sheet1.xml');
  let line = 0;
  let part = `<worksheet xmlns="${spreadsheet}"><sheetData>`;
  const add = (cells: (string | number | null)[]) => {
    line++;
    part += `<row r="${line}">`;
    cells.forEach((cell, i) => {
      const at = `${String.fromCharCode(65 + i)}${line}`;
      if (cell !== null) part += typeof cell === 'string' ? `<c r="${at}" t="s"><v>${shared(cell)}</v></c>` : `<c r="${at}"><v>${cell}</v></c>`;
    });
    part += '</row>';
    if (part.length < 1e6) return;
    sheet(part);
    part = '';
  };
  add(adsHeader);
  for (const row of ads(rows)) add(row);
  sheet(`${part}</sheetData></worksheet>`, true);
  entry('xl/sharedStrings.xml')(`<sst xmlns="${spreadsheet}">${[...strings.keys()].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`, true);
  zip.end();
  closeSync(out);
}

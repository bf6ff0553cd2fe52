/** Exports of YouTube Studio: totals, periods, forms of numbers, and tables that name no network. */
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/decode/table';
import { readTables } from '../../src/platforms';
import { youtube } from '../../src/platforms/youtube';
import { codes, csv, readOne, tableOf } from './read';

const header = [
  'Content',
  'Video title',
  'Video publish time',
  'Duration',
  'Views',
  'Watch time (hours)',
  'Average view duration',
  'Impressions',
  'Impressions click-through rate (%)',
];
const total = ['Total', '', '', '', '181588', '243.645', '0:00:05', '50929', '1.68'];
const row = ['UWQNrpakgcA', 'A title', 'Aug 28, 2025', '9', '30331', '45.8772', '0:00:27', '456', '5.2'];
const named = 'Content 2026-10-01_2026-10-31 A channel.zip';

describe('YouTube table by content', () => {
  it('leaves the total row and the footer out, and says so', async () => {
    const footer = ['Showing top 500 results', ...header.slice(1).map(() => '')];
    const table = await readOne(csv([header, total, row, footer]), { name: named });
    expect(table).toMatchObject({ kept: 1, skipped: 2 });
    expect(codes(table)).toEqual(['row-total', 'row-footer']);
  });

  it('reads hours, clock times and percents: 5.2 is 5.2 %', async () => {
    const { records } = await readOne(csv([header, total, row]), { name: named });
    expect(records[0]?.values).toMatchObject({ views: 30331, averageViewSeconds: 27, durationSeconds: 9, impressionClickRate: 0.052 });
    expect(records[0]?.values.watchTimeSeconds).toBeCloseTo(165157.92, 6);
  });

  it('takes period and channel from the name of the archive', async () => {
    const table = await readOne(csv([header, total, row]), { name: named });
    expect(table).toMatchObject({ account: 'A channel', questions: [] });
    expect(table.records[0]).toMatchObject({ periodFrom: '2026-10-01', periodTo: '2026-10-31' });
  });

  it('asks for the period where no name tells it', async () => {
    const table = await readOne(csv([header, total, row]), { answers: { account: 'A channel' } });
    expect(table.questions.map(({ kind }) => kind)).toEqual(['period']);
    expect(codes(table)).toContain('period-unknown');
    expect(table.records[0]).toMatchObject({ periodFrom: null, periodTo: null });
  });

  it('reads ids that stand behind a space because they begin with a dash', async () => {
    const { records } = await readOne(csv([header, [' -i5vAKwX_bY', ...row.slice(1)]]), { name: named });
    expect(records[0]).toMatchObject({ postId: '-i5vAKwX_bY', permalink: 'https://www.youtube.com/watch?v=-i5vAKwX_bY' });
  });

  it('reads French headers, months and numbers, under a point or a comma', async () => {
    const french = [
      'Contenu',
      'Titre de la vidéo',
      'Heure de publication de la vidéo',
      'Vues',
      'Durée de visionnage (heures)',
      'Taux de clics par impression (%)',
    ];
    const raw = csv([french, ['UWQNrpakgcA', 'Titre', '28 août 2025', '12345', '2.5', '6.58']]);
    const resaved = csv([french, ['UWQNrpakgcA', 'Titre', '28 août 2025', '12\u202f345', '2,5', '6,58\u00a0%']], ';');
    for (const text of [raw, resaved]) {
      const table = await readOne(text, { name: named });
      expect(table).toMatchObject({ language: 'fr', questions: [] });
      expect(table.records[0]).toMatchObject({ publishedPrinted: '2025-08-28', values: { views: 12345, watchTimeSeconds: 9000, impressionClickRate: 0.0658 } });
    }
  });

  it('keeps a video without a publish time', async () => {
    const table = await readOne(csv([header, [row[0] ?? '', row[1] ?? '', '', ...row.slice(3)]]), { name: named });
    expect(table.records[0]).toMatchObject({ publishedPrinted: null, values: { views: 30331 } });
  });

  it('reads the lines of the chart as a breakdown, never as posts', async () => {
    const table = await readOne(
      csv([
        ['Date', ...header.slice(0, 4), 'Views'],
        ['2026-10-01', ...row.slice(0, 4), '7'],
      ]),
      { name: named },
    );
    expect(table).toMatchObject({ kind: 'breakdown', kept: 1 });
    expect(table.records[0]).toMatchObject({ day: '2026-10-01', dimension: 'video', segment: 'UWQNrpakgcA' });
  });
});

describe('a day and one metric', () => {
  const totals = [
    ['Date', 'Views'],
    ['2026-10-01', '12'],
    ['2026-10-02', '15'],
  ];

  it('names no network alone', async () => {
    expect(await readOne(csv(totals))).toMatchObject({ status: 'ambiguous', candidates: [{ platform: 'youtube', kind: 'daily' }] });
  });

  it('is YouTube where a person says so', async () => {
    expect(await readOne(csv(totals), { answers: { platform: 'youtube', account: 'A channel' } })).toMatchObject({
      status: 'recognised',
      kind: 'daily',
      totals: { views: 27 },
    });
  });

  it('is YouTube inside the archive of a YouTube table', () => {
    const entry = (name: string, rows: string[][]): Table => tableOf(rows, { name: `${named} › ${name}`, file: named, origin: 'csv', typed: false });
    const tables = [entry('Totals.csv', totals), entry('Table data.csv', [header, total, row])];
    const read = readTables(tables, { info: { name: named, modifiedOn: null }, answers: {}, zone: 'Europe/Paris' });
    expect(read.map(({ status, kind, account }) => [status, kind, account])).toEqual([
      ['recognised', 'daily', 'A channel'],
      ['recognised', 'posts', 'A channel'],
    ]);
  });
});

describe('names of YouTube archives', () => {
  it.each([
    ['Content 2024-01-01_2024-01-31 Channel name.zip', { from: '2024-01-01', to: '2024-01-31', account: 'Channel name' }],
    ['Contenu 2024-01-01_2024-01-31 Ma chaîne (2).zip', { from: '2024-01-01', to: '2024-01-31', account: 'Ma chaîne' }],
    ['Table data.csv', {}],
    ['Content_handle.zip', {}],
  ])('%s', (name, facts) => {
    expect(youtube.readName?.(name)).toEqual(facts);
  });
});

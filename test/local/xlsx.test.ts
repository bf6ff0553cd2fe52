/** The .xlsx of the local workbook: what it holds, and that its formulas are right by another program's reckoning. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as excel from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../local/apps-script/snapshot';
import { type Command, readArguments } from '../../local/cli/arguments';
import { readAll } from '../../local/cli/files';
import { loadReader } from '../../local/cli/reader';
import { runReport } from '../../local/cli/report';
import { toXlsx } from '../../local/xlsx/xlsx';
import { differences, office } from './recalculate';

const bare: Omit<SheetSnapshot, 'id' | 'name'> = {
  hidden: false,
  gridlines: true,
  tabColor: null,
  frozenRows: 0,
  rows: 100,
  columns: 30,
  widths: {},
  heights: {},
  hiddenColumns: [],
  hiddenRows: [],
  cells: {},
  merges: [],
  validations: [],
  conditionals: [],
  charts: [],
  protections: [],
  metadata: [],
};
const column = (at: number, values: (CellSnapshot['v'] | CellSnapshot)[], from = 0): SheetSnapshot['cells'] =>
  Object.fromEntries(values.map((value, i) => [`${from + i},${at}`, typeof value === 'object' ? value : { v: value }]));

const report = "Vue d'ensemble";
const workbook: WorkbookSnapshot = {
  id: 'w',
  name: 'Report',
  locale: 'fr_FR',
  zone: 'Europe/Paris',
  activeSheet: 1,
  styles: [
    { bold: true, fill: '#1F4E79', ink: '#FFFFFF', size: 14, align: 'center', valign: 'middle', borders: { bottom: { color: '#123456', weight: 'medium' } } },
    { format: '0.0%' },
    { format: 'yyyy-mm-dd' },
  ],
  sheets: [
    {
      ...bare,
      id: 1,
      name: report,
      gridlines: false,
      tabColor: '#1F7A4D',
      frozenRows: 1,
      widths: { 0: 24, 1: 156 },
      heights: { 0: 40 },
      hiddenColumns: [11, 12],
      hiddenRows: [20],
      cells: {
        '0,0': { v: 'Rate & «co» <x>', s: 0, link: 'https://example.org/?a=1&b=2' },
        ...column(
          1,
          [
            { v: 0.25, f: '=Metrics!$B$2/Metrics!$B$3', s: 1 },
            { v: 6, f: '=SUM(Metrics!B2:B)' },
            { v: 'a & b', f: '=IF(B3>5;"a & b";"<no>")' },
            { v: true, f: '=NOT(FALSE)' },
            { e: '#N/A', f: '=NA()' },
            { v: '', f: '=IF(TRUE;"";1)' },
            { e: '#DIV/0!', f: '=1/0' },
            { v: 1.5, f: '=1,5' },
          ],
          1,
        ),
        '9,1': { v: 45000, s: 2 },
        '10,1': { v: '=not a formula' },
        '11,1': { v: 'bell \u0007 and _x0041_' },
        '12,1': { v: '', f: '=SPARKLINE($N$2:$N$4;$Z$2:$AA$4)' },
        '13,1': { v: '', f: '=IF(COUNT($N$2:$N$4)=0;"–";SPARKLINE($N$2:$N$4;$Z$6:$AA$8))' },
        '14,1': { v: '', f: '=SPARKLINE($M$2:$N$2;$Z$9:$AA$11)' },
        ...column(11, ['Month', 'July', 'August', 'September'], 0),
        ...column(12, ['Rate', 0.1, { e: '#N/A', f: '=NA()' }, 0.3], 0),
        ...column(13, ['Other', 1, 2, 3], 0),
        ...column(25, ['charttype', 'color', 'linewidth'], 1),
        ...column(26, ['line', '#0B5FB0', 2], 1),
        ...column(25, ['charttype', 'lastcolor', 'ymin'], 5),
        ...column(26, ['column', '#112233', 0], 5),
        ...column(25, ['charttype', 'max', 'color1'], 8),
        ...column(26, ['bar', 1, '#1F5FA8'], 8),
      },
      merges: ['A1:C1'],
      validations: [
        { range: 'D2', list: ['total', 'organic & paid'], allowInvalid: false },
        { range: 'D3', source: "'Metrics'!A2:A3", allowInvalid: true },
        { range: 'D4', list: ['Jan 1, 2025', 'Feb 1, 2025'], allowInvalid: false },
      ],
      conditionals: [{ ranges: ['B2:B5', 'D2:D5'], formula: '=$B2="a & b"', fill: '#EEFFEE', ink: '#1F7A4D', bold: true }],
      charts: [
        {
          id: 7,
          type: 'LINE',
          ranges: [`'Vue d''ensemble'!L1:L4`, `'Vue d''ensemble'!M1:M4`],
          headers: 1,
          hidden: true,
          position: { row: 16, column: 2, offsetX: 8, offsetY: 0 },
          options: {
            title: 'Rate by month',
            colors: ['#0B5FB0'],
            vAxis: { format: '0.0%', title: 'rate' },
            'hAxis.title': 'month',
            width: 576,
            height: 294,
            pointSize: 5,
          },
        },
        {
          id: 8,
          type: 'COLUMN',
          ranges: [`'Vue d''ensemble'!L1:N4`],
          headers: 1,
          hidden: true,
          position: { row: 16, column: 7, offsetX: 0, offsetY: 0 },
          options: { title: 'Interactions', isStacked: true, series: { 0: { color: '#E1306C' }, 1: { color: '#0A66C2' } } },
        },
      ],
    },
    { ...bare, id: 2, name: 'Metrics', hidden: true, cells: { ...column(0, ['key', 'a', 'b']), ...column(1, [{ v: 'x', note: 'x:Views' }, 1, 4, 1]) } },
  ],
};

describe('toXlsx', () => {
  let bytes: Uint8Array;
  let parts: { [name: string]: Uint8Array };
  let book: excel.WorkBook;
  const part = (name: string) => strFromU8(parts[name] as Uint8Array);
  beforeAll(async () => {
    bytes = await toXlsx(workbook);
    parts = unzipSync(bytes);
    book = excel.read(bytes, { cellFormula: true, cellNF: true, cellStyles: true });
  });
  const cell = (name: string, sheet = report) => (book.Sheets[sheet] as excel.WorkSheet)[name] as excel.CellObject;

  test('sheets keep name, order and whether they are hidden; long lists get a hidden tab of their own', () => {
    expect(book.SheetNames).toEqual([report, 'Metrics', 'Choices']);
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 1, 1]);
  });
  test('formulas take commas and closed ranges and keep their last value with its type', () => {
    expect(['B2', 'B3', 'B4', 'B5', 'B6', 'B8', 'B9'].map((name) => [cell(name).f, cell(name).t, cell(name).t === 'e' ? cell(name).w : cell(name).v])).toEqual([
      ['Metrics!$B$2/Metrics!$B$3', 'n', 0.25],
      ['SUM(Metrics!$B$2:$B$100)', 'n', 6],
      ['IF(B3>5,"a & b","<no>")', 's', 'a & b'],
      ['NOT(FALSE)', 'b', true],
      ['NA()', 'e', '#N/A'],
      ['1/0', 'e', '#DIV/0!'],
      ['1.5', 'n', 1.5],
    ]);
  });
  test('text stays text, whatever it looks like', () => {
    expect([cell('B11').v, cell('B11').f, cell('B12').v]).toEqual(['=not a formula', undefined, 'bell \u0007 and _x0041_']);
  });
  test('formats, links and notes are kept', () => {
    expect([cell('B2').z, cell('B10').z]).toEqual(['0.0%', 'yyyy-mm-dd']);
    expect(cell('A1').l?.Target).toBe('https://example.org/?a=1&b=2');
    expect(
      cell('B1', 'Metrics')
        .c?.map(({ t }) => t)
        .join(''),
    ).toBe('x:Views');
  });
  test('the page is landscape A4, as wide as one sheet of paper, without gridlines', () => {
    const xml = part('xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<pageSetup[^>]*fitToHeight="0"[^>]*orientation="landscape"[^>]*paperSize="9"/);
    expect(xml).toMatch(/showGridLines="false"/);
    expect(xml).toMatch(/<pane [^>]*ySplit="1"/);
    expect(xml).toMatch(/hidden="true" max="13" min="12"|hidden="true"[^>]*min="12"/);
  });
  test('drop-downs name their list or its range', () => {
    const xml = part('xl/worksheets/sheet1.xml');
    expect(xml).toContain('&quot;total,organic &amp; paid&quot;');
    expect(xml).toContain("'Metrics'!$A$2:$A$3");
    expect(xml).toContain("'Choices'!$A$1:$A$2");
    expect(cell('A1', 'Choices').v).toBe('Jan 1, 2025');
  });
  test('conditional formats keep their ranges and formula', () => {
    expect(part('xl/worksheets/sheet1.xml')).toMatch(
      /<conditionalFormatting sqref="B2:B5 D2:D5"><cfRule[^>]*type="expression"[^>]*><formula>\$B2=&#34;a &amp; b&#34;<\/formula>/,
    );
  });
  test('charts are native, show hidden cells, and name their series by the header', () => {
    expect(part('xl/charts/chart1.xml')).toMatch(/lineChart[\s\S]*\$M\$1<[\s\S]*\$L\$2:\$L\$4<[\s\S]*\$M\$2:\$M\$4</);
    expect(part('xl/charts/chart2.xml')).toMatch(/barChart[\s\S]*val="stacked"/);
    for (const name of ['xl/charts/chart1.xml', 'xl/charts/chart2.xml']) expect(part(name)).toContain('plotVisOnly val="0"');
    expect(part('xl/charts/chart1.xml')).toContain('0B5FB0');
    for (const name of ['xl/charts/chart1.xml', 'xl/charts/chart2.xml']) expect(part(name)).toContain('varyColors val="0"');
    expect(part('xl/charts/chart2.xml')).toMatch(/E1306C[\s\S]*0A66C2/);
  });
  test('sparklines are native and read hidden columns; a bar becomes blocks by formula', () => {
    const xml = part('xl/worksheets/sheet1.xml');
    expect(xml.match(/<x14:sparklineGroup /g)).toHaveLength(2);
    // a trend is columns from zero, its last one in the colour of the line
    expect(xml).toMatch(
      /manualMin="0" type="column"[^>]*last="1"[^>]*minAxisType="custom"><x14:colorSeries rgb="FFB4CEEC"[\s\S]*?<x14:colorLast rgb="FF0B5FB0"/,
    );
    expect(xml).toMatch(/minAxisType="custom"><x14:colorSeries rgb="FF0B5FB0"[\s\S]*?<x14:colorLast rgb="FF112233"/);
    expect(cell('B14').f).toBe('IF(COUNT($N$2:$N$4)=0,"–","")');
    expect(cell('B15').f).toContain('REPT(');
    expect(part('xl/styles.xml')).toContain('1F5FA8');
  });
});

describe.skipIf(office === null)('recalculated by LibreOffice', () => {
  test('every formula of every sheet gives the value the workbook shows', async () => {
    expect(differences(await toXlsx(workbook))).toEqual({ formulas: 11, wrong: [] });
  });
  test('a wrong last value comes out corrected', async () => {
    const planted = structuredClone(workbook);
    ((planted.sheets[0] as SheetSnapshot).cells['2,1'] as CellSnapshot).v = 999;
    expect(differences(await toXlsx(planted)).wrong).toEqual([expect.stringContaining('shows 999, recalculated 6')]);
  });

  test('so it is for the report of the samples, in a French workbook', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'social-kpi-report-'));
    try {
      const out = path.join(folder, 'report.xlsx');
      const reader = await loadReader();
      const words = ['report', 'samples', '--downloaded', '2026-11-05', '--language', 'fr', '--out', out];
      const options = readArguments(words, { platforms: [], objectives: [], languages: ['en', 'fr'], kpis: ['reach'], families: [], inputs: [] }) as Command;
      const files = await readAll(reader, ['samples/brand/instagram', 'samples/brand/tiktok'], options.options);
      await runReport(reader, files, options.options, new Date('2026-11-05T10:00:00Z'));
      const { formulas, wrong } = differences(new Uint8Array(readFileSync(out)));
      expect(wrong).toEqual([]);
      expect(formulas).toBeGreaterThan(1000);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 300_000);
});

/** The .xlsx as it leaves the house: what is printed of it, what charts show where nothing is known, and a published checklist for accessible spreadsheets. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as excel from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { closeRect, parseA1, type Rect } from '../../local/apps-script/a1';
import { openHost } from '../../local/apps-script/host';
import type { SheetSnapshot, WorkbookSnapshot } from '../../local/apps-script/snapshot';
import { builtPages, loadReader } from '../../local/cli/reader';
import { importSamples, sampleBrand } from '../../local/cli/samples';
import { toXlsx } from '../../local/xlsx/xlsx';
import { paperOf } from '../../local/xlsx/xlsx-paper';
import { office } from './recalculate';

const markOf = (sheet: SheetSnapshot) => sheet.metadata.find(({ key, column }) => key === 'socialKpi.sheet' && column === null)?.value.split('#')[0] ?? '';
const isReport = (sheet: SheetSnapshot) => /^(overview|objective:)/.test(markOf(sheet));
const isData = (sheet: SheetSnapshot) => markOf(sheet).startsWith('tab:');
const rectOf = (sheet: SheetSnapshot, a1: string) => closeRect(parseA1(a1) as NonNullable<ReturnType<typeof parseA1>>, sheet.rows, sheet.columns);
const shown = (sheet: SheetSnapshot, row: number, column: number) => {
  const cell = sheet.cells[`${row},${column}`];
  return cell?.e ?? cell?.v ?? '';
};
const last = (rect: Rect) => rect.row + rect.rows - 1;

describe.each(['fr', 'en'] as const)('the report of the samples in %s', (language) => {
  let snapshot: WorkbookSnapshot;
  let bytes: Uint8Array;
  let parts: { [name: string]: Uint8Array };
  let book: excel.WorkBook;
  const part = (name: string) => strFromU8(parts[name] as Uint8Array);
  /** The part of a sheet, by its place among the sheets of the file. */
  const xmlOf = (name: string) => part(`xl/worksheets/sheet${book.SheetNames.indexOf(name) + 1}.xml`);
  const reports = () => snapshot.sheets.filter(isReport);

  beforeAll(async () => {
    const locale = language === 'fr' ? 'fr_FR' : 'en_US';
    const code = readFileSync('dist/Code.js', 'utf8');
    const host = await openHost({ name: sampleBrand, locale, zone: 'Europe/Paris', userLocale: language, code, files: builtPages() });
    await importSamples(host, await loadReader(), { language, locale, zone: 'Europe/Paris' });
    snapshot = host.snapshot();
    host.dispose();
    bytes = await toXlsx(snapshot, language);
    parts = unzipSync(bytes);
    book = excel.read(bytes, { cellFormula: true, cellStyles: true, cellNF: true });
  }, 200_000);

  describe('on paper', () => {
    test('report sheets are printed, landscape A4, with brand, tab and page at the foot; data, inputs and lists are not', () => {
      const areas = new Map((book.Workbook?.Names ?? []).filter(({ Name }) => Name === '_xlnm.Print_Area').map(({ Sheet, Ref }) => [Sheet, Ref]));
      for (const [index, name] of book.SheetNames.entries()) {
        const sheet = snapshot.sheets.find((one) => one.name === name) as SheetSnapshot;
        const area = areas.get(index)?.split('!').pop();
        if (sheet.hidden) expect([name, area]).toEqual([name, undefined]);
        else if (!isReport(sheet)) expect([name, area]).toEqual([name, '$AMJ$1']);
        else {
          expect([name, area]).toEqual([name, expect.stringMatching(/^\$B\$\d:\$J\$\d+$/)]);
          expect(xmlOf(name)).toMatch(/<pageSetup[^>]*orientation="landscape"[^>]*paperSize="9"[^>]*scale="\d+"/);
          const footer = /<oddFooter>(.*?)<\/oddFooter>/.exec(xmlOf(name))?.[1] ?? '';
          expect(footer).toMatch(new RegExp(`&amp;L.*${sampleBrand}&amp;C.*&amp;A&amp;R.*&amp;P / &amp;N`));
        }
      }
      expect(areas.size).toBeGreaterThan(8);
    });

    test('no page ends within a block or merged cells or a chart, nor with a title alone, and none is too high or too wide', () => {
      for (const sheet of reports()) {
        const paper = paperOf(sheet);
        if (!paper) throw new Error(`${sheet.name} is not printed`);
        expect([...xmlOf(sheet.name).matchAll(/<brk id="(\d+)"/g)].map(([, row]) => Number(row))).toEqual(paper.breaks);
        const area = rectOf(sheet, paper.area.replaceAll('$', ''));
        const height = (row: number) => sheet.heights[row] ?? 21;
        const pages = [area.row, ...paper.breaks, last(area) + 1];
        for (const [i, from] of pages.slice(0, -1).entries()) {
          const to = pages[i + 1] as number;
          const high = Array.from({ length: to - from }, (_, k) => height(from + k)).reduce((a, b) => a + b, 0);
          // 8.27 inches less the margins
          expect(((high / 96) * paper.scale) / 100).toBeLessThan(8.27 - 0.4 - 0.7);
        }
        const wide = Array.from({ length: area.columns }, (_, k) => sheet.widths[area.column + k] ?? 100).reduce((a, b) => a + b, 0);
        expect(((wide / 96) * paper.scale) / 100).toBeLessThan(11.69 - 0.8);
        const isBlank = (row: number) =>
          Array.from({ length: 11 }, (_, column) => sheet.cells[`${row},${column}`]).every((cell) => cell?.f === undefined && (cell?.v ?? '') === '');
        for (const row of paper.breaks) {
          expect([sheet.name, row, isBlank(row - 1), isBlank(row)]).toEqual([sheet.name, row, true, false]);
          for (const merge of sheet.merges.map((text) => rectOf(sheet, text))) expect(row > merge.row && row <= last(merge)).toBe(false);
          const below = sheet.charts.map(({ position, options }) => {
            let [end, left] = [position.row - 1, Number(options.height)];
            for (; left > 0; end++) left -= height(end);
            expect(row > position.row - 1 && row < end).toBe(false);
            return end - 1;
          });
          const before = Math.max(...Array.from({ length: row }, (_, r) => r).filter((r) => !isBlank(r)), ...below.filter((r) => r < row));
          const size = snapshot.styles[sheet.cells[`${before},1`]?.s ?? 0]?.size ?? 10;
          expect([sheet.name, before, size]).not.toEqual([sheet.name, before, 13]);
        }
      }
      expect(reports().flatMap((sheet) => paperOf(sheet)?.breaks ?? []).length).toBeGreaterThan(1);
    });

    test('nothing yellow is printed, the cells to choose in keep their rule, and the inputs keep their yellow on the screen', () => {
      const fills = (name: string) => new Set(Object.values(book.Sheets[name] ?? {}).flatMap((cell) => (cell as excel.CellObject)?.s?.fgColor?.rgb ?? []));
      for (const { name } of reports()) expect([name, fills(name).has('FFF9E1'), fills(name).size > 1]).toEqual([name, false, true]);
      expect(fills(snapshot.sheets.find((sheet) => markOf(sheet) === 'screen')?.name ?? '').has('FFF9E1')).toBe(true);
      expect(part('xl/styles.xml')).toContain('A37F00');
    });

    test('the Overview is first and in front, and no empty sheet is there', () => {
      const overview = reports().find((sheet) => markOf(sheet) === 'overview')?.name;
      expect([book.SheetNames[0], /activeTab="(\d+)"/.exec(part('xl/workbook.xml'))?.[1] ?? '0']).toEqual([overview, '0']);
      expect(snapshot.sheets.some(({ name }) => /^(Sheet1|Feuille 1)$/.test(name))).toBe(true);
      expect(book.SheetNames.filter((name) => /^(Sheet1|Feuille 1)$/.test(name))).toEqual([]);
    });

    test.skipIf(office === null)(
      'LibreOffice prints one page for each of them and none else',
      () => {
        const folder = mkdtempSync(path.join(tmpdir(), 'social-kpi-paper-'));
        try {
          writeFileSync(path.join(folder, 'report.xlsx'), bytes);
          const own = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
          execFileSync(office as string, [own, '--headless', '--convert-to', 'pdf', '--outdir', folder, path.join(folder, 'report.xlsx')], {
            stdio: 'ignore',
            timeout: 110_000,
          });
          const pdf = readFileSync(path.join(folder, 'report.pdf'), 'latin1');
          const expected = reports().reduce((sum, sheet) => sum + 1 + (paperOf(sheet)?.breaks.length ?? 0), 0);
          expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(expected);
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      },
      120_000,
    );
  });

  test('what charts and trends draw is a figure or a gap, never a text that would be drawn as zero', () => {
    const drawn = (sheet: SheetSnapshot, text: string, header: number) => {
      const rect = rectOf(sheet, text);
      return Array.from({ length: rect.rows * rect.columns }, (_, i) => [rect.row + Math.floor(i / rect.columns), rect.column + (i % rect.columns)] as const)
        .filter(([row]) => row >= rect.row + header)
        .map(([row, column]) => excel.utils.encode_cell({ r: row, c: column }));
    };
    let gaps = 0;
    for (const sheet of reports()) {
      const trends = [...xmlOf(sheet.name).matchAll(/<xm:f>[^<]*!([^<]*)<\/xm:f>/g)].map(([, range]) => drawn(sheet, (range as string).replaceAll('$', ''), 0));
      expect(trends.length).toBeGreaterThan(0);
      const charts = sheet.charts.flatMap(({ ranges }) => ranges.slice(1).map((range) => drawn(sheet, range.replace(/^.*!/, ''), 1)));
      for (const name of [...trends, ...charts].flat()) {
        const cell = (book.Sheets[sheet.name] as excel.WorkSheet)[name] as excel.CellObject;
        expect([sheet.name, name, cell.t === 'n' || cell.w === '#N/A', cell.f?.includes('NA()')]).toEqual([sheet.name, name, true, true]);
        if (cell.w === '#N/A') gaps++;
      }
    }
    expect(gaps).toBeGreaterThan(20);
  });

  /** After the checklist for accessible spreadsheets of the UK Government Analysis Function, and Microsoft's advice for accessible workbooks. */
  describe('a checklist for accessible spreadsheets', () => {
    test('the document says its title and its language', () => {
      const core = part('docProps/core.xml');
      expect(core).toMatch(new RegExp(`<dc:title>${sampleBrand} · .+</dc:title>`));
      expect(core).toMatch(new RegExp(`<dc:language>${language}</dc:language>`));
      expect(core).toContain('<dc:creator>Social KPI</dc:creator>');
    });

    test('sheets have names that say what they hold', () => {
      const visible = snapshot.sheets.filter(({ hidden, name }) => !hidden && book.SheetNames.includes(name)).map(({ name }) => name);
      for (const name of visible) expect(name).not.toMatch(/^(sheet|feuille|tab|onglet)\s?\d*$/i);
      expect(new Set(visible.map((name) => name.toLowerCase())).size).toBe(visible.length);
    });

    test('a sheet of data is one table from A1 with one header row, frozen and repeated, and no merged cells', () => {
      const titles = new Map((book.Workbook?.Names ?? []).filter(({ Name }) => Name === '_xlnm.Print_Titles').map(({ Sheet, Ref }) => [Sheet, Ref]));
      const data = snapshot.sheets.filter((sheet) => isData(sheet) && !sheet.hidden);
      expect(data.length).toBeGreaterThan(5);
      for (const sheet of data) {
        expect([sheet.name, sheet.frozenRows, sheet.merges]).toEqual([sheet.name, 1, []]);
        expect(titles.get(book.SheetNames.indexOf(sheet.name))).toMatch(/!\$1:\$1$/);
        const columns = 1 + Math.max(...Object.keys(sheet.cells).map((position) => Number(position.split(',')[1])));
        const headers = Array.from({ length: columns }, (_, column) => shown(sheet, 0, column));
        expect([sheet.name, headers.filter((header) => header === '')]).toEqual([sheet.name, []]);
        const rows = 1 + Math.max(...Object.keys(sheet.cells).map((position) => Number(position.split(',')[0])));
        const filled = new Set(
          Object.entries(sheet.cells).flatMap(([position, { v, f }]) => ((v ?? '') === '' && f === undefined ? [] : [Number(position.split(',')[0])])),
        );
        // a blank row would end the table for a screen reader
        expect([sheet.name, Array.from({ length: Math.max(...filled) + 1 }, (_, row) => row).filter((row) => !filled.has(row))]).toEqual([sheet.name, []]);
        expect(rows).toBeGreaterThan(1);
      }
    });

    test('merged cells of a report are those with a reason', () => {
      for (const sheet of reports())
        for (const text of sheet.merges) {
          const rect = rectOf(sheet, text);
          // across: a text or a card over several columns of one row, since cards, tables and charts share nine columns;
          // down: the figures of a KPI beside its name and the calculation under it, as Sheets has no rich text in formulas
          expect([sheet.name, text, rect.rows === 1 || (rect.rows === 2 && rect.columns <= 3)]).toEqual([sheet.name, text, true]);
        }
    });

    test('an empty cell of a table of KPIs says so with a dash', () => {
      let dashes = 0;
      for (const sheet of reports()) {
        const header = headerRows(sheet);
        expect([sheet.name, header.length > 0]).toEqual([sheet.name, true]);
        for (const row of header)
          for (
            let line = row + 1;
            shown(sheet, line, 1) !== '' && sheet.merges.some((text) => rectOf(sheet, text).row === line && rectOf(sheet, text).rows === 2);
            line += 2
          )
            for (let column = 2; column <= 9; column++) {
              if (shown(sheet, row, column) === '') continue;
              const cell = sheet.cells[`${line},${column}`];
              const value = shown(sheet, line, column);
              if (value === '–') dashes++;
              // a trend is drawn over its cell
              expect([sheet.name, line, column, value !== '' || cell?.f?.includes('SPARKLINE(') === true]).toEqual([sheet.name, line, column, true]);
            }
      }
      expect(dashes).toBeGreaterThan(5);
    });

    test('hidden columns stand at the end of a sheet, behind everything that is read', () => {
      for (const sheet of snapshot.sheets.filter(({ hidden }) => !hidden)) {
        const [first] = sheet.hiddenColumns;
        if (first === undefined) continue;
        expect([sheet.name, sheet.hiddenColumns]).toEqual([sheet.name, sheet.hiddenColumns.map((_, i) => first + i)]);
        const filled = Math.max(...Object.entries(sheet.cells).flatMap(([position, { v }]) => ((v ?? '') === '' ? [] : [Number(position.split(',')[1])])));
        expect([sheet.name, (sheet.hiddenColumns.at(-1) as number) >= filled]).toEqual([sheet.name, true]);
      }
    });

    const hasFigures = (range: string) => {
      const [, name = '', cells = ''] = /^'?(.+?)'?!(.+)$/.exec(range) ?? [];
      const sheet = snapshot.sheets.find((one) => one.name === name.replaceAll("''", "'")) as SheetSnapshot;
      const { row, column, rows } = rectOf(sheet, cells.replaceAll('$', ''));
      return Array.from({ length: rows }, (_, i) => sheet.cells[`${row + i},${column}`]).some((cell) => typeof cell?.v === 'number');
    };

    test('each chart says in words what it shows, with its title, first and last month, lowest and highest', () => {
      const drawings = Object.keys(parts)
        .filter((name) => /^xl\/drawings\/drawing\d+\.xml$/.test(name))
        .sort();
      const words = drawings.flatMap((name) => [...part(name).matchAll(/ descr="([^"]*)"/g)].map(([, text]) => text as string));
      const charts = reports().flatMap(({ charts: own }) => own);
      expect(words).toHaveLength(charts.length);
      for (const [i, { options, ranges }] of charts.entries()) {
        expect(words[i]).toContain(String(options.title).replace("'", '&#39;').split('&')[0]);
        // of a network that never gives the figure there is nothing to say
        expect([words[i], words[i]?.match(/min /g)?.length]).toEqual([words[i], ranges.slice(1).filter(hasFigures).length]);
      }
    });

    test('no conclusion is told by colour alone: where a row is tinted, a word and a sign stand in it', () => {
      let tinted = 0;
      for (const sheet of reports()) {
        const code = 11;
        const rows = sheet.conditionals.filter(({ fill }) => fill !== undefined).flatMap(({ ranges }) => ranges.map((range) => rectOf(sheet, range)));
        for (const [position, cell] of Object.entries(sheet.cells)) {
          const [row = 0, column = 0] = position.split(',').map(Number);
          if (column !== code || !rows.some((rect) => row >= rect.row && row <= last(rect)) || !/^(good|bad|dat)$/.test(String(cell.v ?? ''))) continue;
          const words = Array.from({ length: 9 }, (_, i) => String(shown(sheet, row, i + 1)));
          if (words.every((word) => word === '')) continue;
          tinted++;
          expect([sheet.name, row, words.some((word) => /[▲▼○□◊●►]\s?−?[\p{L}\d]/u.test(word))]).toEqual([sheet.name, row, true]);
        }
      }
      expect(tinted).toBeGreaterThan(2);
    });

    test('text stands out from its background by 4.5 to 1', () => {
      for (const sheet of reports())
        for (const [position, { v, s }] of Object.entries(sheet.cells)) {
          if (Number(position.split(',')[1]) > 9 || (v ?? '') === '') continue;
          const { ink = '#000000', fill = '#FFFFFF' } = snapshot.styles[s ?? 0] ?? {};
          expect([sheet.name, position, ink, fill, contrast(ink, fill) >= 4.5]).toEqual([sheet.name, position, ink, fill, true]);
        }
    });
  });

  /** Rows whose cells from B on are bold on the header's fill. */
  function headerRows(sheet: SheetSnapshot): number[] {
    return Object.entries(sheet.cells).flatMap(([position, { s }]) => {
      const [row = 0, column = 0] = position.split(',').map(Number);
      const style = snapshot.styles[s ?? 0];
      return column === 1 && style?.bold && style.fill?.toUpperCase() === '#EDF1F6' ? [row] : [];
    });
  }
});

function contrast(a: string, b: string): number {
  const light = (color: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}

import { describe, expect, test } from 'vitest';
import { families } from '../../src/kinds';
import { kpis } from '../../src/kpis';
import { measureFamilies } from '../../src/kpis/measure';
import { type LanguageCode, languages } from '../../src/languages';
import { objectives } from '../../src/objectives';
import { type Book, familiesOf, layOutReport, reportedObjectives, reportSheets } from '../../src/report';
import { columnOf, functionNames } from '../../src/report/formula';
import type { Layout } from '../../src/report/layout';
import type { ReportRequest } from '../../src/report/request';
import { fixture } from './fixture';

const request: ReportRequest = { period: '2026-03', compare: 'previous', objectives: null, language: 'en', zone: 'Europe/Paris', today: '2026-04-20' };
const shown = reportedObjectives(
  objectives.map(({ id }) => id),
  families,
);
const others = ['ads', 'web', 'listening', 'service', 'sales'];
const metrics = measureFamilies(fixture(), familiesOf(shown), { periods: ['2026-03'] });

function layOut(language: LanguageCode): { layouts: Layout[]; book: Book } {
  const words = languages[language];
  const sheets = Object.fromEntries(reportSheets(words, shown).map(({ key, name }, id) => [key, { name, id }]));
  const book = { name: 'Brand', sheets, dataTabs: [{ name: "Tab's own", lastColumn: 9 }] };
  return { layouts: layOutReport(metrics, fixture(), { ...request, language }, '2026-03', words, book, shown), book };
}

type Box = { top: number; left: number; bottom: number; right: number };
function boxOf(a1: string): Box {
  const [from, to = from] = a1.replace(/\$/g, '').split(':') as [string, string?];
  const corner = (text: string) => {
    const [, column, row] = /^([A-Z]+)(\d+)$/.exec(text) as unknown as [string, string, string];
    return [Number(row), columnOf(column)] as const;
  };
  const [[top, left], [bottom, right]] = [corner(from), corner(to)];
  return { top, left, bottom, right };
}
const overlap = (a: Box, b: Box) => a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

function formulas(layout: Layout): string[] {
  return layout.contents.flat().flatMap((content) => (content !== null && typeof content === 'object' && 'formula' in content ? [content.formula] : []));
}
const bare = (formula: string) => formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, "'…'!");

describe.each(Object.keys(languages) as LanguageCode[])('a report laid out in %s', (language) => {
  const { layouts, book } = layOut(language);
  const every = layouts.flatMap((layout) => [...formulas(layout), ...layout.conditionals.map((rule) => rule.formula)]);

  test('has a sheet for the overview, each objective, the input tabs of every report and the hidden tabs of each family', () => {
    expect(layouts.map((layout) => layout.key)).toEqual([
      'overview',
      ...shown.map(({ id }) => `objective:${id}`),
      'targets',
      'costs',
      'screen',
      'commentary',
      'metrics',
      ...others.map((family) => `metrics:${family}`),
      'words',
      'lists',
      ...others.map((family) => `lists:${family}`),
    ]);
    expect(layouts.filter((layout) => layout.hidden).map((layout) => layout.key)).toHaveLength(13);
  });

  test('writes formulas that every locale and engine reads alike', () => {
    const used = new Set(every.flatMap((formula) => [...bare(formula).matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name]) => name)));
    expect([...used].filter((name) => !functionNames.includes(name as never))).toEqual([]);
    expect(every.filter((formula) => /,|\d\.\d|[{}]/.test(bare(formula)))).toEqual([]);
    expect(every.filter((formula) => formula.length > 8000)).toEqual([]);
  });

  test('refers only to tabs of the workbook as they are named, and stays inside them', () => {
    const names = new Map(layouts.map((layout) => [(book.sheets[layout.key] as { name: string }).name, layout]));
    for (const formula of every)
      for (const [, name, range] of formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(/'((?:[^']|'')*)'!(\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?)/g)) {
        const layout = names.get((name as string).replace(/''/g, "'"));
        expect(layout, formula).toBeDefined();
        const { right } = boxOf(range as string);
        expect(right, formula).toBeLessThanOrEqual(Math.max(...(layout as Layout).contents.map((row) => row.length)));
      }
  });

  test('lets conditional formats refer to their own sheet only', () => {
    expect(layouts.flatMap((layout) => layout.conditionals).filter((rule) => rule.formula.includes('!'))).toEqual([]);
  });

  test('never merges a cell twice, and keeps every range inside the sheet', () => {
    for (const layout of layouts) {
      const [rows, columns] = [layout.contents.length, Math.max(...layout.contents.map((row) => row.length))];
      const merges = layout.merges.map(({ range }) => boxOf(range));
      merges.forEach((one, i) => {
        for (const other of merges.slice(i + 1)) expect(overlap(one, other), `${layout.key} ${JSON.stringify([one, other])}`).toBe(false);
      });
      const ranges = [
        ...layout.merges.map(({ range }) => range),
        ...layout.borders.flatMap((border) => border.ranges),
        ...layout.conditionals.flatMap((rule) => rule.ranges),
      ];
      for (const range of [
        ...ranges,
        ...layout.editable,
        ...layout.charts.flatMap((chart) => chart.ranges),
        ...layout.lines.flatMap((line) => Object.values(line.cells)),
      ]) {
        const box = boxOf(range);
        expect(box.bottom <= rows && box.right <= columns, `${layout.key} ${range}`).toBe(true);
      }
    }
  });

  test('hides nothing that a merge shows, and merges no cell that holds something under another', () => {
    for (const layout of layouts)
      for (const { range, way } of layout.merges) {
        const { top, left, bottom, right } = boxOf(range);
        for (let r = top; r <= bottom; r++)
          for (let c = left; c <= right; c++) {
            const first = way === 'all' ? r === top && c === left : way === 'across' ? c === left : r === top;
            if (!first) expect(layout.contents[r - 1]?.[c - 1] ?? null, `${layout.key} ${range} row ${r} column ${c}`).toBeNull();
          }
      }
  });

  test('has a row for every KPI, in one objective at least', () => {
    const shown = new Set(layouts.flatMap((layout) => layout.lines.map((line) => line.kpi)));
    expect(kpis.map((kpi) => kpi.id).filter((id) => !shown.has(id))).toEqual([]);
  });

  test('draws at most two charts a sheet, of at most six series, from hidden columns with a header', () => {
    for (const layout of layouts)
      for (const chart of layout.charts) {
        expect(layout.charts.length).toBeLessThanOrEqual(2);
        expect(chart.series.length).toBeLessThanOrEqual(6);
        expect(chart.ranges.length).toBe(chart.series.length + 1);
        for (const range of chart.ranges) {
          const { top, left } = boxOf(range);
          expect(left).toBeGreaterThan(11);
          expect(typeof layout.contents[top - 1]?.[left - 1]).toBe('string');
        }
      }
  });

  test('keeps a calculation and its n inside the column of names', () => {
    for (const { id } of kpis) {
      const { name, calculations } = languages[language].kpis[id];
      expect(name.length, name).toBeLessThanOrEqual(28);
      for (const said of Object.values(calculations)) expect(said.length, said).toBeLessThanOrEqual(30);
    }
  });
});

test('the same choices stand in both languages, with the same ids', () => {
  const [en, fr] = [layOut('en'), layOut('fr')].map(({ layouts }) => layouts.find((layout) => layout.key === 'lists') as Layout);
  const ids = (layout: Layout | undefined, column: number) => layout?.contents.map((row) => row[column]);
  for (const column of [1, 6, 9, 13, 16, 18, 21]) expect(ids(fr, column)).toEqual(ids(en, column));
});

test('the compared period that a report speaks of is a year earlier when it is asked for', () => {
  const lists = layOut('en').layouts.find((layout) => layout.key === 'lists') as Layout;
  const row = lists.contents.find((cells) => cells[1] === '2026-03');
  expect([row?.[6], row?.[9]]).toEqual(['2026-02', '2025-03']);
});

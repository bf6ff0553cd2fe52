/** What a sheet has besides sizes, styles and contents: merges, borders, drop-downs, conditional formats, charts, protection. */
import type { Layout } from '../report/layout';
import type { RangeLike, Services, SheetLike } from './services';

export type Box = { row: number; column: number; rows: number; columns: number };

export function boxOf(a1: string): Box {
  const [from, to = from] = a1.split(':') as [string, string?];
  const corner = (text: string) => {
    const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(text) as unknown as [string, string, string];
    return { row: Number(digits), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
  };
  const [first, last] = [corner(from), corner(to)];
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}

export const rangeOf = (sheet: SheetLike, a1: string): RangeLike => {
  const { row, column, rows, columns } = boxOf(a1);
  return sheet.getRange(row, column, rows, columns);
};

/** On a sheet that has none of them yet. `isProtected`: by somebody whose protection stays. */
export function furnish(services: Services, sheet: SheetLike, layout: Layout, isProtected: boolean): void {
  const { SpreadsheetApp } = services;
  const file = SpreadsheetApp.getActive();
  for (const { range, way } of layout.merges) {
    const cells = rangeOf(sheet, range);
    if (way === 'all') cells.merge();
    else if (way === 'across') cells.mergeAcross();
    else cells.mergeVertically();
  }
  const weights = { thin: SpreadsheetApp.BorderStyle.SOLID, medium: SpreadsheetApp.BorderStyle.SOLID_MEDIUM, thick: SpreadsheetApp.BorderStyle.SOLID_THICK };
  for (const { ranges, edges, color, weight } of layout.borders) {
    const edge = (name: (typeof edges)[number]) => (edges.includes(name) ? true : null);
    sheet
      .getRangeList(ranges)
      .setBorder(edge('top'), edge('left'), edge('bottom'), edge('right'), edge('vertical'), edge('horizontal'), color, weights[weight]);
  }
  const sources = new Map<string, SheetLike | null>();
  for (const { range, from, strict } of layout.dropdowns) {
    const [, quoted, cells] = /^'(.+)'!(.+)$/.exec(from.range) as unknown as [string, string, string];
    const name = quoted.replace(/''/g, "'");
    if (!sources.has(name)) sources.set(name, file.getSheetByName(name));
    const source = sources.get(name);
    if (!source) continue;
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInRange(rangeOf(source, cells.replace(/\$/g, '')), true)
      .setAllowInvalid(!strict)
      .build();
    rangeOf(sheet, range).setDataValidation(rule);
  }
  if (layout.conditionals.length) sheet.setConditionalFormatRules(layout.conditionals.map((rule) => conditionalRule(services, sheet, rule)));
  for (const chart of layout.charts) sheet.insertChart(buildChart(services, sheet, chart));
  for (const [start, count] of layout.hiddenColumns) sheet.hideColumns(start, count);
  if (!layout.gridlines) sheet.setHiddenGridlines(true);
  if (layout.frozenRows) sheet.setFrozenRows(layout.frozenRows);
  if (layout.tabColor) sheet.setTabColor(layout.tabColor);
  if (!isProtected) {
    const protection = sheet.protect().setDescription('Social KPI').setWarningOnly(true);
    if (layout.editable.length) protection.setUnprotectedRanges(layout.editable.map((range) => rangeOf(sheet, range)));
  }
  if (layout.hidden) sheet.hideSheet();
}

function conditionalRule(services: Services, sheet: SheetLike, { ranges, formula, fill, ink, bold }: Layout['conditionals'][number]): unknown {
  const rule = services.SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula);
  if (fill) rule.setBackground(fill);
  if (ink) rule.setFontColor(ink);
  if (bold !== undefined) rule.setBold(bold);
  return rule.setRanges(ranges.map((range) => rangeOf(sheet, range))).build();
}

function buildChart(services: Services, sheet: SheetLike, chart: Layout['charts'][number]): unknown {
  const { ChartType, ChartHiddenDimensionStrategy } = services.Charts;
  const { anchor } = chart;
  const builder = sheet.newChart().setChartType(chart.type === 'line' ? ChartType.LINE : ChartType.COLUMN);
  for (const range of chart.ranges) builder.addRange(rangeOf(sheet, range));
  // The series stand in hidden columns, which a chart leaves out unless it is told otherwise.
  builder
    .setNumHeaders(1)
    .setHiddenDimensionStrategy(ChartHiddenDimensionStrategy.SHOW_BOTH)
    .setPosition(anchor.row, anchor.column, anchor.offsetX, anchor.offsetY);
  for (const [option, value] of Object.entries(chartOptions(chart))) builder.setOption(option, value);
  return builder.build();
}

function chartOptions(chart: Layout['charts'][number]): { [option: string]: unknown } {
  const options: { [option: string]: unknown } = {
    title: chart.title,
    width: chart.anchor.width,
    height: chart.anchor.height,
    fontName: 'Arial',
    'titleTextStyle.fontSize': 16,
    'titleTextStyle.bold': true,
    'titleTextStyle.color': '#14304D',
    'legend.position': 'top',
    backgroundColor: '#FFFFFF',
    'vAxis.minValue': 0,
    'vAxis.format': chart.vertical.format,
    'vAxis.title': chart.vertical.title,
    'vAxis.gridlines.color': '#E3E7EC',
    'hAxis.title': chart.horizontal.title,
  };
  if (chart.subtitle) options.subtitle = chart.subtitle;
  if (chart.type === 'stackedColumn') options.isStacked = true;
  else options.lineWidth = 2.5;
  chart.series.forEach((series, i) => {
    options[`series.${i}.color`] = series.color;
    if (series.dashed) options[`series.${i}.lineDashStyle`] = [6, 4];
    if (series.points) options[`series.${i}.pointSize`] = 6;
  });
  return options;
}

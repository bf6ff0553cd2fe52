/** Charts and sparklines of the local workbook as native ones of an .xlsx. */
import type { ChartSeries, Chart as XlsxChart } from 'excelize-wasm';
import { cellName, closeRect, parseA1, type Rect, splitSheet } from '../apps-script/a1';
import type { ChartSnapshot, WorkbookSnapshot } from '../apps-script/snapshot';
import { escapeXml } from './xlsx-cells';
import { type Sparkline, xlsxFormula } from './xlsx-formula';

export type ChartTypes = { Line: number; ColStacked: number; Col: number };

type Column = { sheet: string; rect: Rect };

/** What was set under a path, whether as `vAxis.title` or as `vAxis` with an object. */
function option(chart: ChartSnapshot, path: string): unknown {
  if (path in chart.options) return chart.options[path];
  const parts = path.split('.');
  for (let cut = parts.length - 1; cut > 0; cut--) {
    let value: unknown = chart.options[parts.slice(0, cut).join('.')];
    for (const part of parts.slice(cut)) value = (value as { [key: string]: unknown } | null | undefined)?.[part];
    if (value !== undefined) return value;
  }
  return undefined;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const number = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

/** One column of each range; the first of all is the axis, the header above each series its name. */
export function xlsxChart(workbook: WorkbookSnapshot, chart: ChartSnapshot, types: ChartTypes): XlsxChart {
  const [axis, ...series] = chart.ranges.flatMap((range) => columnsOf(workbook, range));
  const type = chart.type === 'LINE' ? types.Line : option(chart, 'isStacked') ? types.ColStacked : types.Col;
  const [title, subtitle] = [text(option(chart, 'title')), text(option(chart, 'subtitle'))];
  const font = text(option(chart, 'fontName')) ?? 'Arial';
  const small = { Family: font, Size: 9, Color: '#5B6673' };
  const axisTitle = (path: string) => {
    const words = text(option(chart, path));
    return words === null ? {} : { Title: { Paragraph: [{ Text: words, Font: small }] } };
  };
  const format = text(option(chart, 'vAxis.format'));
  const least = option(chart, 'vAxis.minValue') ?? option(chart, 'vAxis.viewWindow.min');
  return {
    Type: type,
    VaryColors: false,
    Series: axis ? series.map((one, index) => writeSeries(chart, axis, one, index)) : [],
    ...(title === null
      ? {}
      : {
          Title: {
            Paragraph: [
              { Text: title, Font: { Family: font, Size: 12, Bold: true, Color: '#14304D' } },
              ...(subtitle === null ? [] : [{ Text: subtitle, Font: small }]),
            ],
          },
        }),
    Legend: { Position: text(option(chart, 'legend.position')) ?? text(option(chart, 'legend')) ?? 'top', Font: small },
    Dimension: { Width: number(option(chart, 'width'), 576), Height: number(option(chart, 'height'), 294) },
    Format: { OffsetX: chart.position.offsetX, OffsetY: chart.position.offsetY },
    XAxis: { ...axisTitle('hAxis.title'), Font: small },
    YAxis: {
      ...axisTitle('vAxis.title'),
      Font: small,
      MajorGridLines: true,
      ...(format === null ? {} : { NumFmt: { CustomNumFmt: format, SourceLinked: false } }),
      ...(typeof least === 'number' ? { Minimum: least } : {}),
    },
    ...(chart.type === 'COLUMN' ? { GapWidth: 60, ...(type === types.ColStacked ? { Overlap: 100 } : {}) } : {}),
    ShowBlanksAs: 'gap',
  } as unknown as XlsxChart;
}

function writeSeries(chart: ChartSnapshot, axis: Column, { sheet, rect }: Column, index: number): ChartSeries {
  const header = chart.headers > 0 ? 1 : 0;
  const reference = (column: Column, from: number, rows: number) => {
    const fixed = (row: number) => cellName(row, column.rect.column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
    return `${quoted(column.sheet)}!${fixed(from)}${rows > 1 ? `:${fixed(from + rows - 1)}` : ''}`;
  };
  const colors = option(chart, 'colors');
  const color = text(option(chart, `series.${index}.color`)) ?? (Array.isArray(colors) ? text(colors[index]) : null) ?? '#0B5FB0';
  const dashed = option(chart, `series.${index}.lineDashStyle`) !== undefined && option(chart, `series.${index}.lineDashStyle`) !== null;
  const points = number(option(chart, `series.${index}.pointSize`) ?? option(chart, 'pointSize'), 0);
  return {
    ...(header ? { Name: reference({ sheet, rect }, rect.row, 1) } : {}),
    Categories: reference(axis, axis.rect.row + header, axis.rect.rows - header),
    Values: reference({ sheet, rect }, rect.row + header, rect.rows - header),
    Fill: { Type: 'pattern', Pattern: 1, Color: [color] },
    ...(chart.type === 'LINE'
      ? {
          Line: { Width: number(option(chart, `series.${index}.lineWidth`) ?? option(chart, 'lineWidth'), 2.5), ...(dashed ? { Dash: 3 } : {}) },
          Marker: points > 0 ? { Symbol: 'circle', Size: 5, Fill: { Type: 'pattern', Pattern: 1, Color: [color] } } : { Symbol: 'none' },
        }
      : {}),
  } as ChartSeries;
}

function figuresOf(workbook: WorkbookSnapshot, range: string): number[] {
  return columnsOf(workbook, range).flatMap(({ sheet, rect }) => {
    const cells = workbook.sheets.find(({ name }) => name === sheet)?.cells ?? {};
    return Array.from({ length: rect.rows }, (_, i) => cells[`${rect.row + i},${rect.column}`]?.v).filter((value) => typeof value === 'number');
  });
}

function columnsOf(workbook: WorkbookSnapshot, range: string): Column[] {
  const { sheet: name, rest } = splitSheet(range);
  const sheet = workbook.sheets.find((one) => one.name === name);
  const open = parseA1(rest);
  if (!sheet || !open) return [];
  const { row, column, rows, columns } = closeRect(open, sheet.rows, sheet.columns);
  return Array.from({ length: columns }, (_, i) => ({ sheet: sheet.name, rect: { row, column: column + i, rows, columns: 1 } }));
}

/** Always in quotes: chart parts take no bare names with spaces or accents. */
const quoted = (name: string) => `'${name.replace(/'/g, "''")}'`;

/** Cells by sheet and position whose figures a chart or a sparkline draws. */
export function drawnCells(workbook: WorkbookSnapshot): Map<string, Set<string>> {
  const drawn = new Map<string, Set<string>>(workbook.sheets.map(({ name }) => [name, new Set<string>()]));
  const add = ({ sheet, rect }: Column, header = 0) => {
    for (let row = rect.row + header; row < rect.row + rect.rows; row++) drawn.get(sheet)?.add(`${row},${rect.column}`);
  };
  for (const sheet of workbook.sheets) {
    for (const { ranges, headers } of sheet.charts) {
      const [, ...series] = ranges.flatMap((range) => columnsOf(workbook, range));
      for (const one of series) add(one, headers > 0 ? 1 : 0);
    }
    for (const { f } of Object.values(sheet.cells))
      if (f?.includes('SPARKLINE(')) for (const { range } of xlsxFormula(workbook, sheet, f).sparklines) for (const one of columnsOf(workbook, range)) add(one);
  }
  return drawn;
}

/** What a chart shows, for those who do not see it: its heading, then each series from its first month to its last with the lowest and the highest. */
export function wordsOf(workbook: WorkbookSnapshot, chart: ChartSnapshot): string {
  const [axis, ...series] = chart.ranges.flatMap((range) => columnsOf(workbook, range));
  const header = chart.headers > 0 ? 1 : 0;
  const cellsOf = ({ sheet, rect }: Column) => {
    const cells = workbook.sheets.find(({ name }) => name === sheet)?.cells ?? {};
    return Array.from({ length: rect.rows }, (_, i) => cells[`${rect.row + i},${rect.column}`]?.v);
  };
  const months = axis ? cellsOf(axis).slice(header).map(String) : [];
  const share = /%/.test(String(option(chart, 'vAxis.format') ?? ''));
  const write = new Intl.NumberFormat(workbook.locale.replace('_', '-'), { style: share ? 'percent' : 'decimal', maximumFractionDigits: share ? 2 : 1 });
  const heading = [option(chart, 'title'), option(chart, 'subtitle')].filter((part) => text(part) !== null);
  const said = series.map((column) => {
    const cells = cellsOf(column);
    const points = cells.slice(header).flatMap((value, i) => (typeof value === 'number' ? [{ value, at: `${write.format(value)} (${months[i]})` }] : []));
    const [first, last] = [points[0], points[points.length - 1]];
    const name = header ? String(cells[0] ?? '') : '';
    if (!first || !last) return `${name}: –`;
    const ends = [Math.min, Math.max].map((end) => points.find(({ value }) => value === end(...points.map((point) => point.value)))?.at);
    return `${name}: ${first.at} → ${last.at}; min ${ends[0]}, max ${ends[1]}`;
  });
  return [...heading, ...said].join('. ');
}

/** Charts keep their size in px whatever the columns under them become, and say what they show. */
export function chartAnchors(drawingXml: string, charts: readonly ChartSnapshot[], words: (chart: ChartSnapshot) => string): string {
  let index = 0;
  return drawingXml.replace(/<xdr:twoCellAnchor[^>]*>[\s\S]*?<\/xdr:twoCellAnchor>/g, (anchor) => {
    const chart = charts[index++];
    if (!chart) return anchor;
    const [width, height] = [number(option(chart, 'width'), 576), number(option(chart, 'height'), 294)].map((px) => px * 9_525);
    return anchor
      .replace(/xdr:twoCellAnchor[^>]*>/g, 'xdr:oneCellAnchor>')
      .replace(/<xdr:to>[\s\S]*?<\/xdr:to>/, `<xdr:ext cx="${width}" cy="${height}"/>`)
      .replace(/ descr="[^"]*"/, () => ` descr="${escapeXml(words(chart))}"`);
  });
}

/** What the writer of workbooks does not offer stands in the chart's part: the subtitle on a line of its own, one font throughout, whether hidden cells are drawn. */
export function finishChart(chartXml: string, chart: ChartSnapshot): string {
  const font = text(option(chart, 'fontName')) ?? 'Arial';
  const lines = chartXml.replace(/<\/a:r><a:r>/, '</a:r></a:p><a:p><a:r>').replace(/typeface="\+m[nj]-(?:lt|ea|cs)"/g, `typeface="${font}"`);
  return chart.hidden ? showHidden(lines) : lines;
}

function showHidden(chartXml: string): string {
  return /<(?:c:)?plotVisOnly[^>]*>/.test(chartXml)
    ? chartXml.replace(/(<(?:c:)?plotVisOnly val=")[^"]*"/, '$10"')
    : chartXml.replace(/<\/((?:c:)?)plotArea>(<(?:c:)?legend>[\s\S]*?<\/(?:c:)?legend>)?/, (all, prefix: string) => `${all}<${prefix}plotVisOnly val="0"/>`);
}

const rgb = (value: unknown, otherwise: string) =>
  `FF${(typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value : otherwise).slice(1).toUpperCase()}`;

/** Earlier columns of a trend, beside its last one. */
const past = '#B4CEEC';

/**
 * The extension that holds the sparklines of a sheet; '' without any. They read hidden columns. All are columns from zero: LibreOffice draws
 * a month without a figure as 0 in a line, and prints no line at all.
 */
export function writeSparklines(workbook: WorkbookSnapshot, sparklines: readonly (Sparkline & { cell: string })[]): string {
  if (sparklines.length === 0) return '';
  const groups = sparklines.map(({ cell, range, options }) => {
    const isLine = options.charttype !== 'column';
    const color = isLine ? rgb(past, past) : rgb(options.color, '#0B5FB0');
    const lastColor = isLine ? (options.color ?? '#0B5FB0') : options.lastcolor;
    const isBelow = figuresOf(workbook, range).some((figure) => figure < 0);
    const least = typeof options.ymin === 'number' ? options.ymin : isBelow ? null : 0;
    const [minimum, axis] = least === null ? ['', ''] : [` manualMin="${least}"`, ' minAxisType="custom"'];
    const last = typeof lastColor === 'string' ? ' last="1"' : '';
    const parts = ['Series', 'Negative', 'Axis', 'Markers', 'First', 'Last', 'High', 'Low'].map(
      (part) => `<x14:color${part} rgb="${part === 'Last' ? rgb(lastColor, `#${color.slice(2)}`) : color}"/>`,
    );
    const place = `<x14:sparklines><x14:sparkline><xm:f>${escapeXml(range)}</xm:f><xm:sqref>${cell}</xm:sqref></x14:sparkline></x14:sparklines>`;
    return `<x14:sparklineGroup${minimum} type="column" displayEmptyCellsAs="gap"${last} displayHidden="1"${axis}>${parts.join('')}${place}</x14:sparklineGroup>`;
  });
  const [sheets, cells] = ['spreadsheetml/2009/9', 'excel/2006'].map((path) => `http://schemas.microsoft.com/office/${path}/main`);
  return `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${sheets}"><x14:sparklineGroups xmlns:xm="${cells}">${groups.join('')}</x14:sparklineGroups></ext>`;
}

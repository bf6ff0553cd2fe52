/** Charts and sparklines of the local workbook as native ones of an .xlsx. */
import type { ChartSeries, Chart as XlsxChart } from 'excelize-wasm';
import { cellName, closeRect, parseA1, type Rect, splitSheet } from './a1';
import type { ChartSnapshot, WorkbookSnapshot } from './snapshot';
import { escapeXml } from './xlsx-cells';
import type { Sparkline } from './xlsx-formula';

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
  const heading = [text(option(chart, 'title')), text(option(chart, 'subtitle'))].filter((part) => part !== null);
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
    ...(heading.length > 0 ? { Title: { Paragraph: [{ Text: heading.join(' — '), Font: { Family: font, Size: 12, Bold: true, Color: '#1B2530' } }] } } : {}),
    Legend: { Position: text(option(chart, 'legend.position')) ?? text(option(chart, 'legend')) ?? 'top' },
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

/** Whether hidden cells are drawn is no property the writer of workbooks offers: it stands in the chart's part. */
export function showHidden(chartXml: string): string {
  return /<(?:c:)?plotVisOnly[^>]*>/.test(chartXml)
    ? chartXml.replace(/(<(?:c:)?plotVisOnly val=")[^"]*"/, '$10"')
    : chartXml.replace(/<\/((?:c:)?)plotArea>(<(?:c:)?legend>[\s\S]*?<\/(?:c:)?legend>)?/, (all, prefix: string) => `${all}<${prefix}plotVisOnly val="0"/>`);
}

const rgb = (value: unknown, otherwise: string) =>
  `FF${(typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value : otherwise).slice(1).toUpperCase()}`;

/** The extension that holds the sparklines of a sheet; '' without any. They read hidden columns, and columns start at the `ymin` asked for. */
export function writeSparklines(sparklines: readonly (Sparkline & { cell: string })[]): string {
  if (sparklines.length === 0) return '';
  const groups = sparklines.map(({ cell, range, options }) => {
    const column = options.charttype === 'column';
    const color = rgb(options.color, '#0B5FB0');
    const least = typeof options.ymin === 'number' ? ` manualMin="${options.ymin}"` : '';
    const axis = least === '' ? '' : ' minAxisType="custom"';
    const last = typeof options.lastcolor === 'string' ? ' last="1"' : '';
    const weight = typeof options.linewidth === 'number' ? ` lineWeight="${options.linewidth * 0.75}"` : '';
    const parts = ['Series', 'Negative', 'Axis', 'Markers', 'First', 'Last', 'High', 'Low'].map(
      (part) => `<x14:color${part} rgb="${part === 'Last' ? rgb(options.lastcolor, `#${color.slice(2)}`) : color}"/>`,
    );
    const place = `<x14:sparklines><x14:sparkline><xm:f>${escapeXml(range)}</xm:f><xm:sqref>${cell}</xm:sqref></x14:sparkline></x14:sparklines>`;
    return `<x14:sparklineGroup${least}${weight}${column ? ' type="column"' : ''} displayEmptyCellsAs="gap"${last} displayHidden="1"${axis}>${parts.join('')}${place}</x14:sparklineGroup>`;
  });
  const [sheets, cells] = ['spreadsheetml/2009/9', 'excel/2006'].map((path) => `http://schemas.microsoft.com/office/${path}/main`);
  return `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${sheets}"><x14:sparklineGroups xmlns:xm="${cells}">${groups.join('')}</x14:sparklineGroups></ext>`;
}

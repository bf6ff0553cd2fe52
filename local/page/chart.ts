/** A native chart of the sheet as SVG, from the options Apps Script was given. */

import * as Plot from '@observablehq/plot';
import { numfmt } from '@univerjs/core';
import type { DrawnChart } from '../apps-script/drawn';

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const number = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise);
const palette = ['#3366cc', '#dc3912', '#ff9900', '#109618', '#990099', '#0099c6'];

type Point = { x: string; y: number | null; series: number };
export type Words = { empty: string; language: string };

/** An element of the chart's own size. */
export function drawChart(chart: DrawnChart, words: Words): HTMLElement {
  const figure = document.createElement('figure');
  figure.className = 'chart';
  figure.setAttribute('role', 'img');
  figure.setAttribute('aria-label', [text(chart.options.title), text(chart.options.subtitle)].filter(Boolean).join('. '));
  line(figure, 'title', text(chart.options.title));
  line(figure, 'subtitle', text(chart.options.subtitle));
  const points = chart.series.flatMap(({ values }, series) => chart.categories.map((x, i): Point => ({ x, y: values[i] ?? null, series })));
  if (!points.some(({ y }) => y !== null)) {
    line(figure, 'none', words.empty);
    return figure;
  }
  figure.append(legendOf(chart));
  const above = 24 + (chart.options.subtitle ? 16 : 0) + legendRows(chart) * 18 + 14;
  figure.append(plot(chart, points, number(chart.options.width, 576) - 26, number(chart.options.height, 294) - above, words.language));
  return figure;
}

function line(figure: HTMLElement, name: string, words: string): void {
  if (!words) return;
  const element = document.createElement('div');
  element.className = name;
  element.textContent = words;
  figure.append(element);
}

const colorOf = (chart: DrawnChart, series: number) => text(chart.options[`series.${series}.color`]) || (palette[series % palette.length] as string);
const isDashed = (chart: DrawnChart, series: number) => Boolean(chart.options[`series.${series}.lineDashStyle`]);

function legendOf(chart: DrawnChart): HTMLElement {
  const legend = document.createElement('div');
  legend.className = 'legend';
  chart.series.forEach(({ name }, series) => {
    const entry = document.createElement('span');
    const mark = document.createElement('i');
    mark.className = chart.type === 'LINE' ? (isDashed(chart, series) ? 'line dashed' : 'line') : '';
    if (!isDashed(chart, series)) mark.style.background = colorOf(chart, series);
    mark.style.borderColor = colorOf(chart, series);
    entry.append(mark, name);
    legend.append(entry);
  });
  return legend;
}

/** Rows the legend takes, from the length of its words. */
function legendRows(chart: DrawnChart): number {
  const width = chart.series.reduce((sum, { name }) => sum + name.length * 6.6 + 34, 0);
  return Math.max(1, Math.ceil(width / (number(chart.options.width, 576) - 26)));
}

function plot(chart: DrawnChart, points: Point[], width: number, height: number, language: string): Element {
  const pattern = text(chart.options['vAxis.format']) || '#,##0.###';
  const format = (value: number) => numfmt.format(pattern, value, { locale: language });
  const stacked = Boolean(chart.options.isStacked);
  const longest = Math.max(...chart.categories.map((name) => name.length), 1);
  const each = Math.max(1, Math.ceil((longest * 6.4 + 8) / ((width - 60) / chart.categories.length)));
  const grid = text(chart.options['vAxis.gridlines.color']) || '#e3e7ec';
  const least = chart.options['vAxis.minValue'];
  return Plot.plot({
    width,
    height,
    marginLeft: 62,
    marginRight: 8,
    marginTop: 22,
    marginBottom: 34,
    style: { fontFamily: 'Arial, "Liberation Sans", sans-serif', fontSize: '11px', color: '#56616f', background: 'transparent' },
    x: { type: chart.type === 'LINE' ? 'point' : 'band', domain: chart.categories, padding: chart.type === 'LINE' ? 0.3 : 0.28, label: null },
    y: { label: null, nice: true, zero: typeof least === 'number' && least <= 0 },
    color: { type: 'identity' },
    marks: [
      Plot.axisX({
        ticks: chart.categories.filter((_, i) => i % each === 0),
        tickSize: 0,
        label: text(chart.options['hAxis.title']) || null,
        labelArrow: 'none',
        labelAnchor: 'center',
      }),
      Plot.gridY({ stroke: grid, strokeOpacity: 1, ticks: 5 }),
      Plot.axisY({ tickFormat: format, tickSize: 0, ticks: 5, label: text(chart.options['vAxis.title']) || null, labelArrow: 'none' }),
      ...(chart.type === 'LINE' ? lineMarks(chart, points) : [columns(chart, points, stacked)]),
      Plot.ruleY([0], { stroke: '#c9d2dc' }),
    ],
  });
}

function lineMarks(chart: DrawnChart, points: Point[]): Plot.Markish[] {
  return chart.series.flatMap((_, series) => {
    const own = points.filter((point) => point.series === series);
    const stroke = colorOf(chart, series);
    const size = number(chart.options[`series.${series}.pointSize`] ?? chart.options.pointSize, 0);
    const width = number(chart.options[`series.${series}.lineWidth`] ?? chart.options.lineWidth, 2);
    const drawn = Plot.line(own, {
      x: 'x',
      y: ({ y }: Point) => y ?? Number.NaN,
      stroke,
      strokeWidth: width,
      ...(isDashed(chart, series) ? { strokeDasharray: '6,4' } : {}),
    });
    const dots = own.filter(({ y }) => y !== null);
    return size > 0 ? [drawn, Plot.dot(dots, { x: 'x', y: 'y', r: size / 2, fill: stroke })] : [drawn];
  });
}

function columns(chart: DrawnChart, points: Point[], stacked: boolean): Plot.Markish {
  const shown = points.filter(({ y }) => y !== null);
  const fill = ({ series }: Point) => colorOf(chart, series);
  if (stacked || chart.series.length === 1) return Plot.barY(shown, { x: 'x', y: 'y', fill });
  return Plot.rectY(shown, { x: 'x', y: 'y', fill });
}

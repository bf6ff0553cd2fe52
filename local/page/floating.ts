/** Charts that float over the grid at their place, and scroll with it. */

import type { FUniver } from '@univerjs/presets';
import { createElement, useEffect, useRef, useState } from 'react';
import type { DrawnChart, DrawnFrame } from '../apps-script/drawn';
import { drawChart, type Words } from './chart';
import type { Store } from './store';

/** Sheets' sizes where nothing else is set. */
const defaultWidth = 100;
const defaultHeight = 21;
/** The grid counts from the corner of its headings. */
const headings = { width: 46, height: 20 };

export function createCharts(univerAPI: FUniver, store: Store, words: Words) {
  /** By chart: where it was put, and how it goes away. */
  const placed = new Map<string, { at: string; remove: () => void }>();

  univerAPI.registerComponent('social-kpi-chart', ({ data }: { data?: { key: string } }) => {
    const box = useRef<HTMLDivElement>(null);
    const [, redraw] = useState(0);
    const chart = data && store.chart(data.key);
    useEffect(() => store.onCharts(() => redraw((count) => count + 1)), []);
    useEffect(() => {
      const place = box.current;
      if (!chart || !place) return;
      const drawn = drawChart(chart, words);
      place.replaceChildren(drawn);
      const { width, height } = sizeOf(chart);
      Object.assign(drawn.style, { width: `${width}px`, height: `${height}px`, transformOrigin: '0 0' });
      // the grid makes the box smaller or larger with its zoom
      const fit = new ResizeObserver(() => {
        drawn.style.transform = `scale(${Math.min(place.clientWidth / width, place.clientHeight / height)})`;
      });
      fit.observe(place);
      return () => fit.disconnect();
    }, [chart]);
    return createElement('div', { ref: box, style: { width: '100%', height: '100%' } });
  });

  return {
    /** Puts the charts of the sheet in front at their place; those already there draw themselves anew, those gone are taken away. */
    show(id: string): void {
      const frame = store.frame(id);
      const sheet = univerAPI.getActiveWorkbook()?.getSheetBySheetId(id);
      if (!frame || !sheet) return;
      const wanted = new Map(frame.charts.map((chart) => [`${id}-${chart.id}`, JSON.stringify(chart.position)]));
      for (const [key, { at, remove }] of placed) {
        if (!key.startsWith(`${id}-`) || wanted.get(key) === at) continue;
        remove();
        placed.delete(key);
      }
      for (const chart of frame.charts) {
        const key = `${id}-${chart.id}`;
        if (placed.has(key)) continue;
        const startX = headings.width + edge(frame.widths, frame.hiddenColumns, defaultWidth, chart.position.column - 1) + chart.position.offsetX;
        const startY = headings.height + edge(frame.heights, frame.hiddenRows, defaultHeight, chart.position.row - 1) + chart.position.offsetY;
        const { width, height } = sizeOf(chart);
        const added = sheet.addFloatDomToPosition({
          componentKey: 'social-kpi-chart',
          initPosition: { startX, startY, endX: startX + width, endY: startY + height },
          data: { key },
          allowTransform: false,
        });
        if (added) placed.set(key, { at: wanted.get(key) as string, remove: () => added.dispose() });
      }
    },
    /** Before another workbook is opened. */
    clear(): void {
      for (const { remove } of placed.values()) remove();
      placed.clear();
    },
  };
}

/** As Sheets makes a chart of no given size. */
const sizeOf = ({ options }: DrawnChart) => ({ width: Number(options.width ?? 600), height: Number(options.height ?? 371) });

/** Distance of a row's or column's near edge from the first one's, in px. */
function edge(sizes: DrawnFrame['widths'], hidden: readonly number[], otherwise: number, index: number): number {
  let sum = 0;
  for (let i = 0; i < index; i++) if (!hidden.includes(i)) sum += sizes[i] ?? otherwise;
  return sum;
}

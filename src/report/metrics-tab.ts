/** The hidden Metrics tab: the table as it was measured, one row a period, network, account and scope. */
import { type Context, familyTab, sheetNames } from './context';
import { listed } from './formula';
import type { Content, Layout } from './layout';
import { colors } from './tokens';

export function layOutMetrics(context: Context): Layout {
  const { columns, rows } = context.metrics;
  const contents: Content[][] = [columns, ...rows.map(([key, ...cells]) => [listed(String(key)), ...cells])];
  return {
    key: familyTab('metrics', context.family),
    name: sheetNames(context, familyTab('metrics', context.family)),
    tabColor: colors.recordTab,
    hidden: true,
    gridlines: true,
    frozenRows: 1,
    widths: [],
    heights: [],
    hiddenColumns: [],
    contents,
    styles: [{}],
    styled: [],
    merges: [],
    borders: [],
    dropdowns: [],
    conditionals: [],
    charts: [],
    editable: [],
    selectors: null,
    lines: [],
  };
}

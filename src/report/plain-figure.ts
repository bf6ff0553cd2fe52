/** A figure without a verdict of its own: what a KPI's first line gives in a row of Metrics, and whether two of them may be set against each other. */
import type { KpiId } from '../kpis';
import { columnId, lineId } from '../kpis/columns';
import { nativeFormula } from '../kpis/native-formula';
import { type Context, columnIn, contextOf, kpiOf, metricAt } from './context';
import type { Expr } from './formula';
import { admit, all, atMost, call, empty, equal, when } from './formula';
import { hasStatistic, lineOf } from './kpi-sort';
import type { Rows } from './selectors';

/** 1-based column of Metrics; 0 where the line has no such statistic, or no row carries it. */
function statisticColumn(context: Context, id: KpiId, name: string): number {
  const kpi = kpiOf(id);
  return hasStatistic(kpi, name) ? columnIn(contextOf(context, kpi), columnId(lineId(kpi, lineOf(kpi)), name)) : 0;
}

/** Blank text where the row has no figure. */
export function plainFigure(context: Context, row: Expr, id: KpiId): Expr {
  const code = nativeFormula(lineOf(kpiOf(id)).expression, (name) => metricAt(contextOf(context, kpiOf(id)), row, statisticColumn(context, id, name)));
  return code === null || statisticColumn(context, id, 'gap') === 0 ? empty : when(equal(row, 0), empty, admit(code));
}

/** Both periods are known for as long, and of the same accounts. */
export function comparable(context: Context, rows: Pick<Rows, 'current' | 'compared' | 'unlike'>, id: KpiId): Expr {
  const gap = (row: Expr) => atMost(call('N', metricAt(contextOf(context, kpiOf(id)), row, statisticColumn(context, id, 'gap'))), 0);
  return all(equal(call('N', rows.unlike), 0), gap(rows.current), gap(rows.compared));
}

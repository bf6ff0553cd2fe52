/** The sheet of one objective: the same blocks in the same order for each. */
import type { Objective } from '../objectives/objective';
import { type Canvas, compute, finish, height, newCanvas } from './canvas';
import { drawCards } from './cards';
import { type Charts, drawCharts, lineColors } from './charts';
import { type Context, sheetNames } from './context';
import { drawDefinitions } from './definitions';
import { own } from './figure';
import { equal, text, when } from './formula';
import { drawSection, drawTitle } from './headings';
import { drawKpiTable, type ReachTotal } from './kpi-table';
import type { Layout } from './layout';
import { network, sheetWidth } from './network-rows';
import { drawNetworkTable } from './network-table';
import { openingOfRate, openingOfReach } from './opening';
import { judgedNote, writeThreshold } from './page';
import { drawPosts } from './posts';
import { drawReachTable, reachPlan, reachTotal } from './reach-table';
import { drawSelectors, type Frame, lengthsNote, objectiveSelectors, resolve } from './selectors';
import { writeSparkOptions } from './sparkline';
import { colors, gridWidths, J, L, M } from './tokens';

const cardsRow = 8;
const air = 18;

export function layOutObjective(context: Context, objective: Objective): Layout {
  const canvas = newCanvas(sheetWidth);
  const { words } = context;
  const selectorRow = objectiveSelectors(context, 6, objective.networks === 'rates');
  const selectors = drawSelectors(context, canvas, selectorRow);
  const frame = resolve(context, canvas, selectorRow);
  writeSparkOptions(canvas);
  height(canvas, 7, 28);
  compute(canvas, 7, J, lengthsNote(context, frame), { ink: colors.sub, size: 9, align: 'right', valign: 'middle' });
  const kpiRow = cardsRow + 7;
  const reachRow = kpiRow + 2 + 2 * objective.kpis.length + 1;
  const plan = objective.networks === 'reach' ? reachPlan(context, reachRow) : null;
  const reach = plan ? reachTotal(context, frame, plan) : undefined;
  drawSection(canvas, kpiRow, words.report.sections.kpis, null);
  const table = { context, canvas, frame, objective: objective.id, ...(reach ? { reach } : { headline: objective.headline }) };
  const { rows, next } = drawKpiTable(table, kpiRow + 1, objective.kpis);
  drawCards(context, canvas, cardsRow, objective.cards, rows, frame, reach);
  height(canvas, cardsRow + 6, 14);
  let row = next + 1;
  height(canvas, next, air);
  const headline = rows[objective.headline] as number;
  const block = { context, canvas, frame, objective, row, headline };
  row = plan && reach ? reachBlocks(block, plan, reach) : rateBlocks(block);
  if (objective.further.length) row = furtherKpis(block, row);
  height(canvas, row, air);
  row = drawPosts(context, canvas, frame, row + 1);
  compute(canvas, kpiRow, J, judgedNote(context, kpiRow, row), { ink: colors.sub, size: 9, align: 'right', valign: 'middle' });
  height(canvas, row, air);
  row = drawDefinitions(context, canvas, frame, row + 1, objective.networks === 'reach' ? 'awareness' : 'affinity');
  return finish(canvas, {
    key: `objective:${objective.id}`,
    name: sheetNames(context, `objective:${objective.id}`),
    tabColor: colors.objectiveTab,
    widths: gridWidths,
    hiddenColumns: [[L, sheetWidth - L + 1]],
    selectors,
  });
}

type Block = { context: Context; canvas: Canvas; frame: Frame; objective: Objective; row: number; headline: number };

/** Table of rates by network, then the charts; the opening sentence names networks, so it comes from here. */
function rateBlocks({ context, canvas, frame, objective, row, headline }: Block): number {
  const { charts } = context.words.report;
  const networks = drawNetworkTable(context, canvas, frame, row);
  writeThreshold(canvas, [headline, networks.total]);
  drawTitle(context, canvas, context.words.objectives[objective.id], openingOfRate(context, frame, objective.headline, headline, networks.rows));
  height(canvas, networks.next, air);
  const spec: Charts = {
    title: context.words.report.sections.charts,
    left: {
      title: charts.rate.title,
      subtitle: charts.rate.subtitle,
      format: context.formats.share === '0%' ? '0.0%' : context.formats.share.replace('0', '0.0'),
      axis: charts.rate.axis,
      series: [{ name: context.words.kpis[objective.headline].name, color: lineColors.sure, row: headline, start: M }],
    },
    right: { title: charts.interactions.title, subtitle: charts.interactions.subtitle, axis: charts.interactions.axis, format: context.formats.count },
    networks: inFixedOrder(context, networks.rows),
  };
  return drawCharts(context, canvas, frame, networks.next + 1, spec);
}

function reachBlocks({ context, canvas, frame, objective, row, headline }: Block, plan: ReturnType<typeof reachPlan>, reach: ReachTotal): number {
  const { charts } = context.words.report;
  drawReachTable(context, canvas, frame, row, plan);
  const whole = equal(frame.platform, text('all'));
  const bounds = {
    lower: when(whole, reach.lower, own(headline, 'lower')),
    upper: when(whole, reach.upper, own(headline, 'upper')),
    kind: when(whole, reach.kind, own(headline, 'kind')),
  };
  drawTitle(context, canvas, context.words.objectives[objective.id], openingOfReach(context, frame, bounds));
  const next = plan.next;
  height(canvas, next, air);
  const series = (name: string, color: string, start: number) => ({ name, color, row: headline, start });
  const spec: Charts = {
    title: context.words.report.sections.charts,
    left: {
      title: charts.reach.title,
      subtitle: charts.reach.subtitle,
      axis: charts.reach.axis,
      format: context.formats.count,
      series: [
        series(context.words.report.headers.atLeast, lineColors.sure, M),
        series(context.words.report.headers.atMost, lineColors.possible, network.second),
      ],
    },
    right: { title: charts.exposures.title, subtitle: charts.exposures.subtitle, axis: charts.exposures.axis, format: context.formats.count },
    networks: inFixedOrder(context, plan.rows),
  };
  return drawCharts(context, canvas, frame, next + 1, spec);
}

const inFixedOrder = <T extends { id: string }>(context: Context, rows: T[]): T[] => {
  const order: string[] = context.lists.platforms.map((platform) => platform.id);
  return [...rows].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
};

function furtherKpis({ context, canvas, frame, objective }: Block, row: number): number {
  height(canvas, row, air);
  drawSection(canvas, row + 1, context.words.report.sections.further, null);
  const { next } = drawKpiTable({ context, canvas, frame, objective: objective.id }, row + 2, objective.further);
  return next;
}

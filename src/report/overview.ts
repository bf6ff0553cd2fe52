/** The Overview for managers: the sentence, what happened, one figure an objective, the posts, and what is not concluded yet. */
import type { ObjectiveId } from '../objectives';
import type { Objective } from '../objectives/objective';
import { type Maker, place } from './blocks/block';
import { changed } from './blocks/overview/changed';
import { happened } from './blocks/overview/happened';
import { objectivesTable } from './blocks/overview/objectives-table';
import { open } from './blocks/overview/open';
import { said } from './blocks/overview/said';
import { networksBy, type OverviewSheet } from './blocks/overview/sheet';
import { tiles } from './blocks/overview/tiles';
import { bestPosts } from './blocks/posts';
import { finish, height, merge, newCanvas, put } from './canvas';
import { type Context, sheetNames } from './context';
import { familiesOf } from './families';
import { drawTitle, note } from './headings';
import { sheetWidth } from './hidden';
import type { Layout } from './layout';
import { networksOf } from './network-rows';
import { openingOfRate, openingOfReach } from './opening';
import { writeThreshold } from './page';
import { drawSelectors, resolve, type SelectorRow } from './selectors';
import { writeSparkOptions } from './sparkline';
import { B, colors, G, gridWidths, H, I, J, L } from './tokens';

const selectorRow: SelectorRow = {
  row: 2,
  slots: [
    { name: 'period', from: G, to: H },
    { name: 'compare', from: I, to: I },
  ],
};
const firstBlock = 5;
/** Where rows begin whose hidden cells hold nothing of the selectors'. */
const belowHidden = 10;
const air = 14;

export function layOutOverview(context: Context, objectives: readonly Objective<ObjectiveId>[]): Layout {
  const { report } = context.words;
  const canvas = newCanvas(sheetWidth);
  const frame = resolve(context, canvas, selectorRow, familiesOf(objectives.map(({ headline }) => ({ blocks: [{ block: 'networks', kpi: headline }] }))));
  writeSparkOptions(canvas);
  const hasNetworks = networksOf(context).length > 0;
  const makers: Maker<{ objectives: typeof objectives }, OverviewSheet>[] = hasNetworks
    ? [tiles, happened, objectivesTable, said, bestPosts, changed, open]
    : [objectivesTable, said, changed, open];
  const { placed, page } = place(
    makers.map((block) => ({ block, plan: block.plan({ objectives }, context), judges: block === happened || block === objectivesTable })),
    hasNetworks ? firstBlock : belowHidden,
    { context, canvas, frame },
  );
  const sheet: OverviewSheet = { ...page, objectives };
  const networks = page.networks('network');
  const headlines = [...networks.map((one) => one.row), ...objectives.map(({ id }) => page.row(`objective.${id}`))];
  writeThreshold(canvas, [Math.min(...headlines), Math.max(...headlines)]);
  // without a network the first objective speaks
  const speaks = objectives.find(({ headline }) => headline === networksBy) ?? (hasNetworks ? undefined : objectives[0]);
  const opening = speaks
    ? openingOfRate(context, frame, speaks.headline, page.row(`objective.${speaks.id}`), networks)
    : openingOfReach(context, frame, page.reach as NonNullable<typeof page.reach>);
  drawTitle(context, canvas, report.tabs.overview, opening);
  const selectors = drawSelectors(context, canvas, selectorRow);
  // Beside the selectors there is room for two lines.
  put(canvas, 2, J, canvas.cells[1]?.[J - 1] ?? null, { ink: colors.sub, size: 9, align: 'right', valign: 'middle', wrap: true });
  height(canvas, 2, 38);
  for (let row = firstBlock; row < (placed[0]?.row ?? firstBlock); row++) height(canvas, row, 3);
  for (const { block, row, next } of placed) {
    block.draw({ objectives }, row, sheet);
    height(canvas, next, air);
  }
  const foot = (placed[placed.length - 1]?.next ?? firstBlock) + 1;
  // it explains the tiles
  if (hasNetworks) put(canvas, foot, B, report.overviewFoot, { ...note, wrap: true });
  merge(canvas, foot, B, foot, J);
  height(canvas, foot, 36);
  return finish(canvas, {
    key: 'overview',
    name: sheetNames(context, 'overview'),
    tabColor: colors.ink,
    widths: gridWidths,
    hiddenColumns: [[L, sheetWidth - L + 1]],
    selectors,
  });
}

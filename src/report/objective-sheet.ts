/** The sheet of one objective, in two passes: every block is planned, then each is drawn, knowing where the others stand. */
import type { ObjectiveId } from '../objectives';
import type { Objective } from '../objectives/objective';
import { drawBlock, planBlock } from './blocks';
import { place, type Sheet } from './blocks/block';
import { compute, finish, height, newCanvas } from './canvas';
import { byBase, type Context, kpiOf, sheetNames } from './context';
import { familiesOf } from './families';
import { drawTitle } from './headings';
import { sheetWidth } from './hidden';
import type { Layout } from './layout';
import { opening } from './opening';
import { writeThreshold } from './page';
import { drawSelectors, lengthsNote, objectiveSelectors, resolve } from './selectors';
import { writeSparkOptions } from './sparkline';
import { colors, gridWidths, J, L } from './tokens';

const selectorsRow = 6;
const firstBlock = 8;
const air = 18;
/** Under the cards. */
const airOfCards = 14;

export function layOutObjective(context: Context, objective: Objective<ObjectiveId>): Layout {
  const canvas = newCanvas(sheetWidth);
  const selectorRow = objectiveSelectors(context, selectorsRow, byBase(kpiOf(objective.headline)));
  const selectors = drawSelectors(context, canvas, selectorRow);
  const frame = resolve(context, canvas, selectorRow, familiesOf([objective]));
  writeSparkOptions(canvas);
  height(canvas, selectorsRow + 1, 28);
  compute(canvas, selectorsRow + 1, J, lengthsNote(context, frame), { ink: colors.sub, size: 9, align: 'right', valign: 'middle' });
  const { placed, page } = place(
    objective.blocks.map((block) => ({ block, plan: planBlock(block, context), judges: block.block !== 'definitions' })),
    firstBlock,
    { context, canvas, frame },
  );
  const sheet: Sheet = { ...page, objective };
  const headlines = [page.row(`kpi.${objective.headline}`), ...page.networks('network').map((one) => one.row)];
  writeThreshold(canvas, [Math.min(...headlines), Math.max(...headlines)]);
  drawTitle(context, canvas, context.words.objectives[objective.id].name, opening(sheet));
  for (const { block, row: first, next } of placed) {
    drawBlock(block, first, sheet);
    if (next < (placed[placed.length - 1]?.next ?? next)) height(canvas, next, block.block === 'cards' ? airOfCards : air);
  }
  return finish(canvas, {
    key: `objective:${objective.id}`,
    name: sheetNames(context, `objective:${objective.id}`),
    tabColor: colors.objectiveTab,
    widths: gridWidths,
    hiddenColumns: [[L, sheetWidth - L + 1]],
    selectors,
    ...(context.family === 'social' ? {} : { family: context.family }),
  });
}

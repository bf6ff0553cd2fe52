/** What happened, by network: the plain figures a manager asks for first, each over its change. Only the rate is judged; the others are counts. */
import type { KpiId } from '../../../kpis';
import { isPoolable } from '../../../kpis/collect';
import type { SocialRecord } from '../../../records/record';
import type { TabId } from '../../../records/transfer';
import { border, compute, height, merge, paint, put, repeatLook } from '../../canvas';
import { kpiOf } from '../../context';
import { dash, own } from '../../figure';
import type { Expr } from '../../formula';
import { a1Range, above, add, all, any, call, cell, empty, equal, isNumber, minus, over, when } from '../../formula';
import { drawHeader, drawSection, figure, value, verdictText } from '../../headings';
import { hidden } from '../../hidden';
import { networksOf, putNetworkName, writeNetwork } from '../../network-rows';
import { threshold } from '../../page';
import { comparable, plainFigure } from '../../plain-figure';
import { fill } from '../../say';
import { greyDashes, tintRows } from '../../tints';
import { B, base, C, changeFormat, colors, I, J, unitFormat } from '../../tokens';
import { word } from '../../words-tab';
import type { Maker } from '../block';
import { networksBy, type OverviewSheet, plainFigures } from './sheet';

/** The figures from left to right, by column; the rate that is judged stands before the last. */
const shown = [...plainFigures.slice(0, -1), networksBy, ...plainFigures.slice(-1)].map((id, i): readonly [number, KpiId] => [C + i, id]);

export const happened: Maker<object, OverviewSheet> = {
  // a row of figures over one of changes for each network, and for all of them
  plan: (_, context) => {
    const ids = networksOf(context);
    return {
      height: 4 + 2 * ids.length,
      rows: { ...Object.fromEntries(ids.map((id, i) => [`network.${id}`, 2 + 2 * i])), 'network.all': 2 + 2 * ids.length },
    };
  },
  draw: (_, row, sheet) => {
    const { context, canvas, frame, networks } = sheet;
    const { report, kpis } = context.words;
    const { headers } = report;
    drawSection(canvas, row, report.sections.happened, report.happenedNote);
    drawHeader(canvas, row + 1, [
      { column: B, content: headers.network },
      ...shown.map(([column, id]) => ({ column, content: report.columns[id] ?? kpis[id].short, align: alignOf(column) })),
      { column: J, content: `\u00A0\u00A0${headers.ofRate}` },
    ]);
    for (const one of networks('network')) {
      writeNetwork(context, canvas, frame, one.row, one.id, networksBy, { threshold });
      putNetworkName(context, canvas, one.row, one.id);
      drawPair(sheet, one.row, {}, plain);
    }
    const all = sheet.row('network.all');
    writeNetwork(context, canvas, frame, all, 'all', networksBy);
    const soft = { fill: colors.soft };
    paint(canvas, all, B, all + 1, J, { ...base, ...soft });
    put(canvas, all, B, report.together, { ...base, ...soft, bold: true, ink: colors.ink });
    drawPair(sheet, all, soft, partly(sheet));
    border(canvas, [a1Range(all, B, all + 1, J)], ['top', 'bottom'], colors.line2, 'thin');
    tintRows(canvas, row + 2, all - 1, [], J);
    greyDashes(canvas, row + 2, all + 1);
  },
};

/** Beside the sentences figures would touch them. */
const alignOf = (column: number) => (column === I ? ('center' as const) : ('right' as const));

/** What stands under a figure: its change, or what is said instead. */
type Below = (column: number, id: KpiId, change: Expr) => Expr;

const plain: Below = (_column, _id, change) => change;

/** Under a sum that some networks lack stands of how many it is, in place of a change. */
function partly({ context, networks }: OverviewSheet): Below {
  const rows = networks('network');
  const joining = rows.filter((one) => context.tabs.every(({ tab, records }) => tab.platform !== one.id || joinsOthers(tab, records)));
  return (column, id, change) => {
    const counted = id === 'posts_published' ? rows : joining;
    const known = add(0, 0, ...counted.map((one) => when(isNumber(cell(one.row, column)), 1, 0)));
    const said = fill(word(context, context.words.report.ofNetworks), { n: known, of: rows.length });
    return when(any(equal(known, 0), equal(known, rows.length)), change, said);
  };
}

/** Figures over their changes. The compared figures stand in hidden cells of the second row. */
function drawPair({ context, canvas }: OverviewSheet, row: number, look: { fill?: string }, below: Below): void {
  const { formats } = context;
  height(canvas, row, 24);
  height(canvas, row + 1, 21);
  const [current, compared] = [cell(row, hidden.rows), cell(row, hidden.rows + 2)];
  const rows = { current, compared, unlike: cell(row, hidden.rows + 9) };
  for (const [i, [column, id]] of shown.entries()) {
    const kpi = kpiOf(id);
    const judged = id === networksBy;
    const strong = { ...value, ...look, align: alignOf(column), size: 11, valign: 'bottom' as const, format: unitFormat(formats, kpi.unit) };
    compute(canvas, row, column, judged ? dash(own(row, 'value')) : dash(plainFigure(context, current, id)), strong);
    const then = cell(row + 1, hidden.months + i);
    if (!judged) compute(canvas, row + 1, hidden.months + i, when(comparable(context, rows, id), plainFigure(context, compared, id), empty));
    compute(canvas, row + 1, column, judged ? own(row, 'change') : below(column, id, change(cell(row, column), then)), {
      ...figure,
      ...look,
      align: alignOf(column),
      size: 9,
      ink: colors.sub,
      valign: 'top',
      format: changeFormat(formats, kpi),
    });
  }
  compute(canvas, row, J, own(row, 'sentence'), { ...verdictText, ...look, valign: 'middle' });
  merge(canvas, row, J, row + 1, J, 'down');
  repeatLook(canvas, row, J);
  if (!look.fill) border(canvas, [a1Range(row + 1, B, row + 1, J)], ['bottom'], colors.line, 'thin');
}

const joinsOthers = ({ platform, kind }: TabId, records: readonly SocialRecord[]) => kind !== 'posts' || isPoolable(platform, records);

/** A share of the compared figure; blank against none, 0 or a loss. */
const change = (now: Expr, then: Expr): Expr =>
  when(all(isNumber(now), isNumber(then), above(call('N', then), 0)), over(minus(call('N', now), then), then), empty);

/** Reach by network, bounded: at least, at most, read on screen, before, a bar of the certain and the possible, and where the figure comes from. */
import type { VerdictKind } from '../../objectives/verdict';
import type { PlatformId } from '../../records/platform-ids';
import { border, type Canvas, compute, height, merge, paint, put } from '../canvas';
import { type Context, kpiOf } from '../context';
import { at, dash, own } from '../figure';
import type { Expr } from '../formula';
import { a1Range, above, all, any, area, below, call, cell, empty, equal, isNumber, join, minus, text, when } from '../formula';
import { drawHeader, drawSection, figure, note, past, value, verdictText } from '../headings';
import { hidden } from '../hidden';
import { screenFigure } from '../input-formula';
import { networksOf, putNetworkName, writeNetwork } from '../network-rows';
import { fill, sayDay } from '../say';
import type { Frame } from '../selectors';
import { sayBounds } from '../sentences';
import { writeOptions } from '../sparkline';
import { greyDashes, tintRows } from '../tints';
import { B, base, C, colors, D, E, F, G, I, J } from '../tokens';
import { verdictWord, word } from '../words-tab';
import type { Maker, Sheet } from './block';
import { firstNumber } from './reach-total';

export const reachTable: Maker<object> = {
  plan: (_, context) => {
    const ids = networksOf(context);
    // the note stands under the total
    return { height: 4 + ids.length, rows: { ...Object.fromEntries(ids.map((id, i) => [`reach.${id}`, 2 + i])), 'reach.all': 2 + ids.length } };
  },
  draw: (_, row, sheet) => drawReachTable(sheet, row),
};

/** Rows of the bounds by network, and of all of them. */
export type ReachRows = { rows: { id: PlatformId; row: number }[]; total: number };

function drawReachTable(sheet: Sheet, row: number): void {
  const { context, canvas, frame } = sheet;
  const plan: ReachRows = { rows: sheet.networks('reach'), total: sheet.row('reach.all') };
  const { report } = context.words;
  drawSection(canvas, row, report.sections.reach, report.reachTwice);
  drawHeader(canvas, row + 1, [
    { column: B, content: report.headers.network },
    { column: C, content: report.headers.atLeast, align: 'right' },
    { column: D, content: report.headers.atMost, align: 'right' },
    { column: E, content: { text: report.headers.onScreen, link: `#gid=${context.book.sheets.screen?.id}` }, align: 'right' },
    { column: F, content: { formula: `=${frame.compareShort}` }, align: 'right' },
    { column: G, content: `\u00A0\u00A0${report.headers.certain}` },
    { column: J, content: report.headers.source },
  ]);
  const first = plan.rows[0]?.row ?? plan.total;
  const longest = call('MAX', 1, area(first, at.upper, plan.total, at.upper));
  const options = writeOptions(canvas, [
    ['charttype', 'bar'],
    ['color1', colors.series],
    ['color2', colors.past],
    ['max', { formula: `=${longest}` }],
  ]);
  for (const one of plan.rows) drawRow(context, canvas, frame, one.row, one.id, options);
  drawTotal(context, canvas, plan, options);
  merge(canvas, row + 1, G, plan.total, I, 'across');
  tintRows(canvas, first, plan.total, []);
  greyDashes(canvas, first, plan.total);
  put(canvas, plan.total + 1, B, report.reachNote, { ...note, wrap: true, valign: 'middle' });
  height(canvas, plan.total + 1, 40);
  merge(canvas, plan.total + 1, B, plan.total + 1, J);
}

/** The hidden cells of one network's row. */
export function writeReachRow(context: Context, canvas: Canvas, frame: Frame, row: number, id: PlatformId): void {
  const screen = { current: cell(row, hidden.screen), compared: cell(row, hidden.screenCompared) };
  const only = onlyAccount(context, id);
  const seen = (period: Expr, what: 'reach' | 'day') => {
    const whole = screenFigure(context, period, text(id), text('all'), what);
    return only === null ? whole : firstNumber(whole, screenFigure(context, period, text(id), text(only), what));
  };
  compute(canvas, row, hidden.screen, seen(frame.period, 'reach'));
  compute(canvas, row, hidden.screenCompared, seen(frame.compare, 'reach'));
  compute(canvas, row, hidden.screenDay, seen(frame.period, 'day'));
  writeNetwork(context, canvas, frame, row, id, 'reach', { screen });
  put(canvas, row, hidden.networkName, context.words.tabs.platforms[id]);
  const both = (of: Expr) => when(isNumber(own(row, 'lower')), of, empty);
  compute(canvas, row, at.level, both(own(row, 'comparedLower')));
  compute(canvas, row, at.levelCompared, both(own(row, 'comparedUpper')));
  const source = own(row, 'source');
  compute(canvas, row, hidden.boundsFrom, when(isNumber(screen.current), text('screen'), when(isNumber(own(row, 'lower')), source, empty)));
}

function drawRow(context: Context, canvas: Canvas, frame: Frame, row: number, id: PlatformId, options: Expr): void {
  height(canvas, row, 40);
  writeReachRow(context, canvas, frame, row, id);
  putNetworkName(context, canvas, row, id);
  drawFigures(context, canvas, row);
  compute(canvas, row, E, dash(cell(row, hidden.screen)), { ...figure, bold: true, format: context.formats.count });
  drawBar(canvas, row, options);
  compute(canvas, row, J, sourceSentence(context, row, id), { ...verdictText, ink: colors.text });
  border(canvas, [a1Range(row, B, row, J)], ['bottom'], colors.line, 'thin');
}

/** The id of a network's account when it has just one. */
function onlyAccount(context: Context, id: PlatformId): string | null {
  const own = context.lists.accounts.filter((account) => account.platform === id);
  return own.length === 1 ? (own[0]?.id ?? null) : null;
}

function drawFigures(context: Context, canvas: Canvas, row: number, look: { fill?: string } = {}): void {
  const { count } = context.formats;
  compute(canvas, row, C, dash(own(row, 'lower')), { ...value, ...look, format: count });
  compute(canvas, row, D, dash(own(row, 'upper')), { ...value, ...look, format: count });
  compute(canvas, row, F, sayBounds(context, own(row, 'comparedLower'), own(row, 'comparedUpper')), { ...past, ...look, size: 9, wrap: true });
}

function drawBar(canvas: Canvas, row: number, options: Expr, look: { fill?: string } = {}): void {
  const known = isNumber(own(row, 'lower'));
  compute(canvas, row, hidden.bar, when(known, own(row, 'lower'), 0));
  compute(canvas, row, hidden.bar + 1, when(known, minus(own(row, 'upper'), own(row, 'lower')), 0));
  const pair = area(row, hidden.bar, row, hidden.bar + 1);
  compute(canvas, row, G, when(known, call('SPARKLINE', pair, options), text('')), { ...base, ...look });
  for (let column = G + 1; column <= I; column++) if (look.fill) paint(canvas, row, column, row, column, { ...base, ...look });
}

function sourceSentence(context: Context, row: number, id: PlatformId): Expr {
  const { reachFrom } = context.words.report;
  const day = cell(row, hidden.screenDay);
  const count = own(row, 'n');
  const screen = when(isNumber(day), fill(word(context, reachFrom.screenOn), { date: sayDay(context, day) }), word(context, reachFrom.screen));
  const files = when(
    equal(own(row, 'source'), text('days')),
    fill(word(context, reachFrom.days), { n: count }),
    fill(word(context, reachFrom.posts), { n: count }),
  );
  const never = kpiOf('reach').never?.includes(id) ?? false;
  const without = never ? fill(word(context, reachFrom.never), { network: text(context.words.tabs.platforms[id]) }) : word(context, reachFrom.none);
  return when(equal(cell(row, hidden.boundsFrom), text('screen')), screen, when(isNumber(own(row, 'lower')), files, without));
}

/**
 * Over all networks: at least the largest, at most the sum, whatever rows each network's bounds come from, since every one of them is people reached. Nothing is said of a change
 * while a network's own comparison does not hold.
 */
export function writeReachTotal(context: Context, canvas: Canvas, plan: ReachRows): void {
  const row = plan.total;
  const first = plan.rows[0]?.row ?? row;
  const last = plan.rows[plan.rows.length - 1]?.row ?? row;
  const list = (column: number) => area(first, column, last, column);
  const some = above(call('COUNT', list(at.lower)), 0);
  const comparable = equal(call('COUNT', list(at.levelCompared)), call('COUNT', list(at.lower)));
  const write = (column: number, expression: Expr) => compute(canvas, row, column, expression);
  write(at.lower, when(some, call('MAX', list(at.lower)), empty));
  write(at.upper, when(some, call('SUM', list(at.upper)), empty));
  // only of the networks that have a figure now: one that is missing would read as a fall
  write(at.comparedLower, when(all(some, comparable), call('MAX', list(at.level)), empty));
  write(at.comparedUpper, when(all(some, comparable), call('SUM', list(at.levelCompared)), empty));
  const has = (code: VerdictKind) => above(call('COUNTIF', list(at.kind), text(code)), 0);
  const doubts = ['NO_BASELINE', 'BREAK', 'INCOMPLETE', 'UNFINISHED', 'TOO_EARLY', 'IMMATURE'] as const;
  const bounds = when(
    above(call('N', own(row, 'lower')), call('N', own(row, 'comparedUpper'))),
    text('BOUNDS_UP'),
    when(below(call('N', own(row, 'upper')), call('N', own(row, 'comparedLower'))), text('BOUNDS_DOWN'), text('BOUNDS_OVERLAP')),
  );
  const held = when(
    isNumber(own(row, 'comparedLower')),
    doubts.reduceRight((otherwise, code) => when(has(code), text(code), otherwise), bounds),
    text('NO_BASELINE'),
  );
  write(at.kind, when(isNumber(own(row, 'lower')), held, text('NO_DATA')));
  // the sentence of the network that the doubt is about
  const position = call('MATCH', own(row, 'kind'), list(at.kind), 0);
  const doubtful = any(...doubts.map((code) => equal(own(row, 'kind'), text(code))));
  const said = call('INDEX', list(at.sentence), position);
  // the sign leads
  const named = join(call('LEFT', said, 2), call('INDEX', list(hidden.networkName), position), text(' · '), call('MID', said, 3, 400));
  const ofNetwork = call('IFERROR', named, verdictWord(context, own(row, 'kind'), 'sentence'));
  const plain = when(
    equal(own(row, 'kind'), text('NO_DATA')),
    word(context, context.words.report.reachFrom.none),
    verdictWord(context, own(row, 'kind'), 'sentence'),
  );
  write(
    at.sentence,
    when(
      doubtful,
      when(
        all(equal(own(row, 'kind'), text('NO_BASELINE')), equal(call('COUNTIF', list(at.kind), text('NO_BASELINE')), 0)),
        word(context, context.words.report.unlikeAccounts),
        ofNetwork,
      ),
      plain,
    ),
  );
  write(hidden.tint, verdictWord(context, own(row, 'kind'), 'tint'));
  for (let i = 0; i < 12; i++) {
    const month = (column: number) => area(first, column + i, last, column + i);
    const known = above(call('COUNT', month(hidden.months)), 0);
    write(hidden.months + i, when(known, call('MAX', month(hidden.months)), empty));
    write(hidden.second + i, when(known, call('SUM', month(hidden.second)), empty));
  }
}

function drawTotal(context: Context, canvas: Canvas, plan: ReachRows, options: Expr): void {
  const row = plan.total;
  writeReachTotal(context, canvas, plan);
  height(canvas, row, 40);
  const soft = { fill: colors.soft };
  paint(canvas, row, B, row, J, { ...base, ...soft });
  put(canvas, row, B, context.words.report.allNetworks, { ...base, ...soft, bold: true, ink: colors.ink });
  drawFigures(context, canvas, row, soft);
  drawBar(canvas, row, options, soft);
  compute(canvas, row, J, own(row, 'sentence'), { ...verdictText, ...soft });
  border(canvas, [a1Range(row, B, row, J)], ['top', 'bottom'], colors.line2, 'thin');
}

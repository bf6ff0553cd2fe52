/** What a verdict says in the sheet: the sentence of the first code with its figures, then the other codes, and intervals and bounds as texts. */
import type { Kpi } from '../kpis/kpi';
import { verdictCodes } from '../objectives/verdict';
import type { Context } from './context';
import { cellOf, type Figure, lineOf, type Name, numeric } from './figure';
import type { Expr } from './formula';
import { all, any, below, call, empty, equal, isNumber, join, minus, over, text, times, when } from './formula';
import { fill, sayCount, sayDay, saySigned, sayValue } from './say';
import type { Frame } from './selectors';
import { verdictWord, word } from './words-tab';

/** ` Also: one post, recent posts.` for the codes behind the first. */
export function otherCodes(context: Context, codes: Expr, kind: Expr): Expr {
  const listed = verdictCodes.slice(1, -2).map((code) => {
    const brief = context.words.report.verdicts[code].brief;
    const isFirst = equal(call('LEFT', codes, code.length), text(code));
    return when(isFirst, empty, when(isNumber(call('FIND', text(code), codes)), word(context, `, ${brief}`), empty));
  });
  const said = join(...listed);
  return when(equal(kind, text('NO_DATA')), empty, said);
}

export function sentence(context: Context, figure: Figure, frame: Frame): Expr {
  const { kpi } = figure;
  const own = (name: Name) => cellOf(figure, name);
  const { formats } = context.words.report;
  const unit = kpi.unit === 'ratio' ? formats.pointsSign : formats.percentSign;
  const part = (value: Expr) => join(saySigned(context, kpi.unit === 'ratio' ? value : times(value, 100)), text(unit));
  const established = any(equal(own('kind'), text('UP')), equal(own('kind'), text('DOWN')));
  const template = verdictWord(context, own('kind'), 'sentence');
  const full = fill(template, {
    from: sayValue(context, own('compared'), kpi.unit),
    to: sayValue(context, own('value'), kpi.unit),
    low: part(own('changeLow')),
    high: part(own('changeHigh')),
  });
  const lacking = call('ROUND', over(times(call('N', own('n')), call('N', own('missing'))), minus(1, call('N', own('missing')))), 0);
  const needs = join(template, text(' '), word(context, context.words.kpis[kpi.id as keyof typeof context.words.kpis].needs));
  const noData = kpi.pooled
    ? needs
    : when(equal(frame.platform, text('all')), word(context, context.words.report.oneNetwork), absentFrom(context, kpi, frame, needs));
  const cases: [string, Expr][] = [
    ['NO_DATA', noData],
    ['BREAK', fill(template, { date: when(isNumber(own('changed')), sayDay(context, own('changed')), empty) })],
    ['INCOMPLETE', fill(template, { n: lacking })],
    ['FEW_POSTS', fill(template, { n: call('MIN', call('N', own('n')), call('N', own('nCompared'))) })],
  ];
  const said = cases.reduceRight((otherwise, [code, phrase]) => when(equal(own('kind'), text(code)), phrase, otherwise), template);
  const tested = lineOf(kpi).expression.op === 'ratio' || lineOf(kpi).expression.op === 'perPost' || lineOf(kpi).expression.op === 'sum';
  const main = tested ? when(established, full, said) : join(said, routesGap(context, figure));
  const also = when(
    equal(own('others'), empty),
    empty,
    join(text(' '), word(context, context.words.report.also), call('MID', own('others'), 2, 200), text('.')),
  );
  return join(main, also);
}

/** Net followers by stocks and by gains less losses may differ (purges): the gap is said. */
function routesGap(context: Context, figure: Figure): Expr {
  if (lineOf(figure.kpi).expression.op !== 'net') return empty;
  const gap = call('N', numeric(context, figure, figure.rows.current, 'gap'));
  const sign = when(below(gap, 0), text('−'), text('+'));
  return when(equal(gap, 0), empty, fill(word(context, context.words.report.gap), { n: join(sign, sayCount(context, call('ABS', gap))) }));
}

/** A network that never gives the figure is not asked for a file. */
function absentFrom(context: Context, kpi: Kpi, frame: Frame, needs: Expr): Expr {
  if (!kpi.never?.length) return needs;
  const never = any(...kpi.never.map((id) => equal(frame.platform, text(id))));
  return when(never, fill(word(context, context.words.report.neverGiven), { network: frame.platformLabel }), needs);
}

/** Text of the bounds: `61,240 to 177,850`. */
export function sayBounds(context: Context, lower: Expr, upper: Expr): Expr {
  const both = join(sayCount(context, lower), text(` ${context.words.report.to} `), sayCount(context, upper));
  return when(isNumber(lower), when(equal(lower, upper), join(sayCount(context, lower), empty), both), text('–'));
}

/** `+0.1 to +1.0 pp` from two signed numbers in the unit people read; a dash where unknown. */
export function sayInterval(context: Context, figure: Pick<Figure, 'row' | 'kpi'>): Expr {
  const { formats, to } = context.words.report;
  const rate = figure.kpi.unit === 'ratio';
  const of = (name: Name) => saySigned(context, rate ? cellOf(figure, name) : times(cellOf(figure, name), 100));
  const known = all(isNumber(cellOf(figure, 'changeLow')), isNumber(cellOf(figure, 'changeHigh')));
  return when(known, join(of('changeLow'), text(` ${to} `), of('changeHigh'), text(rate ? formats.pointsSign : formats.percentSign)), text('–'));
}

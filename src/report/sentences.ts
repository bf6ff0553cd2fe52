/** What a verdict says in the sheet: the sentence of the first code that holds, with its figures; what a joined figure leaves out; intervals and bounds as texts. */
import { leastPeriods } from '../kpis/judge';
import type { Kpi } from '../kpis/kpi';
import { type Context, columnIn, contextOf, numberAt } from './context';
import { cellOf, type Figure, type Name, numeric, unlikeAccounts } from './figure';
import type { Expr } from './formula';
import { above, all, any, atLeast, atMost, below, call, differs, empty, equal, isNumber, join, minus, over, text, times, when } from './formula';
import { hasStatistic, isInLogs, sortIn } from './kpi-sort';
import { fill, sayCount, sayDay, sayFactor, saySigned, sayValue } from './say';
import type { Frame } from './selectors';
import { gapWord, verdictWord, word } from './words-tab';

/** The kind of a gap by its number in Metrics; blank text without one. */
export const gapKind = (context: Context, gap: Expr) => when(equal(call('N', gap), 0), empty, gapWord(context, gap, 'gapKind'));

/** `May 2026 is known from 26 May only.`; `period` is the period the gap is in. */
function sayGap(context: Context, gap: Expr, period: Expr): Expr {
  return fill(gapWord(context, gap, 'gap'), { period });
}

export function sentence(context: Context, figure: Figure, frame: Frame): Expr {
  const { kpi } = figure;
  const judged = sortIn(kpi).judged.by;
  const own = (name: Name) => cellOf(figure, name);
  const { report } = context.words;
  const template = verdictWord(context, own('kind'), 'sentence');
  const posts = numberAt(contextOf(context, kpi), figure.rows.current, columnIn(contextOf(context, kpi), 'posts'), empty);
  const nothing = all(isNumber(posts), equal(call('N', posts), 0));
  const missing = join(template, text(' '), word(context, context.words.kpis[kpi.id as keyof typeof context.words.kpis].needs));
  const overPosts = judged === 'posts' || kpi.id === 'interactions_public' || kpi.id === 'exposures';
  const needs = overPosts ? when(nothing, fill(word(context, report.nothingPublished), { period: frame.periodShort }), missing) : missing;
  const noData = kpi.pooled
    ? absentFrom(context, kpi, frame, needs)
    : when(equal(frame.platform, text('all')), word(context, report.oneNetwork), absentFrom(context, kpi, frame, needs));
  const established = join(
    fill(template, { from: sayValue(context, own('compared'), kpi.unit), to: sayValue(context, own('value'), kpi.unit) }),
    judged === 'bounds' || judged === 'sides' ? empty : usual(context, figure),
  );
  const fewest = call('MIN', call('N', own('n')), call('N', own('nCompared')));
  const few = when(
    isNumber(call('FIND', text('ONE_POST'), own('codes'))),
    word(context, report.fewAndOne),
    when(equal(fewest, 1), word(context, report.onePostOnly), fill(template, { n: fewest })),
  );
  const cases: [string, Expr][] = [
    ['NO_DATA', noData],
    ['NO_BASELINE', noBaseline(context, figure, frame)],
    ['BREAK', fill(template, { date: sayDay(context, own('changed')) })],
    ['INCOMPLETE', incomplete(context, figure, frame)],
    ['UNFINISHED', underWay(context, figure, frame)],
    ['FEW_POSTS', few],
    ['NO_DIFFERENCE_SHOWN', join(template, hidden(context, figure))],
    ['UP', established],
    ['DOWN', established],
    ['SIDE_BY_SIDE', counted(context, figure)],
  ];
  const said = cases.reduceRight((otherwise, [code, phrase]) => when(equal(own('kind'), text(code)), phrase, otherwise), template);
  const perDay = judged === 'spread' ? byTheDay(context, figure) : empty;
  return join(said, perDay, routesGap(context, figure), kpi.pooled ? leftOut(context, figure, frame) : empty);
}

/** Why nothing can be compared: the other period is known in part only, speaks of other accounts, or is not known at all. */
function noBaseline(context: Context, figure: Figure, frame: Frame): Expr {
  const { report } = context.words;
  const own = (name: Name) => cellOf(figure, name);
  const begins = equal(gapKind(context, own('gapCompared')), text('first'));
  const days = call('N', frame.days);
  // measured for about as long as the period itself: it is the first one
  const first = all(isNumber(own('history')), atMost(times(call('N', own('history')), 30), days));
  return when(
    begins,
    join(text('□ '), sayGap(context, own('gapCompared'), frame.comparedName), text(' '), word(context, report.noComparison)),
    when(
      unlikeAccounts(figure),
      word(context, report.unlikeAccounts),
      when(first, verdictWord(context, text('NO_BASELINE'), 'sentence'), fill(word(context, report.nothingBefore), { period: frame.comparedName })),
    ),
  );
}

/** Which days lack, of which period, or how many rows lack the figure. */
function incomplete(context: Context, figure: Figure, frame: Frame): Expr {
  const own = (name: Name) => cellOf(figure, name);
  const missing = call('ROUND', times(100, call('N', own('missing'))), 0);
  const ofRows = fill(verdictWord(context, text('INCOMPLETE'), 'sentence'), { percent: missing });
  const ofGap = (gap: Name, period: Expr) => join(text('◊ '), sayGap(context, own(gap), period));
  return when(
    above(call('N', own('gap')), 0),
    ofGap('gap', frame.periodShort),
    when(above(call('N', own('gapCompared')), 0), ofGap('gapCompared', frame.comparedName), ofRows),
  );
}

/** How much of the period is over, and what a total is on course for. */
function underWay(context: Context, figure: Figure, frame: Frame): Expr {
  const { rows, kpi } = figure;
  const own = (name: Name) => cellOf(figure, name);
  const places = { n: call('N', rows.elapsed), of: call('N', frame.days) };
  const plain = fill(verdictWord(context, text('UNFINISHED'), 'sentence'), places);
  if (!sortIn(kpi).total) return plain;
  const course = over(times(call('N', own('value')), call('N', frame.days)), call('MAX', 1, call('N', rows.elapsed)));
  const onCourse = fill(word(context, context.words.report.onCourse), { ...places, value: sayCount(context, course) });
  return when(equal(own('source'), text('days')), onCourse, plain);
}

/** ` A change of up to … could hide.`, or that the figure as a whole does not follow the typical post. */
function hidden(context: Context, figure: Figure): Expr {
  const { report } = context.words;
  const own = (name: Name) => cellOf(figure, name);
  const factors = sortIn(figure.kpi).judged.by === 'posts';
  const [low, high] = [call('N', own('changeLow')), call('N', own('changeHigh'))];
  const largest = times(100, call('MAX', call('ABS', low), call('ABS', high)));
  const signed = join(text('±'), call('MID', saySigned(context, largest), 2, 20), text(report.formats.percentSign));
  // a halving hides as well as a doubling
  const factor = join(text('×\u00A0'), sayFactor(context, call('MAX', high, over(1, call('MAX', over(1, 1000), low)))));
  const said = fill(word(context, report.couldHide), { change: factors ? factor : signed });
  const apart = all(isNumber(own('margin')), above(call('ABS', call('N', own('difference'))), call('N', own('margin'))));
  return when(isNumber(own('changeLow')), factors ? when(apart, word(context, report.doesNotFollow), said) : said, empty);
}

/** Behind an established change: how far periods differ by themselves, where enough of them are known, else that they do. */
function usual(context: Context, figure: Figure): Expr {
  const { report } = context.words;
  const own = (name: Name) => cellOf(figure, name);
  const deviation = times(2, call('SQRT', call('N', own('spread'))));
  const share = isInLogs(figure.kpi) ? minus(call('EXP', deviation), 1) : over(deviation, call('ABS', call('N', own('levelCompared'))));
  const known = all(isNumber(own('spread')), atLeast(call('N', own('periods')), leastPeriods), differs(call('N', own('levelCompared')), 0));
  const percent = call('ROUND', times(100, share), 0);
  const band = when(equal(percent, 0), word(context, report.steady), fill(word(context, report.usualSpread), { percent }));
  return when(known, band, sortIn(figure.kpi).judged.by === 'posts' ? word(context, report.monthsDiffer) : empty);
}

/** Two values side by side: what they are, and where a total of posts points to. */
function counted(context: Context, figure: Figure): Expr {
  const plain = verdictWord(context, text('SIDE_BY_SIDE'), 'sentence');
  if (!sortIn(figure.kpi).total) return plain;
  const ofPosts = (['interactions_public', 'exposures', 'views'] as string[]).includes(figure.kpi.id)
    ? word(context, context.words.report.totalOfPosts)
    : plain;
  return when(equal(cellOf(figure, 'source'), text('days')), word(context, context.words.report.dailyTotal), ofPosts);
}

/** Said only where periods of unlike lengths would mislead: the total rises and falls by the day, or the other way round. */
function byTheDay(context: Context, figure: Figure): Expr {
  const own = (name: Name) => cellOf(figure, name);
  const plain = minus(call('N', own('value')), call('N', own('compared')));
  const daily = call('N', own('difference'));
  const [level, then] = [call('N', own('level')), call('N', own('levelCompared'))];
  const inLogs = over(minus(call('EXP', level), call('EXP', then)), minus(call('EXP', then), 1));
  const share = isInLogs(figure.kpi) ? inLogs : over(daily, then);
  const percent = times(100, share);
  const said = fill(word(context, context.words.report.perDay), { change: join(saySigned(context, percent), text(context.words.report.formats.percentSign)) });
  const turned = all(isNumber(own('change')), isNumber(own('difference')), above(call('N', own('levelCompared')), 0), below(times(plain, daily), 0));
  return when(turned, said, empty);
}

/** Net followers by stocks and by gains less losses may differ (purges): the gap is said. */
function routesGap(context: Context, figure: Figure): Expr {
  if (!hasStatistic(figure.kpi, 'otherNet')) return empty;
  const gap = call('N', numeric(context, figure, figure.rows.current, 'otherNet'));
  const sign = when(below(gap, 0), text('−'), text('+'));
  return when(equal(gap, 0), empty, fill(word(context, context.words.report.gap), { n: join(sign, sayCount(context, call('ABS', gap))) }));
}

/** ` Without TikTok.` where a figure over every network lacks one. */
function leftOut(context: Context, figure: Figure, frame: Frame): Expr {
  const gap = call('N', cellOf(figure, 'gap'));
  return when(all(below(gap, 0), isNumber(cellOf(figure, 'value'))), join(text(' '), sayGap(context, gap, frame.periodShort)), empty);
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

/** `×1.3 to ×2.5` for the typical post, `−4.0 to +6.0%` for totals of days; a dash where unknown. */
export function sayInterval(context: Context, figure: Pick<Figure, 'row' | 'kpi'>): Expr {
  const { formats, to } = context.words.report;
  const factors = sortIn(figure.kpi).judged.by === 'posts';
  const of = (name: Name) => {
    const value = cellOf(figure, name);
    return factors ? join(text('×\u00A0'), sayFactor(context, value)) : saySigned(context, times(call('N', value), 100));
  };
  const known = all(isNumber(cellOf(figure, 'changeLow')), isNumber(cellOf(figure, 'changeHigh')));
  return when(known, join(of('changeLow'), text(` ${to} `), of('changeHigh'), factors ? empty : text(formats.percentSign)), text('–'));
}

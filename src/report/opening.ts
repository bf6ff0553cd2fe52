/** The sentence a manager can repeat, as a formula over the sheet's own cells, so that it never speaks of another period than the one chosen. */
import type { KpiId } from '../kpis';
import type { Kpi } from '../kpis/kpi';
import type { VerdictKind } from '../objectives/verdict';
import type { PlatformId } from '../records/platform-ids';
import type { Sheet } from './blocks/block';
import { type Context, columnIn, kpiOf, numberAt } from './context';
import { own } from './figure';
import type { Expr } from './formula';
import { above, all, any, below, call, differs, empty, equal, isNumber, join, minus, text, when } from './formula';
import { isBounded, termsOf } from './kpi-sort';
import { fill, sayCount, sayValue } from './say';
import type { Frame } from './selectors';
import { word } from './words-tab';

/** The sentence of a sheet's headline. */
export function opening(sheet: Sheet): Expr {
  const { context, frame, objective, reach } = sheet;
  const row = sheet.row(`kpi.${objective.headline}`);
  if (!isBounded(kpiOf(objective.headline)))
    return join(openingOfRate(context, frame, objective.headline, row, sheet.networks('network')), ofReadings(sheet, objective.headline));
  const whole = equal(frame.platform, text('all'));
  const of = (name: 'lower' | 'upper' | 'kind') => (reach ? when(whole, reach[name], own(row, name)) : own(row, name));
  return openingOfReach(context, frame, { lower: of('lower'), upper: of('upper'), kind: of('kind') });
}

/** For a rate or a total: from … to …, what may be said of it, and the networks whose change is established. */
export function openingOfRate(context: Context, frame: Frame, id: KpiId, row: number, networks: { id: PlatformId; row: number }[]): Expr {
  const { opening } = context.words.report;
  const { unit } = kpiOf(id);
  const name = text(context.words.kpis[id].name);
  const value = sayValue(context, own(row, 'value'), unit);
  const kind = own(row, 'kind');
  const said = (phrase: string) => word(context, phrase);
  const cases: [VerdictKind, string][] = [
    ['UP', opening.up],
    ['DOWN', opening.down],
    ['NO_DIFFERENCE_SHOWN', opening.same],
    ['ALONE', opening.aloneOnPage],
    ['SIDE_BY_SIDE', opening.counted],
    ['UNTESTED', opening.untested],
    ['UNFINISHED', opening.underWay],
    ['NO_BASELINE', opening.alone],
    ['INCOMPLETE', opening.partial],
  ];
  const otherwise = when(isNumber(own(row, 'compared')), said(opening.open), said(opening.alone));
  const concluded = cases.reduceRight((rest, [code, phrase]) => when(equal(kind, text(code)), said(phrase), rest), otherwise);
  const posts = numberAt(context, frame.rows.current, columnIn(context, 'posts'), empty);
  const silent = all(isNumber(posts), equal(call('N', posts), 0));
  // the phrase is chosen first and filled once, or the formula would carry its figures a dozen times
  const main = fill(
    when(
      isNumber(own(row, 'value')),
      concluded,
      when(
        silent,
        said(opening.nothing),
        termsOf(kpiOf(id)) ? said(`{kpi}${context.words.report.opening.colon}${context.words.kpis[id].needs}`) : said(opening.none),
      ),
    ),
    {
      kpi: name,
      period: frame.periodShort,
      compare: frame.compareShort,
      value,
      previous: sayValue(context, own(row, 'compared'), unit),
    },
  );
  const concludes = any(...(['UP', 'DOWN', 'ALONE', 'NO_DIFFERENCE_SHOWN'] as const).map((code) => equal(kind, text(code))));
  return join(named(frame), main, ofNetworks(context, frame, networks, concludes));
}

/** From the lowest to the highest reading of the headline, where there are several. */
function ofReadings({ context, row }: Sheet, id: KpiId): Expr {
  const { readings = [] } = kpiOf(id) as Kpi;
  if (readings.length === 0) return empty;
  const { opening } = context.words.report;
  const values = [id, ...readings].map((one) => own(row(`kpi.${one as KpiId}`), 'value'));
  const [low, high] = [call('MIN', ...values), call('MAX', ...values)];
  const phrase = when(all(below(low, 0), above(high, 0)), word(context, opening.readingsSplit), word(context, opening.readings));
  const said = fill(phrase, { low: sayValue(context, low, kpiOf(id).unit), high: sayValue(context, high, kpiOf(id).unit) });
  return when(all(isNumber(own(row(`kpi.${id}`), 'value')), above(minus(high, low), 0)), said, empty);
}

/** ` Up on Instagram and X, established; down on Facebook.`, or that no network shows a change; nothing while one network is chosen. */
function ofNetworks(context: Context, frame: Frame, networks: { id: PlatformId; row: number }[], concludes: Expr): Expr {
  // of one network the sentence before has said all
  if (networks.length < 2) return empty;
  const { opening } = context.words.report;
  const listed = (kind: VerdictKind) =>
    join(empty, ...networks.map((one) => when(equal(own(one.row, 'kind'), text(kind)), text(`, ${context.words.tabs.platforms[one.id]}`), empty)), empty);
  const names = (kind: VerdictKind) => call('MID', listed(kind), 3, 300);
  const [ups, downs] = [differs(listed('UP'), empty), differs(listed('DOWN'), empty)];
  const of = (phrase: string) => fill(word(context, phrase), { up: names('UP'), down: names('DOWN') });
  const found = when(
    all(ups, downs),
    of(opening.upAndDown),
    when(ups, of(opening.upOn), when(downs, of(opening.downOn), when(concludes, word(context, opening.noNetwork), empty))),
  );
  return when(equal(frame.platform, text('all')), found, empty);
}

/** `Instagram · ` where one network is chosen. */
const named = (frame: Frame) => when(equal(frame.platform, text('all')), empty, join(frame.platformLabel, text(' · ')));

export type Bounds = { lower: Expr; upper: Expr; kind: Expr };

/** For reach: between … and … people, and whether the bounds allow to speak of a change. */
export function openingOfReach(context: Context, frame: Frame, bounds: Bounds): Expr {
  const { opening } = context.words.report;
  const places = { period: frame.periodShort, lower: sayCount(context, bounds.lower), upper: sayCount(context, bounds.upper) };
  const said = (phrase: string) => fill(word(context, phrase), places);
  const main = when(equal(bounds.lower, bounds.upper), said(opening.reachExact), said(opening.reachBounds));
  const endings = when(equal(bounds.kind, text('NO_BASELINE')), word(context, opening.reachAlone), boundsEnding(context, bounds));
  return join(named(frame), when(isNumber(bounds.lower), join(main, endings), said(opening.reachNone)));
}

function boundsEnding(context: Context, bounds: Bounds): Expr {
  const { opening } = context.words.report;
  return when(
    equal(bounds.kind, text('BOUNDS_UP')),
    word(context, opening.reachUp),
    when(
      equal(bounds.kind, text('BOUNDS_DOWN')),
      word(context, opening.reachDown),
      when(equal(bounds.kind, text('BOUNDS_OVERLAP')), word(context, opening.reachSame), word(context, opening.reachOpen)),
    ),
  );
}

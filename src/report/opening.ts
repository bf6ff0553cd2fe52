/** The sentence a manager can repeat, as a formula over the sheet's own cells, so that it never speaks of another period than the one chosen. */
import type { KpiId } from '../kpis';
import type { PlatformId } from '../records/platform-ids';
import { type Context, kpiOf } from './context';
import { own } from './figure';
import type { Expr } from './formula';
import { call, empty, equal, isNumber, join, text, when } from './formula';
import { fill, sayCount, sayValue } from './say';
import type { Frame } from './selectors';
import { word } from './words-tab';

/** For a rate or a total: from … to …, what may be said of it, and the networks whose change is established. */
export function openingOfRate(context: Context, frame: Frame, id: KpiId, row: number, networks: { id: PlatformId; row: number }[]): Expr {
  const { opening } = context.words.report;
  const { unit } = kpiOf(id);
  const name = text(context.words.kpis[id].name);
  const value = sayValue(context, own(row, 'value'), unit);
  const kind = own(row, 'kind');
  const said = (phrase: string) =>
    fill(word(context, phrase), { kpi: name, period: frame.periodShort, value, previous: sayValue(context, own(row, 'compared'), unit) });
  const main = when(
    call('NOT', isNumber(own(row, 'value'))),
    said(opening.none),
    when(
      equal(kind, text('UP')),
      said(opening.up),
      when(
        equal(kind, text('DOWN')),
        said(opening.down),
        when(equal(kind, text('NO_DIFFERENCE_SHOWN')), said(opening.same), when(isNumber(own(row, 'compared')), said(opening.open), said(opening.alone))),
      ),
    ),
  );
  const marks = networks.map((one) => {
    const mark = (sign: string) => text(`, ${context.words.tabs.platforms[one.id]}\u00A0${sign}`);
    return when(equal(own(one.row, 'kind'), text('UP')), mark('▲'), when(equal(own(one.row, 'kind'), text('DOWN')), mark('▼'), empty));
  });
  if (marks.length === 0) return join(named(frame), main);
  const listed = join(empty, ...marks);
  return join(
    named(frame),
    main,
    when(equal(listed, empty), word(context, opening.noNetwork), join(word(context, opening.networks), call('MID', listed, 3, 300), text('.'))),
  );
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
  const endings = when(
    equal(bounds.kind, text('BOUNDS_UP')),
    word(context, opening.reachUp),
    when(
      equal(bounds.kind, text('BOUNDS_DOWN')),
      word(context, opening.reachDown),
      when(equal(bounds.kind, text('BOUNDS_OVERLAP')), word(context, opening.reachSame), word(context, opening.reachOpen)),
    ),
  );
  const without = when(equal(bounds.kind, text('OTHER_BASIS')), said(opening.reachMixed), said(opening.reachNone));
  return join(named(frame), when(isNumber(bounds.lower), join(main, endings), without));
}

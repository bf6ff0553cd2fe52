/** Counts of which each needs the one before (kpi-definitions §3.6): a step's share of the one before and of the first, and where most is lost. */
import type { KpiId } from '../../kpis';
import { familyOf } from '../../kpis/family';
import { border, compute, height, put } from '../canvas';
import { kpiOf } from '../context';
import { dash } from '../figure';
import type { Expr } from '../formula';
import { a1Range, above, all, area, atLeast, call, cell, empty, equal, isNumber, minus, over, text, when } from '../formula';
import { drawHeader, drawSection, figure, past, value, verdictText } from '../headings';
import { hidden } from '../hidden';
import { plainFigure } from '../plain-figure';
import { rowsFor } from '../selectors';
import { sparkOptions } from '../sparkline';
import { greyDashes } from '../tints';
import { B, base, C, colors, D, E, F, G, H, I, J, unitFormat } from '../tokens';
import { word } from '../words-tab';
import type { Maker, Sheet } from './block';

type Block = { steps: readonly KpiId[] };

export const funnel: Maker<Block> = {
  plan: ({ steps }) => ({ height: 2 + steps.length, rows: {} }),
  draw: ({ steps }, row, sheet) => {
    const { context, canvas, frame } = sheet;
    const { headers, sections, funnel: words } = context.words.report;
    drawSection(canvas, row, sections.funnel, words.note);
    drawHeader(canvas, row + 1, [
      { column: B, content: words.step },
      { column: C, content: { formula: `=${frame.periodShort}` }, align: 'right' },
      { column: D, content: { formula: `=${frame.compareShort}` }, align: 'right' },
      { column: E, content: words.ofBefore, align: 'right' },
      { column: F, content: words.ofBeforeThen, align: 'right' },
      { column: G, content: words.ofFirst, align: 'center' },
      { column: H, content: words.lost, align: 'center' },
      { column: I, content: `\u00A0\u00A0${words.share}` },
      { column: J, content: headers.verdict },
    ]);
    const [first, last] = [row + 2, row + 1 + steps.length];
    for (const [i, id] of steps.entries()) drawStep(sheet, first, i, id);
    for (let at = first + 1; at <= last; at++) compute(canvas, at, J, verdict(sheet, first, at, last), verdictText);
    greyDashes(canvas, first, last);
  },
};

const rateAt = (row: number, then = false) => cell(row, hidden.funnelRate + (then ? 1 : 0));

function drawStep({ context, canvas, frame }: Sheet, first: number, index: number, id: KpiId): void {
  const row = first + index;
  const kpi = kpiOf(id);
  const { rows } = rowsFor(frame, familyOf(kpi));
  const format = unitFormat(context.formats, kpi.unit);
  height(canvas, row, 30);
  put(canvas, row, B, context.words.kpis[id].name, { ...base, bold: true, valign: 'middle' });
  compute(canvas, row, C, dash(plainFigure(context, rows.current, id)), { ...value, format });
  compute(canvas, row, D, dash(plainFigure(context, rows.compared, id)), { ...past, format });
  // a step that is not known is passed over: the next is a share of the last one that is
  for (const [k, column] of [C, D].entries()) {
    const own = cell(row, column);
    const before = index === 0 ? null : cell(row - 1, hidden.funnelKnown + k);
    compute(canvas, row, hidden.funnelKnown + k, when(isNumber(own), own, before ?? empty));
    const share = before ? when(all(isNumber(own), isNumber(before), above(call('N', before), 0)), over(own, before), empty) : empty;
    compute(canvas, row, hidden.funnelRate + k, share);
  }
  const rate = { ...figure, format: context.formats.rate };
  if (index > 0) {
    compute(canvas, row, E, dash(rateAt(row)), { ...rate, bold: true });
    compute(canvas, row, F, dash(rateAt(row, true)), { ...past, format: context.formats.rate });
    const [own, start, before] = [cell(row, C), cell(first, C), cell(row - 1, hidden.funnelKnown)];
    const ofFirst = when(all(isNumber(own), isNumber(start), above(call('N', start), 0)), over(own, start), text('–'));
    compute(canvas, row, G, ofFirst, { ...rate, align: 'center' });
    compute(canvas, row, H, when(all(isNumber(own), isNumber(before), atLeast(before, own)), minus(before, own), text('–')), {
      ...past,
      align: 'center',
      format,
    });
    const shown = call('MAX', 0, call('MIN', 1, call('N', rateAt(row))));
    compute(canvas, row, hidden.bar, shown);
    compute(canvas, row, hidden.bar + 1, minus(1, cell(row, hidden.bar)));
    compute(canvas, row, I, when(isNumber(rateAt(row)), call('SPARKLINE', area(row, hidden.bar, row, hidden.bar + 1), sparkOptions.share), text('–')), base);
  }
  border(canvas, [a1Range(row, B, row, J)], ['bottom'], colors.line, 'thin');
}

/** What a step says: it is no step of the one before; or, where three are known, that most is lost here. From what was seen to the first click nearly all is lost everywhere: that step is passed over. */
function verdict({ context }: Sheet, first: number, row: number, last: number): Expr {
  const { funnel: words } = context.words.report;
  const rate = rateAt(row);
  const later = area(first + 2, hidden.funnelRate, last, hidden.funnelRate);
  const isLeak = row === first + 1 ? equal(1, 0) : all(equal(rate, call('MIN', later)), above(call('COUNT', later), 1));
  const sayings = when(above(call('N', rate), 1), word(context, words.notStrict), when(isLeak, word(context, words.leak), empty));
  return when(isNumber(rate), sayings, word(context, words.unknown));
}

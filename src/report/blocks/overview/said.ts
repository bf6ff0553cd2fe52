/** What the team says of the period, and what it asks to be decided: typed in a tab of its own, so that every period keeps its words whatever is rebuilt. */
import { border, compute, height, merge } from '../../canvas';
import { sheetNames } from '../../context';
import { a1Range, above, all, any, call, differs, empty, equal, isNumber, join, text, when } from '../../formula';
import { drawSection, note } from '../../headings';
import { inputCell, inputNth, inputRow, inputText } from '../../input-formula';
import { hasInput } from '../../input-place';
import { listCells } from '../../lists-tab';
import { sayDay } from '../../say';
import { B, base, colors, I, J } from '../../tokens';
import { word } from '../../words-tab';
import type { Maker } from '../block';
import type { OverviewSheet } from './sheet';

const mostDecisions = 3;

export const said: Maker<object, OverviewSheet> = {
  // a comment over the decisions
  plan: (_, context) => ({ height: hasInput(context, 'commentary') ? 2 + mostDecisions : 0, rows: {} }),
  draw: (_, row, { context, canvas, frame }) => {
    if (!hasInput(context, 'commentary')) return;
    const { report } = context.words;
    const tab = { text: sheetNames(context, 'commentary'), link: `#gid=${context.book.sheets.commentary?.id}` };
    drawSection(canvas, row, report.sections.said, tab);
    const comment = inputText(context, 'commentary', 'text', inputRow(context, 'commentary', { period: frame.period, objective: text('all') }));
    height(canvas, row + 1, 48);
    compute(canvas, row + 1, B, when(equal(comment, empty), word(context, report.noComment), comment), { ...base, wrap: true });
    merge(canvas, row + 1, B, row + 1, J);
    border(canvas, [a1Range(row + 1, B, row + 1, J)], ['bottom'], colors.line, 'thin');
    const label = when(equal(frame.periodIndex, 0), empty, call('INDEX', listCells(context, 'period'), call('MAX', 1, frame.periodIndex)));
    for (let nth = 1; nth <= mostDecisions; nth++) {
      const at = row + 1 + nth;
      const found = inputNth(context, 'decisions', label, nth);
      const of = (column: string) => inputText(context, 'decisions', column, found);
      const due = inputCell(context, 'decisions', 'due', found);
      height(canvas, at, 28);
      compute(canvas, at, B, when(above(found, 0), join(nth, text('. '), of('decision')), empty), { ...base, bold: true, wrap: true });
      const owner = of('owner');
      const both = all(differs(owner, empty), isNumber(due));
      const ending = when(
        any(differs(owner, empty), isNumber(due)),
        join(owner, when(both, text(' · '), empty), when(isNumber(due), sayDay(context, due), empty)),
        empty,
      );
      compute(canvas, at, J, ending, note);
      merge(canvas, at, B, at, I);
      border(canvas, [a1Range(at, B, at, J)], ['bottom'], colors.line, 'thin');
    }
  },
};

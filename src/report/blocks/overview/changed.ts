/** What moved since the last report of an earlier day. Built: it speaks of the report, whatever period is chosen. */
import { say } from '../../../languages/language';
import { border, height, merge, put } from '../../canvas';
import { a1Range } from '../../formula';
import { drawSection, verdictText } from '../../headings';
import { B, base, C, colors, J } from '../../tokens';
import type { Maker } from '../block';
import type { OverviewSheet } from './sheet';

export const changed: Maker<object, OverviewSheet> = {
  plan: (_, { changes }) => ({ height: 1 + Math.max(1, changes.items.length), rows: {} }),
  draw: (_, row, { context, canvas }) => {
    const { changes, words } = context;
    const { changes: phrases } = words.report;
    drawSection(canvas, row, changes.since === null ? phrases.title : say(words, 'changesSince', { day: changes.since }), null);
    const items = changes.items.length > 0 ? changes.items : [{ what: '', said: changes.since === null ? phrases.first : phrases.none }];
    for (const [i, { what, said }] of items.entries()) {
      const at = row + 1 + i;
      height(canvas, at, 26);
      put(canvas, at, B, what, { ...base, size: 9, bold: true, ink: colors.sub, valign: 'middle' });
      put(canvas, at, C, said, { ...verdictText, valign: 'middle' });
      merge(canvas, at, C, at, J);
      border(canvas, [a1Range(at, B, at, J)], ['bottom'], colors.line, 'thin');
    }
  },
};

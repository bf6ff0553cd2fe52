/** `RangeList`: what it is told, each of its ranges is told. */

import type { LocalRange } from './range';
import { names, type Runtime, Service } from './service';

export class LocalRangeList extends Service {
  static override title = 'SpreadsheetApp.RangeList';
  static override free = names('getRanges');

  constructor(
    run: Runtime,
    private readonly ranges: LocalRange[],
  ) {
    super(run);
  }
  override cellCount(): number {
    return this.ranges.reduce((sum, range) => sum + range.cellCount(), 0);
  }
  getRanges(): LocalRange[] {
    return this.ranges;
  }
}

/** Members of Range that a list applies to each of its ranges. */
const LISTED =
  'setValue setFormula setFormulaR1C1 setBackground setBackgroundRGB setFontColor setFontFamily setFontLine setFontSize setFontStyle setFontWeight setHorizontalAlignment setNote setNumberFormat setVerticalAlignment setWrap setBorder clear clearContent clearFormat clearNote clearDataValidations breakApart trimWhitespace';
const listPrototype = LocalRangeList.prototype as unknown as { [member: string]: unknown };
for (const member of LISTED.split(' ')) {
  listPrototype[member] = function (this: LocalRangeList, ...args: unknown[]) {
    for (const range of this.getRanges()) (range as unknown as { [member: string]: (...args: unknown[]) => unknown })[member]?.(...args);
    return this;
  };
}

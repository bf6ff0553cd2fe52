/** The filter of a tab: which cells it is over; what it hides is for people to choose. */

import type { Sheet } from './book';
import { LocalRange } from './range';
import { type Runtime, Service } from './service';

export class LocalFilter extends Service {
  static override title = 'SpreadsheetApp.Filter';

  constructor(
    run: Runtime,
    private readonly sheet: Sheet,
  ) {
    super(run);
  }
  getRange(): LocalRange {
    return new LocalRange(this.run, this.sheet, this.sheet.filter ?? { row: 0, column: 0, rows: 1, columns: 1 });
  }
  remove(): void {
    delete this.sheet.filter;
  }
}

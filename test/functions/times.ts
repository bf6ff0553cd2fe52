/** The clock of a spreadsheet, as the server hands it to sheet functions. */
import { formatDate } from '../../local/apps-script/services';
import { secondsOf } from '../../src/sheets/durations';
import type { Services } from '../../src/sheets/services';

export const secondsIn = (cell: Date, zone: string): number => secondsOf(servicesIn(zone), cell);

const servicesIn = (zone: string) =>
  ({
    SpreadsheetApp: { getActive: () => ({ getSpreadsheetTimeZone: () => zone }) },
    Utilities: { formatDate: (date: Date, zone: string, pattern: string) => formatDate(date.getTime(), zone, pattern) },
  }) as unknown as Services;

/** Cells that hold a length of time, for sheet functions. */
import { fileOf, type Services } from './services';

const epoch = Date.UTC(1899, 11, 30);
const year = 366 * 86_400;

/** Seconds of a duration or a time of day, which Sheets hands over as an instant after its epoch in the spreadsheet's zone; null for a date. */
export function secondsOf(services: Services, cell: Date): number | null {
  const zone = fileOf(services).getSpreadsheetTimeZone();
  const local = services.Utilities.formatDate(cell, zone, "yyyy-MM-dd'T'HH:mm:ss");
  const seconds = (Date.parse(`${local}Z`) - epoch) / 1000;
  return seconds >= 0 && seconds < year ? seconds : null;
}

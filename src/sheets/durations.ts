/** Cells that hold a time, for sheet functions. */
import { fileOf, type Services } from './services';

const epoch = Date.UTC(1899, 11, 30);

/** Seconds of a duration, a time of day or a date, which Sheets hands over as an instant after its epoch in the spreadsheet's zone. */
export function secondsOf(services: Services, cell: Date): number {
  const zone = fileOf(services).getSpreadsheetTimeZone();
  const local = services.Utilities.formatDate(cell, zone, "yyyy-MM-dd'T'HH:mm:ss");
  return (Date.parse(`${local}Z`) - epoch) / 1000;
}

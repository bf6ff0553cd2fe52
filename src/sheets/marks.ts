/** Which sheet is which: a mark in the sheet's metadata, which renaming and moving leave alone. */
import type { Services, SheetLike } from './services';

/** Metadata key of every sheet this add-on made; the value says which one it is. */
export const markKey = 'socialKpi.sheet';

/** Sheets by the value of their mark, in one service call. Of a sheet and its copies the leftmost is meant. */
export function markedSheets(services: Services): Map<string, SheetLike> {
  const sheets = new Map<string, SheetLike>();
  for (const mark of services.SpreadsheetApp.getActive().createDeveloperMetadataFinder().withKey(markKey).find()) {
    const sheet = mark.getLocation().getSheet();
    const known = sheets.get(mark.getValue());
    if (sheet && (!known || sheet.getIndex() < known.getIndex())) sheets.set(mark.getValue(), sheet);
  }
  return sheets;
}

/** More sheets than this are cheaper asked for by name than by number. */
const fewSheets = 4;
const named = new WeakMap<ReadonlyMap<string, SheetLike>, Map<string, SheetLike> | null>();

/** In a workbook without any mark (mostly a new one) few sheets are listed once for all names. `marked`: as read in this call. */
export function sheetNamed(services: Services, marked: ReadonlyMap<string, SheetLike>, name: string): SheetLike | null {
  const file = services.SpreadsheetApp.getActive();
  let known = marked.size > 0 ? null : named.get(marked);
  if (known === undefined) {
    const sheets = file.getSheets();
    known = sheets.length > fewSheets ? null : new Map(sheets.map((sheet) => [sheet.getName(), sheet]));
    named.set(marked, known);
  }
  return known ? (known.get(name) ?? null) : file.getSheetByName(name);
}

export function markSheet(services: Services, sheet: SheetLike, value: string): void {
  sheet.addDeveloperMetadata(markKey, value, services.SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

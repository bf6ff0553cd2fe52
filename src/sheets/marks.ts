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

export function markSheet(services: Services, sheet: SheetLike, value: string): void {
  sheet.addDeveloperMetadata(markKey, value, services.SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

/** Which sheet is which: a mark in the sheet's metadata, which renaming and moving leave alone. */
import { fileOf, type Services, type SheetLike } from './services';

/** Metadata key of every sheet this add-on made; the value says which one it is. */
export const markKey = 'socialKpi.sheet';

/** Sheets by what their mark says, in one service call. Of a sheet and its copies the one is meant whose number the mark bears; where none is (a copied file) the leftmost. */
export function markedSheets(services: Services): Map<string, SheetLike> {
  const sheets = new Map<string, SheetLike>();
  const first = new Set<string>();
  for (const mark of fileOf(services).createDeveloperMetadataFinder().withKey(markKey).find()) {
    const sheet = mark.getLocation().getSheet();
    const [said, id] = mark.getValue().split('#') as [string, string?];
    if (!sheet || first.has(said)) continue;
    const known = sheets.get(said);
    if (String(sheet.getSheetId()) === id) first.add(said);
    if (first.has(said) || !known || sheet.getIndex() < known.getIndex()) sheets.set(said, sheet);
  }
  return sheets;
}

/** Sheets keeps two names apart only when they differ in more than case; some letters meet in one case alone. */
export const nameKey = (name: string): string => name.toUpperCase().toLowerCase();

/** The person's own tab while new ones are made, each of which comes to the front. */
let front: SheetLike | null = null;

/** Names tried before another cause is believed. */
const mostNames = 100;

/** Makes a sheet under the name, or under the first of «name 2», «name 3»… that is free. `taken`: keys of the names known to be in use. */
export function insertNamed(services: Services, name: string, index: number, taken: Set<string> = new Set()): SheetLike {
  const file = fileOf(services);
  front ??= file.getActiveSheet();
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${name} ${n}`;
    if (taken.has(nameKey(candidate))) continue;
    taken.add(nameKey(candidate));
    try {
      return file.insertSheet(candidate, index);
    } catch (thrown) {
      // Sheets names the name that it has already, in whatever language
      if (n === mostNames || !String(thrown).includes(candidate)) throw thrown;
    }
  }
}

/** Brings the tab back to the front that was there before the first new one. */
export function returnToFront(services: Services): void {
  const own = front;
  front = null;
  if (own) fileOf(services).setActiveSheet(own);
}

/** Of a tab that is a chart alone, or connected data, no cell may be asked for. */
export const isGrid = (sheet: SheetLike): boolean => String(sheet.getType()) === 'GRID';

/** More sheets than this are cheaper asked for by name than by number. */
const fewSheets = 4;
const named = new WeakMap<ReadonlyMap<string, SheetLike>, Map<string, SheetLike> | null>();

/** In a workbook without any mark (mostly a new one) few sheets are listed once for all names. `marked`: as read in this call. */
export function sheetNamed(services: Services, marked: ReadonlyMap<string, SheetLike>, name: string): SheetLike | null {
  const file = fileOf(services);
  let known = marked.size > 0 ? null : named.get(marked);
  if (known === undefined) {
    const sheets = file.getSheets();
    known = sheets.length > fewSheets ? null : new Map(sheets.map((sheet) => [nameKey(sheet.getName()), sheet]));
    named.set(marked, known);
  }
  return known ? (known.get(nameKey(name)) ?? null) : file.getSheetByName(name);
}

export function markSheet(services: Services, sheet: SheetLike, value: string): void {
  sheet.addDeveloperMetadata(markKey, `${value}#${sheet.getSheetId()}`, services.SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

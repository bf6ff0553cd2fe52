/** The add-on's menu, what its two entries show, and the pages that stand beside the script. */
import type { WorkbookPhrases } from '../languages/language';
import type { LanguageCode } from '../languages/names';
import { workbookPhrases } from '../languages/workbook';
import type { Answer } from '../records/transfer';
import { fileOf, type Services } from './services';

/** The user's own language: the only thing known about a person before the add-on is enabled in a file. */
const wordsOf = (services: Services): WorkbookPhrases['menu'] => workbookPhrases(services.Session.getActiveUserLocale()).menu;

/** Adds the menu and touches nothing else: under `AuthMode.NONE` any other service call leaves only «Help». */
export function addMenu(services: Services): void {
  const words = wordsOf(services);
  services.SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(words.open, 'showSidebar')
    .addSeparator()
    .addItem(words.help, 'showHelp')
    .addItem(words.diagnostics, 'showDiagnostics')
    .addToUi();
}

/** Shows the panel in its user's language; it asks for everything else itself. */
export function openSidebar(services: Services): void {
  const { panel, name } = wordsOf(services);
  services.SpreadsheetApp.getUi().showSidebar(services.HtmlService.createHtmlOutputFromFile(panel).setTitle(name));
}

/** Text of a file that stands beside the panel's page and is fetched only when it is needed. */
export function packedFile(services: Services, name: 'Reading' | 'Excel' | 'Samples' | 'Columns' | `Words-${LanguageCode}`): string {
  return services.HtmlService.createHtmlOutputFromFile(name).getContent();
}

/** Brings a sheet to the front; a deleted one is said. */
export function openSheet(services: Services, { sheetId }: { sheetId: number }): Answer<{ name: string }> {
  const file = fileOf(services);
  const sheet = file.getSheetById(sheetId);
  if (!sheet) return { ok: false, problem: { code: 'sheet-gone' } };
  file.setActiveSheet(sheet);
  return { ok: true, value: { name: sheet.getName() } };
}

/** Says in two sentences how to begin. */
export function openHelp(services: Services): void {
  const words = wordsOf(services);
  fileOf(services).toast(words.helpText, words.name, 30);
}

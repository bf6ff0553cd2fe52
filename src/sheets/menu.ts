/** The add-on's menu, and what its two entries show. */
import { phrasesFor } from '../languages';
import type { Phrases } from '../languages/language';
import type { Services } from './services';

/** The user's own language: the only thing known about a person before the add-on is enabled in a file. */
const wordsOf = (services: Services): Phrases['menu'] => phrasesFor(services.Session.getActiveUserLocale()).menu;

/** Adds the menu and touches nothing else: under `AuthMode.NONE` any other service call leaves only «Help». */
export function addMenu(services: Services): void {
  const words = wordsOf(services);
  services.SpreadsheetApp.getUi().createAddonMenu().addItem(words.open, 'showSidebar').addSeparator().addItem(words.help, 'showHelp').addToUi();
}

/** Says that the panel is not built yet; formulas work without it. */
export function openSidebar(services: Services): void {
  const words = wordsOf(services);
  services.SpreadsheetApp.getActive().toast(words.panelMissing, words.name, 10);
}

/** Says in two sentences how to begin. */
export function openHelp(services: Services): void {
  const words = wordsOf(services);
  services.SpreadsheetApp.getActive().toast(words.helpText, words.name, 30);
}

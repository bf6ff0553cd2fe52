/** Every function Apps Script can call, each one line. The sidebar's calls answer with a value or a problem, never a throw. */
import { addMenu, openHelp, openSidebar } from './sheets/menu';
import { services } from './sheets/services';

/** Runs under `AuthMode.NONE` too: it adds the menu and does nothing else. */
export function onOpen(): void {
  addMenu(services());
}

export function onInstall(): void {
  addMenu(services());
}

export function showSidebar(): void {
  openSidebar(services());
}

export function showHelp(): void {
  openHelp(services());
}

/** What a workbook is told once and remembers: its language and the zone of its reports. */

import type { WorkbookPhrases } from '../languages/language';
import { workbookPhrases } from '../languages/workbook';
import type { Answer } from '../records/transfer';
import { underLock } from './lease';
import { markedSheets } from './marks';
import { type Memory, openMemory, readMemory, remember } from './memory';
import { fileOf, type Services } from './services';

export type Settings = { language: string; zone: string };
export const settingsKey = 'settings';

/** As chosen, else the user's language and the spreadsheet's zone. `memory`, `zone` of the spreadsheet: as read in this call; no memory: null. */
export function readSettings(services: Services, memory: Memory | null = readMemory(services), zone?: string): Settings {
  const chosen = (memory?.entries.get(settingsKey)?.note ?? {}) as Partial<Settings>;
  return {
    language: chosen.language ?? workbookPhrases(services.Session.getActiveUserLocale()).code,
    zone: chosen.zone ?? zone ?? fileOf(services).getSpreadsheetTimeZone(),
  };
}

/** Stores what was chosen; the rest stays as it was. Words of tabs that exist do not change. */
export function saveSettings(services: Services, changes: Partial<Settings>): Answer<Settings> {
  return underLock(services, () => {
    const marked = markedSheets(services);
    const memory = readMemory(services, marked);
    const settings = { ...readSettings(services, memory), ...changes };
    remember(openMemory(services, phrasesOf(settings), marked, memory), [{ key: settingsKey, note: settings }]);
    return { ok: true, value: settings };
  });
}

export function phrasesOf(settings: Settings): WorkbookPhrases {
  return workbookPhrases(settings.language);
}

/** What a workbook is told once and remembers: its language and the zone of its reports. */
import { type LanguageCode, phrasesFor } from '../languages';
import type { Phrases } from '../languages/language';
import { type Memory, readMemory, remember } from './memory';
import type { Services } from './services';

export type Settings = { language: string; zone: string };
export const settingsKey = 'settings';

/** As chosen, else the user's language and the spreadsheet's zone. `memory`: as read in this call, null where there is none. */
export function readSettings(services: Services, memory: Memory | null = readMemory(services)): Settings {
  const chosen = (memory?.entries.get(settingsKey)?.note ?? {}) as Partial<Settings>;
  return {
    language: chosen.language ?? phrasesFor(services.Session.getActiveUserLocale()).code,
    zone: chosen.zone ?? services.SpreadsheetApp.getActive().getSpreadsheetTimeZone(),
  };
}

export function writeSettings(services: Services, memory: Memory, changes: Partial<Settings>): Settings {
  const settings = { ...readSettings(services, memory), ...changes };
  remember(memory, [{ key: settingsKey, note: settings }]);
  return settings;
}

export function phrasesOf(settings: Settings): Phrases {
  return phrasesFor(settings.language as LanguageCode);
}

/** Example rows of the demonstration in the tabs of inputs: when they are put there, and how they go. */
import { inputTabs } from '../inputs';
import type { Phrases } from '../languages/language';
import { workbookLanguages } from '../languages/workbook';
import { bareLists, understanding } from '../report/choices';
import { planInputs } from '../report/typed';
import { readTyped } from './inputs';
import { isDemonstration, loggedImports } from './log';
import { readMemory } from './memory';
import type { Services, SheetLike } from './services';
import { readPhrases } from './words';

/** True while the workbook holds nothing but the demonstration. */
export function isAllDemonstration(services: Services): boolean {
  const done = loggedImports(readMemory(services)).filter(({ log }) => log.state === 'done');
  return done.length > 0 && done.every(({ importId }) => isDemonstration(importId));
}

/** Every language, the given one first. */
export function everyLanguage(services: Services, first?: Phrases): Phrases[] {
  const others = Object.keys(workbookLanguages).filter((code) => code !== first?.code);
  return [...(first ? [first] : []), ...others.map((code) => readPhrases(services, code))];
}

/** Takes the example rows out; a row that somebody changed is no example any more. Marks of the tabs in which nothing is left. */
export function removeExamples(services: Services, marked: ReadonlyMap<string, SheetLike>): Set<string> {
  const left = new Set<string>();
  const there = inputTabs.filter(({ key }) => marked.has(key));
  if (there.length === 0) return left;
  const languages = everyLanguage(services);
  const understand = understanding(languages.map((words) => ({ words, lists: bareLists(words) })));
  const zone = services.SpreadsheetApp.getActive().getSpreadsheetTimeZone();
  for (const tab of there) {
    const sheet = marked.get(tab.key) as SheetLike;
    const typed = readTyped(sheet, tab, languages, zone);
    if (!typed) continue;
    const { book } = planInputs({ [tab.key]: typed }, understand, languages);
    const rows = tab.inputs.flatMap(({ id, columns }) => (book.rows[id as 'costs'] ?? []).map((row) => ({ row, id, columns })));
    for (const { row, id, columns } of rows)
      for (const [name, { type }] of Object.entries(columns)) {
        const column = typed.columns[`${id}.${name}`];
        if (row.example && type !== 'product' && column !== undefined) sheet.getRange(typed.header + 1 + row.at, column, 1, 1).clearContent();
      }
    const isFilled = rows.some(({ row }) => !row.example) || typed.own.length > 0 || Object.values(typed.settings).some((cell) => cell !== null);
    if (!isFilled) left.add(tab.key);
  }
  return left;
}

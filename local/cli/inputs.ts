/** Tables of inputs named on the command line, typed into their tabs before a report is built. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { InputId } from '../../src/inputs';
import type { TypedRow } from '../../src/inputs/read';
import type { Problem } from '../../src/problems';
import type { Host } from '../apps-script/host';
import type { Options } from './arguments';
import type { Reader } from './reader';

export type GivenInputs = { tables: { [I in InputId]?: TypedRow[] }; problems: Problem[] };

/** Rows of every file that an option names, and what was not understood of them. */
export async function readInputs(reader: Reader, options: Options): Promise<GivenInputs> {
  const given: GivenInputs = { tables: {}, problems: [] };
  const { language, locale } = options;
  const codes = [language, ...Object.keys(reader.languageNames).filter((code) => code !== language)];
  const languages = codes.map((code) => reader.phrasesFor(code));
  const presumed = (code: string) =>
    ({ decimal: code === 'en' ? 'point' : 'comma', dateOrder: code === 'en' && locale === 'en_US' ? 'month-day' : 'day-month' }) as const;
  for (const id of reader.inputIds) {
    const file = options.inputs[id];
    if (file === undefined) continue;
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      given.problems.push({ code: 'file-unopened', file });
      continue;
    }
    const decoded = await reader.decodeFile(new Uint8Array(readFileSync(file)), { name: path.basename(file), modifiedOn: null }, () => import('@e965/xlsx'));
    given.problems.push(...decoded.problems);
    const [table] = decoded.tables;
    if (!table) continue;
    const { rows, problems } = reader.readTypedTable(table, id, languages, presumed);
    given.problems.push(...problems);
    if (rows.length > 0) given.tables[id] = rows;
  }
  return given;
}

/** What runs in the workbook for each tab: a sheet of its own with the add-on's mark, its headers and what was typed. */
const typing = `const file = SpreadsheetApp.getActive();
const front = file.getActiveSheet();
for (const tab of tabs) {
  const sheet = file.insertSheet(tab.name, file.getSheets().length);
  sheet.addDeveloperMetadata(mark, tab.key + '#' + sheet.getSheetId(), SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  tab.columns.forEach((column, i) => {
    sheet.getRange(tab.header, column, 1, 1).setValues([[tab.heads[i]]]).setNotes([[tab.notes[i]]]);
    const cells = sheet.getRange(tab.header + 1, column, tab.rows.length, 1);
    if (tab.texts[i]) cells.setNumberFormats(tab.rows.map(() => ['@']));
    cells.setValues(tab.rows.map((row) => [row[i] === null ? '' : row[i]]));
  });
}
file.setActiveSheet(front);`;

/** Types the rows into a workbook that has no report yet; names of the tabs. */
export async function typeInputs(host: Host, reader: Reader, { tables }: GivenInputs, options: Options): Promise<string[]> {
  const tabs = reader.typedSheets(tables, reader.phrasesFor(options.language));
  if (tabs.length === 0) return [];
  await host.evaluate(`const tabs = ${JSON.stringify(tabs)}; const mark = ${JSON.stringify(reader.markKey)};\n${typing}`);
  return tabs.map(({ name }) => name);
}

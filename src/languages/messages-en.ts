/** English: what is said to the person who imports or runs the command line. */
import type { InputFault, NotUsed, Place } from '../problems';
import { type MappedKey, tabColumnOf } from '../records/mapping';
import type { PlatformId } from '../records/platform-ids';
import { columnsEn } from './columns-en';
import { grouped, type Messages } from './messages';
import { panelEn } from './panel-en';
import { tabsEn } from './tabs-en';

/** “posts.csv, line 12: ” in front of a sentence, as far as the place is known. */
function at(place: Place): string {
  const parts = [place.table ?? place.file, place.row ? `line ${place.row}` : null, place.column ? `column “${place.column}”` : null];
  const known = parts.filter(Boolean).join(', ');
  return known ? `${known}: ` : '';
}
const rows = (place: Place, one: string, many: string) => (place.rows && place.rows > 1 ? `${place.rows} ${many}` : `1 ${one}`);
const figure = (value: number) => grouped(value, ',');
const seen = (place: Place) => (place.value ? ` (“${place.value}”)` : '');

/** Why a table is not used. */
export const notUsedEn: { [R in NotUsed]: string } = {
  settings: 'It tells how the export was made.',
  included: 'Its counts are already taken into another table of this file.',
  detail: 'It splits figures in a way that no indicator needs.',
  estimate: 'It holds modelled values, nothing that was counted.',
  team: 'It counts the work of each team member.',
  affinity: 'It says what else your audience likes, without counts.',
  index: 'It holds search interest from 0 to 100, no figures of your accounts.',
  plan: 'It lists posts to come; nothing is measured yet. Download the statistics once they are out.',
  archive: "It is an account's own data, without statistics. Download the statistics from the network's analytics page.",
  part: 'No reader knows its headers; the other tables of this file are read without it.',
  text: 'A single column does not say what its figures are. Download the file again if it should hold more.',
  empty: 'There is one line and nothing below it. Choose a longer range, then download again.',
  checkouts: 'These are checkouts that nobody finished: no order was paid. Download the orders instead.',
  compared: 'It shows two periods side by side. Download each period without comparing.',
};
const statisticsOf = {
  instagram: 'Meta Business Suite › Insights › Content › Export data',
  tiktok: 'TikTok Studio › Analytics › Download data',
};
/** A key of a description by the word of its column. */
const columnName = (key: string) => columnsEn.columns[tabColumnOf(key as MappedKey)] ?? key;

/** What is wrong with a cell that was typed. */
const inputFaultsEn: { [F in InputFault]: string } = {
  missing: 'this cell is still to fill in.',
  day: 'this is not a day. Type one such as 2026-08-31.',
  number: 'this is not a number. Type digits alone.',
  currency: 'this is not a currency. Type three letters, such as EUR.',
  choice: 'this is not in the list. Choose from the list of the cell.',
  order: 'the last day comes before the first. Correct one of them.',
  twice: 'another row says the same thing for the same time. Keep one.',
  rate: 'no exchange rate is known for this currency and day. Until then totals stay blank. Add one in the tab Exchange rates.',
  price: 'the hours have no hourly cost. Until then the cost of the time stays blank. Fill it in.',
};

/** Apart, since the panel carries them without the rest. */
export const problemsEn: Messages['problems'] = {
  'file-empty': (p) => `${at(p)}this file is empty. Download it again from the network.`,
  'file-not-a-table': (p) => `${at(p)}this file holds no publishing figures (${p.seen}). Download the export as csv, xlsx or zip.`,
  'file-own-data': (p) => `${at(p)}this is the copy of an account's own data, without figures of posts or days. Download instead: ${statisticsOf[p.network]}.`,
  'file-password': (p) => `${at(p)}this file is protected by a password. Remove the password, then drop it again.`,
  'file-unopened': (p) => `${at(p)}this file could not be opened. Check its name and folder, and that you may read it.`,
  'file-nested': (p) => `${at(p)}this archive lies within two others. Unpack the outer one, then drop what was in it.`,
  'folder-empty': (p) => `${at(p)}this folder holds no export (csv, tsv, txt, xlsx, xls, zip). Name another one.`,
  'file-truncated': (p) => `${at(p)}this file is cut off before its end. Download it again.`,
  'file-unreadable': (p) => `${at(p)}this file could not be read (${p.reason}). Download it again, without opening it.`,
  'file-too-big': (p) => `${at(p)}this file is too large to be read here. Export a shorter period, or fewer columns.`,
  'file-too-large': (p) => `${at(p)}room for ${figure(p.room)} cells is left; ${figure(p.cells)} are needed. Archive a year or a network.`,
  'file-already-imported': (p) => `${at(p)}this very file was imported on ${p.on}. Importing it again changes nothing.`,
  'file-elsewhere': (p) =>
    `${at(p)}its rows are in the workbook under ${tabsEn.platforms[p.network as PlatformId]}, ${p.account}, and would count twice. Answer as then; to move them, undo that import first.`,
  'table-unknown': (p) => `${at(p)}these columns are not known (${p.headers}). Describe them, or leave the file out.`,
  'columns-by-order': (p) =>
    `${at(p)}the columns were read by their order, which the sums and rates of the rows confirm. Compare the likes, comments and reposts of one post with the network once.`,
  'table-words-unknown': (p) =>
    `${at(p)}this looks like an export of ${tabsEn.platforms[p.network as PlatformId]}, in words that are not known (${p.headers}). Say which column is what: what the rows show is filled in.`,
  'table-ambiguous': (p) => `${at(p)}this table fits several networks (${p.candidates}). Say which one it is from.`,
  'table-not-used': (p) => `${at(p)}this table is not used. ${notUsedEn[p.reason]}`,
  'table-no-rows': (p) => `${at(p)}there is a header and no row. Choose a longer range, then download again.`,
  'account-unknown': (p) => `${at(p)}this file does not name its account. Say whose figures they are; it waits until then.`,
  'account-renamed': (p) => `“${p.from}” and “${p.to}” share ${p.rows} ${p.rows === 1 ? 'post' : 'posts'}: one account, renamed. All is filed under “${p.to}”.`,
  'year-unknown': (p) => `${at(p)}the dates have no year. Say in which year the file was downloaded.`,
  'series-ambiguous': (p) =>
    `${at(p)}the followers of each day can be all there are, or only those gained that day. Say which; until then they are not counted.`,
  'convention-ambiguous': (p) => `${at(p)}numbers or dates can be read in two ways (${p.readings}). Choose one.`,
  'period-unknown': (p) => `${at(p)}the file does not say which period its figures cover. Say it, or they stay out of pooled rates.`,
  'encoding-mixed': (p) => `${at(p)}parts of this file use another character encoding. Texts may show odd letters; the figures are sound.`,
  'row-error': (p) => `${at(p)}${rows(p, 'error row', 'error rows')} of the network, without id or figures. Nothing to do.`,
  'row-repeated': (p) => `${at(p)}${rows(p, 'row occurs', 'rows occur')} twice in the file and was counted once. Nothing to do.`,
  'row-header': (p) => `${at(p)}${rows(p, 'header line', 'header lines')} once more. Nothing to do.`,
  'row-no-post': (p) => `${at(p)}${rows(p, 'row', 'rows')} without an id of this network${seen(p)}. Left out: a total, a note, or a damaged line.`,
  'row-without-id': (p) => `${at(p)}${rows(p, 'row', 'rows')} without id or link. Left out: it could be counted twice.`,
  'row-without-day': (p) => `${at(p)}${rows(p, 'row', 'rows')} without a readable day. Left out.`,
  'row-total': (p) => `${at(p)}${rows(p, 'total row', 'total rows')} of the file, not a row of its own. Nothing to do.`,
  'row-shifted': (p) =>
    `${at(p)}${rows(p, 'row has', 'rows have')} more cells than the header, so figures stand in the wrong columns. Left out; download the file again.`,
  'row-part': (p) => `${at(p)}${rows(p, 'further line', 'further lines')} of orders whose amounts stand on their first line. Nothing to do.`,
  'row-test': (p) => `${at(p)}${rows(p, 'test row', 'test rows')} of the network, no real person. Nothing to do.`,
  'row-note': (p) => `${at(p)}${rows(p, 'line that says', 'lines that say')} what the columns are. Nothing to do.`,
  'row-same-day': (p) => `${at(p)}${rows(p, 'row is', 'rows are')} of a day that another row has. Left out; map what tells them apart, or describe posts.`,
  'row-footer': (p) => `${at(p)}${rows(p, 'closing line', 'closing lines')}${seen(p)}. Nothing to do.`,
  'number-unreadable': (p) => `${at(p)}not a number${seen(p)}. The figure is missing, the row is kept.`,
  'number-is-date': (p) => `${at(p)}a decimal became a date${seen(p)}. Download the file again and do not open it.`,
  'number-bound': (p) => `${at(p)}only a bound is given${seen(p)}. The figure is missing, the row is kept.`,
  'date-unreadable': (p) => `${at(p)}not a date${seen(p)}. Check the file's date format.`,
  'id-rounded': (p) => `${at(p)}a spreadsheet rounded the ids${seen(p)}. Rows are matched by their link; download the file again to be sure.`,
  'id-unreadable': (p) => `${at(p)}no id of this network${seen(p)}. Rows are matched by their link; download the file again to be sure.`,
  'columns-zero': (p) => `${at(p)}the network wrote only zeros here although people were reached. The figure is missing.`,
  'value-impossible': (p) => `${at(p)}an impossible figure${seen(p)}. Check it in the network.`,
  'tone-unknown': (p) => `${at(p)}${rows(p, 'mention', 'mentions')} with a word for the tone that is not known. Counted as not rated, not as neutral.`,
  'currency-mixed': (p) => `${at(p)}amounts in several currencies (${p.currencies}). They are never added together.`,
  'as-of-older': (p) => `${at(p)}a newer export (${p.newest}) is already in. Its figures stay; those of this file fill gaps and go into the history.`,
  'range-doubted': (p) =>
    `${at(p)}it says it runs from ${p.from} to ${p.to}, but its rows run from ${p.first} to ${p.last}. The days of the rows count. If the file was renamed or changed, download it again.`,
  'rows-short': (p) => `${at(p)}${rows(p, 'row is', 'rows are')} shorter than the header. The missing figures are unknown, not zero.`,
  'decimals-mangled': (p) => `${at(p)}decimals became dates. Download the file again and do not open it.`,
  'zone-presumed': (p) => `${at(p)}times are presumed to be ${p.zone}; a post near midnight may fall on the next day.`,
  'mapping-incomplete': (p) => `${at(p)}choose the column for ${p.keys.split('|').map(columnName).join(' or ')}. Without it the rows cannot be told apart.`,
  'mapping-no-figure': (p) => `${at(p)}choose at least one column of figures.`,
  'mapping-no-source': (p) => `${at(p)}say what these figures are of, for instance “Newsletter”.`,
  'mapping-double': (p) => `${at(p)}two columns (${p.columns}) are set to “${columnName(p.key)}”. Keep one of them.`,
  'mapping-not-here': (p) => `${at(p)}“${columnName(p.key)}” does not belong to such rows. Choose another meaning, or do not import the column.`,
  'mapping-json': (p) => `${at(p)}this description cannot be used: ${p.key} should be ${p.wanted}. Correct it, or export it again.`,
  'mapping-too-long': (p) => `${at(p)}this description has too many columns to be remembered. It is used this time only.`,
  'tab-header-missing': (p) => `The header row of “${p.tab}” is gone. Undo the deletion, or rename the tab; a new one will be made.`,
  'tab-header-merged': (p) => `Header cells of “${p.tab}” are merged. Split them, then import again. Nothing was written.`,
  'tab-cells-merged': (p) => `Cells of “${p.tab}” are merged (${p.cells}). Split them, then import again. Nothing was written.`,
  'cells-damaged': (p) =>
    `“${p.tab}”, “${p.column}”: ${rows(p, 'cell holds', 'cells hold')} no readable number (${p.cells}). Counted as missing; correct them.`,
  'rows-copied': (p) => `“${p.tab}”, line ${p.row}: ${rows(p, 'row stands', 'rows stand')} there twice and counts once. Delete the copy.`,
  'totals-overlap': (p) =>
    `“${p.tab}”, line ${p.row}: ${rows(p, 'daily total is', 'daily totals are')} not counted, because another total of the day already counts some of the same ads. Import all ads of that campaign once more, together.`,
  'tab-protected': (p) => `“${p.tab}” is protected and you may not edit it. Ask its owner. Nothing was written.`,
  'tab-typed': (p) =>
    `“${p.tab}” was turned into a table with typed columns, which refuses imports. Open the table's menu, choose “Revert to unformatted data”, then import again. Nothing was written.`,
  'zone-unknown': (p) =>
    `The time zone of this spreadsheet, ${p.zone}, is not known here. Choose another in File, Settings, then import again. Nothing was written.`,
  'tab-full': (p) => `Room for ${figure(p.room)} rows is left; ${figure(p.need)} are needed for “${p.tab}”. Archive a year or a network.`,
  'workbook-busy': () => 'Somebody else is importing or building a report in this workbook. Wait a minute, then try again.',
  'import-running': (p) => `${p.by} has been importing since ${p.since}. Wait until it is done, then try again.`,
  'import-interrupted': (p) => `The import stopped at ${figure(p.done)} rows of ${figure(p.total)}. No row is doubled. Resume, or undo.`,
  'import-unknown': () => 'This import is no longer in the log. Drop the files again.',
  'import-not-latest': (p) => `A later import (${p.later}) wrote to the same tab. Undo that one first.`,
  'chunk-out-of-order': (p) => `A part of the import is missing (part ${p.expected}). Resume the import.`,
  'input-cell': (p) =>
    `${at({ ...p, table: `“${p.tab}”` })}${inputFaultsEn[p.fault]}${p.rows && p.rows > 1 ? ` The same in ${p.rows - 1} more ${p.rows > 2 ? 'rows' : 'row'}.` : ''}`,
  'input-headers': (p) => `${at(p)}no line of this file bears the headers of the tab. Begin it with a line of them: ${p.known}.`,
  'input-column': (p) => `${at(p)}the tab has no such column, so its cells were left out. It has: ${p.known}.`,
  'input-column-missing': (p) => `${at(p)}this column is missing. Every row needs it: add it.`,
  'input-day-order': (p) => `${at(p)}days such as ${p.value} may be meant in two ways; this one was read as ${p.day}. Write days so to leave no doubt.`,
  'report-no-data': () => 'Nothing to report yet: the tabs hold no figures. Import files first.',
  'report-shortened': (p) =>
    `The oldest periods cannot be chosen: ${p.weeks} ${p.weeks === 1 ? 'week' : 'weeks'} and ${p.months} ${p.months === 1 ? 'month' : 'months'}. There are more figures than a report can look up; all rows stay in their tabs.`,
  'report-period': (p) => `“${p.period}” is no period. Choose a month, quarter, year, week or two dates.`,
  'sheet-gone': () => 'This sheet is no longer in the file. Build the report again.',
  'service-refused': (p) => `The spreadsheet refused: ${p.message} Nothing is half written; try again.`,
};

export const messagesEn: Messages = {
  command: {
    usage: `kpi inspect FILE… [options]       say what each file is
kpi report FILE… --out report.xlsx  import the files and build the report sheets
kpi script FILE.js                run an Apps Script file on an empty local workbook
kpi demo                          import the samples, build out/report.xlsx
kpi explain KPI PERIOD NETWORK [FILE…]
                                  where a figure comes from: rows, sums, cells of Metrics, formula
kpi metrics [FILE…] [--csv] [--family ads|web|listening|service|sales]
                                  the Metrics tab as JSON or csv, of the networks or of other sources

FILE is a csv, tsv, txt, xlsx, xls or zip, or a folder of them.
Options: --platform ID  --account NAME  --downloaded YYYY-MM-DD  --zone NAME  --language en|fr  --locale xx_XX
         --objectives a,b  --period YYYY-MM|YYYY-Www|YYYY-Qn|YYYY|FROM..TO  --compare previous|year
         --mappings FILE.json  --out FILE  --json
         what people type, as csv or xlsx with the headers of the tab: --targets FILE  --costs FILE  --time FILE
         --screen FILE  --benefits FILE  --fx FILE  --annotations FILE  --commentary FILE  --decisions FILE
         script: --each  --code FILE`,
    misuse: {
      'no-command': (seen) => (seen ? `“${seen}” is not a command.` : 'Say what to do.'),
      'no-file': (seen) => `“${seen}” needs at least one file or folder.`,
      option: (seen) => `${seen} is not an option.`,
      'option-value': (seen) => `${seen} does not go with what follows it: some options need a value, others take none.`,
      value: (seen) => `This value cannot be used: ${seen}`,
    },
    read: (files, tables) => `${files} ${files === 1 ? 'file' : 'files'} read, ${tables} ${tables === 1 ? 'table' : 'tables'} found.`,
    tables: (count) => `${count} ${count === 1 ? 'table' : 'tables'}`,
    used: 'Used',
    left: 'Left out',
    status: {
      unreadable: 'not readable',
      unknown: 'not known',
      ambiguous: 'fits several networks',
      waiting: 'waits for its account',
      'waiting-period': 'waits for its period',
      empty: 'no row could be used',
    },
    table: (name, what) => `${name}: ${what}`,
    rows: (count, from, to) => `${count} ${count === 1 ? 'row' : 'rows'}${from && to ? `, ${from} to ${to}` : ''}`,
    imported: (tab, added, updated, unchanged) => `${tab}: ${added} added, ${updated} updated, ${unchanged} unchanged`,
    nothing: 'No table could be used, so there is no report.',
    period: (from, to, previousFrom, previousTo) => `${from} to ${to}, compared with ${previousFrom} to ${previousTo}`,
    headings: { kpi: 'KPI', network: 'network', value: 'value', previous: 'before', count: 'n', remarks: 'remarks' },
    written: (file) => `Written: ${file}`,
    explain: {
      rows: (tab, rows) => `Rows of the tab ${tab} in the period: ${rows}`,
      sums: 'Sums of these rows, and how many have the figure',
      metrics: (key) => `Row ${key} of Metrics`,
      formula: (sheet, cell) => `Formula of ${cell} in ${sheet}`,
      nothing: 'no figure',
    },
  },
  serve: {
    ready: (address) => `${address}\nOpen this address in a browser. Ctrl+C ends it; the workbook is kept.`,
    portTaken: (port) => `Port ${port} is taken. Choose another in PORT, or leave PORT out: a free one is found.`,
    portWrong: (seen) => `PORT=${seen} is not a port. Give a number from 1 to 65535, or leave PORT out.`,
    elsewhere: (address, file) => `Your workbook is open at ${address}. This page has another, kept in ${file}.`,
  },
  page: {
    title: 'Social KPI, local workbook',
    extensions: 'Extensions',
    samples: 'Try with sample files',
    samplesHint: 'Imports the export files of a made-up brand and builds its report. Nothing leaves this computer.',
    samplesRunning: 'Reading the sample files, importing them and building the report…',
    samplesReplace: 'This replaces what is in the workbook now. Continue?',
    download: 'Download .xlsx',
    locale: 'Locale',
    localeHint: 'As under File › Settings in Sheets: figures stay, their writing changes. The words of the report keep their language.',
    locales: { en_US: 'United States', fr_FR: 'France' },
    startOver: 'Start over',
    startOverQuestion: 'This empties the workbook. Continue?',
    yes: 'Continue',
    no: 'Keep',
    openPanel: 'Open the panel',
    closePanel: 'Close the panel',
    loading: 'Opening the workbook…',
    working: 'Working…',
    onlyCells: 'On this page, cells can be filled in. Formats, rows and sheets are changed in the real spreadsheet.',
    busy: 'The workbook is still working. It opens here as soon as it is done.',
    failed: 'The workbook could not be opened. Trying again; if this lasts, start it again with npm start, then reload.',
    notDone: 'The workbook could not do this. The page shows what it holds.',
    silent: 'The local server does not answer. Start it again with npm start, then reload.',
    refused: 'The workbook refused:',
    notListed: '“{text}” is not one of the choices of this cell. Pick one from its list.',
    downloading: 'Making the .xlsx…',
    downloaded: 'The .xlsx is in your downloads.',
    skipToCells: 'Go to the cells',
    skipToPanel: 'Go to the panel',
    cells: 'Cells of the workbook',
    leaveCells: 'Escape or F6 leaves the cells.',
    chartEmpty: 'No figures for this choice',
  },
  panel: panelEn,
  problems: problemsEn,
};

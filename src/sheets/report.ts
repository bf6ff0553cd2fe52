/** Steps 5 to 7 of the line in the workbook: tabs in, report sheets out. */
import { inputTabs } from '../inputs';
import type { InputTab } from '../inputs/input';
import type { Family } from '../kinds/kind';
import { carriedKpis, defaultPeriod, familiesIn, type Metrics, measure, measureFamilies } from '../kpis/measure';
import { parsePeriod } from '../kpis/periods';
import type { Phrases } from '../languages/language';
import { objectives } from '../objectives';
import { kpisOf, type Objective } from '../objectives/objective';
import { tints, type VerdictKind } from '../objectives/verdict';
import type { Problem } from '../problems';
import type { Answer } from '../records/transfer';
import { type Book, checksumCells, describeReport, familiesOf, isHidden, layOutReport, planLists, reportedObjectives, reportSheets } from '../report';
import { changesSince, type Snapshot, snapshotOf, withSnapshot } from '../report/changes';
import { understanding } from '../report/choices';
import { exampleTab } from '../report/examples';
import type { Layout } from '../report/layout';
import type { ListsPlan } from '../report/lists-tab';
import { offeredPeriods, periodLabel } from '../report/periods';
import type { BuiltSheet, ReportChoices, ReportOptions, ReportRequest, ReportResult } from '../report/request';
import { type InputsPlan, noInputs, planInputs, type TypedTabs } from '../report/typed';
import { everyLanguage, isAllDemonstration } from './examples';
import { rangeOf } from './furnish';
import { inputProblems, readTyped } from './inputs';
import { makeRoom, writeLayout } from './layout';
import { insertNamed, markedSheets, markSheet, nameKey } from './marks';
import { type Memory, readMemory, remember } from './memory';
import { type CellValue, fileOf, type Services, type SheetLike } from './services';
import { readSettings } from './settings';
import { dataTabs, readTabs } from './tabs';
import { readPhrases } from './words';

/** What the panel asks for, checked by hand; what it leaves out comes from the workbook and the clock. */
export function reportRequest(services: Services, asked: unknown, today: string): ReportRequest {
  const given = (typeof asked === 'object' && asked !== null ? asked : {}) as { [key: string]: unknown };
  const settings = readSettings(services);
  const text = (value: unknown, otherwise: string) => (typeof value === 'string' && value !== '' ? value : otherwise);
  const wanted = given.objectives;
  const { inputs } = given;
  const ids = objectives.map((objective) => objective.id);
  return {
    period: typeof given.period === 'string' ? given.period : null,
    compare: given.compare === 'year' ? 'year' : 'previous',
    objectives: Array.isArray(wanted) ? ids.filter((id) => wanted.includes(id)) : null,
    inputs: Array.isArray(inputs) ? inputTabs.map(({ key }) => key).filter((key) => inputs.includes(key)) : [],
    language: text(given.language, settings.language),
    zone: text(given.zone, settings.zone),
    today: text(given.today, today),
  };
}

/** Builds or rebuilds every sheet of the report. */
export function buildReport(services: Services, asked: ReportRequest): Answer<ReportResult> {
  const words = readPhrases(services, asked.language);
  const tabs = readTabs(services);
  const period = asked.period ?? defaultPeriod(tabs);
  if (period === null) return { ok: false, problem: { code: 'report-no-data' } };
  if (!parsePeriod(period)) return { ok: false, problem: { code: 'report-period', period } };
  const marked = markedSheets(services);
  const isFirst = !marked.has('lists');
  const withExamples = isFirst && isAllDemonstration(services);
  const typedBefore = readTypedTabs(services, marked, words);
  const shown = reportedObjectives(asked.objectives, familiesIn(tabs), withExamples || hasCosts(typedBefore));
  const request = { ...asked, objectives: shown.map(({ id }) => id) };
  const metrics = measureFamilies(tabs, familiesOf(shown), { periods: [period] });
  if (Object.values(metrics).every(({ rows }) => rows.length === 0)) return { ok: false, problem: { code: 'report-no-data' } };
  const { sheets, made } = openSheets(
    services,
    words,
    shown,
    marked,
    (tab) => marked.has(tab.key) || request.inputs?.some((key) => key === tab.key) || (withExamples && exampleTab(words, tab) !== null),
  );
  const listsOf = (family: Family, of: Phrases) => {
    return describeReport(planLists(metrics, family, tabs, period, of), period, request.compare, of);
  };
  const book = bookOf(services, sheets);
  const inputs = planTyped(services, sheets, typedBefore, words, withExamples, (of) => planLists(metrics, 'social', tabs, period, of));
  const memory = readMemory(services, marked);
  const kept = snapshotsIn(memory);
  const now = { metrics, tabs, inputs, shown };
  const layouts = layOutReport(metrics, tabs, request, period, words, book, shown, inputs, changesSince(kept, now, request.today, words));
  for (const layout of layouts) if (layout.typed) makeRoom(sheets.get(layout.key) as SheetLike, layout);
  // Hidden tabs first: what the others refer to must be there.
  for (const layout of [...layouts].sort((a, b) => Number(b.hidden) - Number(a.hidden))) {
    writeLayout(services, sheets.get(layout.key) as SheetLike, layout, made.has(layout.key));
  }
  keepChecksums(services, sheets.get('lists') as SheetLike, book.dataTabs.length);
  const built = layouts
    .filter((layout) => !layout.hidden && layout.selectors)
    .map((layout) => {
      const { name, id } = book.sheets[layout.key] as { name: string; id: number };
      return {
        sheetId: id,
        name,
        key: layout.key,
        selectors: layout.lines.length ? layout.selectors : null,
        lines: layout.lines,
        ...(layout.family ? { platforms: listsOf(layout.family, words).platforms } : {}),
        headline: headlineOf(services, sheets, layout),
      };
    });
  keep(memory, { ...request, period }, withSnapshot(kept, snapshotOf(now, period, request.today)));
  const described = listsOf('social', words);
  const typed = inputTabs.flatMap((tab) => (sheets.has(tab.key) ? inputProblems(inputs, tab, sheets.get(tab.key) as SheetLike, words) : []));
  return { ok: true, value: { ...described, sheets: built, problems: [...shortened(metrics), ...tabs.flatMap(({ problems = [] }) => problems), ...typed] } };
}

/** What Metrics leave out to keep their size is said. */
function shortened(metrics: Metrics): Problem[] {
  const most = (of: 'weeks' | 'months') => Math.max(...Object.values(metrics).map(({ dropped }) => dropped[of]));
  const [weeks, months] = [most('weeks'), most('months')];
  return weeks + months > 0 ? [{ code: 'report-shortened', weeks, months }] : [];
}

const isNew = (sheet: SheetLike | undefined) => !sheet || sheet.getLastRow() === 0;

/** The tabs of inputs that are there, in whatever language people typed into them. */
function readTypedTabs(services: Services, marked: ReadonlyMap<string, SheetLike>, words: Phrases): TypedTabs {
  const there = inputTabs.filter(({ key }) => !isNew(marked.get(key)));
  if (there.length === 0) return {};
  const languages = everyLanguage(services, words);
  const zone = services.SpreadsheetApp.getActive().getSpreadsheetTimeZone();
  return Object.fromEntries(there.map((tab) => [tab.key, readTyped(marked.get(tab.key) as SheetLike, tab, languages, zone)]));
}

/** Somebody wrote down what was spent, or what came of it. */
const hasCosts = ({ costs, benefits }: TypedTabs): boolean =>
  [costs, benefits].some(
    (tab) => tab && Object.values(tab.tables).some(({ rows }) => rows.some((row) => Object.values(row ?? {}).some((cell) => cell !== null))),
  );

/** What people typed, as a plan; the demonstration fills the tabs that are new. */
function planTyped(
  services: Services,
  sheets: ReadonlyMap<string, SheetLike>,
  typedBefore: TypedTabs,
  words: Phrases,
  withExamples: boolean,
  listsIn: (words: Phrases) => ListsPlan,
): InputsPlan {
  const there = inputTabs.filter(({ key }) => sheets.has(key) && (withExamples || typedBefore[key]));
  if (there.length === 0) return noInputs();
  const languages = everyLanguage(services, words);
  const tabs: TypedTabs = {};
  for (const tab of there) tabs[tab.key] = typedBefore[tab.key] ?? (withExamples ? exampleTab(words, tab) : null) ?? undefined;
  return planInputs(tabs, understanding(languages.map((of) => ({ words: of, lists: listsIn(of) }))), languages);
}

const choicesKey = 'report';

/** Figures of the reports that were built. */
export const snapshotsKey = 'reports';

function snapshotsIn(memory: Memory | null): Snapshot[] {
  const kept = memory?.entries.get(snapshotsKey)?.note;
  return Array.isArray(kept)
    ? kept.filter((one): one is Snapshot => typeof one?.day === 'string' && typeof one.figures === 'object' && one.figures !== null)
    : [];
}

/** So that the report can be refreshed as it is, and set against the next; without a memory nothing was imported by the panel. */
function keep(memory: Memory | null, { period, compare, objectives, language }: ReportChoices, snapshots: Snapshot[]): void {
  if (!memory) return;
  remember(memory, [{ key: choicesKey, note: { period, compare, objectives, language } satisfies ReportChoices }]);
  remember(memory, [{ key: snapshotsKey, note: snapshots }]);
}

/** Finds the sheets of the report by their marks and makes those that are missing; a name already taken gets a number. */
function openSheets(
  services: Services,
  words: Phrases,
  shown: Parameters<typeof reportSheets>[1],
  marked: ReadonlyMap<string, SheetLike>,
  isAsked: (tab: InputTab) => boolean,
): { sheets: Map<string, SheetLike>; made: Set<string> } {
  const file = fileOf(services);
  const sheets = new Map<string, SheetLike>();
  const made = new Set<string>();
  const taken = new Set(file.getSheets().map((sheet) => nameKey(sheet.getName())));
  let count = taken.size;
  for (const [i, { key, name }] of reportSheets(words, shown, isAsked).entries()) {
    let sheet = marked.get(key);
    if (!sheet) {
      sheet = taken.has(nameKey(name)) ? unmarkedOf(file.getSheets(), name, marked) : undefined;
      if (!sheet) {
        // The Overview leads, the objectives follow; hidden tabs go to the end.
        sheet = insertNamed(services, name, isHidden(key) ? count : i, taken);
        count++;
      }
      markSheet(services, sheet, key);
      made.add(key);
    }
    sheets.set(key, sheet);
  }
  return { sheets, made };
}

/** A tab of the name that nobody has written into: of a build that stopped before it was marked. */
function unmarkedOf(sheets: readonly SheetLike[], name: string, marked: ReadonlyMap<string, SheetLike>): SheetLike | undefined {
  const ours = new Set([...marked.values()].map((sheet) => sheet.getSheetId()));
  return sheets.find((sheet) => nameKey(sheet.getName()) === nameKey(name) && !ours.has(sheet.getSheetId()) && sheet.getLastRow() === 0);
}

function bookOf(services: Services, sheets: Map<string, SheetLike>): Book {
  const named: Book['sheets'] = {};
  for (const [key, sheet] of sheets) named[key] = { name: sheet.getName(), id: sheet.getSheetId() };
  return {
    name: fileOf(services).getName(),
    sheets: named,
    dataTabs: dataTabs(services).map(({ sheet }) => ({ name: sheet.getName(), lastColumn: Math.max(1, sheet.getLastColumn()) })),
  };
}

/** What the sheet's own formulas conclude on its headline figure. */
function headlineOf(services: Services, sheets: Map<string, SheetLike>, { key, lines, selectors }: Layout): BuiltSheet['headline'] {
  const objective = objectives.find(({ id }) => key === `objective:${id}`);
  const line = lines.find(({ kpi }) => kpi === objective?.headline);
  if (!line || !selectors) return null;
  const read = (a1: string) => String(rangeOf(sheets.get(key) as SheetLike, a1).getValue());
  const kind = read(line.cells.verdict).split(' ')[0] as VerdictKind;
  if (!(kind in tints)) return null;
  const said = readPhrases(services, services.Session.getActiveUserLocale()).report.verdicts[kind].card;
  return { said, tint: tints[kind], network: read(selectors.platform) };
}

/** The sums as the spreadsheet itself computes them now become those of the build. */
function keepChecksums(services: Services, sheet: SheetLike, tabs: number): void {
  if (tabs === 0) return;
  services.SpreadsheetApp.flush();
  const { row, live, kept } = checksumCells;
  const now: CellValue[][] = sheet.getRange(row, live, tabs, 2).getValues();
  sheet.getRange(row, kept, tabs, 2).setValues(now);
}

/** The steps of a funnel are those of other objectives; so may be what a chart shows beside the own figure. */
const ownKpis = ({ blocks }: Pick<Objective, 'blocks'>) => kpisOf({ blocks: blocks.filter(({ block }) => block !== 'funnel' && block !== 'charts') });

/** What a report can be asked for. */
export function reportOptions(services: Services): ReportOptions {
  const words = readPhrases(services, readSettings(services).language);
  const tabs = readTabs(services);
  const asked = defaultPeriod(tabs);
  const none = {
    periods: [],
    defaultPeriod: null,
    objectives: objectives.map(({ id }) => ({ id, hasData: false })),
    stale: false,
    last: null,
  };
  if (asked === null) return none;
  // networks first, where there are any
  const metrics = measure(tabs, { periods: [asked], family: familiesIn(tabs)[0] });
  const at = (name: string) => metrics.columns.indexOf(name);
  const unfinished = new Set(
    metrics.rows.filter((row) => row[at('platform')] === 'all' && Number(row[at('elapsed')]) < Number(row[at('days')])).map((row) => row[at('period')]),
  );
  const lists = markedSheets(services).get('lists');
  const carried = carriedKpis(tabs);
  return {
    periods: offeredPeriods(metrics, asked).map(({ period }) => ({
      id: period.id,
      label: periodLabel(period, words),
      from: period.from,
      to: period.to,
      complete: !unfinished.has(period.id),
    })),
    defaultPeriod: asked,
    objectives: objectives.map((objective) => ({ id: objective.id, hasData: ownKpis(objective).some((id) => carried.has(id)) })),
    stale: lists ? lists.getRange(checksumCells.row, checksumCells.stale, 1, 1).getValue() === 1 : false,
    last: lists ? ((readMemory(services)?.entries.get(choicesKey)?.note ?? null) as ReportChoices | null) : null,
  };
}

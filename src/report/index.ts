/** Step 6 of the line: Metrics and tab records in, every sheet of the report out as plain data. */

import { type InputTabKey, inputTabs } from '../inputs';
import type { InputTab } from '../inputs/input';
import { kpis } from '../kpis';
import type { MetricsTable } from '../kpis/columns';
import { parsePeriod, previousPeriod, yearEarlier } from '../kpis/periods';
import type { Phrases } from '../languages/language';
import { type ObjectiveId, objectives } from '../objectives';
import type { Objective } from '../objectives/objective';
import { type PlatformId, platformIds } from '../records/platform-ids';
import type { TabRecords } from '../records/tab-records';
import type { Book, Context } from './context';
import { listed } from './formula';
import { layOutInputs } from './input-tab';
import type { Layout } from './layout';
import { type Account, type ListsPlan, layOutLists } from './lists-tab';
import { layOutMetrics } from './metrics-tab';
import { layOutObjective } from './objective-sheet';
import { layOutOverview } from './overview';
import { monthsOf, offeredPeriods } from './periods';
import type { ReportRequest, ReportResult } from './request';
import { formatsFor } from './tokens';
import { type InputsPlan, noInputs } from './typed';
import { layOutWords } from './words-tab';

export type { Book } from './context';
export { checksumCells } from './lists-tab';

/** Objectives asked for that have a sheet; null, or a list without any of them, asks for all. */
export function reportedObjectives(asked: ReportRequest['objectives']): readonly Objective<ObjectiveId>[] {
  const chosen = objectives.filter((objective) => asked?.includes(objective.id));
  return chosen.length ? chosen : objectives;
}

/** Tabs that people type into: those of every report, and of the others those that are asked for or there. */
export const reportInputs = (isAsked: (tab: InputTab) => boolean): readonly (InputTab & { key: InputTabKey })[] =>
  inputTabs.filter((tab) => tab.made === 'always' || isAsked(tab));

/** Keys of every sheet of a report with the name it gets when it is new, in the order of the tabs. */
export function reportSheets(
  words: Phrases,
  asked: ReportRequest['objectives'],
  isAsked: (tab: InputTab) => boolean = () => false,
): { key: string; name: string }[] {
  const { tabs, inputs: typed } = words.report;
  return [
    { key: 'overview', name: tabs.overview },
    ...reportedObjectives(asked).map((objective) => ({ key: `objective:${objective.id}`, name: words.objectives[objective.id].name })),
    ...reportInputs(isAsked).map(({ key }) => ({ key, name: typed.tabs[key].name })),
    { key: 'metrics', name: tabs.metrics },
    { key: 'words', name: tabs.words },
    { key: 'lists', name: tabs.lists },
  ];
}

/** `book.sheets` names every key of `reportSheets` as the workbook names it now. `period` is an id that Metrics was measured for. `inputs`: what people typed. */
export function layOutReport(
  metrics: MetricsTable,
  tabs: readonly TabRecords[],
  request: ReportRequest,
  period: string,
  words: Phrases,
  book: Book,
  inputs: InputsPlan = noInputs(),
): Layout[] {
  const lists = planLists(metrics, tabs, period, words);
  const context: Context = { words, formats: formatsFor(words), request, period, metrics, tabs, book, lists, says: { texts: [] }, inputs };
  const shown = reportedObjectives(request.objectives);
  const visible = [layOutOverview(context, shown), ...shown.map((objective) => layOutObjective(context, objective))];
  const typed = reportInputs(({ key }) => key in book.sheets).map((tab) => layOutInputs(context, tab));
  return [...visible, ...typed, layOutMetrics(context), layOutWords(context), layOutLists(context)];
}

export function planLists(metrics: MetricsTable, tabs: readonly TabRecords[], period: string, words: Phrases): ListsPlan {
  const { report } = words;
  const at = (name: string) => metrics.columns.indexOf(name);
  const seen = new Set(metrics.rows.map((row) => row[at('platform')]));
  const scopes = new Set(metrics.rows.map((row) => row[at('scope')]));
  const present = platformIds.filter((id) => seen.has(id));
  const bases = kpis.find((kpi) => kpi.id === 'engagement_rate')?.lines.map((line) => line.basis) ?? [];
  return {
    periods: offeredPeriods(metrics, period),
    months: monthsOf(metrics),
    platforms: [{ id: 'all', label: report.allNetworks }, ...present.map((id) => ({ id, label: words.tabs.platforms[id] }))],
    accounts: accountsOf(metrics, tabs, present, words),
    bases: bases.map((id) => ({ id, label: report.bases[id]?.label ?? id })),
    scopes: (['total', 'organic', 'paid'] as const).filter((id) => id === 'total' || scopes.has(id)).map((id) => ({ id, label: report.scopes[id] })),
  };
}

/** Accounts with rows in Metrics, labelled `name · network`; a name that two accounts of a network share gets the id behind it. */
function accountsOf(metrics: MetricsTable, tabs: readonly TabRecords[], present: readonly PlatformId[], words: Phrases): Account[] {
  const at = (name: string) => metrics.columns.indexOf(name);
  const names = new Map<string, string>();
  for (const { tab, records } of tabs)
    for (const record of records) if (record.account !== null && record.accountName) names.set(`${tab.platform}|${record.account}`, record.accountName);
  const found = new Map<string, Account>();
  for (const row of metrics.rows) {
    const [platform, id] = [row[at('platform')], row[at('account')]];
    if (typeof platform !== 'string' || typeof id !== 'string' || id === 'all' || platform === 'all') continue;
    const key = `${platform}|${id}`;
    if (!found.has(key))
      found.set(key, { id, platform: platform as PlatformId, label: `${names.get(key) ?? id} · ${words.tabs.platforms[platform as PlatformId]}` });
  }
  const list = [...found.values()].sort((a, b) => present.indexOf(a.platform) - present.indexOf(b.platform) || (a.label < b.label ? -1 : 1));
  const count = (label: string) => list.filter((account) => account.label.toLowerCase() === label.toLowerCase()).length;
  return list.map((account) => (count(account.label) > 1 ? { ...account, label: `${account.label} (${account.id})` } : account));
}

/** What the caller learns of a report besides its sheets. */
export function describeReport(lists: ListsPlan, period: string, compare: ReportRequest['compare'], words: Phrases): Omit<ReportResult, 'sheets' | 'problems'> {
  const asked = parsePeriod(period);
  if (!asked) throw new Error(`${period} is no period.`);
  const before = compare === 'year' ? yearEarlier(asked) : previousPeriod(asked);
  const brief = ({ id, from, to }: { id: string; from: string; to: string }) => ({ id, from, to });
  return {
    period: brief(asked),
    previous: brief(before),
    platforms: lists.platforms.map((platform) => ({
      ...platform,
      accounts: [
        { id: 'all', label: words.report.allAccounts },
        ...lists.accounts.filter((account) => account.platform === platform.id).map(({ id, label }) => ({ id, label: listed(label) })),
      ],
    })),
    bases: lists.bases,
    scopes: lists.scopes,
  };
}

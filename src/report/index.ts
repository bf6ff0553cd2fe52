/** Step 6 of the line: Metrics and tab records in, every sheet of the report out as plain data. */

import { type InputTabKey, inputTabs } from '../inputs';
import type { InputTab } from '../inputs/input';
import { families } from '../kinds';
import type { Family } from '../kinds/kind';
import { kpis } from '../kpis';
import type { MetricsTable } from '../kpis/columns';
import { familyOf } from '../kpis/family';
import type { Metrics } from '../kpis/measure';
import { parsePeriod, previousPeriod, yearEarlier } from '../kpis/periods';
import type { Phrases } from '../languages/language';
import { type ObjectiveId, objectives } from '../objectives';
import type { Block, Objective } from '../objectives/objective';
import { type PlatformId, platformIds } from '../records/platform-ids';
import type { TabRecords } from '../records/tab-records';
import type { Changes } from './changes';
import { type Book, type Context, familyTab, kpiOf } from './context';
import { familiesOf, familyOfObjective } from './families';
import { listed } from './formula';
import { layOutInputs } from './input-tab';
import { termsOf } from './kpi-sort';
import type { Layout } from './layout';
import { type Account, type Choice, type ListsPlan, layOutLists } from './lists-tab';
import { layOutMetrics } from './metrics-tab';
import { layOutObjective } from './objective-sheet';
import { layOutOverview } from './overview';
import { monthsOf, offeredPeriods } from './periods';
import type { ReportRequest, ReportResult } from './request';
import { formatsFor } from './tokens';
import { type InputsPlan, noInputs } from './typed';
import { layOutWords } from './words-tab';

export type { Book } from './context';
export { isHiddenTab as isHidden } from './context';
export { familiesOf } from './families';
export { checksumCells } from './lists-tab';

/** A further table of another family stands on a sheet once that has data. */
const isFed = (block: Block, present: readonly Family[]): boolean =>
  block.block !== 'kpis' || !block.title || block.kpis.some((id) => [...present, 'social'].includes(familyOf(kpiOf(id))));

/** Objectives asked for; null, or a list without any, asks for those of networks and those whose own family has data; of one that speaks of costs, where some are known. */
export function reportedObjectives(asked: ReportRequest['objectives'], present: readonly Family[], hasCosts = false): readonly Objective<ObjectiveId>[] {
  const chosen = objectives.filter((objective) => asked?.includes(objective.id));
  const shown = objectives.filter((objective) => {
    if (termsOf(kpiOf(objective.headline))) return hasCosts || present.includes('ads');
    const family = familyOfObjective(objective);
    return present.includes(family) || (family === 'social' && present.length === 0);
  });
  return (chosen.length > 0 ? chosen : shown).map((objective) => ({ ...objective, blocks: objective.blocks.filter((block) => isFed(block, present)) }));
}

/** Tabs that people type into: those of every report, and of the others those that are asked for or there. */
export const reportInputs = (isAsked: (tab: InputTab) => boolean): readonly (InputTab & { key: InputTabKey })[] =>
  inputTabs.filter((tab) => tab.made === 'always' || isAsked(tab));

/** Keys of every sheet of a report with the name it gets when it is new, in the order of the tabs. */
export function reportSheets(
  words: Phrases,
  shown: readonly Objective<ObjectiveId>[],
  isAsked: (tab: InputTab) => boolean = () => false,
): { key: string; name: string }[] {
  const { tabs, inputs: typed } = words.report;
  const families = familiesOf(shown);
  const hidden = (tab: 'metrics' | 'lists') =>
    families.map((family) => ({ key: familyTab(tab, family), name: family === 'social' ? tabs[tab] : `${tabs[tab]} · ${words.report.families[family]}` }));
  return [
    { key: 'overview', name: tabs.overview },
    ...shown.map((objective) => ({ key: `objective:${objective.id}`, name: words.objectives[objective.id].name })),
    ...reportInputs(isAsked).map(({ key }) => ({ key, name: typed.tabs[key].name })),
    ...hidden('metrics'),
    { key: 'words', name: tabs.words },
    ...hidden('lists'),
  ];
}

/** `book.sheets` names every key of `reportSheets` of the objectives shown as the workbook names it now. `period` is an id that Metrics was measured for. `inputs`: what people typed. */
export function layOutReport(
  metrics: Metrics,
  tabs: readonly TabRecords[],
  request: ReportRequest,
  period: string,
  words: Phrases,
  book: Book,
  shown: readonly Objective<ObjectiveId>[],
  inputs: InputsPlan = noInputs(),
  changes: Changes = { since: null, items: [] },
): Layout[] {
  const contexts: Context['contexts'] = {};
  const shared = { words, formats: formatsFor(words), request, period, tabs, book, says: { texts: [] }, inputs, changes, contexts };
  for (const family of families) {
    const table = metrics[family];
    if (table) contexts[family] = { ...shared, family, metrics: table, lists: planLists(metrics, family, tabs, period, words) };
  }
  const context = contexts.social as Context;
  const visible = [layOutOverview(context, shown), ...shown.map((objective) => layOutObjective(contexts[familyOfObjective(objective)] as Context, objective))];
  const typed = reportInputs(({ key }) => key in book.sheets).map((tab) => layOutInputs(context, tab));
  const all = Object.values(contexts);
  return [...visible, ...typed, ...all.map(layOutMetrics), layOutWords(context), ...all.map(layOutLists)];
}

/** What the drop-downs of a family hold. Where there is no network, the periods of its lists, which all sheets share, are those of the other sources. */
export function planLists(all: Metrics, family: Family, tabs: readonly TabRecords[], period: string, words: Phrases): ListsPlan {
  const { report } = words;
  const metrics = all[family] ?? all.social;
  const timed = metrics.rows.length > 0 ? metrics : (Object.values(all).find(({ rows }) => rows.length > 0) ?? metrics);
  const at = (name: string) => metrics.columns.indexOf(name);
  const seen = new Set(metrics.rows.map((row) => row[at('platform')]));
  const scopes = new Set(metrics.rows.map((row) => row[at('scope')]));
  const present = platformIds.filter((id) => seen.has(id));
  const bases = kpis.find((kpi) => kpi.id === 'engagement_rate')?.lines.map((line) => line.basis) ?? [];
  return {
    periods: offeredPeriods(timed, period),
    months: monthsOf(timed),
    platforms: [
      { id: 'all', label: family === 'social' ? report.allNetworks : report.allSources },
      ...present.map((id) => ({ id, label: words.tabs.platforms[id] })),
    ],
    accounts: accountsOf(metrics, tabs, present, words),
    bases: bases.map((id) => ({ id, label: report.bases[id]?.label ?? id })),
    currencies: currenciesOf(metrics, words),
    scopes: (['total', 'organic', 'paid'] as const).filter((id) => id === 'total' || scopes.has(id)).map((id) => ({ id, label: report.scopes[id] })),
  };
}

/** Where amounts stand in several currencies, each of them, behind a choice that shows none. */
function currenciesOf({ columns, rows }: MetricsTable, words: Phrases): Choice[] {
  const [key, currency] = [columns.indexOf('key'), columns.indexOf('currency')];
  const own = new Set(rows.filter((row) => !String(row[key]).endsWith('|')).map((row) => String(row[currency])));
  return own.size > 1 ? [{ id: '', label: words.report.noCurrency }, ...[...own].sort().map((id) => ({ id, label: id }))] : [];
}

/** Accounts with rows in Metrics, labelled `name · network`; a name that two accounts of a network share gets the id behind it. */
function accountsOf(metrics: MetricsTable, tabs: readonly TabRecords[], present: readonly PlatformId[], words: Phrases): Account[] {
  const at = (name: string) => metrics.columns.indexOf(name);
  const names = new Map<string, string>();
  for (const { tab, records } of tabs)
    if (present.includes(tab.platform))
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

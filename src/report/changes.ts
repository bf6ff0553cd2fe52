/** What moved since the report before: figures of its period that are others today, targets that were changed, sources that joined. Found when a report is built, from what the one before wrote down. */
import type { Family } from '../kinds/kind';
import { type KpiId, kpis } from '../kpis';
import { lineId, metricsKey } from '../kpis/columns';
import { familyOf } from '../kpis/family';
import type { Kpi } from '../kpis/kpi';
import type { Metrics } from '../kpis/measure';
import { lineValue } from '../kpis/native-formula';
import { parsePeriod } from '../kpis/periods';
import { type Phrases, say } from '../languages/language';
import type { ObjectiveId } from '../objectives';
import type { Objective } from '../objectives/objective';
import type { PlatformId } from '../records/platform-ids';
import { feedsReports } from '../records/reported';
import type { TabRecords } from '../records/tab-records';
import type { TabId } from '../records/transfer';
import { plainFigures } from './blocks/overview/sheet';
import { kpiOf } from './context';
import { lineOf, termsOf } from './kpi-sort';
import { dayLabel, shortLabel } from './periods';
import { printed } from './printed';
import type { InputsPlan } from './typed';

/** `figures` by KPI and network, `targets` by KPI, network and account, `sources` by network and kind; `day` is that of the build. */
export type Snapshot = { day: string; period: string; figures: { [key: string]: number }; targets: { [key: string]: number }; sources: string[] };

/** `what`: a few words · `said`: a sentence. */
export type Change = { what: string; said: string };

/** The changes since a day; null where no report was built before it. */
export type Changes = { since: string | null; items: Change[] };

const mostFigures = 4;
const mostOthers = 3;
/** Under this share a figure is the same for every reader. */
const leastMove = 0.0005;

type Now = { metrics: Metrics; tabs: readonly TabRecords[]; inputs: InputsPlan; shown: readonly Objective<ObjectiveId>[] };

/** What is written down of a report, so that the next one can be set against it. */
export function snapshotOf(now: Now, period: string, day: string): Snapshot {
  return { day, period, figures: figuresOf(now, period), targets: targetsOf(now.inputs), sources: sourcesOf(now.tabs) };
}

/** One a day, that of the last build; the newest first, as many as a cell holds. */
export function withSnapshot(kept: readonly Snapshot[], added: Snapshot): Snapshot[] {
  const all = [added, ...kept.filter(({ day }) => day !== added.day)];
  while (all.length > 1 && (all.length > mostSnapshots || JSON.stringify(all).length > longest)) all.pop();
  return all;
}

const mostSnapshots = 6;
/** A cell holds at most 50,000 characters. */
const longest = 40_000;

/** Against the last report of an earlier day. */
export function changesSince(kept: readonly Snapshot[], now: Now, day: string, words: Phrases): Changes {
  const then = kept.filter((one) => one.day < day).sort((a, b) => (a.day < b.day ? 1 : -1))[0];
  if (!then) return { since: null, items: [] };
  return { since: dayLabel(then.day, words), items: [...movedFigures(then, now, words), ...movedTargets(then, now, words), ...newSources(then, now, words)] };
}

function figuresOf({ metrics, shown }: Now, period: string): Snapshot['figures'] {
  const ids = [...new Set([...plainFigures, ...shown.map(({ headline }) => headline)])].map(kpiOf).filter((kpi) => !termsOf(kpi));
  const figures: Snapshot['figures'] = {};
  for (const kpi of ids)
    for (const platform of networksIn(metrics, familyOf(kpi))) {
      const value = figureOf(metrics, kpi, period, platform);
      if (value !== null) figures[`${kpi.id}|${platform}`] = value;
    }
  return figures;
}

const networksIn = (metrics: Metrics, family: Family): Set<string> => {
  const table = metrics[family];
  const at = table?.columns.indexOf('platform') ?? -1;
  return new Set(table?.rows.map((row) => String(row[at])));
};

/** Null where Metrics have no such row or figure. */
function figureOf(metrics: Metrics, kpi: Kpi, period: string, platform: string): number | null {
  const table = metrics[familyOf(kpi)];
  const key = metricsKey(period, platform, 'all', 'total', '');
  const row = table?.rows.find(([found]) => found === key);
  if (!table || !row) return null;
  const id = lineId(kpi, lineOf(kpi));
  return lineValue(lineOf(kpi).expression, (name) => {
    const cell = row[table.columns.indexOf(`${id}:${name}`)];
    return typeof cell === 'number' ? cell : null;
  });
}

/** The largest moves; of the sum of all networks only where no network tells. */
function movedFigures({ period, figures }: Snapshot, now: Now, words: Phrases): Change[] {
  const today = figuresOf(now, period);
  const moved = Object.entries(figures).flatMap(([key, before]) => {
    const [id, platform] = key.split('|') as [KpiId, PlatformId | 'all'];
    const after = today[key];
    const size = after === undefined ? 0 : Math.abs(after - before) / Math.max(Math.abs(before), 1e-9);
    return after !== undefined && size >= leastMove ? [{ id, platform, before, after, size }] : [];
  });
  const own = moved.filter(({ id, platform }) => platform !== 'all' || !moved.some((other) => other.id === id && other.platform !== 'all'));
  own.sort((a, b) => b.size - a.size);
  const parsed = parsePeriod(period);
  const items = own.slice(0, mostFigures).map(({ id, platform, before, after }): Change => {
    const { unit } = kpiOf(id);
    const places = {
      period: parsed ? shortLabel(parsed, words) : period,
      network: platform === 'all' ? words.report.allNetworks : words.tabs.platforms[platform],
      kpi: words.kpis[id].name,
      before: printed(before, unit, words),
      after: printed(after, unit, words),
    };
    return { what: words.report.changes.figure, said: say(words, 'movedFigure', places) };
  });
  const more = own.length - items.length;
  return more > 0 ? [...items, { what: '', said: say(words, 'movedMore', { count: more }) }] : items;
}

const targetsOf = ({ book }: InputsPlan): Snapshot['targets'] =>
  Object.fromEntries(
    (book.rows.targets ?? []).flatMap(({ values }) =>
      typeof values.kpi === 'string' && typeof values.target === 'number'
        ? [[`${values.kpi}|${values.platform ?? 'all'}|${values.account ?? 'all'}`, values.target]]
        : [],
    ),
  );

function movedTargets({ targets }: Snapshot, { inputs }: Now, words: Phrases): Change[] {
  const today = targetsOf(inputs);
  return [...new Set([...Object.keys(targets), ...Object.keys(today)])]
    .flatMap((key): Change[] => {
      const [id, platform] = key.split('|') as [KpiId, PlatformId | 'all'];
      const kpi = (kpis as readonly Kpi[]).find((one) => one.id === id);
      const [before, after] = [targets[key], today[key]];
      if (!kpi || before === after) return [];
      const network = platform === 'all' ? null : words.tabs.platforms[platform];
      const places = { kpi: words.kpis[id].name, network };
      const said =
        before === undefined
          ? say(words, 'targetSet', { ...places, after: printed(after as number, kpi.unit, words) })
          : after === undefined
            ? say(words, 'targetGone', places)
            : say(words, 'targetMoved', { ...places, before: printed(before, kpi.unit, words), after: printed(after, kpi.unit, words) });
      return [{ what: words.report.changes.target, said }];
    })
    .slice(0, mostOthers);
}

const nameOf = ({ platform, kind }: TabId) => `${platform}|${kind}`;
const feeding = (tabs: readonly TabRecords[]) => tabs.filter(({ tab, records }) => records.length > 0 && feedsReports(tab));
const sourcesOf = (tabs: readonly TabRecords[]): string[] => [...new Set(feeding(tabs).map(({ tab }) => nameOf(tab)))];

function newSources({ sources }: Snapshot, { tabs }: Now, words: Phrases): Change[] {
  return feeding(tabs)
    .filter(({ tab }) => !sources.includes(nameOf(tab)))
    .map(({ tab, records }): Change => {
      const source = `${words.tabs.platforms[tab.platform]} · ${words.tabs.kinds[tab.kind]}`;
      return {
        what: words.report.changes.source,
        said: say(words, 'newSource', { source, rows: printed(records.length, 'count', words), count: records.length }),
      };
    })
    .slice(0, mostOthers);
}

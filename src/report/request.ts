/** What a report is asked for, and what is answered: plain JSON between the sidebar, the command line and the server. */
import type { InputTabKey } from '../inputs';
import type { ObjectiveId } from '../objectives';
import type { Tint } from '../objectives/verdict';
import type { Problem } from '../problems';
import type { PlatformId } from '../records/platform-ids';
import type { Scope } from '../records/record';
import type { ReportLine, Selectors } from './layout';

export type ReportRequest = {
  /** `YYYY-MM`, `YYYY-Www`, `YYYY-Qn`, `YYYY` or `FROM..TO`; null: the last full month in the data. */
  period: string | null;
  compare: 'previous' | 'year';
  /** null: all that the data can feed. */
  objectives: ObjectiveId[] | null;
  /** Tabs to type into that are not there yet, besides those of every report. */
  inputs?: InputTabKey[];
  language: string;
  zone: string;
  /** Today, `YYYY-MM-DD`: the core has no clock. */
  today: string;
};

/** What a person chooses. */
export type ReportChoices = { period: string; compare: 'previous' | 'year'; objectives: ObjectiveId[]; language: string };

/** `headline`: the verdict on the figure that speaks for the sheet, in the language of the person at the panel, and the network it is of as the selector says it; null where there is none. */
export type BuiltSheet = {
  sheetId: number;
  name: string;
  key: string;
  selectors: Selectors | null;
  lines: ReportLine[];
  /** Where its selector offers other sources than networks. */
  platforms?: ReportResult['platforms'];
  headline: { said: string; tint: Tint; network: string } | null;
};

export type ReportResult = {
  period: { id: string; from: string; to: string };
  previous: { id: string; from: string; to: string };
  sheets: BuiltSheet[];
  /** Networks and accounts that have rows in Metrics: the values of the selectors, as the drop-downs show them; the first account stands for all of them. */
  platforms: { id: PlatformId | 'all'; label: string; accounts: { id: string; label: string }[] }[];
  bases: { id: string; label: string }[];
  /** More than one entry only where the data tells organic from paid. */
  scopes: { id: Scope; label: string }[];
  problems: Problem[];
};

/** What the Report tab of the sidebar offers. */
export type ReportOptions = {
  periods: { id: string; label: string; from: string; to: string; complete: boolean }[];
  defaultPeriod: string | null;
  objectives: { id: ObjectiveId; hasData: boolean }[];
  stale: boolean;
  /** What the report that stands was asked for; null before the first, and where it was built before this was kept. */
  last: ReportChoices | null;
};

/** What a language must say: a missing phrase does not compile. Sections follow the folders that use them. */

import type { Kind } from '../kinds';
import type { Family } from '../kinds/kind';
import type { KpiId } from '../kpis';
import type { Basis } from '../kpis/kpi';
import type { ObjectiveId } from '../objectives';
import type { VerdictKind } from '../objectives/verdict';
import type { NamedColumn } from '../records/columns';
import type { PlatformId } from '../records/platform-ids';
import type { Scope } from '../records/record';
import type { refusalsEn, saidEn } from './en';
import type { InputPhrases } from './inputs';
import { fill, type Values, type Zero } from './phrase';

/** What the script carries, whatever it is called for. */
export interface WorkbookPhrases {
  /** `en`, `fr`. */
  code: string;
  /** Which word follows 0 (phrase.ts). */
  zero: Zero;
  menu: {
    /** The add-on's own name, the same in every language: a listing and its consent screen show one. */
    name: string;
    /** File of the panel's page in this language. */
    panel: string;
    open: string;
    help: string;
    helpText: string;
    diagnostics: string;
  };
  /** Names of data tabs: people may change them; they are read back in every language. */
  tabs: {
    platforms: { [P in PlatformId]: string };
    kinds: { [K in Kind]: string };
    /** Number format of a day. */
    dayFormat: string;
    /** Name of the hidden tab that keeps settings, imports and what undoing needs. */
    memory: string;
    /** Name of the hidden tab that keeps the figures of earlier exports. */
    history: string;
    /** Who imports, where nobody is named. */
    someone: string;
  };
  /** Why a sheet function refuses: a sentence in the cell's note. */
  functions: { [R in keyof Refusals]: string };
  /** Name that a spreadsheet has until a person names it; as a brand it would say nothing. */
  unnamed: string;
}

/** Words of the columns of data tabs: people may change them; they are read back in every language. Read from a page where a header is made or looked for. */
export interface ColumnPhrases {
  /** Words of a column; figures of the dictionary included. */
  columns: { [C in NamedColumn]: string };
  /** Other words for columns of a kind whose rows are no posts; none may be a word that people use for columns of their own. */
  columnsOf: { [K in Kind]?: { [C in NamedColumn]?: string } };
  /** What the note of a header cell says first, where the word alone would not do. */
  notes: { campaign: string; exclude: string; publishedLocal: string; publishedPrinted: string; history: string };
  /** Note of a header cell; the column's key follows on a line of its own. */
  columnNote: string;
}

/** A KPI: name, label of a card, the calculation beside n (per basis where it has some), and the file that gives it. */
export type KpiPhrases = {
  name: string;
  short: string;
  calculations: { [basis in Basis | 'plain']?: string };
  needs: string;
  /** What its calculation does not tell, for the definitions under a sheet. */
  definition?: string;
  /** Of a rate whose sides are printed by network: what is counted, and a note above the table. */
  sides?: { over: string; note: string };
};

/** What only reports say: strings and nothing else, since it crosses as data. */
export interface ReportPhrases {
  /** KPIs by id: name, label of a card, the calculation beside n (per basis where it has some), and the file that gives it. */
  kpis: { [K in KpiId]: KpiPhrases };
  /** The title of its sheet, and what it holds in a few words. */
  objectives: { [O in ObjectiveId]: { name: string; holds: string } };
  /** What the script fills: places in braces, see phrase.ts. */
  said: { [S in keyof Said]: string };
  /** Report sheets. Texts in braces are places that formulas fill. */
  report: {
    inputs: InputPhrases;
    formats: {
      /** Pieces of number formats. */
      percent: string;
      points: string;
      day: string;
      /** The same signs inside sentences. */
      percentSign: string;
      pointsSign: string;
      decimal: '.' | ',';
      thousands: string;
    };
    months: readonly string[];
    monthsShort: readonly string[];
    month: string;
    compare: { previous: string; year: string };
    allNetworks: string;
    allAccounts: string;
    /** Where a sheet's sources are no networks. */
    allSources: string;
    noCurrency: string;
    families: { [F in Exclude<Family, 'social'>]: string };
    selectors: { [S in 'period' | 'compare' | 'platform' | 'source' | 'account' | 'basis' | 'scope' | 'money']: string };
    bases: { [basis: string]: { label: string; header: string } };
    scopes: { [S in Scope]: string };
    tabs: { [T in 'overview' | 'metrics' | 'words' | 'lists']: string };
    /** The sentence after its glyph, three words for a card. */
    verdicts: { [V in VerdictKind]: { sentence: string; card: string } };
    nothingPublished: string;
    noComparison: string;
    unlikeAccounts: string;
    nothingBefore: string;
    fewAndOne: string;
    onePostOnly: string;
    onCourse: string;
    couldHide: string;
    doesNotFollow: string;
    usualSpread: string;
    /** Where earlier periods differ by no more than their posts do. */
    steady: string;
    monthsDiffer: string;
    dailyTotal: string;
    totalOfPosts: string;
    to: string;
    stale: string;
    /** Behind a total that moves the other way by the day. */
    perDay: string;
    lengths: string;
    lengthsSoFar: string;
    firstDays: string;
    noPeriod: string;
    judged: string;
    noneJudged: string;
    sections: {
      [S in
        | 'kpis'
        | 'funnel'
        | 'networks'
        | 'reach'
        | 'charts'
        | 'posts'
        | 'definitions'
        | 'totals'
        | 'paid'
        | 'site'
        | 'bySource'
        | 'objectives'
        | 'open'
        | 'sources'
        | 'happened'
        | 'said']: string;
    };
    /** Beside what happened: which of the figures is judged. */
    happenedNote: string;
    /** Short headers of KPIs in a table of many columns. */
    columns: { [K in KpiId]?: string };
    funnel: { [W in 'note' | 'step' | 'ofBefore' | 'ofBeforeThen' | 'ofFirst' | 'lost' | 'share' | 'leak' | 'notStrict' | 'unknown']: string };
    changes: { [W in 'title' | 'figure' | 'target' | 'source' | 'none' | 'first']: string };
    noComment: string;
    leastOf: string;
    /** Status of a target, its sign in front. */
    targets: { [S in 'REACHED' | 'AHEAD' | 'ON_TRACK' | 'BEHIND' | 'EARLY' | 'NO_BASELINE' | 'PARTIAL']: string };
    /** Under a sum that some networks lack. */
    ofNetworks: string;
    /** In front of a target under a figure. */
    targetLead: string;
    ofTarget: string;
    headers: {
      [H in
        | 'kpi'
        | 'change'
        | 'interval'
        | 'changeInterval'
        | 'n'
        | 'nCompared'
        | 'trend'
        | 'trendShort'
        | 'verdict'
        | 'network'
        | 'fromSource'
        | 'posts'
        | 'interactionsShort'
        | 'rate'
        | 'atLeast'
        | 'atMost'
        | 'onScreen'
        | 'certain'
        | 'source'
        | 'post'
        | 'format'
        | 'published'
        | 'exposures'
        | 'ownRank'
        | 'takeaway'
        | 'objective'
        | 'status'
        | 'toKnow'
        | 'target'
        | 'progress'
        | 'ofRate'
        | 'yearBefore']: string;
    };
    together: string;
    togetherNote: string;
    reachTwice: string;
    reachNote: string;
    boundsChange: string;
    atMostLead: string;
    reachFrom: { [F in 'screenOn' | 'screen' | 'days' | 'posts' | 'never' | 'none']: string };
    /** Titles with a place for the KPI, and what is drawn. */
    charts: { [C in 'byMonth' | 'byNetwork' | 'chosen' | 'bounds' | 'people']: string };
    untitled: string;
    noPosts: string;
    definitions: { [D in 'calculation' | 'established' | 'lengths' | 'season' | 'data' | 'left' | 'signs']: string } & {
      establishedText: string;
      lengthsText: string;
      seasonKnown: string;
      seasonUnknown: string;
      signsText: string;
      impossible: string;
      followersCurrent: string;
      postsUsed: string;
      noPostsUsed: string;
    };
    opening: {
      [O in
        | 'none'
        | 'nothing'
        | 'up'
        | 'down'
        | 'same'
        | 'open'
        | 'alone'
        | 'aloneOnPage'
        | 'counted'
        | 'untested'
        /** Between a name and a sentence. */
        | 'colon'
        | 'underWay'
        | 'partial'
        | 'upOn'
        | 'downOn'
        | 'upAndDown'
        | 'noNetwork'
        /** Several readings of one figure. */
        | 'readings'
        | 'readingsSplit'
        | 'reachExact'
        | 'reachBounds'
        | 'reachUp'
        | 'reachDown'
        | 'reachSame'
        | 'reachOpen'
        | 'reachAlone'
        | 'reachNone']: string;
    };
    /** Established rise, established fall, no change shown, not enough to conclude. */
    tiles: readonly [string, string, string, string];
    /** A figure that exists for one network at a time only, while all are chosen. */
    oneNetwork: string;
    neverGiven: string;
    gap: string;
    overviewFoot: string;
    noRows: string;
  };
}

export type Phrases = WorkbookPhrases & ReportPhrases & { header: ColumnPhrases };

/** Places of a phrase are those of its English text; a test holds the other languages to them. */
type Refusals = typeof refusalsEn;
type Said = typeof saidEn;

/** A phrase of reports with its places filled. */
export const say = <S extends keyof Said>(words: Phrases, phrase: S, ...[values]: Values<Said[S]>): string => fill(words.said[phrase], values, words.zero);

/** Why a sheet function refuses. */
export const refusal = <R extends keyof Refusals>(words: WorkbookPhrases['functions'], reason: R, ...[values]: Values<Refusals[R]>): Error =>
  new Error(fill(words[reason], values));

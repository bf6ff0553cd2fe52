/** The panel as one value, and how each event changes it: pure, so that every state can be tested without a page. */
import type { Answers, Question } from '../src/platforms/reading';
import type { Mapping } from '../src/records/mapping';
import type { PlatformId } from '../src/records/platform-ids';
import type {
  GivenAnswers,
  ImportHistoryEntry,
  ImportPlan,
  ImportResult,
  MergeCounts,
  TabId,
  TabResult,
  UndoResult,
  WorkbookState,
} from '../src/records/transfer';
import type { Describing } from './describing';
import type { Description, FileSummary, Short } from './reader-service';
import { answersAsBefore, answersOfThen, filedElsewhere } from './repeated';
import { type ReportAction, type ReportState, reduceReport, reportClosed } from './report-state';
import { questionsOf, statusOf, withTwins } from './review';
import type { Trouble, Wait } from './server';

export type Dropped = {
  key: number;
  name: string;
  size: number;
  /** Day of the last change, `YYYY-MM-DD`. */
  modifiedOn: string | null;
  stage: 'waiting' | 'reading' | 'read';
  /** Share of it that is read, 0 to 1. */
  share: number;
  summary: FileSummary | null;
  answers: Answers;
  /** What it asked so far, whether or not it was answered: an answer can be changed. */
  asked: Question[];
  /** Shape at its first reading, before any answer. */
  shape: string;
  /** `taken`: answered as a file of its shape was in an earlier import · `no`: looked at once, and not again once the person took it back. */
  asBefore: 'taken' | 'no' | null;
  /** Left aside by the person. */
  aside: boolean;
  /** Name of a file of the drop with the same bytes, read as the same thing: this one adds nothing. */
  twin: string | null;
  /** Its bytes stand under another network or account, answered so then: it is not imported a second time. */
  elsewhere: GivenAnswers | null;
};

/** `short`: what is missing for it to fit. */
export type Preview = { state: 'none' | 'counting' | 'known' | 'failed'; run: number; tabs: TabResult[]; short: Short | null };

export type WrittenTab = MergeCounts & { tab: TabId; name: string; total: number; done: number };

export type Writing = {
  importId: string;
  plan: ImportPlan;
  total: number;
  done: number;
  /** Rows that an earlier run had written. */
  before: number;
  tabs: WrittenTab[];
  /** Milliseconds since this run sent its first chunk. */
  elapsed: number;
  phase: 'preparing' | 'writing' | 'stopping' | 'finishing';
};

/** `held`: this panel still holds the files, so the import can go on · `finishable`: the server may be able to end it by itself. */
export type StoppedImport = {
  importId: string;
  at: string;
  done: number;
  total: number;
  held: boolean;
  finishable: boolean;
  why: 'you' | 'silent' | Trouble;
};

/** What the removal of an account takes away, or took. */
export type Removal = { removed: number; tabs: { name: string; rows: number }[] };
export type Removing = { platform: PlatformId; account: string; step: 'counting' | 'asking' | 'running'; effect: Removal | null };

export type View =
  | { at: 'empty'; notice: 'stopped' | 'demo-removed' | null }
  | { at: 'where' }
  | { at: 'accounts'; removing: Removing | null; removed: Removal | null }
  | { at: 'reading' }
  | { at: 'review' }
  | { at: 'describe'; describing: Describing }
  /** `said`: what came of descriptions brought as a file. */
  | { at: 'mappings'; said: { count: number } | { trouble: Trouble } | null }
  | { at: 'writing'; writing: Writing }
  | { at: 'stopped'; stopped: StoppedImport }
  /** `plan`: null where this panel did not hold it. */
  | { at: 'done'; result: ImportResult; plan: ImportPlan | null; when: string }
  | { at: 'undone'; result: UndoResult }
  | { at: 'history'; entries: ImportHistoryEntry[] | null };

export type Undo = { importId: string; step: 'counting' | 'asking' | 'running'; effect: UndoResult | null };

/** `again`: what «try again» does. */
export type Shown = { trouble: Trouble; again: 'open' | 'options' | 'close' };

export type State = {
  tab: 'import' | 'report';
  workbook: WorkbookState | null;
  wait: Wait;
  /** Files held over the panel; 0 where the browser does not say how many. */
  dragging: number | null;
  /** What the demonstration is busy with. */
  demo: 'loading' | 'removing' | null;
  files: Dropped[];
  view: View;
  preview: Preview;
  /** Ads are imported as one row a day and campaign. */
  totals: boolean;
  undo: Undo | null;
  trouble: Shown | null;
  /** What was dropped last and could not be opened. */
  notOpened: string[];
  /** Why the last description is used, but not remembered. */
  notKept: Trouble | null;
  report: ReportState;
};

export type Action =
  | { do: 'opened'; workbook: WorkbookState }
  | { do: 'waits'; wait: Wait }
  | { do: 'goes'; tab: State['tab'] }
  | { do: 'drags'; files: number | null }
  | { do: 'demo'; busy: State['demo'] }
  | { do: 'shows'; view: 'empty' | 'where' | 'review' }
  | { do: 'drops'; files: Pick<Dropped, 'key' | 'name' | 'size' | 'modifiedOn' | 'answers'>[] }
  | { do: 'reads'; key: number }
  | { do: 'told'; key: number; share: number }
  | { do: 'read'; key: number; summary: FileSummary }
  | { do: 'reading-stopped' }
  | { do: 'answers'; keys: number[]; answers: Answers }
  | { do: 'aside'; key: number; aside: boolean }
  | { do: 'describes'; describing: Describing }
  | { do: 'describing'; change: Partial<Describing> }
  | { do: 'described'; run: number; seen: Description }
  | { do: 'keeps'; mappings: Mapping[] }
  | { do: 'not-kept'; trouble: Trouble | null }
  | { do: 'not-opened'; names: string[] }
  | { do: 'mappings'; said: Extract<View, { at: 'mappings' }>['said'] }
  | { do: 'previews'; run: number; of: 'start' | 'end' | 'failed' | TabResult | { short: Short | null } }
  | { do: 'totals'; totals: boolean }
  | { do: 'writes'; plan: ImportPlan }
  | { do: 'wrote'; result: TabResult; rows: number; elapsed: number }
  | { do: 'continues'; tabs: TabId[]; rows: number[] }
  | { do: 'stop' }
  | { do: 'finishes' }
  | { do: 'imported'; result: ImportResult; when: string }
  | { do: 'stopped'; stopped: StoppedImport }
  | { do: 'undo'; undo: Undo | null }
  | { do: 'undone'; result: UndoResult }
  | { do: 'demo-removed' }
  | { do: 'accounts'; removing: Removing | null; removed?: Removal }
  | { do: 'history'; entries: ImportHistoryEntry[] | null }
  | { do: 'trouble'; shown: Shown | null }
  | ReportAction;

const nothing: Preview = { state: 'none', run: 0, tabs: [], short: null };

export const firstState: State = {
  tab: 'import',
  workbook: null,
  wait: 'none',
  dragging: null,
  demo: null,
  files: [],
  view: { at: 'empty', notice: null },
  preview: nothing,
  totals: false,
  undo: null,
  trouble: null,
  notOpened: [],
  notKept: null,
  report: reportClosed,
};

/** While an import is written or taken back, files dropped on the panel are not taken. */
export function takesFiles({ view, undo, demo, workbook }: State): boolean {
  return workbook !== null && demo === null && undo?.step !== 'running' && view.at !== 'reading' && view.at !== 'writing' && view.at !== 'stopped';
}

export function reduce(state: State, action: Action): State {
  switch (action.do) {
    case 'opened':
      return { ...state, workbook: action.workbook, trouble: null, view: viewOnOpening(state, action.workbook) };
    case 'waits':
      return { ...state, wait: action.wait };
    case 'goes':
      return { ...state, tab: action.tab, trouble: null };
    case 'drags':
      return { ...state, dragging: action.files };
    case 'demo':
      return { ...state, demo: action.busy };
    case 'shows':
      return shows(state, action.view);
    case 'drops':
      return drops(state, action.files);
    case 'reads':
      return withFile(state, action.key, (file) => ({ ...file, stage: 'reading', share: 0 }));
    case 'told':
      return withFile(state, action.key, (file) => ({ ...file, share: action.share }));
    case 'read':
      return read(state, action.key, action.summary);
    case 'reading-stopped':
      return { ...state, files: [], view: { at: 'empty', notice: 'stopped' }, preview: nothing };
    case 'answers':
      return {
        ...state,
        files: state.files.map((file) =>
          action.keys.includes(file.key)
            ? { ...file, stage: 'waiting' as const, answers: { ...file.answers, ...action.answers }, asBefore: 'no' as const }
            : file,
        ),
      };
    case 'aside':
      return seenTwice(withFile(state, action.key, (file) => ({ ...file, aside: action.aside })));
    case 'describes':
      return { ...state, view: { at: 'describe', describing: action.describing } };
    case 'describing':
      return inDescribing(state, (describing) => ({ ...describing, ...action.change }));
    case 'described':
      return inDescribing(state, (describing) =>
        describing.run === action.run ? { ...describing, mapping: action.seen.mapping, seen: action.seen } : describing,
      );
    case 'keeps':
      return state.workbook ? { ...state, workbook: { ...state.workbook, mappings: action.mappings } } : state;
    case 'not-opened':
      return { ...state, notOpened: action.names };
    case 'not-kept':
      return { ...state, notKept: action.trouble };
    case 'mappings':
      return { ...state, tab: 'import', trouble: null, view: { at: 'mappings', said: action.said } };
    case 'previews':
      return { ...state, preview: previews(state.preview, action.run, action.of) };
    case 'totals':
      return { ...state, totals: action.totals };
    case 'writes':
      return { ...state, dragging: null, trouble: null, view: { at: 'writing', writing: startWriting(action.plan) } };
    case 'wrote':
      return inWriting(state, (writing) => wrote(writing, action.result, action.rows, action.elapsed));
    case 'continues':
      return inWriting(state, (writing) => continues(writing, action.tabs, action.rows));
    case 'stop':
      return inWriting(state, (writing) => ({ ...writing, phase: writing.phase === 'finishing' ? 'finishing' : 'stopping' }));
    case 'finishes':
      return inWriting(state, (writing) => ({ ...writing, phase: 'finishing' }));
    case 'imported':
      return imported(state, action.result, action.when);
    case 'stopped':
      return { ...state, undo: null, demo: null, view: { at: 'stopped', stopped: action.stopped } };
    case 'undo':
      return { ...state, undo: action.undo };
    case 'undone':
      return { ...state, undo: null, files: [], preview: nothing, tab: 'import', view: { at: 'undone', result: action.result }, report: reportClosed };
    case 'demo-removed':
      return {
        ...state,
        undo: null,
        demo: null,
        files: [],
        preview: nothing,
        tab: 'import',
        view: { at: 'empty', notice: 'demo-removed' },
        report: reportClosed,
      };
    case 'accounts':
      return {
        ...state,
        view: { at: 'accounts', removing: action.removing, removed: action.removed ?? null },
        report: action.removed ? reportClosed : state.report,
      };
    case 'history':
      return { ...state, tab: 'import', undo: null, view: { at: 'history', entries: action.entries } };
    case 'trouble':
      return { ...state, demo: null, trouble: action.shown };
    default:
      return { ...state, report: reduceReport(state.report, action) };
  }
}

/** An import found half way is said at once; otherwise what the person sees stays. */
function viewOnOpening(state: State, { interrupted }: WorkbookState): View {
  if (!interrupted || state.view.at === 'writing' || state.view.at === 'stopped') return state.view;
  const { importId, at, done, total } = interrupted;
  return { at: 'stopped', stopped: { importId, at, done, total, held: false, finishable: true, why: 'silent' } };
}

function shows(state: State, view: 'empty' | 'where' | 'review'): State {
  if (view === 'review') return { ...state, view: { at: 'review' } };
  if (view === 'where') return { ...state, view: { at: 'where' } };
  return { ...state, files: [], preview: nothing, totals: false, undo: null, view: { at: 'empty', notice: null } };
}

const unread = {
  stage: 'waiting',
  share: 0,
  summary: null,
  asked: [],
  shape: '',
  asBefore: null,
  aside: false,
  twin: null,
  elsewhere: null,
} as const satisfies Partial<Dropped>;

/** Files join those under review; a new drop after an import begins afresh. */
function drops(state: State, files: Pick<Dropped, 'key' | 'name' | 'size' | 'modifiedOn' | 'answers'>[]): State {
  const kept = holdsFiles(state) ? state.files : [];
  const added = files.map((file): Dropped => ({ ...file, ...unread }));
  return {
    ...state,
    tab: 'import',
    dragging: null,
    trouble: null,
    undo: null,
    preview: nothing,
    notKept: null,
    files: [...kept, ...added],
    view: { at: 'reading' },
  };
}

function inDescribing(state: State, change: (describing: Describing) => Describing): State {
  return state.view.at === 'describe' ? { ...state, view: { at: 'describe', describing: change(state.view.describing) } } : state;
}

/** Files are under review, or one of them is being described. */
export const holdsFiles = ({ view }: State): boolean => view.at === 'review' || view.at === 'describe';

function withFile(state: State, key: number, change: (file: Dropped) => Dropped): State {
  return { ...state, files: state.files.map((file) => (file.key === key ? change(file) : file)) };
}

const seenTwice = (state: State): State => ({
  ...state,
  files: withTwins(state.files.map((file) => ({ ...file, elsewhere: filedElsewhere(file, state.workbook) }))),
});

/** The last file read ends the reading; one that was answered in an earlier import, or whose like was, is read again with those answers. */
function read(state: State, key: number, summary: FileSummary): State {
  const known = withFile(state, key, (file) => withQuestions({ ...file, stage: 'read', shape: file.shape || summary.shape, summary }));
  const file = known.files.find((one) => one.key === key);
  const then = file && answersOfThen(file, known.files, state.workbook);
  if (then) return withFile(known, key, (one) => ({ ...one, stage: 'waiting', share: 0, answers: then }));
  const next = seenTwice(known);
  if (next.view.at !== 'reading' || next.files.some(({ stage }) => stage !== 'read')) return next;
  const before = answersAsBefore(next.files, state.workbook);
  const files = next.files.map((file): Dropped => {
    const answers = before.get(file.key);
    if (answers) return { ...file, stage: 'waiting', share: 0, answers, asBefore: 'taken' };
    return { ...file, asBefore: file.asBefore ?? 'no' };
  });
  return before.size > 0 ? { ...next, files } : { ...next, files, view: { at: 'review' } };
}

function withQuestions(file: Dropped): Dropped {
  const now = questionsOf(file);
  return { ...file, asked: [...file.asked.filter(({ kind }) => now.every((question) => question.kind !== kind)), ...now] };
}

/** Answers of an earlier run are dropped: the files have changed since. */
function previews(preview: Preview, run: number, of: 'start' | 'end' | 'failed' | TabResult | { short: Short | null }): Preview {
  if (of === 'start') return { state: 'counting', run, tabs: [], short: null };
  if (run !== preview.run) return preview;
  if (of === 'end') return { ...preview, state: 'known' };
  if (of === 'failed') return { ...preview, state: 'failed' };
  if ('short' in of) return { ...preview, short: of.short };
  return { ...preview, tabs: addTab(preview.tabs, of) };
}

const same = (a: TabId, b: TabId) => a.platform === b.platform && a.kind === b.kind;

/** Several chunks may go to one tab. */
export function addTab(tabs: readonly TabResult[], result: TabResult): TabResult[] {
  const known = tabs.find(({ tab }) => same(tab, result.tab));
  if (!known) return [...tabs, result];
  const sum = {
    ...known,
    added: known.added + result.added,
    updated: known.updated + result.updated,
    unchanged: known.unchanged + result.unchanged,
    revisions: [...known.revisions, ...result.revisions],
  };
  return tabs.map((tab) => (tab === known ? sum : tab));
}

export function startWriting(plan: ImportPlan): Writing {
  const tabs = plan.tabs.map(({ tab, rows }): WrittenTab => ({ tab, name: '', total: rows, done: 0, added: 0, updated: 0, unchanged: 0 }));
  return { importId: plan.importId, plan, total: tabs.reduce((sum, { total }) => sum + total, 0), done: 0, before: 0, tabs, elapsed: 0, phase: 'preparing' };
}

function inWriting(state: State, change: (writing: Writing) => Writing): State {
  return state.view.at === 'writing' ? { ...state, view: { at: 'writing', writing: change(state.view.writing) } } : state;
}

function wrote(writing: Writing, result: TabResult, rows: number, elapsed: number): Writing {
  const tabs = writing.tabs.map((tab) =>
    same(tab.tab, result.tab)
      ? {
          ...tab,
          name: result.name,
          done: tab.done + rows,
          added: tab.added + result.added,
          updated: tab.updated + result.updated,
          unchanged: tab.unchanged + result.unchanged,
        }
      : tab,
  );
  return { ...writing, tabs, done: writing.done + rows, elapsed, phase: writing.phase === 'preparing' ? 'writing' : writing.phase };
}

/** Chunks that an earlier run has written count as done. */
function continues(writing: Writing, chunkTabs: readonly TabId[], rows: readonly number[]): Writing {
  const tabs = writing.tabs.map((tab) => ({ ...tab, done: chunkTabs.reduce((sum, id, i) => sum + (same(id, tab.tab) ? rows[i]! : 0), 0) }));
  const done = rows.reduce((sum, count) => sum + count, 0);
  return { ...writing, tabs, done, before: done, phase: writing.phase === 'preparing' ? 'writing' : writing.phase };
}

/** Files that still wait for an answer stay at hand. */
function imported(state: State, result: ImportResult, when: string): State {
  const plan = state.view.at === 'writing' ? state.view.writing.plan : null;
  const files = plan ? state.files.filter((file) => ['asks', 'describe'].includes(statusOf(file))) : [];
  return { ...state, files, preview: nothing, view: { at: 'done', result, plan, when }, report: reportClosed };
}

/** Whole seconds that the rest takes at the pace so far, to the next five; null in the first three seconds. */
export function secondsLeft({ elapsed, done, before, total }: Pick<Writing, 'elapsed' | 'done' | 'before' | 'total'>): number | null {
  if (elapsed < 3000 || done <= before || done >= total) return null;
  return Math.max(5, Math.ceil((elapsed * (total - done)) / (done - before) / 5000) * 5);
}

/** What the panel says, besides the names of tabs (tabs-*.ts) and the sentences of problems (messages-*.ts). */

import type { Kind } from '../kinds';
import type { QuestionKind } from '../platforms/reading';
import type { PlatformId } from '../records/platform-ids';

export type Subject = 'ads' | 'web' | 'mentions' | 'inbox' | 'leads' | 'sales' | 'tools';

/** Numbers and days come already printed. */
type Printed = string;

export interface PanelWords {
  tabs: { import: string; report: string };
  /** One word for screen readers beside an icon. */
  icons: { [I in 'read' | 'question' | 'waiting' | 'busy' | 'left']: string };
  retry: string;
  back: string;
  goBack: string;
  connecting: string;
  /** A call that changes the workbook takes long. */
  stillWorking: string;
  /** No answer will come; beside it «try again». */
  stillWaiting: string;
  files: (count: number, shown: Printed) => string;
  rows: (count: number, shown: Printed) => string;
  moment: (day: Printed, time: Printed) => string;
  /** «1er juin – 7 sept.». */
  span: (from: Printed, to: Printed) => string;
  kinds: { [K in Kind]: string };
  empty: {
    title: string;
    text: string;
    drop: string;
    or: string;
    choose: string;
    formats: string;
    release: (count: number, shown: Printed) => string;
    notYet: string;
    privacy: string;
    what: string;
    otherFiles: string;
    /** Of what no report reads. */
    later: string;
    /** What tools that are no network are for. */
    subjects: { [K in Subject]: string };
    where: string;
    demo: string;
    demoText: string;
    last: (day: Printed, files: string) => string;
    log: string;
    readingStopped: string;
  };
  /** The way to the right download button, where it was seen; `anyWay` for the others. */
  ways: { [P in PlatformId]?: readonly string[] };
  anyWay: readonly string[];
  where: { title: string; text: string };
  reading: {
    title: (count: number, shown: Printed) => string;
    text: string;
    done: (count: number, read: Printed, total: Printed) => string;
    opening: string;
    openingArchive: string;
    openingWorkbook: string;
    waiting: string;
    more: (count: number, shown: Printed) => string;
    asks: (what: string) => string;
    notKnown: string;
    notRead: string;
    stop: string;
  };
  review: {
    title: string;
    /** Counts of files: ready, with a question, to describe, not usable. */
    summary: (files: string, ready: number, asking: number, describing: number, left: number) => string;
    addFiles: string;
    readyRows: string;
    counting: string;
    countedLater: string;
    added: string;
    updated: string;
    unchanged: string;
    toAnswer: string;
    yourAnswers: string;
    ready: string;
    newRows: (count: number, shown: Printed) => string;
    updatedRows: (count: number, shown: Printed) => string;
    unchangedRows: (count: number, shown: Printed) => string;
    noRows: string;
    asideTitle: string;
    /** Kinds of rows that no report reads. */
    kept: (kinds: string) => string;
    aside: string;
    takeBack: string;
    repeated: (count: number, shown: Printed) => string;
    asideAll: string;
    notOpened: (count: number, shown: Printed) => string;
    chooseInstead: string;
    /** `then`: network, account. */
    elsewhere: (then: string) => string;
    asThen: string;
    twins: (count: number, shown: Printed) => string;
    twinOf: (file: string) => string;
    notUsable: (count: number, shown: Printed) => string;
    columnsUnknown: (headers: string) => string;
    leftRows: (count: number, shown: Printed) => string;
    remarks: (count: number, shown: Printed) => string;
    notUsed: (count: number, shown: Printed) => string;
    each: (reason: string) => string;
    line: (row: number) => string;
    importFiles: (files: string) => string;
    nothingReady: string;
    clear: string;
    othersWait: (count: number, shown: Printed) => string;
  };
  question: {
    number: (at: number, of: number, file: string) => string;
    answersGiven: (count: number, shown: Printed) => string;
    moreQuestions: (count: number, shown: Printed) => string;
    answered: (answer: string) => string;
    change: string;
    answer: string;
    probable: (reason: string) => string;
    likeFile: (file: string) => string;
    inWorkbook: string;
    modified: (day: Printed) => string;
    fileSays: string;
    described: string;
    columnsDescribed: string;
    leaveAside: string;
    /** The month before a file was saved. */
    lastMonth: string;
    /** Beside answers that a file of the same shape was given in an earlier import. */
    asBefore: string;
    allAsBefore: (count: number, shown: Printed) => string;
    someAsBefore: (count: number, shown: Printed) => string;
    /** What a list in a table of files is of. */
    slot: { [Q in QuestionKind]?: string };
    /** Over a table of files that ask the same. */
    severalNetworks: string;
    /** Subject of a sentence in place of a network's name. */
    severalSources: string;
    sameFor: (count: number, shown: Printed) => string;
    chooseFiles: string;
    takeLikely: (count: number, shown: Printed) => string;
    likelyText: string;
    leaveThese: string;
    other: string;
    alsoFor: (count: number, shown: Printed, network: string) => string;
    /** One line under a folded question. */
    brief: { [Q in QuestionKind]: string };
    title: { [Q in QuestionKind]: string };
    text: {
      platform: string;
      account: (network: string) => string;
      year: (seen: string) => string;
      dateOrder: string;
      decimal: string;
      series: (header: string) => string;
      period: (network: string) => string;
    };
    accountField: string;
    downloadedField: string;
    fromField: string;
    toField: string;
    dayMonth: (seen: string) => string;
    monthDay: (seen: string) => string;
    point: (seen: string) => string;
    comma: (seen: string) => string;
    seriesTotal: string;
    seriesChange: string;
    datesOf: (from: Printed, to: Printed) => string;
    downloadedOn: (day: Printed) => string;
  };
  describe: {
    toDescribe: string;
    rows: (rows: string) => string;
    open: string;
    more: (count: number, shown: Printed) => string;
    back: string;
    title: string;
    unverified: (format: string) => string;
    holds: string;
    kinds: { [K in Kind]?: string };
    source: string;
    other: string;
    sourceField: string;
    columns: string;
    needed: (others: string) => string;
    period: string;
    none: string;
    example: string;
    readAs: (read: string) => string;
    unreadable: (count: number, shown: Printed) => string;
    add: string;
    is: (seen: string) => string;
    notTaken: (count: number, shown: Printed, columns: string, kept: boolean) => string;
    large: string;
    largeText: string;
    smaller: string;
    result: (rows: string, span: string) => string;
    left: (count: number, shown: Printed) => string;
    remember: string;
    use: string;
    aside: string;
    answerFirst: string;
    notKept: string;
    change: string;
  };
  room: { aside: string; totals: string; rows: (rows: string) => string; lost: (fields: string) => string };
  mappings: {
    title: string;
    text: string;
    none: string;
    link: (count: number, shown: Printed) => string;
    columns: (count: number, shown: Printed) => string;
    remove: string;
    save: string;
    take: string;
    taken: (count: number, shown: Printed) => string;
    refused: string;
  };
  writing: {
    title: string;
    text: string;
    preparing: string;
    written: (count: number, done: Printed, total: Printed) => string;
    left: (seconds: number) => string;
    tabSome: (done: Printed, total: Printed) => string;
    stop: string;
    stopping: string;
    later: string;
    finishing: string;
  };
  stopped: {
    title: (done: Printed, total: Printed) => string;
    byYou: string;
    silent: string;
    whole: string;
    whatToDo: string;
    resumeOrUndo: string;
    finishOrUndo: string;
    onlyUndo: string;
    resume: string;
  };
  done: {
    title: string;
    on: (files: string, day: Printed) => string;
    rows: string;
    changed: string;
    /** Tabs that no report reads. */
    kept: (tabs: string) => string;
    nothing: string;
    revised: (network: string) => string;
    revision: (field: string, before: Printed, after: Printed, change: Printed | null) => string;
    moreRevisions: (count: number, shown: Printed) => string;
    build: string;
    undo: string;
    waiting: (count: number, shown: Printed) => string;
    answerThem: string;
    addMore: string;
  };
  undo: {
    question: string;
    counting: string;
    removes: (count: number, shown: Printed) => string;
    restores: (count: number, shown: Printed) => string;
    nothing: string;
    safe: string;
    kept: (count: number, shown: Printed) => string;
    cell: (tab: string, row: Printed, column: string) => string;
    confirm: string;
    running: string;
    keep: string;
    trace: string;
    done: string;
    removed: (count: number, shown: Printed) => string;
    restored: (count: number, shown: Printed) => string;
    back: string;
  };
  accounts: {
    title: string;
    text: string;
    none: string;
    remove: string;
    question: string;
    forGood: string;
    removed: (count: number, shown: Printed) => string;
  };
  history: {
    title: string;
    text: string;
    none: string;
    state: { [S in 'done' | 'undone' | 'running' | 'interrupted']: string };
    file: (name: string, read: string, left: number) => string;
  };
  demo: { name: string; loading: string; shown: string; remove: string; removing: string; removed: string };
  trouble: {
    access: { title: string; text: string; why: string; steps: readonly string[] };
    failed: { title: string; text: string; safe: string };
    refused: string;
    reader: string;
    stuck: string;
    copy: string;
    copied: string;
    noCopy: string;
  };
  report: {
    title: string;
    loading: string;
    period: string;
    compared: string;
    previous: string;
    yearBefore: string;
    days: (days: number, against: number) => string;
    unfinished: string;
    /** Months, quarters, years, weeks, chosen days. */
    periodKinds: readonly string[];
    objectives: string;
    noData: string;
    language: string;
    stale: string;
    refresh: string;
    build: string;
    building: string;
    buildingText: string;
    foot: (objectives: number) => string;
    chooseOne: string;
    empty: { title: string; text: string; kept: (count: number, shown: Printed) => string; feeds: string; go: string };
    ready: string;
    sheets: (period: string, sheets: number) => string;
    readFirst: string;
    objectiveCount: (count: number, shown: Printed) => string;
    remarks: string;
    change: string;
    goFirst: string;
  };
}

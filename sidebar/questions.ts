/** The doubts left open by the dropped files, each with the answers that can be given and what makes one of them probable. Pure. */
import type { Answers, Question, QuestionKind } from '../src/platforms/reading';
import type { PlatformId } from '../src/records/platform-ids';
import type { WorkbookState } from '../src/records/transfer';
import type { TableSummary } from './reader-service';
import { questionsOf, sightOf, statusOf } from './review';
import type { Dropped } from './state';

/** Why an answer is probable or offered; the words are the panel's. */
export type Reason =
  | { by: 'file'; name: string }
  | { by: 'workbook' }
  | { by: 'last-month' }
  | { by: 'modified'; day: string }
  | { by: 'inside' }
  | { by: 'described' };

/** `label`: a network's id, an account by the name people know, or two days; the panel finds the words. */
export type Choice = { value: string; from: string | null; to: string | null; label: string; probable: boolean; reason: Reason | null };

export type Open = {
  key: number;
  file: string;
  kind: QuestionKind;
  platform: PlatformId | null;
  example: string | null;
  choices: Choice[];
  /** Other files that ask the same of the same network: one answer may serve them all. */
  alike: number[];
};

type Known = Pick<WorkbookState, 'accounts'> | null;

/** In the order of the files; each file asks one thing at a time. */
export function openQuestions(files: readonly Dropped[], workbook: Known): Open[] {
  const asking = files.filter((file) => statusOf(file) === 'asks');
  const firsts = asking.map((file) => ({ file, question: questionsOf(file)[0] as Question, platform: platformOf(file) }));
  return firsts.map(({ file, question, platform }) => ({
    key: file.key,
    file: file.name,
    kind: question.kind,
    platform,
    example: question.example,
    choices: choicesOf(file, question, platform, files, workbook),
    alike: firsts.filter((other) => other.file !== file && isSame(question, platform, other.question, other.platform)).map((other) => other.file.key),
  }));
}

/** One answer may serve both: the same account, period or networks in question. Years and conventions are each file's own. */
function isSame(a: Question, platformOfA: PlatformId | null, b: Question, platformOfB: PlatformId | null): boolean {
  if (a.kind !== b.kind || platformOfA !== platformOfB) return false;
  if (a.kind === 'platform') return JSON.stringify(a.options) === JSON.stringify(b.options);
  return a.kind === 'account' || a.kind === 'period';
}

function platformOf({ summary }: Dropped): PlatformId | null {
  return summary?.tables.find(({ platform }) => platform !== null)?.platform ?? null;
}

function choicesOf(file: Dropped, question: Question, platform: PlatformId | null, files: readonly Dropped[], workbook: Known): Choice[] {
  if (question.kind === 'platform') return networks(file, question, files);
  if (question.kind === 'account') return accounts(file, question, platform, files, workbook);
  if (question.kind === 'year') return exportDays(file);
  if (question.kind === 'period') return periods(file, platform, files);
  return question.options.map(({ value, probable }) => plain(value, probable, null));
}

/** The month before the file was saved, and the days of other files, those of its network first. */
function periods(file: Dropped, platform: PlatformId | null, files: readonly Dropped[]): Choice[] {
  const others = files.filter((other) => other !== file && statusOf(other) === 'ready');
  const told = [...others.filter((other) => platformOf(other) === platform), ...others.filter((other) => platformOf(other) !== platform)];
  const spans = told.flatMap((other): Choice[] => {
    const { from, to } = sightOf(other);
    return from && to ? [span(`${from}..${to}`, { by: 'file', name: other.name })] : [];
  });
  const all = [...(file.modifiedOn ? [span(monthBefore(file.modifiedOn), { by: 'last-month' })] : []), ...spans];
  return all.filter(({ value }, i) => all.findIndex((other) => other.value === value) === i).slice(0, 4);
}

/** `2026-11-05` → `2026-10-01..2026-10-31`. */
function monthBefore(day: string): string {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  const last = new Date(first.getTime() - 86_400_000).toISOString().slice(0, 10);
  return `${last.slice(0, 7)}-01..${last}`;
}

function span(value: string, reason: Reason | null): Choice {
  const [from = '', to = ''] = value.split('..');
  return { ...plain(value, false, reason), from, to };
}

const plain = (value: string, probable: boolean, reason: Reason | null, label = value): Choice => ({ value, from: null, to: null, label, probable, reason });

/** The name people know; the network's id goes with it, since two accounts may bear one name. */
export const accountLabel = (account: string, name: string | null): string => (name && name !== account ? `${name} (${account})` : account);

/** The guess of a description that the workbook keeps. */
const described = ({ value, probable }: Question['options'][number]) => plain(value, probable, probable ? { by: 'described' } : null);

/**
 * Where one network alone gives such columns, another file of it makes it probable. Where several do, nothing but the file could tell:
 * that another file is from one of them, even of the same days, says nothing.
 */
function networks(file: Dropped, question: Question, files: readonly Dropped[]): Choice[] {
  if (question.options.some(({ probable }) => probable)) return question.options.map(described);
  const offered = question.options.map(({ value }) => value).filter((value) => value !== 'other');
  const guess = offered.length > 1 ? undefined : files.find((other) => other !== file && !other.aside && platformOf(other) === offered[0]);
  return probableFirst(
    question.options.map(({ value }) =>
      guess && platformOf(guess) === value ? plain(value, true, { by: 'file', name: guess.name }) : plain(value, false, null),
    ),
  );
}

/** Accounts the file hints at, those of sibling files, and those the workbook knows; one alone among siblings is probable. */
function accounts(file: Dropped, question: Question, platform: PlatformId | null, files: readonly Dropped[], workbook: Known): Choice[] {
  const inside = question.options.map((option) => (option.probable ? described(option) : plain(option.value, false, { by: 'inside' })));
  const siblings = files.flatMap((other) => {
    const found = other === file || other.aside || platformOf(other) !== platform ? null : accountOf(other, platform, files, workbook);
    return found === null ? [] : [{ ...found, name: other.name }];
  });
  const single = new Set(siblings.map(({ account }) => account)).size === 1;
  const besides = siblings.map(({ account, label, name }) => plain(account, single, { by: 'file', name }, label));
  const known = (workbook?.accounts ?? []).filter((account) => account.platform === platform);
  const before = known.map(({ account, name }) => plain(account, !siblings.length && known.length === 1, { by: 'workbook' }, accountLabel(account, name)));
  const all = [...inside, ...besides, ...before];
  const once = all.filter(({ value }, i) => all.findIndex((choice) => choice.value === value) === i);
  // an id given as an answer is called by the name that another file or the workbook has for it
  const named = (value: string) => all.find((choice) => choice.value === value && choice.label !== value)?.label ?? value;
  return probableFirst(once.map((choice) => ({ ...choice, label: named(choice.value) })));
}

function accountOf(
  { summary, answers }: Dropped,
  platform: PlatformId | null,
  files: readonly Dropped[],
  workbook: Known,
): { account: string; label: string } | null {
  if (answers.account) return { account: answers.account, label: namedAccount(answers.account, platform, files, workbook) };
  const table = summary?.tables.find(({ account }) => account !== null);
  return table?.account ? { account: table.account, label: accountLabel(table.account, table.accountName) } : null;
}

/** An account by the name that the workbook or another file has for it, its id beside. */
export function namedAccount(account: string, platform: PlatformId | null, files: readonly Dropped[], workbook: Known): string {
  const known = workbook?.accounts.find((one) => one.platform === platform && one.account === account && one.name !== account);
  const tables = files.flatMap(({ summary }) => summary?.tables ?? []);
  const told = tables.find((table) => table.platform === platform && table.account === account && table.accountName !== account);
  return accountLabel(account, known?.name ?? told?.accountName ?? null);
}

/** The day the file was saved is probably that of the export; or the same day a year before. */
function exportDays({ summary, modifiedOn }: Dropped): Choice[] {
  if (modifiedOn === null) return [];
  const table = summary?.tables.find(({ questions }) => questions.some(({ kind }) => kind === 'year'));
  return [0, 1].map((years) => {
    const value = earlier(modifiedOn, years);
    const { from, to } = spanOf(table, years);
    return { value, from, to, label: value, probable: years === 0, reason: years === 0 ? { by: 'modified', day: modifiedOn } : null };
  });
}

function spanOf(table: TableSummary | undefined, years: number): { from: string | null; to: string | null } {
  return table?.from && table.to ? { from: earlier(table.from, years), to: earlier(table.to, years) } : { from: null, to: null };
}

/** The same day some years before; 29 February becomes the 28th. */
function earlier(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, '0');
  return `${year}${years > 0 && day.endsWith('-02-29') ? '-02-28' : day.slice(4)}`;
}

const probableFirst = (choices: readonly Choice[]): Choice[] => [...choices].sort((a, b) => Number(b.probable) - Number(a.probable));

/** Kinds whose answer may serve several files; conventions are each file's own. */
const shared: readonly QuestionKind[] = ['platform', 'account', 'year', 'period'];
/** Where fewer files ask, or asked, each question has its card. */
const fewest = 4;

/** One thing that a file asks or asked; `value` is null while it is open. */
export type Slot = { question: Open; value: string | null };
/** A file in the table of questions. `asBefore`: answered as a file of its shape was before. */
export type Row = { key: number; file: string; platform: PlatformId | null; asBefore: boolean; slots: Slot[] };

export const isOpen = ({ slots }: Row): boolean => slots.some(({ value }) => value === null);

/** Files that ask or asked whose they are and of when, in the order they came; null where they are too few for a table. */
export function rowsOf(files: readonly Dropped[], workbook: Known): Row[] | null {
  const rows = files.flatMap((file): Row[] => {
    if (file.aside || !file.summary) return [];
    const platform = platformOf(file);
    const open = statusOf(file) === 'asks' ? questionsOf(file) : [];
    const slots = shared.flatMap((kind): Slot[] => {
      const value = givenFor(kind, file.answers);
      const question =
        open.find((one) => one.kind === kind) ?? (value === null ? undefined : (file.asked.find((one) => one.kind === kind) ?? { ...bare, kind }));
      if (!question) return [];
      const told = choicesOf(file, question, platform, files, workbook);
      const choices = value === null || told.some((choice) => choice.value === value) ? told : [...told, answered(kind, value, platform, files, workbook)];
      return [{ question: { key: file.key, file: file.name, kind, platform, example: question.example, choices, alike: [] }, value }];
    });
    return slots.length > 0 ? [{ key: file.key, file: file.name, platform, asBefore: file.asBefore === 'taken', slots }] : [];
  });
  return rows.length < fewest ? null : rows;
}

const bare = { table: '', options: [], example: null };

function givenFor(kind: QuestionKind, { platform, account, downloaded, period }: Answers): string | null {
  const value = { platform, account, year: downloaded, period: period && `${period.from}..${period.to}` }[kind as 'platform'];
  return value ?? null;
}

function answered(kind: QuestionKind, value: string, platform: PlatformId | null, files: readonly Dropped[], workbook: Known): Choice {
  if (kind === 'period') return span(value, null);
  return plain(value, false, null, kind === 'account' ? namedAccount(value, platform, files, workbook) : value);
}

/** What is asked of several files, or can be changed for them at once. */
export type Batch = { kind: QuestionKind; platform: PlatformId | null; example: string | null; keys: number[]; choices: Choice[] };

/**
 * What can be answered at once for the rows of `ticked` (null: any): the first open question among them, for those that ask it; of rows whose
 * answers are all given, each answer that all of them have.
 */
export function batchesOf(rows: readonly Row[], ticked: ReadonlySet<number> | null): Batch[] {
  const chosen = rows.filter(({ key }) => ticked?.has(key) ?? true);
  const firsts = chosen.flatMap(({ slots }) => slots.find(({ value }) => value === null)?.question ?? []);
  const [first] = firsts;
  if (first) return [batchOf(firsts.filter((question) => asks(question) === asks(first)))];
  return shared.flatMap((kind) => {
    const slots = chosen.flatMap((row) => row.slots.find(({ question }) => question.kind === kind)?.question ?? []);
    return slots.length > 0 && slots.length === chosen.length ? [batchOf(slots)] : [];
  });
}

/** Who exports every month exports the same month of each network. */
const asks = ({ kind, platform, choices }: Open): string =>
  JSON.stringify([kind, kind === 'platform' ? choices.map(({ value }) => value).sort() : kind === 'period' ? [] : [platform]]);

function batchOf(questions: readonly Open[]): Batch {
  const { kind, platform: first, example } = questions[0] as Open;
  const platform = questions.every((question) => question.platform === first) ? first : null;
  return { kind, platform, example, keys: questions.map(({ key }) => key), choices: choicesOfAll(questions) };
}

/** What may be answered for each of them, likely where it is so for each. */
function choicesOfAll(questions: readonly Open[]): Choice[] {
  const all = questions.flatMap(({ choices }) => choices);
  const once = all.filter(({ value }, i) => all.findIndex((other) => other.value === value) === i);
  const ofAll = (value: string) => questions.map(({ choices }) => choices.find((choice) => choice.value === value));
  return once
    .filter(({ value }) => questions[0]?.kind !== 'year' || ofAll(value).every(Boolean))
    .map((choice) => ({ ...choice, reason: null, probable: ofAll(choice.value).every((one) => one?.probable) }));
}

/** The likely answer of each file that has one. */
export function likelyAnswers(open: readonly Open[]): { key: number; answers: Answers }[] {
  return open.flatMap(({ key, kind, choices }) => {
    const likely = choices.filter(({ probable }) => probable);
    return likely.length === 1 && likely[0] ? [{ key, answers: answerOf(kind, likely[0].value) }] : [];
  });
}

/** The answer to a question as the core takes it. */
export function answerOf(kind: QuestionKind, value: string, to = ''): Answers {
  if (kind === 'period' && value.includes('..')) return answerOf(kind, ...(value.split('..') as [string, string]));
  switch (kind) {
    case 'platform':
      return { platform: value as PlatformId };
    case 'account':
      return { account: value.trim() };
    case 'year':
      return { downloaded: value };
    case 'dateOrder':
      return { dateOrder: value as Answers['dateOrder'] };
    case 'decimal':
      return { decimal: value as Answers['decimal'] };
    case 'series':
      return { series: value as Answers['series'] };
    case 'period':
      return { period: { from: value, to } };
  }
}

/** True when there is something to answer with. */
export function isAnswer(kind: QuestionKind, value: string, to = ''): boolean {
  if (kind === 'period' && value.includes('..')) return true;
  const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (kind === 'period') return isDay(value) && isDay(to) && value <= to;
  if (kind === 'year') return isDay(value);
  return value.trim() !== '';
}

/** For the log: `platform: instagram, account: …`. */
export function answersAsText({ period, mappings, ...answers }: Answers): string {
  const parts = Object.entries(answers).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  const described = (mappings ?? []).map(({ name }) => `columns: ${name}`);
  return [...parts, ...(period ? [`period: ${period.from}..${period.to}`] : []), ...described].join(', ');
}

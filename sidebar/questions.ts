/** The doubts left open by the dropped files, each with the answers that can be given and what makes one of them probable. Pure. */
import type { Answers, Question, QuestionKind } from '../src/platforms/reading';
import type { PlatformId } from '../src/records/platform-ids';
import type { WorkbookState } from '../src/records/transfer';
import type { TableSummary } from './reader-service';
import { questionsOf, sightOf, statusOf } from './review';
import type { Dropped } from './state';

/** Why an answer is probable or offered; the words are the panel's. */
export type Reason = { by: 'file'; name: string } | { by: 'workbook' } | { by: 'modified'; day: string } | { by: 'inside' } | { by: 'described' };

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
  return question.options.map(({ value, probable }) => plain(value, probable, null));
}

const plain = (value: string, probable: boolean, reason: Reason | null, label = value): Choice => ({ value, from: null, to: null, label, probable, reason });

/** The name people know; the network's id goes with it, since two accounts may bear one name. */
const accountLabel = (account: string, name: string | null): string => (name && name !== account ? `${name} (${account})` : account);

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

/** Files that ask the same thing, to be answered at once. */
export type Batch = { id: string; kind: QuestionKind; platform: PlatformId | null; questions: Open[]; choices: Choice[] };

/** One answer may serve several files; conventions are each file's own. */
const shared: ReadonlySet<QuestionKind> = new Set(['platform', 'account', 'year', 'period']);
/** Where fewer files ask, or asked, each question has its card. */
const fewest = 4;

/** Questions of more than three files as tables, one for each thing asked; the rest one by one. */
export function batchesOf(open: readonly Open[], files: readonly Dropped[]): { batches: Batch[]; single: Open[] } {
  const several = open.filter(({ kind }) => shared.has(kind));
  const asked = files.filter((file) => !file.aside && (statusOf(file) === 'asks' || Object.keys(file.answers).length > 0));
  if (asked.length < fewest) return { batches: [], single: [...open] };
  const groups = new Map<string, Open[]>();
  for (const question of several) {
    const { kind, platform, choices } = question;
    // whoever exports every month exports the same month of each network
    const options = kind === 'platform' ? choices.map(({ value }) => value).sort() : kind === 'period' ? [] : [platform];
    const id = JSON.stringify([kind, options]);
    groups.set(id, [...(groups.get(id) ?? []), question]);
  }
  const batches = [...groups].map(([id, questions]): Batch => {
    const { kind, platform: first } = questions[0] as Open;
    const platform = questions.every((question) => question.platform === first) ? first : null;
    return { id, kind, platform, questions, choices: kind === 'period' ? periodsOf(questions, files) : choicesOfAll(questions) };
  });
  return { batches, single: open.filter(({ kind }) => !shared.has(kind)) };
}

/** What may be answered for each of them, likely where it is so for each. */
function choicesOfAll(questions: readonly Open[]): Choice[] {
  const all = questions.flatMap(({ choices }) => choices);
  const once = all.filter(({ value }, i) => all.findIndex((other) => other.value === value) === i);
  const ofAll = (value: string) => questions.map(({ choices }) => choices.find((choice) => choice.value === value));
  return once
    .filter(({ value }) => questions[0]?.kind !== 'year' || ofAll(value).every(Boolean))
    .map((choice) => ({ ...choice, from: null, to: null, reason: null, probable: ofAll(choice.value).every((one) => one?.probable) }));
}

/** The days of other files, those of the same networks first. */
function periodsOf(questions: readonly Open[], files: readonly Dropped[]): Choice[] {
  const networks = new Set(questions.map(({ platform }) => platform));
  const ready = files.filter((file) => statusOf(file) === 'ready');
  const told = [...ready.filter((file) => networks.has(platformOf(file))), ...ready.filter((file) => !networks.has(platformOf(file)))];
  const spans = told.flatMap((file): Choice[] => {
    const { from, to } = sightOf(file);
    return from && to ? [{ ...plain(`${from}..${to}`, false, { by: 'file', name: file.name }), from, to }] : [];
  });
  return spans.filter(({ value }, i) => spans.findIndex((other) => other.value === value) === i).slice(0, 4);
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

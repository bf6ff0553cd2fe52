/** The doubts left open by the dropped files, each with the answers that can be given and what makes one of them probable. Pure. */
import type { Answers, Question, QuestionKind } from '../src/platforms/reading';
import type { PlatformId } from '../src/records/platform-ids';
import type { WorkbookState } from '../src/records/transfer';
import type { TableSummary } from './reader-service';
import { questionsOf, statusOf } from './review';
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

/** A network is probable where the other files of the drop that could be told are all from it. */
function networks(file: Dropped, question: Question, files: readonly Dropped[]): Choice[] {
  if (question.options.some(({ probable }) => probable)) return question.options.map(described);
  const offered = question.options.map(({ value }) => value);
  const told = files.filter((other) => other !== file && !other.aside && offered.includes(platformOf(other) ?? ''));
  const names = new Set(told.map(platformOf));
  const guess = names.size === 1 ? told[0] : undefined;
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
    const found = other === file || other.aside || platformOf(other) !== platform ? null : accountOf(other);
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

function accountOf({ summary, answers }: Dropped): { account: string; label: string } | null {
  if (answers.account) return { account: answers.account, label: answers.account };
  const table = summary?.tables.find(({ account }) => account !== null);
  return table?.account ? { account: table.account, label: accountLabel(table.account, table.accountName) } : null;
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

/** Files whose very bytes were imported before: they come back with the answers of then, and under no other account. Files whose like was imported are answered as it was. Pure. */

import type { QuestionKind } from '../src/platforms/reading';
import { plainName } from '../src/records/accounts';
import type { PlatformId } from '../src/records/platform-ids';
import type { AnsweredFile, GivenAnswers, ImportPlan, WorkbookState } from '../src/records/transfer';
import { sightOf, statusOf } from './review';
import type { Dropped } from './state';

type Known = Pick<WorkbookState, 'answered' | 'accounts'> | null;

/** What is to be remembered of these files, of the import as it is planned. Descriptions of columns are kept by themselves, where the person wants it. */
export function answeredIn(files: readonly Dropped[], planned: ImportPlan['files'] = [], workbook: Known = null): AnsweredFile[] {
  return files.flatMap((file) => {
    const {
      summary,
      shape,
      modifiedOn,
      answers: { mappings: _, ...given },
    } = file;
    const answers: GivenAnswers = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    if (!summary || Object.keys(answers).length === 0) return [];
    const whole = { hash: summary.hash, ...(summary.rows ? { rows: summary.rows } : {}) };
    if (shape === '') return [{ ...whole, answers }];
    const imported = planned.filter(({ platform }) => platform === networkOf(file)).flatMap(({ account }) => account.split(', '));
    const accounts = new Set([...imported, ...accountsOn(networkOf(file), workbook).map(({ account }) => account)]).size;
    return [{ ...whole, shape, accounts, ...(answers.downloaded && answers.downloaded === modifiedOn ? { saved: true } : {}), answers }];
  });
}

const accountsOn = (network: PlatformId | null, workbook: Known) => (workbook?.accounts ?? []).filter(({ platform }) => platform === network);

/** The answers of then for a file that asks and was not answered yet; two copies answered otherwise come back as two. */
export function answersOfThen(file: Dropped, files: readonly Dropped[], workbook: Known): GivenAnswers | null {
  if (statusOf(file) !== 'asks' || Object.keys(file.answers).length > 0) return null;
  const then = answersFor(file, workbook);
  const taken = new Set(
    files.filter(({ key, summary }) => key !== file.key && summary?.hash === file.summary?.hash).map(({ answers }) => JSON.stringify(answers)),
  );
  return then.find((answers) => !taken.has(JSON.stringify(answers))) ?? then[0] ?? null;
}

/** What holds for a report from month to month; of its days only that the export is of the day on which the file was saved. */
const lasting = ({ saved, answers: { platform, account, dateOrder, decimal, series } }: AnsweredFile) => ({
  saved,
  answers: { platform, account, dateOrder, decimal, series },
});

/**
 * Answers for files that ask, by key, from files of their shape in imports that stand. None where those were answered in more than one way, where two files
 * of the shape speak of the same days (they are of two accounts, and nothing tells which), or where the network's accounts are not those of then.
 */
export function answersAsBefore(files: readonly Dropped[], workbook: Known): Map<number, GivenAnswers> {
  const before = new Map<number, GivenAnswers>();
  for (const file of files) {
    const { key, shape, asBefore, answers } = file;
    if (statusOf(file) !== 'asks' || shape === '' || asBefore !== null || Object.keys(answers).length > 0) continue;
    const then = (workbook?.answered ?? []).filter((one) => one.shape === shape);
    const [newest] = then;
    if (!newest || new Set(then.map((one) => JSON.stringify(lasting(one)))).size !== 1) continue;
    if (files.some((other) => other.key !== key && !other.aside && other.shape === shape && sharesDays(file, other))) continue;
    const given = { ...lasting(newest).answers, ...(newest.saved ? savedOn(file) : {}) };
    if (isOffered(file, given) && accountStands(file, given, newest, workbook)) before.set(key, JSON.parse(JSON.stringify(given)) as GivenAnswers);
  }
  return new Map([...before].filter(([, given]) => Object.keys(given).length > 0));
}

/** Days without a year end close to the day of the export; files that were copied later bear another day. */
function savedOn({ modifiedOn, summary }: Dropped): GivenAnswers {
  const last = summary?.tables.find(({ questions }) => questions.some(({ kind }) => kind === 'year'))?.to;
  const days = last && modifiedOn ? (Date.parse(modifiedOn) - Date.parse(last)) / 86_400_000 : -1;
  return modifiedOn && days >= 0 && days <= 10 ? { downloaded: modifiedOn } : {};
}

function isOffered({ asked }: Dropped, { platform, account }: GivenAnswers): boolean {
  const offers = (kind: QuestionKind, value: string | undefined) => {
    const options = asked.find((question) => question.kind === kind)?.options ?? [];
    return value === undefined || options.length === 0 || options.some((option) => plainName(option.value) === plainName(value));
  };
  return offers('platform', platform) && offers('account', account);
}

function accountStands(file: Dropped, { platform = networkOf(file) ?? undefined, account }: GivenAnswers, then: AnsweredFile, workbook: Known): boolean {
  const now = accountsOn(platform ?? null, workbook);
  return account === undefined || (now.length === then.accounts && now.some((one) => bears(account, one)));
}

/** Of two files without days nobody can say that they do not. */
function sharesDays(a: Dropped, b: Dropped): boolean {
  const [one, other] = [sightOf(a), sightOf(b)];
  return one.from === null || one.to === null || other.from === null || other.to === null || (one.from <= other.to && other.from <= one.to);
}

const networkOf = ({ summary }: Dropped): PlatformId | null => summary?.tables.find((table) => table.platform !== null)?.platform ?? null;

/** Of a file answered with another network or account than then: what was answered then. Its rows would stand twice. */
export function filedElsewhere(file: Dropped, workbook: Known): GivenAnswers | null {
  const { platform, account } = file.answers;
  if (platform === undefined && account === undefined) return null;
  const { rows = '' } = file.summary ?? {};
  const alikeRows = (workbook?.answered ?? []).filter((one) => rows !== '' && one.rows === rows).map(({ answers }) => answers);
  const then = [...answersFor(file, workbook), ...alikeRows].filter((answers) => answers.platform !== undefined || answers.account !== undefined);
  const network = networkOf(file);
  const alike = (given: GivenAnswers) => given.platform === platform && isSameAccount(network, given.account, account, workbook);
  return then.some(alike) ? null : (then[0] ?? null);
}

const answersFor = ({ summary }: Dropped, workbook: Known): GivenAnswers[] =>
  (workbook?.answered ?? []).filter(({ hash }) => summary !== null && hash !== '' && hash === summary.hash).map(({ answers }) => answers);

const bears = (one: string, { account, name, names = [] }: WorkbookState['accounts'][number]) =>
  [account, name, ...names].some((known) => plainName(known) === plainName(one));

/** By its id or by any of its names. */
function isSameAccount(platform: PlatformId | null, a: string | undefined, b: string | undefined, workbook: Known): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  if (plainName(a) === plainName(b)) return true;
  return (workbook?.accounts ?? []).some((known) => known.platform === platform && bears(a, known) && bears(b, known));
}

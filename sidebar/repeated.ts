/** Files whose very bytes were imported before: they come back with the answers of then, and under no other account. Pure. */
import { plainName } from '../src/records/accounts';
import type { PlatformId } from '../src/records/platform-ids';
import type { AnsweredFile, GivenAnswers, WorkbookState } from '../src/records/transfer';
import { statusOf } from './review';
import type { Dropped } from './state';

type Known = Pick<WorkbookState, 'answered' | 'accounts'> | null;

/** What is to be remembered of these files. Descriptions of columns are kept by themselves, where the person wants it. */
export function answeredIn(files: readonly Dropped[]): AnsweredFile[] {
  return files.flatMap(({ summary, answers: { mappings: _, ...given } }) => {
    const answers: GivenAnswers = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    return summary && Object.keys(answers).length > 0 ? [{ hash: summary.hash, answers }] : [];
  });
}

/** The answers of then for a file that asks and was not answered yet; two copies answered otherwise come back as two. */
export function answersOfThen(file: Dropped, files: readonly Dropped[], workbook: Known): GivenAnswers | null {
  if (statusOf(file) !== 'asks' || Object.keys(file.answers).length > 0) return null;
  const then = answersFor(file, workbook);
  const taken = new Set(
    files.filter(({ key, summary }) => key !== file.key && summary?.hash === file.summary?.hash).map(({ answers }) => JSON.stringify(answers)),
  );
  return then.find((answers) => !taken.has(JSON.stringify(answers))) ?? then[0] ?? null;
}

/** Of a file answered with another network or account than then: what was answered then. Its rows would stand twice. */
export function filedElsewhere(file: Dropped, workbook: Known): GivenAnswers | null {
  const { platform, account } = file.answers;
  if (platform === undefined && account === undefined) return null;
  const then = answersFor(file, workbook).filter((answers) => answers.platform !== undefined || answers.account !== undefined);
  const network = file.summary?.tables.find((table) => table.platform !== null)?.platform ?? null;
  const alike = (given: GivenAnswers) => given.platform === platform && isSameAccount(network, given.account, account, workbook);
  return then.some(alike) ? null : (then[0] ?? null);
}

const answersFor = ({ summary }: Dropped, workbook: Known): GivenAnswers[] =>
  (workbook?.answered ?? []).filter(({ hash }) => summary !== null && hash !== '' && hash === summary.hash).map(({ answers }) => answers);

/** By its id or by any of its names. */
function isSameAccount(platform: PlatformId | null, a: string | undefined, b: string | undefined, workbook: Known): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  const bears = (one: string, { account, name, names = [] }: WorkbookState['accounts'][number]) =>
    [account, name, ...names].some((known) => plainName(known) === plainName(one));
  if (plainName(a) === plainName(b)) return true;
  return (workbook?.accounts ?? []).some((known) => known.platform === platform && bears(a, known) && bears(b, known));
}

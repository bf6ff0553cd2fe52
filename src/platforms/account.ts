/** Whose file it is: the account most rows name, else the file's name, else the person's answer; posts of others are marked. */
import type { Problem } from '../problems';
import { type KnownAccount, plainName } from '../records/accounts';
import type { SocialRecord } from '../records/record';
import type { ExportDefinition, NameFacts } from './platform';
import type { Answers, Question } from './reading';

export type Belonging = { account: string | null; accountName: string | null; questions: Question[]; problems: Problem[] };
type Named = { account: string; name: string | null; rows: number };

/**
 * Files every record under the account; a row of another one (a collaboration) gets `otherAccount`. Nobody named: every account is null and it is asked.
 * Exports of several own accounts keep the one each row names; the table is then called after the one with the most rows.
 */
export function settleAccount(
  records: readonly SocialRecord[],
  definition: ExportDefinition,
  named: NameFacts,
  answers: Answers,
  place: { file: string; table: string },
  known: readonly Pick<KnownAccount, 'account'>[] = [],
): Belonging {
  const accounts = countAccounts(records);
  const [first] = accounts;
  if (definition.severalAccounts && first && accounts.length > 1) return { account: first.account, accountName: first.name, questions: [], problems: [] };
  // the account's id may be lost to rounding while its name stands
  const name = accounts.length > 0 ? null : (records.find(({ accountName }) => accountName !== null)?.accountName ?? null);
  // a person who names a third, where nothing tells which it is, says whose file it is
  const owner = ownerOf(accounts, answers, known) ?? fromOutside(accounts.length > 0 ? {} : named, answers, name);
  const [account, accountName] = [owner?.account ?? null, owner?.name ?? name];
  for (const record of records) {
    if (owner !== null && record.account !== null && record.account !== owner.account) record.otherAccount = record.accountName ?? record.account;
    // most are called so already, and a write costs the collector of memory a look
    if (record.account !== account) record.account = account;
    if (record.accountName !== accountName) record.accountName = accountName;
  }
  if (owner !== null) return { account: owner.account, accountName: owner.name, questions: [], problems: [] };
  if (records.length === 0) return { account: null, accountName: null, questions: [], problems: [] };
  const options = accounts.map(({ account }) => ({ value: account, probable: false, reason: null }));
  return {
    account: null,
    accountName: name,
    questions: [{ kind: 'account', table: place.table, options, example: accounts[0]?.name ?? name }],
    problems: [{ code: 'account-unknown', ...place }],
  };
}

function countAccounts(records: readonly SocialRecord[]): Named[] {
  const counts = new Map<string, Named>();
  let last: Named | undefined;
  for (const { account, accountName } of records) {
    if (account === null) continue;
    // rows of one account mostly stand together
    if (last?.account !== account) {
      last = counts.get(account) ?? { account, name: accountName, rows: 0 };
      counts.set(account, last);
    }
    last.rows++;
  }
  return [...counts.values()].sort((a, b) => b.rows - a.rows);
}

/** A partner may have more posts in the file than its owner; so many more it has not. */
const sure = 4;

/** The one that the person named, or the only one that is known to be theirs; else the one of nearly all rows. */
function ownerOf(accounts: readonly Named[], answers: Answers, known: readonly Pick<KnownAccount, 'account'>[]): Named | null {
  const [first, ...others] = accounts;
  if (!first || others.length === 0) return first ?? null;
  const answer = answers.account && plainName(answers.account);
  const named = accounts.find(({ account, name }) => plainName(account) === answer || plainName(name ?? '') === answer);
  if (named) return named;
  const own = accounts.filter(({ account }) => known.some((one) => one.account === account));
  if (own.length === 1) return own[0]!;
  return own.length === 0 && first.rows >= sure * others.reduce((sum, { rows }) => sum + rows, 0) ? first : null;
}

function fromOutside(named: NameFacts, answers: Answers, name: string | null): Named | null {
  const account = named.account ?? answers.account?.trim();
  return account ? { account, name: name ?? account, rows: 0 } : null;
}

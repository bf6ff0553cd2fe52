/** One account under one name: a file that names none was answered with the name people know, other files carry the network's id for it, and handles are renamed. */

import { type Kind, kinds } from '../kinds';
import type { Problem } from '../problems';
import type { PlatformId } from './platform-ids';
import type { SocialRecord } from './record';

/** `names`: every name its rows bear. `posts`: ids of some of its posts, where the network's accounts are named by what people change. */
export type KnownAccount = { platform: PlatformId; account: string; name: string; names?: readonly string[]; posts?: readonly string[] };

/** Handles and names are compared without `@` and capitals. */
export const plainName = (name: string): string => name.trim().replace(/^@/, '').toLowerCase();

export type AccountResolver = (platform: PlatformId, account: string) => { account: string; name: string } | null;

type Table = { platform: PlatformId | null; kind: Kind | null; asOf: string; records: readonly SocialRecord[] };

const renamable: ReadonlySet<PlatformId> = new Set<PlatformId>(['x', 'tiktok', 'youtube', 'linkedin']);

/** True where accounts go by a handle or a name, which people change, and a post stands under one account only: the same post elsewhere is the same account. */
export function isRenamable(platform: PlatformId): boolean {
  return renamable.has(platform);
}

export type Renamed = { platform: PlatformId; from: string; to: string; posts: number };

/**
 * Accounts whose posts stand under another name too: in the workbook, whose account keeps its name as identity, or in another file, where the newest export
 * tells today's name. An account that the workbook knows itself stays what it is.
 */
export function renamedAmong(tables: readonly Table[], known: readonly KnownAccount[]): Renamed[] {
  const holders = new Map<string, string>();
  const stands = new Set(known.map(({ platform, account }) => `${platform} ${account}`));
  for (const { platform, account, posts = [] } of known) for (const id of posts) holders.set(`${platform} ${id}`, account);
  const renamed = new Map<string, Renamed>();
  const listed = tables.filter(({ platform, kind }) => kind !== null && kinds[kind].ofOneAccount && platform !== null && isRenamable(platform));
  for (const { platform, records } of [...listed].sort((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0))) {
    for (const { account, postId, scope } of records) {
      if (account === null || postId === null || scope !== 'total' || platform === null) continue;
      const holder = holders.get(`${platform} ${postId}`);
      if (holder === undefined) holders.set(`${platform} ${postId}`, account);
      else if (holder !== account && !stands.has(`${platform} ${account}`)) {
        const key = `${platform} ${account}`;
        const one = renamed.get(key) ?? { platform, from: account, to: holder, posts: 0 };
        renamed.set(key, { ...one, posts: one.posts + 1 });
      }
    }
  }
  return [...renamed.values()].map((one) => ({ ...one, to: lastOf(one, renamed) }));
}

/** The end of a chain of names; a circle ends where it began. */
function lastOf({ platform, from, to }: Renamed, renamed: ReadonlyMap<string, Renamed>): string {
  const seen = new Set([from]);
  let last = to;
  for (let next = renamed.get(`${platform} ${last}`); next && !seen.has(last); next = renamed.get(`${platform} ${last}`)) {
    seen.add(last);
    last = next.to;
  }
  return last;
}

export const renamedProblem = ({ from, to, posts }: Renamed): Problem => ({ code: 'account-renamed', from, to, rows: posts });

/**
 * How a record's account is called in this import: the id of the account that bears its name, in another file of the batch or in the workbook.
 * A name that two accounts of a network bear leads to neither.
 */
export function accountResolver(tables: readonly Table[], known: readonly KnownAccount[], renamed: readonly Renamed[] = []): AccountResolver {
  const accounts = new Map<string, string>();
  const bearers = new Map<string, { account: string; name: string } | null>();
  const moved = new Map(renamed.map(({ platform, from, to }) => [`${platform} ${from}`, to]));
  const note = (platform: PlatformId, account: string, name: string | null) => {
    if (!accounts.has(`${platform} ${account}`)) accounts.set(`${platform} ${account}`, name ?? account);
    if (name === null || plainName(name) === '' || plainName(name) === plainName(account)) return;
    const key = `${platform} ${plainName(name)}`;
    const other = bearers.get(key);
    bearers.set(key, other === undefined || other?.account === account ? { account, name } : null);
  };
  for (const { platform, account, name, names = [] } of known) for (const one of [name, ...names]) note(platform, account, one);
  const named = new Set<string>();
  for (const { platform, records } of tables) {
    if (platform === null) continue;
    for (const { account, accountName } of records) {
      const key = `${platform} ${account} ${accountName}`;
      if (account === null || named.has(key)) continue;
      named.add(key);
      note(platform, moved.get(`${platform} ${account}`) ?? account, accountName);
    }
  }
  return (platform, account) => {
    const other = moved.get(`${platform} ${account}`);
    // its rows keep the name that their file prints
    if (other !== undefined) return { account: other, name: '' };
    const key = `${platform} ${plainName(account)}`;
    // a handle given as `@MaMarque` where the files' links say `mamarque`
    const handle = accounts.get(key);
    const found = bearers.get(key) ?? (handle === undefined ? null : { account: plainName(account), name: handle });
    const last = found && moved.get(`${platform} ${found.account}`);
    return found && last !== undefined && last !== null ? { account: last, name: found.name } : found;
  };
}

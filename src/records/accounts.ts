/** One account under one name: a file that names none was answered with the name people know, while other files carry the network's id for it. */
import type { PlatformId } from './platform-ids';
import type { SocialRecord } from './record';

export type KnownAccount = { platform: PlatformId; account: string; name: string };

/** Handles and names are compared without `@` and capitals. */
export const plainName = (name: string): string => name.trim().replace(/^@/, '').toLowerCase();

export type AccountResolver = (platform: PlatformId, account: string) => { account: string; name: string } | null;

type Table = { platform: PlatformId | null; records: readonly SocialRecord[] };

/**
 * How a record's account is called in this import: the id of the account that bears its name, in another file of the batch or in the workbook.
 * A name that two accounts of a network bear leads to neither.
 */
export function accountResolver(tables: readonly Table[], known: readonly KnownAccount[]): AccountResolver {
  const accounts = new Map<string, string>();
  const bearers = new Map<string, { account: string; name: string } | null>();
  const note = (platform: PlatformId, account: string, name: string | null) => {
    if (!accounts.has(`${platform} ${account}`)) accounts.set(`${platform} ${account}`, name ?? account);
    if (name === null || plainName(name) === '' || plainName(name) === plainName(account)) return;
    const key = `${platform} ${plainName(name)}`;
    const other = bearers.get(key);
    bearers.set(key, other === undefined || other?.account === account ? { account, name } : null);
  };
  for (const { platform, account, name } of known) note(platform, account, name);
  const named = new Set<string>();
  for (const { platform, records } of tables) {
    if (platform === null) continue;
    for (const { account, accountName } of records) {
      const key = `${platform} ${account} ${accountName}`;
      if (account === null || named.has(key)) continue;
      named.add(key);
      note(platform, account, accountName);
    }
  }
  return (platform, account) => {
    const key = `${platform} ${plainName(account)}`;
    // a handle given as `@MaMarque` where the files' links say `mamarque`
    const handle = accounts.get(key);
    return bearers.get(key) ?? (handle === undefined ? null : { account: plainName(account), name: handle });
  };
}

/** What makes two rows of a tab the same thing: always the account, then the post, the day, the period… by kind. */
import { type Kind, kinds } from '../kinds';
import type { Cell, ColumnKey } from './transfer';

type Read = (key: ColumnKey) => Cell;

export type Identity = {
  /** Of the post id, or of whatever else names the row; null when the row lacks account, id and link, or day: it cannot be stored. */
  key: string | null;
  /** Of the link, where posts are told apart: joins a row whose id got lost to the post with that link. */
  link: string | null;
  /** True when the row has no post id and is known by its link alone. */
  linkOnly: boolean;
};

const none: Identity = { key: null, link: null, linkOnly: false };

/** Columns that hold the identity of a kind's rows: never overwritten by a merge. */
export function identityColumns(kind: Kind): ReadonlySet<ColumnKey> {
  const { identity, byPost } = kinds[kind];
  return new Set(['account', ...identity, ...(byPost ? ['postId', 'permalink'] : [])]);
}

/** `read` gives the cell of a column, null where it is empty or the column is not there. */
export function identityOf(kind: Kind, read: Read): Identity {
  const account = read('account');
  if (account === null) return none;
  // a tab whose scope column is gone holds totals
  const { identity, byPost, time } = kinds[kind];
  const rest = identity.map((key) => read(key) ?? (key === 'scope' ? 'total' : ''));
  if (byPost) {
    const id = read('postId');
    const permalink = read('permalink');
    const link = permalink === null ? null : JSON.stringify(['link', account, permalink, ...rest]);
    if (id !== null) return { key: JSON.stringify(['id', account, id, ...rest]), link, linkOnly: false };
    return link === null ? none : { key: link, link, linkOnly: true };
  }
  if (time === 'day' && read('day') === null) return none;
  return { key: JSON.stringify([account, ...rest]), link: null, linkOnly: false };
}

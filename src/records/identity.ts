/** What makes two rows of a tab the same thing: always the account, then the post, the day, the period… by kind. */
import type { Kind } from './record';
import type { Cell, ColumnKey } from './transfer';

type Read = (key: ColumnKey) => Cell;

/** Dimensions that tell rows of a kind apart, besides the account. Posts go by `postId`, else by `permalink`; see `identityOf`. */
const keysOf: { [K in Kind]: readonly ColumnKey[] } = {
  // a network may export one post for several periods or scopes: each is a row of its own
  posts: ['scope', 'periodFrom', 'periodTo'],
  daily: ['day', 'scope'],
  ads: ['postId', 'campaignName', 'day', 'periodFrom', 'periodTo', 'dimension', 'segment', 'scope', 'currency'],
  web: ['dimension', 'segment', 'campaignName', 'day', 'periodFrom', 'periodTo', 'scope'],
  audience: ['dimension', 'segment', 'periodFrom', 'periodTo', 'asOf'],
  breakdown: ['dimension', 'segment', 'postId', 'day', 'periodFrom', 'periodTo', 'scope'],
  // a text that names a brand and its competitor is a mention of each
  mentions: ['segment'],
  inbox: [],
  leads: [],
  sales: [],
  competitors: ['segment', 'day', 'periodFrom', 'periodTo', 'scope'],
  profiles: ['segment', 'day', 'periodFrom', 'periodTo', 'scope'],
};
const byPost: ReadonlySet<Kind> = new Set(['posts', 'mentions', 'inbox', 'leads', 'sales']);

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
  return new Set(['account', ...keysOf[kind], ...(byPost.has(kind) ? ['postId', 'permalink'] : [])]);
}

/** `read` gives the cell of a column, null where it is empty or the column is not there. */
export function identityOf(kind: Kind, read: Read): Identity {
  const account = read('account');
  if (account === null) return none;
  // a tab whose scope column is gone holds totals
  const rest = keysOf[kind].map((key) => read(key) ?? (key === 'scope' ? 'total' : ''));
  if (byPost.has(kind)) {
    const id = read('postId');
    const permalink = read('permalink');
    const link = permalink === null ? null : JSON.stringify(['link', account, permalink, ...rest]);
    if (id !== null) return { key: JSON.stringify(['id', account, id, ...rest]), link, linkOnly: false };
    return link === null ? none : { key: link, link, linkOnly: true };
  }
  if (kind === 'daily' && read('day') === null) return none;
  return { key: JSON.stringify([account, ...rest]), link: null, linkOnly: false };
}

/** The posts files of a folder of real exports in, the own posts of each account that has enough of them out. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { figureReader } from '../../src/kpis/figure-value';
import type { Figure } from '../../src/kpis/figures';
import { readFile } from '../../src/pipeline';
import type { PlatformId } from '../../src/records/platform-ids';
import { isStory, type SocialRecord } from '../../src/records/record';
import type { Post } from './figures';

export type PostsFile = { name: string; platform: PlatformId; posts: Post[] };

/** Every file with at least `least` own posts of one account; none where the folder is not there. */
export async function postsFiles(folder: string, least: number): Promise<PostsFile[]> {
  if (!existsSync(folder)) return [];
  const found: PostsFile[] = [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:csv|xlsx?|zip)$/.test(name));
  for (const name of names.sort()) {
    const info = { name: path.basename(name), modifiedOn: '2026-11-05' };
    const bytes = readFileSync(path.join(folder, name));
    const { tables } = await readFile(bytes, info, {}, { zone: 'Europe/Paris', excel: () => import('@e965/xlsx') });
    for (const { kind, platform, records } of tables) {
      if (kind !== 'posts' || platform === null) continue;
      for (const [account, own] of byAccount(records)) {
        const posts = own.map((record) => postOf(record, platform));
        if (posts.length >= least) found.push({ name: account === null ? name : `${name} ${account}`, platform, posts });
      }
    }
  }
  return found;
}

/** Own posts, each once: the row of all parts together where the file splits organic and paid. */
function byAccount(records: readonly SocialRecord[]): Map<string | null, SocialRecord[]> {
  const accounts = new Map<string | null, SocialRecord[]>();
  const seen = new Set<string>();
  for (const record of records) {
    if (record.otherAccount !== null || record.scope !== 'total' || isStory(record)) continue;
    if (record.postId !== null && seen.has(record.postId)) continue;
    if (record.postId !== null) seen.add(record.postId);
    accounts.set(record.account, [...(accounts.get(record.account) ?? []), record]);
  }
  return accounts;
}

function postOf(record: SocialRecord, platform: PlatformId): Post {
  const of = (figure: Figure) => figureReader(figure, platform)(record, record.publishedLocal ?? '');
  const figures = {
    exposures: of('exposures'),
    reach: of('reach'),
    interactions: of('interactionsPublic'),
    engagements: of('engagementsFull'),
    applause: of('applause'),
    comments: of('comments'),
    shares: of('shares'),
    saves: of('saves'),
  };
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, value ?? Number.NaN])) as Post;
}

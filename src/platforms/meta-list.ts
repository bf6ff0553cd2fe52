/** The older French list of contents of Meta («Tous les contenus.csv», meta-x-linkedin.md §1.6): posts of Facebook and of Instagram in one file, told by a column. */
import type { Table } from '../decode/table';
import { plainHeader } from '../values/headers';
import { partOf } from './blocks';
import { dataComment, pacific } from './meta';
import { type Column, type ExportDefinition, figure, label, mark } from './platform';

type Network = 'Facebook' | 'Instagram';
const networks: readonly Network[] = ['Facebook', 'Instagram'];
const shapeOf = (network: Network) => `meta-list-${network}`;

const contentType = { fr: 'Type de contenu' };
const likes = { fr: "Mentions J'aime et réactions" };
const headerOf = [contentType.fr, 'Légende', likes.fr].map(plainHeader);

/** One table a network; rows of another type stay together, as nobody's. Tables of other files come back as they are. */
export function arrangeList(tables: readonly Table[]): readonly Table[] {
  return tables.flatMap((table) => {
    const header = (table.rows[0] ?? []).map(plainHeader);
    const type = header.indexOf(headerOf[0] as string);
    if (table.arranged !== undefined || !headerOf.every((text) => header.includes(text))) return [table];
    const rest = new Set(table.rows.keys());
    rest.delete(0);
    const parts = networks.flatMap((network): Table[] => {
      const own = [...rest].filter((at) => plainHeader(table.rows[at]?.[type] ?? '').endsWith(network.toLowerCase()));
      for (const at of own) rest.delete(at);
      return own.length > 0 ? [{ ...partOf(table, network, [0, ...own]), arranged: shapeOf(network) }] : [];
    });
    const filled = [...rest].filter((at) => table.rows[at]?.some((cell) => cell.trim() !== ''));
    return filled.length === 0 && parts.length > 0 ? parts : [...parts, partOf(table, contentType.fr, [0, ...filled])];
  });
}

const ids: readonly Column[] = [
  label('postId', { fr: ['Identifiant de la publication', 'ID de la publication'] }),
  label('permalink', { fr: ['Permalien', 'Lien permanent'] }),
];
const columns: readonly Column[] = [
  mark('contentType', contentType),
  label('title', { fr: 'Légende' }),
  label('published', { fr: ['Heure de publication', 'Date de publication', 'Date'] }),
  dataComment,
  figure('comments', { fr: 'Commentaires' }),
  figure('shares', { fr: 'Partages' }),
  figure('linkClicks', { fr: ['Clics sur le lien', 'Clics sur un lien'] }),
  figure('reach', { fr: 'Couverture' }),
  figure('impressions', { fr: 'Impressions' }),
];

/** Facebook's reactions and Instagram's likes share a column. Without an id and a link a row is no post that the next file could meet again, so it counts among none. */
export function listExports(network: Network): ExportDefinition[] {
  const shared = { arranged: shapeOf(network), zone: pacific, dateOrder: 'month-day', plainNumbers: true } satisfies Partial<ExportDefinition>;
  const all = [...columns, figure(network === 'Facebook' ? 'reactions' : 'likes', likes)];
  return [
    { ...shared, kind: 'posts', requires: ['contentType', 'title', ['postId', 'permalink']], identity: ['postId'], columns: [...ids, ...all] },
    {
      ...shared,
      kind: 'breakdown',
      requires: ['contentType', 'title'],
      refuses: ['postId', 'permalink'],
      identity: [],
      columns: [...ids, ...all],
      refine: (record) => {
        record.dimension = 'post';
        record.segment = record.title;
      },
    },
  ];
}

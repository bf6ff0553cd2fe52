/** The kinds of rows, in the order of tabs. */
import { ads } from './ads';
import { audience } from './audience';
import { breakdown } from './breakdown';
import { competitors } from './competitors';
import { daily } from './daily';
import { inbox } from './inbox';
import type { Family, KindDefinition, Rows } from './kind';
import { leads } from './leads';
import { mentions } from './mentions';
import { posts } from './posts';
import { profiles } from './profiles';
import { sales } from './sales';
import { web } from './web';

const defined = { posts, daily, ads, web, audience, breakdown, mentions, inbox, leads, sales, competitors, profiles } as const;

export type Kind = keyof typeof defined;

export const kinds: { readonly [K in Kind]: KindDefinition } = defined;

export const kindIds = Object.keys(defined) as Kind[];

export const families = ['social', 'ads', 'web', 'listening', 'service', 'sales'] as const satisfies readonly Family[];

/** The kind whose rows bear the name. */
export const kindOfRows = Object.fromEntries(kindIds.flatMap((kind) => (kinds[kind].rows ?? []).map((rows) => [rows, kind]))) as { [R in Rows]: Kind };

export const familyOfRows = (rows: Rows): Family => kinds[kindOfRows[rows]].family;

/** The rows of a family, in the order of their kinds. */
export const rowsOfFamily = (family: Family): readonly Rows[] => kindIds.flatMap((kind) => (kinds[kind].family === family ? (kinds[kind].rows ?? []) : []));

/** The kinds of rows, in the order of tabs. */
import { ads } from './ads';
import { audience } from './audience';
import { breakdown } from './breakdown';
import { competitors } from './competitors';
import { daily } from './daily';
import { inbox } from './inbox';
import type { KindDefinition } from './kind';
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

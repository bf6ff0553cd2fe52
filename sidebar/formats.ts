/** What can be dropped, as the recognisers themselves have it: the build puts their list here. */

import type { Kind } from '../src/kinds';
import type { Subject } from '../src/languages/panel';
import { isNetwork, type PlatformId } from '../src/records/platform-ids';
import { networkOrder } from './review';

declare const READ_FORMATS: readonly (readonly [id: PlatformId, kinds: readonly Kind[]])[];

export type Format = { id: PlatformId; kinds: readonly Kind[] };

/** The usual first. */
const order: readonly Kind[] = ['posts', 'daily', 'audience', 'ads', 'web', 'mentions', 'inbox', 'leads', 'sales', 'competitors', 'profiles', 'breakdown'];

const subjects: readonly Subject[] = ['ads', 'web', 'mentions', 'inbox', 'leads', 'sales', 'tools'];

const subjectOf = ({ kinds }: Format): Subject => subjects.find((subject) => kinds.some((kind) => kind === subject)) ?? 'tools';

/** Every network and tool that is read, in the order in which they are listed. */
export function formats(list = READ_FORMATS): Format[] {
  const rank = ({ id }: Format) => networkOrder.indexOf(id);
  return list.map(([id, kinds]) => ({ id, kinds: [...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)) })).sort((a, b) => rank(a) - rank(b));
}

/** Networks one by one; tools by what they are for. */
export function grouped(all: readonly Format[]): { networks: Format[]; tools: { subject: Subject; formats: Format[] }[] } {
  const tools = all.filter(({ id }) => !isNetwork(id));
  return {
    networks: all.filter(({ id }) => isNetwork(id)),
    tools: subjects.map((subject) => ({ subject, formats: tools.filter((one) => subjectOf(one) === subject) })).filter(({ formats }) => formats.length > 0),
  };
}

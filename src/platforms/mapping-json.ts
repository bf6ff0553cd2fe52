/** What a file of descriptions must be to be taken back. */
import type { Problem } from '../problems';
import type { MappedColumn, Mapping } from '../records/mapping';
import { platformIds } from '../records/platform-ids';
import type { Answer } from '../records/transfer';
import { isZone } from '../values/zones';
import { problemsOfMapping } from './mapping';
import { mappedKind, mappedKinds } from './mapping-kinds';

/** A list of descriptions, or a single one. The first thing that does not fit is said by its key (`[0].columns[3].key`) and what it should be. */
export function mappingsFromJson(text: string): Answer<Mapping[]> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return refused('the file', 'JSON');
  }
  const list = Array.isArray(value) ? value : [value];
  for (const [at, one] of list.entries()) {
    const wrong = wrongPart(one) ?? null;
    if (wrong !== null) return refused(`[${at}]${wrong.key}`, wrong.wanted);
    const [problem] = problemsOfMapping(one as Mapping);
    if (problem) return { ok: false, problem };
  }
  return { ok: true, value: list.map(clean) };
}

const refused = (key: string, wanted: string): { ok: false; problem: Problem } => ({ ok: false, problem: { code: 'mapping-json', key, wanted } });

type Wrong = { key: string; wanted: string };
type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);

/** Each key of a description, what it must hold, and how that is said. */
const parts: readonly [key: keyof Mapping, check: Check, wanted: string][] = [
  ['version', oneOf(1), '1'],
  ['name', isText, '"…"'],
  ['kind', (value) => mappedKinds.some(({ kind }) => kind === value), mappedKinds.map(({ kind }) => kind).join(' | ')],
  ['platform', oneOf(...platformIds), platformIds.join(' | ')],
  ['source', (value) => value === null || isText(value), '"…" | null'],
  ['columns', (value) => Array.isArray(value) && value.length > 0, '[{ "header", "key" }]'],
  ['dateOrder', oneOf('day-month', 'month-day', null), 'day-month | month-day | null'],
  ['decimal', oneOf('point', 'comma', null), 'point | comma | null'],
  ['zone', (value) => value === null || (typeof value === 'string' && isZone(value)), '"Europe/Paris" | null'],
  ['figures', oneOf('lifetime', 'period'), 'lifetime | period'],
];

function wrongPart(value: unknown): Wrong | null {
  if (typeof value !== 'object' || value === null) return { key: '', wanted: '{ "version": 1, … }' };
  const mapping = value as { [key: string]: unknown };
  for (const [key, check, wanted] of parts) if (!check(mapping[key])) return { key: `.${key}`, wanted };
  const { kind, columns } = value as Mapping;
  const keys: readonly unknown[] = [...(mappedKind(kind)?.keys ?? []), null];
  for (const [at, column] of (columns as unknown[]).entries()) {
    const { header, key } = (column ?? {}) as MappedColumn;
    if (!isText(header)) return { key: `.columns[${at}].header`, wanted: '"…"' };
    if (!keys.includes(key)) return { key: `.columns[${at}].key`, wanted: keys.map(String).join(' | ') };
  }
  return null;
}

/** Only what a description is made of. */
function clean(value: Mapping): Mapping {
  const { version, name, kind, platform, source, columns, dateOrder, decimal, zone, figures } = value;
  return { version, name, kind, platform, source, columns: columns.map(({ header, key }) => ({ header, key })), dateOrder, decimal, zone, figures };
}

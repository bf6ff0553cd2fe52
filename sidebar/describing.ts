/** A table being described by a person: which column is what. Pure. */
import type { MappedKey, Mapping } from '../src/records/mapping';
import type { Description } from './reader-service';

export type Describing = {
  /** File and table that are described. */
  key: number;
  file: string;
  table: string;
  rows: number;
  /** Format that we know from memory only, which the first proposal follows. */
  unverified: string | null;
  mapping: Mapping;
  /** Columns of the tab that are offered though nothing fills them yet. */
  extra: readonly MappedKey[];
  /** What the reader made of it; older than the mapping while the reader is at work. */
  seen: Description | null;
  /** Counts the changes, so that an answer to an earlier one is told. */
  run: number;
  remember: boolean;
  /** The file gives nothing else, so that it can be left aside as a whole. */
  alone: boolean;
  /** Every column of the file is shown. */
  large: boolean;
};

/** Says that a column of the file is `key`, and no other is. A null index: no column is; a null key: the column is nothing. */
export function assign(mapping: Mapping, index: number | null, key: MappedKey | null): Mapping {
  const columns = mapping.columns.map((column, i) =>
    i === index ? { ...column, key } : key !== null && column.key === key ? { ...column, key: null } : column,
  );
  return { ...mapping, columns };
}

export const columnOf = (mapping: Mapping, key: MappedKey): number => mapping.columns.findIndex((column) => column.key === key);

/** `needed`: must be filled, or one of `or` in its place. */
export type Field = { key: MappedKey; needed: boolean; or: readonly MappedKey[] };

/** What is asked for: what such rows must have, what is filled, what was added; the rest can be added. Where one of several must be there, the first stands for them. */
export function fieldsOf({ mapping, extra }: Describing, { keys, requires }: Pick<Description, 'keys' | 'requires'>): { fields: Field[]; more: MappedKey[] } {
  const filled = (key: MappedKey) => columnOf(mapping, key) >= 0;
  const must = requires.map((one): Field => {
    const group = [one].flat();
    const key = group.find(filled) ?? group.find((other) => extra.includes(other)) ?? (group[0] as MappedKey);
    return { key, needed: true, or: group.filter((other) => other !== key) };
  });
  const isShown = (key: MappedKey) => must.some((field) => field.key === key) || filled(key) || extra.includes(key);
  const rest = keys.filter((key) => isShown(key) && !must.some((field) => field.key === key));
  return { fields: [...must, ...rest.map((key) => ({ key, needed: false, or: [] }))], more: keys.filter((key) => !isShown(key)) };
}

/** Texts of the columns that are taken for nothing; a column without text by its letter. */
export const notTaken = ({ columns }: Mapping): string[] => columns.flatMap(({ header, key }, i) => (key === null ? [header || letterOf(i)] : []));

/** A, B … Z, AA: as a sheet calls its columns. */
export function letterOf(index: number): string {
  return (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** True when nothing is open: no sentence in the way, no doubt without its answer, and the reader has seen the last change. */
export function canBeUsed({ mapping, seen }: Describing): boolean {
  return seen !== null && seen.mapping === mapping && seen.preview.blocking.length === 0 && !hasDoubt(mapping, seen);
}

export function hasDoubt({ dateOrder, decimal }: Mapping, { doubts }: Pick<Description, 'doubts'>): boolean {
  return doubts.some(({ kind }) => (kind === 'dateOrder' ? dateOrder === null : decimal === null));
}

/** `12/08/2026` under both orders, as days; null where the text holds no such pair. */
export function bothDays(printed: string): { dayMonth: string; monthDay: string } | null {
  const [, first, second, year] = /^(\d{1,2})\D+(\d{1,2})(?:\D+(\d{4}|\d{2}))?/.exec(printed) ?? [];
  if (!first || !second) return null;
  const two = (part: string) => part.padStart(2, '0');
  const whole = year ? (year.length === 2 ? `20${year}` : year) : '2000';
  return { dayMonth: `${whole}-${two(second)}-${two(first)}`, monthDay: `${whole}-${two(first)}-${two(second)}` };
}

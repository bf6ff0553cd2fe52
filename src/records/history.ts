/**
 * What a row's figures were before: each export day with the figures it gave, as far as they are not the newest. Lifetime figures grow and daily figures are restated;
 * every export that is known of a row keeps its place, in whatever order the files came.
 */

import { type Kind, kinds } from '../kinds';
import { isField } from './columns';
import type { Cell, ColumnKey } from './transfer';

/** Columns of the history tab: which data tab and which row of it, then the figures. */
export const historyColumns: readonly ColumnKey[] = ['tab', 'account', 'postId', 'permalink', 'day', 'scope', 'periodFrom', 'periodTo', 'history'];

export const keepsHistory = (kind: Kind): boolean => kinds[kind].keepsHistory === true;

type Figures = { [field: string]: number };
/** Export day → the figures of that day. */
export type Snapshots = Map<string, Figures>;

/** A cell of a workbook file holds at most 32,767 characters. */
const longest = 32_000;
const number = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

/** Lines that a person made unreadable are passed over. */
export function readSnapshots(text: Cell): Snapshots {
  const snapshots: Snapshots = new Map();
  let figures: Figures = {};
  for (const line of String(text ?? '').split('\n')) {
    const [day = '', ...words] = line.trim().split(/\s+/);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) continue;
    if (words.length > 0) figures = { ...figures };
    for (let i = 0; i < words.length; i++) {
      const [word, value] = [words[i]!, words[i + 1] ?? ''];
      if (word.startsWith('-')) delete figures[word.slice(1)];
      else if (isField(word) && number.test(value)) {
        figures[word] = Number(value);
        i++;
      }
    }
    snapshots.set(day, figures);
  }
  return snapshots;
}

/**
 * A line an export day, oldest first: `2025-03-08 likes 3 views 120 -saves`. A line names only the figures that differ from the line before, and with a minus those that
 * this export does not give; so an export in which nothing changed costs its day alone. Null: no figures. The oldest days are left out of a text longer than a cell.
 */
export function writeSnapshots(snapshots: Snapshots): string | null {
  const days = [...snapshots].filter(([, figures]) => Object.keys(figures).length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = days.map(([day, figures], i) => lineOf(day, figures, days[i - 1]?.[1] ?? {}));
  let length = lines.reduce((sum, line) => sum + line.length + 1, 0);
  while (length > longest && lines.length > 1) {
    length -= lines.shift()!.length + 1;
    days.shift();
    length -= lines[0]!.length;
    lines[0] = lineOf(...days[0]!, {});
    length += lines[0].length;
  }
  return lines.join('\n') || null;
}

function lineOf(day: string, figures: Figures, before: Figures): string {
  if (figures === before) return day;
  const changed = Object.keys({ ...before, ...figures }).filter((field) => figures[field] !== before[field]);
  return [day, ...changed.sort().map((field) => (figures[field] === undefined ? `-${field}` : `${field} ${figures[field]}`))].join(' ');
}

/** What `known` becomes with `more`: figures to take out and figures to put in. Where two exports of one day disagree, the larger figure, as in the row itself. */
export function differences(known: Snapshots, more: Snapshots): { gone: Snapshots; come: Snapshots } {
  const [gone, come]: [Snapshots, Snapshots] = [new Map(), new Map()];
  for (const [day, figures] of more) {
    for (const [field, value] of Object.entries(figures)) {
      const before = known.get(day)?.[field];
      if (before !== undefined && before >= value) continue;
      if (before !== undefined) note(gone, day, field, before);
      note(come, day, field, value);
    }
  }
  return { gone, come };
}

/** The larger figure stays. */
export function note(snapshots: Snapshots, day: string, field: string, value: number): void {
  const figures = snapshots.get(day) ?? {};
  figures[field] = Math.max(value, figures[field] ?? value);
  snapshots.set(day, figures);
}

/** Takes out the figures of `gone` that still are what it says, then fills in those of `come` that are missing; done twice, it is done once. */
export function replaceSnapshots(snapshots: Snapshots, gone: Snapshots, come: Snapshots): void {
  for (const [day, figures] of gone) {
    const left = { ...snapshots.get(day) };
    for (const field in figures) if (left[field] === figures[field]) delete left[field];
    snapshots.set(day, left);
  }
  for (const [day, figures] of come) snapshots.set(day, { ...figures, ...snapshots.get(day) });
}

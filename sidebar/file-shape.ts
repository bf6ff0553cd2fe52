/** What the exports of one report have in common from month to month: the name without its days and numbers, and the headers of its tables; and what copies of one table have in common. */
import { hashBytes } from '../src/decode/hash';
import type { ReadFile } from '../src/platforms/reading';
import { monthNumber } from '../src/values/months';

/** Two files of one shape are the same report; whose figures they are, it does not tell. '' where nothing could be read. */
export function fileShape({ file, tables }: Pick<ReadFile, 'file' | 'tables'>): string {
  if (tables.length === 0) return '';
  const headers = tables.map(({ name, preview }) => [undated(name.slice(file.length)), (preview[0] ?? []).map(undated)]);
  return `${undated(file)} ${hashBytes(new TextEncoder().encode(JSON.stringify(headers)))}`;
}

/** Fewer rows or figures than that may be two accounts' by chance. */
const [fewestRows, fewestFigures] = [5, 5];
/** Beyond that it would take longer than it is worth. */
const mostRows = 20_000;

/** Hash of the rows without whose they are and when they were exported: the same where a file was downloaded or saved again. '' where little could be alike by chance. */
export function rowsHash({ tables }: Pick<ReadFile, 'tables'>): string {
  const records = tables.flatMap((table) => table.records);
  const rows = records.map(({ day, postId, permalink, dimension, segment, periodFrom, periodTo, values }) => [
    [day, postId, permalink, dimension, segment, periodFrom, periodTo],
    Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  const figures = new Set(records.flatMap(({ values }) => Object.values(values)));
  if (rows.length < fewestRows || rows.length > mostRows || figures.size < fewestFigures) return '';
  return hashBytes(
    new TextEncoder().encode(
      rows
        .map((row) => JSON.stringify(row))
        .sort()
        .join('\n'),
    ),
  );
}

/** `Jun-10-2026_Sep-07-2026_1042 (1).csv` → `@-#-#_@-#-#_#.csv`: copies bear a number that the browser gave them. */
function undated(name: string): string {
  return name
    .toLowerCase()
    .replace(/ ?\(\d+\)(?=\.\w+$|$)/, '')
    .replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => (monthNumber(word) === null ? word : '@'))
    .replace(/\d+/g, '#');
}

/** What the exports of one report have in common from month to month: the name without its days and numbers, and the headers of its tables. */
import { hashBytes } from '../src/decode/hash';
import type { ReadFile } from '../src/platforms/reading';
import { monthNumber } from '../src/values/months';

/** Two files of one shape are the same report; whose figures they are, it does not tell. '' where nothing could be read. */
export function fileShape({ file, tables }: Pick<ReadFile, 'file' | 'tables'>): string {
  if (tables.length === 0) return '';
  const headers = tables.map(({ name, preview }) => [undated(name.slice(file.length)), (preview[0] ?? []).map(undated)]);
  return `${undated(file)} ${hashBytes(new TextEncoder().encode(JSON.stringify(headers)))}`;
}

/** `Jun-10-2026_Sep-07-2026_1042 (1).csv` → `@-#-#_@-#-#_#.csv`: copies bear a number that the browser gave them. */
function undated(name: string): string {
  return name
    .toLowerCase()
    .replace(/ ?\(\d+\)(?=\.\w+$|$)/, '')
    .replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => (monthNumber(word) === null ? word : '@'))
    .replace(/\d+/g, '#');
}

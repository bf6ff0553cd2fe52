/** Rows that split a total (by channel, device, ad set…): which columns say by what, joined into `dimension` and `segment` in the order of the file. */
import type { SocialRecord } from '../records/record';
import { type Column, type Mark, mark, type Sheet, type Texts } from './platform';

const prefix = 'by:';
const between = ' › ';

/** A column whose cells split the figures. `id` names the split in every language; the column itself is kept only on request, since `segment` holds it. */
export function by(id: string, texts: Texts, { keep = false } = {}): Mark {
  return mark(prefix + id, texts, { keep });
}

/** Keys of the splitting columns, as `requires` takes them. */
export function splitsOf(columns: readonly Column[]): string[] {
  return columns.flatMap(({ sort, key }) => (sort === 'mark' && key.startsWith(prefix) ? [key] : []));
}

/** Fills `dimension` and `segment` from the columns made with `by`; the places are looked up once a sheet. */
export function splitter(columns: readonly Column[]): (record: SocialRecord, cells: readonly string[], sheet: Sheet) => void {
  const keys = splitsOf(columns);
  const places = new WeakMap<Sheet, { dimension: string | null; indexes: number[] }>();
  return (record, cells, sheet) => {
    let place = places.get(sheet);
    if (!place) {
      const parts = keys.map((key) => ({ id: key.slice(prefix.length), index: sheet.at(key) })).filter(({ index }) => index >= 0);
      parts.sort((a, b) => a.index - b.index);
      place = { dimension: parts.map(({ id }) => id).join(between) || null, indexes: parts.map(({ index }) => index) };
      places.set(sheet, place);
    }
    record.dimension = place.dimension;
    record.segment = segmentOf(place.indexes.map((index) => cells[index] ?? ''));
  };
}

/** One split keeps its cell as it is; an empty cell of several stays an empty place between the others. */
export function fillSplit(record: SocialRecord, parts: readonly { id: string; value: string }[]): void {
  record.dimension = parts.map(({ id }) => id).join(between) || null;
  record.segment = segmentOf(parts.map(({ value }) => value));
}

function segmentOf(cells: readonly string[]): string | null {
  const values = cells.map((cell) => cell.trim());
  return values.some((value) => value !== '') ? values.join(between) : null;
}

/** Rows that no export means as records of their own: sums of the others by their words, closing lines, and the sentence an empty table holds. */

import { kinds } from '../kinds';
import { fields } from '../records/fields';
import { isBlank, tidy } from '../values/blanks';
import { readDate } from '../values/dates';
import { plainHeader } from '../values/headers';
import { beginsAsTotal, isTotalWord, namesItsSum } from '../values/total-words';
import type { FigureColumn } from './figures';
import { widthOf } from './header-row';
import type { LeftOut, Sheet } from './platform';
import { headerWithin, type Match } from './recognise';

type Cells = readonly string[];

/** Cells that tell one row from another: days, ids, names and splits. An account, a currency or a format stands beside a sum too. */
const naming: ReadonlySet<string> = new Set([
  'postId',
  'permalink',
  'published',
  'day',
  'title',
  'campaignName',
  'segment',
  'adId',
  'adSetId',
  'campaignId',
  'campaignStatus',
  'adStatus',
  'keywordStatus',
]);
/** People search for «total», and pages are called so: there the figures must bear it out. */
const searched: ReadonlySet<string> = new Set(['by:query', 'by:search', 'by:search-term', 'by:keyword', 'by:page', 'by:page-title', 'by:hashtag']);

/** Made once per table, asked of each row that the export's own rules leave. `figures`: of the whole, not of a part. */
export function sumRows(sheet: Sheet, { definition, placed }: Match, figures: readonly FigureColumn[]): (cells: Cells) => LeftOut | null {
  if (kinds[definition.kind].personal) return () => null;
  const named = placed.filter(({ column: { sort, key } }) => sort !== 'figure' && (naming.has(key) || key.startsWith('by:')));
  const places = named.map(({ index }) => index);
  const known = new Set(placed.map(({ index }) => index));
  const isFree = named.every(({ column }) => searched.has(column.key));
  const addsUp = summing(sheet, figures, places);
  const isWide = widthOf(sheet.table.rows[sheet.headerRow] ?? []) > 1;
  const first = definition.totalFirst ? sheet.table.rows[sheet.headerRow + 1] : undefined;
  return (cells) => {
    if (isWide && isFooter(cells)) return { code: 'row-footer' };
    if (cells === first && addsUp(cells)) return { code: 'row-total' };
    let said = 0;
    let whole = true;
    let parted = true;
    for (const index of places) {
      const cell = cells[index];
      if (cell === undefined || cell === '' || isBlank(cell)) continue;
      if (!beginsAsTotal(cell)) return null;
      said++;
      whole &&= isTotalWord(cell);
      parted &&= namesItsSum(cell);
    }
    if (said === 0) return cells.some((cell, index) => !known.has(index) && namesItsSum(cell)) ? { code: 'row-total' } : null;
    const sure = whole ? !isFree || places.length > said : parted && places.length > said;
    return sure || addsUp(cells) ? { code: 'row-total' } : null;
  };
}

/** `Showing top 500 results`, `500 件を表示`: a sentence with a number, alone in its row of a table of several columns. */
function isFooter(cells: Cells): boolean {
  for (let index = 1; index < cells.length; index++) if (!isBlank(cells[index] ?? '')) return false;
  const text = tidy((cells[0] ?? '').replace(/\p{Cf}/gu, ''));
  return /\p{Nd}{2}/u.test(text) && /[\p{L}\s]{8}/u.test(text) && readDate(text, { dateOrder: 'day-month' }) === 'date-unreadable';
}

/** «No data available.» and the like, in the languages of the platforms; plain, see `plainHeader`. */
const nothingThere =
  /^(?:no(?:data|results)|thereisnodata|aucun(?:edonnee|resultat)|pasdedonnees|nohay(?:datos|resultados)|sindatos|ningundato|nao(?:hadados|existemdados)|nenhum(?:dado|resultado)|semdados|nessun(?:dato|risultato)|noncisonodati|(?:keine|esliegenkeine)(?:daten|ergebnisse)|geengegevens|ingen(?:data|uppgifter)|brakdanych|veriyok|нетданных|データが?(?:ありません|なし)|暂无数据|没有数据|無資料|데이터가?없)/u;

/** True for the sentence an empty table holds instead of rows: known words, or whatever words stand alone in the only row. */
export function emptySentence({ table, headerRow }: Sheet): (cells: Cells) => boolean {
  const isWide = widthOf(table.rows[headerRow] ?? []) > 1;
  const below = table.rows.slice(headerRow + 1, headerRow + 1 + headerWithin).filter((row) => row.some((cell) => !isBlank(cell)));
  const isOnly = below.length === 1;
  return (cells) => {
    if (!isWide || (cells[0] ?? '') === '') return false;
    for (let index = 1; index < cells.length; index++) if (!isBlank(cells[index] ?? '')) return false;
    const [text = ''] = cells;
    return nothingThere.test(plainHeader(text)) || (isOnly && isSentence(text) && !beginsAsTotal(text));
  };
}

/** Words with spaces between them, or of a script that writes none; no day and no figure. */
function isSentence(text: string): boolean {
  return (
    /\p{L}{2}[^\p{N}]*\s\p{L}{2}|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{4}/u.test(text.trim()) &&
    readDate(text, { dateOrder: 'day-month' }) === 'date-unreadable'
  );
}

/** True for a row of which every figure that adds up is the sum of the rows that say no sum (the row itself aside); of two at least, or it would be any row's twin. A sum of nothing is one too. */
function summing({ table, headerRow }: Sheet, figures: readonly FigureColumn[], places: readonly number[]): (cells: Cells) => boolean {
  const flows = figures.filter(({ key }) => fields[key].class === 'flow');
  const read = ({ index, read }: FigureColumn, cells: Cells) => {
    const value = read(cells[index] ?? '');
    return typeof value === 'number' ? value : 0;
  };
  const isOwn = (cells: Cells) => !places.some((index) => beginsAsTotal(cells[index] ?? '')) && cells.some((cell) => cell.trim() !== '');
  let sums: number[] | null = null;
  let rows = 0;
  return (cells) => {
    if (sums === null) {
      const own = table.rows.slice(headerRow + 1).filter(isOwn);
      rows = own.length;
      sums = flows.map((flow) => own.reduce((sum, row) => sum + read(flow, row), 0));
    }
    const counted = isOwn(cells);
    const pairs = flows.map((flow, at) => [read(flow, cells), (sums?.[at] ?? 0) - (counted ? read(flow, cells) : 0)] as const);
    const filled = pairs.filter(([, sum]) => sum !== 0);
    if (!counted && flows.length > 0 && pairs.every(([own]) => own === 0)) return true;
    return rows > (counted ? 2 : 1) && filled.length > 0 && filled.every(([own, sum]) => Math.abs(own - sum) <= 0.005 * Math.abs(sum));
  };
}

/** A person's description of a table → the export it declares, found again by its exact header and read like every other. */
import type { Table } from '../decode/table';
import type { Problem } from '../problems';
import { fields } from '../records/fields';
import { type MappedKey, type Mapping, mappingKey, shapeOf } from '../records/mapping';
import type { SocialRecord } from '../records/record';
import { isBlank, tidy } from '../values/blanks';
import { plainHeader } from '../values/headers';
import { readSpan } from '../values/spans';
import { isTotalWord } from '../values/total-words';
import { currencyIn } from './ads';
import { isFigureKey, isMoneyKey, mappedKind, mappedKinds, wordForms } from './mapping-kinds';
import { type Column, type ExportDefinition, type Form, figure, type LeftOut, label, mark, type Sheet } from './platform';
import type { Answers } from './reading';
import { headerWithin, type Match, type Placed } from './recognise';

/** What keeps the description from being used, in the order people meet it; empty when it can be. Nothing of the rows is looked at. */
export function problemsOfMapping({ kind, platform, source, columns }: Mapping): Problem[] {
  const known = mappedKind(kind);
  if (!known) return [{ code: 'mapping-json', key: 'kind', wanted: mappedKinds.map((one) => one.kind).join(', ') }];
  const used = columns.flatMap(({ key }) => (key === null ? [] : [key]));
  const has = (key: MappedKey) => used.includes(key);
  const missing = known.requires.map((one) => [one].flat()).filter((keys) => !keys.some(has));
  const double = [...new Set(used)].filter((key) => used.indexOf(key) !== used.lastIndexOf(key));
  const headersOf = (key: MappedKey) => columns.filter((column) => column.key === key).map(({ header }) => header);
  return [
    ...missing.map((keys): Problem => ({ code: 'mapping-incomplete', keys: keys.join('|') })),
    ...(known.needsFigure && !used.some(isFigureKey) ? [{ code: 'mapping-no-figure' } as const] : []),
    ...double.map((key): Problem => ({ code: 'mapping-double', key, columns: headersOf(key).join(', ') })),
    ...used.filter((key) => !known.keys.includes(key)).map((key): Problem => ({ code: 'mapping-not-here', key, kind })),
    ...(platform === 'other' && !has('account') && !source?.trim() ? [{ code: 'mapping-no-source' } as const] : []),
  ];
}

/** The table read under the first description that has its very header, in whatever order; null where none has, or it cannot be used. */
export function matchMapping(table: Table, mappings: readonly Mapping[]): { mapping: Mapping; match: Match } | null {
  if (mappings.length === 0) return null;
  const keys = mappings.map(mappingKey);
  for (const [headerRow, header] of table.rows.slice(0, headerWithin).entries()) {
    const shape = shapeOf(header);
    const mapping = mappings.find((one, index) => keys[index] === shape && problemsOfMapping(one).length === 0);
    if (mapping) return { mapping, match: matchAt(table, headerRow, mapping) };
  }
  return null;
}

/** As `matchMapping`, at a header row that is known, and whatever the description still lacks. */
export function matchAt(table: Table, headerRow: number, mapping: Mapping): Match {
  const header = table.rows[headerRow] ?? [];
  const positions = positionsOf(header, mapping);
  const columns = mapping.columns.map(({ header: text, key }) => (key === null ? null : columnOf(key, text)));
  const placed = columns.flatMap((column, i): Placed[] => {
    const index = positions[i] ?? -1;
    return column === null || index < 0 ? [] : [{ index, column, currency: isMoney(column) ? currencyOfHeader(header[index] ?? '') : null }];
  });
  const definition = definitionOf(mapping, placed);
  return { platform: { id: mapping.platform, exports: [definition] }, definition, headerRow, placed, language: '', generic: false };
}

/** The description's conventions where the person did not answer for this file. */
export function withConventions(answers: Answers, { dateOrder, decimal }: Mapping): Answers {
  return { ...answers, dateOrder: answers.dateOrder ?? dateOrder ?? undefined, decimal: answers.decimal ?? decimal ?? undefined };
}

/** Where each column of the description stands in a header: the second of one text is the second of that text; −1 where the header has none. */
export function positionsOf(header: readonly string[], { columns }: Pick<Mapping, 'columns'>): number[] {
  const places = new Map<string, number[]>();
  header.forEach((text, index) => {
    const plain = plainHeader(text);
    places.set(plain, [...(places.get(plain) ?? []), index]);
  });
  return columns.map(({ header: text }) => places.get(plainHeader(text))?.shift() ?? -1);
}

const isMoney = (column: Column) => column.sort === 'figure' && column.form === 'money';

/** `Spend (EUR)`, `Coût €`; words of a header are no currency. */
function currencyOfHeader(text: string): string | null {
  return /\(([a-z]{3})\)\s*$/i.exec(text)?.[1]?.toUpperCase() ?? currencyIn(text.replace(/\p{L}+/gu, ' '));
}

function definitionOf({ kind, columns, zone, figures }: Mapping, placed: readonly Placed[]): ExportDefinition {
  const keys = columns.flatMap(({ key }) => (key === null ? [] : [key]));
  const has = (key: MappedKey) => keys.includes(key);
  const byId = has('published');
  const named = has('postId') || has('permalink');
  const currency = placed.find((one) => one.currency !== null)?.currency ?? null;
  const splitBy = columns.find(({ key }) => key === 'segment')?.header.trim() ?? null;
  return {
    // rows of a period are no days: a week or a month is never taken for one
    kind: kind === 'daily' && !has('day') ? 'profiles' : kind,
    requires: [],
    columns: placed.map(({ column }) => column),
    identity: byId && named ? ['postId'] : kind === 'daily' && has('day') ? ['day'] : [],
    zone,
    ...(has('day') ? { yearless: 'order' } : {}),
    ...(has('account') ? { severalAccounts: true } : {}),
    ...(figures === 'period' && !has('day') ? { figures } : {}),
    leaveOut: (sheet) => noRecord(sheet, keys, mappedKind(kind)?.needsFigure ?? true),
    refine: (record, cells, sheet) => {
      record.account = record.account?.trim() || null;
      // also where the cell is blank: one table is one level, see totals.ts
      record.dimension = splitBy;
      if (!has('day')) fillPeriod(record, cells[sheet.at('period')] ?? '');
      record.currency = record.currency?.trim() || (currencyOf(cells, sheet, keys) ?? currency);
    },
    ...(byId
      ? { finish: () => (named ? needsMoment : nameByMoment) }
      : kind === 'daily'
        ? { finish: onceATime }
        : has('period') && !has('day')
          ? { finish: () => needsPeriod }
          : {}),
  };
}

/** A header that names a unit says what its bare numbers are; else they are the seconds that the key asks for. */
const timeUnits: readonly (readonly [form: Form, words: RegExp])[] = [
  ['milliseconds', /\b(?:ms|milli\p{L}+)\b/iu],
  ['minutes', /\b(?:min|mins|minut\p{L}+)\b/iu],
  ['hours', /\b(?:h|hrs?|hours?|heures?|horas?|ore|stunden|uren)\b/iu],
];

function timeForm(header: string): Form {
  return timeUnits.find(([, words]) => words.test(header))?.[0] ?? 'duration';
}

function columnOf(key: MappedKey, header: string): Column {
  const texts = { file: header };
  if (key === 'period') return mark(key, texts, { keep: false });
  if (!isFigureKey(key)) return label(key, texts);
  const form = wordForms[key] ?? (fields[key].unit === 'seconds' ? timeForm(header) : undefined);
  return figure(key, texts, form ? { form } : {});
}

/** A row whose moment cannot be read belongs to no period. */
const needsMoment = (record: SocialRecord) => (record.publishedPrinted === null ? 'row-without-day' : null);

/** Rows without id and link are known by their moment and text, written alike whatever a spreadsheet made of the date. */
function nameByMoment(record: SocialRecord): 'row-without-day' | null {
  if (record.publishedPrinted !== null) record.postId = [record.publishedPrinted, record.title ?? ''].map(tidy).filter(Boolean).join(' · ');
  return needsMoment(record);
}

function fillPeriod(record: SocialRecord, text: string): void {
  const span = readSpan(text);
  if (span === null || span === 'date-unreadable') return;
  record.periodFrom = span.from;
  record.periodTo = span.to;
}

const needsPeriod = (record: SocialRecord) => (record.periodFrom === null ? 'row-without-day' : null);

/** A second row of a day or period that prints other figures is no repeat: something that was not described tells the two apart. */
function onceATime(): (record: SocialRecord) => 'row-without-day' | 'row-same-day' | null {
  const seen = new Map<string, string>();
  return ({ day, periodFrom, periodTo, account, values, extra }) => {
    const time = day ?? periodFrom;
    if (time === null) return 'row-without-day';
    const id = `${time} ${periodTo ?? ''} ${account ?? ''}`;
    const whole = JSON.stringify([values, extra]);
    const first = seen.get(id);
    if (first === undefined) seen.set(id, whole);
    return first === undefined || first === whole ? null : 'row-same-day';
  };
}

/** Two rows of one moment without an id are two: the second becomes `… (2)`, in the order of the file. */
export function numberMoments(records: readonly SocialRecord[], { columns }: Mapping): void {
  const has = (key: MappedKey) => columns.some((column) => column.key === key);
  if (!has('published') || has('postId') || has('permalink')) return;
  const seen = new Map<string, number>();
  for (const record of records) {
    const id = `${record.account ?? ''}\n${record.postId}`;
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    if (times > 1) record.postId = `${record.postId} (${times})`;
  }
}

function currencyOf(cells: readonly string[], { at }: Sheet, keys: readonly MappedKey[]): string | null {
  for (const key of keys) {
    const currency = isMoneyKey(key) ? currencyIn(cells[at(key)] ?? '') : null;
    if (currency !== null) return currency;
  }
  return null;
}

/** Sums and closing words. */
function noRecord({ headerRow, table, at }: Sheet, keys: readonly MappedKey[], needsFigure: boolean): (cells: readonly string[]) => LeftOut | null {
  const figures = keys.filter(isFigureKey).map(at);
  const texts = [0, ...keys.filter((key) => !isFigureKey(key)).map(at)];
  const width = table.rows[headerRow]?.length ?? 0;
  return (cells) => {
    if (texts.some((index) => isTotalWord(cells[index] ?? ''))) return { code: 'row-total' };
    const filled = cells.slice(0, width).filter((cell) => cell.trim() !== '').length;
    return needsFigure && filled === 1 && width > 2 && figures.every((index) => isBlank(cells[index] ?? '')) ? { code: 'row-footer' } : null;
  };
}

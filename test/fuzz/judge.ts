/** What holds for every file that is read, whatever it is: the properties that all tests of this folder ask. */
import { expect } from 'vitest';
import { decodeFile } from '../../src/decode';
import type { Table } from '../../src/decode/table';
import { messages } from '../../src/languages/messages';
import { readFile } from '../../src/pipeline';
import { platforms } from '../../src/platforms';
import type { Figure } from '../../src/platforms/platform';
import type { Answers, Question, ReadFile, ReadTable } from '../../src/platforms/reading';
import { otherReading } from '../../src/platforms/series';
import type { Problem } from '../../src/problems';
import { type FieldName, fields } from '../../src/records/fields';
import { plainHeader } from '../../src/values/headers';
import { pause } from '../pause';
import { figuresIn, isAmong } from './figures';

const excel = () => import('@e965/xlsx');

export const readBytes = (bytes: Uint8Array, name: string, answers: Answers = {}): Promise<ReadFile> =>
  readFile(bytes, { name, modifiedOn: '2026-11-05' }, answers, { zone: 'Europe/Paris', excel });

/** Reads a file and holds it against all that must be true of any. Gives what was read. */
export async function judge(bytes: Uint8Array, name: string): Promise<ReadFile> {
  await pause();
  const read = await readBytes(bytes, name);
  const { tables } = await decodeFile(bytes, { name, modifiedOn: null }, excel);
  // steps in proportion to the file: no reader may make more cells than it was given bytes, unpacked archives apart
  expect(read.tables.length).toBeLessThanOrEqual(
    Math.max(
      tables.length,
      tables.reduce((sum, { rows }) => sum + rows.length, 0),
    ) + tables.length,
  );
  expect(read.tables.length + read.problems.length, 'a table, or a sentence that says why there is none').toBeGreaterThan(0);
  for (const problem of read.problems) isSaid(problem);
  for (const table of read.tables) judgeTable(table, tables);
  const answered = await answersLead(bytes, name, read);
  if (answered !== read) for (const table of answered.tables) judgeTable(table, tables);
  return read;
}

function isSaid(problem: Problem): void {
  for (const { problems } of Object.values(messages)) {
    const sentence = (problems[problem.code] as (problem: Problem) => string)(problem);
    expect(sentence).toMatch(/\p{L}{2}.*[.!?)»]$/su);
    expect(sentence).not.toMatch(/undefined|\[object|NaN/);
  }
}

function judgeTable(table: ReadTable, decoded: readonly Table[]): void {
  for (const problem of table.problems) isSaid(problem);
  if (table.status !== 'recognised') {
    expect(table.problems.length, 'a sentence for a table that is not read').toBeGreaterThan(0);
    expect([table.records, table.kept, table.totals]).toEqual([[], 0, {}]);
    return;
  }
  const whole = table.records.some(({ scope }) => scope === 'total');
  const mixed = table.problems.some(({ code }) => code === 'currency-mixed');
  expect(mixed, 'money of several currencies has no currency').toBe(mixed && table.currency === null);
  const sums: { [field: string]: number } = {};
  for (const record of table.records) {
    for (const [field, value] of Object.entries(record.values)) {
      expect(Number.isFinite(value), field).toBe(true);
      if ((!whole || record.scope === 'total') && !(mixed && fields[field as FieldName].unit === 'money')) sums[field] = (sums[field] ?? 0) + value;
    }
  }
  expect(table.totals).toEqual(sums);
  expect(new Set(table.records.map(({ row }) => row)).size, 'a row of the file each').toBeLessThanOrEqual(table.kept);
  expect(table.from === null || table.to === null || table.from <= table.to).toBe(true);
  figuresStandInTheFile(table, decoded);
}

/** What every damage to letters with accents leaves of a header. */
const bones = (text: string) => `~${text.toLowerCase().replace(/[^a-z0-9]/g, '')}`;

/** Columns of the network that may hold each field, by header. */
const figureColumns = new Map(
  platforms.map(({ id, exports }) => {
    const byHeader = new Map<string, Figure[]>();
    for (const { columns } of exports)
      for (const column of columns)
        if (column.sort === 'figure')
          for (const text of Object.values(column.texts).flat())
            for (const key of [plainHeader(text), bones(text)]) byHeader.set(key, [...(byHeader.get(key) ?? []), column]);
    return [id, byHeader] as const;
  }),
);

/** Of a table that was brought into another shape the header may have been a title, or have stood elsewhere: any cell of the row may be it. */
function arrangedReadings({ platform, kind }: ReadTable, field: string, cells: readonly string[]): number[] {
  const columns = platforms
    .filter(({ id }) => id === platform)
    .flatMap(({ exports }) => exports.filter((definition) => definition.kind === kind && definition.arranged !== undefined))
    .flatMap((definition) =>
      definition.columns.flatMap((column) =>
        column.sort === 'figure' && (column.key === field || otherReading[column.key]?.as === field) ? [column.form] : [],
      ),
    );
  return columns.flatMap((form) => cells.flatMap((cell) => figuresIn(cell, form)));
}

/** Figures that words of the row tell: open or closed, answered or not, the tone. */
const told: { [field: string]: readonly number[] } = { answered: [0, 1], resolved: [0, 1], sentiment: [-1, 0, 1] };

/** Each figure of a record is a reading of a cell of its own row, in a column of that name. */
function figuresStandInTheFile(table: ReadTable, decoded: readonly Table[]): void {
  const byHeader = figureColumns.get(table.platform as never) ?? new Map<string, Figure[]>();
  const source = decoded.find(({ name }) => table.name === name || table.name.startsWith(`${name} › `));
  const rows = source?.rows ?? [];
  const rowAt = new Map(rows.map((row, at) => [source?.lines?.[at] ?? at + 1, row]));
  const headers = rows.slice(0, 60).map((row) => row.map((text) => [plainHeader(text), plainHeader(text).replace(/\([a-z]{3}\)$/, ''), bones(text)]));
  for (const { row, values } of table.records) {
    const cells = rowAt.get(row) ?? [];
    for (const [field, value] of Object.entries(values)) {
      if (told[field]?.includes(value) || (field === 'revenue' && value === values.amount)) continue;
      const candidates = cells.flatMap((cell, at) =>
        headers.flatMap((header) =>
          (header[at] ?? [])
            .flatMap((text) => byHeader.get(text) ?? [])
            .filter(({ key }) => key === field || otherReading[key]?.as === field)
            .flatMap(({ form }) => figuresIn(cell, form)),
        ),
      );
      if (!isAmong(value, candidates) && !isAmong(value, arrangedReadings(table, field, cells)))
        expect.fail(`${table.platform} ${table.kind} ${field}: ${value} stands in no such cell of line ${row}: ${JSON.stringify(cells)}`);
    }
  }
}

/** One answer after another, the first that is offered; no question may come twice. */
async function answersLead(bytes: Uint8Array, name: string, first: ReadFile): Promise<ReadFile> {
  let read = first;
  const answers: Answers = {};
  const asked = new Set<string>();
  for (;;) {
    const question = read.tables.flatMap(({ questions }) => questions)[0];
    if (!question) break;
    expect(asked.has(question.kind), `${question.kind} asked again after it was answered`).toBe(false);
    asked.add(question.kind);
    answer(question, answers);
    read = await readBytes(bytes, name, answers);
    for (const table of read.tables) if (table.status !== 'recognised') expect(table.problems.length).toBeGreaterThan(0);
  }
  return read;
}

function answer({ kind, options: [option] }: Question, answers: Answers): void {
  switch (kind) {
    case 'platform':
      answers.platform = option?.value as Answers['platform'];
      break;
    case 'account':
      answers.account = option?.value ?? 'Acme';
      break;
    case 'year':
      answers.downloaded = '2026-11-05';
      break;
    case 'dateOrder':
      answers.dateOrder = option?.value as Answers['dateOrder'];
      break;
    case 'series':
      answers.series = option?.value as Answers['series'];
      break;
    case 'decimal':
      answers.decimal = option?.value as Answers['decimal'];
      break;
    default:
      answers.period = { from: '2026-10-01', to: '2026-10-31' };
  }
}

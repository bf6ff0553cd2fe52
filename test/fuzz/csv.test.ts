/** Delimited text is read as a second parser, and the writer of the text, have it. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import { expect, test } from 'vitest';
import { type Delimiter, parseCsv } from '../../src/decode/csv';
import { runs } from './settings';

const cellTexts = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 99_999 }).map(String) },
  { weight: 3, arbitrary: fc.constantFrom('', 'a', 'Été', '1,5', '1;5', '3.4', 'a|b', '«x»', '😀', '#tea', '=1+1', '-', '\u00a0', 'null', 'sep') },
  { weight: 2, arbitrary: fc.constantFrom('say "x"', 'two\nlines', 'two\r\nlines', '"', '""', '\t', 'a\tb', ' padded ', ',', ';', '\n\n', 'x'.repeat(3000)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }).filter((text) => !/[\r\n\ufeff\0]/.test(text)) },
);

/** A table as programs write them: one width, a header of words, cells quoted where they must be or everywhere. */
const written = fc
  .record({
    width: fc.integer({ min: 2, max: 6 }),
    cells: fc.array(cellTexts, { minLength: 6, maxLength: 60 }),
    delimiter: fc.constantFrom<Delimiter>(',', ';', '\t', '|'),
    end: fc.constantFrom('\n', '\r\n'),
    everywhere: fc.boolean(),
    mark: fc.constantFrom('', '\ufeff'),
    last: fc.boolean(),
  })
  .map(({ width, cells, delimiter, end, everywhere, mark, last }) => {
    const header = ['Id', 'Day', 'Title', 'Views', 'Likes', 'Shares'].slice(0, width);
    const rows = [header];
    for (let at = 0; at + width <= cells.length; at += width) rows.push(cells.slice(at, at + width));
    const quoted = (cell: string) => (everywhere || /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replace(/"/g, '""')}"` : cell);
    const text = mark + rows.map((row) => row.map(quoted).join(delimiter)).join(end) + (last ? end : '');
    return { rows, delimiter, text, end };
  });

test('what a program wrote is read back cell by cell, under its own delimiter, and so do PapaParse and uDSV', () => {
  let compared = 0;
  fc.assert(
    fc.property(written, ({ rows, delimiter, text, end }) => {
      const read = parseCsv(text);
      // Three rules of ours. A table whose cells suit another delimiter better is another table: only what was read under the writer's is compared.
      // Lines at the end without a filled cell are dropped. A first line that holds a delimiter within quotes, alone in its row, was wrapped by a program.
      if (read.delimiter !== delimiter) return;
      compared++;
      expect(read.rows).toEqual(rows);
      expect(read.cut).toBe(false);
      const bare = text.replace(/^\ufeff/, '');
      const papa = Papa.parse<string[]>(bare, { delimiter, newline: end as '\n' }).data;
      if (bare.endsWith(end)) papa.pop();
      expect(read.rows).toEqual(papa);
      const schema = inferSchema(bare, { col: delimiter, row: end, encl: '"' });
      const second: string[][] = initParser(schema).stringArrs(bare);
      // uDSV reads a quote within a bare cell as text only where the header has none: such tables are left to the other two
      expect(read.rows.slice(1)).toEqual(second);
    }),
    runs('csvWritten'),
  );
  expect(compared).toBeGreaterThan(runs('csvWritten').numRuns * 0.8);
});

const withoutReturn = (row: readonly string[]) => [...row.slice(0, -1), (row[row.length - 1] ?? '').replace(/\r+$/, '')];

/** Each line one cell, in quotes or with empty cells behind it. */
const isWrapped = (body: string, newline: '\n' | '\r') =>
  [',', ';', '\t', '|'].some((delimiter) => {
    const { data } = Papa.parse<string[]>(body, { delimiter, newline });
    const inner = data.map((row) => row[0]).join('\n');
    return /[,;\t]/.test(inner) && inner.length < body.length && data.every((row) => row.slice(1).every((cell) => withoutReturn([cell])[0] === ''));
  });

const pieces = fc.constantFrom(
  'a',
  '12',
  '007',
  ' ',
  '"',
  '"',
  '""',
  '"x"',
  '"x ""y"" z"',
  '"1\n2"',
  ',',
  ',',
  ',',
  ';',
  ';',
  '\t',
  '|',
  '\n',
  '\n',
  '\r\n',
  '\r',
  'é',
  '😀',
  '\0',
  'sep=;\n',
  '\ufeff',
);

test('anything at all is read as PapaParse has it under the same delimiter, misplaced and unclosed quotes too', () => {
  const seen = { sound: 0, bad: 0, cut: 0 };
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 50 }), (parts) => {
      const text = parts.join('');
      const { rows, delimiter, firstLine, cut } = parseCsv(text);
      expect(rows.flat().join('').length).toBeLessThanOrEqual(text.length);
      expect([1, 2]).toContain(firstLine);
      const body = text.replace(/^\ufeff*"?sep=."?\r?\n/i, '').replace(/^\ufeff+/, '');
      const newline = /\n/.test(/\r\n/.test(body) ? body : body.replace(/"[^"]*"?/g, '')) || (body.includes('\n') && !body.includes('\r')) ? '\n' : '\r';
      const { data, errors } = Papa.parse<string[]>(body, { delimiter, newline });
      const isCut = errors.some(({ code }) => code === 'MissingQuotes');
      // Rules of ours: a line feed ends a row whatever stands before it, blank lines at the end are dropped, lines wrapped in quotes are unwrapped first.
      const ended = data.map(withoutReturn);
      while (ended.length > 0 && ended[ended.length - 1]?.every((cell) => cell.trim() === '') && (ended[ended.length - 1]?.length ?? 0) < 2) ended.pop();
      if (isWrapped(body, newline)) return;
      seen[isCut ? 'cut' : errors.some(({ type }) => type === 'Quotes') ? 'bad' : 'sound']++;
      expect(cut).toBe(isCut);
      expect(rows.map(withoutReturn)).toEqual(ended);
    }),
    runs('csvAnything'),
  );
  expect(seen.sound + seen.bad + seen.cut).toBeGreaterThan(runs('csvAnything').numRuns * 0.5);
  expect(Math.min(seen.sound, seen.bad, seen.cut)).toBeGreaterThan(runs('csvAnything').numRuns * 0.01);
});

/** Every text is read as PapaParse reads it. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { scanRows } from '../../src/decode/scan';

type Newline = '\n' | '\r';

/**
 * Two rules of ours: a carriage return before the line feed of a row belongs to the line end, and a line end at the end of the text begins no row.
 * So PapaParse gets the text without such returns (as the cells read are then compared without them, see `plain`), and its last, empty row is dropped.
 */
const parsed = (text: string, delimiter: string, newline: Newline, most: number) => {
  const input = newline === '\n' ? text.replaceAll('\r\n', '\n') : text;
  const { data } = Papa.parse<string[]>(input, { delimiter, newline });
  if (input.endsWith(newline) && data[data.length - 1]?.join() === '') data.pop();
  const { errors } = Papa.parse<string[]>(input, { delimiter, newline, preview: most });
  return {
    rows: most > 0 ? data.slice(0, most) : data,
    cut: errors.some(({ code }) => code === 'MissingQuotes'),
    badQuotes: errors.filter(({ type }) => type === 'Quotes').length,
  };
};
const plain = (rows: string[][], newline: Newline) => (newline === '\n' ? rows.map((row) => row.map((cell) => cell.replaceAll('\r\n', '\n'))) : rows);

const signs = ['"', '"', ',', ';', '\t', '\r', '\n', '\r\n', ' ', 'a', 'b', '7'];
const words = [
  '9999',
  '10000',
  '007',
  '00',
  '012',
  '"x"',
  '"x ""y"" z"',
  '"1\n2"',
  '""',
  '" ,',
  '"\t;',
  '"\r\n',
  'x"y',
  '  ',
  '\u00a0',
  '\ufeff',
  'é',
  '😀',
  "'",
];

test.each([
  ['of single signs', signs],
  ['of cells and their ends', [...signs, ...words]],
])('rows, cut ends and misplaced quotes of texts %s are those of PapaParse', (_, parts) => {
  const seen = { sound: 0, bad: 0, cut: 0 };
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((all) => all.join('').replace(/^\ufeff+/, '')),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom<Newline>('\n', '\n', '\r'),
      fc.constantFrom(0, 0, 1, 3),
      (text, delimiter, newline, most) => {
        const read = scanRows(text, delimiter, { newline, ...(most > 0 && { most }) });
        expect({ ...read, rows: plain(read.rows, newline) }).toEqual(parsed(text, delimiter, newline, most));
        seen[read.cut ? 'cut' : read.badQuotes > 0 ? 'bad' : 'sound']++;
      },
    ),
    { numRuns: 15_000, seed: 5 },
  );
  expect(Math.min(seen.sound, seen.bad, seen.cut)).toBeGreaterThan(100);
});

test('a return at the end of a row is dropped once, within a cell it stays', () => {
  expect(scanRows('a,b\r\n"c\r\nd","e\r"\r\nf\r,g\r\r\n', ',').rows).toEqual([
    ['a', 'b'],
    ['c\r\nd', 'e\r'],
    ['f\r', 'g\r'],
  ]);
});

test('a long text with many stray quotes, and no delimiter after them, is read in one pass', () => {
  const { rows, badQuotes } = scanRows(`"a"b\n${'"c" d\n'.repeat(200_000)}`, ',');
  expect(rows.length).toBe(1);
  expect(badQuotes).toBeGreaterThan(100_000);
});

test('it reads every well-formed table', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', '"', '\n', ' ', 'é') });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 10 }), fc.constantFrom('\n', '\r\n'), (table, lineEnd) => {
      const text = table.map((row) => row.map((value) => `"${value.replace(/"/g, '""')}"`).join(',')).join(lineEnd);
      expect(scanRows(text, ',')).toEqual({ rows: table, cut: false, badQuotes: 0 });
    }),
  );
});

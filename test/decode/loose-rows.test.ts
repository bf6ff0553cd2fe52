/** The forgiving parser reads what PapaParse reads, good quotes or bad. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { looseRows } from '../../src/decode/loose-rows';

const parts = [
  'a',
  '12',
  ' ',
  '  ',
  '"',
  '"',
  '""',
  '"x"',
  '"x ""y"" z"',
  '"1\n2"',
  ',',
  ',',
  ';',
  '\t',
  '\n',
  '\n',
  '\r\n',
  '\r',
  'é',
  '😀',
  "'",
  '" ,',
  '"\r\n',
  'x"y',
];

test('whatever the text, rows, unclosed quotes and misplaced quotes are those of PapaParse', () => {
  let cut = 0;
  let bad = 0;
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((all) => all.join('')),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom<'\n' | '\r'>('\n', '\r'),
      fc.constantFrom(0, 0, 1, 3),
      (text, delimiter, newline, preview) => {
        const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline, preview, header: false, dynamicTyping: false, skipEmptyLines: false });
        const read = looseRows(text, delimiter, newline, preview);
        expect(read.rows).toEqual(data);
        expect(read.cut).toBe(errors.some(({ code }) => code === 'MissingQuotes'));
        expect(read.badQuotes).toBe(errors.filter(({ type }) => type === 'Quotes').length);
        cut += Number(read.cut);
        bad += Number(read.badQuotes > 0 && !read.cut);
      },
    ),
    { numRuns: 30_000, seed: 5 },
  );
  expect(cut).toBeGreaterThan(1000);
  expect(bad).toBeGreaterThan(500);
});

test('a long text with one stray quote, and no delimiter after it, is read in one pass', () => {
  const text = `"a"b\n${'"c"\n'.repeat(200_000)}`;
  const { rows } = looseRows(text, ',', '\n', 0);
  expect(rows.length).toBeGreaterThan(1);
});

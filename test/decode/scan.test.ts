/** The fast path over well-formed text gives what the general parser gives, or gives up. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { scanRows } from '../../src/decode/scan';

/** A line end before the end of the text, which the general parser takes for one more, empty row. */
const parsed = (text: string, delimiter: string) => {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  if (text.endsWith('\n')) data.pop();
  return data.map((row) => [...row.slice(0, -1), (row[row.length - 1] as string).replace(/\r$/, '')]);
};

test('whatever it reads, PapaParse reads the same', () => {
  let read = 0;
  fc.assert(
    fc.property(
      fc
        .array(
          fc.constantFrom(
            'a',
            '12',
            '9999',
            '10000',
            '007',
            '7',
            '00',
            '0',
            '012',
            ' ',
            '"',
            '"x"',
            '"x ""y"" z"',
            '"1\n2"',
            '""',
            ',',
            ',',
            ';',
            '\n',
            '\n',
            '\r\n',
            'é',
            '😀',
          ),
          { minLength: 1, maxLength: 40 },
        )
        .map((parts) => parts.join('')),
      fc.constantFrom(',', ';'),
      (text, delimiter) => {
        const rows = scanRows(text, delimiter);
        if (rows === null) return;
        read++;
        expect(rows).toEqual(parsed(text, delimiter));
      },
    ),
    { numRuns: 5000 },
  );
  expect(read).toBeGreaterThan(500);
});

test.each([
  ['a quoted cell that is not closed', 'a,"b\n1,2'],
  ['text after a closing quote', 'a,"b"c\n'],
  ['a space after a closing quote', 'a,"b" ,c\n'],
])('it gives up on %s', (_, text) => {
  expect(scanRows(text, ',')).toBeNull();
});

test('it reads every well-formed table', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', '"', '\n', ' ', 'é') });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 10 }), fc.constantFrom('\n', '\r\n'), (table, lineEnd) => {
      const text = table.map((row) => row.map((value) => `"${value.replace(/"/g, '""')}"`).join(',')).join(lineEnd);
      expect(scanRows(text, ',')).toEqual(table);
    }),
  );
});

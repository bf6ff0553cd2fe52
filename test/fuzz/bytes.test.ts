/** Bytes of any sort, damaged archives and workbooks, and texts of any shape: read or refused in a sentence, never a throw, never without end. */
import * as excel from '@e965/xlsx';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { damages, utf8 } from './damage';
import { judge, readBytes } from './judge';
import { makeTable, packings, toText } from './made-tables';
import { runs } from './settings';
import { type Tape, tapes } from './tape';

const beginnings = ['', '504b0304', '504b0506', 'd0cf11e0a1b11ae1', '25504446', 'fffe', 'feff', 'efbbbf', '3c3f786d6c', '3c7461626c65', '1f8b', '7b22'].map(
  (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
);

test('random bytes behind the first bytes of every format', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 700, size: 'max' }), async (beginning, rest) => {
      await judge(Uint8Array.from([...beginning, ...rest]), 'file.csv');
    }),
    runs('bytes'),
  );
});

const aTable = (tape: Tape) => toText(makeTable(tape).rows, packings(tape));

/** Bytes changed, lost or cut off: what is left of a download. */
function garbled(bytes: Uint8Array, tape: Tape): Uint8Array {
  const out = bytes.slice(0, tape.rarely(5) ? tape.next(bytes.length + 1) : bytes.length);
  for (let left = tape.next(5); left > 0 && out.length > 0; left--) out[(tape.next(65_536) * 65_536 + tape.next(65_536)) % out.length] = tape.next(256);
  return out;
}

test('archives, whole and garbled, with archives within', async () => {
  await fc.assert(
    fc.asyncProperty(tapes, async (tape) => {
      const names = ['Totals.csv', 'Table data.csv', 'Été/Vues.csv', '__MACOSX/._a.csv', 'a.txt', 'folder/', '../../up.csv', 'x.zip'];
      const files: { [name: string]: Uint8Array } = {};
      for (let left = 1 + tape.next(3); left > 0; left--)
        files[tape.pick(names)] = tape.rarely(3) ? zipSync({ 'inner.csv': utf8(aTable(tape)) }) : utf8(aTable(tape));
      const packed = zipSync(files, { level: tape.pick([0, 6]) });
      const whole = tape.rarely(6);
      const { tables, problems } = await judge(whole ? packed : garbled(packed, tape), tape.pick(['file.zip', 'Content 2025-01-01_2025-01-31 Acme.zip']));
      if (whole && Object.keys(files).some((name) => /^(?:Totals|Table data|Été\/Vues)\.csv$/.test(name)))
        expect(tables.length + problems.length).toBeGreaterThan(0);
    }),
    runs('archives'),
  );
});

test('workbooks of both kinds, whole and garbled', async () => {
  // the reader of workbooks writes of records that it does not know to the console
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await fc.assert(
    fc.asyncProperty(tapes, async (tape) => {
      const book = excel.utils.book_new();
      for (let sheet = 1 + tape.next(2); sheet > 0; sheet--) {
        const typed = makeTable(tape).rows.map((row) => row.map((cell) => (/^\d{1,9}$/.test(cell) ? Number(cell) : cell)));
        excel.utils.book_append_sheet(book, excel.utils.aoa_to_sheet(typed), tape.pick(['Metrics', 'All posts', 'Sheet', 'Notes']) + sheet);
      }
      const bytes = new Uint8Array(excel.write(book, { type: 'array', bookType: tape.pick(['biff8', 'xlsx', 'xlml', 'html', 'biff5']) }) as ArrayBuffer);
      await judge(tape.rarely(5) ? bytes : garbled(bytes, tape), 'file.xls');
    }),
    runs('workbooks'),
  );
});

const texts = fc.oneof(
  fc
    .array(fc.constantFrom('a', '1', '2,5', 'Date', 'Views', ',', ';', '\t', '\n', '\n', '"', '\r\n', '\0', '😀', '# ', '20250101', ' ', '=', '\ufeff'), {
      maxLength: 120,
    })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.array(fc.string({ maxLength: 6 }), { maxLength: 6 }).map((cells) => cells.join(',')),
      { maxLength: 30 },
    )
    .map((lines) => lines.join('\n')),
);

test('texts of any shape, in any encoding', async () => {
  await fc.assert(
    fc.asyncProperty(texts, tapes, async (text, tape) => {
      await judge(tape.pick(damages).apply(text, tape), 'file.csv');
    }),
    runs('texts'),
  );
});

test.each<[string, string]>([
  ['fifty thousand columns', `Post ID,${Array.from({ length: 50_000 }, (_, at) => `c${at}`).join(',')}\n1,${'2,'.repeat(50_000)}`],
  ['a cell of a million signs', `Post id,Date,Post text,Post Link,Impressions\n1,"Sat, Aug 15, 2026","${'x'.repeat(1_000_000)}",https://x.com/a/status/1,5`],
  ['a hundred thousand blank lines', `${'\n'.repeat(100_000)}a,b\n1,2`],
  ['a hundred thousand quotes', '"'.repeat(100_000)],
  ['a hundred thousand quoted commas', '",'.repeat(100_000)],
  ['thousands of blocks', 'Reach\nDate,Primary\n\n'.repeat(4_000)],
  ['a hundred thousand comments', '# x\n'.repeat(100_000)],
  ['lines wrapped in ever more quotes', Array.from({ length: 200 }, (_, at) => '"'.repeat(at * 4)).join('\n')],
  ['digits without end', `Post id,Date,Post text,Post Link,Impressions\n1,"Sat, Aug 15, 2026",a,https://x.com/a/status/1,${'9'.repeat(100_000)}`],
  ['dates without end', `Date,Views\n${'1'.repeat(50_000)}/${'2'.repeat(50_000)},5`],
  ['spaces without end', `Date,Views\n${' '.repeat(200_000)}x,${' 1'.repeat(50_000)}`],
  ['numbers that nearly fit', `Date,Views\n2026-01-01,${'1,234'.repeat(20_000)}x`],
])('%s: steps in proportion to the file', async (_name, text) => {
  const read = await readBytes(utf8(text), 'file.csv');
  expect(read.tables.length + read.problems.length).toBeGreaterThan(0);
});

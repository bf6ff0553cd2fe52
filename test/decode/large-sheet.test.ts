/** Sheets read row by row give what the general reader gives, whatever the workbook; damage and floods are said. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as xlsx from '@e965/xlsx';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readLargeSheet } from '../../src/decode/large-sheet';
import { readXlsx } from '../../src/decode/xlsx';

const inPieces = (bytes: Uint8Array, told?: (share: number) => void) => readXlsx(bytes, async () => ({ ...xlsx, readLargeSheet }), told, 1);
/** The same, where falling back on the general reader is a failure. */
const onlyInPieces = (bytes: Uint8Array) =>
  readXlsx(
    bytes,
    async () => ({
      ...xlsx,
      readLargeSheet: (...given: Parameters<typeof readLargeSheet>) => {
        const read = readLargeSheet(...given);
        expect(read).toBeTypeOf('object');
        return read;
      },
    }),
    undefined,
    1,
  );
const whole = (bytes: Uint8Array) => readXlsx(bytes, async () => xlsx);

function workbooksIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.xlsx'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

const samples = workbooksIn('samples');
test.each(samples)('%s', async (file) => {
  const bytes = new Uint8Array(readFileSync(file));
  expect(await onlyInPieces(bytes)).toEqual(await whole(bytes));
});

describe.skipIf(!existsSync('../shared/exports'))('real exports', () => {
  test.each(existsSync('../shared/exports') ? workbooksIn('../shared/exports') : [])('%s', async (file) => {
    const bytes = new Uint8Array(readFileSync(file));
    expect(await onlyInPieces(bytes)).toEqual(await whole(bytes));
  });
});

const cell = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constantFrom('a & b', '<v>1</v>', '</row>', ' outer spaces ', 'two\nlines', '"quoted"', "l'été", '😀', '00123', '1,5', '=1+1', ''),
  fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !/[\p{Cc}\ufffe\uffff]/u.test(text)),
  fc.date({ min: new Date(Date.UTC(1950, 0, 1)), max: new Date(Date.UTC(2090, 0, 1)), noInvalidDate: true }),
);

test('workbooks of any cells, shared strings or not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), fc.boolean(), fc.boolean(), async (rows, shared, dense) => {
      const book = xlsx.utils.book_new();
      xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows, { cellDates: false, dense }), 'Feuille 1');
      xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['x', 1]]), 'B');
      const bytes = new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx', bookSST: shared, compression: true }));
      expect(await onlyInPieces(bytes)).toEqual(await whole(bytes));
    }),
    { numRuns: 300 },
  );
});

/** A workbook of one sheet, with the given XML in place of its own. */
function withSheet(xml: string): Uint8Array {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['a']]), 'A');
  const files = unzipSync(new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' })));
  return zipSync({ ...files, 'xl/worksheets/sheet1.xml': new TextEncoder().encode(xml) });
}

const sheet = (data: string) => `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`;
const rowsOf = async (data: string) => {
  const reading = await inPieces(withSheet(sheet(data)));
  return typeof reading === 'string' ? reading : reading.sheets[0]?.rows;
};

test('cells without references follow each other; rows and columns that are missing stay empty', async () => {
  expect(await rowsOf('<row><c><v>1</v></c><c t="str"><v>b</v></c></row><row r="3"><c r="C3"><v>2</v></c></row>')).toEqual([['1', 'b'], [], ['', '', '2']]);
});

test('texts in the cell: runs joined, phonetic signs left out, entities and escapes undone', async () => {
  expect(
    await rowsOf(
      '<row><c t="inlineStr"><is><r><t>été </t></r><r><t xml:space="preserve">&amp; </t></r><rPh><t>x</t></rPh><r><t>a_x000A_b</t></r></is></c></row>',
    ),
  ).toEqual([['été & a\nb']]);
});

test('errors and booleans are words', async () => {
  expect(await rowsOf('<row><c t="e"><v>#DIV/0!</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c></row>')).toEqual([['#N/A', 'TRUE', 'FALSE']]);
});

test('tall cells are told, of the columns that are kept', async () => {
  const data = '<row r="1"><c r="B1"><v>1</v></c><c r="C1"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row>';
  const merged = '<mergeCells count="4"><mergeCell ref="C1:C3"/><mergeCell ref="A1:A3"/><mergeCell ref="B2:C2"/><mergeCell ref="B1:B2" /></mergeCells>';
  const bytes = withSheet(sheet(data).replace('</worksheet>', `${merged}</worksheet>`));
  expect(await onlyInPieces(bytes)).toEqual(await whole(bytes));
  expect(await inPieces(bytes)).toMatchObject({
    sheets: [
      {
        merged: [
          { column: 1, from: 0, to: 2 },
          { column: 0, from: 0, to: 1 },
        ],
      },
    ],
  });
});

test.each([
  [
    'names with a prefix',
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
  ],
  ['comments', sheet('<row><!-- x --><c><v>7</v></c></row>')],
  ['rows out of order', sheet('<row r="2"><c><v>7</v></c></row><row r="1"><c><v>8</v></c></row>')],
])('%s are left to the general reader', async (_, xml) => {
  const bytes = withSheet(xml);
  expect(await inPieces(bytes)).toEqual(await whole(bytes));
});

test('what is read is told, up to the whole', async () => {
  const shares: number[] = [];
  await inPieces(withSheet(sheet('<row><c><v>1</v></c></row>'.repeat(1000))), (share) => shares.push(share));
  expect(shares.at(-1)).toBe(1);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
});

test('a sheet whose bytes are not those the archive promises is damaged', async () => {
  const bytes = withSheet(sheet('<row><c><v>1</v></c></row>'.repeat(1000)));
  const packed = bytes.indexOf(0x50, 30);
  for (let at = packed + 200; at < packed + 240; at++) bytes[at] = 0;
  expect(typeof (await inPieces(bytes))).toBe('string');
});

/** Any dropped file: tables by its content, or one problem that says what it is; never a throw. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as excel from '@e965/xlsx';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { decodeFile } from '../../src/decode/index';

const decode = (bytes: Uint8Array, name = 'posts.csv') => decodeFile(bytes, { name, modifiedOn: null }, async () => excel);
const codes = async (bytes: Uint8Array, name?: string) => (await decode(bytes, name)).problems.map(({ code }) => code);
const hex = (text: string) => Uint8Array.from(text.split(' '), (byte) => Number.parseInt(byte, 16));
const bytesOf = (data: unknown) => new Uint8Array(data as ArrayBuffer);

type Values = (string | number | boolean | Date | null)[][];
function workbook(sheets: { [name: string]: Values }, bookType: excel.BookType, origin = 'A1', date1904 = false): Uint8Array {
  const book = excel.utils.book_new();
  for (const [name, values] of Object.entries(sheets)) {
    const sheet = excel.utils.aoa_to_sheet([[]]);
    excel.utils.sheet_add_aoa(sheet, values, { origin, UTC: true } as excel.SheetAOAOpts);
    excel.utils.book_append_sheet(book, sheet, name);
  }
  if (date1904) book.Workbook = { ...book.Workbook, WBProps: { date1904: true } };
  return bytesOf(excel.write(book, { type: 'array', bookType, compression: true }));
}

function encryptedXls(): Uint8Array {
  const file = excel.CFB.utils.cfb_new();
  // BOF of a BIFF8 workbook, then FILEPASS with RC4
  const stream = hex('09 08 10 00 00 06 05 00 bb 0d cc 07 00 00 00 00 06 00 00 00 2f 00 36 00 01 00 01 00 01 00');
  excel.CFB.utils.cfb_add(file, '/Workbook', [...stream, ...new Array(4096).fill(0)]);
  return Uint8Array.from(excel.CFB.write(file, { type: 'buffer' }) as unknown as number[]);
}

function encryptedXlsx(): Uint8Array {
  const file = excel.CFB.utils.cfb_new();
  excel.CFB.utils.cfb_add(file, '/EncryptionInfo', [...hex('04 00 04 00 40 00 00 00'), ...strToU8('<encryption/>')]);
  excel.CFB.utils.cfb_add(file, '/EncryptedPackage', new Array(8192).fill(7));
  return Uint8Array.from(excel.CFB.write(file, { type: 'buffer' }) as unknown as number[]);
}

function lockedZip(): Uint8Array {
  const bytes = zipSync({ 'Table data.csv': strToU8('Date,Views\n2025-01-01,1\n') });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 <= bytes.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint16(at + 6, 1, true);
    if (signature === 0x02014b50) view.setUint16(at + 8, 1, true);
  }
  return bytes;
}

describe('what is no table is said in one problem', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'file-empty'],
    ['a byte order mark alone', hex('ef bb bf'), 'file-empty'],
    ['blank lines', strToU8(' \r\n\r\n'), 'file-empty'],
    ['many blank lines', strToU8('\n'.repeat(10_000)), 'file-empty'],
    ['a photo renamed .csv', hex('89 50 4e 47 0d 0a 1a 0a 00 00 00 0d'), 'file-not-a-table'],
    ['a JPEG', hex('ff d8 ff e0 00 10 4a 46'), 'file-not-a-table'],
    ['a PDF', strToU8('%PDF-1.7\n%âãÏÓ'), 'file-not-a-table'],
    ['a video', hex('00 00 00 18 66 74 79 70 6d 70 34 32'), 'file-not-a-table'],
    ['the JSON of an account download', strToU8('{"posts": []}'), 'file-not-a-table'],
    ['a saved web page', strToU8('<!doctype html><html><p>Log in</p></html>'), 'file-not-a-table'],
    ['some other XML', strToU8('<?xml version="1.0"?><feed/>'), 'file-not-a-table'],
    ['a letter', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'file-not-a-table'],
    ['random packed bytes', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + ((i * i) >> 3)) & 255), 'file-not-a-table'],
    ['an empty zip', zipSync({}), 'file-empty'],
    ['a zip of folders', zipSync({ 'a/': new Uint8Array(), '__MACOSX/._a.csv': strToU8('x') }), 'file-empty'],
    ['a workbook of empty sheets', workbook({ One: [[]], Two: [[]] }, 'xlsx'), 'file-empty'],
    ['a zip with a password', lockedZip(), 'file-password'],
    ['an .xls with a password', encryptedXls(), 'file-password'],
    ['an .xlsx with a password', encryptedXlsx(), 'file-password'],
  ])('%s', async (_, bytes, code) => {
    const { tables, problems } = await decode(bytes);
    expect({ tables, codes: problems.map((problem) => problem.code) }).toEqual({ tables: [], codes: [code] });
    expect(problems[0]).toMatchObject({ file: 'posts.csv' });
  });

  const many: Values = Array.from({ length: 3000 }, (_, i) => [i, `a rather long text ${i * 7919}`, i / 7]);
  test.each([
    ['zip', zipSync({ 'a.csv': strToU8(many.join('\n')) })],
    ['xlsx', workbook({ Data: many }, 'xlsx')],
    ['xls', workbook({ Data: many }, 'biff8')],
  ])('a %s cut off anywhere before its end is not read in part', async (_, bytes) => {
    expect(await codes(bytes)).toEqual([]);
    for (const share of [0.02, 0.3, 0.6, 0.9, 0.98]) expect(await codes(bytes.slice(0, Math.floor(bytes.length * share)))).toEqual(['file-truncated']);
  });

  test('a csv cut off inside a quoted cell keeps its rows and says where it stops', async () => {
    const { tables, problems } = await decode(strToU8('a,b\n1,"x\ny"\n2,"cut he'));
    expect(problems).toEqual([{ code: 'file-truncated', file: 'posts.csv', row: 3 }]);
    expect(tables[0]?.rows).toHaveLength(3);
  });
});

describe('the content decides, not the name', () => {
  const rows: Values = [
    ['Date', 'Views'],
    ['12 May', 1591],
  ];
  const plain = [
    ['Date', 'Views'],
    ['12 May', '1591'],
  ];
  test.each<[excel.BookType, string, string]>([
    ['biff8', 'x.csv', 'xls'],
    ['xlsx', 'x.xls', 'xlsx'],
    ['xlml', 'x.xls', 'xml'],
    ['ods', 'x.xlsx', 'xlsx'],
    ['html', 'x.xls', 'xls'],
  ])('%s named %s', async (bookType, name, origin) => {
    const { tables } = await decode(workbook({ Overview: rows }, bookType), name);
    expect(tables).toMatchObject([{ file: name, origin, rows: plain }]);
  });
  test('a csv named .xlsx', async () => {
    expect((await decode(strToU8('Date,Views\n12 May,1591'), 'x.xlsx')).tables).toMatchObject([{ name: 'x.xlsx', origin: 'csv', typed: false, rows: plain }]);
  });
  test('UTF-16 with a sep= line', async () => {
    const text = '\ufeffsep=,\n"Facebook reach"\n"Date","Primary"\n';
    const bytes = new Uint8Array(new Uint16Array(Array.from(text, (sign) => sign.charCodeAt(0))).buffer);
    expect((await decode(bytes)).tables).toMatchObject([{ rows: [['Facebook reach'], ['Date', 'Primary']], lines: [2, 3] }]);
  });
});

describe('workbooks', () => {
  test.each<excel.BookType>(['biff8', 'xlsx', 'xlml'])('typed cells of %s become machine text: ISO dates, numbers with all their digits', async (bookType) => {
    const day = new Date('2025-01-31T00:00:00Z');
    const moment = new Date('2025-07-01T13:45:10Z');
    const bytes = workbook(
      {
        Data: [
          ['d', 't', 'n', 'b', 's'],
          [day, moment, 0.054054055362939835, true, '< 1%'],
        ],
      },
      bookType,
    );
    const { tables } = await decode(bytes, 'a.xls');
    expect(tables).toMatchObject([
      { name: 'a.xls › Data', typed: true, rows: [expect.anything(), ['2025-01-31', '2025-07-01T13:45:10', '0.054054055362939835', 'TRUE', '< 1%']] },
    ]);
  });
  test('text that looks like a number stays as it is, and the sheet is not typed', async () => {
    expect((await decode(workbook({ A: [['n'], ['007'], ['1,234'], ['7590117423970258206']] }, 'xlsx'))).tables).toMatchObject([
      { typed: false, rows: [['n'], ['007'], ['1,234'], ['7590117423970258206']] },
    ]);
  });
  test('an id that was stored as a number is written so that its loss shows', async () => {
    expect((await decode(workbook({ A: [['id'], [1.22158e17]] }, 'xlsx'))).tables[0]?.rows[1]).toEqual(['1.22158e+17']);
  });
  test('rows keep their number on the sheet, columns to the left that are empty are dropped', async () => {
    expect(
      (
        await decode(
          workbook(
            {
              A: [
                ['Date', 'Views'],
                ['x', 1],
              ],
            },
            'xlsx',
            'C3',
          ),
        )
      ).tables[0]?.rows,
    ).toEqual([[], [], ['Date', 'Views'], ['x', '1']]);
  });
  test('every sheet is a table, hidden ones too, empty ones not', async () => {
    const book = excel.utils.book_new();
    for (const name of ['Metrics', 'All posts', 'Empty'])
      excel.utils.book_append_sheet(book, excel.utils.aoa_to_sheet(name === 'Empty' ? [[]] : [[name]]), name);
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }, { Hidden: 0 }] };
    const { tables } = await decode(bytesOf(excel.write(book, { type: 'array', bookType: 'xlsx' })), 'b.xlsx');
    expect(tables.map(({ name }) => name)).toEqual(['b.xlsx › Metrics', 'b.xlsx › All posts']);
  });
  test('a merged cell gives its text once', async () => {
    const sheet = excel.utils.aoa_to_sheet([
      ['Title', null, null],
      ['a', 'b', 'c'],
    ]);
    sheet['!merges'] = [excel.utils.decode_range('A1:C1')];
    const book = excel.utils.book_new(sheet, 'S');
    expect((await decode(bytesOf(excel.write(book, { type: 'array', bookType: 'xlsx' })))).tables[0]?.rows).toEqual([['Title'], ['a', 'b', 'c']]);
  });
  test('dates count from 1904 where the workbook says so', async () => {
    const sheet = excel.utils.aoa_to_sheet([['d'], [{ t: 'n', v: 0, z: 'yyyy-mm-dd' }]]);
    const book = excel.utils.book_new(sheet, 'S');
    book.Workbook = { WBProps: { date1904: true } };
    expect((await decode(bytesOf(excel.write(book, { type: 'array', bookType: 'xlsx' })))).tables[0]?.rows[1]).toEqual(['1904-01-01']);
  });
  test('lengths of time and times of day are clock text', async () => {
    const sheet = excel.utils.aoa_to_sheet([
      ['t', 'u'],
      [
        { t: 'n', v: 27 / 86_400, z: 'h:mm:ss' },
        { t: 'n', v: 1.5, z: '[h]:mm:ss' },
      ],
    ]);
    expect((await decode(bytesOf(excel.write(excel.utils.book_new(sheet, 'S'), { type: 'array', bookType: 'xlsx' })))).tables[0]?.rows[1]).toEqual([
      '0:00:27',
      '36:00:00',
    ]);
  });
});

describe('zips', () => {
  test('each entry is a table, folders named, leftovers passed over, the others go on after a bad one', async () => {
    const bytes = zipSync({
      'Content 2024/Table data.csv': strToU8('Content,Views\nTotal,5'),
      'Totals.csv': [strToU8('Date,Views\n2025-01-01,5'), { level: 0 }],
      'Viewers.xlsx': workbook({ Viewers: [['Date', 'Total Viewers']] }, 'xlsx'),
      'cover.png': hex('89 50 4e 47 0d 0a 1a 0a'),
      '__MACOSX/._Totals.csv': strToU8('x'),
      '.DS_Store': strToU8('x'),
    });
    const { tables, problems } = await decode(bytes, 'c.zip');
    expect(tables.map(({ name, file }) => [name, file])).toEqual([
      ['c.zip › Content 2024/Table data.csv', 'c.zip'],
      ['c.zip › Totals.csv', 'c.zip'],
      ['c.zip › Viewers.xlsx › Viewers', 'c.zip'],
    ]);
    expect(problems).toEqual([{ code: 'file-not-a-table', file: 'c.zip', table: 'c.zip › cover.png', seen: 'PNG' }]);
  });
  test('a zip in a zip is opened', async () => {
    const inner = zipSync({ 'a.csv': strToU8('a,b') });
    expect((await decode(zipSync({ 'inner.zip': inner }), 'o.zip')).tables.map(({ name }) => name)).toEqual(['o.zip › inner.zip › a.csv']);
  });
  test('entry names in the old code page and in unmarked UTF-8 are readable', async () => {
    const name = (raw: number[]) => {
      const bytes = zipSync({ 'Requ~tes.csv': strToU8('a,b') });
      const at = [...bytes.keys()].filter((i) => bytes[i] === 0x7e && bytes[i - 1] === 0x75);
      return { bytes, at, raw };
    };
    const { bytes, at } = name([]);
    for (const i of at) bytes[i] = 0x88;
    expect((await decode(bytes, 'z.zip')).tables[0]?.name).toBe('z.zip › Requêtes.csv');
  });
});

test('the fingerprint depends on every byte and on the length', async () => {
  const hash = async (bytes: Uint8Array) => (await decode(bytes)).hash;
  fc.assert(
    await fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(), fc.integer({ min: 1, max: 255 }), async (bytes, position, change) => {
      const other = bytes.slice();
      other[position % bytes.length] = (bytes[position % bytes.length] as number) ^ change;
      const first = await hash(bytes);
      expect(first).toMatch(/^[0-9a-f]{16}$/);
      expect(await hash(bytes.slice())).toBe(first);
      expect(await hash(other)).not.toBe(first);
      expect(await hash(new Uint8Array([...bytes, 0]))).not.toBe(first);
    }),
  );
});

test('no bytes whatever make it throw', async () => {
  const starts = [
    [],
    [0x50, 0x4b, 3, 4],
    [0x50, 0x4b, 5, 6],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [0xff, 0xfe],
    [...strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">')],
    [...strToU8('<table>')],
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 700 }), async (start, rest) => {
      const { tables, problems, hash } = await decode(new Uint8Array([...start, ...rest]));
      expect(tables.length + problems.length).toBeGreaterThan(0);
      expect(hash).toMatch(/^[0-9a-f]{16}$/);
    }),
    { numRuns: 400 },
  );
});

test('no damage to a real workbook or archive makes it throw', async () => {
  // the reader of workbooks complains to the console about records it does not know
  const complain = console.error;
  console.error = () => undefined;
  const wholes = [
    workbook(
      {
        A: [
          ['a', 1],
          ['b', 2],
        ],
      },
      'xlsx',
    ),
    workbook(
      {
        A: [
          ['a', 1],
          ['b', 2],
        ],
      },
      'biff8',
    ),
    zipSync({ 'a.csv': strToU8('a,b\n1,2') }),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...wholes),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 20 }),
      fc.nat(),
      async (whole, changes, cut) => {
        const bytes = whole.slice(0, whole.length - (cut % 2 ? cut % whole.length : 0));
        for (const [position, value] of changes) if (bytes.length > 0) bytes[position % bytes.length] = value;
        const { tables, problems } = await decode(bytes);
        expect(tables.length + problems.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 300 },
  );
  console.error = complain;
});

const exports = '../shared/exports';
const realFiles = existsSync(exports) ? readdirSync(exports, { recursive: true, encoding: 'utf8' }) : [];
describe.skipIf(realFiles.length === 0)('real files', () => {
  const files = realFiles.filter((name) => /\.(csv|xlsx?|zip)$/.test(name));
  test.each(files)('%s decodes without a problem', async (name) => {
    const { tables, problems } = await decode(new Uint8Array(readFileSync(join(exports, name))), name);
    expect(problems).toEqual([]);
    expect(tables.every(({ rows }) => rows.length > 1)).toBe(true);
  });
});

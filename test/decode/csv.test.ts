/** Delimited text to rows, in agreement with a second parser wherever that one is right. */
import fc from 'fast-check';
import { inferSchema, initParser } from 'udsv';
import { describe, expect, test } from 'vitest';
import { type Delimiter, findDelimiter, parseCsv } from '../../src/decode/csv';

const rowsOf = (text: string) => parseCsv(text).rows;

describe('parseCsv', () => {
  test.each<[string, string, string[][]]>([
    [
      'plain',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs under a .csv name',
      'a\tb\n"1,234"\t2',
      [
        ['a', 'b'],
        ['1,234', '2'],
      ],
    ],
    [
      'quotes, delimiters and line ends inside a cell',
      'a,b\n"x, ""y""\nz",2',
      [
        ['a', 'b'],
        ['x, "y"\nz', '2'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'CRLF with LF inside a cell',
      'a,b\r\n"x\ny",2\r\n',
      [
        ['a', 'b'],
        ['x\ny', '2'],
      ],
    ],
    [
      'LF and CRLF mixed',
      'a,b\n1,2\r\n"3","4"\r\n5,6',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    [
      'old Mac line ends',
      'a,b\r1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['rows shorter and longer than the header', 'a,b,c\n1\n1,2,3,4', [['a', 'b', 'c'], ['1'], ['1', '2', '3', '4']]],
    ['blank lines stay, so that blocks can be told apart', 'a,b\n1,2\n\nc,d\n3,4\n\n\n', [['a', 'b'], ['1', '2'], [''], ['c', 'd'], ['3', '4']]],
    [
      'a byte order mark',
      '\ufeffa,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['one column', 'a\n1\n2', [['a'], ['1'], ['2']]],
    ['a title line above the table', 'Campaign report\na,b,c\n1,2,3', [['Campaign report'], ['a', 'b', 'c'], ['1', '2', '3']]],
    [
      'cells keep their spaces',
      'a, b\n 1 ,2',
      [
        ['a', ' b'],
        [' 1 ', '2'],
      ],
    ],
    ['nothing', '', []],
    ['only line ends', '\r\n\r\n', []],
  ])('%s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  test('a sep= line is left out and lines are counted with it', () => {
    expect(parseCsv('sep=,\n"Facebook reach"\n"Date","Primary"\n')).toMatchObject({ rows: [['Facebook reach'], ['Date', 'Primary']], firstLine: 2 });
  });
  test('a sep= line that lies is not believed', () => {
    expect(parseCsv('sep=,\r\nDate\tPrimary\r\n2025-01-01\t5\r\n')).toMatchObject({
      rows: [
        ['Date', 'Primary'],
        ['2025-01-01', '5'],
      ],
      delimiter: '\t',
    });
  });
  test('a file whose every line was quoted once more is read as it was, captions of several lines too', () => {
    const lines = ['Post ID,"Account ID",Description,Views', '17,"18","first line', 'second, line",5', '19,"18",plain,6'];
    const wrapped = lines.map((line) => `"${line.replace(/"/g, '""')}"`);
    const table = [
      ['Post ID', 'Account ID', 'Description', 'Views'],
      ['17', '18', 'first line\nsecond, line', '5'],
      ['19', '18', 'plain', '6'],
    ];
    expect(rowsOf(wrapped.join('\r\n'))).toEqual(table);
    expect(rowsOf(wrapped.map((line) => `${line};;;`).join('\n'))).toEqual(table);
  });
  test('a file of which only the lines that hold a quote were quoted once more is read as it was', () => {
    const text =
      'Post ID,Description,Views\n17,"first, ""line""\nsecond, with a comma\nthird, ""too"", with another\n\nfourth",5\n18,plain,6\n19,"one, alone",7';
    const wrapped = text.split('\n').map((line) => (line.includes('"') ? `"${line.replace(/"/g, '""')}"` : line));
    const table = [
      ['Post ID', 'Description', 'Views'],
      ['17', 'first, "line"\nsecond, with a comma\nthird, "too", with another\n\nfourth', '5'],
      ['18', 'plain', '6'],
      ['19', 'one, alone', '7'],
    ];
    expect(rowsOf(wrapped.join('\n'))).toEqual(table);
    expect(rowsOf(wrapped.join('\r\n'))).toEqual(table);
  });

  test('a quoted title above bare rows, and captions that end in a quoted line, are no wrapped lines', () => {
    expect(rowsOf('"Report ""May, 2025"""\na,b\n1,2\n3,4')).toEqual([['Report "May, 2025"'], ['a', 'b'], ['1', '2'], ['3', '4']]);
    expect(rowsOf('a,b\n"x, ""y""",1\n"3",4')).toEqual([
      ['a', 'b'],
      ['x, "y"', '1'],
      ['3', '4'],
    ]);
  });

  test('a Mac that ends rows with CR and lines within cells with LF', () => {
    expect(rowsOf('id,title\r1,"two\nlines"\r2,one\r')).toEqual([
      ['id', 'title'],
      ['1', 'two\nlines'],
      ['2', 'one'],
    ]);
  });

  test('each saving may add a byte order mark of its own', () => {
    expect(rowsOf('\ufeff\ufeffa,b\n1,2')[0]).toEqual(['a', 'b']);
    expect(rowsOf('\ufeffsep=,\n\ufeffa,b\n1,2')[0]).toEqual(['a', 'b']);
  });

  test('one line alone is not taken for a wrapped file', () => {
    expect(rowsOf(';""a\r;\n')).toEqual([[';""a\r;']]);
  });

  test('lines wrapped over and over are opened twice, never without end', () => {
    const wrapped = (text: string) =>
      text
        .split('\n')
        .map((line) => `"${line.replace(/"/g, '""')}"`)
        .join('\n');
    expect(rowsOf(wrapped(wrapped('a,b,c\n1,2,3')))).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ]);
    const padded = `a,b,c${';,'.repeat(20_000)}`;
    expect(rowsOf(`${padded}\n${padded}`).length).toBe(2);
  });

  test('a text that ends inside quotes says so', () => {
    expect(parseCsv('a,b\n1,"cut off he')).toMatchObject({
      cut: true,
      rows: [
        ['a', 'b'],
        ['1', 'cut off he'],
      ],
    });
    expect(parseCsv('a,b\n1,"whole"').cut).toBe(false);
  });
});

describe('findDelimiter', () => {
  test.each<[string, string, Delimiter]>([
    ['names with commas in a semicolon file', 'Cities;;\nPleven, Bulgaria;Sofia, Bulgaria;Varna, Bulgaria\n74.3;4;1', ';'],
    ['decimal commas in a semicolon file', 'Nom;Taux;Part\na;1,5;2,5\nb;3,5;4,5', ';'],
    ['bars and semicolons in the titles of a comma file', 'Title,Views\n"A | B; C",1\n"D | E; F",2', ','],
    ['commas in the words of a tab file', 'Term\tClicks\na, b\t1\nc, d\t2', '\t'],
    ['bars', 'a|b|c\n1|2|3', '|'],
  ])('%s', (_, text, delimiter) => {
    expect(findDelimiter(text)).toBe(delimiter);
  });
});

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '1', ' ', ',', ';', '\t', '|', '"', '\n', '😀', '-'), maxLength: 8 });
const printed = (value: string, delimiter: string, always: boolean) =>
  always || /["\n\r]/.test(value) || value.includes(delimiter) || value.trim() !== value ? `"${value.replace(/"/g, '""')}"` : value;

test('every table printed with any delimiter, quoting and line end reads back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 6 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 })),
      fc.constantFrom<Delimiter>(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      (body, delimiter, lineEnd, always) => {
        const header = (body[0] as string[]).map((_, index) => `column ${index}`);
        // enough plain rows for the delimiter to be beyond doubt; cells are what is tried here
        const plain = Array.from({ length: 60 }, () => header.map(() => 'x'));
        const table = [header, ...plain, ...body, header];
        const text = table.map((row) => row.map((value) => printed(value, delimiter, always)).join(delimiter)).join(lineEnd);
        expect(rowsOf(text)).toEqual(table);
      },
    ),
    { numRuns: 300 },
  );
});

test('agrees with uDSV on every well-formed rectangular table', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 6 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 })),
      (body) => {
        const header = (body[0] as string[]).map((_, index) => `column ${index}`);
        const table = [header, header, header, header, ...body.map((row) => ['x', ...row.slice(1)])];
        const text = table.map((row) => row.map((value) => printed(value, ',', true)).join(',')).join('\n');
        const second = initParser(inferSchema(text, { col: ',', row: '\n', encl: '"' })).stringArrs(text);
        expect(parseCsv(text).rows.slice(1)).toEqual(second);
      },
    ),
    { numRuns: 300 },
  );
});

test('any text gives rows of text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r', '\r\n', 's', 'sep=', '|'), maxLength: 60 }), (text) => {
      expect(rowsOf(text).every((row) => row.length > 0 && row.every((value) => typeof value === 'string'))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

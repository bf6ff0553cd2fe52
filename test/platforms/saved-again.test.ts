/** Every sample read once more as programs save it again: other line ends, marks, quotes, separators and padding change no figure and no question. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeFile } from '../../src/decode';
import { readFile } from '../../src/pipeline';

const root = path.join(import.meta.dirname, '..', '..', 'samples', 'odd');
const files = (readdirSync(root, { recursive: true }) as string[]).filter((name) => name.endsWith('.csv')).sort();
const excel = () => Promise.reject(new Error('no workbook here'));

// a file with semicolons is asked for the order of its dates, which a person answers
async function read(bytes: Uint8Array, name: string) {
  const { tables } = await readFile(
    bytes,
    { name, modifiedOn: '2026-11-05' },
    { account: 'Ma marque', dateOrder: 'month-day' },
    { zone: 'Europe/Paris', excel },
  );
  return tables.map(({ status, platform, kind, kept, totals, questions }) => {
    const sums = Object.fromEntries(Object.entries(totals).map(([key, sum]) => [key, Number(sum.toPrecision(9))]));
    return { status, platform, kind, kept, sums, questions: questions.map((question) => question.kind) };
  });
}

type Rows = readonly (readonly string[])[];
function text(rows: Rows, { delimiter = ',', end = '\n', quoted = false } = {}): string {
  const cell = (value: string) => (quoted || value.includes(delimiter) || /["\n\r]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value);
  return rows.map((row) => row.map(cell).join(delimiter)).join(end) + end;
}
const utf8 = (content: string) => new TextEncoder().encode(content);
const utf16 = (content: string) => new Uint8Array(Buffer.from(`\ufeff${content}`, 'utf16le'));
const padded = (rows: Rows) => {
  const width = Math.max(...rows.map((row) => row.length)) + 2;
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
};

const ways: readonly (readonly [string, (rows: Rows) => Uint8Array])[] = [
  ['with Windows line ends', (rows) => utf8(text(rows, { end: '\r\n' }))],
  ['with a mark in front and every cell in quotes', (rows) => utf8(`\ufeff${text(rows, { quoted: true })}`)],
  ['with semicolons, padded to one width', (rows) => utf8(`\ufeff${text(padded(rows), { delimiter: ';', end: '\r\n' })}`)],
  [
    'as Unicode text with tabs',
    (rows) =>
      utf16(
        text(
          rows.map((row) => row.map((cell) => cell.replace(/[\r\n\t]+/g, ' '))),
          { delimiter: '\t', end: '\r\n' },
        ),
      ),
  ],
];

describe.each(files)('%s', (file) => {
  test.each(ways)('%s', async (_way, save) => {
    const bytes = readFileSync(path.join(root, file));
    const name = path.basename(file);
    const { tables } = await decodeFile(bytes, { name, modifiedOn: null }, excel);
    expect(await read(save(tables[0]?.rows ?? []), name)).toEqual(await read(bytes, name));
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellType, columnsOf, tabColumns } from '../../src/records/columns';
import { fromRows, isExcluded, toRows } from '../../src/records/rows';
import { daily, posts, record } from './records';

const withoutRow = ({ row: _, ...rest }: ReturnType<typeof record>) => rest;

test('records → rows → records loses nothing but the line of the file', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(posts, daily), { maxLength: 8 }), (records) => {
      expect(fromRows(toRows(records)).map(withoutRow)).toEqual(records.map(withoutRow));
    }),
  );
});

test('a figure the file lacks is absent, and zero is zero', () => {
  const { columns, rows } = toRows([record({ values: { likes: 0 } }), record({ values: { views: 5 } })]);
  expect(rows.map((row) => row[columns.indexOf('likes')])).toEqual([0, null]);
  expect(fromRows({ columns, rows }).map(({ values }) => values)).toEqual([{ likes: 0 }, { views: 5 }]);
});

test('a word that a person typed among figures is missing, not zero', () => {
  expect(fromRows({ columns: ['account', 'likes', 'views'], rows: [['brand', 'many', 3]] })[0]!.values).toEqual({ views: 3 });
});

test('rows know the line of the tab they stand on', () => {
  expect(fromRows({ columns: ['account'], rows: [['a'], ['b']] }, 2).map(({ row }) => row)).toEqual([2, 3]);
});

test('a fresh tab has the columns for people, the dimensions, the figures in the order of the dictionary, then the export’s own', () => {
  const columns = tabColumns('posts', columnsOf([record({ postId: '1', title: 't', values: { likes: 1, views: 2 }, extra: { Mood: 'sunny' } })]));
  expect(columns.join(' ')).toBe('campaign exclude account publishedLocal format title permalink scope views likes x:Mood asOf postId publishedAt older');
});

test.each([
  ['postId', 'text'],
  ['publishedAt', 'text'],
  ['publishedLocal', 'local'],
  ['asOf', 'day'],
  ['views', 'number'],
  ['x:Views', 'text'],
  ['exclude', 'user'],
])('cells of %s are of type %s', (key, type) => {
  expect(cellType(key)).toBe(type);
});

test.each([
  [null, false],
  ['', false],
  [false, false],
  [0, false],
  ['no', false],
  ['Non', false],
  [' ', false],
  [true, true],
  ['x', true],
  ['oui', true],
  [1, true],
])('Exclude cell %j leaves the row out: %j', (cell, excluded) => {
  expect(isExcluded(cell)).toBe(excluded);
});

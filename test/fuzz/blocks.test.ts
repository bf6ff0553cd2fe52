/** Files of several tables one under another (Meta, Google Analytics, Publer, Pinterest), of any length and with any line lost, keep the promises of any file. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { damages } from './damage';
import { judge } from './judge';
import { packings, toText } from './made-tables';
import { runs } from './settings';
import { type Tape, tapes } from './tape';

const titles = [
  'Reach',
  'Visites',
  'Content interactions',
  'Age & gender',
  'Top cities',
  'Principaux pays',
  'Facebook followers',
  'Top Pages',
  'Views',
  'Something else',
];

function daily(tape: Tape): string[][] {
  const days = Array.from({ length: tape.next(5) }, (_, at) => [`2026-03-0${at + 1}T00:00:00`, tape.pick(['12', '0', '', '1,234', '3.апр'])]);
  return [...(tape.rarely(3) ? [] : [[tape.pick(titles)]]), [tape.pick(['Date', 'date']), tape.pick(['Primary', 'Principal', 'Reach'])], ...days];
}

function audience(tape: Tape): string[][] {
  const labels = ['18-24', '25-34', 'Paris, France', 'France', '65+'].slice(0, 1 + tape.next(5));
  const values = labels.map(() => tape.pick(['10.5', '3,4', '22', '17.юни', '< 1%', '']));
  if (tape.rarely(5)) return [[tape.pick(titles)], ...labels.map((label, at) => [label, values[at] ?? ''])];
  return tape.rarely(5) ? [[tape.pick(titles)], ['', 'Women', 'Men'], ...labels.map((label) => [label, '1.5', '2.5'])] : [[tape.pick(titles)], labels, values];
}

function analytics(tape: Tape): string[][] {
  const head = [['# ---'], ['# Acme'], ['# ---'], [`# Start date: 20260${1 + tape.next(9)}01`], ['# End date: 20260928']];
  const header = tape.pick([
    ['Nth day', 'Active users'],
    ['Country', 'Active users', 'New users'],
    ['Session source', 'Sessions', 'Engaged sessions'],
    ['Cohort', 'Average 120d value'],
    [],
  ]);
  return [...head, header, ...Array.from({ length: tape.next(4) }, (_, row) => header.map((_, at) => (at === 0 ? `000${row}` : String(row * 7))))];
}

function publer(tape: Tape): string[][] {
  const header = tape.pick([
    ['Top Countries', 'Users', '', 'Top Cities', 'Users'],
    ['Member', 'Reach', 'Posts'],
    ['Hashtag', 'Reach'],
  ]);
  return [
    ['# Acme Analytics CSV Export'],
    ['# Start Date: 1 Jun 2025'],
    ['# End Date: 30 Jun 2025'],
    [''],
    header,
    header.map((text, at) => (text === '' ? '' : at % 2 === 0 ? 'A' : '5')),
  ];
}

test('stacked tables, in any order, padded, cut and damaged', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(tapes, async (tape) => {
      const kinds = tape.rarely(4) ? [daily, audience, analytics, publer] : [tape.pick([daily, audience, analytics, publer])];
      const blocks = Array.from({ length: 1 + tape.next(5) }, () => tape.pick(kinds)(tape));
      const gap = tape.rarely(3) ? [] : [tape.rarely(4) ? ['', '', ''] : ['']];
      const rows = blocks.flatMap((block) => [...block, ...gap]).filter(() => !tape.rarely(1));
      const padded = tape.rarely(4) ? rows.map((row) => [...row, '', '', '']) : rows;
      const text = toText(padded, packings(tape));
      const damage = tape.rarely(6) ? tape.pick(damages) : damages[0];
      const { tables } = await judge(damage?.apply(text, tape) ?? new Uint8Array(), tape.pick(['file.csv', 'Reach.csv', 'Audience (1).csv']));
      found += tables.length;
      // no line of the file stands in two tables of records
      const lines = tables.flatMap(({ kind, records }) => [...new Set(records.filter(() => kind === 'daily').map(({ row }) => row))]);
      expect(new Set(lines).size).toBe(lines.length);
    }),
    runs('blocks'),
  );
  expect(found).toBeGreaterThan(runs('blocks').numRuns);
});

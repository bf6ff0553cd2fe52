/** Files in the words of every declared export, whole and damaged, keep the promises of any file, and lose no row without saying so. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Form } from '../../src/platforms/platform';
import type { Decimal } from '../../src/values/conventions';
import { damages, printed, utf8 } from './damage';
import { figuresIn, isAmong } from './figures';
import { judge, readBytes } from './judge';
import { makeTable, packings, toText } from './made-tables';
import { runs } from './settings';
import { tapes } from './tape';

const forms: readonly Form[] = ['count', 'percent', 'hours', 'minutes', 'milliseconds', 'duration'];

/** A figure that only the other decimal sign explains was misread. `369.241` is the one that networks without groups of thousands may print. */
function areReadAsWritten(values: { [field: string]: number }, cells: readonly string[], decimal: Decimal): void {
  const other = decimal === 'point' ? 'comma' : 'point';
  for (const [field, value] of Object.entries(values)) {
    const under = (sign: Decimal) =>
      cells.filter((cell) => !/^\d{1,3}\.\d{3}$/.test(cell)).flatMap((cell) => forms.flatMap((form) => figuresIn(cell, form, sign)));
    if (isAmong(value, under(other)) && !isAmong(value, under(decimal)))
      expect.fail(`${field}: ${value} was printed with a decimal ${decimal}: ${JSON.stringify(cells)}`);
  }
}

test('headers of every export, shuffled, dropped, doubled and respelled, with rows of all sorts', async () => {
  let recognised = 0;
  await fc.assert(
    fc.asyncProperty(tapes, async (tape) => {
      const { rows, above, writing } = makeTable(tape);
      const read = await judge(utf8(toText([...above, ...rows], packings(tape))), 'file.csv');
      const [table, ...more] = read.tables;
      if (table?.status !== 'recognised' || more.length > 0) return;
      recognised++;
      const filled = rows.slice(1).filter((row) => row.some((cell) => cell.trim() !== ''));
      expect(table.kept + table.skipped).toBe(filled.length);
      for (const { row, values } of table.records) areReadAsWritten(values, rows[row - 1 - above.length] ?? [], writing.decimal);
    }),
    runs('exports'),
  );
  expect(recognised).toBeGreaterThan(runs('exports').numRuns / 4);
});

test('the same with what people do to files: where nothing is lost, the same is read', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(tapes, async (tape) => {
      const damage = tape.pick(damages);
      const { rows } = makeTable(tape);
      const text = toText(rows, { ...packings(tape), end: '\n' });
      const read = await judge(damage.apply(text, tape), 'file.csv');
      // of two columns only tables of several lines are unwrapped: a sentence may hold one comma
      if (!damage.sound || (rows[0]?.length ?? 0) < 3) return;
      const before = await readBytes(utf8(text), 'file.csv');
      if (before.tables.some(({ status }) => status !== 'recognised')) return;
      compared++;
      const figures = ({ tables }: typeof read) => tables.map(({ platform, kind, kept, skipped, totals }) => ({ platform, kind, kept, skipped, totals }));
      expect(figures(read), damage.name).toEqual(figures(before));
    }),
    runs('damaged'),
  );
  expect(compared).toBeGreaterThan(runs('damaged').numRuns / 10);
});

test('the same with sums among the rows, soft hyphens in the words, zones behind times and followers that count up', async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(tapes, async (tape) => {
      const { rows } = makeTable(tape);
      const { tables } = await judge(tape.pick(printed).apply(toText(rows, { ...packings(tape), end: '\n' }), tape), 'file.csv');
      if (tables.some(({ kept }) => kept > 0)) read++;
    }),
    runs('damaged'),
  );
  expect(read).toBeGreaterThan(runs('damaged').numRuns / 10);
});

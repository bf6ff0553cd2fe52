/** Descriptions of any table: what is proposed, and what a careless person makes of it, can be previewed, used, kept and asked about without end or throw. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemsOfMapping } from '../../src/platforms/mapping';
import { mappedKinds } from '../../src/platforms/mapping-kinds';
import { previewMapping } from '../../src/platforms/mapping-preview';
import type { Answers } from '../../src/platforms/reading';
import type { Mapping } from '../../src/records/mapping';
import { utf8 } from './damage';
import { figuresIn, isAmong } from './figures';
import { readBytes } from './judge';
import { makeTable, packings, toText } from './made-tables';
import { runs } from './settings';
import { type Tape, tapes } from './tape';

const words = ['Jour', 'Ouvertures', 'Clics', 'Titre', 'Lien', 'Coût', 'Note', 'Date', 'Views', '', 'Jour', 'constructor', 'Semaine', 'Compte'];

/** Rows of some export under headers that nobody declared. */
function foreignTable(tape: Tape): string[][] {
  const { rows } = makeTable(tape);
  return rows.map((row, at) => (at === 0 ? row.map(() => tape.pick(words)) : row));
}

/** The proposal, or the same with keys given at random. */
function described(tape: Tape, proposal: Mapping): Mapping {
  if (tape.rarely(5)) return proposal;
  const kind = tape.pick(mappedKinds);
  const needed = kind.requires.map((one) => (typeof one === 'string' ? one : tape.pick(one)));
  const keys = tape.shuffled([...new Set([...needed, ...tape.shuffled(kind.keys)])].slice(0, proposal.columns.length));
  const columns = proposal.columns.map(({ header }, at) => ({ header, key: tape.rarely(2) ? null : (keys[at] ?? null) }));
  const source = tape.rarely(2) ? null : 'Newsletter';
  return { ...proposal, kind: kind.kind, columns, source, decimal: tape.pick([null, 'comma', 'point']), zone: tape.pick([null, 'Europe/Paris']) };
}

test('described at random', async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(tapes, async (tape) => {
      const rows = foreignTable(tape);
      const bytes = utf8(toText(rows, packings(tape)));
      const [table] = (await readBytes(bytes, 'file.csv')).tables;
      if (!table?.describable) return;
      const mapping = described(tape, table.describable.proposal);
      expect(JSON.parse(JSON.stringify(mapping))).toEqual(mapping);
      const preview = previewMapping(table.describable, mapping, { answers: {}, zone: 'Europe/Paris' });
      expect(preview.kept + preview.skipped).toBe(preview.looked);
      expect(preview.blocking).toEqual(expect.arrayContaining(problemsOfMapping(mapping)));
      if (problemsOfMapping(mapping).length > 0) return;
      seen++;
      const answers: Answers = {
        mappings: [mapping],
        account: 'Acme',
        downloaded: '2026-11-05',
        dateOrder: 'day-month',
        decimal: 'point',
        period: { from: '2026-01-01', to: '2026-01-31' },
      };
      const [read] = (await readBytes(bytes, 'file.csv', answers)).tables;
      expect(read).toMatchObject({ status: 'recognised', questions: [], platform: mapping.platform });
      for (const { row, values } of read?.records ?? []) {
        const cells = rows[row - 1] ?? [];
        const readings = cells.flatMap((cell) =>
          (['count', 'percent', 'hours', 'minutes', 'milliseconds', 'duration', 'tone', 'flag'] as const).flatMap((form) => figuresIn(cell, form)),
        );
        for (const [field, value] of Object.entries(values)) if (!isAmong(value, readings)) expect.fail(`${field}: ${value} of ${JSON.stringify(cells)}`);
      }
    }),
    runs('mappings'),
  );
  expect(seen).toBeGreaterThan(runs('mappings').numRuns / 10);
});

/** A description in the making: which columns are asked for, what a choice takes from another, and when it can be used. */
import { describe, expect, it } from 'vitest';
import { assign, bothDays, canBeUsed, type Describing, fieldsOf, letterOf, notTaken } from '../../sidebar/describing';
import type { Description } from '../../sidebar/reader-service';
import { describable } from '../../sidebar/review';
import type { MappedKey, Mapping } from '../../src/records/mapping';
import { dropped, openService } from './files';

const newsletter = { name: 'news.csv', text: 'Envoi;Objet;Ouvertures;Clics\n12/08/2026;Les nouveautés;1 284;96\n05/08/2026;On rouvre;1 102;71\n' };

async function opened(change: Partial<Mapping> = {}): Promise<Describing> {
  const service = openService();
  const file = await dropped(service, newsletter);
  const [table] = describable(file);
  const known = table?.describable;
  if (!table || !known) throw new Error('the table cannot be described');
  const mapping = { ...known.proposal, ...change };
  const seen = (await service({ do: 'describe', key: file.key, table: table.name, mapping, answers: {}, zone: 'Europe/Paris' })) as Description;
  const { rows, unverified } = known;
  return {
    key: file.key,
    file: file.name,
    table: table.name,
    rows,
    unverified,
    mapping: seen.mapping,
    extra: [],
    seen,
    run: 1,
    remember: true,
    alone: true,
    large: false,
  };
}

describe('a description', () => {
  it('asks for what such rows must have, then what is filled; the rest can be added', async () => {
    const describing = await opened();
    const { fields, more } = fieldsOf(describing, describing.seen as Description);
    expect(fields[0]).toEqual({ key: 'day', needed: true, or: ['period'] });
    expect(fields.slice(1).every(({ needed }) => !needed)).toBe(true);
    expect(more).toContain('views');
    const added = fieldsOf({ ...describing, extra: ['views'] }, describing.seen as Description);
    expect(added.fields.map(({ key }) => key)).toContain('views');
    expect(added.more).not.toContain('views');
  });

  it('takes each column of the file for one thing, and each thing from one column', async () => {
    const { mapping } = await opened();
    const keys = ({ columns }: Mapping) => columns.map(({ key }) => key);
    expect(keys(assign(mapping, 2, 'views'))).toEqual(['day', null, 'views', 'clicks']);
    expect(keys(assign(mapping, 3, 'views'))).toEqual(['day', null, null, 'views']);
    expect(keys(assign(mapping, null, 'clicks'))).toEqual(['day', null, null, null]);
    expect(keys(assign(mapping, 1, 'clicks'))).toEqual(['day', 'clicks', null, null]);
    expect(keys(assign(mapping, 0, null))).toEqual([null, null, null, 'clicks']);
    expect(notTaken(mapping)).toEqual(['Objet', 'Ouvertures']);
  });

  it('can be used once nothing is open: what is missing, what is in doubt, what the reader has not seen', async () => {
    const named = await opened({ platform: 'other', source: 'Newsletter' });
    expect(named.seen?.doubts.map(({ kind, example }) => [kind, example])).toEqual([['dateOrder', '12/08/2026']]);
    expect(canBeUsed(named)).toBe(false);
    const answered = await opened({ platform: 'other', source: 'Newsletter', dateOrder: 'day-month' });
    // the doubt stays in sight after its answer
    expect(answered.seen?.doubts).toHaveLength(1);
    expect(answered.seen?.preview).toMatchObject({ kept: 2, from: '2026-08-05', to: '2026-08-12' });
    expect(canBeUsed(answered)).toBe(true);
    expect(canBeUsed({ ...answered, mapping: { ...answered.mapping } })).toBe(false);
    expect(canBeUsed(await opened({ platform: 'other', source: '', dateOrder: 'day-month' }))).toBe(false);
  });

  it('shows a date under both orders, and columns without a name by their letter', () => {
    expect(bothDays('12/08/2026')).toEqual({ dayMonth: '2026-08-12', monthDay: '2026-12-08' });
    expect(bothDays('1.2.26 10:00')).toEqual({ dayMonth: '2026-02-01', monthDay: '2026-01-02' });
    expect(bothDays('août 2026')).toBeNull();
    expect([0, 25, 26, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(notTaken({ columns: [{ header: '', key: null as MappedKey | null }] } as Mapping)).toEqual(['A']);
  });
});

import { describe, expect, test } from 'vitest';
import { answer, checked, given } from '../../src/sheets/answers';
import { record } from '../records/records';
import { planOf } from './workbook';

const { plan, chunks } = planOf([{ records: [record({ postId: '1', values: { views: 1 } })] }], 'a');
const chunk = chunks[0]!;
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

test('what the panel really sends is let through', () => {
  expect(checked('plan', copy({ ...plan, room: 12 }))).toEqual({ ...plan, room: 12 });
  expect(checked('chunk', copy(chunk))).toEqual(chunk);
  expect(checked('preview', copy({ plan, chunk }))).toEqual({ plan, chunk });
  expect(checked('settings', {})).toEqual({});
});

describe('anything else is refused with the part that does not fit', () => {
  test.each([
    ['plan', null, 'plan, which is not an object'],
    ['plan', [], 'plan, which is not an object'],
    ['plan', { ...plan, importId: '' }, 'plan.importId'],
    ['plan', { ...plan, at: '2025-05-01' }, 'plan.at'],
    ['plan', { ...plan, chunks: -1 }, 'plan.chunks'],
    ['plan', { ...plan, room: 'much' }, 'plan.room'],
    ['plan', { ...plan, answered: [{ hash: 'a', answers: 'all' }] }, 'plan.answered.0.answers'],
    ['plan', { ...plan, files: [{ ...plan.files[0], platform: 'myspace' }] }, 'plan.files.0.platform'],
    ['plan', { ...plan, tabs: [{ ...plan.tabs[0], columns: ['constructor'] }] }, 'plan.tabs.0.columns.0'],
    ['plan', { ...plan, tabs: [{ ...plan.tabs[0], tab: { platform: 'x', kind: '__proto__' } }] }, 'plan.tabs.0.tab.kind'],
    ['chunk', { ...chunk, seq: 0.5 }, 'chunk.seq'],
    ['chunk', { ...chunk, rows: [[1, 2]] }, 'rows that fit their columns'],
    ['chunk', { ...chunk, rows: [chunk.columns.map(() => ({}))] }, 'rows that fit their columns'],
    ['chunk', { ...chunk, source: [] }, 'rows that fit their columns'],
    ['recover', { importId: 'a', way: 'both' }, 'recover.way'],
    ['undo', { importId: 'a' }, 'undo.dryRun'],
    ['account', { platform: 'x', account: 7, dryRun: true }, 'account.account'],
    ['settings', { zone: 'Mars/Olympus' }, 'settings.zone'],
    ['settings', { language: 'tlh' }, 'settings.language'],
  ] as const)('%s %j', (name, argument, said) => {
    expect(() => checked(name, argument)).toThrow(said);
  });
});

test('a throw becomes an answer with one sentence', () => {
  const thrown = (message: unknown) =>
    answer(() => {
      throw message;
    });
  expect(thrown(new Error('Service failed'))).toEqual({ ok: false, problem: { code: 'service-refused', message: 'Service failed.' } });
  expect(thrown({ message: 'Plage introuvable !' })).toEqual({ ok: false, problem: { code: 'service-refused', message: 'Plage introuvable !' } });
  expect(answer(() => given(1))).toEqual({ ok: true, value: 1 });
});

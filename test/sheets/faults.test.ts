import { afterAll, describe, expect, test } from 'vitest';
import { blank, type Change, counted, days, dividing, failEachCall, first, importing, lost, post, second, stateAfter, third, undoing } from './failing';
import { type Export, get, planOf, runImport } from './workbook';

afterAll(() => {
  process.stdout.write(`Service calls failed in turn: ${counted.failed}, every one recovered to the old or the new state (${counted.recovered} recoveries).\n`);
});

describe.each(['rollback', 'finish'] as const)('every service call failed in turn, then %s', (way) => {
  test('a first import', async () => {
    await failEachCall(await blank(), importing(first, 'a'), 'a', way);
  });

  test('a second import that adds, changes and widens', async () => {
    const { snapshot } = await stateAfter(await blank(), importing(first, 'a'));
    await failEachCall(snapshot, importing(second, 'b'), 'b', way);
  });

  test('a third import, with history, an older file and a post that gets its id', async () => {
    const { snapshot } = await stateAfter(await blank(), importing(lost, 'z'), importing(first, 'a'), importing(second, 'b'), dividing);
    await failEachCall(snapshot, importing(third, 'c'), 'c', way);
  });

  test('an undo of it', async () => {
    const { snapshot } = await stateAfter(await blank(), importing(lost, 'z'), importing(first, 'a'), importing(second, 'b'), importing(third, 'c'));
    await failEachCall(snapshot, undoing('c'), 'c', way);
  });

  test('an undo', async () => {
    const { snapshot } = await stateAfter(await blank(), importing(first, 'a'), importing(second, 'b'));
    await failEachCall(snapshot, undoing('b'), 'b', way);
  });
});

test('every service call failed in turn: the removal of an account', async () => {
  const mixed: Export[] = [
    { records: ['brand', 'shop', 'brand'].map((account, i) => post(`${i}`, { account, values: { views: i } })) },
    days('2025-04-01', [1, 2]),
  ];
  const later = mixed.map((one) => ({ ...one, records: one.records.map((row) => ({ ...row, asOf: '2025-05-01' })) }));
  const { snapshot } = await stateAfter(
    await blank(),
    (host) => runImport(host, planOf(mixed, 'a')),
    (host) => runImport(host, planOf(later, 'b')),
  );
  const removing: Change = (host) => get(host, 'removeAccount', { platform: 'instagram', account: 'brand', dryRun: false });
  await failEachCall(snapshot, removing, 'a', 'finish');
});

test('undoing brings the state before the import back, cell by cell', async () => {
  const one = await stateAfter(await blank(), importing(first, 'a'));
  const undone = await stateAfter(one.snapshot, importing(second, 'b'), undoing('b'));
  expect(undone.seen).toEqual(one.seen);
  const empty = await stateAfter(one.snapshot, undoing('a'));
  expect(empty.seen).toEqual((await stateAfter(await blank())).seen);
});

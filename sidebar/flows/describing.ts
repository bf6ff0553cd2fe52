/** The screen where a person says what the columns of a table are, and the descriptions that are kept. */
import type { Kind } from '../../src/kinds';
import { type Mapping, mappingKey, shapeOf } from '../../src/records/mapping';
import { canBeUsed } from '../describing';
import { NoReader, Stopped } from '../reader';
import type { MappingsJob, ResultOf } from '../reader-service';
import { describable, isReadWithout, offersDescribing } from '../review';
import type { Trouble } from '../server';
import type { Desk } from './desk';
import type { Reading } from './reading';

export type Describing = ReturnType<typeof describingFlow>;

export function describingFlow({ act, get, server, reader, described, fail, zone }: Desk, { readWaiting }: Reading) {
  /** Opens the screen where a person says what the columns of a table are. */
  async function describe(key: number, table: string): Promise<void> {
    const file = get().files.find((one) => one.key === key);
    const known = file?.summary?.tables.find(({ name }) => name === table)?.describable;
    if (!file || !known) return;
    const { proposal: mapping, rows, unverified } = known;
    act({
      do: 'describes',
      describing: {
        key,
        file: file.name,
        table,
        rows,
        unverified,
        mapping,
        extra: [],
        seen: null,
        run: 0,
        remember: true,
        large: false,
        alone: !isReadWithout(file, table),
      },
    });
    await redescribe(mapping);
  }

  /** A change of the description, looked at by the reader; `kind`: the rows are of another kind. */
  async function redescribe(mapping: Mapping, kind?: Kind): Promise<void> {
    const { view, files: all } = get();
    if (view.at !== 'describe') return;
    const { key, table } = view.describing;
    const run = view.describing.run + 1;
    act({ do: 'describing', change: { mapping, run } });
    const answers = all.find((file) => file.key === key)?.answers ?? {};
    try {
      act({ do: 'described', run, seen: await reader.run({ do: 'describe', key, table, mapping, kind, answers, zone: zone() }) });
    } catch (error) {
      if (!(error instanceof Stopped)) fail({ kind: 'reader', details: String(error) });
    }
  }

  /** Reads the file as described, and others of its shape as the workbook will from now on. */
  async function applyMapping(): Promise<void> {
    const { view, files: all } = get();
    if (view.at !== 'describe' || !canBeUsed(view.describing)) return;
    const { key, mapping, remember } = view.describing;
    const shape = mappingKey(mapping);
    described.set(shape, mapping);
    const others = (all.find((file) => file.key === key)?.answers.mappings ?? []).filter((one) => mappingKey(one) !== shape);
    const alike = all.filter((file) => file.key !== key && offersDescribing(file) && describable(file).some((table) => hasShape(table, shape)));
    act({ do: 'shows', view: 'review' });
    act({ do: 'not-kept', trouble: null });
    act({ do: 'answers', keys: [key], answers: { mappings: [...others, mapping] } });
    if (alike.length > 0) act({ do: 'answers', keys: alike.map((file) => file.key), answers: {} });
    if (remember) await keep(mapping);
    await readWaiting();
  }

  const hasShape = ({ describable: known }: ReturnType<typeof describable>[number], shape: string) => known !== null && shapeOf(known.headers) === shape;

  /** In the workbook, for the next file of the shape. A refusal is said, and the description used all the same. */
  async function keep(mapping: Mapping): Promise<boolean> {
    const kept = await server.call('saveMapping', mapping);
    if (kept.ok) act({ do: 'keeps', mappings: kept.value.mappings });
    else act({ do: 'not-kept', trouble: kept.trouble });
    return kept.ok;
  }

  async function removeMapping(mapping: Mapping): Promise<void> {
    const removed = await server.call('removeMapping', { key: mappingKey(mapping) });
    if (!removed.ok) return fail(removed.trouble);
    described.delete(mappingKey(mapping));
    act({ do: 'keeps', mappings: removed.value.mappings });
  }

  /** Descriptions from a file; false where it holds none and `said` is false: the file may be something else. */
  async function takeMappings(dropped: readonly File[], said: boolean): Promise<boolean> {
    const found: Mapping[] = [];
    for (const file of dropped) {
      const text = await file.text();
      let read: ResultOf<MappingsJob>;
      try {
        read = await reader.run({ do: 'mappings', text });
      } catch (error) {
        if (error instanceof NoReader) fail(error.trouble);
        return true;
      }
      if (read.ok) found.push(...read.value);
      else if (said) act({ do: 'mappings', said: { trouble: { kind: 'problem', problem: { ...read.problem, file: file.name } } } });
      if (!read.ok) return false;
    }
    for (const mapping of found) {
      if (await keep(mapping)) continue;
      act({ do: 'mappings', said: { trouble: get().notKept as Trouble } });
      act({ do: 'not-kept', trouble: null });
      return true;
    }
    act({ do: 'mappings', said: { count: found.length } });
    return true;
  }

  return { describe, redescribe, applyMapping, removeMapping, takeMappings };
}

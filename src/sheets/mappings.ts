/** Descriptions of tables, kept in the hidden tab by the shape of their header, so that a copy of the workbook knows them too. */
import { type Mapping, mappingKey } from '../records/mapping';
import type { Answer } from '../records/transfer';
import { underLock } from './lease';
import { markedSheets } from './marks';
import { forget, type Memory, openMemory, readMemory, remember } from './memory';
import type { Services } from './services';
import { phrasesOf, readSettings } from './settings';

const prefix = 'mapping:';
/** A cell holds at most 50,000 characters. */
const longest = 45_000;

export type KeptMappings = { mappings: Mapping[] };

/** In the order in which their shapes were first described. */
export function keptMappings(memory: Memory | null): Mapping[] {
  const notes = [...(memory?.entries.values() ?? [])].filter(({ key }) => key.startsWith(prefix)).map(({ note }) => note as Mapping | null);
  // one that a person changed beyond reading counts as absent
  return notes.filter((note): note is Mapping => Array.isArray(note?.columns));
}

/** In place of an earlier one of the same shape. */
export function saveMapping(services: Services, mapping: Mapping): Answer<KeptMappings> {
  if (JSON.stringify(mapping).length > longest) return { ok: false, problem: { code: 'mapping-too-long' } };
  return changed(services, (memory) => remember(memory, [{ key: prefix + mappingKey(mapping), note: mapping }]));
}

/** Nothing happens where no description has that key. */
export function removeMapping(services: Services, key: string): Answer<KeptMappings> {
  return changed(services, (memory) => forget(memory, memory.entries.has(prefix + key) ? [prefix + key] : []));
}

function changed(services: Services, change: (memory: Memory) => void): Answer<KeptMappings> {
  return underLock(services, () => {
    const marked = markedSheets(services);
    const memory = openMemory(services, phrasesOf(readSettings(services)), marked, readMemory(services, marked));
    change(memory);
    return { ok: true, value: { mappings: keptMappings(memory) } };
  });
}

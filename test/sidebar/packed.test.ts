/** What the build packs, the panel unpacks, in letters that are safe in a page of Apps Script. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack } from '../../build.mjs';
import { splitFiles, unpack, unpackText } from '../../sidebar/packed';

describe('packed texts', () => {
  it('come back as they were, whatever their length', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await unpack(pack(bytes))).toEqual(bytes);
      }),
      { numRuns: 200, seed: 85 },
    );
  });

  it('hold no letter that opens markup, an entity, an escape, a comment, a placeholder or a quote', () => {
    const all = new Set(pack(Uint8Array.from({ length: 60_000 }, (_, i) => (i * 7919) ^ (i >> 3))));
    expect(all.size).toBeGreaterThan(80);
    expect([...all].filter((letter) => /[<>&"'`/\\$\s]|[^ -~]/.test(letter))).toEqual([]);
  });

  it('may stand on lines of their own', async () => {
    expect(await unpackText(`\n${pack(Buffer.from('déjà 1 284'))}\n`)).toBe('déjà 1 284');
  });

  it('may be several files', () => {
    const list = new TextEncoder().encode('[["a.csv",2],["é.csv",3]]\nabcde');
    expect(splitFiles(list).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['a.csv', 'ab'],
      ['é.csv', 'cde'],
    ]);
  });
});

/** Archives that pack nothing, opened by another's reader. */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { storedZip } from '../../src/decode/stored-zip';
import { readZip, repackZip } from '../../src/decode/zip';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('storedZip', () => {
  it('gives what every reader of archives opens, names beyond ASCII and empty files included', () => {
    const files = { '[Content_Types].xml': bytes('<Types/>'), 'xl/feuille é.xml': bytes('<c>1 284</c>'), empty: new Uint8Array() };
    const archive = repackZip(storedZip(files, () => 0xdecade));
    // the checksums above are wrong, so our own reader must refuse them
    expect(archive).toBe('file-unreadable');
    expect(unzipSync(storedZip(files, () => 0))).toEqual(files);
  });

  it('is laid out so that our own reader finds it sound', () => {
    const first = repackZip(storedZip({ 'a.csv': bytes('') }, () => 0));
    expect(first).toBeInstanceOf(Uint8Array);
    expect(readZip(first as Uint8Array)).toEqual({ entries: [{ name: 'a.csv', bytes: new Uint8Array() }], failure: null });
  });
});

/** Text in the encodings exports come in, and in those spreadsheets leave behind. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/decode/encoding';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !big);
  return bytes;
};
const western = (text: string) => Uint8Array.from(text, (sign) => (sign === '’' ? 0x92 : sign === '€' ? 0x80 : sign.charCodeAt(0)));
const sample = 'Date,Mentions J’aime\n2025-01-01,5 €\n';

describe('decodeText', () => {
  test.each([
    ['UTF-8', utf8(sample), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${sample}`), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(`\ufeff${sample}`, false), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(`\ufeff${sample}`, true), 'utf-16be'],
    ['UTF-16 LE without one', utf16(sample, false), 'utf-16le'],
    ['UTF-16 BE without one', utf16(sample, true), 'utf-16be'],
    ['the Western code page', western(sample), 'windows-1252'],
  ])('reads %s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: sample, encoding, mixed: false });
  });

  test('words of letters beyond ASCII throughout are Cyrillic, words with a few are Western', () => {
    // «3.апр;София» and «Été créée, œuvre» as spreadsheets save them
    const cyrillic = Uint8Array.from([0x33, 0x2e, 0xe0, 0xef, 0xf0, 0x3b, 0xd1, 0xee, 0xf4, 0xe8, 0xff]);
    expect(decodeText(cyrillic)).toEqual({ text: '3.апр;София', encoding: 'windows-1251', mixed: false });
    const western = Uint8Array.from([0xc9, 0x74, 0xe9, 0x20, 0x63, 0x72, 0xe9, 0xe9, 0x65, 0x2c, 0x20, 0x9c, 0x75, 0x76, 0x72, 0x65]);
    expect(decodeText(western)).toEqual({ text: 'Été créée, œuvre', encoding: 'windows-1252', mixed: false });
  });

  test('a file glued from two encodings is read line by line and said to be mixed', () => {
    const bytes = new Uint8Array([...utf8('é 1\n'), ...western('é 2\n'), ...utf8('plain\n')]);
    expect(decodeText(bytes)).toEqual({ text: 'é 1\né 2\nplain\n', encoding: 'utf-8', mixed: true });
  });
  test('UTF-8 that was read as Western text and saved again is set right, whether its controls were kept or printed', () => {
    const right = 'Durée (s),Mentions J’aime\n«\u00a0Été\u00a0»,5\n';
    const kept = Array.from(utf8(right), (byte) => String.fromCharCode(byte)).join('');
    const printed = kept
      .replace(/\u0080/g, '€')
      .replace(/\u0099/g, '™')
      .replace(/\u0089/g, '‰');
    for (const text of [kept, printed, `\ufeff${printed}`]) expect(decodeText(utf8(text)).text).toBe(right);
  });
  test('text that only looks so stays as it is, since other lines were never doubled', () => {
    for (const text of ['MANHÃ…\nsituação\n', 'the letters Ã© stand for é\n']) expect(decodeText(utf8(text)).text).toBe(text);
  });
  test('a sign cut in half at the end is dropped', () => {
    expect(decodeText(utf8('a,é').subarray(0, 3))).toMatchObject({ text: 'a,', encoding: 'utf-8', mixed: false });
  });
  test('Cyrillic in UTF-16 is recognised by its mark', () => {
    expect(decodeText(utf16('\ufeffДата;Обхват', false)).text).toBe('Дата;Обхват');
  });
  test('all text comes back from UTF-8 and, marked, from UTF-16', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), (text) => {
        fc.pre(!text.startsWith('\ufeff') && !text.includes('\0'));
        expect(decodeText(utf8(`\ufeff${text}`)).text).toBe(text);
        expect(decodeText(utf16(`\ufeff${text}`, false)).text).toBe(text);
        expect(decodeText(utf16(`\ufeff${text}`, true)).text).toBe(text);
      }),
    );
  });
});

/** Headers whose accents a wrong encoding spoiled are read where they can be one column only. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/pipeline';
import { damagedPattern } from '../../src/platforms/damaged-header';
import { csv, readOne } from './read';

const macintosh = { é: 0x8e, è: 0x8f, ê: 0x90, à: 0x88, ç: 0x8d, ô: 0x99, û: 0x9e, É: 0x83, '’': 0xd5, '\u00a0': 0xca };
const dos = { é: 0x82, è: 0x8a, ê: 0x88, à: 0x85, ç: 0x87, ô: 0x93, û: 0x96, É: 0x90, '’': 0x27, '\u00a0': 0xff };
const written = (text: string, bytes: { [sign: string]: number }) =>
  Uint8Array.from(text, (sign) => bytes[sign] ?? (sign < '\u0080' ? sign.charCodeAt(0) : 63));

describe('a French export saved in another encoding', () => {
  const ways: [string, (text: string) => Uint8Array][] = [
    ['of old Macintoshes', (text) => written(text, macintosh)],
    ['of DOS', (text) => written(text, dos)],
    ['that knows no accents', (text) => written(text, {})],
    ['that replaced them', (text) => new TextEncoder().encode(text.replace(/[^\n\r -~]/g, '\ufffd'))],
  ];
  const samples = ['instagram/posts.fr.semicolon.csv', 'meta-ads/campaigns.fr.csv', 'youtube/table-data.fr.semicolon-decimal-comma.csv'];
  it.each(ways.flatMap(([way, save]) => samples.map((sample) => [way, sample, save] as const)))('%s keeps the columns of %s', async (_way, sample, save) => {
    const bytes = readFileSync(`samples/odd/${sample}`);
    const read = async (content: Uint8Array) => {
      const { tables } = await readFile(
        content,
        { name: 'a.csv', modifiedOn: null },
        { account: 'a' },
        { zone: 'UTC', excel: () => Promise.reject(new Error('none')) },
      );
      return [tables[0]?.platform, tables[0]?.kept, tables[0]?.currency, Object.keys(tables[0]?.totals ?? {}).sort()];
    };
    // figures themselves hold spaces that some encodings lack
    const text = new TextDecoder().decode(bytes).replace(/[\u202f\u00a0]/g, '');
    expect(await read(save(text))).toEqual(await read(new TextEncoder().encode(text)));
  });
});

it('leaves a damaged header to the other columns where its column is there already, and a whole one as it is', async () => {
  const header = ['Date', 'Video Views', 'Profile Views', 'Likes', 'Comments', 'Shares', '?hares'];
  const { totals, records } = await readOne(csv([header, ['April 12', '5', '3', '1', '0', '7', '100']]));
  expect([totals.shares, records[0]?.extra]).toEqual([7, { '?hares': '100' }]);
  expect(damagedPattern('RÉPONSES')).toBeNull();
  expect(damagedPattern('Réponses')).toBeNull();
  expect(damagedPattern('???? (s)')).toBeNull();
  expect(damagedPattern('R?ponses')?.test('reponses')).toBe(true);
  expect(damagedPattern('R?ponses')?.test('autresreponses')).toBe(false);
});

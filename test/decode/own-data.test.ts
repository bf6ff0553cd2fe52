/** Copies of a person's own data are told from exports, and the sentence says which file to download. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeFile } from '../../src/decode';
import { messagesEn } from '../../src/languages/messages-en';
import { messagesFr } from '../../src/languages/messages-fr';

const read = (content: string | { [entry: string]: string }, name = 'data') => {
  const bytes =
    typeof content === 'string' ? strToU8(content) : zipSync(Object.fromEntries(Object.entries(content).map(([path, text]) => [path, strToU8(text)])));
  return decodeFile(bytes, { name, modifiedOn: null }, () => Promise.reject(new Error('no workbook here')));
};
const insights = '{"organic_insights_audience":[{"string_map_data":{"P\\u00c3\\u00a9riode":{"value":"May 29 - Aug 26"}}}]}';

describe('copies of an own account', () => {
  it.each([
    ['the archive of Instagram', { 'logged_information/past_instagram_insights/posts.json': insights, 'media/a.jpg': 'x' }, 'instagram'],
    ['a page of it', insights, 'instagram'],
    ['its list of followers', '[ { "title": "", "media_list_data": [], "string_list_data": [ { "value": "ana" } ] } ]', 'instagram'],
    ['the archive of TikTok', { 'user_data_tiktok.json': '{}' }, 'tiktok'],
    ['the same as texts, in Dutch', { 'TikTok/Je activiteit/Kijkgeschiedenis.txt': 'Datum: 1' }, 'tiktok'],
    ['the JSON alone', '{"Activity":{"Favorite Effects":{"FavoriteEffectsList":[]}}}', 'tiktok'],
    ['a text alone', 'Date: 2026-10-01 10:00:00 UTC\nLink: https://www.tiktokv.com/share/video/7/\n\n', 'tiktok'],
  ] as const)('%s', async (_name, content, network) => {
    expect(await read(content)).toMatchObject({ tables: [], problems: [{ code: 'file-own-data', file: 'data', network }] });
  });

  it('are not seen in an archive that holds tables, nor in a table that speaks of them', async () => {
    expect((await read({ 'Content.csv': 'a,b\n1,2\n', 'user_data.json': '{"a":1}' })).tables).toHaveLength(1);
    expect((await read('Note,Count\n"""string_map_data"": x",3\n')).problems).toEqual([]);
  });

  it('are answered with the file to download instead, in both languages', () => {
    const problem = { code: 'file-own-data', file: 'data.zip', network: 'instagram' } as const;
    expect(messagesEn.problems['file-own-data'](problem)).toBe(
      "data.zip: this is the copy of an account's own data, without figures of posts or days. Download instead: Meta Business Suite › Insights › Content › Export data.",
    );
    expect(messagesFr.problems['file-own-data'](problem)).toContain('Téléchargez plutôt\u00a0: Meta Business Suite');
  });
});

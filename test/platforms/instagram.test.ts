import { describe, expect, it } from 'vitest';
import type { ReadTable } from '../../src/platforms/reading';
import { codes, csv, readOne } from './read';

const header = [
  'Post ID',
  'Account ID',
  'Account username',
  'Account name',
  'Description',
  'Duration (sec)',
  'Publish time',
  'Permalink',
  'Post type',
  'Data comment',
  'Date',
  'Views',
  'Reach',
  'Likes',
  'Shares',
  'Follows',
  'Comments',
  'Saves',
];
const french =
  'Identifiant de la publication,ID du compte,Nom de profil du compte,Nom du compte,Description,Durée (s),Heure de publication,Permalien,Type de publication,Commentaire des données,Date,Vues,Couverture,Mentions J’aime,Partages,Followers en plus,Commentaires,Enregistrements'.split(
    ',',
  );
const reel = [
  '18355151116178767',
  '17841446494080465',
  'ma_marque',
  'Ma marque',
  'Texte',
  '30',
  '03/18/2025 09:48',
  'https://www.instagram.com/reel/DHWRIh_CLiR/',
  'IG reel',
  '',
  'Lifetime',
  '52',
  '37',
  '3',
  '0',
  '',
  '2',
  '1',
];
const but = (changes: { [column: string]: string }) => header.map((name, index) => changes[name] ?? (reel[index] as string));
const figures = { durationSeconds: 30, views: 52, reach: 37, likes: 3, shares: 0, comments: 2, saves: 1 };

describe('Instagram content export', () => {
  it('gives the printed time read as US Pacific, which the shortcode confirms without a remark', async () => {
    const table = await readOne(csv([header, reel]));
    expect(table).toMatchObject({
      status: 'recognised',
      platform: 'instagram',
      kind: 'posts',
      language: 'en',
      account: '17841446494080465',
      accountName: 'ma_marque',
      problems: [],
      questions: [],
    });
    expect(table.records[0]).toMatchObject({
      publishedPrinted: '2025-03-18T09:48',
      publishedAt: '2025-03-18T16:48:00Z',
      publishedLocal: '2025-03-18T17:48',
      values: figures,
    });
    expect(table.records[0]?.values).not.toHaveProperty('follows');
  });

  it('follows the American change of clocks', async () => {
    const table = await readOne(csv([header, but({ 'Publish time': '03/08/2025 09:48' }), but({ 'Post ID': '2', 'Publish time': '03/09/2025 09:48' })]));
    expect(table.records.map(({ publishedAt }) => publishedAt)).toEqual(['2025-03-08T17:48:00Z', '2025-03-09T16:48:00Z']);
  });

  it('says that the zone is only presumed where the shortcodes contradict the printed times', async () => {
    expect(codes(await readOne(csv([header, but({ 'Publish time': '03/18/2025 18:48' })])))).toEqual(['zone-presumed']);
  });

  it('reads the French header with either apostrophe, in any order of columns', async () => {
    const turned = (row: readonly string[]) => [...row.slice(11), ...row.slice(0, 11)];
    const plain = french.map((text) => text.replace('’', "'"));
    for (const rows of [
      [french, reel],
      [plain, reel],
      [turned(french), turned(reel)],
    ]) {
      const table = await readOne(csv(rows));
      expect(table).toMatchObject({ platform: 'instagram', language: 'fr', totals: figures, account: '17841446494080465' });
    }
  });

  it('belongs to the account of most rows, not of the first, and marks the collaboration', async () => {
    const other = but({ 'Post ID': '1', 'Account ID': '9', 'Account username': 'friend', Reach: '' });
    const own = ['2', '3', '4'].map((id) => but({ 'Post ID': id }));
    const table = await readOne(csv([header, other, reel, ...own]));
    expect(table).toMatchObject({ account: '17841446494080465', kept: 5 });
    expect(table.records.map(({ account, otherAccount }) => [account, otherAccount])).toEqual([
      ['17841446494080465', 'friend'],
      ...[reel, ...own].map(() => ['17841446494080465', null]),
    ]);
    expect(table.records[0]?.values).toMatchObject({ likes: 3 });
    expect(table.records[0]?.values).not.toHaveProperty('reach');
  });

  it('asks whose file it is when two accounts have as many rows, and takes the answer by handle', async () => {
    const text = csv([header, reel, but({ 'Post ID': '1', 'Account ID': '9', 'Account username': 'friend' })]);
    const asked = await readOne(text);
    expect(asked).toMatchObject({ account: null, questions: [{ kind: 'account', options: [{ value: '17841446494080465' }, { value: '9' }] }] });
    expect(codes(asked)).toContain('account-unknown');
    expect(await readOne(text, { answers: { account: '@Friend' } })).toMatchObject({ account: '9', accountName: 'friend', questions: [] });
  });

  it('belongs to the account that is known or named, however many collaborations there are; else it is asked', async () => {
    const partner = (id: string) => but({ 'Post ID': id, 'Account ID': '9', 'Account username': 'friend' });
    const text = csv([header, partner('1'), partner('2'), reel]);
    expect(await readOne(text)).toMatchObject({ account: null, questions: [{ kind: 'account', options: [{ value: '9' }, { value: '17841446494080465' }] }] });
    const own = { account: '17841446494080465' };
    const others = (table: ReadTable) => table.records.map(({ otherAccount }) => otherAccount);
    const named = await readOne(text, { answers: own });
    expect([named.account, others(named)]).toEqual([own.account, ['friend', 'friend', null]]);
    const known = await readOne(text, { known: [{ platform: 'instagram', ...own, name: 'brand' }] });
    expect([known.account, others(known), known.questions]).toEqual([own.account, ['friend', 'friend', null], []]);
    const many = csv([header, ...Array.from({ length: 9 }, (_, i) => partner(String(i))), reel]);
    expect((await readOne(many, { known: [{ platform: 'instagram', ...own, name: 'brand' }] })).account).toBe(own.account);
    // both are the person's: nothing tells
    expect(
      (await readOne(text, { known: ['9', own.account].map((account) => ({ platform: 'instagram' as const, account, name: account })) })).account,
    ).toBeNull();
  });

  it('keeps the account a file names whatever account is answered for others', async () => {
    expect(await readOne(csv([header, reel]), { answers: { account: 'someone' } })).toMatchObject({ account: '17841446494080465' });
  });

  it('keeps impressions of older files apart from views', async () => {
    const older = header.map((name) => (name === 'Views' ? 'Impressions' : name));
    const { totals } = await readOne(csv([older, reel]));
    expect(totals.impressions).toBe(52);
    expect(totals).not.toHaveProperty('views');
  });

  it('reads stories, whose replies stand in place of comments', async () => {
    const names = [
      ...french.slice(0, 11),
      'Vues',
      'Couverture',
      'Visites de profil',
      'Partages',
      'Mentions J’aime',
      'Followers en plus',
      'Réponses',
      'Clics sur le lien',
      'Appuis sur des stickers',
      'Navigation',
    ];
    const table = await readOne(csv([names, [...reel.slice(0, 11), '90', '80', '4', '1', '2', '0', '3', '5', '6', '70']], ';'));
    expect(table).toMatchObject({
      platform: 'instagram',
      kind: 'posts',
      totals: { views: 90, reach: 80, profileVisits: 4, shares: 1, likes: 2, follows: 0, replies: 3, linkClicks: 5 },
    });
    expect(table.totals).not.toHaveProperty('comments');
    expect(table.records[0]?.extra).toMatchObject({ 'Appuis sur des stickers': '6', Navigation: '70' });
  });

  it('never restores an id it cannot know: a rounded one is missing and the link stands in', async () => {
    const table = await readOne(csv([header, but({ 'Post ID': '1.83552E+16' })]));
    expect(table.records[0]).toMatchObject({ postId: null, permalink: 'https://www.instagram.com/reel/DHWRIh_CLiR/' });
    expect(codes(table)).toContain('id-rounded');
  });

  it('sees ids that lost their last digits without showing it', async () => {
    const rows = ['18355151116178700', '18355151116179800', '18355151116171200'].map((id, index) =>
      but({ 'Post ID': id, Permalink: `https://www.instagram.com/p/DHWRIh_CLi${index}/` }),
    );
    const table = await readOne(csv([header, ...rows]));
    expect(table.records.map(({ postId }) => postId)).toEqual([null, null, null]);
    expect(table.problems.find(({ code }) => code === 'id-rounded')).toMatchObject({ row: 2, rows: 3 });
  });
});

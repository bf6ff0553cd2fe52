import { describe, expect, it } from 'vitest';
import { codes, csv, readOne } from './read';

const header =
  'Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks'.split(
    ',',
  );
const earlier =
  'Post id,Date,Post text,Link,Impressions,Likes,Engagements,Bookmarks,Share,New follows,Replies,Reposts,Profile visits,Detail expands,Url clicks,Hashtag clicks,Permalink clicks'.split(
    ',',
  );
const portuguese =
  'ID do post,Data,Texto do post,Postar link,Impressões,Curtidas,Engajamentos,Itens salvos,Compartilhamentos,Novos seguidores,Respostas,Reposts,Visitas ao perfil,Expansões de detalhes,Cliques de URL,Cliques de hashtag,Cliques de link permanente'.split(
    ',',
  );
const id = '2088707180694323466';
const post = [id, 'Sat, Aug 15, 2026', 'Hello', `https://x.com/MaMarque/status/${id}`, '44', '5', '13', '1', '2', '3', '4', '6', '7', '8', '9', '10', '11'];
const but = (changes: { [column: string]: string }) => header.map((name, index) => changes[name] ?? (post[index] as string));
const figures = {
  impressions: 44,
  likes: 5,
  engagementsNative: 13,
  saves: 1,
  sends: 2,
  follows: 3,
  comments: 4,
  shares: 6,
  profileVisits: 7,
  detailExpands: 8,
  linkClicks: 9,
  hashtagClicks: 10,
  permalinkClicks: 11,
};

describe('X account analytics, content', () => {
  it.each([
    ['the current header', header, 'Sat, Aug 15, 2026', 'en'],
    ['the header of early 2025', earlier, 'Sat Aug 15 2026', 'en'],
    ['the Portuguese header', portuguese, 'Sat, Aug 15, 2026', 'pt'],
  ])('reads %s: reposts are shares, the share button is sends', async (_name, names, date, language) => {
    const table = await readOne(csv([names, post.map((cell, index) => (index === 1 ? date : cell))]));
    expect(table).toMatchObject({
      status: 'recognised',
      platform: 'x',
      kind: 'posts',
      language,
      kept: 1,
      from: '2026-08-15',
      totals: figures,
      account: 'mamarque',
      accountName: 'MaMarque',
      problems: [],
    });
  });

  it('takes the exact instant from the id and the day of the file as printed', async () => {
    const [record] = (await readOne(csv([header, post]), { zone: 'Asia/Tokyo' })).records;
    expect(record).toMatchObject({ postId: id, publishedPrinted: '2026-08-15', publishedAt: '2026-08-15T19:19:32Z', publishedLocal: '2026-08-16T04:19' });
  });

  it('does not believe an id that contradicts the printed day', async () => {
    const [record] = (await readOne(csv([header, but({ Date: 'Mon, Aug 3, 2026' })]))).records;
    expect(record).toMatchObject({ publishedPrinted: '2026-08-03', publishedAt: null, publishedLocal: '2026-08-03' });
  });

  it('takes a rounded or missing id from the link', async () => {
    const table = await readOne(
      csv([header, but({ 'Post id': '2.08871E+18' }), but({ 'Post id': '', 'Post Link': 'https://x.com/MaMarque/status/2088652613742940282' })]),
    );
    expect(table.records.map(({ postId }) => postId)).toEqual([id, '2088652613742940282']);
    expect(codes(table)).toEqual(['id-rounded']);
  });

  it('reads the columns of the French header that are known, without a column of ids', async () => {
    const table = await readOne(
      csv([
        ['Date', 'Texte du post', 'Lien', 'Impressions', 'Engagements', 'J’aime', 'Réponses', 'Reposts'],
        ['sam. 15 août 2026', 'Bonjour', `https://x.com/MaMarque/status/${id}`, '1 234', '13', '5', '4', '6'],
      ]),
    );
    expect(table).toMatchObject({
      platform: 'x',
      language: 'fr',
      from: '2026-08-15',
      totals: { impressions: 1234, engagementsNative: 13, likes: 5, comments: 4, shares: 6 },
    });
    expect(table.records[0]?.postId).toBe(id);
  });

  it('is not taken for X when the links lead elsewhere', async () => {
    expect((await readOne(csv([header, but({ 'Post Link': 'https://example.com/1' })]))).status).toBe('unknown');
  });

  it('takes one handle in two spellings for one account', async () => {
    const table = await readOne(
      csv([header, post, but({ 'Post id': '2088652613742940282', 'Post Link': 'https://x.com/mamarque/status/2088652613742940282' })]),
    );
    expect(table).toMatchObject({ account: 'mamarque' });
    expect(table.records.every(({ otherAccount }) => otherAccount === null)).toBe(true);
  });
});

describe('older Twitter analytics, tweets', () => {
  const names = [
    'Tweet id',
    'Tweet permalink',
    'Tweet text',
    'time',
    'impressions',
    'engagements',
    'engagement rate',
    'retweets',
    'replies',
    'likes',
    'user profile clicks',
    'url clicks',
    'follows',
    'promoted impressions',
    'promoted likes',
  ];
  const tweet = [
    '1475870580540952577',
    'https://twitter.com/MaMarque/status/1475870580540952577',
    'Join us!\n\nSoon',
    '2021-12-28 16:45 +0000',
    '3423.0',
    '18.0',
    '0.0052585451358457495',
    '3.0',
    '0.0',
    '9.0',
    '3.0',
    '0.0',
    '0',
    '-',
    '-',
  ];

  it('reads counts printed as floats, fractions, dashes as missing, and UTC', async () => {
    const table = await readOne(csv([names, tweet]));
    expect(table).toMatchObject({ platform: 'x', kind: 'posts', problems: [], questions: [] });
    expect(table.records[0]).toMatchObject({
      publishedPrinted: '2021-12-28T16:45',
      title: 'Join us!\n\nSoon',
      values: {
        impressions: 3423,
        engagementsNative: 18,
        engagementRateNative: 0.0052585451358457495,
        shares: 3,
        comments: 0,
        likes: 9,
        profileVisits: 3,
        linkClicks: 0,
        follows: 0,
      },
    });
    expect(table.records[0]?.publishedAt).toMatch(/^2021-12-28T16:45:\d\dZ$/);
  });

  it('takes the printed time where an old id holds none', async () => {
    const table = await readOne(
      csv([
        names,
        tweet.map((cell, index) =>
          index === 0 ? '20' : index === 1 ? 'https://twitter.com/MaMarque/status/20' : index === 3 ? '2006-03-21 20:50 +0000' : cell,
        ),
      ]),
    );
    expect(table.records[0]).toMatchObject({ publishedAt: '2006-03-21T20:50:00Z', publishedLocal: '2006-03-21T21:50' });
  });

  it('knows favorites of 2015 as likes', async () => {
    expect((await readOne(csv([names.map((name) => (name === 'likes' ? 'favorites' : name)), tweet]))).totals.likes).toBe(9);
  });
});

describe('days of X', () => {
  const names = 'Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,Create Post,Video views';
  it('of account analytics: gains and losses, reposts apart from the share button', async () => {
    const table = await readOne(`${names}\n"Tue, Feb 18, 2025",62,1,3,0,4,5,2,6,7,8,9,0`, { answers: { account: '@MaMarque' } });
    expect(table).toMatchObject({ platform: 'x', kind: 'daily', from: '2025-02-18' });
    expect(table.totals).toMatchObject({ follows: 5, followsLost: 2, comments: 6, shares: 7, sends: 4, profileVisits: 8, postsPublished: 9 });
  });
  it('of the older analytics: the name tells the account, dashes are no figures', async () => {
    const text = '"Date","Tweets published","impressions","engagements","engagement rate","retweets","likes","user profile clicks","promoted impressions"';
    const name = 'daily_tweet_activity_metrics_RopenSci_20210301_20210401_en.csv';
    const table = await readOne(`${text}\n"2021-03-01","2","400.0","20.0","0.05","3","9","4","-"`, { name });
    expect(table).toMatchObject({ kind: 'daily', account: 'ropensci', totals: { impressions: 400, engagementRateNative: 0.05, profileVisits: 4, shares: 3 } });
  });
});

/** Files that were once read wrongly: one test a fault, on small made-up files of the same kind. */
import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../src/records/mapping';
import { codes, csv, readCsv, readOne } from './read';

const daily = (header: string, values: readonly number[]) =>
  csv([['Date', header], ...values.map((value, at) => [`2025-03-${String(at + 1).padStart(2, '0')}`, String(value)])]);

describe('followers by day under one header', () => {
  const ofYoutube = { answers: { platform: 'youtube', account: 'Channel' } as const };

  it.each([
    ['that stand still are all there are', [2000, 2004, 2003, 2011], { followers: 8018 }],
    ['few, but still for a week, too', [45, 45, 46, 46, 46, 47, 47], { followers: 322 }],
    ['that jump from day to day are those of the day', [4, 6, 9, 1], { subscribers: 20 }],
    ['below zero are those of the day', [2000, 2004, -3], { subscribers: 4001 }],
    ['that rise by steps for more than a week are all there are', [100, 103, 107, 109, 114, 118, 120, 125, 131, 134], { followers: 1161 }],
  ])('%s', async (_, values, totals) => {
    const table = await readOne(daily('Subscribers', values), ofYoutube);
    expect(table).toMatchObject({ status: 'recognised', kind: 'daily', kept: values.length, questions: [] });
    expect(table.totals).toEqual(totals);
  });

  it('are asked where they could be either, and counted once somebody says', async () => {
    const text = daily('Subscribers', [10, 10, 11]);
    const asked = await readOne(text, ofYoutube);
    expect(asked.questions.map(({ kind, example }) => [kind, example])).toEqual([['series', 'Subscribers']]);
    expect(asked.totals).toEqual({});
    expect(codes(asked)).toContain('series-ambiguous');
    const total = await readOne(text, { answers: { ...ofYoutube.answers, series: 'total' } });
    expect([total.questions, total.totals]).toEqual([[], { followers: 31 }]);
    const change = await readOne(text, { answers: { ...ofYoutube.answers, series: 'change' } });
    expect([change.questions, change.totals]).toEqual([[], { subscribers: 31 }]);
  });

  it('a running total under Meta’s title for new ones is one all the same', async () => {
    const rows = [['Seguidores do Instagram'], ['Data', 'Principal'], ...[500, 503, 502].map((value, at) => [`2025-03-0${at + 1}T00:00:00`, String(value)])];
    const table = await readOne(`sep=,\n${csv(rows)}`, { answers: { account: 'Marca' } });
    expect(table).toMatchObject({ platform: 'instagram', kind: 'daily', totals: { followers: 1505 } });
    expect(table.totals.follows).toBeUndefined();
  });
});

describe('reports of ads', () => {
  it('a title in quotes tells the period, whatever stands around it', async () => {
    const report = (title: string) =>
      readOne(
        `${csv([[title]])}\n${csv([
          ['Campaign', 'Campaign status', 'Clicks', 'Impressions', 'Cost', 'Currency code'],
          ['One', 'enabled', '3', '30', '1.50', 'EUR'],
        ])}`,
      );
    for (const title of ['Campaign report (Jan 5, 2017-Jan 11, 2017)', 'January 5, 2017 - January 11, 2017', '5 janv. 2017 au 11 janv. 2017'])
      expect(await report(title)).toMatchObject({ platform: 'google-ads', from: '2017-01-05', to: '2017-01-11', questions: [{ kind: 'account' }] });
  });

  const assets = [
    ['Ad asset report'],
    ['1 August 2024 - 18 August 2024'],
    ['Asset status', 'Asset type', 'Campaign', 'Ad group', 'Level', 'Impr.', 'Currency code', 'Cost', 'Clicks'],
  ];
  const callout = ['Enabled', 'Callout', 'One', ' --', 'Campaign', '4', 'GBP', '1.87', '2'];
  const sitelink = ['Enabled', 'Sitelink', 'One', ' --', 'Campaign', '10', 'GBP', '1.00', '1'];

  it('two assets whose text is not shown are two, each a row of its own', async () => {
    const table = await readOne(csv([...assets, callout, callout, sitelink]));
    expect(table).toMatchObject({ kept: 3, skipped: 0, totals: { spend: 4.74, clicks: 5, impressions: 18 } });
    expect(new Set(table.records.map(({ segment }) => segment)).size).toBe(3);
  });

  it('an export put under itself counts once', async () => {
    const table = await readOne(csv([...assets, callout, callout, sitelink, callout, callout, sitelink]));
    expect(table).toMatchObject({ kept: 3, skipped: 3, totals: { spend: 4.74, clicks: 5 } });
    expect(codes(table)).toContain('row-repeated');
  });

  const meta = ['Reporting starts', 'Reporting ends', 'Campaign name', 'Campaign delivery', 'Impressions', 'Amount spent (EUR)'];

  it.each([
    'No data available.',
    'Aucune donnée disponible.',
    'No hay datos disponibles',
    'Nessun dato disponibile.',
    'Keine Daten verfügbar.',
    'Andmed ei ole saadaval',
  ])('«%s» is an empty table, and no sum', async (sentence) => {
    const table = await readOne(csv([meta, [sentence]]));
    expect(table).toMatchObject({ platform: 'meta-ads', kept: 0, skipped: 0 });
    expect(codes(table)).toEqual(['table-no-rows']);
  });

  it.each([
    ['Ma marque-Ads-Fe-5-2025-Mar-4-2025.csv', 'Ma marque'],
    ['Ma marque-Ads-Feb-5-2025-Mar-4-2025 (2).xlsx', 'Ma marque'],
    ['Minha marca-Campanhas-1-de-a-r-de-2026-30-de-a-r-de-2026.csv', 'Minha marca'],
    ['Ma marque-Pu-licités-1-févr.-2026-28-févr.-2026.csv', 'Ma marque'],
    ['Ma marque-Publicités-1-fe-r.-2026-28-fe-r.-2026.csv', 'Ma marque'],
    ['Marke-Anzeigengruppen-1.-Okt.-2026-31.-Okt.-2026.csv', 'Marke'],
    ['Ads-2025.csv', null],
    ['My notes-Ads-for-2025-and-2026.csv', null],
  ])('%s names the account %s', async (name, account) => {
    expect((await readOne(csv([meta, ['2025-02-05', '2025-03-04', 'One', 'active', '100', '5']]), { name })).account).toBe(account);
  });
});

describe('Snapchat’s rows from one midnight to the next', () => {
  const header = (spend: string) => [
    'Start Time',
    'End Time',
    'Age',
    'Campaign Start Time',
    spend,
    'Swipe Ups',
    'Purchases',
    'Paid Impressions',
    'Campaign Name',
  ];
  const row = (from: string, to: string, spend: string) => [from, to, '25-34', '2020-04-01 17:00:54', spend, '7', '1', '70', 'One'];

  it.each([
    ['Spend', ''],
    ['Amount Spent', ''],
    ['Spend', ' AST'],
    ['Amount Spent', ' JST'],
    ['Amount Spent', ' GMT+3'],
    ['Amount Spent', ' XYZ'],
  ])('under «%s», with «%s» behind the time, are days', async (spend, zone) => {
    const at = (day: string) => `2020-04-${day} 00:00:00${zone}`;
    const rows = [header(spend), row(at('29'), at('30'), '1.5'), row(at('30'), `2020-05-01 00:00:00${zone}`, '2.5')];
    const table = await readOne(csv(rows), { zone: 'Europe/Paris' });
    expect(table).toMatchObject({ platform: 'snapchat-ads', kept: 2, from: '2020-04-29', to: '2020-04-30', totals: { spend: 4, purchases: 2, clicks: 14 } });
    expect(table.records.map(({ periodFrom, periodTo }) => [periodFrom, periodTo])).toEqual([
      ['2020-04-29', '2020-04-29'],
      ['2020-04-30', '2020-04-30'],
    ]);
    expect(codes(table)).not.toContain('date-unreadable');
  });

  it('a row that ends within a day keeps that day', async () => {
    const table = await readOne(csv([header('Spend'), row('2020-04-01 10:00:00', '2020-04-03 23:59:59', '1')]));
    expect(table.records).toMatchObject([{ periodFrom: '2020-04-01', periodTo: '2020-04-03' }]);
  });
});

describe('orders', () => {
  const header = ['Name', 'Financial Status', 'Paid at', 'Currency', 'Total', 'Created at', 'Lineitem name', 'Refunded Amount', 'Source'];
  const day = '2025-03-01 10:00:00 +0100';

  it('go on in the rows of their further items', async () => {
    const rows = [
      header,
      ['#1', 'paid', day, 'EUR', '25', day, 'A', '0', 'web'],
      ['#1', '', '', '', '', day, 'B', '', ''],
      ['#1', '', '', '', '', day, 'C', '', ''],
    ];
    const table = await readOne(csv(rows));
    expect(table).toMatchObject({ kept: 1, skipped: 2, totals: { amount: 25, revenue: 25 } });
    expect(codes(table)).toContain('row-part');
    expect(codes(table)).not.toContain('row-repeated');
  });

  it('that nobody paid, in no row, are carts', async () => {
    const table = await readOne(csv([header, ['#1', '', '', 'EUR', '25', day, 'A', '0', ''], ['#2', '', '', 'EUR', '45', day, 'B', '0', '']]));
    expect(table).toMatchObject({ status: 'unknown', records: [], problems: [{ code: 'table-not-used', reason: 'checkouts' }] });
  });
});

describe('tables of Meta Business Suite', () => {
  const stack = (...blocks: string[][][]) => `sep=,\n${blocks.map((rows) => csv(rows)).join('\n\n')}`;
  const days = (header: string, ...values: string[]) => [['Date', header], ...values.map((value, at) => [`2023-03-0${at + 1}T00:00:00`, value])];

  it.each([
    ['Seguidores do Instagram', 'IG_ACCOUNT,FOLLOW,UNIQUE_USERS', 'instagram'],
    ['Follower von Instagram', 'IG_ACCOUNT,FOLLOW,UNIQUE_USERS', 'instagram'],
    ['Seguidores', 'FB_PAGE,FOLLOW,UNIQUE_USERS', 'facebook'],
    ['Instagramin seuraajat', 'IG_ACCOUNT,FOLLOW,UNIQUE_USERS', 'instagram'],
  ])('«%s» above «%s» is the number of followers', async (title, code, platform) => {
    const table = await readOne(stack([[title], [code], ['500']]));
    expect(table).toMatchObject({ platform, kind: 'audience', totals: { count: 500 } });
    expect(table.totals.follows).toBeUndefined();
  });

  it('followers by age and gender are shares of them, in other words and orders too', async () => {
    const [, split] = await readCsv(
      stack(
        [['Seguidores do Instagram'], ['IG_ACCOUNT,FOLLOW,UNIQUE_USERS'], ['500']],
        [['Seguidores do Instagram por gênero e idade'], ['Idade', 'Mulheres', 'Homens'], ['18-24', '30,5%', '20%'], ['25-34', '29,5%', '20%']],
      ),
    );
    expect(split).toMatchObject({ platform: 'instagram', kind: 'audience', kept: 4 });
    expect(split?.records.map(({ dimension, segment }) => [dimension, segment])).toEqual([
      ['age-gender', 'Mulheres 18-24'],
      ['age-gender', 'Homens 18-24'],
      ['age-gender', 'Mulheres 25-34'],
      ['age-gender', 'Homens 25-34'],
    ]);
  });

  it.each([
    ['Facebook Page reach', 'facebook', 'reach'],
    ['Facebook Page new likes', 'facebook', 'follows'],
    ['New Facebook Page likes', 'facebook', 'follows'],
    ['New Instagram followers', 'instagram', 'follows'],
    ['Instagram profile visits', 'instagram', 'profileVisits'],
    ['Alcance da Página do Facebook', 'facebook', 'reach'],
    ['Novos seguidores do Instagram', 'instagram', 'follows'],
    ['Copertura della Pagina Facebook', 'facebook', 'reach'],
    ['Reichweite der Facebook-Seite', 'facebook', 'reach'],
    ['Portée de la Page Facebook', 'facebook', 'reach'],
  ])('«%s» is of %s: %s', async (title, platform, field) => {
    const [table] = await readCsv(stack([[title], ...days(title, '1', '20')], [['Interactions'], ...days('Interactions', '1', '2')]));
    expect(table).toMatchObject({ platform, kind: 'daily', kept: 2, from: '2023-03-01', to: '2023-03-02', totals: { [field]: 21 } });
  });
});

describe('descriptions', () => {
  it.each([
    ['Titre inconnu', 'x.csv', `sep=,\n"Titre inconnu"\n"Date","Primary"\n"2025-01-11T00:00:00","30"\n"2025-01-12T00:00:00","39"`],
    ['without a title', 'Follower.csv', '"Data","Primary"\n"2025-01-11T00:00:00","30"\n"2025-01-12T00:00:00","39"'],
  ])('a series of Meta’s that nobody knows is read as described: %s', async (_, name, text) => {
    const open = await readOne(text, { name });
    expect(open.status).toBe('unknown');
    const proposal = open.describable?.proposal as Mapping;
    const columns = proposal.columns.map(({ header }, at) => ({ header, key: (['day', 'follows'] as const)[at] ?? null }));
    const mapping: Mapping = { ...proposal, kind: 'daily', platform: 'instagram', columns };
    const table = await readOne(text, { name, answers: { mappings: [mapping], account: 'x' } });
    expect(table).toMatchObject({ status: 'recognised', platform: 'instagram', kept: 2, from: '2025-01-11', to: '2025-01-12', totals: { follows: 69 } });
  });
});

describe('languages of headers', () => {
  const post = [
    '18012345678901234',
    '17841400000000001',
    'marca',
    'Marca',
    'Testo',
    '0',
    '12/05/2025 09:30',
    'https://www.instagram.com/p/DR4AAAAAAAA/',
    'Foto',
    '',
    'Totale',
  ];

  it.each([
    [
      "ID del post|ID dell'account|Nome utente dell'account|Nome account|Descrizione|Durata (s)|Orario di pubblicazione|Permalink|Tipo di post|Commento sui dati|Data",
      'Visualizzazioni|Copertura|Mi piace|Condivisioni|Follower|Commenti|Salvataggi',
    ],
    [
      'Identificação da publicação|Identificação da conta|Nome de usuário da conta|Nome da conta|Descrição|Duração (segundos)|Horário de publicação|Link permanente|Tipo de publicação|Comentário de dados|Data',
      'Visualizações|Alcance|Curtidas|Compartilhamentos|Seguimentos|Comentários|Salvamentos',
    ],
  ])('Instagram: %s', async (labels, figures) => {
    const table = await readOne(
      csv([
        [...labels.split('|'), ...figures.split('|')],
        [...post, '1500', '1200', '70', '6', '4', '3', '9'],
      ]),
    );
    const totals = { views: 1500, reach: 1200, likes: 70, shares: 6, follows: 4, comments: 3, saves: 9, durationSeconds: 0 };
    expect(table).toMatchObject({ platform: 'instagram', kind: 'posts', kept: 1, from: '2025-12-05', totals });
    expect(table.records[0]).toMatchObject({ account: '17841400000000001', accountName: 'marca', format: 'Foto' });
  });

  it.each([
    ['Cidades|Nome da cidade', 'city'],
    ['País', 'country'],
    ['Gênero do espectador', 'gender'],
    ['Idade do espectador', 'age'],
    ['Local da reprodução', 'playback-location'],
  ])('YouTube by %s', async (labels, dimension) => {
    const names = labels.split('|');
    const rows = [
      [...names, 'Visualizações', 'Tempo de exibição (horas)', 'Duração média da visualização'],
      ['Total', ...names.slice(1).map(() => ''), '300', '15.5', '0:03:06'],
      [...names.map((_, at) => `a${at}`), '200', '10.5', '0:03:09'],
      [...names.map((_, at) => `b${at}`), '100', '5', '0:03:00'],
    ];
    const table = await readOne(csv(rows));
    expect(table).toMatchObject({ platform: 'youtube', kind: 'breakdown', kept: 2, skipped: 1, totals: { views: 300, watchTimeSeconds: 55800 } });
    expect(table.records[0]?.dimension).toBe(dimension);
  });

  it('YouTube: subscribers gained and lost in German, revenue with its currency in Portuguese', async () => {
    const german = await readOne(
      csv([
        ['Videos', 'Videotitel', 'Veröffentlichungszeitpunkt des Videos', 'Likes', 'Gewonnene Abonnenten', 'Verlorene Abonnenten', 'Aufrufe'],
        ['abcdefghijk', 'Eins', 'Mar 3, 2025', '2', '4', '1', '20'],
      ]),
    );
    expect(german.totals).toEqual({ likes: 2, subscribersGained: 4, subscribersLost: 1, views: 20 });
    const portuguese = await readOne(
      csv([
        ['Conteúdo', 'Título do vídeo', 'Horário de publicação do vídeo', 'Visualizações', 'Sua receita estimada (BRL)'],
        ['abcdefghijk', 'Um', 'Mar 3, 2022', '20', '1.5'],
      ]),
    );
    expect(portuguese).toMatchObject({ currency: 'BRL', totals: { views: 20, estimatedRevenue: 1.5 } });
  });
});

describe('letters of a zone behind a time', () => {
  const posts = (moment: string) =>
    csv([
      [
        'Post ID',
        'Account ID',
        'Account username',
        'Account name',
        'Description',
        'Duration (sec)',
        'Publish time',
        'Permalink',
        'Post type',
        'Views',
        'Reach',
        'Likes',
      ],
      ['17900000000000001', '178414', 'acme', 'Acme', 'Tea', '0', moment, 'https://www.instagram.com/p/Cab1efghijk/', 'IG image', '100', '80', '7'],
    ]);
  const momentOf = async (moment: string) => {
    const table = await readOne(posts(moment), { zone: 'Europe/Paris', answers: { dateOrder: 'month-day' } });
    expect(table).toMatchObject({ platform: 'instagram', kept: 1, questions: [] });
    const [record] = table.records;
    return [record?.publishedAt, record?.publishedLocal];
  };

  it('that stand for one zone tell the instant', async () => {
    expect(await momentOf('10/31/2026 23:30 UTC')).toEqual(['2026-10-31T23:30:00Z', '2026-11-01T00:30']);
  });

  it.each(['AST', 'CST', 'IST', 'BST', 'XYZ'])(
    '%s, which may be several or none, leaves the printed day: neither an instant nor the day after is made up',
    async (word) => {
      expect(await momentOf(`10/31/2026 23:30 ${word}`)).toEqual([null, '2026-10-31']);
    },
  );
});

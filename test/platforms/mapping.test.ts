/** Tables that no recogniser knows, read as a person describes them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTables } from '../../src/platforms';
import { problemsOfMapping } from '../../src/platforms/mapping';
import { mappingsFromJson } from '../../src/platforms/mapping-json';
import { isDateKey, isFigureKey, mappedKinds, withKind } from '../../src/platforms/mapping-kinds';
import { previewMapping } from '../../src/platforms/mapping-preview';
import { remembered } from '../../src/platforms/proposals';
import type { Describable, ReadTable } from '../../src/platforms/reading';
import { type MappedKey, type Mapping, mappingKey, mappingsToJson } from '../../src/records/mapping';
import { codes, csv, readCsv, readOne, tableOf } from './read';

const header = ['Envoi', 'Objet', 'Expéditeur', 'Ouvertures uniques', 'Clics', 'Désabonnements'];
const rows = [
  ['12/08/2026', 'Les nouveautés', 'Équipe', '1 284', '96', '4'],
  ['05/08/2026', 'Soldes', 'Équipe', '1 102', '71', '0'],
  ['09/07/2026', 'Été', 'Équipe', '998', '', '2'],
  ['Total', '', '', '3 384', '167', '6'],
];
const newsletter = csv([header, ...rows], ';');

/** A description: pairs of header and key. */
function mapping(columns: readonly (readonly [string, MappedKey | null])[], more: Partial<Mapping> = {}): Mapping {
  return {
    version: 1,
    name: 'file.csv',
    kind: 'daily',
    platform: 'other',
    source: 'Newsletter',
    columns: columns.map(([text, key]) => ({ header: text, key })),
    dateOrder: null,
    decimal: null,
    zone: null,
    figures: 'lifetime',
    ...more,
  };
}

const ofNewsletter = mapping(
  [
    ['Envoi', 'day'],
    ['Objet', null],
    ['Expéditeur', null],
    ['Ouvertures uniques', 'views'],
    ['Clics', 'linkClicks'],
    ['Désabonnements', 'followsLost'],
  ],
  { dateOrder: 'day-month' },
);

const describable = (table: ReadTable): Describable => {
  if (!table.describable) throw new Error('not describable');
  return table.describable;
};
const keysOf = ({ columns }: Mapping) => columns.map(({ key }) => key);
const preview = async (text: string, described: Mapping) => previewMapping(describable(await readOne(text)), described, { answers: {}, zone: 'Europe/Paris' });

describe('a table that nobody knows', () => {
  it('is offered for description with its header, first filled cells and rows', async () => {
    const table = await readOne(newsletter);
    expect([table.status, codes(table)]).toEqual(['unknown', ['table-unknown']]);
    expect(describable(table)).toMatchObject({ line: 1, headers: header, rows: 4, unverified: null });
    expect(describable(table).samples[0]).toEqual(['12/08/2026', '05/08/2026', '09/07/2026']);
  });

  it('has its header found below title and description lines', async () => {
    const text = csv([
      ['Rapport mensuel'],
      ['Compte', 'La marque'],
      ['Période', 'août 2026'],
      [],
      ['Jour', 'Visites uniques', 'Inscriptions'],
      ['2026-08-01', '12', '3'],
      ['2026-08-02', '15', '1'],
      ['2026-08-03', '9', '0'],
    ]);
    expect(describable(await readOne(text))).toMatchObject({ line: 5, rows: 3, headers: ['Jour', 'Visites uniques', 'Inscriptions'] });
  });

  it('is offered once, whatever lines it is made of', async () => {
    const blocks = Array.from({ length: 20 }, (_, i) => [[`Bloc ${i}`, 'Valeur'], ['a', '1'], ['b', '2'], []]).flat();
    const tables = await readCsv(csv(blocks));
    expect(tables.filter((table) => table.describable)).toHaveLength(1);
  });

  it('is not offered where there is no header', async () => {
    expect((await readOne('1,2,3\n4,5,6\n7,8,9')).describable).toBeNull();
  });

  it('is not offered when only the network is missing: that is asked', async () => {
    const daily = await readOne('"Date","Vues"\n"2025-01-01T00:00:00","5"');
    expect([daily.status, daily.describable]).toEqual(['ambiguous', null]);
  });

  it('imports nothing by its proposal alone', async () => {
    const table = await readOne(newsletter);
    expect([table.records, table.kept, table.platform]).toEqual([[], 0, null]);
  });
});

describe('the proposal', () => {
  it('takes the words all networks agree on, and the column of dates', async () => {
    const { proposal } = describable(await readOne(newsletter));
    expect(keysOf(proposal)).toEqual(['day', null, null, null, 'clicks', 'followsLost']);
    expect([proposal.kind, proposal.platform, proposal.source]).toEqual(['daily', 'other', null]);
  });

  it('passes over a column whose cells are no figures', async () => {
    const { proposal } = describable(
      await readOne(
        csv([
          ['Jour', 'Likes', 'Notes'],
          ['2026-08-01', 'beaucoup', 'x'],
          ['2026-08-02', 'peu', 'y'],
        ]),
      ),
    );
    expect(keysOf(proposal)).toEqual(['day', null, null]);
  });

  it('of a format known from memory is marked unverified', async () => {
    const text = csv([
      ['Gregorian date', 'Account name', 'Campaign name', 'Impressions', 'Clicks', 'CTR', 'Average CPC', 'Spend', 'Conversions'],
      ['2026-07-01', 'Shop', 'Brand', '1200', '31', '2.58%', '0.41', '12.71', '2'],
    ]);
    const { proposal, unverified } = describable(await readOne(text));
    expect([unverified, proposal.kind, proposal.source]).toEqual(['Microsoft Advertising', 'ads', 'Microsoft Advertising']);
    expect(keysOf(proposal)).toEqual(['day', 'account', 'campaignName', 'impressions', 'clicks', null, 'cpc', 'spend', 'conversions']);
    expect(problemsOfMapping(proposal)).toEqual([]);
  });

  it('reads an amount whose header names the currency', async () => {
    const text = csv([
      ['Date', 'Campaign Name', 'Ad Group Name', 'Impressions', 'Clicks', 'CTR', 'Amount Spent (USD)'],
      ['2026-07-01', 'Brand', 'All', '1200', '31', '2.58%', '12.71'],
    ]);
    const { proposal, unverified } = describable(await readOne(text));
    expect(unverified).toBe('Reddit Ads');
    const table = await readOne(text, { answers: { mappings: [proposal] } });
    expect(table.records[0]).toMatchObject({ currency: 'USD', values: { spend: 12.71, impressions: 1200, clicks: 31 } });
  });
});

describe('a format known from memory', () => {
  const cellOf = (key: MappedKey): string => {
    if (isDateKey(key)) return '2026-08-14';
    if (key === 'sentiment') return 'positive';
    return isFigureKey(key) ? '12' : 'https://example.com/1';
  };

  it.each(remembered.map((format) => [format.name, format] as const))(
    '%s recognises nothing, and its proposal can be used as it stands',
    async (name, { kind, columns, tells = [] }) => {
      const told = tells.map((texts) => texts[0] as string).filter((text) => !(text in columns));
      // where a column has two names, the file has one of them
      const known = Object.entries(columns).filter(([, key], i, all) => all.findIndex(([, other]) => other === key) === i);
      const table = await readOne(
        csv([
          [...known.map(([text]) => text), ...told],
          [...known.map(([, key]) => cellOf(key)), ...told.map(() => 'x')],
        ]),
      );
      expect([table.status, table.records]).toEqual(['unknown', []]);
      const { proposal, unverified } = describable(table);
      expect([unverified, proposal.kind]).toEqual([name, kind]);
      expect(keysOf(proposal).slice(0, known.length)).toEqual(known.map(([, key]) => key));
      expect(problemsOfMapping(proposal)).toEqual([]);
    },
  );
});

describe('a described table', () => {
  it('becomes records; a total row is left out, an empty cell is no zero, other columns are kept', async () => {
    const table = await readOne(newsletter, { answers: { mappings: [ofNewsletter] } });
    expect(table).toMatchObject({
      status: 'recognised',
      platform: 'other',
      kind: 'daily',
      account: 'Newsletter',
      kept: 3,
      skipped: 1,
      questions: [],
      mapping: ofNewsletter,
    });
    expect(codes(table)).toEqual(['row-total']);
    expect(table.records.map(({ day, values }) => [day, values])).toEqual([
      ['2026-08-12', { views: 1284, linkClicks: 96, followsLost: 4 }],
      ['2026-08-05', { views: 1102, linkClicks: 71, followsLost: 0 }],
      ['2026-07-09', { views: 998, followsLost: 2 }],
    ]);
    expect(table.records[0]?.extra).toEqual({ Objet: 'Les nouveautés', Expéditeur: 'Équipe' });
  });

  it('gives the same records whatever the order of its columns', async () => {
    const expected = await readOne(newsletter, { answers: { mappings: [ofNewsletter] } });
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), async (order) => {
        const shuffled = csv(
          [header, ...rows].map((row) => order.map((index) => row[index] ?? '')),
          ';',
        );
        const table = await readOne(shuffled, { answers: { mappings: [ofNewsletter] } });
        expect(table.records).toEqual(expected.records);
        expect(table.skipped).toBe(expected.skipped);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('is recognised by a description kept from an earlier file, its source only probable', async () => {
    const [kept] = await withKept(newsletter, [ofNewsletter]);
    expect(kept).toMatchObject({ status: 'recognised', platform: 'other', account: 'Newsletter', kept: 3 });
    expect(kept?.questions).toEqual([expect.objectContaining({ kind: 'account', options: [{ value: 'Newsletter', probable: true, reason: null }] })]);
    const [answered] = await withKept(newsletter, [ofNewsletter], { account: 'Other letter' });
    expect([answered?.account, answered?.questions]).toEqual(['Other letter', []]);
  });

  it('of a network has its network and account asked each time', async () => {
    const ofPinterest: Mapping = { ...ofNewsletter, platform: 'pinterest', source: null };
    const [table] = await withKept(newsletter, [ofPinterest]);
    expect(table?.questions.map(({ kind }) => kind)).toEqual(['platform', 'account']);
    expect(table?.questions[0]?.options[0]).toEqual({ value: 'pinterest', probable: true, reason: null });
    const [answered] = await withKept(newsletter, [ofPinterest], { platform: 'facebook', account: 'My page' });
    expect([answered?.platform, answered?.account, answered?.questions]).toEqual(['facebook', 'My page', []]);
  });

  it('needs its exact header: a column more or less is another shape', async () => {
    const wider = csv(
      [header, ...rows].map((row, i) => [...row, i === 0 ? 'Note' : 'x']),
      ';',
    );
    const narrower = csv(
      [header, ...rows].map((row) => row.slice(0, 5)),
      ';',
    );
    for (const text of [wider, narrower]) expect((await readOne(text, { answers: { mappings: [ofNewsletter] } })).status).toBe('unknown');
  });

  it('never takes a file from a network that recognises it, unless described for that very file', async () => {
    const text = 'Date,Clicks,Impressions,CTR,Position\n2026-07-01,3,40,7.5%,4.2';
    const own = mapping([
      ['Date', 'day'],
      ['Clicks', 'clicks'],
      ['Impressions', 'impressions'],
      ['CTR', null],
      ['Position', null],
    ]);
    const [kept] = await withKept(text, [own]);
    expect([kept?.platform, kept?.mapping]).toEqual(['search-console', null]);
    const given = await readOne(text, { answers: { mappings: [own] } });
    expect([given.platform, given.mapping]).toEqual(['other', own]);
  });

  it('addresses columns of one name by their place', async () => {
    const text = csv([
      ['Jour', 'Total', 'Total'],
      ['2026-08-01', '5', '70'],
      ['2026-08-02', '6', '80'],
    ]);
    const table = await readOne(text, {
      answers: {
        mappings: [
          mapping([
            ['Jour', 'day'],
            ['Total', null],
            ['Total', 'views'],
          ]),
        ],
      },
    });
    expect(table.records.map(({ values }) => values)).toEqual([{ views: 70 }, { views: 80 }]);
  });

  it('asks the order of day and month unless the description or the rows say it', async () => {
    const text = csv([
      ['Jour', 'Ouvertures'],
      ['03/04/2026', '5'],
      ['05/04/2026', '6'],
    ]);
    const open = mapping([
      ['Jour', 'day'],
      ['Ouvertures', 'views'],
    ]);
    const asked = await readOne(text, { answers: { mappings: [open] } });
    expect(asked.questions.map(({ kind, example }) => [kind, example])).toEqual([['dateOrder', '03/04/2026']]);
    expect(asked.records).toEqual([]);
    const known = await readOne(text, { answers: { mappings: [{ ...open, dateOrder: 'month-day' }] } });
    expect(known.records.map(({ day }) => day)).toEqual(['2026-03-04', '2026-05-04']);
    const contradicted = await readOne(text.replace('05/04/2026', '25/04/2026'), { answers: { mappings: [{ ...open, dateOrder: 'month-day' }] } });
    expect(contradicted.records.map(({ day }) => day)).toEqual(['2026-04-03', '2026-04-25']);
  });

  it('says when two rows share a day, and keeps a true repeat apart from it', async () => {
    const text = csv([
      ['Jour', 'Ouvertures'],
      ['2026-08-01', '5'],
      ['2026-08-01', '7'],
      ['2026-08-02', '6'],
      ['2026-08-02', '6'],
    ]);
    const table = await readOne(text, {
      answers: {
        mappings: [
          mapping([
            ['Jour', 'day'],
            ['Ouvertures', 'views'],
          ]),
        ],
      },
    });
    expect(table.records.map(({ day, values }) => [day, values.views])).toEqual([
      ['2026-08-01', 5],
      ['2026-08-02', 6],
    ]);
    expect(codes(table)).toEqual(['row-same-day', 'row-repeated']);
  });

  it('may name its accounts row by row', async () => {
    const text = csv([
      ['Jour', 'Liste', 'Ouvertures'],
      ['2026-08-01', 'Clients', '5'],
      ['2026-08-01', 'Presse', '7'],
    ]);
    const table = await readOne(text, {
      answers: {
        mappings: [
          mapping(
            [
              ['Jour', 'day'],
              ['Liste', 'account'],
              ['Ouvertures', 'views'],
            ],
            { source: null },
          ),
        ],
      },
    });
    expect(table.records.map(({ account, values }) => [account, values.views])).toEqual([
      ['Clients', 5],
      ['Presse', 7],
    ]);
    expect(table.questions).toEqual([]);
  });

  it('asks whose the rows are that leave the column of accounts empty', async () => {
    const text = csv([
      ['Jour', 'Liste', 'Ouvertures'],
      ['2026-08-01', 'Clients', '5'],
      ['2026-08-02', '', '7'],
      ['2026-08-03', 'Presse', '8'],
    ]);
    const described = mapping(
      [
        ['Jour', 'day'],
        ['Liste', 'account'],
        ['Ouvertures', 'views'],
      ],
      { source: null },
    );
    const table = await readOne(text, { answers: { mappings: [described] } });
    expect(table.questions.map(({ kind }) => kind)).toEqual(['account']);
    const answered = await readOne(text, { answers: { mappings: [described], account: 'Autres' } });
    expect([answered.records.map(({ account }) => account), answered.questions]).toEqual([['Clients', 'Autres', 'Presse'], []]);
  });

  it('tells posts without id or link apart by moment and text, and numbers what is left', async () => {
    const text = csv([
      ['Publié le', 'Texte', 'Vues'],
      ['2026-08-01 10:00', 'A', '5'],
      ['2026-08-01 10:00', 'B', '6'],
      ['2026-08-01 10:00', 'B', '7'],
      ['', 'C', '1'],
    ]);
    const posts = mapping(
      [
        ['Publié le', 'published'],
        ['Texte', 'title'],
        ['Vues', 'views'],
      ],
      { kind: 'posts' },
    );
    const table = await readOne(text, { answers: { mappings: [posts] } });
    expect(table.records.map(({ postId }) => postId)).toEqual(['2026-08-01T10:00 · A', '2026-08-01T10:00 · B', '2026-08-01T10:00 · B (2)']);
    expect(codes(table)).toEqual(['row-without-day']);
  });

  it('in a workbook with typed cells leaves no doubt', () => {
    const table = tableOf([
      ['Jour', 'Coût'],
      ['2026-08-01', '12.5'],
      ['2026-08-02', '1234.567'],
    ]);
    const costs = mapping(
      [
        ['Jour', 'day'],
        ['Coût', 'spend'],
      ],
      { kind: 'ads', source: 'Affichage', figures: 'period' },
    );
    const info = { name: 'book.xlsx', modifiedOn: '2026-09-01' };
    const [read] = readTables([table], { info, answers: { mappings: [costs] }, zone: 'Europe/Paris' });
    expect(read?.questions).toEqual([]);
    expect(read?.totals.spend).toBeCloseTo(1247.067, 6);
  });
});

/** As the panel reads it: with descriptions kept in the workbook. */
async function withKept(text: string, mappings: readonly Mapping[], answers: Parameters<typeof readTables>[1]['answers'] = {}): Promise<ReadTable[]> {
  const { decodeFile } = await import('../../src/decode');
  const info = { name: 'file.csv', modifiedOn: '2026-11-05' };
  const { tables } = await decodeFile(new TextEncoder().encode(text), info, () => Promise.reject(new Error('none')));
  return readTables(tables, { info, answers, zone: 'Europe/Paris', mappings });
}

describe('each kind of rows', () => {
  const read = async (text: string, described: Mapping) => readOne(text, { answers: { mappings: [described] } });

  it('costs', async () => {
    const text = csv(
      [
        ['Campagne', 'Mois', 'Budget dépensé', 'Contacts'],
        ['Affichage', '2026-08-01', '1 250,50 €', '3'],
        ['Radio', '2026-08-01', '800,00 €', '1'],
      ],
      ';',
    );
    const table = await read(
      text,
      mapping(
        [
          ['Campagne', 'campaignName'],
          ['Mois', 'day'],
          ['Budget dépensé', 'spend'],
          ['Contacts', 'results'],
        ],
        { kind: 'ads', source: 'Hors ligne' },
      ),
    );
    expect(table.records.map(({ campaignName, currency, values }) => [campaignName, currency, values])).toEqual([
      ['Affichage', 'EUR', { spend: 1250.5, results: 3 }],
      ['Radio', 'EUR', { spend: 800, results: 1 }],
    ]);
  });

  it('mentions, their tone in words; what was not described is dropped', async () => {
    const text = csv([
      ['Publiée', 'Adresse', 'Ton', 'Portée', 'Auteur'],
      ['2026-08-01 09:12', 'https://a.example/1', 'positif', '1200', 'Une personne'],
      ['2026-08-02 10:00', 'https://a.example/2', 'neutre', '', 'Une autre'],
      ['2026-08-02 11:00', 'https://a.example/3', '', '40', 'Une autre'],
    ]);
    const described = mapping(
      [
        ['Publiée', 'published'],
        ['Adresse', 'permalink'],
        ['Ton', 'sentiment'],
        ['Portée', 'reach'],
        ['Auteur', null],
      ],
      { kind: 'mentions', source: 'Veille' },
    );
    const table = await read(text, described);
    expect(table.records.map(({ permalink, values, extra }) => [permalink, values, extra])).toEqual([
      ['https://a.example/1', { sentiment: 1, reach: 1200 }, {}],
      ['https://a.example/2', { sentiment: 0 }, {}],
      ['https://a.example/3', { reach: 40 }, {}],
    ]);
  });

  it('messages', async () => {
    const text = csv([
      ['Reçu', 'N°', 'Canal', 'Première réponse', 'Traité'],
      ['2026-08-01 09:12', '17', 'Facebook', '0:12:30', 'oui'],
      ['2026-08-01 09:40', '18', 'X', '', 'non'],
    ]);
    const described = mapping(
      [
        ['Reçu', 'published'],
        ['N°', 'postId'],
        ['Canal', 'segment'],
        ['Première réponse', 'firstReplySeconds'],
        ['Traité', 'answered'],
      ],
      { kind: 'inbox', source: 'SAV' },
    );
    const table = await read(text, described);
    expect(table.records.map(({ postId, dimension, segment, values }) => [postId, dimension, segment, values])).toEqual([
      ['17', 'Canal', 'Facebook', { firstReplySeconds: 750, answered: 1 }],
      ['18', 'Canal', 'X', { answered: 0 }],
    ]);
  });

  it.each([
    ['Première réponse', '0:12:00', 720],
    ['Première réponse', '12', 12],
    ['Première réponse (min)', '12', 720],
    ['First reply time in minutes', '1.5', 90],
    ['Délai (h)', '0.5', 1800],
    ['Response time, ms', '1500', 1.5],
    ['Temps humain', '30', 30],
  ])('times in the unit of the header: %s %s', async (head, printed, seconds) => {
    const described = mapping(
      [
        ['Reçu', 'published'],
        [head, 'firstReplySeconds'],
      ],
      { kind: 'inbox' },
    );
    const table = await read(
      csv([
        ['Reçu', head],
        ['2026-08-01', printed],
      ]),
      described,
    );
    expect(table.records[0]?.values.firstReplySeconds).toBe(seconds);
  });

  it('leads, two of one moment being two', async () => {
    const text = csv([
      ['Créé', 'Origine', 'Nom'],
      ['2026-08-01', 'Instagram', 'A'],
      ['2026-08-01', 'Instagram', 'B'],
      ['2026-08-02', 'LinkedIn', 'C'],
    ]);
    const table = await read(
      text,
      mapping(
        [
          ['Créé', 'published'],
          ['Origine', 'segment'],
          ['Nom', null],
        ],
        { kind: 'leads', source: 'Formulaire' },
      ),
    );
    expect(table.records.map(({ postId, segment, extra }) => [postId, segment, extra])).toEqual([
      ['2026-08-01', 'Instagram', {}],
      ['2026-08-01 (2)', 'Instagram', {}],
      ['2026-08-02', 'LinkedIn', {}],
    ]);
  });

  it('sales', async () => {
    const text = csv(
      [
        ['Date', 'Commande', 'Montant'],
        ['2026-08-01', '1001', '59,90'],
        ['2026-08-03', '1002', '120,00'],
      ],
      ';',
    );
    const table = await read(
      text,
      mapping(
        [
          ['Date', 'published'],
          ['Commande', 'postId'],
          ['Montant', 'amount'],
        ],
        { kind: 'sales', source: 'Boutique' },
      ),
    );
    expect(table.totals).toEqual({ amount: 179.9 });
  });

  it('costs by month, which are no days', async () => {
    const text = csv([
      ['Mois', 'Régie', 'Coût (EUR)'],
      ['juillet 2026', 'Affichage', '1200'],
      ['août 2026', 'Affichage', '900'],
      ['été', 'Affichage', '100'],
    ]);
    const { proposal } = describable(await readOne(text));
    expect(keysOf(proposal)[0]).toBeNull();
    const described = mapping(
      [
        ['Mois', 'period'],
        ['Régie', 'campaignName'],
        ['Coût (EUR)', 'spend'],
      ],
      { kind: 'ads', figures: 'period' },
    );
    const table = await read(text, described);
    expect(table.records.map(({ periodFrom, periodTo, currency, values }) => [periodFrom, periodTo, currency, values.spend])).toEqual([
      ['2026-07-01', '2026-07-31', 'EUR', 1200],
      ['2026-08-01', '2026-08-31', 'EUR', 900],
    ]);
    expect([codes(table), table.questions, table.from, table.to]).toEqual([['row-without-day'], [], '2026-07-01', '2026-08-31']);
    expect((await preview(text, described)).columns[0]).toMatchObject({ unreadable: 1, cells: [{ read: '2026-07-01..2026-07-31' }, {}, { read: null }] });
  });

  it('figures by week go to a tab of periods, never among the days', async () => {
    const text = csv([
      ['Semaine', 'Passages'],
      ['2026-W32', '12'],
      ['2026-W33', '7'],
      ['2026-W33', '9'],
    ]);
    const { proposal } = describable(await readOne(text));
    expect(keysOf(proposal)).toEqual(['period', null]);
    const table = await read(
      text,
      mapping([
        ['Semaine', 'period'],
        ['Passages', 'pageViews'],
      ]),
    );
    expect([table.kind, codes(table)]).toEqual(['profiles', ['row-same-day']]);
    expect(table.records.map(({ day, periodFrom, periodTo, values }) => [day, periodFrom, periodTo, values.pageViews])).toEqual([
      [null, '2026-08-03', '2026-08-09', 12],
      [null, '2026-08-10', '2026-08-16', 7],
    ]);
  });

  it('web traffic, split by what its column says', async () => {
    const text = csv([
      ['Jour', 'Source', 'Visites'],
      ['2026-08-01', 'Instagram', '12'],
      ['2026-08-01', 'Facebook', '7'],
      ['2026-08-01', '', '3'],
    ]);
    const table = await read(
      text,
      mapping(
        [
          ['Jour', 'day'],
          ['Source', 'segment'],
          ['Visites', 'sessions'],
        ],
        { kind: 'web', source: 'Matomo' },
      ),
    );
    expect(table.records.map(({ day, dimension, segment, values }) => [day, dimension, segment, values.sessions])).toEqual([
      ['2026-08-01', 'Source', 'Instagram', 12],
      ['2026-08-01', 'Source', 'Facebook', 7],
      ['2026-08-01', 'Source', null, 3],
    ]);
  });
});

describe('the preview', () => {
  it('shows what each cell is read as, and the doubt that is left', async () => {
    const shown = await preview(newsletter, { ...ofNewsletter, dateOrder: null });
    expect(shown.columns[0]).toMatchObject({ header: 'Envoi', key: 'day', unreadable: 0 });
    expect(shown.columns[0]?.cells[0]).toEqual({ printed: '12/08/2026', read: null });
    expect(shown.columns[3]?.cells[0]).toEqual({ printed: '1 284', read: 1284 });
    expect(shown.questions.map(({ kind, example }) => [kind, example])).toEqual([['dateOrder', '12/08/2026']]);
    expect(shown.blocking).toEqual([]);
    const settled = await preview(newsletter, ofNewsletter);
    expect(settled.columns[0]?.cells[0]?.read).toBe('2026-08-12');
    expect(settled).toMatchObject({ looked: 4, kept: 3, skipped: 1, from: '2026-07-09', to: '2026-08-12', questions: [] });
  });

  it('counts the cells that cannot be read as the figure a column is said to be', async () => {
    const wrong = mapping(
      [
        ['Envoi', 'day'],
        ['Objet', 'views'],
        ['Expéditeur', null],
        ['Ouvertures uniques', null],
        ['Clics', null],
        ['Désabonnements', null],
      ],
      { dateOrder: 'day-month' },
    );
    const shown = await preview(newsletter, wrong);
    expect(shown.columns[1]).toMatchObject({ unreadable: 3, cells: [{ printed: 'Les nouveautés', read: null }, { read: null }, { read: null }] });
    expect(shown.problems.map(({ code }) => code)).toContain('number-unreadable');
  });

  it('agrees with the reading that follows', async () => {
    const shown = await preview(newsletter, ofNewsletter);
    const table = await readOne(newsletter, { answers: { mappings: [ofNewsletter] } });
    expect([shown.kept, shown.skipped, shown.from, shown.to]).toEqual([table.kept, table.skipped, table.from, table.to]);
  });

  it('says what is still missing', async () => {
    const bare = mapping(
      header.map((text) => [text, null]),
      { source: ' ' },
    );
    expect((await preview(newsletter, bare)).blocking).toEqual([
      { code: 'mapping-incomplete', keys: 'day|period' },
      { code: 'mapping-no-figure' },
      { code: 'mapping-no-source' },
    ]);
  });
});

describe('whatever a person describes', () => {
  const cell = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('', '12/08/2026', '2026-08', '1,5', '1 284', 'Total', '12 €', 'oui', '-3', 'Date'));
  const kindAndKeys = fc
    .constantFrom(...mappedKinds)
    .chain((one) => fc.tuple(fc.constant(one.kind), fc.array(fc.option(fc.constantFrom(...one.keys)), { minLength: 4, maxLength: 4 })));

  it('is previewed and read without a throw, each row once', async () => {
    await fc.assert(
      fc.asyncProperty(kindAndKeys, fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 8 }), async ([kind, keys], cells) => {
        const table = tableOf([['Alpha', 'Beta', 'Gamma', 'Delta'], ...cells], { typed: false, origin: 'csv' });
        const described = mapping(
          keys.map((key, i) => [['Alpha', 'Beta', 'Gamma', 'Delta'][i] as string, key] as const),
          { kind },
        );
        const info = { name: 'file.csv', modifiedOn: '2026-11-05' };
        const [read] = readTables([table], { info, answers: { mappings: [described] }, zone: 'Europe/Paris' });
        const filled = cells.filter((row) => row.some((text) => text.trim() !== '')).length;
        if (read?.status === 'recognised') expect(read.kept + read.skipped).toBe(filled);
        if (!read?.describable) return;
        const shown = previewMapping(read.describable, described, { answers: {}, zone: 'Europe/Paris' });
        expect(shown.looked).toBe(filled);
        expect(shown.blocking.length > 0).toBe(read.status !== 'recognised');
      }),
      { seed: 11, numRuns: 400 },
    );
  });
});

describe('a description', () => {
  it('with two columns for one meaning is refused, by name', () => {
    const double = mapping([
      ['Jour', 'day'],
      ['Vues', 'views'],
      ['Ouvertures', 'views'],
    ]);
    expect(problemsOfMapping(double)).toEqual([{ code: 'mapping-double', key: 'views', columns: 'Vues, Ouvertures' }]);
  });

  it('can only hold what its kind has', () => {
    expect(
      problemsOfMapping(
        mapping([
          ['Jour', 'day'],
          ['Vues', 'views'],
          ['Texte', 'title'],
        ]),
      ),
    ).toEqual([{ code: 'mapping-not-here', key: 'title', kind: 'daily' }]);
  });

  it('keeps what it can when the kind of rows changes', () => {
    const posts = withKind(ofNewsletter, 'posts');
    expect([posts.kind, keysOf(posts)]).toEqual(['posts', ['published', null, null, 'views', 'linkClicks', null]]);
  });

  it('is kept under its header, whatever the order, accents and capitals', () => {
    const other = mapping([
      ['CLICS', 'clicks'],
      ['envoi', 'day'],
    ]);
    expect(mappingKey(other)).toBe(
      mappingKey(
        mapping([
          ['Envoi', 'day'],
          ['Clics', 'clicks'],
        ]),
      ),
    );
    expect(mappingKey(other)).not.toBe(
      mappingKey(
        mapping([
          ['Envoi', 'day'],
          ['Clics', 'clicks'],
          ['Clics', null],
        ]),
      ),
    );
  });

  it.each(mappedKinds.map((one) => [one.kind, one] as const))('of %s offers all it requires', (_, { requires, keys }) => {
    for (const key of requires.flat()) expect(keys).toContain(key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('goes out as JSON and comes back the same', () => {
    expect(mappingsFromJson(mappingsToJson([ofNewsletter]))).toEqual({ ok: true, value: [ofNewsletter] });
    expect(mappingsFromJson(`\ufeff${JSON.stringify(ofNewsletter)}`)).toEqual({ ok: true, value: [ofNewsletter] });
  });

  it.each([
    ['no JSON', '{', 'the file'],
    ['a version to come', { ...ofNewsletter, version: 2 }, '[0].version'],
    ['an unknown network', { ...ofNewsletter, platform: 'myspace' }, '[0].platform'],
    ['an unknown kind', { ...ofNewsletter, kind: 'audience' }, '[0].kind'],
    ['a key the kind does not have', { ...ofNewsletter, columns: [{ header: 'Jour', key: 'title' }] }, '[0].columns[0].key'],
    ['a column without header', { ...ofNewsletter, columns: [{ key: 'day' }] }, '[0].columns[0].header'],
    ['no columns', { ...ofNewsletter, columns: [] }, '[0].columns'],
    ['a zone that is none', { ...ofNewsletter, zone: 'Mars/Olympus' }, '[0].zone'],
    ['a number', 7, '[0]'],
  ])('as JSON with %s is refused, naming the place', (_, value, key) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    expect(mappingsFromJson(text)).toMatchObject({ ok: false, problem: { code: 'mapping-json', key } });
  });

  it('is never made of any other JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(...Object.keys(ofNewsletter)), (text, key) => {
        expect(mappingsFromJson(text)).toMatchObject(text.trim() === '[]' ? { ok: true, value: [] } : { ok: false });
        const changed = mappingsFromJson(JSON.stringify({ ...ofNewsletter, [key]: JSON.parse(text) }));
        if (changed.ok) expect(problemsOfMapping(changed.value[0] as Mapping)).toEqual([]);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('that cannot be used is refused as JSON too', () => {
    const bare = { ...ofNewsletter, columns: [{ header: 'Jour', key: 'day' }] };
    expect(mappingsFromJson(JSON.stringify([bare]))).toEqual({ ok: false, problem: { code: 'mapping-no-figure' } });
  });
});

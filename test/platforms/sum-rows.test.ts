/** Rows that sum up the others, closing lines and empty tables, in any network and language. */
import { describe, expect, it } from 'vitest';
import { codes, csv, readOne } from './read';

describe('sums printed by ad tools', () => {
  const header = ['Ad state', 'Headline 1', 'Campaign', 'Ad group', 'Campaign type', 'Clicks', 'Impressions', 'Cost', 'Conversions'];
  const sum = (name: string, ...figures: string[]) => [name, ' --', ' --', ' --', ' --', ...figures];
  const report = [
    ['Ad report (Jan 5, 2017-Jan 11, 2017)'],
    header,
    ['enabled', 'One', 'Shoes', 'Red', 'Search Only', '30', '300', '6.00', '2.0'],
    ['enabled', 'Two', 'Total - shoes', 'Blue', 'Search Only', '10', '200', '4.00', '1.0'],
  ];

  it('are left out whatever they sum up, and whatever column says so', async () => {
    const rows = [
      ...report,
      sum('Total - filtered', '40', '500', '10.00', '3.0'),
      sum('Total - all experiments', '0', '0', '0.00', '0.0'),
      sum('Total', '40', '500', '10.00', '3.0'),
      [' --', ' --', ' --', 'Gesamt: Konto', ' --', '40', '500', '10.00', '3.0'],
    ];
    const table = await readOne(csv(rows, '\t'));
    expect(table).toMatchObject({ kept: 2, skipped: 4, totals: { clicks: 40, impressions: 500, spend: 10, conversions: 3 } });
    expect(codes(table)).toContain('row-total');
  });

  it('are no campaigns that are only called so', async () => {
    const table = await readOne(csv(report, '\t'));
    expect(table.records.map(({ campaignName }) => campaignName)).toEqual(['Shoes', 'Total - shoes']);
  });
});

describe('sums of splits', () => {
  const queries = (...rows: string[][]) => csv([['Top queries', 'Clicks', 'Impressions', 'CTR', 'Position'], ...rows]);

  it('a search for «total» is a search', async () => {
    const table = await readOne(queries(['total', '5', '50', '10%', '3'], ['shoes', '20', '200', '10%', '2'], ['boots', '1', '10', '10%', '9']));
    expect(table).toMatchObject({ kept: 3, skipped: 0 });
  });

  it('a row «Total» that adds up is the sum of the others', async () => {
    const table = await readOne(queries(['shoes', '20', '200', '10%', '2'], ['boots', '1', '10', '10%', '9'], ['Total', '21', '210', '10%', '3']));
    expect(table).toMatchObject({ kept: 2, skipped: 1, totals: { clicks: 21, impressions: 210 } });
    expect(codes(table)).toContain('row-total');
  });

  it.each(['Total', 'Ge\u00adsamt', 'TOTALE', 'Łącznie', 'Kogusumma'])('YouTube prints the total first, here as «%s»', async (word) => {
    const rows = [
      ['Traffic source', 'Views', 'Watch time (hours)', 'Average view duration'],
      [word, '300', '20.5', '0:04:06'],
      ['Browse features', '200', '12.5', '0:03:45'],
      ['YouTube search', '100', '8', '0:04:48'],
    ];
    const table = await readOne(csv(rows), { name: 'Traffic source 2025-01-01_2025-01-31 Channel.zip' });
    expect(table).toMatchObject({ kept: 2, skipped: 1, totals: { views: 300 } });
  });
});

describe('sums and closing lines of YouTube videos', () => {
  const videos = (first: string, last: string) => [
    ['Vi\u00addeos', 'Vi\u00addeo\u00adti\u00adtel', 'Ver\u00adöffent\u00adlichungs\u00adzeit\u00adpunkt des Videos', 'Auf\u00adrufe', 'Impressionen'],
    [first, '', '', '30', '300'],
    ['Kw1_aaBBccD', 'Eins', 'Mar 3, 2025', '20', '200'],
    ['Kw1_aaBBccE', 'Zwei', 'Mar 4, 2025', '10', '100'],
    [last],
  ];

  it.each([
    ['Ge\u00adsamt', 'Die 500 be\u00adsten Er\u00adgeb\u00adnisse wer\u00adden an\u00adge\u00adzeigt'],
    ['Gesamtwerte', 'Mostrando os primeiros 500 resultados'],
    ['Kogusumma', 'Kuvatakse 500 tulemust'],
  ])('%s · %s', async (first, last) => {
    const table = await readOne(csv(videos(first, last)));
    expect(table).toMatchObject({ kept: 2, skipped: 2, totals: { views: 30, impressions: 300 } });
    expect(codes(table)).toEqual(expect.arrayContaining(['row-total', 'row-footer']));
  });

  it('a video whose title got lost is a video', async () => {
    const table = await readOne(csv([...videos('Gesamt', 'Die 500 besten Ergebnisse'), ['Kw1_aaBBccF', '', '', '5', '50']]));
    expect(table).toMatchObject({ kept: 3, totals: { views: 35 } });
  });
});

describe('sums and closing lines of days', () => {
  it('are called so, and no dates that cannot be read', async () => {
    const rows = [
      ['Data', 'Visualizações'],
      ['2025-03-01', '10'],
      ['2025-03-02', '20'],
      ['Mostrando os primeiros 500 resultados', ''],
      ['Total', '30'],
    ];
    const table = await readOne(csv(rows), { answers: { platform: 'youtube', account: 'x' } });
    expect(table).toMatchObject({ kept: 2, skipped: 2, totals: { views: 30 } });
    expect(codes(table).sort()).toEqual(['row-footer', 'row-total']);
  });
});

/** Tables that no recogniser knows, read as a person describes them. */
import { describe, expect, it } from 'vitest';
import { previewMapping } from '../../src/platforms/mapping-preview';
import type { Mapping } from '../../src/records/mapping';
import { codes, csv, readOne } from './read';

const newsletter = csv(
  [
    ['Envoi', 'Objet', 'Expéditeur', 'Ouvertures uniques', 'Clics', 'Désabonnements'],
    ['12/08/2026', 'Les nouveautés', 'Équipe', '1 284', '96', '4'],
    ['05/08/2026', 'Soldes', 'Équipe', '1 102', '71', '0'],
    ['09/07/2026', 'Été', 'Équipe', '998', '', '2'],
    ['Total', '', '', '3 384', '167', '6'],
  ],
  ';',
);

const described: Mapping = {
  version: 1,
  name: 'stats_newsletter.csv',
  kind: 'daily',
  platform: 'other',
  source: 'Newsletter',
  columns: [
    { header: 'Envoi', key: 'day' },
    { header: 'Objet', key: null },
    { header: 'Expéditeur', key: null },
    { header: 'Ouvertures uniques', key: 'views' },
    { header: 'Clics', key: 'linkClicks' },
    { header: 'Désabonnements', key: 'followsLost' },
  ],
  dateOrder: 'day-month',
  decimal: null,
  zone: null,
  figures: 'lifetime',
};

describe('a newsletter, which no network knows', () => {
  it('can be described: its header, first cells and what they seem to be', async () => {
    const table = await readOne(newsletter);
    expect(codes(table)).toEqual(['table-unknown']);
    expect(table.describable).toMatchObject({ line: 1, rows: 4, unverified: null });
    expect(table.describable?.samples[0]).toEqual(['12/08/2026', '05/08/2026', '09/07/2026']);
  });
  it('becomes records', async () => {
    const table = await readOne(newsletter, { answers: { mappings: [described] } });

    const preview = previewMapping((await readOne(newsletter)).describable!, { ...described, dateOrder: null }, { answers: {}, zone: 'Europe/Paris' });
  });
});

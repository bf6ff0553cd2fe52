/** Meta Ads Manager: the table export and Ads Reporting (meta-x-linkedin.md §3). The user chooses the columns. */
import type { Table } from '../decode/table';
import { plainHeader } from '../values/headers';
import { fillId, periodIn } from './ads';
import { metaLeads } from './meta-leads';
import { type Column, definePlatform, figure, type LeftOut, label, mark, type NameFacts, type Sheet } from './platform';
import { by, splitsOf, splitter } from './split';

const names: readonly Column[] = [
  label('campaignName', { en: 'Campaign name', fr: 'Nom de la campagne', es: 'Nombre de la campaña', it: 'Nome della campagna', pt: 'Nome da campanha' }),
  by(
    'ad-set',
    {
      en: 'Ad Set Name',
      fr: ["Nom de l'ensemble de publicités", 'Nom de l’ensemble de publicités'],
      es: 'Nombre del conjunto de anuncios',
      pt: 'Nome do conjunto de anúncios',
    },
    { keep: true },
  ),
  by('ad', { en: 'Ad name', fr: 'Nom de la publicité', es: 'Nombre del anuncio', it: "Nome dell'inserzione", pt: 'Nome do anúncio' }, { keep: true }),
];
const ids: readonly Column[] = [
  mark('adId', { en: 'Ad ID', fr: ['ID de la publicité', 'Nº de la publicité', 'Numéro de la publicité'], pt: 'Identificação do anúncio' }),
  mark('adSetId', { en: 'Ad Set ID', fr: "ID de l'ensemble de publicités", pt: 'Identificação do conjunto de anúncios' }),
  mark('campaignId', { en: 'Campaign ID', fr: 'ID de la campagne', pt: 'Identificação da campanha' }),
];
const breakdowns: readonly Column[] = [
  by('age', { en: 'Age', fr: 'Âge', pt: 'Idade' }, { keep: true }),
  by('gender', { en: 'Gender', fr: 'Genre', pt: 'Gênero' }, { keep: true }),
  by('platform', { en: ['Platform', 'Publisher platform'], fr: 'Plateforme' }, { keep: true }),
  by('placement', { en: 'Placement', fr: 'Placement' }, { keep: true }),
  by('device', { en: ['Device platform', 'Impression device'], fr: "Appareil d'impression" }, { keep: true }),
  by('country', { en: 'Country', fr: 'Pays' }, { keep: true }),
  by('region', { en: 'Region', fr: 'Région' }, { keep: true }),
  by('objective', { en: 'Objective', fr: 'Objectif', pt: 'Objetivo' }, { keep: true }),
];

const columns: readonly Column[] = [
  label('periodFrom', { en: 'Reporting starts', fr: 'Début des rapports', es: 'Inicio del informe', it: 'Inizio dei report', pt: 'Início dos relatórios' }),
  label('periodTo', {
    en: 'Reporting ends',
    fr: 'Fin des rapports',
    es: 'Fin del informe',
    it: 'Fine dei report',
    pt: ['Término dos relatórios', 'Encerramento dos relatórios'],
  }),
  label('day', { en: 'Day', fr: 'Jour', es: 'Día', pt: 'Dia' }),
  mark('month', { en: 'Month', fr: 'Mois' }),
  mark('week', { en: 'Week', fr: 'Semaine' }),
  label('account', { en: 'Account ID', fr: 'ID du compte' }),
  label('accountName', { en: 'Account name', fr: 'Nom du compte' }),
  label('currency', { en: 'Currency', fr: 'Devise' }),
  ...names,
  ...ids,
  ...breakdowns,
  mark('delivery', {
    en: ['Campaign delivery', 'Ad set delivery', 'Ad delivery'],
    fr: ['Diffusion de la campagne', "Diffusion de l'ensemble de publicités", 'Diffusion de la publicité'],
    es: 'Entrega del anuncio',
  }),
  figure('impressions', { en: 'Impressions', fr: 'Impressions', es: 'Impresiones', it: 'Impression', pt: 'Impressões' }),
  figure('reach', { en: 'Reach', fr: ['Couverture', 'Portée'], es: 'Alcance', it: 'Copertura', pt: 'Alcance' }),
  figure('spend', {
    en: 'Amount spent',
    fr: 'Montant dépensé',
    de: 'Ausgegebener Betrag',
    es: 'Importe gastado',
    it: 'Importo speso',
    pt: ['Valor usado', 'Valor gasto'],
  }),
  // what a result is differs from row to row: the indicator beside it says
  figure('results', { en: 'Results', fr: 'Résultats', es: 'Resultados', it: 'Risultati', pt: 'Resultados' }),
  figure('clicks', { en: 'Clicks (all)', fr: 'Clics (tous)', it: 'Clic (tutti)', pt: 'Cliques (todos)' }),
  figure('linkClicks', {
    en: 'Link clicks',
    fr: ['Clics sur un lien', 'Clics sur le lien'],
    es: 'Clics en el enlace',
    it: 'Clic sul link',
    pt: 'Cliques no link',
  }),
  figure('landingPageViews', { en: 'Landing page views', fr: 'Vues de page de destination', pt: 'Visualizações da página de destino' }),
  figure('purchases', { en: 'Purchases', fr: 'Achats', pt: 'Compras' }),
  figure('addsToCart', { en: 'Adds to cart', fr: 'Ajouts au panier', pt: 'Adições ao carrinho' }),
  figure('conversionValue', {
    en: ['Purchase conversion value', 'Purchases conversion value'],
    fr: 'Valeur de conversion des achats',
    pt: 'Valor de conversão da compra',
  }),
  figure('cpc', { en: 'CPC (all)', fr: 'CPC (tous)', pt: 'CPC (todos)' }),
  figure('cpm', { en: 'CPM (cost per 1,000 impressions)', fr: 'CPM (coût pour 1 000 impressions)', pt: 'CPM (custo por 1.000 impressões)' }),
];

const split = splitter(columns);
const splitKeys = splitsOf(columns);

/** The total has no name and no value of any split, wherever it stands; its reach is no sum of the rows, so it is left out and said. */
function leaveOut({ at, table }: Sheet): (cells: readonly string[]) => LeftOut | null {
  const splits = breakdowns.map(({ key }) => at(key)).filter((index) => index >= 0);
  const blank = (cells: readonly string[], among: readonly number[]) =>
    among.length > 0 && among.every((index) => /^[-–—]?$/.test((cells[index] ?? '').trim()));
  const places = ['day', 'month', 'week', 'campaignName', 'adId', 'adSetId', 'campaignId', 'delivery', ...splitKeys].map(at).filter((index) => index >= 0);
  // under a tall name a row without any value of the split is the sum of those that have one
  return (cells) => (blank(cells, places) || (table.merged && blank(cells, splits)) ? { code: 'row-total' } : null);
}

const words: ReadonlySet<string> = new Set(columns.flatMap(({ sort, texts }) => (sort === 'figure' ? [] : Object.values(texts).flat().map(plainHeader))));
const starts = ['reportingstarts', 'debutdesrapports', 'iniciodelinforme', 'iniziodeireport', 'iniciodosrelatorios'];

/** A workbook may show the name above its breakdown as one tall cell: each row gets it. Figures are not filled, and nothing is where no cells were merged. */
function fillMerged(tables: readonly Table[]): readonly Table[] {
  return tables.map((table) => {
    if (!table.merged || table.arranged !== undefined) return table;
    const headers = table.rows.slice(0, 25).map((row) => row.map(plainHeader));
    const at = headers.findIndex((header) => starts.some((text) => header.includes(text)));
    const tall = at < 0 ? [] : table.merged.filter(({ column, from }) => from > at && words.has(headers[at]?.[column] ?? ''));
    if (tall.length === 0) return table;
    const rows = table.rows.map((row) => [...row]);
    for (const { column, from, to } of tall)
      for (const row of rows.slice(from + 1, to + 1)) {
        while (row.length <= column) row.push('');
        row[column] ||= rows[from]?.[column] ?? '';
      }
    return { ...table, rows };
  });
}

/** What the report lists, as its name says it in each language. */
const levels = [
  'Campaigns Ad-sets Ads',
  'Campagnes Ensembles-de-publicités Publicités',
  'Campañas Conjuntos-de-anuncios Anuncios',
  'Campanhas Conjuntos-de-anúncios Anúncios',
  'Campagne Gruppi-di-inserzioni Inserzioni',
  'Kampagnen Anzeigengruppen Werbeanzeigen Anzeigen',
  'Campagnes Advertentiesets Advertenties',
];

/** File names lose the letter b, for a hyphen or for nothing, and some their accents: `Fe-11` is 11 February, `Pu-licités` are ads. */
const worn = (word: string): string => word.replace(/b/gi, '(?:b|-)?').replace(/[^\p{ASCII}]/gu, '[^-]{0,2}');

/** `MH4U-Ads-Feb-11-2021-Mar-11-2024.xlsx` names the account; the chosen range is wider than the days with data, which the rows print. */
function readName(fileName: string): NameFacts {
  const level = levels.flatMap((line) => line.split(' ').map(worn)).join('|');
  const named = new RegExp(`^(.+)-(?:${level})-([^_()]+?)(?: ?\\(\\d+\\))?\\.(?:xlsx|csv)$`, 'u').exec(fileName.normalize('NFC'));
  const numbers = (named?.[2] ?? '')
    .split('-')
    .map((part) => part.replace(/\.$/, ''))
    .filter((part) => /^\d+$/.test(part));
  // two days, however the months between them are written
  const isRange = numbers.length === 4 && numbers.filter((part) => part.length === 4).length === 2;
  return named?.[1] && isRange ? { account: named[1] } : {};
}

export const metaAds = definePlatform({
  id: 'meta-ads',
  readName,
  arrange: fillMerged,
  exports: [
    metaLeads,
    {
      kind: 'ads',
      requires: ['periodFrom', 'periodTo', ['impressions', 'reach', 'spend', 'results', 'clicks', 'linkClicks']],
      columns,
      identity: [],
      // the ad account's own, which no file tells
      zone: null,
      plainNumbers: true,
      figures: 'period',
      severalAccounts: true,
      leaveOut,
      refine: (record, cells, sheet) => {
        record.account ??= record.accountName?.trim() || null;
        record.currency = record.currency?.trim() || null;
        record.title = (cells[sheet.at('by:ad')] ?? '').trim() || null;
        fillId(record, cells, sheet);
        split(record, cells, sheet);
        const { from, to } = periodIn(cells[sheet.at('month')] ?? cells[sheet.at('week')] ?? '');
        if (from && to) {
          record.periodFrom = from;
          record.periodTo = to;
        }
      },
    },
  ],
});

/** Google Ads: reports (campaigns, ads, keywords, search terms) and the cards of the overview page (video-web-ads-tools.md §5). */
import { fillCurrency, fillId, periodAbove } from './ads';
import { type Column, definePlatform, figure, label, mark, type NameFacts } from './platform';
import { by, splitsOf, splitter } from './split';

const day = label('day', { en: ['Day', 'Date'], fr: ['Jour', 'Date'], es: 'Día', pt: 'Dia' });
const figures: readonly Column[] = [
  figure('impressions', {
    en: ['Impr.', 'Impressions'],
    fr: ['Impr.', 'Impressions'],
    de: ['Impr.', 'Impressionen'],
    es: ['Impr.', 'Impresiones'],
    it: ['Impr.', 'Impressioni'],
    pt: ['Impr.', 'Impressões'],
  }),
  // interactions are no clicks: on video campaigns they are views
  figure('clicks', { en: 'Clicks', fr: 'Clics', es: 'Clics', pt: 'Cliques' }),
  figure('spend', { en: 'Cost', fr: 'Coût', es: 'Coste', pt: 'Custo' }),
  figure('cpc', { en: 'Avg. CPC', fr: 'CPC moy.', es: 'CPC medio' }),
  figure('cpm', { en: 'Avg. CPM', fr: 'CPM moy.' }),
  figure('conversions', { en: 'Conversions', fr: 'Conversions', es: 'Conversiones', pt: 'Conversões' }),
  figure('conversionValue', { en: 'Conv. value', fr: 'Valeur de conv.' }),
];
const rates = [
  mark('ctr', { en: 'CTR', fr: 'CTR' }),
  mark('costPerConversion', { en: 'Cost / conv.', fr: 'Coût/conv.', es: 'Coste/conv.', pt: 'Custo / conv.' }),
  mark('conversionRate', { en: 'Conv. rate', fr: 'Taux de conv.' }),
];

/** Words that no other tool's export has. */
const own = [
  mark('campaignStatus', { en: 'Campaign status', fr: 'État de la campagne', es: 'Estado de la campaña', pt: 'Status da campanha' }),
  mark('campaignType', { en: 'Campaign type', fr: 'Type de campagne', pt: 'Tipo de campanha' }),
  mark('addedExcluded', { en: 'Added/Excluded' }),
  mark('keywordStatus', { en: 'Keyword status' }),
  mark('adStatus', { en: 'Ad status' }),
  mark('budgetType', { en: 'Budget type' }),
];

/** Campaign Manager of LinkedIn has a status of campaigns too. */
const ofLinkedin = mark('ofLinkedin', { en: 'Start Date (in UTC)' });

const reportColumns: readonly Column[] = [
  label('accountName', { en: ['Account', 'Account name'], fr: ['Compte', 'Nom du compte'] }),
  label('account', { en: ['Customer ID', 'Account ID'], fr: ['Numéro client'] }),
  label('campaignName', { en: 'Campaign', fr: 'Campagne', es: 'Campaña', pt: 'Campanha' }),
  label('currency', { en: 'Currency code', fr: 'Code de la devise', pt: 'Código da moeda' }),
  mark('adId', { en: 'Ad ID', fr: "ID de l'annonce" }),
  mark('campaignId', { en: 'Campaign ID', fr: 'ID de la campagne' }),
  day,
  by('search-term', { en: 'Search term', fr: 'Terme de recherche' }, { keep: true }),
  by('keyword', { en: ['Keyword', 'Search keyword'], fr: ['Mot clé', 'Mot clé pour le Réseau de Recherche'] }, { keep: true }),
  by('match-type', { en: ['Match type', 'Search terms match type'], fr: 'Type de correspondance' }, { keep: true }),
  by('ad-group', { en: 'Ad group', fr: "Groupe d'annonces" }, { keep: true }),
  by('ad', { en: 'Headline 1' }, { keep: true }),
  by('device', { en: 'Device', fr: 'Appareil' }, { keep: true }),
  by('network', { en: ['Network', 'Network (with search partners)'], fr: 'Réseau' }, { keep: true }),
  by('week', { en: 'Week', fr: 'Semaine', es: 'Semana', pt: 'Semana' }, { keep: true }),
  by('month', { en: 'Month', fr: 'Mois' }, { keep: true }),
  ...own,
  ofLinkedin,
  ...rates,
  ...figures,
];
const ownKeys = own.map(({ key }) => key);
const splitReport = splitter(reportColumns);

const cardSplits: readonly Column[] = [
  by('device', { en: 'Device', fr: 'Appareil' }),
  by('network', { en: 'Network', fr: 'Réseau' }),
  by('hour', { en: 'Hour', fr: 'Heure' }),
  by('weekday', { en: 'Day', fr: 'Jour' }),
  by('keyword', { en: 'Search Keyword', fr: 'Mot clé' }),
  by('match-type', { en: 'Match type', fr: 'Type de correspondance' }, { keep: true }),
  by('search', { en: 'Search', fr: 'Recherche' }),
  by('gender', { en: 'Gender', fr: 'Sexe' }),
  by('age', { en: 'Age Range', fr: "Tranche d'âge" }),
  by('location', { en: 'Location', fr: 'Zone géographique' }),
  by('campaign', { en: 'Campaign Name', fr: 'Nom de la campagne' }),
];
const splitCard = splitter(cardSplits);
const campaignGroup = mark('campaignGroup', { en: 'Campaign Group Name' });

/** `Devices(2026.02.05-2026.02.10).csv`: the only place that tells a card's period. */
function readName(fileName: string): NameFacts {
  const found = /\((?:[^()]*_)?(\d{4})\.(\d{2})\.(\d{2})-(\d{4})\.(\d{2})\.(\d{2})\)/.exec(fileName);
  return found ? { from: found.slice(1, 4).join('-'), to: found.slice(4, 7).join('-') } : {};
}

export const googleAds = definePlatform({
  id: 'google-ads',
  readName,
  exports: [
    {
      kind: 'ads',
      requires: [
        ['spend', 'impressions', 'clicks', 'conversions'],
        ['campaignName', 'accountName', 'by:keyword', 'by:search-term', 'by:ad-group'],
        ['currency', ...ownKeys],
      ],
      refuses: [ofLinkedin.key],
      columns: reportColumns,
      identity: [],
      zone: null,
      figures: 'period',
      severalAccounts: true,
      above: periodAbove,
      // a header without the title above it must still speak as Google does
      fits: (sheet) =>
        ownKeys.some((key) => sheet.at(key) >= 0) || periodAbove(sheet).from !== undefined || sheet.table.rows[sheet.headerRow]?.includes('Impr.') === true,
      refine: (record, cells, sheet) => {
        record.account ??= record.accountName?.trim() ?? null;
        fillCurrency(record, cells, sheet);
        fillId(record, cells, sheet);
        splitReport(record, cells, sheet);
      },
    },
    {
      kind: 'daily',
      generic: true,
      requires: ['day', 'spend', ['clicks', 'impressions']],
      refuses: ['campaignName', ...ownKeys, ...splitsOf(cardSplits).filter((key) => key !== 'by:weekday')],
      columns: [
        label('day', { en: 'Date', fr: 'Date' }),
        ...cardSplits,
        ...rates,
        ...figures,
        label('campaignName', { en: 'Campaign', fr: 'Campagne' }),
        ...own,
      ],
      identity: ['day'],
      zone: null,
      refine: fillCurrency,
    },
    {
      kind: 'breakdown',
      generic: true,
      requires: [splitsOf(cardSplits), 'spend', ['clicks', 'impressions']],
      refuses: ['day', 'campaignName', 'currency', ...ownKeys.filter((key) => key !== 'campaignStatus')],
      columns: [
        label('day', { en: 'Date', fr: 'Date' }),
        label('campaignName', { en: 'Campaign', fr: 'Campagne' }),
        label('currency', { en: 'Currency code' }),
        campaignGroup,
        ...cardSplits,
        ...own,
        ...rates,
        ...figures,
      ],
      // a campaign's name alone may be any platform's
      fits: ({ at }) => at('by:campaign') < 0 || at(campaignGroup.key) >= 0,
      identity: [],
      zone: null,
      figures: 'period',
      refine: (record, cells, sheet) => {
        fillCurrency(record, cells, sheet);
        splitCard(record, cells, sheet);
      },
    },
  ],
});

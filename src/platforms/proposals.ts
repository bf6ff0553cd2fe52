/** Formats known from memory only, never from a file: what their columns probably are. They recognise nothing; a person confirms them when describing the table. */

import type { Kind } from '../kinds';
import type { MappedKey } from '../records/mapping';
import type { PlatformId } from '../records/platform-ids';

export type Remembered = {
  name: string;
  kind: Kind;
  /** Absent: `other`, with the name as its source. */
  platform?: PlatformId;
  /** Header text → what it holds; a currency in brackets at its end does not count. */
  columns: { readonly [header: string]: MappedKey };
  /** Headers that must be there because the columns alone could be anybody's: one of each list. */
  tells?: readonly (readonly string[])[];
};

export const remembered: readonly Remembered[] = [
  {
    name: 'Reddit Ads',
    kind: 'ads',
    tells: [['Ad Group Name'], ['eCPM', 'Amount Spent']],
    columns: {
      Date: 'day',
      'Campaign Name': 'campaignName',
      'Ad Name': 'segment',
      Impressions: 'impressions',
      Clicks: 'clicks',
      CPC: 'cpc',
      'Amount Spent': 'spend',
    },
  },
  {
    name: 'Microsoft Advertising',
    kind: 'ads',
    tells: [['Gregorian date', 'Average CPC']],
    columns: {
      'Gregorian date': 'day',
      'Account name': 'account',
      'Campaign name': 'campaignName',
      Impressions: 'impressions',
      Clicks: 'clicks',
      'Average CPC': 'cpc',
      Spend: 'spend',
      Conversions: 'conversions',
    },
  },
  {
    name: 'Bing Webmaster Tools',
    kind: 'web',
    tells: [['Avg. CTR']],
    columns: { Date: 'day', Clicks: 'clicks', Impressions: 'impressions' },
  },
  {
    name: 'Pinterest Ads',
    kind: 'ads',
    platform: 'pinterest',
    tells: [['Spend in account currency', 'Pin clicks']],
    columns: {
      Date: 'day',
      'Campaign name': 'campaignName',
      'Campaign ID': 'postId',
      'Spend in account currency': 'spend',
      Impressions: 'impressions',
      'Pin clicks': 'clicks',
      'Outbound clicks': 'linkClicks',
    },
  },
  {
    name: 'Pinterest',
    kind: 'daily',
    platform: 'pinterest',
    tells: [["Clics sur l'Épingle", 'Enregistrements']],
    columns: {
      Date: 'day',
      Impressions: 'impressions',
      Interactions: 'engagementsNative',
      "Clics sur l'Épingle": 'clicks',
      'Clics sortants': 'linkClicks',
      Enregistrements: 'saves',
      'Audience totale': 'reach',
    },
  },
  {
    name: 'X Ads',
    kind: 'ads',
    platform: 'x-ads',
    tells: [['Time period'], ['Campaign name']],
    columns: {
      'Campaign name': 'campaignName',
      'Time period': 'day',
      Currency: 'currency',
      Spend: 'spend',
      Impressions: 'impressions',
      'Link clicks': 'linkClicks',
    },
  },
  {
    name: 'LinkedIn Ads',
    kind: 'ads',
    platform: 'linkedin-ads',
    tells: [['Date de début (en UTC)', 'Total dépensé']],
    columns: {
      'Date de début (en UTC)': 'day',
      'Nom de la campagne': 'campaignName',
      'Total dépensé': 'spend',
      Devise: 'currency',
      Impressions: 'impressions',
      Clics: 'clicks',
      Conversions: 'conversions',
    },
  },
  {
    name: 'LinkedIn',
    kind: 'posts',
    platform: 'linkedin',
    tells: [
      ['Lien du post', 'Titre du post'],
      ['Republications', 'Date de création'],
    ],
    columns: {
      'Titre du post': 'title',
      'Lien du post': 'permalink',
      'Date de création': 'published',
      Impressions: 'impressions',
      Clics: 'clicks',
      "J'aime": 'reactions',
      Commentaires: 'comments',
      Republications: 'shares',
      Abonnements: 'follows',
    },
  },
  {
    name: 'TikTok Business Center',
    kind: 'daily',
    platform: 'tiktok',
    tells: [['Audience touchée', 'Croissance nette', 'Followers perdus']],
    columns: {
      Date: 'day',
      'Vues de vidéos': 'views',
      'Audience touchée': 'reach',
      'Vues du profil': 'profileVisits',
      "J'aime": 'likes',
      Commentaires: 'comments',
      Partages: 'shares',
      'Croissance nette': 'netFollows',
      'Nouveaux followers': 'follows',
      'Followers perdus': 'followsLost',
    },
  },
  {
    name: 'Snapchat',
    kind: 'posts',
    tells: [['Snap ID', 'Story Views']],
    columns: { 'Snap ID': 'postId', 'Story Date': 'published', 'Story Views': 'views', 'Swipe Ups': 'linkClicks' },
  },
  {
    name: 'Buffer',
    kind: 'posts',
    tells: [['Media', 'Post type'], ['Text']],
    columns: {
      Date: 'published',
      Text: 'title',
      Link: 'permalink',
      'Post type': 'format',
      Impressions: 'impressions',
      Reach: 'reach',
      Engagements: 'engagementsNative',
      Likes: 'likes',
      Comments: 'comments',
      Shares: 'shares',
      Clicks: 'clicks',
    },
  },
  {
    name: 'Metricool',
    kind: 'posts',
    tells: [
      ['Network', 'Platform', 'Social network', 'Channel'],
      ['Interactions', 'Engagement', 'Saves', 'Saved'],
    ],
    columns: {
      Date: 'published',
      Content: 'title',
      Text: 'title',
      Link: 'permalink',
      URL: 'permalink',
      Type: 'format',
      Impressions: 'impressions',
      Views: 'views',
      Reach: 'reach',
      Interactions: 'engagementsNative',
      Likes: 'likes',
      Comments: 'comments',
      Shares: 'shares',
      Saves: 'saves',
      Saved: 'saves',
      Clicks: 'clicks',
    },
  },
  {
    name: 'Mention',
    kind: 'mentions',
    tells: [['Influence score', 'Tone']],
    columns: {
      'Published at': 'published',
      URL: 'permalink',
      Sentiment: 'sentiment',
      Tone: 'sentiment',
      'Source type': 'format',
      'Source name': 'segment',
      Reach: 'reach',
    },
  },
  {
    name: 'WooCommerce',
    kind: 'sales',
    tells: [
      ['Order Number', 'Numéro de commande'],
      ['Order Status', 'État de la commande'],
    ],
    columns: {
      'Order Number': 'postId',
      'Order Date': 'published',
      'Order Status': 'format',
      'Order Total Amount': 'amount',
      'Order Refund Amount': 'refunds',
      Currency: 'currency',
      Origin: 'segment',
      'Numéro de commande': 'postId',
      'Date de commande': 'published',
      'État de la commande': 'format',
      'Montant total de la commande': 'amount',
      Origine: 'segment',
    },
  },
  {
    name: 'Google Analytics (Universal)',
    kind: 'web',
    platform: 'google-analytics',
    tells: [['Bounce Rate', 'Taux de rebond', 'Pages / Session', 'Pages/session']],
    columns: {
      'Default Channel Grouping': 'segment',
      'Regroupement de canaux par défaut': 'segment',
      Users: 'users',
      Utilisateurs: 'users',
      'New Users': 'newUsers',
      'Nouveaux utilisateurs': 'newUsers',
      Sessions: 'sessions',
      Revenue: 'revenue',
    },
  },
];

/** The look of report sheets: colours, grid and number formats (locale-free patterns; words and spaces after the report's language). */
import { isRatio, type Kpi, type Unit } from '../kpis/kpi';
import { sortOf } from '../kpis/sorts';
import type { Phrases } from '../languages/language';
import type { PlatformId } from '../records/platform-ids';
import { hidden } from './hidden';
import type { Style } from './layout';

export const colors = {
  ink: '#14304D',
  text: '#1F2933',
  sub: '#56616F',
  line: '#E1E6EC',
  line2: '#C9D2DC',
  head: '#EDF1F6',
  soft: '#F4F7FA',
  series: '#1F5FA8',
  /** A dashed line. */
  target: '#B85C00',
  past: '#B4CEEC',
  rest: '#DDE4EC',
  input: '#FFF9E1',
  inputLine: '#A37F00',
  inputText: '#5F4A00',
  good: '#174A8C',
  goodFill: '#E6F0FB',
  bad: '#8A3A00',
  badFill: '#FDEBDD',
  undecided: '#474E57',
  undecidedFill: '#EEF0F3',
  data: '#27313C',
  dataFill: '#DCE2E9',
  white: '#FFFFFF',
  onInk: '#C7D5E4',
  onInkGood: '#9FD0FF',
  onInkPast: '#4C6A8C',
  built: '#8A94A0',
  objectiveTab: '#1F5FA8',
  inputTab: '#D9B84A',
  recordTab: '#8A94A0',
} as const;

const ads = { chart: '#467635', text: '#467635' };
const web = { chart: '#B58D41', text: '#7C5C12' };
const tool = { chart: '#8A94A0', text: '#56616F' };

/** Chart colour, then the darker one that text may use on white. */
export const networkColors: { [P in PlatformId]: { chart: string; text: string } } = {
  instagram: { chart: '#911456', text: '#911456' },
  tiktok: { chart: '#242528', text: '#242528' },
  youtube: { chart: '#CA5F11', text: '#B04F06' },
  linkedin: { chart: '#006E7C', text: '#006E7C' },
  facebook: { chart: '#435BA9', text: '#435BA9' },
  x: { chart: '#8F9499', text: '#5F666E' },
  pinterest: { chart: '#8C6DAD', text: '#74549A' },
  threads: { chart: '#5C4A3D', text: '#5C4A3D' },
  bluesky: { chart: '#3F8FC9', text: '#276E9F' },
  mastodon: { chart: '#4B3FA6', text: '#4B3FA6' },
  snapchat: { chart: '#C9A400', text: '#7A6300' },
  reddit: { chart: '#B5391B', text: '#B5391B' },
  twitch: { chart: '#B06FD8', text: '#7F3FA8' },
  whatsapp: { chart: '#2E8B57', text: '#1F7044' },
  'google-analytics': web,
  'meta-ads': ads,
  'google-ads': ads,
  'linkedin-ads': ads,
  'tiktok-ads': ads,
  'x-ads': ads,
  'snapchat-ads': ads,
  'search-console': web,
  'sprout-social': tool,
  publer: tool,
  'business-profile': tool,
  brandwatch: tool,
  talkwalker: tool,
  meltwater: tool,
  zendesk: tool,
  hubspot: tool,
  shopify: tool,
  other: tool,
};

/** Columns A…K, in px: the same grid serves cards, tables and charts. */
export const gridWidths = [24, 210, 82, 94, 104, 94, 56, 90, 146, 292, 24];

export const A = 1;
export const B = 2;
export const C = 3;
export const D = 4;
export const E = 5;
export const F = 6;
export const G = 7;
export const H = 8;
export const I = 9;
export const J = 10;
/** Tint of the row; everything from here on is hidden (see hidden.ts). */
export const L = hidden.tint;
/** Twelve months of the row. */
export const M = hidden.months;
export const X = hidden.months + 11;

export type Formats = ReturnType<typeof formatsFor>;

/** Number formats of a language. Rates below 2 % get a second decimal, so that a small rate does not round away. */
export function formatsFor(words: Phrases) {
  const { percent, points } = words.report.formats;
  const rate = `[=0]0${percent};[<0.02]0.00${percent};0.0${percent}`;
  const lead = (pattern: string, spaces: string) =>
    pattern
      .split(';')
      .map((part) => part.replace(/^(\[[^\]]*\])?/, `$1"${spaces}"`))
      .join(';');
  return {
    count: '#,##0',
    /** A decimal says something of small means only. */
    mean: '[<100]#,##0.0;#,##0',
    rate,
    /** Cents say something of small amounts only. */
    money: '[<100]#,##0.00;#,##0',
    hours: '[<100]#,##0.0" h";#,##0" h"',
    multiple: '"× "0.0#',
    /** A rate that may be negative. */
    balance: `0.0${percent};"−"0.0${percent};0${percent}`,
    share: `0${percent}`,
    /** Of a way that may lead backwards. */
    progress: `0${percent};"−"0${percent}`,
    /** Of rates along an axis. */
    axis: `0.0${percent}`,
    day: words.report.formats.day,
    factor: '"×\u00A0"0.0#',
    relative: `+0.0${percent};"−"0.0${percent};0.0${percent}`,
    points: `+0.0#${points};"−"0.0#${points};0.0${points}`,
    /** Millions in short: a bound of a popular brand has to fit its column. */
    atLeast: '[>=1000000]"≥\u00A0"0.0,,"\u00A0M";"≥\u00A0"#,##0',
    atMost: '[>=1000000]"≤\u00A0"0.0,,"\u00A0M";"≤\u00A0"#,##0',
    /** The same behind no-break spaces: text of a card. */
    lead,
  };
}

/** Of a change as figures.ts writes it: points of a rate, a factor of a typical post, a share of the rest. */
export function changeFormat(formats: Formats, kpi: Kpi): string {
  if (isRatio(kpi.unit)) return formats.points;
  return kpi.lines.some(({ expression }) => sortOf(expression).recipe.value?.ofLogs) ? formats.factor : formats.relative;
}

export function unitFormat(formats: Formats, unit: Unit): string {
  return {
    ratio: formats.rate,
    balance: formats.balance,
    perPost: formats.mean,
    money: formats.money,
    hours: formats.hours,
    multiple: formats.multiple,
    count: formats.count,
    people: formats.count,
  }[unit];
}

export const base: Style = { ink: colors.text, size: 10, valign: 'middle' };

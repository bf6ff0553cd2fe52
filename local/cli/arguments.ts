/** The words after `kpi`, checked: a command with its options, or the reason why they are no command. */
import { parseArgs } from 'node:util';
import type { InputId } from '../../src/inputs';
import type { Family } from '../../src/kinds/kind';
import type { LanguageCode } from '../../src/languages/names';
import type { ObjectiveId } from '../../src/objectives';
import type { PlatformId } from '../../src/records/platform-ids';

export type Options = {
  platform?: PlatformId;
  account?: string;
  downloaded?: string;
  /** A file of descriptions of tables. */
  mappings?: string;
  zone: string;
  language: LanguageCode;
  locale: string;
  objectives: ObjectiveId[] | null;
  period: string | null;
  compare: 'previous' | 'year';
  /** Files of what people type, by the input they are for. */
  inputs: { [I in InputId]?: string };
  out?: string;
  json: boolean;
  each: boolean;
  csv?: boolean;
  /** Whose Metrics are printed. */
  family: Family;
  code?: string;
};
/** The figure that `explain` is asked for. */
export type Asked = { kpi: string; period: string; platform: PlatformId | 'all' };
export type Command = { name: (typeof names)[number]; files: string[]; options: Options; asked?: Asked };

/** What cannot be done with these words; `main` says it and ends with exit code 2. */
export type Misuse = { misuse: 'no-command' | 'no-file' | 'option' | 'option-value' | 'value'; seen: string };

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const declared = {
  platform: text,
  account: text,
  downloaded: text,
  mappings: text,
  zone: text,
  language: text,
  locale: text,
  objectives: text,
  period: text,
  compare: text,
  out: text,
  json: flag,
  each: flag,
  csv: flag,
  family: text,
  code: text,
};

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00Z`).toJSON()?.startsWith(value) === true;

function isPeriod(value: string): boolean {
  const [from, to, more] = value.split('..');
  if (from && to && !more) return isDay(from) && isDay(to) && from <= to;
  const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(value) ?? [];
  if (week) return Number(week) >= 1 && Number(week) <= weeksIn(Number(year));
  return /^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$/.test(value);
}

/** ISO weeks of a year: 53 when its first day, or its last, is a Thursday. */
function weeksIn(year: number): number {
  const isThursday = (day: string) => new Date(`${String(year).padStart(4, '0')}-${day}T00:00Z`).getUTCDay() === 4;
  return isThursday('01-01') || isThursday('12-31') ? 53 : 52;
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const checks: { [name: string]: (value: string) => boolean } = {
  downloaded: isDay,
  zone: isZone,
  locale: (value) => /^[a-z]{2}_[A-Z]{2}$/.test(value),
  period: isPeriod,
  compare: (value) => value === 'previous' || value === 'year',
};

const list = (value: string) => value.split(',').map((id) => id.trim());

/** Ids that an option may name, where the source declares them. */
export type Known = {
  platforms: readonly string[];
  objectives: readonly string[];
  languages: readonly string[];
  kpis: readonly string[];
  families: readonly string[];
  inputs: readonly InputId[];
};

/** The first option whose value cannot be meant, as it was typed. */
function wrongValue(values: { [name: string]: string | boolean | undefined }, known: Known): string | null {
  const { platform, objectives, language, family } = values;
  if (typeof platform === 'string' && !known.platforms.includes(platform)) return `--platform ${platform}`;
  if (typeof family === 'string' && !known.families.includes(family)) return `--family ${family} (${known.families.join(', ')})`;
  if (typeof language === 'string' && !known.languages.includes(language)) return `--language ${language}`;
  if (typeof objectives === 'string' && !list(objectives).every((id) => known.objectives.includes(id))) return `--objectives ${objectives}`;
  const wrong = Object.entries(values).find(([name, value]) => typeof value === 'string' && checks[name]?.(value) === false);
  return wrong ? `--${wrong[0]} ${wrong[1]}` : null;
}

const defaultLocale: { [L in LanguageCode]?: string } = { en: 'en_US' };
const names = ['inspect', 'report', 'script', 'demo', 'metrics', 'explain'] as const;
/** Those that take the samples where no file is named. */
export const withSamples: readonly Command['name'][] = ['demo', 'metrics', 'explain'];

export function readArguments(argv: readonly string[], known: Known): Command | Misuse {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv, known);
  } catch {
    return wrongOption(argv, known);
  }
  const { values, positionals } = parsed;
  const [first, ...words] = positionals;
  const name = names.find((command) => command === first);
  if (!name) return { misuse: 'no-command', seen: first ?? '' };
  const files = name === 'explain' ? words.slice(3) : words;
  if (!files.length && !withSamples.includes(name)) return { misuse: 'no-file', seen: name };
  const asked = name === 'explain' ? askedIn(words, known) : undefined;
  if (typeof asked === 'string') return { misuse: 'value', seen: asked };
  const wrong = wrongValue(values, known);
  if (wrong) return { misuse: 'value', seen: wrong };
  const language = (values.language ?? 'en') as Options['language'];
  const given: { [name: string]: unknown } = values;
  const options: Options = {
    ...values,
    inputs: Object.fromEntries(known.inputs.flatMap((id) => (typeof given[id] === 'string' ? [[id, given[id]]] : []))),
    platform: values.platform as PlatformId | undefined,
    zone: values.zone ?? 'Europe/Paris',
    language,
    locale: values.locale ?? defaultLocale[language] ?? `${language}_${language.toUpperCase()}`,
    objectives: values.objectives ? (list(values.objectives) as ObjectiveId[]) : null,
    period: asked?.period ?? values.period ?? null,
    compare: (values.compare ?? 'previous') as Options['compare'],
    family: (values.family ?? 'social') as Family,
    json: values.json ?? false,
    each: values.each ?? false,
  };
  return { name, files, options, asked };
}

/** KPI, period and network, or the first word that is none. */
function askedIn([kpi = '', period = '', platform = '']: readonly string[], known: Known): Asked | string {
  if (!known.kpis.includes(kpi)) return `KPI «${kpi}» (${known.kpis.join(', ')})`;
  if (!isPeriod(period)) return `PERIOD «${period}»`;
  return platform === 'all' || known.platforms.includes(platform)
    ? { kpi, period, platform: platform as Asked['platform'] }
    : `NETWORK «${platform}» (all, ${known.platforms.join(', ')})`;
}

/** The option that strict parsing refuses: read again without refusals, since the parser's own sentence speaks English only. */
function wrongOption(argv: readonly string[], known: Known): Misuse {
  const options = declaredWith(known);
  const { tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  const seen = tokens.filter((token) => token.kind === 'option');
  const unknown = seen.find((token) => !(token.name in options));
  if (unknown) return { misuse: 'option', seen: unknown.rawName };
  const types: { [name: string]: { type: string } } = options;
  const wrong = seen.find(({ name, value }) => (types[name]?.type === 'boolean') === (value !== undefined) || value?.startsWith('-'));
  return { misuse: 'option-value', seen: wrong?.rawName ?? '' };
}

/** Every input has an option of its name. */
const declaredWith = ({ inputs }: Known) => ({ ...Object.fromEntries(inputs.map((id) => [id, text])), ...declared });

function parse(argv: readonly string[], known: Known) {
  return parseArgs({ args: [...argv], options: declaredWith(known), allowPositionals: true, strict: true });
}

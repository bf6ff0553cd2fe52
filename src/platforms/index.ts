/** The networks we read, and the tables of one file → what each of them is and holds. */
import type { FileInfo, Table } from '../decode/table';
import type { Problem } from '../problems';
import type { KnownAccount } from '../records/accounts';
import { daysOfRows } from '../records/covered';
import { type FieldName, fields } from '../records/fields';
import type { Mapping } from '../records/mapping';
import { isNetwork, type PlatformId, platformIds } from '../records/platform-ids';
import type { SocialRecord } from '../records/record';
import { isBlank } from '../values/blanks';
import { type Belonging, settleAccount } from './account';
import { toldBeside } from './beside';
import { isComment } from './blocks';
import { brandwatch } from './brandwatch';
import { businessProfile } from './business-profile';
import { coverOf, onlyDays, withDaysOfBook } from './covers';
import { describe } from './describe';
import { settleExportDay } from './export-day';
import { facebook } from './facebook';
import { googleAds } from './google-ads';
import { googleAnalytics } from './google-analytics';
import { type Harmonised, harmonise } from './harmonise';
import { hubspot } from './hubspot';
import { instagram } from './instagram';
import { linkedin } from './linkedin';
import { linkedinAds } from './linkedin-ads';
import { matchMapping, numberMoments, withConventions } from './mapping';
import { meltwater } from './meltwater';
import { metaAds } from './meta-ads';
import { whyNotUsed } from './not-used';
import { pinterest } from './pinterest';
import type { NameFacts, Platform } from './platform';
import { publer } from './publer';
import type { Answers, Describable, Question, ReadTable } from './reading';
import { type Match, recognise, sheetOf, wordsOf } from './recognise';
import { searchConsole } from './search-console';
import { shopify } from './shopify';
import { snapchatAds } from './snapchat-ads';
import { sproutSocial } from './sprout-social';
import { cutAtHeaders, cutStack } from './stacked';
import { talkwalker } from './talkwalker';
import { tiktok } from './tiktok';
import { tiktokAds } from './tiktok-ads';
import { x } from './x';
import { xAds } from './x-ads';
import { youtube } from './youtube';
import { zendesk } from './zendesk';

/** Order of recognition has no meaning: a table must fit exactly one export. */
export const platforms: readonly Platform[] = [
  instagram,
  tiktok,
  youtube,
  linkedin,
  facebook,
  x,
  pinterest,
  googleAnalytics,
  metaAds,
  googleAds,
  sproutSocial,
  publer,
  linkedinAds,
  tiktokAds,
  xAds,
  snapchatAds,
  searchConsole,
  businessProfile,
  brandwatch,
  talkwalker,
  meltwater,
  zendesk,
  hubspot,
  shopify,
];

export type ReadContext = {
  info: FileInfo;
  answers: Answers;
  /** Zone reports are made in. */
  zone: string;
  /** Other parts of the file tell whose it is. */
  beside?: boolean;
  /** What they tell besides. */
  facts?: NameFacts;
  /** Descriptions kept in the workbook: for tables that no recogniser knows. */
  mappings?: readonly Mapping[];
  /** Accounts known to be the person's: of the workbook, or of other files. */
  known?: readonly KnownAccount[];
  /** Called again and again with the share of the rows that is read. */
  told?: (share: number) => void;
};

/** All tables of one file, each recognised, ambiguous or unknown. `known` is there for tests of the framework. */
export function readTables(tables: readonly Table[], context: ReadContext, known: readonly Platform[] = platforms): ReadTable[] {
  const arrange = (list: readonly Table[]) => known.reduce((current, platform) => platform.arrange?.(current) ?? current, list);
  const isKnown = (part: Table) => arrange([part]).some((one) => recognise(one, known).length > 0);
  const begins = (part: Table) => recognise(part, known).some(({ headerRow }) => headerRow === 0);
  const cutPasted = (table: Table) => {
    const found = table.arranged === undefined ? recognise(table, known) : [];
    const first = Math.min(...found.map(({ headerRow }) => headerRow));
    return found.length > 0 ? cutAtHeaders(table, first, { words: wordsOf(known), begins }) : [table];
  };
  const arranged = arrange(tables).flatMap((table) => {
    const parts = tables.includes(table) ? cutStack(table, isKnown).flatMap(cutPasted) : [table];
    return parts.length > 1 ? arrange(parts) : parts;
  });
  const found = arranged.map((table) => recognise(table, known));
  const network = context.answers.platform ?? networkOf(found) ?? networkNamed(context.info.name, known);
  const beside = arranged.length > 1 && networkOf(found) !== null;
  const whole = new Set(tables.map(({ name }) => name));
  const rows = arranged.reduce((sum, table) => sum + table.rows.length, 0);
  let before = 0;
  const read = (table: Table, index: number, facts?: NameFacts): ReadTable => {
    const [start, part] = [before / rows, table.rows.length / rows];
    if (facts === undefined) before += table.rows.length;
    const own: ReadContext = { ...context, beside, facts, told: facts ? undefined : (share) => context.told?.(start + share * part) };
    const given = matchMapping(table, context.answers.mappings ?? []);
    if (given) return mapped(table, given, own, known, true);
    const matches = found[index] ?? [];
    // headers that could be anybody's are a described shape first, unless the file's own network is known
    const open = matches.length === 0 || ((network === null || network === 'other') && matches.every(({ generic }) => generic));
    const kept = open ? matchMapping(table, context.mappings ?? []) : null;
    if (kept) return mapped(table, kept, own, known, false);
    const one = readTable(table, matches, network, own, known);
    if (one.problems[0]?.code !== 'table-unknown') return one;
    // parts that a network's file was cut into are that network's affair
    if (!whole.has(table.name)) return { ...one, problems: [{ code: 'table-not-used', file: table.file, table: table.name, reason: 'part' }] };
    return asked(one, describe(table, known));
  };
  const reads = arranged.map((table, index) => read(table, index));
  const tablesRead = reads.map((one, index) => {
    const facts = whole.has(one.name) ? toldBeside(one, reads, arranged) : null;
    return facts ? read(arranged[index] as Table, index, facts) : one;
  });
  return withDaysOfBook(tablesRead);
}

/** A table whose words nobody knows, and whose content shows a network, says so beside its proposal. */
function asked(read: ReadTable, describable: Describable | null): ReadTable {
  const [said] = read.problems;
  const network = describable?.proposal.platform ?? 'other';
  if (said?.code !== 'table-unknown' || network === 'other' || describable?.unverified) return { ...read, describable };
  return { ...read, problems: [{ ...said, code: 'table-words-unknown', network }], describable };
}

/**
 * A table as a person described it. `given`: for this very file, so nothing about whose it is, is asked again; a description kept from an earlier file
 * names its network (or what `other` is) only as probable.
 */
function mapped(
  table: Table,
  { mapping, match }: { mapping: Mapping; match: Match },
  context: ReadContext,
  known: readonly Platform[],
  given: boolean,
): ReadTable {
  const platform = given ? mapping.platform : (context.answers.platform ?? mapping.platform);
  const source = platform === 'other' ? mapping.source : null;
  const answers = { ...withConventions(context.answers, mapping), account: context.answers.account ?? source ?? undefined };
  const read = recognised(table, { ...match, platform: { ...match.platform, id: platform } }, { ...context, answers });
  // rows that leave the column of accounts empty
  const nameless = read.account === null ? [] : read.records.filter(({ account }) => account === null);
  for (const record of nameless) record.account = record.accountName = answers.account ?? null;
  numberMoments(read.records, mapping);
  const asked: Question[] = nameless.length > 0 && answers.account === undefined ? [{ kind: 'account', table: table.name, options: [], example: null }] : [];
  if (!given && context.answers.platform === undefined && platform !== 'other') asked.push(askNetwork(table, platform));
  if (!given && context.answers.account === undefined && read.account !== null && read.account === source) asked.push(ask('account', table, [source]));
  return { ...read, language: null, questions: [...asked, ...read.questions], mapping, describable: describe(table, known, mapping, match.headerRow) };
}

function askNetwork(table: Table, probable: PlatformId): Question {
  return ask('platform', table, [probable, ...platformIds.filter((id) => id !== probable && (isNetwork(id) || id === 'other'))]);
}

/** The first value is the probable one. */
function ask(kind: 'platform' | 'account', table: Table, values: readonly string[]): Question {
  return { kind, table: table.name, options: values.map((value, i) => ({ value, probable: i === 0, reason: null })), example: null };
}

/** The network that the parts of one file (entries of an archive, sheets, blocks) name for themselves, if it is one. */
function networkOf(found: readonly Match[][]): PlatformId | null {
  const sure = found.flatMap(([match, ...more]) => (match && more.length === 0 && !match.generic ? [match] : []));
  const network = sure[0]?.platform.id;
  if (network === undefined || sure.some(({ platform }) => platform.id !== network)) return null;
  // the same figures a second time, under a title that names nobody, are the other network's
  const taken = new Set(sure.map(contentOf));
  const again = found.some((matches) => matches.length > 1 && matches.some((match) => match.platform.id === network && taken.has(contentOf(match))));
  return again ? null : network;
}

const contentOf = ({ definition, placed }: Match): string => `${definition.kind} ${placed.map(({ column }) => column.key).join(' ')}`;

function readTable(table: Table, matches: readonly Match[], network: PlatformId | null, context: ReadContext, known: readonly Platform[]): ReadTable {
  // an export that names its network wins over headers that could be anybody's
  const named = matches.filter(({ generic }) => !generic);
  const ofOne = named.every(({ platform }) => platform === named[0]?.platform) ? named : [];
  const match = closest(ofOne.length > 0 ? ofOne : matches.filter(({ platform }) => platform.id === network));
  if (match) return recognised(table, match, context);
  // a person said that it is none of them, or another network than the only one it could be of
  const denied = network === 'other' || (context.answers.platform !== undefined && new Set(matches.map(({ platform }) => platform.id)).size === 1);
  return matches.length > 0 && !denied ? ambiguous(table, matches, context) : unknown(table, context, known);
}

/** Of several exports of one network, which a person could not tell apart, the one that asks for most and knows most of the columns. */
function closest(matches: readonly Match[]): Match | undefined {
  const rank = ({ definition, placed }: Match) => definition.requires.length * 1000 + placed.length;
  return matches.reduce<Match | undefined>((best, match) => (best === undefined || rank(match) > rank(best) ? match : best), undefined);
}

function recognised(table: Table, match: Match, context: ReadContext): ReadTable {
  const { platform, definition } = match;
  const { answers, info } = context;
  const sheet = sheetOf(table, match);
  const named = onlyDays({ ...context.facts, ...namedBy(platform, info, table), ...definition.above?.(sheet) });
  const place = { file: table.file, table: table.name };
  const told = settleExportDay(answers, named, info);
  const asOf = told ?? named.to ?? null;
  const period = definition.figures === 'period' ? (answers.period ?? periodOf(named)) : null;
  const read = harmonise(sheet, match, {
    answers,
    asOf,
    firstDay: named.from ?? null,
    period,
    beside: context.beside ?? false,
    zone: context.zone,
    told: context.told,
  });
  const { records } = read;
  const days = daysOfRows(records, false);
  const { from = null, to = null } = days ?? period ?? {};
  const currencies = currenciesOf(read);
  const mixed: Problem[] = currencies.length > 1 ? [{ code: 'currency-mixed', ...place, currencies: currencies.join(', ') }] : [];
  const known = context.known?.filter((one) => one.platform === platform.id);
  const ofPeriod = definition.figures === 'period' && sheet.at('day') < 0;
  const { covers, doubted } = coverOf(table, ofPeriod ? daysOfRows(records, true) : days, named, told);
  // no export is older than what it holds
  const day = told ?? [named.to, covers?.to, to].reduce<string>((latest, one) => (one && one > latest ? one : latest), '');
  const belonging = settleAccount(records, definition, named, answers, place, known);
  if (day !== asOf) for (const record of records) record.asOf = day;
  const undated = definition.figures === 'period' && records.some((record) => record.day === null && record.periodFrom === null);
  // rows of a table by day that lost their day are in no period that a person could name
  const asked: Question[] = undated && sheet.at('day') < 0 ? [{ kind: 'period', table: table.name, options: [], example: null }] : [];
  return {
    ...blank(table, day),
    status: 'recognised',
    platform: platform.id,
    kind: definition.kind,
    language: match.language,
    records,
    kept: read.kept,
    skipped: read.skipped,
    from,
    to,
    covers,
    totals: totalsOf(records, currencies.length > 1),
    currency: currencies.length === 1 ? (currencies[0] ?? null) : null,
    account: belonging.account,
    accountName: belonging.accountName,
    questions: [...belonging.questions, ...asked, ...read.questions],
    problems: problemsOf(
      read,
      belonging,
      [
        ...mixed,
        ...(table.byOrder ? [{ code: 'columns-by-order', ...place } as const] : []),
        ...(definition.remarks?.(records, place) ?? []),
        ...doubtOf(doubted, place),
      ],
      asked.length > 0,
      place,
    ),
    preview: table.rows.slice(match.headerRow, match.headerRow + previewRows),
  };
}

/** The file's own name, and those of the archives and entries inside it that lead to the table. */
function namedBy({ readName }: Platform, info: FileInfo, table: Table): NameFacts {
  const names = [info.name, ...table.name.split(' › ')];
  return Object.assign({}, ...names.map((name) => readName?.(name)));
}

/** The network by whose pattern the file is called, if there is one only. */
function networkNamed(name: string, known: readonly Platform[]): PlatformId | null {
  const [platform, ...more] = known.filter(({ readName }) => Object.values(readName?.(name) ?? {}).some((fact) => fact !== undefined));
  return platform && more.length === 0 ? platform.id : null;
}

function problemsOf(
  read: Harmonised,
  belonging: Belonging,
  remarks: readonly Problem[],
  periodUnknown: boolean,
  place: { file: string; table: string },
): Problem[] {
  const empty: Problem[] = read.kept + read.skipped === 0 ? [{ code: 'table-no-rows', ...place }] : [];
  const period: Problem[] = periodUnknown ? [{ code: 'period-unknown', ...place }] : [];
  return [...empty, ...belonging.problems, ...period, ...read.problems, ...(read.kept > 0 ? remarks : [])];
}

function doubtOf(doubted: ReturnType<typeof coverOf>['doubted'], place: { file: string; table: string }): Problem[] {
  return doubted ? [{ code: 'range-doubted', ...place, from: doubted.from, to: doubted.to, first: doubted.rows.from, last: doubted.rows.to }] : [];
}

function periodOf(named: NameFacts): { from: string; to: string } | null {
  return named.from && named.to ? { from: named.from, to: named.to } : null;
}

/** Of the header and the rows, in alphabetical order. */
function currenciesOf({ currencies, records }: Harmonised): string[] {
  const all = new Set(currencies);
  for (const { currency } of records) if (currency !== null && !isBlank(currency)) all.add(currency.trim().toUpperCase());
  return [...all].sort();
}

/** Sums over the rows of the file: organic and paid parts of a total are not added to it, nor is money of several currencies. */
function totalsOf(records: readonly SocialRecord[], mixed: boolean): { [F in FieldName]?: number } {
  const whole = records.some(({ scope }) => scope === 'total');
  const keys: string[] = [];
  const sums: number[] = [];
  for (const { scope, values } of records) {
    if (whole && scope !== 'total') continue;
    let at = 0;
    for (const key in values) {
      // most rows have the same figures in the same order, which spares looking each one up
      if (keys[at] !== key) at = keys.includes(key) ? keys.indexOf(key) : keys.push(key) - 1;
      sums[at] = (sums[at] ?? 0) + (values[key as FieldName] as number);
      at++;
    }
  }
  return Object.fromEntries(keys.flatMap((key, at) => (mixed && fields[key as FieldName].unit === 'money' ? [] : [[key, sums[at]]])));
}

function ambiguous(table: Table, matches: readonly Match[], context: ReadContext): ReadTable {
  const candidates = matches.map(({ platform, definition }) => ({ platform: platform.id, kind: definition.kind }));
  const networks = [...new Set(candidates.map(({ platform }) => platform))];
  const headerRow = matches[0]?.headerRow ?? 0;
  // one network alone is a guess that a person must be able to deny
  const offered: PlatformId[] = networks.length > 1 ? networks : [...networks, 'other'];
  // the days and sums are the same whichever it is: they tell the person which file it is
  const { from, to, totals } = recognised(table, matches[0] as Match, context);
  return {
    ...blank(table, settleExportDay(context.answers, {}, context.info) ?? ''),
    status: 'ambiguous',
    glance: { from, to, totals },
    candidates,
    questions: [{ kind: 'platform', table: table.name, options: offered.map((value) => ({ value, probable: false, reason: null })), example: null }],
    problems: [{ code: 'table-ambiguous', file: table.file, table: table.name, candidates: networks.join(', ') }],
    preview: table.rows.slice(headerRow, headerRow + previewRows),
  };
}

function unknown(table: Table, context: ReadContext, known: readonly Platform[]): ReadTable {
  const place = { file: table.file, table: table.name };
  const reason = whyNotUsed(table, known);
  // lines of description stand alone in their row, or begin with a sign of comment
  const lines = table.rows.filter((row) => !isComment(row)).map((row) => row.filter((cell) => cell.trim() !== ''));
  const filled = lines.find((cells) => cells.length > 1) ?? lines.find((cells) => cells.length > 0) ?? [];
  const headers = filled
    .slice(0, 6)
    .map((cell) => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell))
    .join(', ');
  return {
    ...blank(table, settleExportDay(context.answers, {}, context.info) ?? ''),
    problems: [reason ? { code: 'table-not-used', ...place, reason } : { code: 'table-unknown', ...place, headers }],
  };
}

const previewRows = 6;

function blank(table: Table, asOf: string): ReadTable {
  return {
    name: table.name,
    file: table.file,
    status: 'unknown',
    platform: null,
    kind: null,
    language: null,
    candidates: [],
    records: [],
    kept: 0,
    skipped: 0,
    from: null,
    to: null,
    covers: null,
    totals: {},
    currency: null,
    account: null,
    accountName: null,
    asOf,
    questions: [],
    problems: [],
    preview: table.rows.slice(0, previewRows),
    mapping: null,
    describable: null,
  };
}

/** A KPI line in, a query out that gives its statistics for every period, network and account over the table `records`; the same as `measure`, for the total of a network and its accounts. */
import { kindOfRows, kinds } from '../kinds';
import { isMoney } from '../kpis/figures';
import type { Expression, Of, Rows } from '../kpis/kpi';
import { sortOf } from '../kpis/sorts';
import { type FieldName, fields } from '../records/fields';
import { exposureColumnSql, figureSql } from './figure-sql';
import { figuresRead, sortSql } from './sort-sql';
import type { Dialect } from './sql-dialect';

const fieldNames = Object.keys(fields) as FieldName[];
const dimensions = {
  platform: 'text',
  kind: 'text',
  account: 'text',
  scope: 'text',
  postId: 'text',
  otherAccount: 'text',
  format: 'text',
  publishedLocal: 'text',
  day: 'day',
  exportedOn: 'day',
  periodFrom: 'day',
  periodTo: 'day',
  segment: 'text',
  currency: 'text',
  lastDay: 'day',
  ours: 'truth',
  among: 'truth',
  counted: 'truth',
} as const;

/**
 * Columns of `records`, one row a record of a data tab; `day` and `lastDay` are the days a row belongs to, of posts that of publication. What is worked out of many rows is written with each (see
 * `kpis/collect.ts`): whether a mention is `ours` and `among` those of competitors, and whether a row of ads or visits is `counted` or says again what others say.
 */
export const recordColumns: readonly string[] = [...Object.keys(dimensions), ...fieldNames];

export function recordsTable({ name, types }: Dialect): string {
  const all = [...Object.entries(dimensions).map(([key, type]) => `${name(key)} ${types[type]}`), ...fieldNames.map((key) => `${name(key)} ${types.figure}`)];
  return `CREATE TABLE records (${all.join(', ')})`;
}

/** Stories are no posts; the total of an account whose rows are all organic or paid is both together; figures of a period are added by post where a table of them covers its first day. */
function rowsOfTotal({ name, matches }: Dialect): string {
  const sums = fieldNames.map(
    (key) => `${fields[key].class === 'flow' ? 'SUM' : 'MAX_BY'}(${name(key)}${fields[key].class === 'flow' ? '' : ', exportedOn'}) AS ${name(key)}`,
  );
  const own = fieldNames.map(name).join(', ');
  return `
  known AS (SELECT * FROM records WHERE account IS NOT NULL AND day IS NOT NULL AND NOT (kind = 'posts' AND format IS NOT NULL AND ${matches('format', '\\bstor(y|ies)\\b')})),
  scoped AS (SELECT * FROM (SELECT k.*, MAX(CASE WHEN scope = 'total' THEN 1 ELSE 0 END) OVER (PARTITION BY platform, account, kind) AS totals FROM known k) t WHERE totals = 0 OR scope = 'total' OR kind NOT IN ('posts', 'daily')),
  tables AS (SELECT DISTINCT platform, account, periodFrom, periodTo FROM scoped WHERE kind = 'posts' AND periodFrom IS NOT NULL AND periodTo IS NOT NULL),
  total_rows AS (
    SELECT platform, kind, account, otherAccount, publishedLocal, day, lastDay, exportedOn, segment, currency, ours, among,
      kind IN ('daily', 'ads', 'web') AND day = exportedOn AND lastDay = day AS partial, ${own} FROM scoped WHERE counted AND (periodFrom IS NULL OR kind <> 'posts')
    UNION ALL
    SELECT s.platform, 'posts', s.account, MAX(otherAccount), MAX(publishedLocal), MAX_BY(s.day, exportedOn), MAX_BY(s.day, exportedOn), MAX(exportedOn), NULL, NULL, NULL, NULL, FALSE, ${sums.join(', ')} FROM scoped s
    WHERE s.kind = 'posts' AND s.periodFrom IS NOT NULL AND EXISTS (
      SELECT 1 FROM tables t WHERE t.platform = s.platform AND t.account = s.account AND s.day BETWEEN t.periodFrom AND t.periodTo)
    GROUP BY s.platform, s.account, s.scope, s.postId
  ),
  stocks AS (SELECT platform, account, day, followers FROM records WHERE kind = 'daily' AND account IS NOT NULL AND followers IS NOT NULL)`;
}

/** Which rows of the table bear a name. */
const isOf = (rows: Rows) => `r.kind = '${kindOfRows[rows]}'${{ mentions: ' AND r.ours', voices: ' AND r.among' }[rows as string] ?? ''}`;

/** The rows of a line with its figures, of the first kind of rows that each account carries it in, and of a network those of the first kind that any of its accounts does. */
function rowsOfLine(expression: Expression, dialect: Dialect): string {
  const { pairs, rows } = sortOf(expression);
  const names = figuresRead(expression);
  const selected = names.map((name, i) => `${figureSql(name, dialect)} AS f${i}`);
  const carries = names.length === 0 ? 'TRUE' : names.map((_, i) => `f${i} IS NOT NULL`).join(pairs ? ' AND ' : ' OR ');
  const kinds = rows(expression);
  const rank = `CASE ${kinds.map((kind, i) => `WHEN ${isOf(kind)} THEN ${i}`).join(' ')} END`;
  const listed = kinds.map((kind) => `(${isOf(kind)})`).join(' OR ');
  return `${rowsOfTotal(dialect)},
  line_rows AS (
    SELECT r.platform, r.account, CASE r.kind WHEN 'daily' THEN 'days' ELSE 'posts' END AS kind, ${rank} AS rank, r.day, r.lastDay, r.currency, r.otherAccount IS NULL AS own,
      ${names.includes('exposures') ? exposureColumnSql(dialect) : 'NULL'} AS counted${selected.map((one) => `, ${one}`).join('')}
    FROM total_rows r WHERE ${listed}
  ),
  sources AS (SELECT platform, account, MIN(rank) AS rank FROM line_rows WHERE ${carries} GROUP BY platform, account),
  networks AS (SELECT platform, MIN(rank) AS rank FROM sources GROUP BY platform),
  feeds AS (
    SELECT platform, account AS entity, account, rank FROM sources
    UNION ALL
    SELECT s.platform, 'all', s.account, s.rank FROM sources s JOIN networks n ON s.platform = n.platform AND s.rank = n.rank
  )`;
}

/** Columns: period, platform, entity (an account, or `all`), then the statistics. Tables: `records`, and `periods` with id, first, last. */
export function lineSql(expression: Expression, dialect: Dialect): string {
  const made = sortSql(expression);
  if ('stock' in made) return stockSql(expression as Of<'last'> | Of<'net'>, dialect, made.stock);
  const figures = figuresRead(expression).map((_, i) => `f${i}`);
  const totals = figures.map((figure, i) => `, SUM(${figure}) OVER (PARTITION BY period, platform, entity) AS total${i}`).join('');
  const curve = 'at' in made.statistics;
  // amounts of several currencies are no sum
  const money = figuresRead(expression).some(isMoney);
  const things = sortOf(expression)
    .rows(expression)
    .some((rows) => rows === 'days' || kinds[kindOfRows[rows]].byPost);
  return `WITH ${rowsOfLine(expression, dialect)},
  counting AS (
    SELECT p.id AS period, f.entity, r.*, MAX(CASE WHEN r.counted = 'views' THEN 1 ELSE 0 END) OVER (PARTITION BY p.id, f.platform, f.entity) AS views
    FROM feeds f JOIN line_rows r ON r.platform = f.platform AND r.account = f.account AND r.rank = f.rank JOIN periods p ON r.day >= p.${dialect.name('first')} AND r.lastDay <= p.${dialect.name('last')}
    WHERE ${made.counts}
  ),
  alike AS (SELECT c.*${totals} FROM counting c WHERE NOT (views = 1 AND counted = 'impressions'))${curve ? `,${curveSql(figures.length > 1)}` : ''}
  SELECT period, platform, entity, ${Object.entries({ ...made.statistics, ...(things ? {} : { n: 'NULL' }) })
    .map(([name, sql]) => `${sql} AS ${dialect.name(name)}`)
    .join(', ')}
  FROM ${curve ? 'curves' : 'alike'} GROUP BY period, platform, entity${money ? ' HAVING COUNT(DISTINCT currency) < 2' : ''}`;
}

/** The share that has not ended after each time (Kaplan & Meier): a product over the times so far. Rows that are open leave after those that end at their time. */
function curveSql(mayBeOpen: boolean): string {
  const group = 'PARTITION BY period, platform, entity';
  return `
  timed AS (SELECT a.*, ${mayBeOpen ? 'COALESCE(f0, f2)' : 'f0'} AS time FROM alike a),
  risks AS (SELECT t.*, COUNT(*) OVER (${group} ORDER BY time DESC RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS risk,
    COUNT(f0) OVER (${group}, time) AS ends, ROW_NUMBER() OVER (${group}, time ORDER BY f0 NULLS LAST) AS nth FROM timed t),
  curves AS (SELECT r.*, CASE WHEN MAX(CASE WHEN ends = risk THEN 1 ELSE 0 END) OVER w = 1 THEN 0
    ELSE EXP(SUM(CASE WHEN nth = 1 AND ends < risk THEN LN(1 - ends * 1.0 / risk) ELSE 0 END) OVER w) END AS curve
    FROM risks r WINDOW w AS (${group} ORDER BY time RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW))`;
}

/** Of accounts: the last value of the period and of an equal time before it, and for net what was gained and lost; one account without a value makes the sum unknown. */
function stockSql(expression: Of<'last'> | Of<'net'>, dialect: Dialect, sort: 'last' | 'net'): string {
  const names = figuresRead(expression);
  const [first, last] = [dialect.name('first'), dialect.name('last')];
  const position = (figures: readonly string[]) => `COALESCE(${[...figures.map((figure) => `r.f${names.indexOf(figure as FieldName)}`), 'NULL'].join(', ')})`;
  const before = dialect.addDays(`p.${first}`, `-(${dialect.daysBetween(`p.${first}`, `p.${last}`)} + 1)`);
  const inside = `r.day BETWEEN p.${first} AND p.${last}`;
  const of = expression.op === 'net' ? expression : null;
  const flows = of
    ? `, SUM(CASE WHEN ${inside} THEN ${position(of.gained)} END) AS gained, SUM(CASE WHEN ${inside} THEN ${position(of.lost)} END) AS lost,
      SUM(CASE WHEN ${inside} THEN ${position(of.gained)} - ${position(of.lost)} END) AS flow, SUM(CASE WHEN ${inside} THEN ${position(of.net)} END) AS own_net`
    : '';
  const whole = (figure: string) => `CASE WHEN COUNT(*) = COUNT(${figure}) THEN SUM(${figure}) END`;
  const figures = sort === 'net' ? ['net', 'last', 'start', 'gained', 'lost'] : ['last', 'start'];
  return `WITH ${rowsOfLine(expression, dialect)},
  ends AS (
    SELECT p.id AS period, f.entity, f.platform, f.account, MAX_BY(CASE WHEN ${inside} THEN r.f0 END, CASE WHEN ${inside} AND r.f0 IS NOT NULL THEN r.day END) AS last_value,
      MAX_BY(CASE WHEN r.day < p.${first} THEN r.f0 END, CASE WHEN r.day < p.${first} AND r.f0 IS NOT NULL THEN r.day END) AS start_value${flows}
    FROM feeds f CROSS JOIN periods p LEFT JOIN line_rows r ON r.platform = f.platform AND r.account = f.account AND r.rank = f.rank AND r.day BETWEEN ${before} AND p.${last}
    GROUP BY p.id, f.entity, f.platform, f.account
  ),
  accounts AS (SELECT period, entity, platform, last_value AS ${last}, start_value AS start${of ? ', gained, lost, COALESCE(last_value - start_value, flow, own_net) AS net' : ''} FROM ends)
  SELECT period, platform, entity, COUNT(*) AS n, ${figures.map((name) => `${whole(dialect.name(name))} AS ${dialect.name(name)}`).join(', ')}
  FROM accounts GROUP BY period, platform, entity HAVING ${whole(dialect.name(sort))} IS NOT NULL`;
}

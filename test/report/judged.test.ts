/** What the sheets' own formulas say of a change is what `judge` says of the same Metrics cells; every code is brought about by a situation of its own. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import type { Kind } from '../../src/kinds';
import { kpis } from '../../src/kpis';
import { lineId } from '../../src/kpis/columns';
import { type JudgedAs, type Judgement, judge, judgeBounds, type Side } from '../../src/kpis/judge';
import type { Expression, Kpi } from '../../src/kpis/kpi';
import type { Covers } from '../../src/records/covered';
import type { PlatformId } from '../../src/records/platform-ids';
import type { SocialRecord } from '../../src/records/record';
import type { Cell } from '../../src/records/transfer';
import { at } from '../../src/report/figure';
import { letters } from '../../src/report/formula';
import { hidden, sheetWidth } from '../../src/report/hidden';
import type { BuiltSheet, ReportRequest, ReportResult } from '../../src/report/request';
import { record } from '../records/records';
import { get, openWorkbook, planOf, runImport } from '../sheets/workbook';
import { fixture } from './fixture';

type Export = { platform: PlatformId; kind: Kind; records: SocialRecord[]; covers?: Covers };
type Values = SocialRecord['values'];

// Data.

const number = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const covering = (from: string, to: string): Covers => ({ from, to, printed: true });
const monthsTo = (last: string, count: number) =>
  Array.from({ length: count }, (_, i) => new Date(Date.UTC(Number(last.slice(0, 4)), Number(last.slice(5)) - count + i, 1)).toISOString().slice(0, 7));
const lengthOf = (month: string) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();

/** Between 0 and 1, as good as by chance. */
const noise = (...of: number[]) => {
  const turned = Math.sin(of.reduce((sum, value, i) => sum + value * (12.9898 + 65.4 * i), 1)) * 43_758.5453;
  return turned - Math.floor(turned);
};

type Page = {
  platform?: PlatformId;
  account?: string;
  months: string[];
  /** Posts of a month. */
  posts?: (month: string) => number;
  /** Views and interactions of a post, from its number in the month. */
  figures?: (month: string, i: number) => { views: number; interactions: number };
  asOf?: string;
  covers?: Covers;
  shape?: (views: number, interactions: number, month: string) => Values;
};

const usual = (month: string, i: number) => {
  const m = Number(month.slice(5)) + 12 * Number(month.slice(0, 4));
  const views = Math.round(3000 * Math.exp(noise(m, i) - 0.5));
  return { views, interactions: Math.round(views * 0.06 * Math.exp(0.6 * noise(i, m) - 0.3)) };
};
const parts = (interactions: number): Values => {
  const comments = Math.floor(interactions / 7);
  const shares = Math.floor(interactions / 11);
  return { likes: interactions - comments - shares, comments, shares };
};

/** Posts of a page, spread over each month from its first day to its last. */
function page({ platform = 'instagram', account = 'one', months, posts = () => 12, figures = usual, asOf = '2026-04-20', covers, shape }: Page): Export {
  const shaped = shape ?? ((views, n) => ({ views, impressions: views, reach: Math.round(views * 0.7), saves: Math.floor(n / 9), ...parts(n) }));
  const records = months.flatMap((month) => {
    const count = posts(month);
    return Array.from({ length: count }, (_, i) => {
      const day = `${month}-${String(1 + Math.round((i * (lengthOf(month) - 1)) / Math.max(1, count - 1))).padStart(2, '0')}`;
      const { views, interactions } = figures(month, i);
      return record({
        account,
        accountName: account.toUpperCase(),
        postId: `${platform}-${account}-${month}-${i}`,
        permalink: `https://example.org/${platform}/${account}/${month}/${i}`,
        publishedAt: `${day}T10:00:00Z`,
        publishedLocal: `${day}T12:00`,
        asOf,
        values: shaped(views, interactions, month),
      });
    }).filter(({ publishedLocal }) => publishedLocal!.slice(0, 10) < asOf);
  });
  return { platform, kind: 'posts', records, ...(covers ? { covers } : {}) };
}

/** Days of a page; `level` is what a day of a month gets of visits and clicks. */
function days(platform: PlatformId, account: string, months: string[], level: (month: string) => number, asOf = '2026-04-20'): Export {
  let followers = 5000;
  const records = months.flatMap((month) =>
    Array.from({ length: lengthOf(month) }, (_, i) => {
      const [day, gained] = [`${month}-${String(i + 1).padStart(2, '0')}`, Math.round(6 * noise(number(`${month}-01`), i))];
      followers += gained - 1;
      const visits = Math.round(level(month) * (0.8 + 0.4 * noise(i, number(day))));
      return record({
        account,
        day,
        asOf,
        values: { profileVisits: visits, linkClicks: Math.round(visits / 3), reach: 40 * visits, follows: gained, followsLost: 1, followers },
      });
    }).filter(({ day }) => day! < asOf),
  );
  return { platform, kind: 'daily', records };
}

async function built(exports: Export[], asked: Partial<ReportRequest> = {}): Promise<{ host: Host; report: ReportResult }> {
  const host = await openWorkbook();
  const given = exports.map((one) => ({ ...one, file: `${one.platform}-${one.kind}-${one.records[0]!.account}.csv` }));
  await runImport(host, planOf(given, 'judged', '2026-04-20T08:00:00Z'));
  const request = { period: '2026-03', compare: 'previous', objectives: null, language: 'en', zone: 'Europe/Paris', today: '2026-04-20', ...asked };
  return { host, report: await get<ReportResult>(host, 'buildReport', request) };
}

// What is read, and what it should be.

type Metrics = { columns: string[]; rows: Cell[][] };
type Read = (statistic: string) => number | null;
const numeric = (cell: unknown) => (typeof cell === 'number' ? cell : null);

function metricsOf(host: Host): Metrics {
  const sheet = host.snapshot().sheets.find(({ cells }) => cells['0,0']?.v === 'key')!;
  const places = Object.keys(sheet.cells).map((place) => place.split(',').map(Number) as [number, number]);
  const [height, width] = [Math.max(...places.map(([row]) => row)) + 1, Math.max(...places.map(([, column]) => column)) + 1];
  const [columns, ...rows] = host.readRows(sheet.id, `A1:${letters(width)}${height}`);
  return { columns: columns as string[], rows };
}

const lines = (kpis as readonly Kpi[]).flatMap((kpi) => kpi.lines.map(({ expression }, i) => ({ kpi, expression, id: lineId(kpi, kpi.lines[i]!) })));

/** The figure on the scale on which it is judged. */
function sideOf({ op }: Expression, read: Read, elapsed: number): Side {
  const figures = { n: read('n') ?? 0, se: read('se'), log: read('log'), logSe: read('logSe'), zero: read('zero') };
  const [num, den, total] = [read('num'), read('den'), op === 'net' ? read('net') : read('sum')];
  if (op === 'typical') return { ...figures, value: figures.log === null ? null : Math.exp(figures.log) - 1 };
  if (op === 'ratio' || op === 'perPost') return { ...figures, value: num !== null && den ? num / den : null };
  if (op === 'sum' || op === 'net') return { ...figures, value: total === null ? null : total / elapsed };
  return { ...figures, value: op === 'last' ? read('last') : op === 'countPosts' ? total : read('lower') };
}

const sorts: { [O in Expression['op']]?: JudgedAs } = { ratio: 'ratio', perPost: 'mean', typical: 'typical', sum: 'days', net: 'net' };
const none: Judgement = { difference: null, margin: null, low: null, high: null, p: null, freedom: null, codes: [] };

/** One figure's row on a sheet: its hidden cells by name, the rows of Metrics it reads, and what is judged of those. */
type Seen = {
  said: string;
  cells: { [N in keyof typeof at]: Cell };
  kpi: Kpi;
  expression: Expression;
  current: Read;
  compared: Read;
  judged: Judgement;
  days: boolean;
  row: number;
};

function judged(expression: Expression, current: Read, compared: Read, ofDays: boolean): Judgement {
  const unfinished = current('elapsed')! < current('days')!;
  const [now, then] = [sideOf(expression, current, current('elapsed') ?? 1), sideOf(expression, compared, compared('elapsed') ?? 1)];
  if (now.value === null) return { ...none, codes: ['NO_DATA'] };
  if (then.value === null) return { ...none, codes: ['NO_BASELINE'] };
  const sort = sorts[expression.op];
  const doubts: Judgement['codes'] = unfinished ? ['UNFINISHED'] : [];
  if (expression.op === 'bounds') {
    const bounds = (read: Read) => ({ low: read('lower')!, high: read('upper')! });
    return { ...none, codes: [...doubts, judgeBounds(bounds(current), bounds(compared))] };
  }
  if (!sort || (expression.op === 'sum' && !ofDays)) return { ...none, codes: [...doubts, 'SIDE_BY_SIDE'] };
  const [variance, periods] = [current('spread'), current('periods')];
  return judge(sort, { ...now, unfinished }, then, variance === null || periods === null ? null : { variance, periods });
}

function heightOf(host: Host, of: BuiltSheet): number {
  const sheet = host.snapshot().sheets.find(({ id }) => id === of.sheetId)!;
  return Math.max(...Object.keys(sheet.cells).map((place) => Number(place.split(',')[0]))) + 1;
}

/** Every row of a sheet that holds a verdict. */
function figuresOn(host: Host, of: BuiltSheet, { columns, rows }: Metrics, height = heightOf(host, of)): Seen[] {
  const grid = host.readRows(of.sheetId, `A1:${letters(sheetWidth)}${height}`);
  const [period, compare] = [grid[1]![13], grid[2]![13]];
  return grid.flatMap((row, i) => {
    const cells = Object.fromEntries(Object.entries(at).map(([name, column]) => [name, row[column - 1] ?? null])) as Seen['cells'];
    if (typeof cells.kind !== 'string' || cells.kind === '' || !cells.column) return [];
    const id = columns[Number(cells.column) - 1]!.split(':')[0];
    const { kpi, expression } = lines.find((line) => line.id === id)!;
    const own = row[hidden.rows - 1];
    const [now, , then] = own !== null && own !== '' ? row.slice(hidden.rows - 1) : grid[5]!.slice(12);
    const said = `${of.key} row ${i + 1} ${id}`;
    const found = (index: Cell | undefined) => (index ? rows[Number(index) - 2]! : null);
    const [current, compared] = [found(now), found(then)];
    if (current) {
      // the row is that of the period, and its like of the compared one, cut where Metrics have it cut
      const ending = String(current[0]).slice(String(current[0]).indexOf('|'));
      expect(current[0], said).toBe(`${period}${ending}`);
      const keys = [`${compare}#${period}${ending}`, `${compare}${ending}`];
      expect(compared?.[0], said).toBe(keys.find((key) => rows.some((one) => one[0] === key)));
    }
    const reader =
      (from: Cell[] | null): Read =>
      (name) =>
        numeric(from?.[columns.indexOf(name)] ?? from?.[columns.indexOf(`${id}:${name}`)]);
    const fed = current?.[columns.indexOf(`${id}:rows`)];
    const [a, b] = [reader(current), reader(compared)];
    return [{ said, cells, kpi, expression, current: a, compared: b, judged: judged(expression, a, b, fed === 'days'), days: fed === 'days', row: i + 1 }];
  });
}

const words = (cell: Cell) =>
  String(cell ?? '')
    .split(' ')
    .filter(Boolean);
const near = (found: Cell, right: number, said: string) => {
  expect(typeof found, said).toBe('number');
  expect(Math.abs((found as number) - right), `${said}: ${found}, ${right}`).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(right)));
};
const tested = ['UP', 'DOWN', 'NO_DIFFERENCE_SHOWN'];

/** The sheet's verdict is that of `judge`, wherever no code that only the sheet knows stands before it; gives the code. */
function agrees({ said, cells, expression, judged, current, compared }: Seen): string {
  const failed = words(cells.failed);
  const [first] = judged.codes;
  if (first === 'NO_DATA') {
    expect(cells.kind, said).toBe('NO_DATA');
    return 'NO_DATA';
  }
  if (first === 'NO_BASELINE') {
    expect(failed[0], said).toBe('NO_BASELINE');
    return 'NO_BASELINE';
  }
  // other sources of one network's bounds are no baseline, which is not for the judge to see
  if (expression.op === 'bounds' && failed.includes('NO_BASELINE')) return 'NO_BASELINE';
  for (const code of ['UNFINISHED', 'FEW_POSTS', 'FEW_EVENTS', 'NO_DIFFERENCE_SHOWN'] as const)
    expect([said, code, failed.includes(code)]).toEqual([said, code, judged.codes.includes(code)]);
  const bounds: { [code: string]: string } = expression.op === 'bounds' ? { UP: 'BOUNDS_UP', DOWN: 'BOUNDS_DOWN', NO_DIFFERENCE_SHOWN: 'BOUNDS_OVERLAP' } : {};
  const own = failed.filter((code) => !['UNFINISHED', 'FEW_POSTS', 'FEW_EVENTS', 'NO_DIFFERENCE_SHOWN'].includes(code));
  if (own.length === 0) expect([said, cells.kind]).toEqual([said, bounds[first!] ?? first]);
  else expect([said, cells.kind]).toEqual([said, failed[0]]);

  if (judged.margin === null) expect([said, numeric(cells.margin)]).toEqual([said, null]);
  else {
    near(cells.difference, judged.difference!, `${said} difference`);
    near(cells.margin, judged.margin, `${said} margin`);
  }
  if (typeof cells.chance === 'number') {
    expect(tested, said).toContain(cells.kind);
    const moved = (current('num') ?? 0) / (current('den') ?? 1) - (compared('num') ?? 0) / (compared('den') ?? 1);
    const [se, before] = [current('se'), compared('se')];
    const overPosts = expression.op === 'ratio' || expression.op === 'perPost';
    const follows = !overPosts || (se !== null && before !== null && moved * judged.difference! > 0 && moved ** 2 > se ** 2 + before ** 2);
    near(cells.chance, follows ? judged.p! : 1, `${said} chance`);
  }
  return String(cells.kind);
}

const read = (display: string) => {
  const found = /[-−+]?[\d,]*\.?\d+/.exec(display.replace(/[\u00A0\u202F ]/g, ''));
  return found ? { value: Number(found[0].replace('−', '-').replace(/,/g, '')), step: 10 ** -(found[0].split('.')[1]?.length ?? 0) } : null;
};

/** Somebody who subtracts what is printed finds the change that is printed; no interval of a share goes below −100 %. */
function printedChange(host: Host, of: BuiltSheet, { said, cells, kpi, expression, row }: Seen): boolean {
  const factors = expression.op === 'ratio' || expression.op === 'perPost' || expression.op === 'typical';
  const low = numeric(cells.changeLow);
  if (low !== null) expect(low, said).toBeGreaterThanOrEqual(factors ? 0 : -1);
  if (numeric(cells.change) === null) return false;
  const [now, then, change] = ['C', 'D', 'E'].map((column) => read(host.cell(of.sheetId, `${column}${row}`).display));
  if (!now || !then || !change) throw new Error(`${said}: nothing is printed`);
  const right = kpi.unit === 'ratio' ? now.value - then.value : expression.op === 'typical' ? now.value / then.value : 100 * (now.value / then.value - 1);
  expect(Math.abs(change.value - right), `${said}: ${now.value} after ${then.value}, ${change.value} printed`).toBeLessThanOrEqual(change.step * 0.5 + 1e-9);
  return true;
}

// Situations.

const eight = monthsTo('2026-03', 8);
const last = '2026-03';
const known = covering('2025-08-01', '2026-03-31');
const more = (factor: number) => (month: string, i: number) => {
  const { views, interactions } = usual(month, i);
  return { views, interactions: Math.round(interactions * (month === last ? factor : 1)) };
};

/** Each network in a situation of its own, exported on the same day but where that makes the situation. */
const situations: { [code: string]: Export } = {
  NO_DATA: page({ months: monthsTo('2026-02', 8), covers: known }),
  NO_BASELINE: page({ platform: 'tiktok', months: [last], covers: covering('2026-03-01', '2026-03-31') }),
  INCOMPLETE: page({ platform: 'linkedin', months: eight, figures: more(2), asOf: '2026-03-16', covers: covering('2025-08-01', '2026-03-15') }),
  TOO_EARLY: page({ platform: 'facebook', months: monthsTo(last, 4), figures: more(2), covers: covering('2025-12-01', '2026-03-31') }),
  FEW_POSTS: page({ platform: 'x', months: eight, figures: more(2), covers: known, posts: (month) => (month === last ? 7 : 12) }),
  FEW_EVENTS: page({
    platform: 'threads',
    months: eight,
    covers: known,
    figures: (month, i) => ({ ...usual(month, i), ...(i % 3 === 0 ? { interactions: 0 } : {}) }),
  }),
  IMMATURE: page({ platform: 'youtube', months: eight, figures: more(2), asOf: '2026-04-02', covers: known }),
  ONE_POST: page({
    platform: 'reddit',
    months: eight,
    covers: known,
    figures: (month, i) => (month === last && i === 5 ? { views: 60_000, interactions: 9000 } : usual(month, i)),
  }),
  NO_DIFFERENCE_SHOWN: page({ platform: 'twitch', months: eight, covers: known }),
  UP: page({ platform: 'whatsapp', months: eight, figures: more(2), covers: known }),
  DOWN: page({ platform: 'snapchat', months: eight, figures: more(0.5), covers: known }),
};

/** The codes of the engagement rate of a network, after every row of the sheet was compared with what judge says. */
function codesOf({ host, report }: { host: Host; report: ReportResult }, platform: PlatformId, metrics = metricsOf(host)): string[] {
  const of = report.sheets.find(({ key }) => key === 'objective:affinity')!;
  host.write(of.sheetId, of.selectors!.platform, report.platforms.find(({ id }) => id === platform)!.label);
  const seen = figuresOn(host, of, metrics);
  for (const one of seen) agrees(one);
  const cell = of.lines.find(({ kpi }) => kpi === 'engagement_rate')!.cells.verdict;
  return words(host.read(of.sheetId, cell));
}

describe('every code comes of its situation', () => {
  let all: { host: Host; report: ReportResult };
  let metrics: Metrics;
  beforeAll(async () => {
    all = await built(Object.values(situations), { objectives: ['affinity'] });
    metrics = metricsOf(all.host);
  });
  afterAll(() => all.host.dispose());

  test.each(Object.entries(situations))('%s', (code, { platform }) => {
    expect(codesOf(all, platform, metrics)[0]).toBe(code);
  });

  test.each<[string, Export, string]>([
    ['UNFINISHED', page({ months: eight, figures: more(2), asOf: '2026-03-24', covers: covering('2025-08-01', '2026-03-23') }), last],
    [
      'BREAK',
      page({
        months: monthsTo('2025-05', 8),
        covers: covering('2024-10-01', '2025-05-31'),
        shape: (views, n, month) => ({ ...(month < '2025-05' ? { impressions: views } : { views }), ...parts(n) }),
      }),
      '2025-05',
    ],
  ])('%s', async (code, one, period) => {
    const found = await built([one], { objectives: ['affinity'], period });
    expect(codesOf(found, 'instagram')[0]).toBe(code);
    found.host.dispose();
  });
});

// Whole reports.

const thirteen = monthsTo(last, 13);
const wave = (month: string) => 30 * Math.exp(0.3 * noise(number(`${month}-01`)));
const x = (views: number, n: number): Values => ({ impressions: views, engagementsNative: n + 5, ...parts(n) });
const long = (): Export[] => [
  page({ months: thirteen, figures: more(1.9) }),
  page({ account: 'two', months: thirteen, posts: () => 20 }),
  page({ platform: 'facebook', account: 'page', months: thirteen, figures: more(0.4), shape: (views, n) => ({ views, ...parts(n), linkClicks: 3 }) }),
  days('facebook', 'page', thirteen, (month) => wave(month) * (month === last ? 3 : 1)),
  page({ platform: 'x', account: 'handle', months: thirteen, posts: () => 6, shape: x }),
  page({ platform: 'tiktok', account: 'tok', months: thirteen, shape: (views, n) => ({ views, ...parts(n % 3 ? n : 0) }) }),
  days('tiktok', 'tok', thirteen, wave),
];
const underWay = (): Export[] => [
  page({ months: eight, figures: more(2), asOf: '2026-03-20', covers: covering('2025-08-01', '2026-03-19') }),
  page({ account: 'two', months: eight, asOf: '2026-03-19', covers: covering('2025-08-01', '2026-03-18') }),
  page({ platform: 'x', account: 'handle', months: eight, posts: () => 30, asOf: '2026-03-20', shape: x }),
  days('x', 'handle', eight, wave, '2026-03-20'),
];
const small = (): Export[] => fixture().map(({ tab, records }) => ({ ...tab, records }));

describe.each<[string, Export[], Partial<ReportRequest>, least: number]>([
  ['thirteen months', long(), {}, 150],
  ['thirteen months, the year before', [0, 2, 3].map((i) => long()[i]!), { compare: 'year', objectives: ['affinity', 'awareness'] }, 80],
  ['a month under way', underWay(), { objectives: ['affinity', 'awareness'] }, 60],
  ['a range', small(), { period: '2026-02-10..2026-03-20', objectives: ['affinity', 'awareness'] }, 80],
])('%s', (_, exports, asked, least) => {
  let host: Host;
  let report: ReportResult;
  let metrics: Metrics;
  beforeAll(async () => {
    ({ host, report } = await built(exports, asked));
    metrics = metricsOf(host);
  });
  afterAll(() => host.dispose());

  test('every verdict, margin and chance is that of judge, every change that of the printed figures', () => {
    const codes = new Map<string, number>();
    let [margins, chances, changes] = [0, 0, 0];
    for (const of of report.sheets.filter(({ selectors }) => selectors)) {
      const { selectors, lines } = of;
      const height = heightOf(host, of);
      const table = new Set(lines.filter(({ objective }) => of.key !== 'overview' && objective).map(({ cells }) => Number(/\d+$/.exec(cells.value)![0])));
      for (const platform of of.key === 'overview' ? report.platforms.slice(0, 1) : report.platforms)
        for (const account of selectors!.account ? platform.accounts : platform.accounts.slice(0, 1))
          for (const basis of selectors!.basis ? (platform.id === 'instagram' && account.id === 'all' ? report.bases : report.bases.slice(0, 1)) : [null]) {
            if (selectors!.platform) host.write(of.sheetId, selectors!.platform, platform.label);
            if (selectors!.account) host.write(of.sheetId, selectors!.account, account.label);
            if (basis) host.write(of.sheetId, selectors!.basis!, basis.label);
            for (const seen of figuresOn(host, of, metrics, height)) {
              const one = { ...seen, said: `${platform.id} ${account.id} ${basis?.id ?? ''} ${seen.said}` };
              const code = agrees(one);
              codes.set(code, (codes.get(code) ?? 0) + 1);
              if (numeric(one.cells.margin) !== null) margins += 1;
              if (numeric(one.cells.chance) !== null) chances += 1;
              if (table.has(one.row) && one.expression.op !== 'bounds' && printedChange(host, of, one)) changes += 1;
            }
          }
    }
    const total = [...codes.values()].reduce((sum, count) => sum + count, 0);
    const named = [...codes].map(([code, count]) => `${code} ${count}`).join(', ');
    process.stdout.write(
      `Verdicts of the sheets beside those of judge, ${_}: ${total} (${named}), ${margins} margins, ${chances} chances, ${changes} printed changes.\n`,
    );
    expect(total).toBeGreaterThan(least);
    expect(changes).toBeGreaterThan(least / 5);
  });
});

describe('months of unlike length, many of them', () => {
  let host: Host;
  let report: ReportResult;
  let metrics: Metrics;
  beforeAll(async () => {
    // as many posts in each month, as many visits on each day
    ({ host, report } = await built([page({ platform: 'facebook', account: 'page', months: thirteen }), days('facebook', 'page', thirteen, () => 30)]));
    metrics = metricsOf(host);
  });
  afterAll(() => host.dispose());

  const seen = (period: string, id: string): { of: BuiltSheet; one: Seen } => {
    const of = report.sheets.find(({ key, lines }) => key !== 'overview' && lines.some(({ kpi }) => kpi === id))!;
    host.write(of.sheetId, of.selectors!.platform, 'Facebook');
    host.write(of.sheetId, of.selectors!.period, period);
    const row = Number(/\d+$/.exec(of.lines.find(({ kpi }) => kpi === id)!.cells.value)![0]);
    return { of, one: figuresOn(host, of, metrics).find((found) => found.row === row)! };
  };

  test('numbers of posts are never brought to days', () => {
    const { of, one } = seen('March 2026', 'posts_published');
    expect([one.cells.value, one.cells.compared, one.cells.change, one.cells.kind]).toEqual([12, 12, 0, 'SIDE_BY_SIDE']);
    expect([one.cells.level, one.cells.levelCompared]).toEqual([12, 12]);
    expect(['C', 'D', 'J'].map((column) => host.cell(of.sheetId, `${column}${one.row}`).display).join(' ')).not.toMatch(/day/);
  });

  test('a total of days is printed as it is and judged by the day', () => {
    const { cells, judged } = seen('March 2026', 'link_clicks').one;
    expect((cells.value as number) / (cells.compared as number)).toBeGreaterThan(1.05);
    expect(cells.change as number).toBeGreaterThan(0.05);
    near(cells.difference, judged.difference!, 'difference');
    expect(cells.kind).toBe('NO_DIFFERENCE_SHOWN');
  });

  test('with twelve earlier months, and not with eleven, how months differ is used', () => {
    for (const id of ['link_clicks', 'net_followers', 'engagement_rate', 'typical_interactions']) {
      const [eleven, twelve] = [seen('February 2026', id).one, seen('March 2026', id).one];
      expect([id, eleven.cells.periods, twelve.cells.periods]).toEqual([id, 11, 12]);
      expect(twelve.current('spread'), id).toBe(twelve.cells.spread);
      for (const one of [eleven, twelve]) agrees(one);
      const errors = (one: Seen) => (numeric(one.cells.logSe) ?? 0) ** 2 + (numeric(one.cells.logSeCompared) ?? 0) ** 2;
      const overPosts = id !== 'link_clicks' && id !== 'net_followers';
      if (overPosts) near(eleven.cells.variance, errors(eleven), id);
      else expect([id, eleven.cells.kind, numeric(eleven.cells.margin)]).toEqual([id, 'SIDE_BY_SIDE', null]);
      near(twelve.cells.variance, errors(twelve) + 2 * (twelve.cells.spread as number), id);
      expect([id, twelve.cells.freedom]).toEqual([id, 11]);
    }
  });
});

/** Every KPI that has a sheet function, three ways on the same posts: in TypeScript, as the native formula of reports, and as the function in a cell. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Host, openHost } from '../../local/apps-script/host';
import { kpis } from '../../src/kpis';
import { lineId } from '../../src/kpis/columns';
import { figureReader } from '../../src/kpis/figure-value';
import type { Figure } from '../../src/kpis/figures';
import type { Expression, Kpi, Line } from '../../src/kpis/kpi';
import { measure } from '../../src/kpis/measure';
import { lineValue, nativeFormula } from '../../src/kpis/native-formula';
import type { SocialRecord } from '../../src/records/record';
import { day, post } from './rows';

type Values = SocialRecord['values'];
/** A column of cells for the function: one figure of each post. */
type Side = (values: Values) => number | undefined | null;

const ofInstagram =
  (figure: Figure): Side =>
  (values) =>
    figureReader(figure, 'instagram')({ values, publishedLocal: null, asOf: '' }, '2025-05-01');
const over = { engagement: ofInstagram('interactionsPublic'), full: ofInstagram('engagementsFull') };
const views: Side = (values) => values.views;
const reach: Side = (values) => values.reach;
const one: Side = () => 1;

/** What a person types for each line: the function and its columns. */
const typed: { [line: string]: [name: string, ...sides: Side[]] } = {
  'engagement_rate.exposures': ['ENGAGEMENT_RATE', over.engagement, views],
  'engagement_rate.reach': ['TAUX_ENGAGEMENT', over.engagement, reach],
  'engagement_rate_full.exposures': ['ENGAGEMENT_RATE', over.full, views],
  'engagement_rate_full.reach': ['ENGAGEMENT_RATE', over.full, reach],
  'save_rate.reach': ['SAVE_RATE', (values) => values.saves, reach],
  'virality_rate.exposures': ['VIRALITY_RATE', (values) => values.shares, views],
  'conversation_rate.posts': ['CONVERSATION_RATE', (values) => values.comments, one],
  'amplification_rate.posts': ['AMPLIFICATION_RATE', (values) => values.shares, one],
  'applause_rate.posts': ['APPLAUSE_RATE', (values) => values.likes, one],
  reach: ['REACH_BOUNDS', reach],
};

const lines = (kpis as readonly Kpi[]).flatMap((kpi) => kpi.lines.map((line) => ({ id: lineId(kpi, line), line })));

/** Blanks, zeros, corrections below 0 (interactions only) and everything else that counts may be. */
const count = fc.option(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 200_000 })), { nil: undefined, freq: 4 });
const corrected = fc.option(fc.oneof(fc.constant(0), fc.integer({ min: -20, max: 5000 })), { nil: undefined, freq: 4 });
const postValues = fc
  .record({ likes: corrected, comments: corrected, shares: corrected, saves: corrected, clicks: corrected, views: count, reach: count })
  .map((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Values);
const posts = fc.array(postValues, { minLength: 1, maxLength: 25 });

const column = (index: number) => String.fromCharCode(65 + index);

describe('three ways', () => {
  let host: Host;
  beforeAll(async () => {
    host = await openHost({ locale: 'fr_FR', code: readFileSync('dist/Code.js', 'utf8') });
  });
  afterAll(() => host.dispose());

  /** Fills the sheet from its first cell and gives what the formulas come to; '' for blank. */
  async function inCells(rows: (number | null)[][], formulas: string[]): Promise<(number | string)[]> {
    const width = Math.max(...rows.map((row) => row.length));
    const data = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
    await host.evaluate(`
      const sheet = SpreadsheetApp.getActive().getSheets()[0];
      sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).clearContent();
      sheet.getRange(1, 1, ${data.length}, ${width}).setValues(${JSON.stringify(data)});
      ${formulas.map((formula, i) => `sheet.getRange(${i * 2 + 1}, 20).setFormula(${JSON.stringify(`=${formula}`)});`).join('\n')}`);
    await host.recalculate();
    return formulas.map((_, i) => {
      const { value, message } = host.cell('Sheet1', `T${i * 2 + 1}`);
      if (message) throw new Error(`${formulas[i]}: ${message}`);
      return typeof value === 'number' ? value : '';
    });
  }

  async function compare(values: Values[]) {
    const records = values.map((given) => post('2025-03-05', given));
    const table = measure([{ tab: { platform: 'instagram', kind: 'posts' }, records }], { periods: ['2025-03'] });
    const row = table.rows.find(([key]) => key === '2025-03|instagram|all|total|') ?? [];
    const metric = (id: string, statistic: string) => {
      const cell = row[table.columns.indexOf(`${id}:${statistic}`)];
      return typeof cell === 'number' ? cell : null;
    };
    const tested = lines.filter(({ id }) => typed[id]);

    const numbers: (number | null)[] = [];
    const native = tested.flatMap(({ id, line }) => {
      const cell = (statistic: string) => `R${numbers.push(metric(id, statistic))}`;
      return readings(line.expression).map((reading) => nativeFormula(line.expression, cell, reading)!);
    });
    const inSheet = await inCells(
      Array.from(numbers, (value) => [...new Array(17).fill(null), value]),
      native,
    );

    const sides = tested.flatMap(({ id }) => typed[id]!.slice(1) as Side[]);
    const cells = values.map((given) => sides.map((side) => side(given) ?? null));
    let at = 0;
    const called = tested.flatMap(({ id, line }) => {
      const [name, ...own] = typed[id]!;
      const ranges = own.map(() => {
        const letter = column(at++);
        return `${letter}1:${letter}${values.length}`;
      });
      const call = `${name}(${ranges.join(';')})`;
      return line.expression.op === 'bounds' ? [`INDEX(${call};1;1)`, `INDEX(${call};1;2)`] : [call];
    });
    const byFunction = await inCells(cells, called);

    let i = 0;
    for (const { id, line } of tested)
      for (const reading of readings(line.expression)) {
        const value = lineValue(line.expression, (statistic) => metric(id, statistic), reading) ?? '';
        const same = (other: number | string | undefined, way: string) =>
          expect([id, reading, way, other]).toEqual([id, reading, way, typeof value === 'number' ? expect.closeTo(value, 9) : '']);
        // A line that stands aside for another one has no Metrics figure, though the function would give one.
        same(inSheet[i], 'native');
        same(byFunction[i], 'function');
        i += 1;
      }
  }

  test('rates, per-post figures and bounds agree on any posts', async () => {
    await fc.assert(fc.asyncProperty(posts, compare), { numRuns: 25 });
  });

  test.each([
    ['all blank', [{}, {}]],
    ['0 over 0', [{ likes: 0, views: 0, reach: 0, saves: 0, shares: 0, comments: 0 }]],
    [
      'something over 0',
      [
        { likes: 5, views: 0, reach: 0 },
        { likes: 1, views: 10, reach: 5 },
      ],
    ],
    [
      'corrections below 0',
      [
        { likes: -3, views: 10 },
        { likes: 1, views: 10 },
      ],
    ],
  ])('they agree on %s', async (_, values) => compare(values as Values[]));

  test('net followers agree on days', async () => {
    const days = [{ follows: 32, followsLost: 3 }, { follows: 5 }, { follows: 0, followsLost: 9 }];
    const records = days.map((given, i) => day(`2025-03-0${i + 1}`, given));
    const table = measure([{ tab: { platform: 'x', kind: 'daily' }, records }], { periods: [] });
    const row = table.rows.find(([key]) => key === '2025-03|x|all|total|')!;
    const { expression } = lines.find(({ id }) => id === 'net_followers')!.line as Line;
    const metric = (statistic: string) => row[table.columns.indexOf(`net_followers:${statistic}`)] as number | null;
    const numbers: (number | null)[] = [];
    const formula = nativeFormula(expression, (statistic) => `A${numbers.push(metric(statistic))}`)!;
    const [native] = await inCells(
      numbers.map((value) => [value]),
      [formula],
    );
    const [called] = await inCells(
      days.map(({ follows, followsLost }) => [follows, followsLost ?? null]),
      ['ABONNES_NETS(A1:A3;B1:B3)'],
    );
    expect([lineValue(expression, metric), native, called]).toEqual([20, 20, 20]);
  });
});

function readings(expression: Expression) {
  return expression.op === 'bounds' ? (['lower', 'upper'] as const) : (['value'] as const);
}

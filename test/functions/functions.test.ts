import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callFunction, functions } from '../../src/functions';
import { examples } from '../../src/functions/examples';
import { functionHelp } from '../../src/languages/function-help';

const call = (name: string, ...args: unknown[]) => callFunction(name, args);
const column = (...values: unknown[]) => values.map((value) => [value]);

describe('every sheet function', () => {
  test.each(functions.map((definition) => [definition.name, definition] as const))('%s gives what its example says', (_, { name }) => {
    const example = examples[name];
    const close = (value: unknown): unknown => {
      if (typeof value === 'number') return expect.closeTo(value, 10);
      return Array.isArray(value) ? value.map(close) : value;
    };
    expect(callFunction(name, example.args)).toEqual(close(example.result));
  });

  test('has a name and a French alias of its own that no cell address or built-in can be taken for', () => {
    const names = functions.flatMap(({ name, alias }) => [name, alias]);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^[A-Z][A-Z0-9_]*[A-Z0-9]$/);
      expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
      expect(['RATE', 'GROWTH', 'TREND', 'FORECAST', 'CONFIDENCE', 'RANK', 'MEDIAN', 'PERCENTILE']).not.toContain(name);
    }
  });

  test('is explained in every language: each parameter, none too many', () => {
    for (const help of Object.values(functionHelp))
      for (const { name, params } of functions) {
        expect(Object.keys(help[name].params)).toEqual(params.map((param) => param.name));
        for (const text of [help[name].summary, help[name].returns, ...Object.values(help[name].params)]) expect(text.length).toBeGreaterThan(3);
      }
    const explained = Object.keys(functionHelp.en);
    expect(explained).toEqual(functions.map(({ name }) => name));
  });

  test('French names its parameters in French, all different and typable', () => {
    for (const { name, params } of functions) {
      const given = Object.entries(functionHelp.fr[name].paramNames ?? {});
      expect(given.map(([param]) => param)).toEqual(params.map((param) => param.name));
      expect(new Set(given.map(([, own]) => own)).size).toBe(given.length);
      for (const [, own] of given) expect(own).toMatch(/^[a-z][a-z0-9_]*$/);
    }
  });

  test('is in the index', () => {
    const parts = ['function.ts', 'examples.ts', 'index.ts', 'cells.ts', 'pair.ts', 'cellwise.ts'];
    const files = readdirSync('src/functions').filter((file) => !parts.includes(file));
    expect(files.sort()).toEqual(functions.map(({ name }) => `${name.toLowerCase().replaceAll('_', '-')}.ts`).sort());
  });

  test('never gives NaN or ∞, whatever the numbers and blanks', () => {
    const cell = fc.oneof(fc.constant(''), fc.constant(0), fc.integer({ min: 0, max: 1_000_000 }), fc.double({ min: -1e9, max: 1e9, noNaN: true }));
    const input = fc.oneof(cell, fc.array(fc.array(cell, { minLength: 1, maxLength: 1 }), { minLength: 3, maxLength: 3 }));
    const finite = (value: unknown): boolean => (Array.isArray(value) ? value.every(finite) : typeof value !== 'number' || Number.isFinite(value));
    for (const { name, params } of functions) {
      const given = params.filter((param) => !('type' in param)).length;
      fc.assert(
        fc.property(fc.array(input, { minLength: given, maxLength: given }), (args) => {
          let result: unknown;
          try {
            result = callFunction(name, args);
          } catch (error) {
            // A refusal is a sentence, not a fault of ours.
            expect(error).toBeInstanceOf(Error);
            expect((error as Error).message).toMatch(/^[«\-\d\w].*[.]$/);
            return;
          }
          expect(finite(result)).toBe(true);
        }),
        { numRuns: 60 },
      );
    }
  });

  test('a step too small to divide by leaves its rate blank', () => {
    expect(call('FUNNEL_CONVERSION', column(5e-324, 1, 0))).toEqual([
      ['', 1, '', ''],
      ['', '', -1, 'more than the step before'],
      [0, 0, 1, ''],
      [0, 0, 5e-324, ''],
    ]);
  });

  test('an unknown name is said', () => expect(() => call('ROIS', 1)).toThrow('ROIS is no function of this add-on.'));
});

describe('ranges', () => {
  test('the methods: total, each, mean and median, in English and French', () => {
    const args = [column(100, 50, 10), column(1000, 2000, 10_000)];
    expect(call('ENGAGEMENT_RATE', ...args)).toBeCloseTo(160 / 13_000, 12);
    expect(call('ENGAGEMENT_RATE', ...args, '')).toBeCloseTo(160 / 13_000, 12);
    for (const word of ['each', 'chaque']) expect(call('ENGAGEMENT_RATE', ...args, word)).toEqual([[0.1], [0.025], [0.001]]);
    for (const word of ['mean', 'moyenne', 'MEAN']) expect(call('TAUX_ENGAGEMENT', ...args, word)).toBeCloseTo(0.042, 12);
    for (const word of ['median', 'médiane', 'mediane']) expect(call('ENGAGEMENT_RATE', ...args, word)).toBe(0.025);
  });

  test('«each» leaves a row blank where it is not defined', () => {
    expect(call('ENGAGEMENT_RATE', column(1, '', 3, 0, 5), column(10, 10, '', 0, 0), 'each')).toEqual([[0.1], [''], [''], [''], ['']]);
  });

  test('a total uses the rows where both sides are present', () => {
    expect(call('ENGAGEMENT_RATE', column(5, 9, ''), column(100, '', 50))).toBe(0.05);
  });

  test('interactions over nothing are impossible and left out; spending without a result counts', () => {
    expect(call('ENGAGEMENT_RATE', column(5, 3), column(100, 0))).toBe(0.05);
    expect(call('CPC', column(50, 100), column(0, 100))).toBe(1.5);
    expect(call('CPC', 50, 0)).toBe('');
  });

  test('a single cell, a row or a column is repeated beside a larger side', () => {
    expect(call('ENGAGEMENT_RATE', column(10, 20), 100, 'each')).toEqual([[0.1], [0.2]]);
    expect(call('ENGAGEMENT_RATE', [[10, 20]], [[100]], 'each')).toEqual([[0.1, 0.2]]);
    expect(
      call(
        'ENGAGEMENT_RATE',
        [
          [10, 20],
          [30, 40],
        ],
        [[100, 200]],
        'each',
      ),
    ).toEqual([
      [0.1, 0.1],
      [0.3, 0.2],
    ]);
  });

  test('other shapes are refused in a sentence that says both', () => {
    expect(() => call('ENGAGEMENT_RATE', column(1, 2, 3), column(1, 2))).toThrow(
      'The ranges do not match: 3 rows × 1 column and 2 rows × 1 column. Give them the same size.',
    );
    expect(() => call('TAUX_ENGAGEMENT', [[1, 2]], [[1, 2, 3]])).toThrow(
      'Les plages ne vont pas ensemble\u00a0: 1 ligne × 2 colonnes et 1 ligne × 3 colonnes. Donnez-leur la même taille.',
    );
  });

  test('a method nobody knows is refused', () => expect(() => call('ROI', 1, 2, 'sum')).toThrow('“sum” is no method.'));
});

describe('cells', () => {
  test.each(['', '-', '--', 'n/a', 'N/A', 'undefined', '  ', null, undefined])('%j holds no figure', (cell) => {
    expect(call('ENGAGEMENT_RATE', column(5, cell), column(100, 100))).toBe(0.05);
    expect(call('ENGAGEMENT_RATE', 5, cell)).toBe('');
  });

  test.each([
    ['5%', 0.05],
    ['5,0 %', 0.05],
    ['5.0\u00a0%', 0.05],
    ['0.05', 0.05],
    ['0,05', 0.05],
    ['1 234,5', 1234.5],
    ['1,234.5', 1234.5],
    [' 12 ', 12],
    ['-3', -3],
  ])('the text «%s» is %d', (text, value) => expect(call('GOAL_PROGRESS', text, 1)).toBeCloseTo(value, 12));

  test('text with two readings is refused', () => expect(() => call('ROI', '1,234', 100)).toThrow('“1,234” is text and can be read as two numbers.'));

  test('a heading above the figures is passed over, other words are refused', () => {
    expect(call('ENGAGEMENT_RATE', column('Likes', 5), column('Views', 100))).toBe(0.05);
    expect(() => call('ENGAGEMENT_RATE', column(5, 'many'), column(100, 100))).toThrow('“many” is not a number.');
    expect(() => call('ROI', 'many', 100)).toThrow('“many” is not a number.');
    expect(() => call('ROI', true, 100)).toThrow('A cell holds TRUE or FALSE (a checkbox) where a number is needed.');
  });

  test.each(['#DIV/0!', '#N/A', '#VALUE!', '#REF!'])('the error %s of a cell comes through', (error) => {
    expect(() => call('ENGAGEMENT_RATE', column(5, error), column(100, 100))).toThrow(`A cell holds the error ${error}.`);
  });

  test('a date is no number', () => expect(() => call('ROI', new Date(0), 100)).toThrow('A cell holds a date'));

  test('a base below 0 is refused, in the language of the name', () => {
    expect(() => call('ENGAGEMENT_RATE', 5, -100)).toThrow('-100 is below 0');
    expect(() => call('TAUX_ENGAGEMENT', 5, -100)).toThrow('-100 est négatif');
    expect(() => call('ROI', 5, -1)).toThrow();
  });

  test('interactions may be corrected below 0, losses too; counts and costs may not', () => {
    expect(call('APPLAUSE_RATE', column(-2, 12), column(1, 1))).toBe(5);
    expect(call('ROI', -50, 100)).toBe(-1.5);
    expect(() => call('CTR', -1, 100)).toThrow('-1 is below 0');
    expect(() => call('CPC', -1, 100)).toThrow();
  });
});

describe('functions with rules of their own', () => {
  test('REACH_BOUNDS is capped by a known population, which cannot be below a post', () => {
    expect(call('REACH_BOUNDS', column(3000, '', 4000), 5000)).toEqual([[4000, 5000, 1000]]);
    expect(call('REACH_BOUNDS', column('', '-'))).toBe('');
    expect(() => call('REACH_BOUNDS', column(3000), 100)).toThrow('A population of 100 is below the largest reach (3000).');
  });

  test('FUNNEL_CONVERSION skips a blank step and names a step that grows', () => {
    expect(call('FUNNEL_CONVERSION', column(100, '', 50, 60))).toEqual([
      ['', 1, '', ''],
      ['', '', '', ''],
      [0.5, 0.5, 50, ''],
      [1.2, 0.6, -10, 'more than the step before'],
      [0.6, 0.6, 40, ''],
    ]);
    expect(call('ENTONNOIR', [[100, 200]])).toEqual([
      ['', 1, '', ''],
      [2, 2, -100, "plus que l'étape d'avant"],
      [2, 2, -100, ''],
    ]);
  });

  test('TOTAL_COST adds the parts that are known; hours without a rate leave it unknown', () => {
    expect(call('TOTAL_COST', column(10, '', 5), '', 3, '', '')).toBe(18);
    expect(call('TOTAL_COST', 10, '', '', 5, '')).toBe('');
    expect(call('TOTAL_COST', '', '', '', column(1, 2), column(10, 20))).toBe(50);
    expect(call('TOTAL_COST', '', '', '', '', 50)).toBe('');
    expect(call('TOTAL_COST', 10, 0, 0, 0, '')).toBe(10);
    expect(() => call('TOTAL_COST', -10, 0, 0, 0, 0)).toThrow('-10 is below 0');
  });

  test('COST_PER_FAN is blank when fans left on balance, and takes a method in the place of the share', () => {
    expect(call('COST_PER_FAN', 60, -3)).toBe('');
    expect(call('COST_PER_FAN', column(60, 40), column(100, -50))).toBe(2);
    expect(call('COST_PER_FAN', column(60, 30), column(100, 100), 'each')).toEqual([[0.6], [0.3]]);
    expect(call('COUT_PAR_FAN', column(60, 30), column(100, 100), '10%', 'moyenne')).toBeCloseTo(4.5, 12);
    expect(() => call('COST_PER_FAN', 60, 100, 5)).toThrow('A share of at most 1 (100%) is needed here, not 5.');
  });

  test('ROBUST_TREND needs eight figures, OWN_PERCENTILE ten', () => {
    expect(call('ROBUST_TREND', column(1, 2, 3, 4, 5, 6, 7))).toBe('');
    expect(call('OWN_PERCENTILE', 3, column(1, 2, 3, 4, 5, 6, 7, 8, 9))).toBe('');
  });

  test('ENGAGEMENT_DEPTH leaves blank parts out and wants its weights whole', () => {
    expect(call('ENGAGEMENT_DEPTH', column(10, ''), column('', 5), '', '', '', column(100, 100))).toBe((10 + 10) / 200);
    expect(call('ENGAGEMENT_DEPTH', '', '', '', '', '', 100)).toBe('');
    expect(() => call('ENGAGEMENT_DEPTH', 1, 1, 1, 1, 1, 10, [[1, 2]])).toThrow('Give 5 weights');
  });

  test('NET_FOLLOWERS needs both sides', () => {
    expect(call('NET_FOLLOWERS', column(10, 5), column(3, ''))).toBe(7);
    expect(call('NET_FOLLOWERS', 10, '')).toBe('');
    expect(call('ABONNES_NETS', 3, 10)).toBe(-7);
  });
});

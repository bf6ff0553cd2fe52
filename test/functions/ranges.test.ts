/** What cells and ranges mean to each sheet function, under each method. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callFunction, functions } from '../../src/functions';
import type { Param } from '../../src/functions/function';
import { functionHelp } from '../../src/languages/function-help';

const call = (name: string, ...args: unknown[]) => callFunction(name, args);
const column = (...values: unknown[]) => values.map((value) => [value]);

describe('a single cell beside a range', () => {
  test.each<[string, unknown[], number]>([
    ['ROI', [8000, column(1500, 600, 100, 1000)], 1.5],
    ['COST_PER_LEAD', [1000, column(10, 10, 10, 10)], 25],
    ['CPC', [600, column(100, 200, 300)], 1],
    ['ROAS', [5000, column(500, 500)], 5],
    ['CSAT', [column(4, 5), 20], 0.45],
    ['CONVERSATION_RATE', [column(3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3), 12], 3],
    ['ENGAGEMENT_RATE_DAILY', [column(20, 20, 20), 5000, 3], 0.004],
    ['ENGAGEMENT_RATE_DAILY', [60, column(4000, 5000, 6000), 3], 0.004],
    ['ENGAGEMENT_RATE_DAILY', [column(20, 20, 20), column(4000, 5000, 6000), 3], 0.004],
    ['ENGAGEMENT_RATE_DAILY', [column(600, 200), column(5000, 5000), column(30, 10)], 0.004],
    ['ENGAGEMENT_RATE_DAILY', [column(600, 200), 5000, column(30, 10)], 0.004],
    ['BRANDED_TRAFFIC_SHARE', [column(60, 60), 480, column(1000, 1000)], 0.3],
    ['NET_SENTIMENT', [column(40, 40), 20, 100], 0.3],
    ['NET_SENTIMENT', [column(40, 40), column(10, 10)], 0.6],
    ['NET_SENTIMENT', [column(40, 40), column(10, 10), column(50, 50)], 0.3],
    ['NET_SENTIMENT', [column(40, 40), column(10, 10), column('', ''), true], 0.6],
    ['BRANDED_TRAFFIC_SHARE', [column(60, 60), column(240, 240), column(1000, 1000)], 0.3],
    ['ENGAGEMENT_DEPTH', [column('', ''), 50, '', '', '', column(500, 500)], 0.1],
    ['ENGAGEMENT_DEPTH', [400, 50, 10, 40, column('', ''), 10_000, [[1, 2, 3, 2]]], 0.061],
    ['ENGAGEMENT_DEPTH', [column(200, 200), 50, 10, 40, '', column(4000, 6000)], 0.061],
    ['ENGAGEMENT_DEPTH', [column(200, 200), column(25, 25), column(5, 5), column(20, 20), '', 10_000], 0.061],
    ['COST_PER_FAN', [60, column(40, 60), 0.1], 6],
    ['REACH_RATE', [column(1800, 900), 4500], 0.3],
    ['REACH_RATE', [2700, column(4500, 4500)], 0.3],
    ['AVERAGE_PERCENT_VIEWED', [column(20, 25, 15), 30], 2 / 3],
    ['TOTAL_COST', [1500, column(300, 300), 100, column(5, 15), 50], 3200],
    ['NET_FOLLOWERS', [column(50, 70), 35], 85],
    ['PERIOD_CHANGE', [column(60, 60), 100], 0.2],
  ])('%s(%j) is %d', (name, args, expected) => expect(call(name, ...args)).toBeCloseTo(expected, 12));

  test('is unknown when it is blank', () => {
    expect(call('ROI', '', column(1, 2))).toBe('');
    expect(call('CPC', column(1, 2), '')).toBe('');
    expect(call('REACH_RATE', column(1, 2), '')).toBe('');
    expect(call('CPC', 50, column('', '-'))).toBe('');
  });

  test('hours want their own rates where there are several', () => {
    expect(() => call('TOTAL_COST', 0, 0, 0, 10, column(40, 50))).toThrow('1 row × 1 column and 2 rows × 1 column');
  });
});

describe('every function of two sides, under every method', () => {
  type Kind = 'flow' | 'rows' | 'first' | 'last';
  const ratio = (over: number, under: number) => over / under;
  const growth = (start: number, end: number) => (end - start) / start;
  /** The definition, and what each side is, apart from the code. */
  const definitions: { [name: string]: [(over: number, under: number) => number, Kind, Kind] } = {
    ...Object.fromEntries(
      [
        'FREQUENCY_PER_PERSON VIRALITY_RATE ENGAGEMENT_RATE CONVERSATION_RATE AMPLIFICATION_RATE APPLAUSE_RATE SAVE_RATE NEGATIVE_FEEDBACK_RATE',
        'REVISIT_RATE VIDEO_COMPLETION_RATE HOOK_RATE VIEW_RATE STORY_COMPLETION_RATE STORY_EXIT_RATE TAP_FORWARD_RATE CTR CPC SOCIAL_TRAFFIC_SHARE',
        'BOUNCE_RATE FOLLOW_CONVERSION_RATE CLICK_TO_FAN_RATE COST_PER_FAN OPTIN_RATE CONVERSION_RATE ROAS COST_PER_LEAD COST_PER_ACQUISITION',
        'COST_PER_MESSAGE COST_PER_ENGAGEMENT RETURN_ON_ENGAGEMENT ENGAGED_TO_CONVERTED ASSIST_RATIO HOURS_PER_RESULT NEGATIVE_SHARE RESPONSE_RATE',
        'RESOLUTION_RATE ESCALATION_RATE CSAT',
      ]
        .flatMap((names) => names.split(' '))
        .map((name) => [name, [ratio, 'flow', 'flow']]),
    ),
    CPM: [(cost, impressions) => (1000 * cost) / impressions, 'flow', 'flow'],
    ROI: [(gain, cost) => (gain - cost) / cost, 'flow', 'flow'],
    NET_FOLLOWERS: [(gained, lost) => gained - lost, 'flow', 'flow'],
    PERIOD_CHANGE: [(current, previous) => (current - previous) / previous, 'flow', 'flow'],
    REACH_RATE: [ratio, 'flow', 'rows'],
    AVERAGE_PERCENT_VIEWED: [ratio, 'rows', 'rows'],
    ACTIVE_ADVOCATE_RATE: [ratio, 'last', 'last'],
    AUDIENCE_GROWTH_RATE: [growth, 'first', 'last'],
    UNFOLLOW_RATE: [ratio, 'flow', 'first'],
  };
  /** Tested one by one in this folder: three sides and more, lists, and functions computed cell by cell. */
  const others =
    'REACH_BOUNDS SHARE_OF_VOICE BRANDED_TRAFFIC_SHARE ENGAGEMENT_RATE_DAILY ENGAGEMENT_DEPTH AUDIENCE_GAP FUNNEL_CONVERSION TOTAL_COST COST_PER_CONVERSION_SHARED EARNED_MEDIA_VALUE SOCIAL_CAPITAL_VALUE NET_SENTIMENT NPS RESPONSE_TIME SLA_RATE GOAL_PROGRESS GOAL_PACE GOAL_STATUS POINT_CHANGE ROBUST_TREND OWN_PERCENTILE';

  test('no function is left out', () => {
    expect([...Object.keys(definitions), ...others.split(' ')].sort()).toEqual(functions.map(({ name }) => String(name)).sort());
  });

  const sides = { over: { cell: 12, range: [6, 4, 2] }, under: { cell: 60, range: [10, 20, 40] } };
  const whole = (side: number | number[], kind: Kind, other: number | number[], otherKind: Kind) => {
    if (!Array.isArray(side)) return kind === 'rows' && Array.isArray(other) && otherKind !== 'first' && otherKind !== 'last' ? side * other.length : side;
    if (kind === 'first') return side[0]!;
    return kind === 'last' ? side.at(-1)! : side.reduce((sum, value) => sum + value, 0);
  };
  const given = (side: number | number[]) => (Array.isArray(side) ? column(...side) : side);

  test.each(
    Object.entries(definitions).flatMap(([name, definition]) =>
      (['cell', 'range'] as const).flatMap((over) => (['cell', 'range'] as const).map((under) => [name, over, under, definition] as const)),
    ),
  )('%s(%s, %s)', (name, overShape, underShape, [figure, overKind, underKind]) => {
    const [over, under] = [sides.over[overShape], sides.under[underShape]];
    const args = [given(over), given(under)];
    const total = figure(whole(over, overKind, under, underKind), whole(under, underKind, over, overKind));
    expect(call(name, ...args)).toBeCloseTo(total, 12);
    expect(call(name, ...args, 'total')).toBeCloseTo(total, 12);
    const at = (side: number | number[], i: number) => (Array.isArray(side) ? side[i]! : side);
    const each = (Array.isArray(over) || Array.isArray(under) ? [0, 1, 2] : [0]).map((i) => figure(at(over, i), at(under, i)));
    const spilled = call(name, ...args, 'each');
    expect(Array.isArray(spilled) ? spilled.flat() : [spilled]).toEqual(each.map((value) => expect.closeTo(value, 12)));
    expect(call(name, ...args, 'mean')).toBeCloseTo(each.reduce((sum, value) => sum + value, 0) / each.length, 12);
    expect(call(name, ...args, 'median')).toBeCloseTo([...each].sort((a, b) => a - b)[Math.floor(each.length / 2)]!, 12);
  });

  test('help says what a cell of a stock stands for, or which of several counts, and that other cells are a total', () => {
    const says = {
      en: { rows: 'One cell stands for every row', mean: 'One cell stands for every row', first: 'first', last: 'last', total: 'one cell is a total' },
      fr: {
        rows: 'Une seule cellule vaut pour chaque ligne',
        mean: 'Une seule cellule vaut',
        first: 'premier',
        last: 'derni',
        total: 'une cellule est un total',
      },
    };
    for (const language of ['en', 'fr'] as const)
      for (const { name, params } of functions as readonly { name: (typeof functions)[number]['name']; params: readonly Param[] }[]) {
        const help: { [param: string]: string } = functionHelp[language][name].params;
        for (const { name: param, stock } of params) if (stock) expect(help[param], `${name} ${param}`).toContain(says[language][stock]);
        const hasFlow = params.some(({ type, stock }) => type === undefined && !stock);
        if (help.method) expect(help.method.includes(says[language].total), name).toBe(hasFlow);
      }
  });
});

describe('stocks over time', () => {
  test('growth goes from the first start to the last end, never over sums', () => {
    expect(call('AUDIENCE_GROWTH_RATE', column(1000, 1100, 1210), column(1100, 1210, 1331))).toBeCloseTo(0.331, 12);
    expect(call('AUDIENCE_GROWTH_RATE', column('', 1000, 1100), column(900, 1100, ''))).toBeCloseTo(0.1, 12);
    const followers = [[1000, 1050, 1200]];
    expect(call('AUDIENCE_GROWTH_RATE', followers, followers)).toBeCloseTo(0.2, 12);
    expect(call('AUDIENCE_GROWTH_RATE', column('', 1000), column(1100, ''))).toBe('');
  });

  test('followers lost are set against those at the start', () => {
    expect(call('UNFOLLOW_RATE', column(10, 15, 5), column(1000, 1020, 1010))).toBeCloseTo(0.03, 12);
    expect(call('UNFOLLOW_RATE', column(10, 15, 5), 1000)).toBeCloseTo(0.03, 12);
    expect(call('UNFOLLOW_RATE', column(10, 15, 5), column('', 1000, ''))).toBeCloseTo(0.02, 12);
    expect(call('UNFOLLOW_RATE', column(10, '', 5), column(1000, 900, 800))).toBeCloseTo(0.015, 12);
  });

  test('advocates are those of the last row that has both', () => {
    expect(call('ACTIVE_ADVOCATE_RATE', column(10, 12, ''), column(30, 40, 50))).toBeCloseTo(0.3, 12);
  });

  test('a block of them has no order, which is said', () => {
    const block = [
      [1, 2],
      [3, 4],
    ];
    expect(() => call('AUDIENCE_GROWTH_RATE', block, block)).toThrow('stand in one column or one row; this range has 2 rows × 2 columns.');
    expect(() => call('TAUX_CROISSANCE_AUDIENCE', block, block)).toThrow('cette plage a 2 lignes × 2 colonnes.');
    expect(call('AUDIENCE_GROWTH_RATE', block, block, 'each')).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('headings and labels', () => {
  test('a text that holds a digit is never one', () => {
    expect(() => call('ENGAGEMENT_RATE', column('1.2K', 10), column(12_000, 100))).toThrow('“1.2K” is not a number.');
    expect(() => call('TOTAL_COST', column('1.2K', 300), 0, 0, 0, 0)).toThrow('“1.2K” is not a number.');
    expect(() => call('TAUX_ENGAGEMENT', column('1.2K', 10), column('Vues', 100))).toThrow(
      "« 1.2K » n'est pas un nombre.".replaceAll(' 1.2K ', '\u00a01.2K\u00a0'),
    );
    expect(() => call('REACH_BOUNDS', column('about 1200', 300))).toThrow('“about 1200” is not a number.');
  });

  test('nor is a word beside a figure', () => {
    expect(() => call('ENGAGEMENT_RATE', column('many', 10), column(12_000, 100))).toThrow('“many” is not a number.');
    expect(() => call('TOTAL_COST', column('many', 300), column(10, 20), 0, 0, 0)).toThrow('“many” is not a number.');
    expect(() => call('SHARE_OF_VOICE', column('many', 300), column(10, 20))).toThrow('“many” is not a number.');
    expect(() => call('EARNED_MEDIA_VALUE', column('many', 300), column(10, 20))).toThrow('“many” is not a number.');
  });

  test('rows above the figures are passed over, whatever their number', () => {
    expect(call('ENGAGEMENT_RATE', column('Likes', 5), column('Views', 100))).toBe(0.05);
    expect(call('ENGAGEMENT_RATE', column('Results', 'Likes', 5), column('', 'Views', 100))).toBe(0.05);
    expect(call('ENGAGEMENT_RATE', column('', 'Likes', 5), column('', 'Views', 100), 'each')).toEqual([[''], [''], [0.05]]);
    expect(call('ROI', 8000, column('Cost', 1500, 600, 100, 1000))).toBe(1.5);
    expect(call('REACH_BOUNDS', column('Title', 'Reach', 3000, 4000))).toEqual([[4000, 7000, 3000]]);
    expect(call('ENGAGEMENT_RATE', column('Likes', '', ''), column('Views', '', ''))).toBe('');
  });

  test('headings of a second table below count as such only where every side has one', () => {
    expect(call('ENGAGEMENT_RATE', column('Likes', 5, 'Likes', 5), column('Views', 100, 'Views', 100))).toBe(0.05);
    expect(() => call('ENGAGEMENT_RATE', column(5, 'lost', 5), column(100, '', 100))).toThrow('“lost” is not a number.');
    expect(() => call('REACH_BOUNDS', column(3000, 'lost', 4000))).toThrow('“lost” is not a number.');
  });

  test('a column of labels before the figures is passed over', () => {
    const likes = [
      ['Network', 'Likes'],
      ['Facebook', 5],
      ['TikTok', 15],
    ];
    const views = [
      ['Network', 'Views'],
      ['Facebook', 100],
      ['TikTok', 100],
    ];
    expect(call('ENGAGEMENT_RATE', likes, views)).toBe(0.1);
    expect(call('ENGAGEMENT_RATE', likes, column('Views', 100, 100))).toBe(0.1);
    expect(call('ENGAGEMENT_RATE', likes, 200)).toBe(0.1);
    expect(call('ENGAGEMENT_RATE', likes, views, 'each')).toEqual([[''], [0.05], [0.15]]);
    expect(call('SHARE_OF_VOICE', 100, [['Other', 300]])).toBe(0.25);
    expect(
      call(
        'ROBUST_TREND',
        [10, 12, 14, 16, 18, 20, 22, 24].map((value, i) => ['abcdefgh'[i], value]),
      ),
    ).toBe(2);
  });

  test('words in a first column that the other side fills with figures are refused', () => {
    expect(() => call('ENGAGEMENT_RATE', [['few', 5]], [[100, 100]])).toThrow('“few” is not a number.');
  });

  test('a word alone is refused', () => {
    expect(() => call('ROI', column('many'), 100)).toThrow('“many” is not a number.');
    expect(() => call('ENGAGEMENT_RATE', [['few', 'many']], [['', '']])).toThrow('“few” is not a number.');
  });
});

describe('boxes, durations, words for yes', () => {
  test('boxes are refused among figures, ticked or not', () => {
    for (const box of [true, false]) {
      expect(() => call('ENGAGEMENT_RATE', column(5, box), column(100, 100))).toThrow('A cell holds TRUE or FALSE (a checkbox) where a number is needed.');
      expect(() => call('TAUX_ENGAGEMENT', box, 100)).toThrow('une case à cocher');
      expect(() => call('CSAT', 5, column(box, 10))).toThrow('a checkbox');
    }
  });

  test('ticked ones are counted where yes is counted', () => {
    expect(call('CSAT', column(true, false, true, '', 'VRAI'), 4)).toBe(0.75);
    expect(call('RESPONSE_RATE', column('Answered', true, false), 2)).toBe(0.5);
    expect(call('TAUX_RESOLUTION', column(true, false, true, false), column(1, 1, 1, 1))).toBe(0.5);
    expect(call('ESCALATION_RATE', true, 4)).toBe(0.25);
  });

  const clock = (cell: Date) => (cell.getTime() - Date.UTC(1899, 11, 30)) / 1000;
  const lasting = (seconds: number) => new Date(Date.UTC(1899, 11, 30) + seconds * 1000);

  test('durations are seconds where a duration is asked for', () => {
    expect(callFunction('AVERAGE_PERCENT_VIEWED', [column(lasting(45), '0:30', 15), column(lasting(90), '1:30', 90)], clock)).toBeCloseTo(1 / 3, 12);
    expect(callFunction('TAUX_VISIONNAGE', ['1:00', lasting(90)], clock)).toBeCloseTo(2 / 3, 12);
    expect(() => callFunction('AVERAGE_PERCENT_VIEWED', [new Date(Date.UTC(2026, 4, 1)), 30], clock)).toThrow('A cell holds a date or a duration');
    expect(() => callFunction('AVERAGE_PERCENT_VIEWED', ['1:99', 30], clock)).toThrow('“1:99” is not a number.');
  });

  test('and refused elsewhere', () => {
    expect(() => callFunction('HOURS_PER_RESULT', [column(lasting(3600), 2), column(1, 1)], clock)).toThrow('A cell holds a date or a duration');
    expect(() => call('ENGAGEMENT_RATE', column('1:30', 5), column(100, 100))).toThrow('“1:30” is not a number.');
  });

  test.each([true, 'TRUE', 'true', 'VRAI', ' vrai ', 'yes', 'oui', 1, '1', [['VRAI']]])('%j is yes', (word) => {
    for (const name of ['NET_SENTIMENT', 'SENTIMENT_NET']) expect(call(name, 80, 20, 100, word)).toBe(0.6);
  });

  test.each([false, 'FALSE', 'FAUX', 'faux', 'no', 'non', 0, '', [['FAUX']]])('%j is no', (word) => {
    for (const name of ['NET_SENTIMENT', 'SENTIMENT_NET']) expect(call(name, 80, 20, 100, word)).toBe(0.3);
  });

  test('another word is refused', () => {
    expect(() => call('NET_SENTIMENT', 80, 20, 100, 'perhaps')).toThrow('“perhaps” is neither yes nor no. Write TRUE or FALSE.');
    expect(() => call('SENTIMENT_NET', 80, 20, 100, 'constructor')).toThrow('ne veut dire ni oui ni non. Écrivez VRAI ou FAUX.');
    expect(() => call('ROI', 80, 20, 'constructor')).toThrow('“constructor” is no method.');
  });
});

describe('shapes', () => {
  test('under «total» a row or a column beside a larger range is refused with both shapes', () => {
    const block = [
      [10, 20],
      [30, 40],
    ];
    expect(() => call('ENGAGEMENT_RATE', block, [[100, 200]])).toThrow('2 rows × 2 columns and 1 row × 2 columns');
    expect(() => call('ENGAGEMENT_RATE', column(1, 2), [[100, 200]])).toThrow('2 rows × 1 column and 1 row × 2 columns');
    expect(call('ENGAGEMENT_RATE', block, [[100, 200]], 'mean')).toBeCloseTo((0.1 + 0.1 + 0.3 + 0.2) / 4, 12);
    expect(() => call('ENGAGEMENT_DEPTH', column(1, 2), [[1, 2]], '', '', '', 10)).toThrow('2 rows × 1 column and 1 row × 2 columns');
    expect(() => call('ENGAGEMENT_RATE_DAILY', column(1, 2), column(1, 2, 3), 2)).toThrow('2 rows × 1 column and 3 rows × 1 column');
    expect(call('REACH_RATE', block, column(100, 200))).toBeCloseTo(100 / 600, 12);
  });

  test('blocks and rows are added like columns', () => {
    const block = [
      [10, ''],
      [30, 40],
    ];
    expect(
      call('CPC', block, [
        [1, 5],
        ['', 4],
      ]),
    ).toBe(10);
    expect(call('CPC', [[10, 20]], [[1, 2]])).toBe(10);
  });

  test('whole columns with a heading, French texts and blanks', () => {
    const empty = Array.from({ length: 500 }, () => '');
    expect(call('COUT_PAR_CLIC', column('Coût', '1\u00a0234,5', '12,5', ...empty), column('Clics', 1000, '247', ...empty))).toBe(1);
    expect(() => call('CPC', column('Cost', '#DIV/0!', ...empty), column('Clicks', 5, ...empty))).toThrow('#DIV/0!');
  });
});

describe('ENGAGEMENT_DEPTH', () => {
  test('four weights leave clicks out only where there are none', () => {
    expect(() => call('ENGAGEMENT_DEPTH', 400, 50, 10, 40, 5, 10_000, [[1, 2, 3, 2]])).toThrow('Give 5 weights of 0 or more, or 4 when clicks are blank.');
    expect(call('ENGAGEMENT_DEPTH', 400, 50, 10, 40, 5, 10_000, [[1, 2, 3, 2, 1]])).toBe(0.0615);
  });
});

test('a total is the ratio of sums over the rows where both sides are present', () => {
  const cell = fc.oneof(fc.constant(''), fc.constant('-'), fc.integer({ min: 1, max: 100_000 }));
  const pairs = fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(pairs, fc.boolean(), (rows, headed) => {
      const above = headed ? [['Likes', 'Views'], ...rows] : rows;
      const both = rows.filter(([over, under]) => typeof over === 'number' && typeof under === 'number') as [number, number][];
      const sum = (side: 0 | 1) => both.reduce((total, row) => total + row[side], 0);
      const result = call('ENGAGEMENT_RATE', column(...above.map(([over]) => over)), column(...above.map(([, under]) => under)));
      if (both.length === 0) expect(result).toBe('');
      else expect(result).toBeCloseTo(sum(0) / sum(1), 9);
    }),
  );
});

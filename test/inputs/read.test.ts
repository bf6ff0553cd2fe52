/** What people typed, read: days, choices in any language, what is wrong with a row, and what rows come to. */
import { describe, expect, test } from 'vitest';
import { type InputId, inputs, inputTabs } from '../../src/inputs';
import type { Input } from '../../src/inputs/input';
import { faultsOf, readInput, type TypedRow } from '../../src/inputs/read';
import { inputTables } from '../../src/inputs/sql';
import { type InputBook, inputRow, inputSums, worthIn } from '../../src/inputs/sum';
import { dayNumber, serialDay } from '../../src/kpis/periods';
import { languages } from '../../src/languages';
import { bareLists, printed, understanding } from '../../src/report/choices';

const day = (iso: string) => serialDay(dayNumber(iso));
const known = [languages.en, languages.fr].map((words) => ({ words, lists: bareLists(words) }));
const understand = understanding(known);
const read = (id: InputId, rows: readonly TypedRow[]) => readInput(inputs[id], rows, understand);
const bookOf = (typed: { [I in InputId]?: TypedRow[] }, settings: InputBook['settings'] = { currency: null, rate: null }): InputBook => ({
  rows: Object.fromEntries(Object.entries(typed).map(([id, rows]) => [id, read(id as InputId, rows)])),
  settings,
});
const cost = (more: TypedRow = {}): TypedRow => ({ from: day('2026-10-01'), type: 'Media', amount: 100, ...more });
const faults = (id: InputId, rows: TypedRow[], book = bookOf({ [id]: rows })) =>
  faultsOf(inputs[id], rows, read(id, rows), worthIn(book, inputs[id])).map(({ at, column, fault }) => `${at} ${column} ${fault}`);

describe('choices', () => {
  test.each([
    ['platform', 'All networks', 'all'],
    ['platform', 'tous les réseaux', 'all'],
    ['costType', 'Média', 'media'],
    ['costType', ' content ', 'content'],
    ['objective', 'Notoriété', 'awareness'],
    ['kpi', "Taux d'engagement", 'engagement_rate'],
    ['kpi', 'Taux d’engagement', 'engagement_rate'],
    ['kpi', 'engagement_rate', 'engagement_rate'],
    ['period', 'August 2026', '2026-08'],
    ['period', 'août 2026', '2026-08'],
    ['period', '2026-08', '2026-08'],
    ['period', 'Q3 2026', '2026-Q3'],
    ['period', 'T3 2026', '2026-Q3'],
    ['period', '2026', '2026'],
    ['period', '12 janv. 2026 – 3 févr. 2027', '2026-01-12..2027-02-03'],
    ['period', 'Augustus 2026', null],
    ['costType', 'Direct', null],
  ] as const)('of %s: «%s» is %s', (list, text, id) => {
    expect(understand(list, text)).toBe(id);
  });

  test('are printed in the language of the report; what nobody knows stays as it was typed', () => {
    const [english, french] = known as [(typeof known)[number], (typeof known)[number]];
    expect(printed(french.words, french.lists, 'period', 'August 2026', understand)).toBe('août 2026');
    expect(printed(english.words, english.lists, 'period', 'août 2026', understand)).toBe('August 2026');
    expect(printed(english.words, english.lists, 'costType', 'Média', understand)).toBe('Media');
    expect(printed(english.words, english.lists, 'costType', 'Medium', understand)).toBe('Medium');
  });
});

describe('what is wrong with a row', () => {
  test.each<[string, InputId, TypedRow[], string[]]>([
    ['nothing', 'costs', [cost(), cost({ to: day('2026-10-31'), currency: 'eur' })], []],
    ['a cell that a row needs is blank', 'costs', [{ amount: 5 }], ['0 from missing']],
    ['a text is no day', 'costs', [cost({ from: 'soon' }), cost({ to: 'later' })], ['0 from day', '1 to day']],
    ['a text is no number', 'costs', [cost({ amount: '1 200 €' })], ['0 amount number']],
    ['a sign is no currency', 'costs', [cost({ currency: '€' })], ['0 currency currency']],
    ['a choice is not in the list', 'costs', [cost({ type: 'Pub' }), cost({ platform: 'Facebok' })], ['0 type choice', '1 platform choice']],
    ['the end comes before the start', 'costs', [cost({ to: day('2026-09-30') })], ['0 to order']],
    ['amounts of a second currency have no rate', 'costs', [cost({ currency: 'EUR' }), cost({ currency: 'USD' })], ['1 amount rate']],
    ['hours have no hourly cost', 'time', [{ from: day('2026-10-01'), hours: 3 }], ['0 cost price']],
    [
      'two rows speak of one KPI at one time',
      'targets',
      [
        { kpi: 'Reach', target: 5, start: day('2026-01-01'), end: day('2026-06-30') },
        { kpi: languages.fr.kpis.reach.name, platform: 'All networks', target: 6, start: day('2026-06-30') },
        { kpi: 'Reach', target: 7, end: day('2025-12-31') },
        { kpi: 'Reach', platform: 'TikTok', target: 8 },
      ],
      ['0 kpi twice', '1 kpi twice'],
    ],
    [
      'two figures were read for one period, network and account',
      'screen',
      [
        { period: 'August 2026', platform: 'Instagram', reach: 5 },
        { period: 'août 2026', platform: 'Instagram', reach: 6 },
      ],
      ['0 period twice', '1 period twice'],
    ],
  ])('%s', (_, id, rows, expected) => {
    expect(faults(id, rows)).toEqual(expected);
  });

  test('a rate of an earlier day, or the usual cost of an hour, makes it right', () => {
    const rows = [cost({ currency: 'EUR' }), cost({ currency: 'USD' })];
    const fx = [{ day: day('2026-09-15'), currency: 'USD', rate: 0.9 }];
    expect(faults('costs', rows, bookOf({ costs: rows, fx }))).toEqual([]);
    const later = [{ day: day('2026-10-02'), currency: 'USD', rate: 0.9 }];
    expect(faults('costs', rows, bookOf({ costs: rows, fx: later }))).toEqual(['1 amount rate']);
    const hours = [{ from: day('2026-10-01'), hours: 3 }];
    expect(faults('time', hours, bookOf({ time: hours }, { currency: null, rate: 38 }))).toEqual([]);
  });
});

describe('sums', () => {
  const october = { from: day('2026-10-01'), to: day('2026-10-31') };

  test('a row over several periods counts by its days, one without an end on its day', () => {
    const book = bookOf({
      costs: [cost({ from: day('2026-09-22'), to: day('2026-10-01') }), cost({ from: day('2026-10-31') }), cost({ from: day('2026-11-01') })],
    });
    expect(inputSums(book, 'costs', 'amount', october)).toBeCloseTo(10 + 100, 12);
    expect(inputSums(book, 'costs', 'amount', { from: day('2026-09-01'), to: day('2026-09-30') })).toBeCloseTo(90, 12);
  });

  test('nothing recorded is not nothing spent', () => {
    expect(inputSums(bookOf({ costs: [] }), 'costs', 'amount', october)).toBeNull();
    expect(inputSums(bookOf({ costs: [cost({ amount: 0 })] }), 'costs', 'amount', october)).toBe(0);
    expect(inputSums(bookOf({ costs: [cost({ amount: 'much' })] }), 'costs', 'amount', october)).toBeNull();
  });

  test('of one network leave out what is common to all, «all» takes every row', () => {
    const book = bookOf({ costs: [cost(), cost({ platform: 'TikTok', amount: 7 })] });
    expect(inputSums(book, 'costs', 'amount', { ...october, platform: 'tiktok' })).toBe(7);
    expect(inputSums(book, 'costs', 'amount', { ...october, platform: 'all' })).toBe(107);
    expect(inputSums(book, 'costs', 'amount', { ...october, type: 'tool' })).toBeNull();
  });

  test('money of two currencies is never added without a rate', () => {
    const costs = [cost({ currency: 'EUR' }), cost({ currency: 'USD' })];
    expect(inputSums(bookOf({ costs }), 'costs', 'amount', october)).toBeNull();
    expect(inputSums(bookOf({ costs }), 'costs', 'amount', { ...october, currency: 'USD' })).toBe(100);
    const fx = [
      { day: day('2026-01-01'), currency: 'USD', rate: 0.5 },
      { day: day('2026-10-01'), currency: 'USD', rate: 0.9 },
    ];
    expect(inputSums(bookOf({ costs, fx }), 'costs', 'amount', october)).toBeCloseTo(190, 12);
    expect(inputSums(bookOf({ costs: [cost({ currency: 'EUR' }), cost()] }), 'costs', 'amount', { ...october, currency: 'EUR' })).toBe(200);
  });

  test('the cost of time is hours by their hourly cost; hours without one leave it unknown', () => {
    const time: TypedRow[] = [
      { from: day('2026-10-05'), hours: 2, rate: 40 },
      { from: day('2026-10-06'), hours: 3 },
    ];
    expect(inputSums(bookOf({ time }), 'time', 'hours', october)).toBe(5);
    expect(inputSums(bookOf({ time }), 'time', 'cost', october)).toBeNull();
    expect(inputSums(bookOf({ time }, { currency: 'EUR', rate: 10 }), 'time', 'cost', october)).toBe(110);
  });

  test('a target is the one row that covers the day; two of them are none', () => {
    const target = (more: TypedRow): TypedRow => ({ kpi: 'Reach', target: 5, ...more });
    const rows = [
      target({ start: day('2026-01-01'), end: day('2026-12-31') }),
      target({ start: day('2027-01-01'), target: 9 }),
      target({ platform: 'TikTok', target: 3 }),
    ];
    const at = (on: string, platform: string, book = bookOf({ targets: rows })) =>
      inputRow(book, 'targets', { kpi: 'reach', platform, account: 'all', on: day(on) })?.values.target ?? null;
    expect([at('2026-10-31', 'all'), at('2027-03-31', 'all'), at('2025-10-31', 'all'), at('2025-10-31', 'tiktok')]).toEqual([5, 9, null, 3]);
    expect(at('2026-10-31', 'all', bookOf({ targets: [...rows, target({})] }))).toBeNull();
  });
});

describe('definitions', () => {
  test('every input stands on one tab, under its own id, and what makes its time is a column', () => {
    const placed = inputTabs.flatMap((tab) => (tab.inputs as readonly Input[]).map(({ id }) => id));
    expect([...placed].sort()).toEqual(Object.keys(inputs).sort());
    for (const [id, input] of Object.entries(inputs) as [string, Input][]) {
      expect(input.id).toBe(id);
      const names = Object.keys(input.columns);
      for (const name of [...Object.values(input.time).filter((of) => typeof of === 'string'), ...(input.key ?? []), ...Object.keys(input.groups ?? {})])
        expect(names).toContain(name);
      const firstProduct = names.findIndex((name) => input.columns[name]?.type === 'product');
      expect(firstProduct === -1 || firstProduct === names.length - 1).toBe(true);
    }
  });

  test('describe tables of a database', () => {
    const costs = inputTables().find(({ table }) => table === 'input_costs');
    expect(costs?.columns.slice(0, 4)).toEqual([
      { name: 'from', type: 'DATE', nullable: false, of: 'day' },
      { name: 'to', type: 'DATE', nullable: true, of: 'day' },
      { name: 'type', type: 'VARCHAR', nullable: false, of: 'choice' },
      { name: 'amount', type: 'DOUBLE', nullable: false, of: 'money' },
    ]);
    expect(inputTables().length).toBe(Object.keys(inputs).length);
  });
});

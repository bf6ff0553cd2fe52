/** The tabs that people type into, in a local workbook: their live formulas compute what the reader reads, and what is typed is kept. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../local/apps-script/host';
import type { WorkbookSnapshot } from '../../local/apps-script/snapshot';
import { toXlsx } from '../../local/xlsx/xlsx';
import { type InputId, inputs } from '../../src/inputs';
import { faultsOf, readInput, type TypedRow } from '../../src/inputs/read';
import { type InputBook, inputRow, inputSums, type Where, worthIn } from '../../src/inputs/sum';
import { measure } from '../../src/kpis/measure';
import { dayNumber, serialDay } from '../../src/kpis/periods';
import { languages } from '../../src/languages';
import { planLists } from '../../src/report';
import { understanding } from '../../src/report/choices';
import type { Context } from '../../src/report/context';
import { type Expr, letters, text } from '../../src/report/formula';
import { type InputWhere, inputCell, inputRow as inputRowExpr, inputSum, inputText } from '../../src/report/input-formula';
import { placeOf, tabOf } from '../../src/report/input-place';
import type { ReportResult } from '../../src/report/request';
import { noInputs } from '../../src/report/typed';
import { differences, office } from '../local/recalculate';
import { pause } from '../pause';
import { get, openWorkbook, planOf, runImport } from '../sheets/workbook';
import { readFormulaErrors } from './errors';
import { fixture } from './fixture';

const day = (iso: string) => serialDay(dayNumber(iso));
const request = { period: '2026-03', compare: 'previous', objectives: ['affinity'], language: 'en', zone: 'Europe/Paris', today: '2026-04-20' };

async function filled(locale = 'en_US', importId = 'fixture'): Promise<WorkbookSnapshot> {
  const host = await openWorkbook({ locale });
  const exports = fixture().map(({ tab, records }) => ({ ...tab, records, file: `${tab.platform}-${tab.kind}.csv` }));
  await runImport(host, planOf(exports, importId, '2026-04-20T08:00:00Z'));
  const snapshot = host.snapshot();
  host.dispose();
  return snapshot;
}

const metrics = measure(fixture(), { periods: ['2026-03'] });
const listsIn = (words: Context['words']) => planLists({ social: metrics }, 'social', fixture(), '2026-03', words);
const understand = understanding([languages.en, languages.fr].map((words) => ({ words, lists: listsIn(words) })));
const words = languages.en;
const named = (name: string) => ({ name, id: 0 });
const context = {
  words,
  lists: listsIn(words),
  metrics,
  book: {
    name: 'Brand',
    dataTabs: [],
    sheets: {
      targets: named('Targets'),
      costs: named('Costs and time'),
      fx: named('Exchange rates'),
      benefits: named('Benefits'),
      commentary: named('Comments and decisions'),
      lists: named('Lists'),
      words: named('Words'),
    },
  },
  inputs: noInputs(),
  family: 'social',
  contexts: {},
  says: { texts: [] },
} as unknown as Context;

/** Writes rows into an input's yellow cells, as a person would who pastes them. */
async function typeRows(host: Host, id: InputId, rows: readonly TypedRow[], least: number): Promise<void> {
  const tab = tabOf(id);
  const { first, tables } = placeOf(context, tab);
  const { columns } = tables.find(({ input }) => input.id === id) as (typeof tables)[number];
  const names = Object.entries(inputs[id].columns).filter(([, { type }]) => type !== 'product');
  const cells = Array.from({ length: Math.max(least, rows.length) }, (_, r) => names.map(([name]) => rows[r]?.[name] ?? ''));
  const [start] = names.map(([name]) => columns[name] as number) as [number];
  const sheet = context.book.sheets[tab.key]?.name;
  await host.evaluate(
    `SpreadsheetApp.getActive().getSheetByName(${JSON.stringify(sheet)}).getRange(${first}, ${start}, ${cells.length}, ${names.length}).setValues(${JSON.stringify(cells)}); return 1;`,
  );
}

const maybe = <T>(of: fc.Arbitrary<T>, weight = 4) => fc.oneof({ arbitrary: of, weight }, { arbitrary: fc.constant(null), weight: 1 });
const days = fc.oneof({ arbitrary: fc.integer({ min: day('2026-02-10'), max: day('2026-04-20') }), weight: 14 }, { arbitrary: fc.constant('soon'), weight: 1 });
const amounts = fc.oneof(
  { arbitrary: fc.integer({ min: -50, max: 5000 }).map((cents) => cents / 4), weight: 9 },
  { arbitrary: fc.constant('many'), weight: 1 },
);
const currencies = fc.constantFrom(...new Array<string>(12).fill('EUR'), 'USD', 'USD', 'GBP', 'euros');
const platforms = fc.constantFrom('Instagram', 'All networks', 'Facebook', 'Nowhere');
const objectives = fc.constantFrom(...Object.values(words.objectives).map(({ name }) => name), 'Fame');
const costRows = fc.record({
  from: maybe(days, 9),
  to: maybe(days, 1),
  type: maybe(fc.constantFrom('Media', 'Tool', 'Pub'), 9),
  amount: maybe(amounts, 9),
  currency: maybe(currencies, 1),
  platform: maybe(platforms, 1),
  objective: maybe(objectives, 1),
  campaign: maybe(fc.constantFrom('Autumn', 'autumn sale'), 1),
});
const timeRows = fc.record({
  from: maybe(days, 9),
  to: maybe(days, 1),
  hours: maybe(amounts, 9),
  rate: maybe(amounts, 2),
  currency: maybe(currencies, 1),
  platform: maybe(platforms, 1),
});
const fxRows = fc.record({ day: maybe(days, 9), currency: fc.constantFrom('USD', 'USD', 'GBP'), rate: maybe(amounts, 9) });
const targetRows = fc.record({
  kpi: maybe(fc.constantFrom(words.kpis.reach.name, words.kpis.engagement_rate.name, 'Luck'), 9),
  platform: maybe(platforms, 1),
  baseline: maybe(amounts, 2),
  target: maybe(amounts, 9),
  start: maybe(days, 1),
  end: maybe(days, 1),
});
const worlds = fc.record({
  costs: fc.array(costRows, { maxLength: 12 }),
  time: fc.array(timeRows, { maxLength: 8 }),
  fx: fc.array(fxRows, { maxLength: 5 }),
  targets: fc.array(targetRows, { maxLength: 8 }),
  currency: maybe(fc.constantFrom('EUR', 'USD'), 1),
  rate: maybe(fc.constant(38), 1),
});

const march = { from: day('2026-03-01'), to: day('2026-03-31') };
const serial = (value: number) => String(value) as Expr;
const asked: [InputId, string, Where][] = [
  ['costs', 'amount', march],
  ['costs', 'amount', {}],
  ['costs', 'amount', { ...march, platform: 'instagram' }],
  ['costs', 'amount', { ...march, platform: 'all', objective: 'affinity' }],
  ['costs', 'amount', { ...march, type: 'media' }],
  ['costs', 'amount', { ...march, objective: 'all' }],
  ['costs', 'amount', { ...march, currency: 'EUR' }],
  ['costs', 'amount', { from: day('2026-03-10'), to: day('2026-03-16'), currency: 'USD' }],
  ['time', 'hours', march],
  ['time', 'cost', march],
  ['time', 'cost', { ...march, currency: 'EUR' }],
  ['time', 'cost', { ...march, platform: 'instagram' }],
];
const where = ({ from, to, ...more }: Where): InputWhere => ({
  ...(from === undefined || to === undefined ? {} : { from: serial(from), to: serial(to) }),
  ...Object.fromEntries(Object.entries(more).map(([name, wanted]) => [name, text(String(wanted))])),
});
const lookUps: [string, string, string][] = [
  ['reach', 'all', 'target'],
  ['reach', 'instagram', 'baseline'],
  ['engagement_rate', 'all', 'target'],
];

describe.each(['en_US', 'fr_FR'])('in a %s workbook', (locale) => {
  let host: Host;
  beforeAll(async () => {
    host = await openWorkbook({ locale, snapshot: await filled(locale) });
    await get(host, 'buildReport', { ...request, inputs: ['fx', 'benefits', 'commentary'] });
    const formulas = [
      ...asked.map(([id, column, of]) => inputSum(context, id, column, where(of))),
      ...lookUps.map(([kpi, platform, column]) =>
        inputCell(
          context,
          'targets',
          column,
          inputRowExpr(context, 'targets', { kpi: text(kpi), platform: text(platform), account: text('all'), on: serial(march.to) }),
        ),
      ),
    ];
    const comment = (objective: string) =>
      inputText(context, 'commentary', 'text', inputRowExpr(context, 'commentary', { period: "'Sums'!$C$1" as Expr, objective: text(objective) }));
    const rows = [...formulas, comment('affinity'), comment('all'), comment('awareness')].map((formula) => [`=${formula}`]);
    // the id of a period stands in a cell, as in every report: an engine may read one in a formula as a day
    await host.evaluate(`
      const sheet = SpreadsheetApp.getActive().insertSheet('Sums', 0);
      sheet.getRange(1, 3, 1, 1).setNumberFormat('@').setValue('2026-03');
      sheet.getRange(1, 1, ${rows.length}, 1).setValues(${JSON.stringify(rows)});
      return 1;`);
  });
  afterAll(() => host.dispose());

  test('a comment is found by its period and objective, one on the whole by «all»', async () => {
    await typeRows(
      host,
      'commentary',
      [
        { period: 'March 2026', objective: words.objectives.affinity.name, text: 'On affinity.' },
        { period: 'March 2026', text: 'On the whole.' },
        { period: 'February 2026', text: 'Before.' },
      ],
      3,
    );
    const first = asked.length + lookUps.length + 1;
    expect(host.readRows('Sums', `A${first}:A${first + 2}`)).toEqual([['On affinity.'], ['On the whole.'], ['']]);
  });

  test('sums, look-ups and sentences of the tab are those of the reader, whatever is typed', async () => {
    let numbers = 0;
    let said = 0;
    await fc.assert(
      fc.asyncProperty(worlds, async ({ currency, rate, ...typed }) => {
        await pause();
        for (const id of Object.keys(typed) as (keyof typeof typed)[]) await typeRows(host, id, typed[id], 12);
        host.write('Costs and time', 'B6', currency);
        host.write('Costs and time', 'D6', rate);
        const book: InputBook = {
          rows: Object.fromEntries((Object.keys(typed) as InputId[]).map((id) => [id, readInput(inputs[id], typed[id as 'costs'], understand)])),
          settings: { currency, rate },
        };
        const seen = host.readRows('Sums', `A1:A${asked.length + lookUps.length}`).map(([value]) => (value === '' ? null : value));
        const expected = [
          ...asked.map(([id, column, of]) => inputSums(book, id, column, of)),
          ...lookUps.map(([kpi, platform, column]) => inputRow(book, 'targets', { kpi, platform, account: 'all', on: march.to })?.values[column] ?? null),
        ];
        expected.forEach((value, i) => {
          const name = JSON.stringify(asked[i] ?? lookUps[i - asked.length]);
          if (typeof value === 'number') expect(seen[i] as number, name).toBeCloseTo(value, 6);
          else expect(seen[i], name).toBeNull();
          if (value !== null) numbers++;
        });
        for (const id of Object.keys(typed) as (keyof typeof typed)[]) {
          const tab = tabOf(id);
          const place = placeOf(context, tab);
          const { check } = place.tables.find(({ input }) => input.id === id) as (typeof place.tables)[number];
          const at = letters(check);
          const sentences = host
            .readRows(context.book.sheets[tab.key]?.name as string, `${at}${place.first}:${at}${place.first + 11}`)
            .map(([cell]) => cell ?? '');
          const faults = faultsOf(inputs[id], typed[id], book.rows[id] ?? [], worthIn(book, inputs[id]));
          const awaited = sentences.map((_, r) => {
            const found = faults.find((fault) => fault.at === r);
            if (!found) return '';
            const column = (words.report.inputs.tables[id].columns as { [name: string]: string })[found.column] as string;
            return words.report.inputs.checks[found.fault].replace('{column}', column);
          });
          expect(sentences, id).toEqual(awaited);
          said += faults.length;
        }
      }),
      { numRuns: 14 },
    );
    expect(numbers).toBeGreaterThan(40);
    expect(said).toBeGreaterThan(30);
    expect(readFormulaErrors(host.snapshot())).toEqual([]);
    // the last world that was typed, as another spreadsheet computes it
    if (office && locale === 'en_US') expect(differences(await toXlsx(host.snapshot(), 'en')).wrong).toEqual([]);
  });
});

/** Cells of a visible tab by their place, as `B5`. */
const cellsOf = (host: Host, sheet: string) => (at: string) => host.read(sheet, at);

describe('what people type', () => {
  let snapshot: WorkbookSnapshot;
  beforeAll(async () => {
    const host = await openWorkbook({ snapshot: await filled() });
    await get(host, 'buildReport', request);
    snapshot = host.snapshot();
    host.dispose();
  });
  const build = (host: Host, more: object = {}) => get<ReportResult>(host, 'buildReport', { ...request, ...more });
  const run = (host: Host, js: string) => host.evaluate(`const sheet = SpreadsheetApp.getActive().getSheetByName('Costs and time'); ${js}; return 1;`);
  const cost = { from: day('2026-03-02'), to: day('2026-03-31'), type: 'Media', amount: 120, currency: 'EUR', platform: 'Instagram', note: "'=not a formula" };

  test('is kept over a change of language, choices and periods in the words of the report', async () => {
    const host = await openWorkbook({ snapshot });
    await typeRows(host, 'costs', [cost, { ...cost, type: 'Contenu', amount: 'beaucoup' }], 2);
    host.write('Targets', 'B9', languages.fr.kpis.reach.name);
    host.write('Targets', 'F9', 500);
    host.write('Screen figures', 'B7', 'février 2026');
    host.write('Screen figures', 'C7', 'Instagram');
    host.write('Screen figures', 'E7', 4321);
    await build(host);
    const english = cellsOf(host, 'Costs and time');
    expect(['B10', 'D10', 'E10', 'G10', 'J10', 'D11', 'E11'].map(english)).toEqual([
      cost.from,
      'Media',
      120,
      'Instagram',
      '=not a formula',
      'Content',
      'beaucoup',
    ]);
    expect([host.read('Targets', 'B9'), host.read('Screen figures', 'B7')]).toEqual([words.kpis.reach.name, 'February 2026']);
    await build(host, { language: 'fr' });
    expect(['D10', 'D11', 'E11'].map(english)).toEqual(['Média', 'Contenu', 'beaucoup']);
    expect([host.read('Targets', 'B9'), host.read('Screen figures', 'B7'), host.read('Screen figures', 'E7')]).toEqual([
      languages.fr.kpis.reach.name,
      'février 2026',
      4321,
    ]);
    expect(host.read('Costs and time', 'L11')).toBe("Montant\u00A0: ce n'est pas un nombre.");
    host.dispose();
  });

  test('is said in the report when it cannot be read, with its row', async () => {
    const host = await openWorkbook({ snapshot });
    await typeRows(host, 'costs', [cost, { ...cost, amount: 'much' }, { ...cost, amount: 'more' }], 3);
    const { problems } = await build(host);
    expect(problems.filter(({ code }) => code === 'input-cell')).toEqual([
      { code: 'input-cell', fault: 'number', tab: 'Costs and time', row: 11, column: 'Amount', rows: 2 },
    ]);
    host.dispose();
  });

  test('follows its column when columns are moved or added, and so do rows below the last one; a column of their own stays', async () => {
    const host = await openWorkbook({ snapshot });
    await typeRows(host, 'costs', [cost], 1);
    await run(host, `sheet.insertColumnsAfter(4, 1); sheet.getRange(9, 5).setValue('Invoice'); sheet.getRange(10, 5).setValue('F-17')`);
    await run(
      host,
      `sheet.insertRowsAfter(sheet.getMaxRows(), 3); sheet.getRange(sheet.getMaxRows(), 2, 1, 5).setValues([[${cost.from}, '', 'Tool', '', 50]])`,
    );
    await build(host);
    const read = cellsOf(host, 'Costs and time');
    expect(['B10', 'C10', 'D10', 'E10', 'F10'].map(read)).toEqual([cost.from, cost.to, 'Media', 120, 'EUR']);
    const cells = Object.entries(host.snapshot().sheets.find(({ name }) => name === 'Costs and time')?.cells ?? {});
    const placeFor = (value: unknown) =>
      cells
        .find(([, cell]) => cell.v === value)?.[0]
        .split(',')
        .map(Number) as [number, number];
    const [invoiceRow, invoiceColumn] = placeFor('Invoice');
    expect([invoiceRow, placeFor('F-17')]).toEqual([8, [9, invoiceColumn]]);
    const [toolRow] = placeFor('Tool');
    expect(read(`E${toolRow + 1}`)).toBe(50);
    // the tab has grown, so that the row counts
    const place = `${letters(placeFor('costs.~amount')[1] + 1)}${toolRow + 1}`;
    expect(read(place)).toBe(50);
    const before = host.snapshot().sheets.find(({ name }) => name === 'Costs and time');
    await build(host);
    expect(host.snapshot().sheets.find(({ name }) => name === 'Costs and time')?.cells).toEqual(before?.cells);
    host.dispose();
  });

  test('keeps its formulas while its columns stand where they stood', async () => {
    const host = await openWorkbook({ snapshot });
    await typeRows(host, 'costs', [cost], 1);
    await run(host, `sheet.getRange(10, 5).setFormula('=100*3')`);
    await build(host);
    expect(host.cell('Costs and time', 'E10')).toMatchObject({ value: 300, formula: '=100*3' });
    await run(host, `sheet.insertColumnsAfter(3, 1)`);
    await build(host);
    expect(host.cell('Costs and time', 'E10')).toMatchObject({ value: 300, formula: null });
    host.dispose();
  });

  test('is found by the words of the headers where their notes are gone', async () => {
    const host = await openWorkbook({ snapshot });
    await typeRows(host, 'costs', [cost], 1);
    await typeRows(host, 'time', [{ from: cost.from, hours: 6 }], 1);
    await run(host, `const cells = sheet.getRange(1, 1, 9, sheet.getMaxColumns()); cells.setNotes(cells.getNotes().map((row) => row.map(() => '')))`);
    await build(host, { language: 'fr' });
    const read = cellsOf(host, 'Costs and time');
    expect(['B10', 'D10', 'E10', 'N10', 'Q10'].map(read)).toEqual([cost.from, 'Média', 120, cost.from, 6]);
    host.dispose();
  });

  test('stays when a build stops at any of its service calls', async () => {
    const host = await openWorkbook({ snapshot });
    await typeRows(host, 'costs', [cost], 1);
    await run(host, 'sheet.insertColumnsAfter(3, 1)');
    const typed = host.snapshot();
    host.dispose();
    for (let call = 40; call < 400; call += 70) {
      await pause();
      const one = await openWorkbook({ snapshot: typed });
      one.failAt(call);
      await one.call('buildReport', request).catch(() => null);
      one.failAt(null);
      await build(one);
      expect(['B10', 'D10', 'E10', 'J10'].map(cellsOf(one, 'Costs and time')), `stopped at ${call}`).toEqual([cost.from, 'Media', 120, '=not a formula']);
      one.dispose();
    }
  });
});

describe('the demonstration', () => {
  test('types example rows, said to be so, which go with it; a row that somebody changed stays', async () => {
    const host = await openWorkbook({ snapshot: await filled('en_US', 'demo-1') });
    await get(host, 'buildReport', { ...request, language: 'fr' });
    const costs = cellsOf(host, 'Coûts et temps');
    expect(['D10', 'E10', 'L10'].map(costs)).toEqual(['Outil', 567, languages.fr.report.inputs.example]);
    expect(host.read('Commentaires et décisions', 'D7')).toContain('automne');
    await get(host, 'buildReport', request);
    expect(['D10', 'L10'].map(costs)).toEqual(['Tool', words.report.inputs.example]);
    host.write('Coûts et temps', 'E11', 999);
    await get(host, 'removeDemonstration');
    const { sheets } = host.snapshot();
    expect(sheets.filter(({ hidden }) => !hidden).map(({ name }) => name)).toEqual(expect.arrayContaining(['Coûts et temps']));
    expect(sheets.some(({ name }) => ['Cibles', 'Commentaires et décisions', "Vue d'ensemble"].includes(name))).toBe(false);
    expect(['E10', 'E11', 'E12'].map(costs)).toEqual([null, 999, null]);
    host.dispose();
  });

  test('types nothing into a workbook that holds data of somebody', async () => {
    const host = await openWorkbook({ snapshot: await filled() });
    await get(host, 'buildReport', request);
    expect(['B10', 'E10'].map(cellsOf(host, 'Costs and time'))).toEqual([null, null]);
    expect(['B7', 'D7'].map(cellsOf(host, 'Comments and decisions'))).toEqual([null, null]);
    host.dispose();
  });
});

/** Figures that join what people typed with what was measured: full cost, return, cost per …, in a local workbook. */
import { expect, test } from 'vitest';
import type { InputId } from '../../src/inputs';
import type { TypedRow } from '../../src/inputs/read';
import { dayNumber, serialDay } from '../../src/kpis/periods';
import type { ReportRequest, ReportResult } from '../../src/report/request';
import { get, openWorkbook, planOf, runImport } from '../sheets/workbook';
import { fixture } from './fixture';
import { otherFamilies } from './other-families';
import { type } from './type-inputs';

const day = (iso: string) => serialDay(dayNumber(iso));
const row = (of: TypedRow): TypedRow => ({ currency: 'EUR', ...of });
const monthly = (of: TypedRow) => [
  row({ from: day('2026-02-01'), to: day('2026-02-28'), ...of }),
  row({ from: day('2026-03-01'), to: day('2026-03-31'), ...of, ...(of.amount === undefined ? {} : { amount: 310 }) }),
];
const typed: { [I in InputId]?: TypedRow[] } = {
  costs: monthly({ type: 'Tool', amount: 280 }),
  time: monthly({ hours: 10, rate: 30 }),
};

/** What the Efficiency sheet shows, by the KPI's name: value and compared value; of `until` on nothing is exported. */
async function shown(tables: typeof typed, until = '2026-04-20', asked: Partial<ReportRequest> = {}) {
  const host = await openWorkbook();
  const isKnown = ({ day, publishedLocal, periodTo }: { day: string | null; publishedLocal: string | null; periodTo: string | null }) =>
    (day ?? publishedLocal ?? periodTo ?? '').slice(0, 10) < until;
  const exports = [...fixture(), ...otherFamilies()].map(({ tab, records }) => ({
    ...tab,
    records: records.filter(isKnown).map((one) => ({ ...one, asOf: until })),
    file: `${tab.platform}-${tab.kind}.csv`,
  }));
  await runImport(host, planOf(exports, 'fixture', `${until}T08:00:00Z`));
  await type(host, tables);
  const request = { period: '2026-03', compare: 'previous', objectives: ['efficiency'], language: 'en', zone: 'Europe/Paris', today: until, ...asked };
  const report = await get<ReportResult>(host, 'buildReport', request);
  const sheet = report.sheets.find(({ key }) => key === 'objective:efficiency')!;
  const grid = host.readRows(sheet.sheetId, 'A1:J44');
  host.dispose();
  return (name: string) => grid.find((cells) => cells[1] === name)!.slice(2, 4);
}

test('is what was typed for the days of the period, over what was measured in them', async () => {
  const of = await shown(typed);
  const spend = 12 * 21;
  expect(of('Hours')).toEqual([10, 10]);
  expect(of('Full cost')).toEqual([spend + 310 + 10 * 30, spend + 280 + 10 * 30]);
  expect(of('Cost per lead')).toEqual([862 / 4, 832 / 4]);
  expect(of('Return on investment')).toEqual(['–', '–']);
});

test('of a month under way sets the costs of its first days against the results of those, in both months', async () => {
  const of = await shown(typed, '2026-03-16');
  const [march, february] = [8 * 21 + (310 + 300) * (15 / 31), 8 * 21 + (280 + 300) * (15 / 28)];
  const near = (name: string, [now, then]: [number, number]) => {
    const [a, b] = of(name) as [number, number];
    expect(a, name).toBeCloseTo(now, 9);
    expect(b, name).toBeCloseTo(then, 9);
  };
  near('Hours', [(10 * 15) / 31, (10 * 15) / 28]);
  near('Full cost', [march, february]);
  near('Cost per lead', [march / 3, february / 3]);
  near('Cost per sale', [march / 8, february / 8]);
});

test('is the return of the benefits that somebody typed', async () => {
  const of = await shown({ ...typed, benefits: [row({ from: day('2026-03-01'), to: day('2026-03-31'), kind: 'Qualified leads', central: 1724 })] });
  expect(of('Return on investment')).toEqual([1, '–']);
});

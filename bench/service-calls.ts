/** How many calls to the spreadsheet an import and a report sheet take: each is a round trip live. */
import type { WorkbookState } from '../src/records/transfer';
import type { Measure } from './measure';
import { ask, importOf, openWorkbook, report, runImport } from './workbook';

export async function serviceCalls(): Promise<Measure[]> {
  return [...(await importCalls()), ...(await reportCalls())];
}

async function importCalls(): Promise<Measure[]> {
  const host = await openWorkbook();
  const out: Measure[] = [];
  for (const [what, asOf] of [
    ['service calls of an import into a new tab', '2027-01-04'],
    ['service calls of an import into a tab that exists', '2027-01-04'],
    ['service calls of the first newer figures, which make the history tab', '2027-01-11'],
    ['service calls of newer figures', '2027-01-18'],
  ] as const) {
    const made = importOf(what, ['instagram'], 24, 400, asOf);
    // as the panel does, which learned it when it opened
    made.plan.room = (await ask<WorkbookState>(host, 'openPanel')).room;
    host.resetCounts();
    await runImport(host, made);
    const { total } = host.counts();
    const limit = 12 + 8 * made.chunks.length;
    out.push({ what, measured: `${total} for ${made.chunks.length} chunks`, goal: `≤ 12 + 8 a chunk = ${limit}`, holds: total <= limit });
  }
  host.dispose();
  return out;
}

/** The difference that one more report sheet makes, on new sheets and when they are built again. */
async function reportCalls(): Promise<Measure[]> {
  const counts = { fresh: [] as number[], again: [] as number[] };
  for (const objectives of [['awareness'], ['awareness', 'affinity']] as const) {
    const host = await openWorkbook();
    await runImport(host, importOf('one', ['instagram', 'facebook'], 14, 20));
    for (const list of [counts.fresh, counts.again]) {
      host.resetCounts();
      await report(host, { objectives: [...objectives] });
      list.push(host.counts().total);
    }
    host.dispose();
  }
  const more = ([one = 0, two = 0]: number[]) => two - one;
  const [fresh, again] = [more(counts.fresh), more(counts.again)];
  return [
    { what: 'service calls of one more report sheet', measured: `${fresh} (whole report ${counts.fresh[1]})`, goal: '≤ 110', holds: fresh <= 110 },
    { what: 'service calls of one more report sheet, built again', measured: `${again} (whole report ${counts.again[1]})`, goal: '≤ 40', holds: again <= 40 },
  ];
}

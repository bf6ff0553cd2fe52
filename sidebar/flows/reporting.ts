/** The report: what can be asked for, building it, bringing its sheets to the front. */
import type { Desk } from './desk';

export function reportingFlow({ act, get, server, fail }: Desk) {
  async function showReport(build = false): Promise<void> {
    act({ do: 'goes', tab: 'report' });
    if (!build && get().report.at !== 'closed') return;
    act({ do: 'report-loads' });
    const options = await server.call('reportOptions');
    if (!options.ok) {
      act({ do: 'report-closes' });
      return fail(options.trouble, 'options');
    }
    act({ do: 'report-options', options: options.value, language: get().workbook?.language ?? 'en' });
    if (build && options.value.periods.length > 0) await buildReport();
  }

  async function buildReport(): Promise<void> {
    const { report } = get();
    if (report.at !== 'form') return;
    act({ do: 'report-builds' });
    const built = await server.call('buildReport', report.choice);
    if (built.ok) act({ do: 'report-built', result: built.value });
    else {
      act({ do: 'report-form' });
      fail(built.trouble);
    }
  }

  /** The report that stands, with the data of now. */
  async function refreshReport(): Promise<void> {
    const { report } = get();
    if (report.at !== 'form' || !report.options.last) return;
    act({ do: 'report-chooses', choice: report.options.last });
    await buildReport();
  }

  async function openSheet(sheetId: number): Promise<void> {
    const opened = await server.call('openSheet', { sheetId });
    if (!opened.ok) fail(opened.trouble);
  }

  return { showReport, buildReport, refreshReport, openSheet };
}

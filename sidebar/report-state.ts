/** The Report tab as a value. */
import type { ObjectiveId } from '../src/objectives';
import type { ReportOptions, ReportResult } from '../src/report/request';

export type ReportChoice = { period: string; compare: 'previous' | 'year'; objectives: ObjectiveId[]; language: string };

export type ReportState =
  | { at: 'closed' }
  | { at: 'loading' }
  | { at: 'form'; options: ReportOptions; choice: ReportChoice }
  | { at: 'building'; options: ReportOptions; choice: ReportChoice }
  | { at: 'ready'; options: ReportOptions; choice: ReportChoice; result: ReportResult };

export type ReportAction =
  | { do: 'report-loads' }
  | { do: 'report-options'; options: ReportOptions; language: string }
  | { do: 'report-chooses'; choice: Partial<ReportChoice> }
  | { do: 'report-builds' }
  | { do: 'report-built'; result: ReportResult }
  | { do: 'report-form' }
  | { do: 'report-closes' };

export const reportClosed: ReportState = { at: 'closed' };

export function reduceReport(state: ReportState, action: ReportAction): ReportState {
  if (action.do === 'report-loads') return { at: 'loading' };
  if (action.do === 'report-closes') return reportClosed;
  if (action.do === 'report-options') return { at: 'form', options: action.options, choice: firstChoice(action.options, action.language) };
  if (state.at === 'closed' || state.at === 'loading') return state;
  const { options, choice } = state;
  switch (action.do) {
    case 'report-chooses':
      return { at: 'form', options, choice: { ...choice, ...action.choice } };
    case 'report-builds':
      return { at: 'building', options, choice };
    case 'report-built':
      return { at: 'ready', options, choice, result: action.result };
    case 'report-form':
      return { at: 'form', options, choice };
  }
}

/** The last full month; the rest as in the report that stands, else every objective that has data. */
function firstChoice(options: ReportOptions, language: string): ReportChoice {
  return {
    period: options.defaultPeriod ?? options.periods[0]?.id ?? '',
    compare: options.last?.compare ?? 'previous',
    objectives: options.objectives.filter(({ id, hasData }) => hasData && (options.last?.objectives.includes(id) ?? true)).map(({ id }) => id),
    language: options.last?.language ?? language,
  };
}

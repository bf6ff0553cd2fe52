/** The Report tab in whichever state it is. */
import { usePanel } from '../parts/context';
import { Footer } from '../parts/footer';
import { BusyIcon } from '../parts/icons';
import { Title } from '../parts/title';
import type { State } from '../state';
import { BuildReport } from './build-report';
import { ReportReady } from './report-ready';

export function Report({ state }: { state: State }) {
  const { words, control } = usePanel();
  const { report } = state;
  const r = words.report;
  const kept = state.workbook?.keptRows ?? 0;
  if (report.at === 'closed' || report.at === 'loading')
    return (
      <div class="body">
        <Title>{r.title}</Title>
        <p class="busy" aria-live="polite">
          <BusyIcon /> <span>{r.loading}</span>
        </p>
      </div>
    );
  if (report.at === 'building')
    return (
      <div class="body">
        <Title>{r.building}</Title>
        <p class="busy" aria-live="polite">
          <BusyIcon /> <span>{r.buildingText}</span>
        </p>
      </div>
    );
  if (report.options.periods.length === 0)
    return (
      <>
        <div class="body">
          <Title>{r.empty.title}</Title>
          {kept > 0 && <p>{r.empty.kept(kept, words.number(kept))}</p>}
          <p>{kept > 0 ? r.empty.feeds : r.empty.text}</p>
        </div>
        <Footer>
          <button type="button" class="primary wide" onClick={() => control.act({ do: 'goes', tab: 'import' })}>
            {r.empty.go}
          </button>
        </Footer>
      </>
    );
  if (report.at === 'ready') {
    const label = report.options.periods.find(({ id }) => id === report.result.period.id)?.label ?? report.result.period.id;
    return (
      <ReportReady
        result={report.result}
        choice={report.choice}
        label={label}
        demonstration={state.workbook?.demonstration ? (state.demo === 'removing' ? 'removing' : 'shown') : null}
      />
    );
  }
  return <BuildReport options={report.options} choice={report.choice} />;
}

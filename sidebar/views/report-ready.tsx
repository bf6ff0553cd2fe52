/** The report stands: its sheets, one click away. */
import type { ReportResult } from '../../src/report/request';
import { usePanel } from '../parts/context';
import { Footer } from '../parts/footer';
import { Notice } from '../parts/notice';
import type { ReportChoice } from '../report-state';
import { DemonstrationShown } from './empty';

type ReadyProps = { result: ReportResult; choice: ReportChoice; label: string; demonstration: boolean };

export function ReportReady({ result, choice, label, demonstration }: ReadyProps) {
  const { words, control } = usePanel();
  const r = words.report;
  const overview = result.sheets.find(({ key }) => key === 'overview') ?? result.sheets[0];
  return (
    <>
      <div class="body">
        <Notice tint="good" focus title={r.ready}>
          <p>{r.sheets(label, result.sheets.length)}</p>
        </Notice>
        {demonstration && <DemonstrationShown />}
        <h3>{r.readFirst}</h3>
        <ul class="plain">
          {result.sheets.map(({ sheetId, name, key }) => (
            <li key={key} class="between">
              <button type="button" class="link" onClick={() => void control.openSheet(sheetId)}>
                {name}
              </button>
              {key === 'overview' && <span class="light">{r.objectiveCount(choice.objectives.length, words.number(choice.objectives.length))}</span>}
            </li>
          ))}
        </ul>
        {result.problems.length > 0 && (
          <>
            <h3>{r.remarks}</h3>
            <ul class="findings">
              {result.problems.map((problem) => (
                <li key={JSON.stringify(problem)} class="detail">
                  {words.problem(problem, true)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <Footer>
        {overview && (
          <button type="button" class="primary wide" onClick={() => void control.openSheet(overview.sheetId)}>
            {r.goFirst}
          </button>
        )}
        <button type="button" class="secondary wide" onClick={() => control.act({ do: 'report-form' })}>
          {r.change}
        </button>
      </Footer>
    </>
  );
}

/** The report stands: its sheets, one click away. */
import type { ReportResult } from '../../src/report/request';
import { usePanel } from '../parts/context';
import { Footer } from '../parts/footer';
import { Notice } from '../parts/notice';
import type { ReportChoice } from '../report-state';
import { DemonstrationShown } from './empty';

type ReadyProps = { result: ReportResult; choice: ReportChoice; label: string; demonstration: 'shown' | 'removing' | null };

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
        {demonstration !== null && <DemonstrationShown busy={demonstration === 'removing'} />}
        <h3>{r.readFirst}</h3>
        <ul class="plain">
          {result.sheets.map(({ sheetId, name, key, headline }) => (
            <li key={key} class="between">
              <span>
                <button type="button" class="link" onClick={() => void control.openSheet(sheetId)}>
                  {name}
                </button>
                {headline && <span class="detail">{headline.network}</span>}
              </span>
              {headline && <span class={`verdict ${headline.tint}`}>{headline.said}</span>}
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

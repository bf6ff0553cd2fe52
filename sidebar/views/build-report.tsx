/** The Report tab: what to report on, then where the sheets are. */

import { parsePeriod, previousPeriod, yearEarlier } from '../../src/kpis/periods';
import { languageNames } from '../../src/languages/names';
import type { ReportOptions } from '../../src/report/request';
import { usePanel } from '../parts/context';
import { Footer } from '../parts/footer';
import { Title } from '../parts/title';
import type { ReportChoice } from '../report-state';

export function BuildReport({ options, choice }: { options: ReportOptions; choice: ReportChoice }) {
  const { words, control } = usePanel();
  const r = words.report;
  const choose = (change: Partial<ReportChoice>) => control.act({ do: 'report-chooses', choice: change });
  const chosen = choice.objectives.length;
  const toggle = (id: ReportChoice['objectives'][number], on: boolean) =>
    choose({ objectives: options.objectives.map((objective) => objective.id).filter((other) => (other === id ? on : choice.objectives.includes(other))) });
  return (
    <>
      <div class="body">
        <Title>{r.title}</Title>
        {options.stale && (
          <p class="detail">
            {r.stale}{' '}
            {options.last && (
              <button type="button" class="link" onClick={() => void control.refreshReport()}>
                {r.refresh}
              </button>
            )}
          </p>
        )}
        <Periods options={options} choice={choice} choose={choose} />
        <fieldset class="objectives">
          <legend>{r.objectives}</legend>
          {options.objectives.map(({ id, hasData }) => (
            <label key={id} class={hasData ? 'check' : 'check off'}>
              <input
                type="checkbox"
                checked={hasData && choice.objectives.includes(id)}
                disabled={!hasData}
                onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
              />
              <span>
                <span class="name">{words.objectives[id].name}</span>
                <span class="detail">{hasData ? words.objectives[id].holds : r.noData}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset class="segments">
          <legend class="label">{r.language}</legend>
          <div>
            {Object.entries(languageNames).map(([code, name]) => (
              <label key={code} lang={code}>
                <input type="radio" name="language" checked={choice.language === code} onChange={() => choose({ language: code })} />
                <span>{name}</span>
              </label>
            ))}
          </div>
        </fieldset>
      </div>
      <Footer>
        <button type="button" class="primary wide" disabled={chosen === 0} onClick={() => void control.buildReport()}>
          {r.build}
        </button>
        <p class="detail">{chosen === 0 ? r.chooseOne : r.foot(chosen)}</p>
      </Footer>
    </>
  );
}

type PeriodsProps = { options: ReportOptions; choice: ReportChoice; choose: (change: Partial<ReportChoice>) => void };

function Periods({ options, choice, choose }: PeriodsProps) {
  const { words } = usePanel();
  const r = words.report;
  const period = parsePeriod(choice.period);
  const before = period && previousPeriod(period);
  const year = period && yearEarlier(period);
  const against = choice.compare === 'year' ? year : before;
  const labelOf = (id: string | undefined) => options.periods.find((offered) => offered.id === id)?.label;
  const groups = [/^\d{4}-\d{2}$/, /-Q/, /^\d{4}$/, /-W/, /\.\./].map((shape) => options.periods.filter(({ id }) => shape.test(id)));
  const unfinished = options.periods.find(({ id }) => id === choice.period)?.complete === false;
  const list = (periods: ReportOptions['periods']) =>
    periods.map(({ id, label }) => (
      <option key={id} value={id}>
        {label}
      </option>
    ));
  return (
    <>
      <div class="pair">
        <label class="field">
          {r.period}
          <select value={choice.period} onChange={({ currentTarget }) => choose({ period: currentTarget.value })}>
            {groups.map((periods, i) => periods.length > 0 && <optgroup label={r.periodKinds[i]}>{list(periods)}</optgroup>)}
          </select>
        </label>
        <label class="field">
          {r.compared}
          <select value={choice.compare} onChange={({ currentTarget }) => choose({ compare: currentTarget.value as ReportChoice['compare'] })}>
            <option value="previous">{labelOf(before?.id) ?? r.previous}</option>
            <option value="year">{labelOf(year?.id) ?? r.yearBefore}</option>
          </select>
        </label>
      </div>
      {period && against && <p class="detail">{unfinished ? r.unfinished : r.days(period.days, against.days)}</p>}
    </>
  );
}

/** The import is done: what changed, what networks revised, what was left out, and the way back. */
import { feedsReports } from '../../src/records/reported';
import type { ImportPlan, ImportResult, Revision, TabResult } from '../../src/records/transfer';
import { isDemo } from '../controller';
import { usePanel } from '../parts/context';
import { Counts } from '../parts/counts';
import { FindingFolds } from '../parts/findings';
import { Footer } from '../parts/footer';
import { UndoIcon } from '../parts/icons';
import { Notice } from '../parts/notice';
import { findingsOfPlan, sumOf } from '../review';
import type { State } from '../state';
import type { Words } from '../words';
import { DemonstrationShown } from './empty';
import { UndoBox, undoButton } from './undo-box';

const shownRevisions = 3;

export function Done({ state, result, plan, when }: { state: State; result: ImportResult; plan: ImportPlan | null; when: string }) {
  const { words, control } = usePanel();
  const d = words.done;
  const names = new Set(plan?.files.map(({ hash }) => hash)).size;
  const findings = findingsOfPlan(plan?.files ?? [], result.problems);
  const kept = result.tabs.filter(({ tab }) => !feedsReports(tab));
  const undoing = state.undo?.importId === result.importId ? state.undo : null;
  return (
    <>
      <div class="body">
        <Notice tint="good" focus title={d.title}>
          <p>{plan ? d.on(words.files(names, words.number(names)), words.at(when)) : words.at(when)}</p>
        </Notice>
        {isDemo(result.importId) && <DemonstrationShown busy={state.demo === 'removing'} />}
        <Counts label={d.rows} counts={sumOf(result.tabs)} />
        {undoing ? (
          <UndoBox undo={undoing} />
        ) : (
          <>
            <h3>{d.changed}</h3>
            <ul class="plain">
              {result.tabs.map((tab) => (
                <li key={tab.name} class="between">
                  <button type="button" class="link" onClick={() => void control.openSheet(tab.sheetId)}>
                    {tab.name}
                  </button>
                  <span class="light">{changeOf(words, tab)}</span>
                </li>
              ))}
            </ul>
            {kept.length > 0 && <p class="detail gap">{d.kept(kept.map(({ name }) => name).join(', '))}</p>}
            <Revised tabs={result.tabs} />
            <FindingFolds findings={findings} />
            {state.files.length > 0 && (
              <p class="gap">
                {d.waiting(state.files.length, words.number(state.files.length))}{' '}
                <button type="button" class="link" onClick={() => void control.backToFiles()}>
                  {d.answerThem}
                </button>
              </p>
            )}
            <p class="gap">
              <button type="button" class="link" onClick={() => control.act({ do: 'shows', view: 'empty' })}>
                {d.addMore}
              </button>
            </p>
          </>
        )}
      </div>
      {!undoing && (
        <Footer>
          <button type="button" class="primary wide" onClick={control.showReport}>
            {d.build}
          </button>
          <button type="button" id={undoButton(result.importId)} class="secondary wide" onClick={() => void control.askUndo(result.importId)}>
            <UndoIcon /> {d.undo}
          </button>
        </Footer>
      )}
    </>
  );
}

function changeOf(words: Words, { added, updated }: TabResult): string {
  const parts = [added > 0 ? `+${words.number(added)}` : '', updated > 0 ? words.review.updatedRows(updated, words.number(updated)) : ''].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : words.done.nothing;
}

function Revised({ tabs }: { tabs: readonly TabResult[] }) {
  const { words } = usePanel();
  const networks = [...new Set(tabs.filter(({ revisions }) => revisions.length > 0).map(({ tab }) => tab.platform))];
  return (
    <>
      {networks.map((platform) => {
        const revisions = tabs.filter(({ tab }) => tab.platform === platform).flatMap((tab) => tab.revisions);
        const large = [...revisions].sort((a, b) => weight(b) - weight(a));
        const more = large.length - shownRevisions;
        return (
          <Notice key={platform} tint="data" title={words.done.revised(words.network(platform))}>
            {large.slice(0, shownRevisions).map(({ tab, field, before, after }) => (
              <p key={`${tab.kind} ${field}`}>
                {words.done.revision(words.field(field), words.number(before), words.number(after), words.change(before, after))}
              </p>
            ))}
            {more > 0 && <p>{words.done.moreRevisions(more, words.number(more))}</p>}
          </Notice>
        );
      })}
    </>
  );
}

const weight = ({ before, after }: Revision) => Math.abs(after - before);

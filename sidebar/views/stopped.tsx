/** An import that stopped half way: what is safe, and the two ways out. */
import { usePanel } from '../parts/context';
import { Footer } from '../parts/footer';
import { BusyIcon, UndoIcon } from '../parts/icons';
import { Notice } from '../parts/notice';
import { Progress } from '../parts/progress';
import type { State, StoppedImport } from '../state';

export function StoppedView({ state, stopped }: { state: State; stopped: StoppedImport }) {
  const { words, control } = usePanel();
  const s = words.stopped;
  const { done, total, why } = stopped;
  const busy = state.undo !== null;
  const title = s.title(words.number(done), words.number(total));
  const cause = why === 'you' ? s.byYou : why === 'silent' ? s.silent : words.sayTrouble(why);
  const canGoOn = stopped.held || stopped.finishable;
  const undo = (
    <button type="button" class={canGoOn ? 'secondary wide' : 'primary wide'} disabled={busy} onClick={() => void control.rollBack()}>
      {busy ? <BusyIcon /> : <UndoIcon />} {busy ? words.undo.running : words.done.undo}
    </button>
  );
  return (
    <>
      <div class="body">
        <Notice tint="bad" focus title={title}>
          <p>{cause}</p>
        </Notice>
        <Progress done={done} total={total} text={title} still />
        <p>{s.whole}</p>
        <h3>{s.whatToDo}</h3>
        <p>{stopped.held ? s.resumeOrUndo : stopped.finishable ? s.finishOrUndo : s.onlyUndo}</p>
      </div>
      <Footer>
        {canGoOn && (
          <button type="button" class="primary wide" disabled={busy} onClick={() => void control.resume()}>
            {s.resume}
          </button>
        )}
        {undo}
      </Footer>
    </>
  );
}

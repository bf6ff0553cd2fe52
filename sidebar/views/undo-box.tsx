/** What an undo would do, before it does it. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { UndoResult } from '../../src/records/transfer';
import { usePanel } from '../parts/context';
import { BusyIcon } from '../parts/icons';
import type { Undo } from '../state';
import type { Words } from '../words';

const shownCells = 3;

/** Where the focus returns to when the import is kept. */
export const undoButton = (importId: string): string => `undo-${importId}`;

export function UndoBox({ undo }: { undo: Undo }) {
  const { words, control } = usePanel();
  const u = words.undo;
  const confirm = useRef<HTMLButtonElement>(null);
  // at once: a key pressed meanwhile would go nowhere
  useLayoutEffect(() => {
    if (undo.step === 'asking') confirm.current?.focus();
  }, [undo.step]);
  const keep = () => {
    control.act({ do: 'undo', undo: null });
    setTimeout(() => document.getElementById(undoButton(undo.importId))?.focus());
  };
  const kept = undo.effect?.kept ?? [];
  return (
    <>
      <section
        class="card confirm"
        aria-label={u.question}
        aria-live="polite"
        onKeyDown={(event) => {
          if (event.key === 'Escape' && undo.step === 'asking') keep();
        }}
      >
        <h3>{u.question}</h3>
        {undo.step === 'counting' && (
          <p class="busy">
            <BusyIcon /> <span>{u.counting}</span>
          </p>
        )}
        {undo.step === 'running' && (
          <p class="busy">
            <BusyIcon /> <span>{u.running}</span>
          </p>
        )}
        {undo.step === 'asking' && undo.effect && (
          <>
            <p>
              {effectOf(words, undo.effect)} {u.safe}
            </p>
            {kept.length > 0 && (
              <>
                <p class="gap">{u.kept(kept.length, words.number(kept.length))}</p>
                <ul class="detail">
                  {kept.slice(0, shownCells).map(({ tab, row, column }) => (
                    <li key={`${tab} ${row} ${column}`}>{u.cell(tab, words.number(row), column)}</li>
                  ))}
                </ul>
              </>
            )}
            <div class="buttons start">
              <button type="button" class="primary" ref={confirm} onClick={() => void control.undo()}>
                {u.confirm}
              </button>
              <button type="button" class="secondary" onClick={keep}>
                {u.keep}
              </button>
            </div>
          </>
        )}
      </section>
      <p class="detail">{u.trace}</p>
    </>
  );
}

function effectOf(words: Words, { removed, restored }: UndoResult): string {
  const u = words.undo;
  const parts = [removed > 0 ? u.removes(removed, words.number(removed)) : '', restored > 0 ? u.restores(restored, words.number(restored)) : ''];
  return parts.filter(Boolean).join(' ') || u.nothing;
}

/** An import was taken back. */
import type { UndoResult } from '../../src/records/transfer';
import { usePanel } from '../parts/context';
import { Footer } from '../parts/footer';
import { Notice } from '../parts/notice';

export function Undone({ result }: { result: UndoResult }) {
  const { words, control } = usePanel();
  const u = words.undo;
  return (
    <>
      <div class="body">
        <Notice tint="good" focus title={u.done}>
          {result.removed > 0 && <p>{u.removed(result.removed, words.number(result.removed))}</p>}
          {result.restored > 0 && <p>{u.restored(result.restored, words.number(result.restored))}</p>}
          {result.removed + result.restored === 0 && <p>{u.nothing}</p>}
        </Notice>
        {result.kept.length > 0 && (
          <>
            <p>{u.kept(result.kept.length, words.number(result.kept.length))}</p>
            <ul class="detail">
              {result.kept.slice(0, 10).map(({ tab, row, column }) => (
                <li key={`${tab} ${row} ${column}`}>{u.cell(tab, words.number(row), column)}</li>
              ))}
            </ul>
          </>
        )}
        <p class="detail">{u.trace}</p>
      </div>
      <Footer>
        <button type="button" class="primary wide" onClick={() => control.act({ do: 'shows', view: 'empty' })}>
          {u.back}
        </button>
      </Footer>
    </>
  );
}

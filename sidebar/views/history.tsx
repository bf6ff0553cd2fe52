/** The imports of the log, the newest first, each with its files; those that can be undone, can be undone here. */
import type { ImportHistoryEntry } from '../../src/records/transfer';
import { isDemo } from '../controller';
import { usePanel } from '../parts/context';
import { Fold } from '../parts/fold';
import { BusyIcon, UndoIcon } from '../parts/icons';
import { Title } from '../parts/title';
import { shortName } from '../review';
import type { State } from '../state';
import { UndoBox, undoButton } from './undo-box';

export function History({ state, entries }: { state: State; entries: readonly ImportHistoryEntry[] | null }) {
  const { words, control } = usePanel();
  const h = words.history;
  return (
    <div class="body">
      <button type="button" class="link back" onClick={() => control.act({ do: 'shows', view: 'empty' })}>
        {words.back}
      </button>
      <Title>{h.title}</Title>
      <p class="detail">{h.text}</p>
      {entries === null && (
        <p class="busy gap">
          <BusyIcon /> <span>{words.connecting}</span>
        </p>
      )}
      {entries?.length === 0 && <p class="gap">{h.none}</p>}
      {entries?.map((entry) => (
        <Entry key={entry.importId} entry={entry} state={state} />
      ))}
    </div>
  );
}

/** A part of an archive or workbook is named after it: `file › part`. */
const droppedName = (name: string): string => name.split(' › ')[0] as string;

function Entry({ entry, state }: { entry: ImportHistoryEntry; state: State }) {
  const { words, control } = usePanel();
  const h = words.history;
  const { files, dropped, counts, state: at } = entry;
  const undoing = state.undo?.importId === entry.importId ? state.undo : null;
  const name = [words.at(entry.at), isDemo(entry.importId) ? words.demo.name : ''].filter(Boolean).join(' · ');
  return (
    <Fold
      className={at === 'undone' ? 'fold lined grey' : 'fold lined'}
      head={
        <>
          <span class="name">{name}</span>
          <span class="detail">
            {words.files(dropped, words.number(dropped))} · {h.state[at]}
          </span>
        </>
      }
    >
      <p class="detail">{words.sayCounts(counts)}</p>
      {undoing ? (
        <UndoBox undo={undoing} />
      ) : (
        entry.undoable && (
          <button type="button" id={undoButton(entry.importId)} class="secondary" onClick={() => void control.askUndo(entry.importId)}>
            <UndoIcon /> {words.done.undo}
          </button>
        )
      )}
      <ul class="plain small">
        {files.map((file) => (
          <li key={`${file.name} ${file.kind}`} title={file.name}>
            {h.file(shortName(droppedName(file.name), 26), words.rows(file.read, words.number(file.read)), file.leftOut)}
            <span class="detail">{words.tableOf(file.platform, file.kind)}</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

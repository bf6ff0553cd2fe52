/** The frame: tabs, the state that is on, and what is said while the spreadsheet is slow. */
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { Controller, Store } from './controller';
import { filesOf } from './dropped';
import { PanelContext, usePanel } from './parts/context';
import { BusyIcon } from './parts/icons';
import { type State, takesFiles } from './state';
import { Accounts } from './views/accounts';
import { Describe } from './views/describe';
import { Done } from './views/done';
import { Dragging } from './views/dragging';
import { Empty } from './views/empty';
import { History } from './views/history';
import { Mappings } from './views/mappings';
import { Reading } from './views/reading';
import { Report } from './views/report';
import { Review } from './views/review';
import { StoppedView } from './views/stopped';
import { TroubleView } from './views/trouble';
import { Undone } from './views/undone';
import { Where } from './views/where';
import { Writing } from './views/writing';
import { type Dictionary, wordsOf } from './words';

export function PanelFrame({ dictionary, store, control }: { dictionary: Dictionary; store: Store; control: Controller }) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  // before the first paint, so that no early answer is missed
  useLayoutEffect(() => store.subscribe(() => redraw(undefined)), [store]);
  const state = store.get();
  const words = useMemo(() => wordsOf(dictionary, String(new Date().getFullYear())), [dictionary]);
  useDrop(store, control);
  const held = state.dragging !== null && takesFiles(state);
  return (
    <PanelContext.Provider value={{ words, control }}>
      <Tabs tab={state.tab} />
      <div id="state" class="state" role="tabpanel" aria-labelledby={`tab-${state.tab}`}>
        {held ? <Dragging files={state.dragging ?? 0} /> : <View state={state} />}
      </div>
      <Waiting state={state} />
    </PanelContext.Provider>
  );
}

function View({ state }: { state: State }) {
  const { trouble, tab, view, files } = state;
  const first = useRef(true);
  useEffect(() => {
    first.current = false;
  }, []);
  if (trouble) return <TroubleView shown={trouble} />;
  if (tab === 'report') return <Report state={state} />;
  switch (view.at) {
    case 'empty':
      return <Empty state={state} notice={view.notice} fresh={first.current} />;
    case 'accounts':
      return <Accounts state={state} removing={view.removing} removed={view.removed} />;
    case 'where':
      return <Where />;
    case 'reading':
      return <Reading files={files} />;
    case 'review':
      return <Review state={state} />;
    case 'describe':
      return <Describe describing={view.describing} />;
    case 'mappings':
      return <Mappings mappings={state.workbook?.mappings ?? []} said={view.said} />;
    case 'writing':
      return <Writing writing={view.writing} />;
    case 'stopped':
      return <StoppedView state={state} stopped={view.stopped} />;
    case 'done':
      return <Done state={state} result={view.result} plan={view.plan} when={view.when} />;
    case 'undone':
      return <Undone result={view.result} />;
    case 'history':
      return <History state={state} entries={view.entries} />;
  }
}

function Tabs({ tab }: { tab: State['tab'] }) {
  const { words, control } = usePanel();
  const list = useRef<HTMLDivElement>(null);
  const tabs = ['import', 'report'] as const;
  const go = (to: State['tab']) => (to === 'report' ? control.showReport() : control.act({ do: 'goes', tab: 'import' }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const to = tab === 'import' ? 'report' : 'import';
    go(to);
    list.current?.querySelector<HTMLElement>(`#tab-${to}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" ref={list} onKeyDown={onKeyDown}>
      {tabs.map((id) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={tab === id}
          aria-controls="state"
          tabIndex={tab === id ? 0 : -1}
          onClick={() => go(id)}
        >
          {words.tabs[id]}
        </button>
      ))}
    </div>
  );
}

function Waiting({ state }: { state: State }) {
  const { words, control } = usePanel();
  return (
    <div class="waiting" aria-live="polite">
      {state.wait !== 'none' && (
        <p>
          <BusyIcon />
          <span>
            {state.wait === 'slow' ? words.connecting : state.wait === 'silent' ? words.stillWorking : words.stillWaiting}{' '}
            {state.wait === 'lost' && (
              <button type="button" class="link" onClick={control.retry}>
                {words.retry}
              </button>
            )}
          </span>
        </p>
      )}
    </div>
  );
}

/** Files may be dropped anywhere in the panel; without this the frame would leave for the file. */
function useDrop(store: Store, control: Controller): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file').length;
      if (store.get().dragging !== items) control.act({ do: 'drags', files: items });
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) control.act({ do: 'drags', files: null });
    };
    const drop = async (event: DragEvent) => {
      event.preventDefault();
      const { files, failed } = event.dataTransfer ? await filesOf(event.dataTransfer) : { files: [], failed: [] };
      control.act({ do: 'not-opened', names: failed });
      await control.drop(files);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [store, control]);
}

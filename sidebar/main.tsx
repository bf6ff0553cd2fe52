/** Starts the panel: its reader, its line to the spreadsheet, its first question. */
import { render } from 'preact';
import { createController, createStore } from './controller';
import { PanelFrame } from './panel';
import { createReader, NoReader } from './reader';
import { createServer, type Wait } from './server';
import type { Dictionary } from './words';

declare const google: { script: { run: Parameters<typeof createServer>[0] extends () => infer R ? NonNullable<R> : never } } | undefined;

/** Called once, by the script of the page that the server chose by the language of its user. */
export function start(dictionary: Dictionary): void {
  document.documentElement.lang = dictionary.code;
  const store = createStore();
  const server = createServer(
    () => (typeof google === 'undefined' ? null : google.script.run),
    (wait: Wait) => store.act({ do: 'waits', wait }),
  );
  const reader = createReader(
    async () => {
      const source = await server.call('readingSource');
      if (source.ok) return source.value;
      throw new NoReader(source.trouble);
    },
    async () => {
      const source = await server.call('readerSource');
      if (source.ok) return source.value;
      store.act({ do: 'trouble', shown: { trouble: source.trouble, again: 'close' } });
      return '';
    },
  );
  const control = createController(store, server, reader, { now: () => Date.now(), id: () => crypto.randomUUID() });

  render(<PanelFrame dictionary={dictionary} store={store} control={control} />, document.getElementById('panel') as HTMLElement);
  void control.open();
}

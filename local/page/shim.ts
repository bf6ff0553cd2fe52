/** `google.script` inside the panel: calls go to the local server under the rules of the live one (facts §4.1). */

import { transferable } from '../apps-script/transferable';

type Handlers = { success: ((value: unknown, user?: unknown) => void) | null; failure: ((error: Error, user?: unknown) => void) | null; user: unknown };
type Runner = { [name: string]: (...args: unknown[]) => unknown };

/** Replaced by the server with the names of the script's functions. */
const entries: string[] = JSON.parse(JSON.stringify('@entries@')) as never;
/** Live, further calls wait. */
const atOnce = 10;

let running = 0;
const waiting: (() => void)[] = [];

function call(name: string, args: unknown[], { success, failure, user }: Handlers): void {
  const body = JSON.stringify({ name, args: args.map((argument, index) => transferable(argument, String(index))) });
  const start = async () => {
    running++;
    try {
      const response = await fetch('/run', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      const answer = (await response.json()) as { value: unknown; message?: string };
      if (!response.ok) throw new Error(answer.message);
      setTimeout(() => success?.(answer.value, user));
    } catch (problem) {
      const error = problem instanceof Error ? problem : new Error(String(problem));
      if (failure) setTimeout(() => failure(error, user));
      else console.error(error);
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
  if (running < atOnce) void start();
  else waiting.push(() => void start());
}

function runner(handlers: Handlers): Runner {
  const made: Runner = {
    withSuccessHandler: (success) => runner({ ...handlers, success: success as Handlers['success'] }),
    withFailureHandler: (failure) => runner({ ...handlers, failure: failure as Handlers['failure'] }),
    withUserObject: (user) => runner({ ...handlers, user }),
  };
  for (const name of entries) made[name] = (...args) => call(name, args, handlers);
  return made;
}

const toPage = (what: string) => window.parent.postMessage({ panel: what }, window.location.origin);

Object.assign(window, {
  google: {
    script: {
      run: runner({ success: null, failure: null, user: undefined }),
      host: {
        close: () => toPage('close'),
        setWidth: () => undefined,
        setHeight: () => undefined,
        editor: { focus: () => toPage('focus') },
        origin: window.location.origin,
      },
    },
  },
});

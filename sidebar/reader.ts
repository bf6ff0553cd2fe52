/** Reading off the main thread: a worker from a blob, or the same script on the page where workers are refused. */
import { unpackText } from './packed';
import type { FromWorker, ToWorker } from './reader-entry';
import type { createReaderService, Job, ReaderService, ResultOf } from './reader-service';
import type { Trouble } from './server';

export type Reader = {
  run<J extends Job>(job: J, told?: (share: number) => void): Promise<ResultOf<J>>;
  /** Ends all that runs at once; what was read is forgotten. */
  stop(): void;
};

/** Thrown into every job that was running when reading was stopped. */
export class Stopped extends Error {}

/** The reading script did not come, or could not be started here, neither in a worker nor on the page. */
export class NoReader extends Error {
  constructor(readonly trouble: Trouble) {
    super('details' in trouble ? trouble.details : trouble.problem.code);
  }
}

type Waiting = { told: (share: number) => void; resolve: (value: unknown) => void; reject: (error: Error) => void };
type Scope = { socialKpiExcel?: unknown; socialKpiReader?: typeof createReaderService };

/** Where blob workers are dropped without a word nothing ever comes; a slow machine starts one in less. */
const startsWithin = 4_000;

/** Fetch packed texts, each when it is first needed. `reading`: the reading script; throws `NoReader` · `excel`: the Excel reader, '' where it could not be fetched. */
export function createReader(reading: () => Promise<string>, excel: () => Promise<string>): Reader {
  let script: string | null = null;
  let current: Promise<{ run: ReaderService; end: () => void }> | null = null;
  const excelScript = async () => {
    const text = await excel();
    return text === '' ? '' : unpackText(text);
  };
  const open = async () => {
    script ??= await unpackText(await reading());
    return (await openWorker(script, excelScript)) ?? openHere(script, excelScript);
  };
  return {
    async run<J extends Job>(job: J, told?: (share: number) => void) {
      current ??= open().catch((error) => {
        current = null;
        throw error instanceof NoReader ? error : new NoReader({ kind: 'reader', details: String(error) });
      });
      return (await current).run(job, told) as Promise<ResultOf<J>>;
    },
    stop() {
      current?.then(({ end }) => end()).catch(() => {});
      current = null;
    },
  };
}

async function openWorker(script: string, excel: () => Promise<string>) {
  const waiting = new Map<number, Waiting>();
  let worker: Worker;
  try {
    worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  } catch {
    return null;
  }
  let next = 0;
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  // a worker that the page's policy refuses fails before its first answer
  const starts = new Promise<boolean>((resolve) => {
    worker.onerror = (event) => {
      event.preventDefault();
      resolve(false);
      failAll(new Error(event.message || 'worker'));
    };
    worker.onmessage = () => resolve(true);
    setTimeout(() => resolve(false), startsWithin);
    worker.postMessage({ id: -1, job: { do: 'forget' } } satisfies ToWorker);
  });
  if (!(await starts)) {
    worker.terminate();
    return null;
  }
  worker.onmessage = async ({ data }: MessageEvent<FromWorker>) => {
    if ('need' in data) {
      worker.postMessage({ excel: await excel() } satisfies ToWorker);
      return;
    }
    const job = waiting.get(data.id);
    if ('share' in data) {
      job?.told(data.share);
      return;
    }
    waiting.delete(data.id);
    if ('failure' in data) job?.reject(new Error(data.failure));
    else job?.resolve(data.value);
  };
  const run: ReaderService = (job, told = () => {}) =>
    new Promise((resolve, reject) => {
      const id = next++;
      waiting.set(id, { told, resolve: resolve as (value: unknown) => void, reject });
      worker.postMessage({ id, job } satisfies ToWorker);
    });
  const end = () => {
    worker.terminate();
    failAll(new Stopped());
  };
  return { run, end };
}

/** On the main thread, a breath before each job; a single large file may still hold the page up. */
function openHere(script: string, excel: () => Promise<string>) {
  const scope = globalThis as unknown as Scope;
  const load = (source: string) => {
    const element = document.createElement('script');
    element.textContent = source;
    document.head.append(element);
    element.remove();
  };
  load(script);
  let stopped = false;
  const service = (scope.socialKpiReader as typeof createReaderService)(async () => {
    if (!scope.socialKpiExcel) load(await excel());
    if (!scope.socialKpiExcel) throw new Error('Excel');
    return scope.socialKpiExcel as never;
  });
  const run: ReaderService = async (job, told) => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (stopped) throw new Stopped();
    const value = await service(job, told);
    if (stopped) throw new Stopped();
    return value;
  };
  return {
    run,
    end: () => {
      stopped = true;
    },
  };
}

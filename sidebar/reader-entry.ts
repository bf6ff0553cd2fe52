/** Entry of the packed reading script: in a worker it answers messages, on the page (where workers are refused) it is called directly. */
import { createReaderService, type Job } from './reader-service';

type Excel = Awaited<ReturnType<Parameters<typeof createReaderService>[0]>>;
type Scope = { socialKpiExcel?: Excel; socialKpiReader?: typeof createReaderService };
export type ToWorker = { id: number; job: Job } | { excel: string };
export type FromWorker = { id: number; value: unknown } | { id: number; share: number } | { id: number; failure: string } | { need: 'excel' };

const scope = globalThis as unknown as Scope & DedicatedWorkerGlobalScope;

function serve(): void {
  let arrived: (source: string) => void = () => {};
  let loading: Promise<Excel> | null = null;
  const load = async (): Promise<Excel> => {
    const source = await new Promise<string>((resolve) => {
      arrived = resolve;
      scope.postMessage({ need: 'excel' } satisfies FromWorker);
    });
    if (source === '') {
      loading = null;
      throw new Error('Excel');
    }
    scope.importScripts(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
    return scope.socialKpiExcel as Excel;
  };
  const run = createReaderService(() => {
    loading ??= load();
    return loading;
  });
  scope.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
    if ('excel' in data) {
      arrived(data.excel);
      return;
    }
    try {
      const told = (share: number) => scope.postMessage({ id: data.id, share } satisfies FromWorker);
      scope.postMessage({ id: data.id, value: await run(data.job, told) } satisfies FromWorker);
    } catch (error) {
      scope.postMessage({ id: data.id, failure: String(error) } satisfies FromWorker);
    }
  };
}

if (typeof document === 'undefined') serve();
else scope.socialKpiReader = createReaderService;

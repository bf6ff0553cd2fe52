/** The line to the spreadsheet: answers, refusals, silence and a second try. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createServer, troubleOf, type Wait } from '../../sidebar/server';

type Call = { name: string; args: unknown[]; ok: (value: unknown) => void; bad: (error: unknown) => void };

/** google.script.run whose answers the test gives. */
function line() {
  const calls: Call[] = [];
  const runner = (ok: Call['ok'], bad: Call['bad']): never =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === 'withSuccessHandler') return (handler: Call['ok']) => runner(handler, bad);
          if (name === 'withFailureHandler') return (handler: Call['bad']) => runner(ok, handler);
          return (...args: unknown[]) => void calls.push({ name, args, ok, bad });
        },
      },
    ) as never;
  const waits: Wait[] = [];
  const nothing = () => {};
  return {
    calls,
    waits,
    server: createServer(
      () => runner(nothing, nothing),
      (wait) => waits.push(wait),
      () => 'the call',
    ),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('server', () => {
  it('gives the value of an answer', async () => {
    const { server, calls } = line();
    const answer = server.call('openSheet', { sheetId: 7 });
    expect(calls[0]).toMatchObject({ name: 'openSheet', args: [{ sheetId: 7 }] });
    calls[0]?.ok({ ok: true, value: { name: 'X' } });
    expect(await answer).toEqual({ ok: true, value: { name: 'X' } });
  });

  it('gives a refusal as its problem, and an empty answer as a failure', async () => {
    const { server, calls } = line();
    const refused = server.call('openPanel');
    calls[0]?.ok({ ok: false, problem: { code: 'import-unknown' } });
    expect(await refused).toEqual({ ok: false, trouble: { kind: 'problem', problem: { code: 'import-unknown' } } });
    const empty = server.call('openPanel');
    calls[1]?.ok(null);
    expect(await empty).toMatchObject({ ok: false, trouble: { kind: 'failed' } });
  });

  it.each([
    'PERMISSION_DENIED',
    'We are sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
    'Authorization is required to perform that action.',
  ])('takes «%s» for several accounts', (message) => {
    expect(troubleOf(new Error(message)).kind).toBe('access');
  });

  it('takes any other failure for one of the service', () => {
    expect(troubleOf({ message: 'Service Spreadsheets timed out' })).toEqual({ kind: 'failed', details: 'Service Spreadsheets timed out' });
  });

  it('says after two seconds that it is slow, after twenty that nothing came, and nothing once it answers', async () => {
    const { server, calls, waits } = line();
    const answer = server.call('openPanel');
    vi.advanceTimersByTime(1_999);
    expect(waits).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(waits).toEqual(['slow']);
    vi.advanceTimersByTime(18_000);
    expect(waits).toEqual(['slow', 'lost']);
    calls[0]?.ok({ ok: true, value: null });
    await answer;
    expect(waits.at(-1)).toBe('none');
  });

  it('sends a lost question again on request, and takes the first answer', async () => {
    const { server, calls } = line();
    const answer = server.call('openSheet', { sheetId: 7 });
    server.retry();
    expect(calls).toHaveLength(1);
    vi.advanceTimersByTime(20_000);
    server.retry();
    expect(calls.map(({ name, args }) => [name, args])).toEqual([
      ['openSheet', [{ sheetId: 7 }]],
      ['openSheet', [{ sheetId: 7 }]],
    ]);
    calls[1]?.ok({ ok: true, value: { name: 'second' } });
    calls[0]?.ok({ ok: true, value: { name: 'first' } });
    expect(await answer).toEqual({ ok: true, value: { name: 'second' } });
  });

  const sent = (calls: readonly Call[], name: string) => calls.filter((call) => call.name === name);

  it('never sends a change twice while it may run, says that it is still at work, and offers another try after six minutes only', async () => {
    const { server, calls, waits } = line();
    const answer = server.call('buildReport', { period: null });
    expect(calls[0]?.args).toEqual([{ period: null }, 'the call']);
    vi.advanceTimersByTime(360_000);
    server.retry();
    expect(waits.at(-1)).toBe('silent');
    expect(sent(calls, 'buildReport')).toHaveLength(1);
    vi.advanceTimersByTime(15_000);
    expect(waits.at(-1)).toBe('lost');
    server.retry();
    expect(sent(calls, 'buildReport').map(({ args }) => args[1])).toEqual(['the call', 'the call']);
    sent(calls, 'buildReport')[1]?.ok({ ok: true, value: 'built' });
    expect(await answer).toEqual({ ok: true, value: 'built' });
  });

  it('asks for the answer of a silent change by its id', async () => {
    const { server, calls } = line();
    const answer = server.call('writeChunk', { seq: 3 });
    vi.advanceTimersByTime(30_000);
    expect(calls[1]).toMatchObject({ name: 'answerOf', args: ['the call'] });
    calls[1]?.ok({ ok: true, value: { state: 'running' } });
    vi.advanceTimersByTime(30_000);
    calls[2]?.ok({ ok: true, value: { state: 'done', answer: { ok: false, problem: { code: 'workbook-busy' } } } });
    expect(await answer).toEqual({ ok: false, trouble: { kind: 'problem', problem: { code: 'workbook-busy' } } });
    expect(sent(calls, 'writeChunk')).toHaveLength(1);
  });

  it('asks for the answer of a change whose line broke; only where the server knows nothing of it the failure is told', async () => {
    const { server, calls } = line();
    const kept = server.call('finishImport', { importId: 'a' });
    calls[0]?.bad(new Error('NetworkError: Connection failure due to HTTP 0'));
    vi.advanceTimersByTime(1_000);
    calls[1]?.ok({ ok: true, value: { state: 'unknown' } });
    vi.advanceTimersByTime(3_000);
    calls[2]?.ok({ ok: true, value: { state: 'done', answer: { ok: true, value: 'finished' } } });
    expect(await kept).toEqual({ ok: true, value: 'finished' });

    const gone = server.call('undoImport', { importId: 'a', dryRun: false });
    calls[3]?.bad(new Error('NetworkError: Connection failure due to HTTP 0'));
    for (const [i, wait] of [1_000, 3_000, 6_000].entries()) {
      vi.advanceTimersByTime(wait);
      calls[4 + i]?.bad(new Error('NetworkError'));
    }
    expect(await gone).toMatchObject({ ok: false });
    expect(sent(calls, 'undoImport')).toHaveLength(1);
  });

  it('tells at once what never began', async () => {
    const { server, calls } = line();
    const answer = server.call('buildReport', {});
    calls[0]?.bad(new Error('PERMISSION_DENIED'));
    expect(await answer).toMatchObject({ ok: false, trouble: { kind: 'access' } });
  });

  it('says so where there is no spreadsheet at all', async () => {
    const server = createServer(
      () => null,
      () => {},
    );
    expect(await server.call('openPanel')).toMatchObject({ ok: false, trouble: { kind: 'failed' } });
  });
});

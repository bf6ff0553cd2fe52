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

  it('says after two seconds that it is slow, after twenty that it is silent, and nothing once it answers', async () => {
    const { server, calls, waits } = line();
    const answer = server.call('openPanel');
    vi.advanceTimersByTime(1_999);
    expect(waits).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(waits).toEqual(['slow']);
    vi.advanceTimersByTime(18_000);
    expect(waits).toEqual(['slow', 'silent']);
    calls[0]?.ok({ ok: true, value: null });
    await answer;
    expect(waits.at(-1)).toBe('none');
  });

  it('sends a silent call again on request, and takes the first answer', async () => {
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

  it('says so where there is no spreadsheet at all', async () => {
    const server = createServer(
      () => null,
      () => {},
    );
    expect(await server.call('openPanel')).toMatchObject({ ok: false, trouble: { kind: 'failed' } });
  });
});

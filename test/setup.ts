/** Every property is tried on the same cases each time. A console call during a test fails it: what a person must read goes through problems and words, never past them. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { pause } from './pause';

fc.configureGlobal({ seed: 20_261_124 });

const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;
let spies: { method: string; calls: unknown[][] }[] = [];

beforeEach(() => {
  spies = methods.map((method) => {
    const calls: unknown[][] = [];
    vi.spyOn(console, method).mockImplementation((...args) => void calls.push(args));
    return { method, calls };
  });
});

afterEach(async () => {
  await pause();
  const said = spies.flatMap(({ method, calls }) => calls.map((args) => `console.${method}(${args.map(String).join(' ')})`));
  vi.restoreAllMocks();
  expect(said).toEqual([]);
});

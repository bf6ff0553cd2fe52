/** A console call during a test fails it: what a person must read goes through problems and words, never past them. */
import { afterEach, beforeEach, expect, vi } from 'vitest';

const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;
let spies: { method: string; calls: unknown[][] }[] = [];

beforeEach(() => {
  spies = methods.map((method) => {
    const calls: unknown[][] = [];
    vi.spyOn(console, method).mockImplementation((...args) => void calls.push(args));
    return { method, calls };
  });
});

afterEach(() => {
  const said = spies.flatMap(({ method, calls }) => calls.map((args) => `console.${method}(${args.map(String).join(' ')})`));
  vi.restoreAllMocks();
  expect(said).toEqual([]);
});

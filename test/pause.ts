/** Lets the runner have its turn: a test that computes for a minute without a pause is taken for dead, and the run ends red though all passed. */

/** As it is before any test sets the clock. */
const { setImmediate } = globalThis;

export const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

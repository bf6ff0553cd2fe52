/** A small seeded source of chance, so that the same samples come out on every machine. */

export type Random = {
  /** In [0, 1). */
  next: () => number;
  /** Whole number, both ends included. */
  between: (low: number, high: number) => number;
  pick: <T>(list: readonly T[]) => T;
  /** Mean 0, deviation 1. */
  normal: () => number;
  /** A whole number around a rate, as counts of independent events fall. */
  count: (expected: number) => number;
  digits: (length: number) => string;
};

/** The stream of a name: two names never share numbers, so a file can grow without changing another. */
export function randomFor(name: string): Random {
  let state = 2166136261;
  for (let i = 0; i < name.length; i++) state = Math.imul(state ^ name.charCodeAt(i), 16777619);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    between,
    pick: (list) => list[between(0, list.length - 1)] as (typeof list)[number],
    normal,
    count: (expected) => Math.max(0, Math.round(expected + Math.sqrt(Math.max(expected, 0)) * normal())),
    digits: (length) => Array.from({ length }, (_, i) => between(i === 0 ? 1 : 0, 9)).join(''),
  };
}

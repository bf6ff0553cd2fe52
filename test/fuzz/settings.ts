/** How many cases and from which seed: always the same in `npm test`, chosen or random in `npm run fuzz` (see run.mjs). */

/** Cases of `npm test`; together more than ten thousand. */
export const cases = {
  csvWritten: 1500,
  csvAnything: 2500,
  bytes: 900,
  archives: 300,
  workbooks: 120,
  texts: 900,
  exports: 2200,
  damaged: 500,
  blocks: 500,
  numbers: 2000,
  durations: 500,
  dates: 1000,
  rows: 300,
} as const;

const times = Number(process.env.FUZZ_TIMES ?? 1);

/**
 * What fast-check gets: the seed, and the cases of one property. `npm test` stops at the first failing case; `npm run fuzz` looks for the smallest one too, which may
 * take minutes.
 */
export function runs(name: keyof typeof cases): { seed: number; numRuns: number; endOnFailure: boolean } {
  return { seed: Number(process.env.FUZZ_SEED ?? 20_261_124), numRuns: Math.ceil(cases[name] * times), endOnFailure: process.env.FUZZ_SEED === undefined };
}

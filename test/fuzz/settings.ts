/** How many cases and from which seed: always the same in `npm test`, chosen or random in `npm run fuzz` (see run.mjs). */

/** Cases of `npm test`; together more than ten thousand. */
export const cases = {
  csvWritten: 2000,
  csvAnything: 3000,
  bytes: 700,
  archives: 200,
  workbooks: 80,
  texts: 600,
  exports: 1300,
  damaged: 400,
  blocks: 350,
  numbers: 2500,
  durations: 600,
  dates: 1500,
  rows: 200,
  mappings: 300,
} as const;

const times = Number(process.env.FUZZ_TIMES ?? 1);

/**
 * What fast-check gets: the seed, and the cases of one property. `npm test` stops at the first failing case; `npm run fuzz` looks for the smallest one too, which may
 * take minutes.
 */
export function runs(name: keyof typeof cases): { seed: number; numRuns: number; endOnFailure: boolean } {
  return { seed: Number(process.env.FUZZ_SEED ?? 20_261_124), numRuns: Math.ceil(cases[name] * times), endOnFailure: process.env.FUZZ_SEED === undefined };
}

/** The verdicts a change can get, in the order in which they are tested; the first that holds gives the sentence, the others are listed. */

/** UP and DOWN are what is left when nothing else holds. */
export const verdictCodes = [
  'NO_DATA',
  'NO_BASELINE',
  'BREAK',
  'INCOMPLETE',
  'UNFINISHED',
  'TOO_EARLY',
  'FEW_POSTS',
  'FEW_EVENTS',
  'IMMATURE',
  'ONE_POST',
  'NO_DIFFERENCE_SHOWN',
  'UP',
  'DOWN',
] as const;

export type VerdictCode = (typeof verdictCodes)[number];

/** Besides the codes: two counts side by side, two figures that no test is made for, bounds in place of an interval, and a change that is established by itself but not among all that one page compares. */
export const verdictKinds = [...verdictCodes, 'SIDE_BY_SIDE', 'UNTESTED', 'BOUNDS_UP', 'BOUNDS_DOWN', 'BOUNDS_OVERLAP', 'ALONE'] as const;
export type VerdictKind = (typeof verdictKinds)[number];

/** How a row is coloured: a conclusion, none, or doubtful data. */
export type Tint = 'good' | 'bad' | 'und' | 'dat';

/** For a figure that should rise. */
export const tints: { [K in VerdictKind]: Tint } = {
  NO_DATA: 'und',
  NO_BASELINE: 'und',
  BREAK: 'dat',
  INCOMPLETE: 'dat',
  UNFINISHED: 'und',
  TOO_EARLY: 'und',
  FEW_POSTS: 'und',
  FEW_EVENTS: 'und',
  IMMATURE: 'dat',
  ONE_POST: 'und',
  NO_DIFFERENCE_SHOWN: 'und',
  UP: 'good',
  DOWN: 'bad',
  SIDE_BY_SIDE: 'und',
  UNTESTED: 'und',
  BOUNDS_UP: 'good',
  BOUNDS_DOWN: 'bad',
  BOUNDS_OVERLAP: 'und',
  ALONE: 'und',
};

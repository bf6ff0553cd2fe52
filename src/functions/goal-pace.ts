/** Progress ÷ share of the time that is over: 1 is on track. With seasonal weights a month counts for what it usually brings (kpi-definitions §3.8). */
import { sheetEpoch } from '../kpis/periods';
import { refusal } from '../languages/language';
import { laidOut, readSides, readValues, type Shape, sharedShape, spread } from './cells';
import { defineFunction, type Input, type Param, type Words } from './function';
import { progressOf } from './goal-progress';

export const goalParams: readonly Param[] = [
  { name: 'actual' },
  { name: 'target' },
  { name: 'start', type: 'date', time: 'day' },
  { name: 'end', type: 'date', time: 'day' },
  { name: 'today', type: 'date', time: 'day' },
  { name: 'baseline', optional: true },
  { name: 'season', optional: true },
];

export const goalPace = defineFunction({
  name: 'GOAL_PACE',
  alias: 'RYTHME_OBJECTIF',
  params: goalParams,
  run: (args, words) => {
    const { shape, goals } = readGoals(args, words);
    return laidOut(
      goals.map(({ progress, elapsed }) => progress / elapsed),
      shape,
    );
  },
});

export type Goal = { actual: number; target: number; baseline: number; progress: number; elapsed: number };

/** `elapsed`: above 0, 1 from the last day on; NaN before the first day or where a day is not known. */
export function readGoals(args: readonly Input[], words: Words): { shape: Shape; goals: Goal[] } {
  const [actual, target, start, end, today, baseline = 0, season] = args;
  const sides = readSides([actual, target, start, end, today, baseline], words);
  const weights = season === undefined ? null : readSeason(season, words);
  const shape = sharedShape(sides, words);
  const columns = sides.map((side) => spread(side, shape));
  const goals = Array.from({ length: shape.rows * shape.columns }, (_, i) => {
    const [now, wanted, first, last, day, from] = columns.map((column) => column[i]!) as [number, number, number, number, number, number];
    const elapsed = day < first ? Number.NaN : weighed(first, Math.min(day, last), weights) / weighed(first, last, weights);
    return { actual: now, target: wanted, baseline: from, progress: progressOf(now, wanted, from), elapsed: elapsed > 0 ? elapsed : Number.NaN };
  });
  return { shape, goals };
}

function readSeason(season: Input, words: Words): number[] | null {
  const weights = [...readValues(season, words).at];
  if (weights.every((weight) => Number.isNaN(weight))) return null;
  if (weights.length !== 12 || !weights.every((weight) => weight >= 0)) throw refusal(words, 'season', { cells: weights.length });
  return weights;
}

/** Days, each counting for the weight of its month; NaN where one is unknown. */
function weighed(from: number, to: number, weights: readonly number[] | null): number {
  if (!weights) return to - from + 1;
  if (!(to - from < 40_000)) return Number.NaN;
  let sum = 0;
  for (let day = from; day <= to; day += 1) sum += weights[new Date((day - sheetEpoch) * 86_400_000).getUTCMonth()]!;
  return sum;
}

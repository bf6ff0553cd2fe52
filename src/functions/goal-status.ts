/** Progress and pace in a word: reached, ahead, on track, behind, too early or no baseline (kpi-definitions §3.8). */
import { aheadFrom, behindUnder, leastElapsed } from '../kpis/pace';
import { defineFunction, type Words } from './function';
import { type Goal, goalParams, readGoals } from './goal-pace';

export const goalStatus = defineFunction({
  name: 'GOAL_STATUS',
  alias: 'STATUT_OBJECTIF',
  params: goalParams,
  run: (args, words) => {
    const { shape, goals } = readGoals(args, words);
    const said = goals.map((goal) => statusOf(goal, words));
    if (said.length === 1) return said[0]!;
    return Array.from({ length: shape.rows }, (_, row) => said.slice(row * shape.columns, (row + 1) * shape.columns));
  },
});

const quotient = ([over, under]: readonly [number, number]) => over / under;

function statusOf({ actual, target, baseline, progress, elapsed }: Goal, words: Words): string {
  if (Number.isNaN(actual) || Number.isNaN(target)) return '';
  if (Number.isNaN(baseline)) return words.noBaseline;
  if (Number.isNaN(progress)) return '';
  if (progress >= 1) return words.reached;
  if (elapsed < quotient(leastElapsed)) return words.tooEarly;
  // without days the target is one of every period
  if (Number.isNaN(elapsed) || elapsed >= 1) return words.behind;
  const pace = progress / elapsed;
  return pace >= quotient(aheadFrom) ? words.ahead : pace < quotient(behindUnder) ? words.behind : words.onTrack;
}

/** When progress towards a target is told and what it is called (kpi-definitions §3.8): quotients of whole numbers, which formulas write the same in every locale. */

/** Of the target's time that has to be over before a pace is told. */
export const leastElapsed = [1, 10] as const;
/** Progress ÷ elapsed share from which on it is ahead, and under which it is behind. */
export const aheadFrom = [11, 10] as const;
export const behindUnder = [9, 10] as const;

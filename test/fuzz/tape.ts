/** Choices drawn one after another from a list of numbers, so that a failing case shrinks to the simplest choices. */
import fc from 'fast-check';

export type Tape = {
  /** 0 to `below` − 1; 0, which stands for the plain choice, once the tape has run out. */
  next: (below: number) => number;
  pick: <T>(list: readonly T[]) => T;
  /** True in `one` of 16 cases. */
  rarely: (one?: number) => boolean;
  shuffled: <T>(list: readonly T[]) => T[];
};

export const tapes: fc.Arbitrary<Tape> = fc.uint16Array({ maxLength: 700, size: 'max' }).map((numbers) => {
  const tape = tapeOf(numbers);
  // what fast-check prints of a failing case
  return Object.assign(tape, { [fc.toStringMethod]: () => `tape of [${Array.from(numbers).join(', ')}]` });
});

export function tapeOf(numbers: ArrayLike<number>): Tape {
  let at = 0;
  const next = (below: number) => (at < numbers.length ? (numbers[at++] as number) % below : 0);
  return {
    next,
    pick: (list) => list[next(list.length)] as (typeof list)[number],
    rarely: (one = 1) => next(16) >= 16 - one,
    shuffled: (list) => {
      const left = [...list];
      return list.map(() => left.splice(next(left.length), 1)[0] as (typeof list)[number]);
    },
  };
}

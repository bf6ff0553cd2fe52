/** Every ratio we promise, measured in one run, with its goal beside it. No timed test: a person reads this. */
import { code } from './code';
import { largeTab } from './large-tab';
import { panel } from './panel';
import { one, reading } from './reading';
import { recalculation } from './recalculation';
import { serviceCalls } from './service-calls';

export type Measure = { what: string; measured: string; goal: string; holds: boolean };

const all: { [name: string]: () => Promise<Measure[]> } = { code, calls: serviceCalls, recalculation, largeTab, panel, reading };

/** Runs the named measurements, or all of them. */
export async function main(names: readonly string[]): Promise<void> {
  if (names[0] === 'one') return one(names[1] as string);
  for (const name of names.length ? names : Object.keys(all)) {
    const measures = (await all[name]?.()) ?? [];
    for (const { what, measured, goal, holds } of measures) process.stdout.write(`${holds ? 'holds' : 'FAILS'}  ${what}: ${measured} (goal: ${goal})\n`);
  }
}

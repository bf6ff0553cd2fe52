/** Size and start-up of dist/Code.js, and what a sheet function costs beside a plain loop. */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { callFunction } from '../src/functions';
import { median } from '../src/kpis/statistics';
import type { Measure } from './measure';

function timed(rounds: number, work: () => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return median(times) ?? Number.NaN;
}

export async function code(): Promise<Measure[]> {
  const source = readFileSync('dist/Code.js', 'utf8');
  const whole = Buffer.byteLength(source) / 1000;
  const bare = Buffer.byteLength(source.replace(/^\/\*\*[\s\S]*?\*\/$/gm, '')) / 1000;
  const script = new vm.Script(source);
  const start = timed(20, () => script.runInContext(vm.createContext({})));
  const empty = timed(20, () => new vm.Script('').runInContext(vm.createContext({})));
  return [
    {
      what: 'dist/Code.js',
      measured: `${whole.toFixed(0)} kB, ${bare.toFixed(0)} kB without the help of sheet functions`,
      goal: '≤ 200 kB',
      holds: whole <= 200,
    },
    { what: 'start-up of dist/Code.js in a bare context', measured: `${(start - empty).toFixed(2)} ms`, goal: '≤ 5 ms', holds: start - empty <= 5 },
    sheetFunction(),
  ];
}

/** ENGAGEMENT_RATE over two columns of 50,000 cells with blanks, against the same sums in a loop. */
function sheetFunction(): Measure {
  const rows = Array.from({ length: 50_000 }, (_, i) => i);
  const interactions = rows.map((i) => [i % 17 === 0 ? '' : i % 400]);
  const base = rows.map((i) => [i % 23 === 0 ? '' : 1000 + (i % 9000)]);
  let over = 0;
  let under = 0;
  const loop = () => {
    over = 0;
    under = 0;
    for (let i = 0; i < interactions.length; i++) {
      const a = interactions[i]?.[0];
      const b = base[i]?.[0];
      if (typeof a === 'number' && typeof b === 'number') {
        over += a;
        under += b;
      }
    }
  };
  let result: unknown;
  const ours = timed(31, () => {
    result = callFunction('ENGAGEMENT_RATE', [interactions, base]);
  });
  const plain = timed(31, loop);
  if (result !== over / under) throw new Error(`ENGAGEMENT_RATE gave ${result}, the loop ${over / under}`);
  const ratio = ours / plain;
  return {
    what: 'ENGAGEMENT_RATE over a pair of columns, 100,000 cells, against a plain loop',
    measured: `${ratio.toFixed(1)} of its time (${ours.toFixed(2)} ms, loop ${plain.toFixed(2)} ms)`,
    goal: '≤ 2',
    holds: ratio <= 2,
  };
}

/** `npm run simulate`: the tables of how often unchanged figures are called established and doublings are seen. `-- --times 0.1` for a shorter look, `--seed 7` for another one. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { postsFiles } from './posts-files';
import { simulate } from './simulate';

const { values } = parseArgs({ options: { seed: { type: 'string' }, times: { type: 'string' } } });
const times = Number(values.times ?? 1);
const [seed, runs] = [Number(values.seed ?? 20_261_201), (count: number) => Math.ceil(count * times)];
if (!Number.isInteger(seed) || !(times > 0)) {
  process.stderr.write('npm run simulate -- [--seed WHOLE NUMBER] [--times NUMBER]\n');
  process.exit(2);
}
const files = await postsFiles(path.resolve('../shared/exports'), 60);
const { text, missed } = await simulate({
  runs: runs(2000),
  moving: runs(1000),
  splits: runs(2000),
  pages: runs(2000),
  seed,
  files,
  told: (what) => process.stderr.write(`${what}…\n`),
});
process.stdout.write(`${text}\n\n${missed.length === 0 ? 'Every bound is met.' : `Bounds missed:\n${missed.join('\n')}`}\n`);
process.exitCode = missed.length === 0 ? 0 : 1;

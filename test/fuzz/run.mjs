/** `npm run fuzz`: the tests of test/fuzz with many more cases, from a seed that is printed. `-- --seed 7 --times 100`, and words that name test files. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({ options: { seed: { type: 'string' }, times: { type: 'string' } }, allowPositionals: true });
const seed = values.seed ?? String(Math.floor(Math.random() * 2 ** 31));
const times = values.times ?? '20';
if (!/^-?\d+$/.test(seed) || !(Number(times) > 0)) {
  process.stderr.write('npm run fuzz -- [--seed WHOLE NUMBER] [--times NUMBER] [test file…]\n');
  process.exit(2);
}
process.stdout.write(
  `seed ${seed}, ${times} times the cases of npm test. The same again: npm run fuzz -- --seed ${seed} --times ${times} ${positionals.join(' ')}\n`,
);
const files = positionals.length > 0 ? positionals.map((name) => `test/fuzz/${name}`) : ['test/fuzz'];
const args = ['node_modules/vitest/vitest.mjs', 'run', ...files, '--testTimeout', String(3_600_000)];
process.exit(spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, FUZZ_SEED: seed, FUZZ_TIMES: times } }).status ?? 1);

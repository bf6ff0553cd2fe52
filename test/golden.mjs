/** `npm run golden`: writes the goldens again and prints what changed, to be read before it is committed. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const isGolden = (file) => /toMatch(File|Inline)?Snapshot\(/.test(readFileSync(file, 'utf8'));
const files = readdirSync('test', { recursive: true })
  .map((name) => path.join('test', name))
  .filter((file) => /\.test\.tsx?$/.test(file) && isGolden(file));
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '-u', '--reporter=dot', ...files], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
const git = (...words) => spawnSync('git', words, { encoding: 'utf8' }).stdout;
const known = git('diff', '--', ':(glob)**/*.records.json', ':(glob)**/*.snap', ...files);
const fresh = git('ls-files', '--others', '--exclude-standard', '--', ':(glob)**/*.records.json', ':(glob)**/*.snap');
process.stdout.write(known + fresh === '' ? 'No golden changed.\n' : `${known}${fresh && `New:\n${fresh}`}`);

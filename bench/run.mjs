/** Starts the measurements: brings the bundles up to date, then runs bench/measure.ts with room for a 100 MB file. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureBuilt, localModule } from '../local/fresh.mjs';

if (process.argv[2] === 'here') {
  await ensureBuilt();
  const { main } = await localModule('bench/measure.ts');
  await main(process.argv.slice(3));
} else {
  const { status } = spawnSync(
    process.execPath,
    ['--max-old-space-size=6144', '--expose-gc', fileURLToPath(import.meta.url), 'here', ...process.argv.slice(2)],
    {
      stdio: 'inherit',
    },
  );
  process.exitCode = status ?? 1;
}

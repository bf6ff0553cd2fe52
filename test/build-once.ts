/** Brings dist/ up to date before any test runs. A build that fails is bundle.test.ts's failure, so that the other tests still run. */
import { ensureBuilt } from '../local/fresh.mjs';

export default async function setup() {
  await ensureBuilt().catch((error: unknown) => {
    process.stderr.write(`dist/ is not up to date: ${String(error)}\n`);
  });
}

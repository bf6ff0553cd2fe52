/** Starts the command line: brings the bundles up to date, then hands the arguments over (see kpi.ts). */
import { ensureBuilt, localModule } from '../fresh.mjs';

const [, { main }] = await Promise.all([ensureBuilt(), localModule('local/cli/kpi.ts')]);
process.exitCode = await main(process.argv.slice(2));

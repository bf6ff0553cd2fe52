/** One run of the local page: brings the bundles up to date, then serves them (see serve.ts). `--build` does the first half alone. */
import { ensureBuilt, localModule } from '../fresh.mjs';
import { ensurePage } from './page-bundle.mjs';

const [, , { main }] = await Promise.all([ensureBuilt(), ensurePage(), localModule('local/server/serve.ts')]);
if (process.argv[2] !== '--build') await main();

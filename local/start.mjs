/** `npm start`: brings the bundles up to date, then serves the local page (see local/serve.ts). */
import { ensureBuilt, localModule } from './fresh.mjs';
import { ensurePage } from './page-bundle.mjs';

const [, , { main }] = await Promise.all([ensureBuilt(), ensurePage(), localModule('local/serve.ts')]);
await main();

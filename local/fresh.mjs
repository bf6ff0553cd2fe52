/** Rebuilds dist/ and .local/ only when a source has changed since the last build. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildDist, writeWhole } from '../build.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => path.join(root, ...parts);

/** Names and times of everything a build reads, as one text to compare. */
function stateOf(folders) {
  const seen = [];
  const walk = (name) => {
    const stats = statSync(at(name), { throwIfNoEntry: false });
    if (stats?.isDirectory()) for (const entry of readdirSync(at(name)).sort()) walk(path.join(name, entry));
    else if (stats) seen.push(`${name} ${stats.mtimeMs}`);
  };
  folders.forEach(walk);
  return seen.join('\n');
}

export async function whenChanged(name, folders, results, make) {
  const stamp = at('.local', `${name}.state`);
  const state = stateOf(folders);
  const upToDate = existsSync(stamp) && readFileSync(stamp, 'utf8') === state && results.every((file) => existsSync(at(file)));
  if (upToDate) return;
  await make();
  writeWhole(stamp, state);
}

/** dist/ as the sources stand. */
export const ensureBuilt = () =>
  whenChanged(
    'dist',
    ['src', 'sidebar', 'samples/brand', 'build.mjs', 'appsscript.json', 'package-lock.json'],
    [
      'Code.js',
      'Diagnostics.js',
      'Diagnostics.html',
      'reader.js',
      'appsscript.json',
      'Sidebar.html',
      'Sidebar-fr.html',
      'Reading.html',
      'Excel.html',
      'Samples.html',
      'Columns.html',
      'Words-en.html',
      'Words-fr.html',
    ].map((name) => `dist/${name}`),
    buildDist,
  );

/** One module of TypeScript for Node, bundled and imported. What it imports on demand stands in chunks of its own, so that `inspect` loads no grid. */
export async function localModule(source) {
  const name = path.basename(source, '.ts');
  const file = `.local/${name}.mjs`;
  await whenChanged(name, ['local', path.dirname(source), 'package-lock.json'], [file], async () => {
    const { outputFiles } = await build({
      entryPoints: [at(source)],
      outdir: at('.local'),
      outExtension: { '.js': '.mjs' },
      write: false,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      sourcemap: 'inline',
      logLevel: 'silent',
      loader: { '.css': 'empty' },
      // packages that find files beside themselves stay outside
      external: ['excelize-wasm', '@e965/xlsx', 'esbuild', 'playwright-core'],
      banner: { js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);` },
    });
    // the entry comes last: it may only name chunks that are there
    for (const output of outputFiles.sort((a) => (a.path === at(file) ? 1 : -1))) writeWhole(output.path, output.contents);
  });
  process.setSourceMapsEnabled(true);
  return import(pathToFileURL(at(file)).href);
}

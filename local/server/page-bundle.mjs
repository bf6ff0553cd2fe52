/** The local page's own files, .local/page/: made anew when a source has changed. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeWhole } from '../../build.mjs';
import { whenChanged } from '../fresh.mjs';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const results = ['page.js', 'page.css', 'shim.js'].map((name) => `.local/page/${name}`);

export const ensurePage = () =>
  whenChanged('page', ['local', 'package-lock.json'], results, async () => {
    const { outputFiles } = await build({
      entryPoints: { page: path.join(root, 'local/page/main.ts'), style: path.join(root, 'local/page/style.css'), shim: path.join(root, 'local/page/shim.ts') },
      outdir: path.join(root, '.local/page'),
      write: false,
      bundle: true,
      minify: true,
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
      charset: 'utf8',
      logLevel: 'silent',
      define: { 'process.env.NODE_ENV': '"production"' },
      loader: { '.woff2': 'dataurl', '.woff': 'dataurl', '.ttf': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' },
    });
    for (const { path: file, contents } of outputFiles) writeWhole(file, contents);
  });

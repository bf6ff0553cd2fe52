/** `npm start`: the local page at PORT or any free one, its workbook kept in .local/workbook.json. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openPage } from './page-server';
import { loadReader, projectFolder } from './reader';

const at = (...parts: string[]) => path.join(projectFolder, ...parts);
const text = (...parts: string[]) => readFileSync(at(...parts), 'utf8');

/** The built script, the page's files and where the workbook is kept. `file` null: the usual place. */
export async function serve({ port, file = at('.local', 'workbook.json'), zone = 'Europe/Paris' }: { port: number; file?: string; zone?: string }) {
  const html = existsSync(at('dist')) ? readdirSync(at('dist')).filter((name) => name.endsWith('.html')) : [];
  return openPage({
    port,
    file,
    zone,
    code: text('dist', 'Code.js'),
    files: Object.fromEntries(html.map((name) => [name.slice(0, -'.html'.length), text('dist', name)])),
    reader: await loadReader(),
    shim: text('.local', 'page', 'shim.js'),
    assets: {
      '/': { type: 'text/html; charset=utf-8', body: text('local', 'page', 'index.html') },
      '/page.js': { type: 'text/javascript; charset=utf-8', body: text('.local', 'page', 'page.js') },
      '/page.css': { type: 'text/css; charset=utf-8', body: `${text('.local', 'page', 'page.css')}\n${text('.local', 'page', 'style.css')}` },
    },
  });
}

export async function main(): Promise<void> {
  const port = Number(process.env.PORT ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    process.stderr.write(`PORT=${process.env.PORT}\n`);
    process.exitCode = 2;
    return;
  }
  const page = await serve({ port }).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code !== 'EADDRINUSE') throw problem;
    process.stderr.write(`PORT=${port}: EADDRINUSE\n`);
    process.exitCode = 1;
  });
  if (!page) return;
  process.stdout.write(`${page.address}\n`);
  const stop = () => void page.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** `npm start`: the local page at PORT or any free one, its workbook kept in .local/workbook.json. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtPages, loadReader, projectFolder } from '../cli/reader';
import { keptFile } from './kept-file';
import { openPage } from './page-server';

const at = (...parts: string[]) => path.join(projectFolder, ...parts);
const text = (...parts: string[]) => readFileSync(at(...parts), 'utf8');

const looks = () => `${text('.local', 'page', 'page.css')}\n${text('.local', 'page', 'style.css')}`;

/** The built script, the page's files and where the workbook is kept. `file` null: the usual place. */
export async function serve({ port, file = at('.local', 'workbook.json'), zone = 'Europe/Paris' }: { port: number; file?: string; zone?: string }) {
  return openPage({
    port,
    file,
    zone,
    code: `${text('dist', 'Code.js')}\n${text('dist', 'Diagnostics.js')}`,
    files: builtPages(),
    reader: await loadReader(),
    shim: text('.local', 'page', 'shim.js'),
    assets: {
      '/': { type: 'text/html; charset=utf-8', body: text('local', 'page', 'index.html') },
      '/page.js': { type: 'text/javascript; charset=utf-8', body: text('.local', 'page', 'page.js') },
      '/page.css': { type: 'text/css; charset=utf-8', body: looks() },
    },
  });
}

export async function main(): Promise<void> {
  const words = (await loadReader()).messagesFor(process.env.LC_ALL || process.env.LANG || '').serve;
  const fail = (sentence: string, code: number) => {
    process.stderr.write(`${sentence}\n`);
    process.exitCode = code;
  };
  const port = Number(process.env.PORT || 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return fail(words.portWrong(String(process.env.PORT)), 2);
  const kept = await keptFile(at('.local', 'workbook.json'), looks());
  const page = await serve({ port, file: kept.file, zone: Intl.DateTimeFormat().resolvedOptions().timeZone }).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code !== 'EADDRINUSE') throw problem;
    fail(words.portTaken(port), 1);
  });
  if (!page) return;
  kept.hold(page.address);
  process.stdout.write(`${words.ready(page.address)}\n`);
  if (kept.elsewhere !== null) process.stdout.write(`${words.elsewhere(kept.elsewhere, path.relative(projectFolder, kept.file))}\n`);
  const stop = () =>
    void page.close().then(() => {
      kept.release();
      process.exit(0);
    });
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  if (process.env.npm_lifecycle_event === 'start') stopWithParent(stop);
}

/** npm hands a signal to the shell between it and us, which ends without passing it on. */
function stopWithParent(stop: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}

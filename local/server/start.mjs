/** `npm start`: the local page, built again when a source is saved and served on at the same address; its workbook is kept in between. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const sources = ['src', 'sidebar', 'local', 'diagnostics'];
/** Editors save in several steps. */
const settled = 300;

const run = (words, port) =>
  spawn(process.execPath, [path.join(root, 'local/server/served.mjs'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: port ? { ...process.env, PORT: port } : process.env,
  });

let port = null;
let page = serve();

function serve() {
  const child = run([], port);
  child.stdout.on('data', (text) => {
    port ??= /http:\/\/localhost:(\d+)/.exec(text)?.[1];
    process.stdout.write(text);
  });
  // what ends by itself has said why
  child.once('exit', (code) => {
    if (child === page) process.exit(code ?? 0);
  });
  return child;
}

/** A build that fails says so, and the page before it stays. */
async function again() {
  const build = run(['--build'], null);
  const [code] = await once(build, 'exit');
  if (code !== 0) return;
  const before = page;
  page = null;
  before.kill('SIGTERM');
  await once(before, 'exit');
  page = serve();
}

let timer = null;
let building = Promise.resolve();
for (const folder of sources) {
  watch(path.join(root, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building.then(again);
    }, settled);
  });
}

function stop() {
  page?.kill('SIGTERM');
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
// npm hands a signal to the shell between it and us, which ends without passing it on
const parent = process.ppid;
if (process.env.npm_lifecycle_event === 'start') setInterval(() => process.ppid !== parent && stop(), 500).unref();

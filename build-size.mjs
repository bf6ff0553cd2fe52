/** `npm run size`: bytes of what ships, the script's and the panel's by folder, against the goals. */
import { statSync } from 'node:fs';
import { bundleCode, bundlePage, bundlePanel, registry, sheetFunctions, stubs } from './build.mjs';

const number = (bytes) => bytes.toLocaleString('en').padStart(10);
const print = (bytes, name, goal) => process.stdout.write(`${number(bytes)}  ${name}${goal ? ` (goal ≤ ${goal.toLocaleString('en')})` : ''}\n`);

/** Packages by their name, own files by the two folders they stand in. */
function folderOf(file) {
  const [, inside] = file.split('node_modules/');
  if (inside) return inside.split('/')[0];
  return file.split('/').slice(0, -1).slice(0, 2).join('/') || 'entry';
}

function printFolders(inputs) {
  const folders = new Map();
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) folders.set(folderOf(file), (folders.get(folderOf(file)) ?? 0) + bytesInOutput);
  for (const [folder, bytes] of [...folders].sort(([, a], [, b]) => b - a)) print(bytes, `  ${folder}`);
}

const lists = await registry();
const [code, panel, reading] = await Promise.all([bundleCode(), bundlePanel('en', lists), bundlePage('reader-entry')]);
print(Buffer.byteLength(code.text), 'dist/Code.js, executed', 200_000);
printFolders(code.inputs);
print(Buffer.byteLength(stubs([], sheetFunctions(lists))), 'dist/Code.js, sheet functions and their help', 60_000);
print(Buffer.byteLength(panel.text), 'panel before it is packed');
printFolders(panel.inputs);
print(Buffer.byteLength(reading.text), 'what reads files before it is packed');
printFolders(reading.inputs);
const codes = Object.values(lists.languages);
const pages = [...codes.map(({ menu }) => menu.panel), 'Reading', 'Excel', 'Samples', 'Columns', ...codes.map(({ code }) => `Words-${code}`)];
for (const name of pages) print(statSync(`dist/${name}.html`).size, `dist/${name}.html`, name.startsWith('Sidebar') ? 150_000 : 0);

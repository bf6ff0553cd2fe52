/** Builds dist/: Code.js with its generated stubs, the manifest, the panel's pages, the reader of the command line; fills the tables of README.md. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { fillTables, functionReference, kpiReference, readmeTables } from './build-tables.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(root, ...parts);

/** Written beside its place and then moved, so that a reader never meets half a file. */
export function writeWhole(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

/** One bundle made from `contents`, a module that stands in the project's root; `inputs`: bytes of each file in it. */
export async function bundle(contents, options) {
  const result = await build({
    stdin: { contents, resolveDir: root, sourcefile: 'entry.ts', loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    logLevel: 'silent',
    legalComments: 'none',
    charset: 'utf8',
    ...options,
  });
  const { exports, inputs } = Object.values(result.metafile.outputs)[0];
  return { text: result.outputFiles[0].text, exports, inputs };
}

/** The project's own lists (functions, KPIs, platforms, words), as the tables and stubs need them. */
export async function registry() {
  const contents = `
    export { functions } from './src/functions';
    export { examples } from './src/functions/examples';
    export { kpis } from './src/kpis';
    export { objectives } from './src/objectives';
    export { feedsReports } from './src/records/reported';
    export { platforms } from './src/platforms';
    export { columnPhrases, languages, reportPhrases } from './src/languages';
    export { functionHelp } from './src/languages/function-help';`;
  const { text } = await bundle(contents, { format: 'esm', platform: 'neutral', target: 'es2022' });
  // from a file, so that an error in a list is told by its name and not by the whole text
  const file = at('.local', `registry.${process.pid}.mjs`);
  writeWhole(file, text);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file);
  }
}

/** Server entries: the functions that src/index.ts exports, with their parameters as written there. */
export async function entries() {
  const source = readFileSync(at('src/index.ts'), 'utf8');
  const { exports } = await bundle(`export * from './src/index';`, { format: 'esm', platform: 'neutral' });
  return exports.map((name) => {
    const head = new RegExp(`export function ${name}\\s*(?:<[^>]*>)?\\(([^)]*)\\)`).exec(source);
    if (!head) throw new Error(`src/index.ts: ${name} is not an «export function»`);
    const params = head[1].split(',').map((part) => /^\s*(\w+)/.exec(part)?.[1]);
    return { name, params: params.filter(Boolean) };
  });
}

const comment = (text) => text.replaceAll('*/', '*\\/').replaceAll(/[ \n]+/g, ' ');

/** Autocomplete shows the stub's own parameter names and reads the block right above it, so both are written out. */
function functionStub({ name, params, words }) {
  const block = [words.summary, ...params.map((param) => `@param {${param.type}} ${param.name} ${param.words}`), '@customfunction'];
  const list = params.map((param) => param.name).join(',');
  const lines = block.map((line) => ` * ${comment(line)}`.trimEnd()).join('\n');
  return `/**\n${lines}\n */\nfunction ${name}(${list}){return App.run('${name}',arguments)}`;
}

/** Top-level functions that Apps Script can see: nothing but delegation. */
export function stubs(serverEntries, sheetFunctions) {
  const plain = serverEntries.map(({ name, params }) => `function ${name}(${params.join(',')}){return App.${name}(${params.join(',')})}`);
  return [...plain, ...sheetFunctions.map(functionStub)].join('\n');
}

/** Every sheet function under both of its names, with the words of that name's language. */
export function sheetFunctions({ functions, functionHelp }) {
  const named = (definition, name, words) => ({
    name,
    words,
    params: definition.params.map((param) => ({
      name: words.paramNames?.[param.name] ?? param.name,
      type: param.type ?? 'number',
      words: words.params[param.name],
    })),
  });
  return functions.flatMap((definition) => [
    named(definition, definition.name, functionHelp.en[definition.name]),
    named(definition, definition.alias, functionHelp.fr[definition.name]),
  ]);
}

/** The script without its top-level functions. */
export function bundleCode() {
  const contents = `
    import { callFunction } from './src/functions';
    import { secondsOf } from './src/sheets/durations';
    import { services } from './src/sheets/services';
    export * from './src/index';
    export const run = (name: string, args: ArrayLike<unknown>) => callFunction(name, Array.from(args), (cell) => secondsOf(services(), cell));`;
  return bundle(contents, {
    format: 'iife',
    globalName: 'App',
    platform: 'neutral',
    target: 'es2020',
    minify: true,
  });
}

async function buildCode(lists) {
  const { text } = await bundleCode();
  writeWhole(at('dist/Code.js'), `${text}\n${stubs(await entries(), sheetFunctions(lists))}\n`);
  writeWhole(at('dist/appsscript.json'), readFileSync(at('appsscript.json'), 'utf8'));
}

/** The words of reports, a page a language, and those of columns: JSON without a sign that means something to readers of a page. */
function writeWords({ reportPhrases, columnPhrases }) {
  const escaped = (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`;
  const write = (name, words) => writeWhole(at(`dist/${name}.html`), JSON.stringify(words).replaceAll(/[<>&/]/g, escaped));
  for (const [code, phrases] of Object.entries(reportPhrases)) write(`Words-${code}`, phrases);
  write('Columns', columnPhrases);
}

/** Steps 1–3 of the line, and the words, for the command line. The sidebar bundles the same source. */
export async function buildReader() {
  const contents = `
    export { planImport, readFile } from './src/pipeline';
    export { readLargeSheet } from './src/decode/large-sheet';
    export { mappingsFromJson } from './src/platforms/mapping-json';
    export { decodeFile } from './src/decode';
    export { readTypedTable, typedSheets } from './src/report/typed-file';
    export { markKey } from './src/sheets/marks';
    import { inputs } from './src/inputs';
    export const inputIds = Object.keys(inputs);
    export { phrasesFor } from './src/languages';
    export { messagesFor } from './src/languages/messages';
    export { kpis } from './src/kpis';
    export { families, kindIds, kinds } from './src/kinds';
    export { familyOf, measuredIn } from './src/kpis/family';
    export { languageNames } from './src/languages/names';
    export { platformIds } from './src/records/platform-ids';`;
  const { text } = await bundle(contents, { format: 'esm', platform: 'browser', target: 'es2022' });
  writeWhole(at('dist/reader.js'), text);
}

/** The 85 printable letters that mean nothing to readers of HTML, of scripts and of templates; sidebar/packed.ts reads them. */
const letters = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((letter) => !'"$&\'/<>\\`'.includes(letter));

/** Bytes as a page may carry them: deflated, five letters for four bytes, n + 1 for the last n. */
export function pack(bytes) {
  const deflated = deflateSync(bytes, { level: 9, memLevel: 7 });
  let text = '';
  for (let i = 0; i < deflated.length; i += 4) {
    const part = deflated.subarray(i, i + 4);
    const sum = Buffer.concat([part, Buffer.alloc(4 - part.length)]).readUInt32BE();
    const five = [4, 3, 2, 1, 0].map((power) => letters[Math.floor(sum / 85 ** power) % 85]);
    text += five.slice(0, part.length + 1).join('');
  }
  return text;
}

/** Scripts of the panel. Without template literals: Apps Script has cut a line at `//` inside one. */
const forPage = {
  format: 'iife',
  platform: 'browser',
  target: 'es2020',
  minify: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  supported: { 'template-literal': false },
};

/** A script of the panel by its entry. */
export const bundlePage = (file, more) => bundle(`import './sidebar/${file}';`, { ...forPage, ...more });

/** The panel's own script in a language. */
export function bundlePanel(code, { platforms }) {
  const read = platforms.map(({ id, exports }) => [id, [...new Set(exports.map(({ kind }) => kind))]]);
  return bundle(`import { start } from './sidebar/main'; import { dictionary } from './sidebar/dictionary-${code}'; start(dictionary);`, {
    ...forPage,
    define: { READ_FORMATS: JSON.stringify(read) },
  });
}

/** The panel as one page a language with its script and its style packed inside; beside it, fetched on demand, what reads files, the Excel reader and the samples. */
export async function buildPages(lists) {
  const page = (file, more) => bundlePage(file, more).then(({ text }) => text);
  const main = (code) => bundlePanel(code, lists).then(({ text }) => text);
  const languages = Object.values(lists.languages);
  const [reading, excel, ...panels] = await Promise.all([page('reader-entry'), page('excel-entry'), ...languages.map(({ code }) => main(code))]);
  const { code: style } = await transform(readFileSync(at('sidebar/style.css'), 'utf8'), { loader: 'css', minify: true });
  const frame = readFileSync(at('sidebar/index.html'), 'utf8');
  const writePanel = async (name, panel) => {
    // in the order that packs best, which sidebar/loader.ts knows
    const packed = pack(inOne([panel, style].map((text, i) => ({ name: String(i), bytes: Buffer.from(text) }))));
    const script = await page('loader', { define: { PACKED_PANEL: JSON.stringify(packed) } });
    writeWhole(
      at('dist', name),
      frame.replace('/*script*/', () => script.trim().replaceAll('<!--', '\\x3c!--').replaceAll('<?', '<\\x3f')),
    );
  };
  await Promise.all(languages.map(({ menu }, i) => writePanel(`${menu.panel}.html`, panels[i])));
  writeWhole(at('dist/Reading.html'), pack(reading));
  writeWhole(at('dist/Excel.html'), pack(excel));
  writeWhole(at('dist/Samples.html'), pack(sampleFiles()));
}

/** Files one after another, behind a line of JSON with their names and sizes. */
const inOne = (files) =>
  Buffer.concat([Buffer.from(`${JSON.stringify(files.map(({ name, bytes }) => [name, bytes.length]))}\n`), ...files.map(({ bytes }) => bytes)]);

/** The made-up brand. */
function sampleFiles() {
  const folder = at('samples/brand');
  const paths = readdirSync(folder, { recursive: true }).filter((name) => /\.(csv|xlsx?|zip)$/.test(name));
  return inOne(paths.sort().map((name) => ({ name: path.basename(name), bytes: readFileSync(path.join(folder, name)) })));
}

/** Members that any script has, beside those of the slice. */
const plainMembers = new Set(
  Object.getOwnPropertyNames(Array.prototype).concat(Object.getOwnPropertyNames(String.prototype), ['stringify', 'getTime', 'throws', 'message', 'name']),
);

/** Known behaviours that touch only what the code uses, and neither presume an empty workbook nor leave anything behind. */
async function liveBehaviours() {
  const contents = `export { behaviours } from './test/local/behaviours';`;
  const { text } = await bundle(contents, { format: 'esm', platform: 'neutral', target: 'es2022' });
  const { behaviours } = await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
  const slice = new Set([...readFileSync(at('src/sheets/services.ts'), 'utf8').matchAll(/\b(\w+)\(/g)].map(([, name]) => name));
  const own = (js) => [...js.matchAll(/\.(\w+)\(/g)].map(([, name]) => name).filter((name) => !plainMembers.has(name));
  const apart =
    /Sheet1|getSheets\(|getIndex|Europe|insertSheet|ss\.(?!getSheetByName|getSheetById|getSpreadsheet)|local |400000|all the (sheets|visible)|Session|getUi|new Date|Utilities/;
  return behaviours.filter(([, js, expected]) => own(js).length > 0 && own(js).every((name) => slice.has(name)) && !apart.test(js + JSON.stringify(expected)));
}

/** Files of the project that only its menu item evaluates. */
async function buildDiagnostics() {
  const lines = (await liveBehaviours()).map(
    ([id, js, expected]) => `[${JSON.stringify(`behaviour ${id}`)},${JSON.stringify(expected)},(ss,sheet)=>{${js}\n}]`,
  );
  const list = `function diagnosticBehaviours_() {\n  return [\n${lines.join(',\n')}\n  ];\n}\n`;
  const { code } = await transform(`${readFileSync(at('diagnostics/server.js'), 'utf8')}\n${list}`, {
    minifyWhitespace: true,
    charset: 'utf8',
    target: 'es2020',
  });
  writeWhole(at('dist/Diagnostics.js'), code);
  writeWhole(at('dist/Diagnostics.html'), readFileSync(at('diagnostics/page.html'), 'utf8'));
}

/** The lists in README.md and docs/ as the code has them. */
function writePages(lists) {
  const readme = readFileSync(at('README.md'), 'utf8');
  const filled = fillTables(readme, readmeTables(lists));
  if (filled !== readme) writeWhole(at('README.md'), filled);
  writeWhole(at('docs/functions.md'), functionReference(lists));
  writeWhole(at('docs/kpis.md'), kpiReference(lists));
}

export async function buildDist() {
  const lists = await registry();
  await Promise.all([buildCode(lists), buildReader(), buildPages(lists), buildDiagnostics()]);
  writeWords(lists);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildDist();
  writePages(await registry());
}

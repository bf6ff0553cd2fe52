/** Who may import whom, and what each folder may name (see «How it works» in README.md). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const order = [
  'problems',
  'values',
  'decode',
  'kinds',
  'records',
  'platforms',
  'inputs',
  'kpis',
  'sql',
  'objectives',
  'languages',
  'report',
  'functions',
  'pipeline',
  'sheets',
  'index',
];

type Import = { from: string; typeOnly: boolean };
type Source = { file: string; text: string; tree: ts.SourceFile; imports: Import[] };

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(full);
    return /\.tsx?$/.test(entry.name) ? [full] : [];
  });
}

/** Import and re-export lines, and `import('…')` types, with paths seen from the project's folder. */
function importsOf(tree: ts.SourceFile, file: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    const from = specifier.text.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier.text) : specifier.text;
    found.push({ from, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const named = clause?.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : null;
      add(
        node.moduleSpecifier,
        clause?.isTypeOnly === true || (!clause?.name && named !== null && named.length > 0 && named.every((element) => element.isTypeOnly)),
      );
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const read = (folder: string): Source[] =>
  filesIn(folder).map((file) => {
    const text = readFileSync(file, 'utf8');
    const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2020, true);
    return { file, text, tree, imports: importsOf(tree, file) };
  });

const sources = read('src');
/** `src/kpis/kpi.ts` and `src/kpis` → `kpis`; null outside src. */
const layerOf = (file: string) => (file.startsWith('src/') ? path.posix.basename(file.split('/')[1] as string, '.ts') : null);
const isServer = ({ file }: Source) => ['sheets', 'index'].includes(layerOf(file) as string);
const core = sources.filter((source) => !isServer(source));

/** Names used as values that the file does not declare itself, with `file: name` for each: comments, strings and property names do not count. */
function namesUsed(list: readonly Source[], forbidden: ReadonlySet<string>): string[] {
  return list.flatMap(({ file, tree }) => {
    const found: string[] = [];
    const own = new Set<string>();
    const declare = (node: ts.Node): void => {
      const named =
        ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) || ts.isImportSpecifier(node) || ts.isTypeAliasDeclaration(node);
      if (named && ts.isIdentifier(node.name)) own.add(node.name.text);
      ts.forEachChild(node, declare);
    };
    declare(tree);
    const visit = (node: ts.Node): void => {
      if (ts.isTypeNode(node)) return;
      const isProperty =
        (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) || (ts.isPropertyAssignment(node.parent) && node.parent.name === node);
      if (ts.isIdentifier(node) && forbidden.has(node.text) && !own.has(node.text) && !isProperty) found.push(`${file}: ${node.text}`);
      ts.forEachChild(node, visit);
    };
    ts.forEachChild(tree, visit);
    return found;
  });
}

describe('layers', () => {
  it('every file of src belongs to a named layer', () => {
    expect(sources.filter(({ file }) => !order.includes(layerOf(file) as string)).map(({ file }) => file)).toEqual([]);
  });

  it('a file imports only from its own folder or from earlier layers, types included', () => {
    const wrong = sources.flatMap(({ file, imports }) =>
      imports
        .filter(({ from }) => from.startsWith('src/') && order.indexOf(layerOf(from) as string) > order.indexOf(layerOf(file) as string))
        .map(({ from }) => `${file} → ${from}`),
    );
    expect(wrong).toEqual([]);
  });

  it('src imports nothing from outside src but packages', () => {
    const wrong = sources.flatMap(({ file, imports }) =>
      imports.filter(({ from }) => /^(sidebar|local|test|samples|bench|node:|\.\.)/.test(from)).map(({ from }) => `${file} → ${from}`),
    );
    expect(wrong).toEqual([]);
  });

  it('the sidebar imports up to the pipeline, and the server entries as types only', () => {
    const wrong = read('sidebar').flatMap(({ file, imports }) =>
      imports.filter(({ from, typeOnly }) => (layerOf(from) === 'index' ? !typeOnly : layerOf(from) === 'sheets')).map(({ from }) => `${file} → ${from}`),
    );
    expect(wrong).toEqual([]);
  });

  it('the local host imports src as types only: it runs the built bundle', () => {
    const wrong = read('local').flatMap(({ file, imports }) =>
      imports.filter(({ from, typeOnly }) => from.startsWith('src/') && !typeOnly).map(({ from }) => `${file} → ${from}`),
    );
    expect(wrong).toEqual([]);
  });

  it('the model of Apps Script knows nothing of the add-on, and what writes .xlsx knows the model alone', () => {
    const leads = (folder: string, allowed: RegExp) =>
      read(folder).flatMap(({ file, imports }) =>
        imports.filter(({ from }) => /^(src|sidebar|local|test|samples|bench)\//.test(from) && !allowed.test(from)).map(({ from }) => `${file} → ${from}`),
      );
    expect(leads('local/apps-script', /^local\/apps-script\//)).toEqual([]);
    expect(leads('local/xlsx', /^local\/(apps-script|xlsx)\//)).toEqual([]);
    expect(read('local/apps-script').length).toBeGreaterThan(30);
  });

  it('only sheets and index name an Apps Script service', () => {
    const services = new Set(
      'SpreadsheetApp LockService HtmlService Session Utilities Charts PropertiesService CacheService MailApp ScriptApp UrlFetchApp DriveApp Logger Browser'.split(
        ' ',
      ),
    );
    expect(namesUsed(core, services)).toEqual([]);
  });

  it('src names neither the DOM, nor Node, nor the console', () => {
    const names = new Set('document window navigator localStorage sessionStorage fetch process require Buffer console setTimeout setInterval'.split(' '));
    expect(namesUsed(sources, names)).toEqual([]);
  });

  it('the core has no clock and no chance', () => {
    const wrong = core.filter(({ text }) => /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b/.test(text)).map(({ file }) => file);
    expect(wrong).toEqual([]);
  });

  it('nothing runs when a module is loaded: top level holds declarations only', () => {
    const declarations = new Set([
      ts.SyntaxKind.ImportDeclaration,
      ts.SyntaxKind.ExportDeclaration,
      ts.SyntaxKind.VariableStatement,
      ts.SyntaxKind.FunctionDeclaration,
      ts.SyntaxKind.TypeAliasDeclaration,
      ts.SyntaxKind.InterfaceDeclaration,
    ]);
    const wrong = sources.flatMap(({ file, tree }) =>
      tree.statements.filter((statement) => !declarations.has(statement.kind)).map((statement) => `${file}: ${statement.getText().slice(0, 60)}`),
    );
    expect(wrong).toEqual([]);
  });

  it('every unit stands in the index of its folder', () => {
    const units = sources.filter(({ file, text }) => !file.endsWith('/index.ts') && /^export const \w+(?:: \w+)? = define[A-Z]\w+\(/m.test(text));
    const missing = units.filter(({ file }) => {
      const index = sources.find((source) => source.file === `${path.posix.dirname(file)}/index.ts`);
      return !index?.imports.some(({ from, typeOnly }) => !typeOnly && `${from}.ts` === file);
    });
    expect(units.length).toBeGreaterThan(20);
    expect(missing.map(({ file }) => file)).toEqual([]);
  });

  it('files are kebab-case, begin with a sentence, and no folder takes in everything', () => {
    const named = [...sources, ...read('local'), ...read('sidebar')];
    expect(named.filter(({ file }) => !file.split('/').every((part) => /^[a-z0-9]+(-[a-z0-9]+)*(\.tsx?)?$/.test(part))).map(({ file }) => file)).toEqual([]);
    expect(named.filter(({ text }) => !text.startsWith('/**')).map(({ file }) => file)).toEqual([]);
    expect(named.filter(({ file }) => /(^|\/)(utils?|helpers?|common)(\.ts|\/)/.test(file)).map(({ file }) => file)).toEqual([]);
  });
});

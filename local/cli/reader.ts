/** Steps 1–3 of the line and the words, from the built dist/reader.js: the command line runs what ships. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { InputId } from '../../src/inputs';

type Pipeline = typeof import('../../src/pipeline');
export type Phrases = import('../../src/languages/language').Phrases;
export type Messages = import('../../src/languages/messages').Messages;
export type Reader = Pick<Pipeline, 'readFile' | 'planImport'> &
  Pick<typeof import('../../src/decode/large-sheet'), 'readLargeSheet'> &
  Pick<typeof import('../../src/platforms/mapping-json'), 'mappingsFromJson'> &
  Pick<typeof import('../../src/decode'), 'decodeFile'> &
  Pick<typeof import('../../src/report/typed-file'), 'readTypedTable' | 'typedSheets'> &
  Pick<typeof import('../../src/sheets/marks'), 'markKey'> & { inputIds: readonly InputId[] } & Pick<typeof import('../../src/languages'), 'phrasesFor'> &
  Pick<typeof import('../../src/languages/messages'), 'messagesFor'> &
  Pick<typeof import('../../src/languages/names'), 'languageNames'> &
  Pick<typeof import('../../src/kpis'), 'kpis'> &
  Pick<typeof import('../../src/kpis/family'), 'familyOf' | 'measuredIn'> &
  Pick<typeof import('../../src/kinds'), 'families' | 'kindIds' | 'kinds'> &
  Pick<typeof import('../../src/records/platform-ids'), 'platformIds'>;

/** The project's folder: this file runs where it stands, and bundled from `.local/`. */
export const projectFolder = folderWith('appsscript.json', path.dirname(fileURLToPath(import.meta.url)));

function folderWith(name: string, folder: string): string {
  return existsSync(path.join(folder, name)) || path.dirname(folder) === folder ? folder : folderWith(name, path.dirname(folder));
}

export async function loadReader(): Promise<Reader> {
  return import(pathToFileURL(path.join(projectFolder, 'dist/reader.js')).href);
}

/** The pages that stand beside the built script, by name; none where nothing is built. */
export function builtPages(): { [name: string]: string } {
  const dist = path.join(projectFolder, 'dist');
  const pages = existsSync(dist) ? readdirSync(dist).filter((name) => name.endsWith('.html')) : [];
  return Object.fromEntries(pages.map((name) => [path.basename(name, '.html'), readFileSync(path.join(dist, name), 'utf8')]));
}

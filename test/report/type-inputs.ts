/** Types rows into the tabs of inputs of a workbook that has no report yet, in English, as the command line does from files. */
import type { Host } from '../../local/apps-script/host';
import { typeInputs } from '../../local/cli/inputs';
import type { Reader } from '../../local/cli/reader';
import type { InputId } from '../../src/inputs';
import type { TypedRow } from '../../src/inputs/read';
import { languages } from '../../src/languages';
import { typedSheets } from '../../src/report/typed-file';
import { markKey } from '../../src/sheets/marks';

const reader = { typedSheets, phrasesFor: () => languages.en, markKey } as unknown as Reader;

export async function type(host: Host, tables: { [I in InputId]?: TypedRow[] }): Promise<void> {
  await typeInputs(host, reader, { tables, problems: [] }, { language: 'en' } as Parameters<typeof typeInputs>[3]);
}

/** Files of what people type: read in either language, said where they are not understood, and typed into their tabs before the report is built. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Options } from '../../local/cli/arguments';
import { readAll } from '../../local/cli/files';
import { readInputs } from '../../local/cli/inputs';
import { loadReader, type Reader } from '../../local/cli/reader';
import { withReport } from '../../local/cli/report';
import { inputFiles } from '../../samples/generator/inputs';
import { type InputId, inputs } from '../../src/inputs';
import { readInput } from '../../src/inputs/read';
import { dayNumber, serialDay } from '../../src/kpis/periods';
import { languages } from '../../src/languages';
import { messagesFor } from '../../src/languages/messages';
import type { Problem } from '../../src/problems';
import { bareLists, understanding } from '../../src/report/choices';
import { exampleTab, isExample } from '../../src/report/examples';
import { tabOf } from '../../src/report/input-place';

const folder = mkdtempSync(path.join(os.tmpdir(), 'inputs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const day = (iso: string) => serialDay(dayNumber(iso));
let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});

const options = (given: { [I in InputId]?: string }, language: Options['language'] = 'en'): Options => ({
  zone: 'Europe/Paris',
  language,
  locale: language === 'en' ? 'en_US' : 'fr_FR',
  objectives: null,
  period: null,
  compare: 'previous',
  family: 'social',
  json: false,
  each: false,
  downloaded: '2026-11-05',
  inputs: given,
});
/** Written to a file of that name, and read. */
async function read(id: InputId, text: string, language: Options['language'] = 'en') {
  const file = path.join(folder, `${id}.csv`);
  writeFileSync(file, text);
  return readInputs(reader, options({ [id]: file }, language));
}
const said = (problem: Problem, language: 'en' | 'fr') => (messagesFor(language).problems[problem.code] as (problem: Problem) => string)(problem);

const cost = { from: day('2026-08-31'), to: null, type: 'Tool', amount: 1234.5, platform: 'Instagram', note: 'scheduler' };

describe('a table of costs', () => {
  test('may bear the headers of either language, or ids, whatever the language of the report', async () => {
    for (const language of ['en', 'fr'] as const) {
      const english = await read('costs', 'From,To,Type,Amount,Network,Note\n2026-08-31,,Tool,"1,234.50",Instagram,scheduler\n', language);
      expect(english).toEqual({ tables: { costs: [cost] }, problems: [] });
      const french = await read('costs', 'Du;Au;Type;Montant;Réseau;Note\n31/08/2026;;Outil;1 234,50;Instagram;scheduler\n', language);
      expect(french).toEqual({ tables: { costs: [{ ...cost, type: 'Outil' }] }, problems: [] });
      const ids = await read('costs', 'from,to,type,amount,platform,note\n2026-08-31,,tool,1234.5,instagram,scheduler\n', language);
      expect(ids).toEqual({ tables: { costs: [{ ...cost, type: 'tool', platform: 'instagram' }] }, problems: [] });
    }
  });

  test('may stand under a title, in any order of columns, with blank lines; the line of the file is what is named', async () => {
    const { tables, problems } = await read('costs', 'Our costs\n\nAmount,Type,From\n12,Tool,2026-08-31\n\nx,Tool,2026-09-01\n');
    expect(tables.costs).toEqual([
      { amount: 12, type: 'Tool', from: day('2026-08-31') },
      { amount: 'x', type: 'Tool', from: day('2026-09-01') },
    ]);
    expect(problems).toMatchObject([{ code: 'input-cell', fault: 'number', row: 6, column: 'Amount', value: 'x' }]);
  });

  test('writes days as the words of its headers do, else as the workbook, where it does not show it; and says so', async () => {
    const first = async (language: 'en' | 'fr', head: string) => {
      const { tables, problems } = await read('costs', `${head}\n03/04/2026,tool,1\n`, language);
      expect(problems).toMatchObject([{ code: 'input-day-order', value: '03/04/2026' }]);
      return tables.costs?.[0]?.from;
    };
    expect([await first('en', 'from,type,amount'), await first('fr', 'from,type,amount')]).toEqual([day('2026-03-04'), day('2026-04-03')]);
    expect(await first('en', 'Du,Type,Montant')).toBe(day('2026-04-03'));
    const shown = await read('costs', 'from,type,amount\n03/04/2026,tool,1\n13/04/2026,tool,1\n');
    expect(shown).toMatchObject({ tables: { costs: [{ from: day('2026-04-03') }, {}] }, problems: [] });
  });

  test('says what it does not understand: column, line, and what to do, in the language of the person', async () => {
    const text = 'Du;Type;Montant;Devise;Pays\nhier;Outil;12;EUR;FR\n2026-08-31;Voyage;douze;euro;FR\n2026-09-01;Voyage;3;EUR;FR\n';
    const { tables, problems } = await read('costs', text, 'fr');
    expect(tables.costs).toHaveLength(3);
    expect(problems.map((problem) => said(problem, 'fr'))).toEqual([
      "costs.csv, ligne 1, colonne «\u00a0Pays\u00a0»\u00a0: l'onglet n'a pas cette colonne, ses cellules ont donc été laissées. Il a\u00a0: Du, Au, Type, Montant, Devise, Réseau, Objectif, Campagne, Note.",
      expect.stringMatching(/costs\.csv.*ligne 2, colonne «\u00a0Du\u00a0»\u00a0: ce n'est pas un jour/),
      expect.stringMatching(/ligne 3, colonne «\u00a0Type\u00a0»\u00a0: absent de la liste.* De même dans 1 autre ligne/),
      expect.stringMatching(/ligne 3, colonne «\u00a0Montant\u00a0»\u00a0: ce n'est pas un nombre/),
      expect.stringMatching(/ligne 3, colonne «\u00a0Devise\u00a0»\u00a0: ce n'est pas une devise/),
    ]);
    expect(problems.map((problem) => said(problem, 'en'))[0]).toContain('costs.csv, line 1, column “Pays”: the tab has no such column');
  });

  test('without a column that every row needs, or without headers, says so', async () => {
    const without = await read('costs', 'From,Type,Note\n2026-08-31,Tool,x\n');
    expect(without.problems).toEqual([{ code: 'input-column-missing', file: 'costs.csv', row: 1, column: 'Amount' }]);
    const none = await read('costs', '2026-08-31,Tool,12\n');
    expect(none.tables).toEqual({});
    expect(none.problems).toMatchObject([{ code: 'input-headers', file: 'costs.csv' }]);
    expect((await readInputs(reader, options({ costs: path.join(folder, 'gone.csv') }))).problems).toMatchObject([{ code: 'file-unopened' }]);
  });

  test('copied from the tab itself, with what it works out and checks, loses nothing and blames nothing', async () => {
    const { problems } = await read(
      'time',
      'From,To,Person,Hours,Hourly cost,Currency,Network,Objective,Campaign,Cost,To check\n2026-10-01,,A,4.5,38,EUR,,,,171,\n',
    );
    expect(problems).toEqual([]);
  });
});

test('rows are typed into their tabs, where the report of either language reads them', async () => {
  writeFileSync(path.join(folder, 'costs.csv'), 'From,To,Type,Amount,Network\n2026-10-01,2026-10-31,Tool,120.5,X\n2026-10-02,,Tool,many,X\n');
  writeFileSync(path.join(folder, 'time.csv'), 'Du;Qui;Heures;Coût de l’heure\n12/10/2026;Nora;7,5;40\n');
  writeFileSync(path.join(folder, 'targets.csv'), 'KPI,Network,Target,From,To\nengagement_rate,x,4%,2026-01-01,2026-12-31\n');
  const files = await readAll(reader, ['samples/brand/x'], options({}));
  const given = Object.fromEntries((['costs', 'time', 'targets'] as const).map((id) => [id, path.join(folder, `${id}.csv`)]));
  for (const language of ['en', 'fr'] as const) {
    const names = languages[language].report.inputs;
    const { outcome, result } = await withReport(reader, files, options(given, language), new Date('2026-11-05T08:00:00Z'), undefined, (host) => {
      const costs = names.tabs.costs.name;
      const cells = ['B10', 'C10', 'D10', 'E10', 'G10', 'E11', 'N10', 'P10', 'Q10', 'R10', 'W10'];
      return { costs: cells.map((a1) => host.read(costs, a1)), targets: ['B7', 'C7', 'F7'].map((a1) => host.read(names.tabs.targets.name, a1)) };
    });
    expect(result?.costs.slice(0, 6)).toEqual([day('2026-10-01'), day('2026-10-31'), names.choices.tool, 120.5, 'X', 'many']);
    expect(result?.costs.slice(6)).toEqual([day('2026-10-12'), 'Nora', 7.5, 40, 300]);
    expect(result?.targets).toEqual([languages[language].kpis.engagement_rate.name, 'X', 0.04]);
    // once, by the line of the file
    expect(outcome.problems.filter(({ code }) => code === 'input-cell')).toMatchObject([{ tab: 'costs.csv', row: 3, fault: 'number' }]);
  }
}, 60_000);

describe('the tables of the made-up team', () => {
  const written = inputFiles();

  test('are, byte for byte, what the generator writes', () => {
    for (const [name, bytes] of Object.entries(written))
      expect(Buffer.from(bytes).equals(readFileSync(path.join('samples/brand-inputs', name))), name).toBe(true);
  });

  test.each(['targets', 'costs', 'time', 'benefits'] as const)(
    '%s are understood whole, and are the rows that the demonstration types and takes away',
    async (id) => {
      const words = languages.fr;
      const understand = understanding([{ words, lists: bareLists(words) }]);
      for (const language of ['en', 'fr'] as const) {
        const { tables, problems } = await readInputs(reader, options({ [id]: `samples/brand-inputs/${id}.csv` }, language));
        expect(problems).toEqual([]);
        const rows = readInput(inputs[id], tables[id] ?? [], understand);
        expect(rows).toHaveLength(exampleTab(words, tabOf(id))?.tables[id]?.rows.length ?? 0);
        expect(rows.filter((row) => !isExample(id, row, [words]))).toEqual([]);
      }
    },
  );
});

/** What the made-up team types: targets, costs, time and benefits as a French spreadsheet saves them, the rows of the demonstration. */
import { type InputId, inputs } from '../../src/inputs';
import type { Input } from '../../src/inputs/input';
import type { TypedRow } from '../../src/inputs/read';
import { isoDay, serialDay } from '../../src/kpis/periods';
import { languages } from '../../src/languages';
import { bareLists, printed, understanding } from '../../src/report/choices';
import { exampleTab } from '../../src/report/examples';
import { tabOf } from '../../src/report/input-place';
import { csv, type Row, utf8Bom } from './text';

const words = languages.fr;
const lists = bareLists(words);
const understand = understanding([{ words, lists }]);

/** `31/08/2026` for a serial day, a decimal comma, the words of a choice. */
function shown({ columns }: Input, row: TypedRow): Row {
  return Object.entries(columns).flatMap(([name, column]) => {
    const cell = row[name] ?? null;
    if (column.type === 'product') return [];
    if (cell === null) return [''];
    if (column.type === 'day')
      return [
        isoDay(Number(cell) - serialDay(0))
          .split('-')
          .reverse()
          .join('/'),
      ];
    if (column.type === 'choice') return [String(printed(words, lists, column.from, cell, understand))];
    return [typeof cell === 'number' ? String(cell).replace('.', ',') : String(cell)];
  });
}

export const inputFiles = (): Record<string, Uint8Array> =>
  Object.fromEntries(
    (['targets', 'costs', 'time', 'benefits'] as const satisfies readonly InputId[]).map((id) => {
      const input: Input = inputs[id];
      const heads: { [name: string]: string } = words.report.inputs.tables[id].columns;
      const names = Object.keys(input.columns).filter((name) => input.columns[name]?.type !== 'product');
      const rows = exampleTab(words, tabOf(id))?.tables[id]?.rows ?? [];
      const table = [names.map((name) => heads[name] ?? ''), ...rows.flatMap((row) => (row ? [shown(input, row)] : []))];
      return [`${id}.csv`, utf8Bom(csv(table, { quote: 'needed', delimiter: ';', end: '\r\n' }))];
    }),
  );

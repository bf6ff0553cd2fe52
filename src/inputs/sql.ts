/** The inputs as tables of a database: names, columns and types, from which a compiler of SQL reads them. */
import { inputs } from '.';
import type { Input, InputColumn } from './input';

export type InputTable = {
  table: string;
  columns: { name: string; type: 'DATE' | 'DOUBLE' | 'VARCHAR'; nullable: boolean; of: InputColumn['type'] }[];
  /** What makes a row's time, and the columns that name a row; a product is the first factor times the second. */
  time: Input['time'];
  key: readonly string[];
};

const typeOf = (column: InputColumn): 'DATE' | 'DOUBLE' | 'VARCHAR' => {
  if (column.type === 'day') return 'DATE';
  return ['text', 'choice', 'currency'].includes(column.type) ? 'VARCHAR' : 'DOUBLE';
};

/** One table an input; choices hold ids, days are dates, an `account` is the account's own id. */
export const inputTables = (): InputTable[] =>
  Object.values(inputs).map((input: Input) => ({
    table: `input_${input.id}`,
    columns: Object.entries(input.columns).map(([name, column]) => ({
      name,
      type: typeOf(column),
      nullable: column.type === 'product' || column.optional === true,
      of: column.type,
    })),
    time: input.time,
    key: input.key ?? [],
  }));

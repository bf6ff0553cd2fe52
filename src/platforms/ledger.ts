/** Collects what went wrong in one table: cells one by one while they are few, rows left out by reason. */
import type { Place, Problem, ProblemCode } from '../problems';
import type { LeftOut } from './platform';

type CellCode = Extract<
  ProblemCode,
  'number-unreadable' | 'number-is-date' | 'number-bound' | 'date-unreadable' | 'columns-zero' | 'id-rounded' | 'id-unreadable'
>;

export type Ledger = {
  cell: (code: CellCode, row: number, column: string, value: string) => void;
  leaveOut: (why: LeftOut, row: number) => void;
  short: (row: number) => void;
  /** Rows left out so far. */
  skipped: () => number;
  problems: () => Problem[];
};

/** More such cells of one column than this are counted in one last entry. */
const oneByOne = 20;
/** These speak of a whole column, so one entry says it. */
const ofColumn: ReadonlySet<CellCode> = new Set<CellCode>(['columns-zero', 'id-rounded', 'id-unreadable']);

/** `place` names the file and the table in each problem. */
export function createLedger(place: Pick<Place, 'file' | 'table'>): Ledger {
  const cells = new Map<string, Problem[]>();
  const rows = new Map<LeftOut['code'] | 'rows-short', Problem>();
  let skipped = 0;

  const count = (code: LeftOut['code'] | 'rows-short', row: number, why: Partial<LeftOut> = {}) => {
    const known = rows.get(code);
    if (known) known.rows = (known.rows ?? 1) + 1;
    else rows.set(code, { code, ...place, row, rows: 1, ...why } as Problem);
  };

  return {
    cell: (code, row, column, value) => {
      const key = `${code}\n${column}`;
      const list = cells.get(key);
      const last = list?.[list.length - 1];
      if (!list) cells.set(key, [{ code, ...place, row, column, value }]);
      else if (list.length < (ofColumn.has(code) ? 1 : oneByOne)) list.push({ code, ...place, row, column, value });
      else if (last) last.rows = (last.rows ?? 1) + 1;
    },
    leaveOut: (why, row) => {
      skipped++;
      count(why.code, row, why);
    },
    short: (row) => count('rows-short', row),
    skipped: () => skipped,
    problems: () => [...rows.values(), ...[...cells.values()].flat()],
  };
}

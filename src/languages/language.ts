/** What a language must say: a missing phrase does not compile. Sections follow the folders that use them. */
import type { ProblemCode, ProblemOf } from '../problems';
import type { NamedColumn } from '../records/columns';
import type { PlatformId } from '../records/platform-ids';
import type { Kind } from '../records/record';

export interface Phrases {
  /** `en`, `fr`. */
  code: string;
  /** Its own name. */
  name: string;
  menu: {
    /** The add-on's own name, for titles of messages. */
    name: string;
    open: string;
    help: string;
    panelMissing: string;
    helpText: string;
  };
  /** What the command line says to people. */
  command: {
    usage: string;
    misuse: { [M in 'no-command' | 'no-file' | 'option' | 'value']: (seen: string) => string };
    read: (files: number, tables: number) => string;
    used: string;
    left: string;
    status: { [S in 'unreadable' | 'unknown' | 'ambiguous' | 'waiting']: string };
    table: (name: string, what: string) => string;
    /** Rows of a table, and the days they span. */
    rows: (count: number, from: string | null, to: string | null) => string;
    imported: (tab: string, added: number, updated: number, unchanged: number) => string;
    nothing: string;
    period: (from: string, to: string, previousFrom: string, previousTo: string) => string;
    headings: { kpi: string; network: string; value: string; previous: string; count: string; remarks: string };
    written: (file: string) => string;
    inputUnused: (option: string) => string;
  };
  /** Names of data tabs and of their columns: people may change them all; they are read back in every language. */
  tabs: {
    platforms: { [P in PlatformId]: string };
    kinds: { [K in Kind]: string };
    /** Words of a column; figures of the dictionary included. */
    columns: { [C in NamedColumn]: string };
    /** Note of a header cell; the column's key follows on a line of its own. */
    columnNote: string;
    /** Name of the hidden tab that keeps settings, imports and what undoing needs. */
    memory: string;
    /** Who imports, where nobody is named. */
    someone: string;
  };
  /** Why a sheet function refuses: a sentence in the cell's note. */
  functions: {
    notANumber: (seen: string) => string;
    notABoolean: (seen: string) => string;
    isDate: string;
    errorCell: (error: string) => string;
    twoReadings: (seen: string) => string;
    oneCell: (cells: number) => string;
    /** How a shape is said, and the sentence that names two of them. */
    shape: (rows: number, columns: number) => string;
    shapes: (first: string, second: string) => string;
    negative: (value: number) => string;
    method: (seen: string) => string;
    fraction: (name: string, value: number) => string;
    population: (population: number, largest: number) => string;
    weights: (count: number) => string;
    notAFunnel: string;
    unknown: (name: string) => string;
  };
  /** One sentence a code: what, where, what next; 20 words at most (design/visual wording). */
  problems: { [C in ProblemCode]: (problem: ProblemOf<C>) => string };
}

/** What a language must say: a missing phrase does not compile. Sections follow the folders that use them. */
import type { ProblemCode, ProblemOf } from '../problems';

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
    /** Rows of a table, and the days they span. */
    rows: (count: number, from: string | null, to: string | null) => string;
    imported: (tab: string, added: number, updated: number, unchanged: number) => string;
    nothing: string;
    period: (from: string, to: string, previousFrom: string, previousTo: string) => string;
    headings: { kpi: string; network: string; value: string; previous: string; count: string; remarks: string };
    written: (file: string) => string;
    inputUnused: (option: string) => string;
  };
  /** One sentence a code: what, where, what next; 20 words at most (design/visual wording). */
  problems: { [C in ProblemCode]: (problem: ProblemOf<C>) => string };
}

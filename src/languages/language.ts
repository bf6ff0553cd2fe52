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
  /** One sentence a code: what, where, what next; 20 words at most (design/visual wording). */
  problems: { [C in ProblemCode]: (problem: ProblemOf<C>) => string };
}

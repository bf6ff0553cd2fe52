/** What a language says of the tabs that people type into. */
import type { ColumnOf, InputId, InputTabKey } from '../inputs';
import type { ChoiceListId, choiceLists } from '../inputs/input';
import type { InputFault } from '../problems';

export interface InputPhrases {
  /** `note`: what the tab is for, in a sentence. */
  tabs: { [T in InputTabKey]: { name: string; note: string } } & { costs: { settings: { [S in 'currency' | 'rate']: string } } };
  /** `title`: over a table that shares its tab · `help`: note of a column's header. */
  tables: { [I in InputId]: { title: string; columns: { [C in ColumnOf<I>]: string }; help: { [C in ColumnOf<I>]: string } } } & {
    targets: { groups: { [G in 'what' | 'aim']: string } };
  };
  choices: { [C in (typeof choiceLists)[ChoiceListId][number]]: string };
  /** `title` and `help`: header of the sentences beside the rows, and its note. */
  checks: { [F in InputFault | 'title' | 'help']: string };
  /** Rows of the demonstration: cells in the order of the columns, choices as ids; and what stands beside such a row. */
  examples: { [I in InputId]?: readonly string[] };
  example: string;
  /** In front of what a table comes to. */
  total: string;
}

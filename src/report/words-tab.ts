/** The hidden tab of words: verdict sentences, labels and sentence templates in the report's language, picked by formulas. */
import { tints, verdictKinds } from '../objectives/verdict';
import { finish, newCanvas, put } from './canvas';
import type { Context } from './context';
import type { Expr, Term } from './formula';
import { area, call, cell, empty, on } from './formula';
import { gapPhrase } from './gaps';
import type { Layout } from './layout';

import { colors } from './tokens';

const FIRST = 2;
const columnsOf = { kind: 1, sentence: 2, card: 4, tint: 5, reversed: 6, marked: 7, gapKind: 8, gap: 9, texts: 11 } as const;

/** Texts beside the verdicts that formulas pick; each gets one cell, in order of first use. */
export type WordsPlan = { texts: string[] };

const tabName = (context: Context) => (context.book.sheets.words as { name: string }).name;

/** A text in the words tab; formulas refer to it instead of carrying it, so that a long sentence stands once. */
export function word(context: Context, phrase: string): Expr {
  const known = context.says.texts.indexOf(phrase);
  const index = known >= 0 ? known : context.says.texts.push(phrase) - 1;
  return on(tabName(context), cell(FIRST + index, columnsOf.texts));
}

const last = FIRST + verdictKinds.length - 1;

/** What the words tab says of a verdict; `kind` is a cell that names it. */
export function verdictWord(context: Context, kind: Term, what: 'sentence' | 'card' | 'marked' | 'tint' | 'reversed'): Expr {
  const list = (column: number) => on(tabName(context), area(FIRST, column, last, column));
  return call('IFERROR', call('INDEX', list(columnsOf[what]), call('MATCH', kind, list(columnsOf.kind), 0)), empty);
}

/** What the words tab says of a gap by its number in Metrics, whatever its sign; blank text without one. */
export function gapWord(context: Context, gap: Term, what: 'gapKind' | 'gap'): Expr {
  const list = on(tabName(context), area(FIRST, columnsOf[what], FIRST + Math.max(1, context.metrics.gaps.length) - 1, columnsOf[what]));
  return call('IFERROR', call('INDEX', list, call('MAX', 1, call('ABS', call('N', gap)))), empty);
}

/** How a place in a sentence is written inside formulas: `<date>`, because a brace is the sign of an array literal. */
export const place = (name: string) => `<${name}>`;
const marked = (phrase: string) => phrase.replace(/\{(\w+)\}/g, (_, name: string) => place(name));

/** Laid out last, when every block has asked for its words. */
export function layOutWords(context: Context): Layout {
  const canvas = newCanvas(columnsOf.texts);
  for (const [name, column] of Object.entries(columnsOf)) put(canvas, 1, column, name);
  for (const [i, kind] of verdictKinds.entries()) {
    const said = context.words.report.verdicts[kind];
    const row = FIRST + i;
    put(canvas, row, columnsOf.kind, kind);
    put(canvas, row, columnsOf.sentence, marked(said.sentence));
    put(canvas, row, columnsOf.card, said.card);
    // behind the sign that its sentence begins with
    put(canvas, row, columnsOf.marked, said.card.startsWith(said.sentence[0] as string) ? said.card : `${said.sentence[0]} ${said.card}`);
    put(canvas, row, columnsOf.tint, tints[kind]);
    put(canvas, row, columnsOf.reversed, tints[kind] === 'good' ? 'bad' : tints[kind] === 'bad' ? 'good' : tints[kind]);
  }
  for (const [i, gap] of context.metrics.gaps.entries()) {
    put(canvas, FIRST + i, columnsOf.gapKind, gap.kind);
    put(canvas, FIRST + i, columnsOf.gap, marked(gapPhrase(context, gap)));
  }
  for (const [i, phrase] of context.says.texts.entries()) put(canvas, FIRST + i, columnsOf.texts, marked(phrase));
  return finish(canvas, { key: 'words', name: context.words.report.tabs.words, tabColor: colors.recordTab, widths: [], hiddenColumns: [], hidden: true });
}

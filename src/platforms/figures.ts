/** The figure columns of a recognised table, each with the one function that reads its cells. */
import type { FieldName } from '../records/fields';
import type { Scope } from '../records/record';
import { isBlank } from '../values/blanks';
import type { Decimal } from '../values/conventions';
import { readDuration } from '../values/durations';
import { plainHeader } from '../values/headers';
import { type NumberReading, readNumber, readPercent } from '../values/numbers';
import type { Column, Form } from './platform';
import type { Placed } from './recognise';
import { toneOf } from './tone';

export type FigureColumn = {
  key: FieldName;
  scope: Scope;
  /** Header as printed. */
  header: string;
  index: number;
  /** Further columns for the same figure: the same header twice, or the same in two languages. */
  others: readonly number[];
  read: (text: string) => NumberReading;
};

/** One entry per figure and scope, in the order of the file. Of two different columns for one figure the one declared first counts first. `declared`: the export's columns. */
export function figureColumns(placed: readonly Placed[], header: readonly string[], decimal: Decimal | null, declared: readonly Column[] = []): FigureColumn[] {
  const first = (one: Placed, other: Placed) => declared.indexOf(one.column) < declared.indexOf(other.column);
  const byKey = new Map<string, { first: Placed; key: FieldName; scope: Scope; form: Form; others: number[] }>();
  for (const place of placed) {
    const { column, index } = place;
    if (column.sort !== 'figure') continue;
    const id = `${column.key} ${column.scope}`;
    const known = byKey.get(id);
    if (known && first(place, known.first)) {
      known.others.push(known.first.index);
      known.first = place;
    } else if (known) known.others.push(index);
    else byKey.set(id, { first: place, key: column.key, scope: column.scope, form: column.form, others: [] });
  }
  return [...byKey.values()].map(({ first, key, scope, form, others }) => ({
    key,
    scope,
    header: header[first.index] ?? '',
    index: first.index,
    others,
    read: reader(form, decimal),
  }));
}

/** Without a settled decimal sign a cell is used only where both signs give the same figure. */
function reader(form: Form, decimal: Decimal | null): (text: string) => NumberReading {
  if (decimal !== null) return readerUnder(form, decimal);
  const [point, comma] = [readerUnder(form, 'point'), readerUnder(form, 'comma')];
  return (text) => {
    const value = point(text);
    return value === comma(text) ? value : null;
  };
}

function readerUnder(form: Form, decimal: Decimal): (text: string) => NumberReading {
  const convention = { decimal };
  switch (form) {
    case 'count':
      return (text) => {
        const value = readNumber(text, convention);
        return typeof value !== 'number' || Number.isInteger(value) ? value : 'number-unreadable';
      };
    case 'percent':
      return (text) => readPercent(text, convention);
    case 'duration':
      return (text) => readDuration(text, convention);
    case 'hours':
      return (text) => scaled(readNumber(text, convention), 3600, 1);
    case 'minutes':
      // a wait below zero is a clock set wrong
      return (text) => scaled(readNumber(text, convention), 60, 1, 0);
    case 'milliseconds':
      return (text) => scaled(readNumber(text, convention), 1, 1000);
    case 'tone':
      return asReading(toneOf);
    case 'flag':
      return asReading(flagOf);
    default:
      return (text) => readNumber(text, convention);
  }
}

function scaled(value: NumberReading, by: number, over: number, least = Number.NEGATIVE_INFINITY): NumberReading {
  if (typeof value !== 'number') return value;
  return value < least ? 'number-unreadable' : (value * by) / over;
}

const asReading =
  (read: (text: string) => number | null | undefined) =>
  (text: string): NumberReading => {
    const value = read(text);
    return value === undefined ? 'number-unreadable' : value;
  };

const flags: readonly (readonly string[])[] = [
  ['0', 'no', 'non', 'false', 'faux'],
  ['1', 'yes', 'oui', 'true', 'vrai'],
];

/** Yes or no, in the words of spreadsheets; null for an empty cell. */
function flagOf(text: string): number | null | undefined {
  const word = plainHeader(text);
  const value = flags.findIndex((words) => words.includes(word));
  return value >= 0 ? value : isBlank(text) ? null : undefined;
}

/** The first filled column counts; among columns of one figure a printed zero yields to a figure. */
export function readSeveral(figure: FigureColumn, cells: readonly string[]): NumberReading {
  let seen = figure.read(cells[figure.index] ?? '');
  for (const index of figure.others) {
    if (typeof seen === 'number' && seen !== 0) break;
    const value = figure.read(cells[index] ?? '');
    if (typeof value === 'number' ? value !== 0 || typeof seen !== 'number' : seen === null) seen = value;
  }
  return seen;
}

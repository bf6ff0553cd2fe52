/** The style members of a range: for each, its names, the style field behind it and how Apps Script writes its values. */

import { Failure } from './service';
import type { StyleSnapshot } from './snapshot';

export type StyleMember = {
  /** `Background`: getBackground, setBackground; plural `Backgrounds`. */
  one: string;
  many: string;
  field: keyof StyleSnapshot;
  read(style: StyleSnapshot): unknown;
  /** The field's value; undefined is the default. A wrong value is ignored as in Sheets (`skip`). */
  write(value: unknown): unknown;
};

export const skip = Symbol('ignored');

const COLORS =
  'black:#000000 white:#ffffff red:#ff0000 green:#008000 blue:#0000ff yellow:#ffff00 orange:#ffa500 purple:#800080 gray:#808080 grey:#808080 silver:#c0c0c0 maroon:#800000 olive:#808000 lime:#00ff00 aqua:#00ffff cyan:#00ffff teal:#008080 navy:#000080 fuchsia:#ff00ff magenta:#ff00ff pink:#ffc0cb brown:#a52a2a gold:#ffd700 lightcoral:#f08080 lightgray:#d3d3d3 lightgrey:#d3d3d3 darkgray:#a9a9a9 lightblue:#add8e6 lightgreen:#90ee90 darkgreen:#006400 darkblue:#00008b darkred:#8b0000 tomato:#ff6347 coral:#ff7f50 salmon:#fa8072 khaki:#f0e68c indigo:#4b0082 violet:#ee82ee beige:#f5f5dc ivory:#fffff0 lavender:#e6e6fa crimson:#dc143c turquoise:#40e0d0';
const named = new Map(COLORS.split(' ').map((pair) => pair.split(':') as [string, string]));

/** Hex in lower case; `skip` for a colour nobody knows. */
export function color(value: unknown): string | undefined | typeof skip {
  if (value === null || value === undefined) return undefined;
  const text = String(value).toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return `#${[...text.slice(1)].map((digit) => digit + digit).join('')}`;
  return named.get(text) ?? skip;
}

const oneOf =
  (...values: string[]) =>
  (value: unknown) =>
    value === null || value === undefined ? undefined : values.includes(value as string) ? value : skip;

const align: { [text: string]: StyleSnapshot['align'] } = { left: 'left', center: 'center', right: 'right' };

export const styleMembers: readonly StyleMember[] = [
  { one: 'Background', many: 'Backgrounds', field: 'fill', read: (s) => s.fill ?? '#ffffff', write: (v) => (color(v) === '#ffffff' ? undefined : color(v)) },
  { one: 'FontColor', many: 'FontColors', field: 'ink', read: (s) => s.ink ?? '#000000', write: (v) => (color(v) === '#000000' ? undefined : color(v)) },
  { one: 'FontSize', many: 'FontSizes', field: 'size', read: (s) => s.size ?? 10, write: (v) => (v === 10 ? undefined : v) },
  { one: 'FontFamily', many: 'FontFamilies', field: 'family', read: (s) => s.family ?? 'Arial', write: (v) => (v === 'Arial' || v === null ? undefined : v) },
  {
    one: 'FontWeight',
    many: 'FontWeights',
    field: 'bold',
    read: (s) => (s.bold ? 'bold' : 'normal'),
    write: (v) => (v === 'bold' ? true : oneOf('normal')(v) === skip ? skip : undefined),
  },
  {
    one: 'FontStyle',
    many: 'FontStyles',
    field: 'italic',
    read: (s) => (s.italic ? 'italic' : 'normal'),
    write: (v) => (v === 'italic' ? true : oneOf('normal')(v) === skip ? skip : undefined),
  },
  {
    one: 'FontLine',
    many: 'FontLines',
    field: 'line',
    read: (s) => s.line ?? 'none',
    write: (v) => (v === 'none' ? undefined : oneOf('underline', 'line-through')(v)),
  },
  {
    one: 'HorizontalAlignment',
    many: 'HorizontalAlignments',
    field: 'align',
    read: (s) => s.align ?? 'general',
    write: (v) => {
      // it reads back as «general-left», which no one here draws
      if (v === 'normal') throw new Error("local Range does not model the alignment 'normal'");
      return v === null || v === undefined ? undefined : (align[v as string] ?? skip);
    },
  },
  {
    one: 'VerticalAlignment',
    many: 'VerticalAlignments',
    field: 'valign',
    read: (s) => s.valign ?? 'bottom',
    write: (v) => (v === 'bottom' ? undefined : oneOf('top', 'middle')(v)),
  },
  {
    one: 'NumberFormat',
    many: 'NumberFormats',
    field: 'format',
    read: (s) => s.format ?? '0.###############',
    write: (v) => {
      if (v === null || v === undefined) throw new Failure('The number format must be a text.');
      return /^general$/i.test(String(v)) || v === '' || v === '0.###############' ? undefined : String(v);
    },
  },
  { one: 'Wrap', many: 'Wraps', field: 'wrap', read: (s) => s.wrap ?? true, write: (v) => (v === null ? undefined : Boolean(v)) },
];

/** Made-up files in the header words of every declared export, with all that happens to headers on their way to us. */
import { platforms } from '../../src/platforms';
import type { Column, ExportDefinition, Form, Platform } from '../../src/platforms/platform';
import type { Tape } from './tape';

export type Origin = { platform: Platform; definition: ExportDefinition };

/** Every export whose table stands in the file as it is read; new ones join by being declared. */
export const origins: readonly Origin[] = platforms.flatMap((platform) =>
  platform.exports.filter(({ arranged }) => arranged === undefined).map((definition) => ({ platform, definition })),
);

export type Made = {
  origin: Origin;
  /** Header and rows as they were meant. */
  rows: string[][];
  writing: Writing;
  /** Lines above the header. */
  above: string[][];
};

const textsOf = (column: Column, language: string): readonly string[] => {
  const own = column.texts[language] ?? Object.values(column.texts)[0] ?? [];
  return [own].flat();
};

const isRequired = (key: string, definition: ExportDefinition) => definition.requires.flat().includes(key);

/** A header nobody declared. */
const foreign = ['Note', 'Remarque', '', 'x', '__proto__', 'constructor', 'Views ', 'Total', 'Budget (EUR)', '漢字'];

function headerOf(tape: Tape, { definition }: Origin): { text: string; column: Column | null }[] {
  const languages = [...new Set(definition.columns.flatMap(({ texts }) => Object.keys(texts)))];
  const one = tape.pick(languages.length > 0 ? languages : ['en']);
  const mixed = tape.rarely(2);
  const kept = definition.columns.filter(({ key }) => (isRequired(key, definition) ? !tape.rarely(1) : tape.next(3) > 0));
  const named = kept.map((column) => ({ text: tape.pick(textsOf(column, mixed ? tape.pick(languages) : one)), column }));
  const more = tape.rarely(4) ? named.slice(0, 1 + tape.next(3)) : [];
  const others = Array.from({ length: tape.next(3) }, () => ({ text: tape.pick(foreign), column: null }));
  const all = [...named, ...more, ...others];
  return (tape.rarely(6) ? tape.shuffled(all) : all).map(({ text, column }) => ({ text: respelled(tape, text), column }));
}

function respelled(tape: Tape, text: string): string {
  switch (tape.next(24)) {
    case 23:
      return text.toUpperCase();
    case 22:
      return text.normalize('NFD').replace(/\p{M}/gu, '');
    case 21:
      return text.replace(/ /g, '\u00a0');
    case 20:
      return ` ${text}  `;
    case 19:
      return text.replace(/'/g, '’');
    case 18:
      return text.slice(1);
    default:
      return text;
  }
}

export type Writing = { decimal: 'point' | 'comma'; grouped: boolean; dates: 'iso' | 'slashed' | 'worded' };

/** A figure as a network, or a spreadsheet after it, prints it. */
function printed(tape: Tape, form: Form, { decimal, grouped }: Writing): string {
  const sign = decimal === 'point' ? '.' : ',';
  const whole = () => {
    const value = tape.pick([0, 1, 7, 12, 99, 345, 1000, 12_345, 987_654, 1_234_567]) + tape.next(50);
    return grouped ? String(value).replace(/\B(?=(\d{3})+$)/g, decimal === 'point' ? ',' : tape.pick(['.', ' ', '\u202f'])) : String(value);
  };
  const fraction = () => `${whole()}${sign}${tape.pick(['5', '25', '04', '125'])}`;
  if (form === 'tone') return tape.pick(['Positive', 'negative', 'Neutral', 'positif', '1', '0', '-1', 'unclear']);
  if (form === 'flag') return tape.pick(['true', 'false', 'yes', 'no', 'oui', 'non', '1', '0', 'perhaps']);
  if (form === 'duration') return tape.pick(['0:00:27', '1:02:03', '47:08', '27', '1h 2m', '12s', fraction()]);
  if (form === 'percent') return tape.pick([fraction(), `${fraction()}%`, `${whole()} %`, '0', '< 1%']);
  if (form === 'money') return tape.pick([fraction(), whole(), `${fraction()} €`, `$${fraction()}`, `${whole()} EUR`]);
  return form === 'count' ? whole() : tape.pick([whole(), fraction()]);
}

const odd = [
  '',
  '',
  '-',
  '--',
  'n/a',
  ' ',
  '3.avr',
  '17-Jul',
  '03/04/2025',
  '1.22E+05',
  '#N/A',
  '12 34',
  '1,2,3',
  'tea',
  '-1',
  '−5',
  '1e400',
  'Infinity',
  '0x10',
  '٣',
  '12k',
  "'12",
  '=1+1',
];

function cellOf(tape: Tape, column: Column | null, writing: Writing, row: number, { platform }: Origin): string {
  // a spreadsheet shows large figures with its own decimal sign
  if (tape.rarely(1)) return tape.pick(odd).replace(/\.(?=\d+E)/, writing.decimal === 'point' ? '.' : ',');
  if (column === null || column.sort === 'mark') return tape.pick(['', 'tea', '12', 'A, B', 'x;y', 'say "hi"']);
  if (column.sort === 'figure') return printed(tape, column.form, writing);
  const day = 1 + ((row * 3 + tape.next(3)) % 28);
  switch (column.key) {
    case 'postId':
      return tape.pick([`1790000000000${100_000 + row}`, `7301${row}0000000000000${tape.next(10)}`, String(1000 + row), '1.22158E+17', `'99${row}`]);
    case 'permalink':
      return tape.pick([
        `https://www.${platform.id}.com/p/Cab${row}efghij${tape.next(9)}/`,
        `https://www.linkedin.com/feed/update/urn:li:activity:70000000000000000${10 + row}`,
        `https://www.tiktok.com/@acme/video/73000000000000000${10 + row}`,
        '',
      ]);
    case 'published':
    case 'day':
    case 'periodFrom':
    case 'periodTo':
      if (writing.dates === 'iso') return `2025-03-${String(day).padStart(2, '0')}${column.key === 'published' ? ' 10:15' : ''}`;
      return writing.dates === 'slashed' ? `${String(day).padStart(2, '0')}/03/2025` : tape.pick([`March ${day}`, `${day} mars 2025`, `Mar ${day}, 2025`]);
    case 'account':
      return tape.pick(['61500000000001', '61500000000001', '61500000000001', '61500000000002', 'acme']);
    case 'currency':
      return tape.pick(['EUR', 'EUR', 'USD', '']);
    case 'title':
      return tape.pick(['Tea', 'Tea; or coffee, perhaps', 'Two\nlines', '#tea', '=SUM(A1)', 'Été “chaud”', '']);
    default:
      return tape.pick(['A', 'B', 'Total', 'FR', '18-24', '']);
  }
}

/** A header and rows in its words. Nothing promises that it is still recognised. */
export function makeTable(tape: Tape, origin: Origin = tape.pick(origins)): Made {
  const header = headerOf(tape, origin);
  const writing: Writing = { decimal: tape.pick(['point', 'comma']), grouped: tape.rarely(5), dates: tape.pick(['iso', 'slashed', 'worded']) };
  const rows = Array.from({ length: tape.next(9) }, (_, row) => header.map(({ column }) => cellOf(tape, column, writing, row, origin)));
  if (rows.length > 1 && tape.rarely(3)) rows.push([...(rows[0] as string[])]);
  if (tape.rarely(2)) rows.push(header.map((_, at) => (at === 0 ? 'Total' : '')));
  if (tape.rarely(2))
    rows.splice(
      tape.next(rows.length + 1),
      0,
      header.map(() => ''),
    );
  if (rows.length > 0 && tape.rarely(2)) rows.push((rows[rows.length - 1] as string[]).slice(0, 1 + tape.next(header.length)));
  if (rows.length > 0 && tape.rarely(2)) rows.push([...(rows[0] as string[]), '7', 'more']);
  if (tape.rarely(1)) rows.push(header.map(({ text }) => text));
  const above = tape.rarely(4)
    ? Array.from({ length: 1 + tape.next(3) }, () => [tape.pick(['Report', '# 20250301-20250331', '', 'March 1, 2025 - March 31, 2025', 'Acme'])])
    : [];
  return { origin, writing, rows: [header.map(({ text }) => text), ...rows], above };
}

export type Packing = { delimiter: string; end: string; everywhere: boolean };

export const packings = (tape: Tape): Packing => ({ delimiter: tape.pick([',', ';', '\t']), end: tape.pick(['\n', '\r\n']), everywhere: tape.rarely(4) });

export function toText(rows: readonly (readonly string[])[], { delimiter, end, everywhere }: Packing): string {
  const quoted = (cell: string) => (everywhere || /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replace(/"/g, '""')}"` : cell);
  return rows.map((row) => row.map(quoted).join(delimiter)).join(end) + end;
}

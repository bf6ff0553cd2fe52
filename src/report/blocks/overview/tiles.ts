/** Networks by what may be said of their engagement rate: up, down, no change shown, not enough to conclude. */
import { border, compute, height, merge, paint, put } from '../../canvas';
import { own } from '../../figure';
import type { Expr } from '../../formula';
import { a1Range, add, all, any, call, differs, empty, equal, join, text, when } from '../../formula';
import type { Style } from '../../layout';
import { B, C, colors, D, F, G, I, J } from '../../tokens';
import type { Maker } from '../block';
import type { OverviewSheet } from './sheet';

const looks: { kinds: string[]; fill: string; ink: string; places: [number, number] }[] = [
  { kinds: ['UP'], fill: colors.goodFill, ink: colors.good, places: [B, C] },
  { kinds: ['DOWN'], fill: colors.badFill, ink: colors.bad, places: [D, F] },
  { kinds: ['NO_DIFFERENCE_SHOWN', 'ALONE'], fill: colors.undecidedFill, ink: colors.undecided, places: [G, I] },
  { kinds: [], fill: colors.dataFill, ink: colors.data, places: [J, J] },
];
const heights = [40, 22, 22];
const lead = '\u00A0\u00A0';

export const tiles: Maker<object, OverviewSheet> = {
  plan: () => ({ height: heights.length, rows: {} }),
  draw: (_, row, { context, canvas, networks }) => {
    const shown = networks('network');
    for (const [i, px] of heights.entries()) height(canvas, row + i, px);
    for (const [i, tile] of looks.entries()) {
      const [from, to] = tile.places;
      const style: Style = { fill: tile.fill, ink: tile.ink, size: 9, valign: 'middle', align: 'left' };
      const held = (at: number) => (tile.kinds.length ? any(...tile.kinds.map((kind) => equal(own(at, 'kind'), text(kind)))) : undecided(at));
      const named = join(empty, ...shown.map((one) => when(held(one.row), text(`, ${context.words.tabs.platforms[one.id]}`), empty)), empty);
      paint(canvas, row, from, row + 2, to, style);
      compute(canvas, row, from, add(0, 0, ...shown.map((one) => when(held(one.row), 1, 0))), {
        ...style,
        size: 24,
        bold: true,
        format: context.formats.lead('0', '\u00A0'),
      });
      put(canvas, row + 1, from, lead + context.words.report.tiles[i], { ...style, size: 10, bold: true });
      compute(canvas, row + 2, from, join(text(lead), call('MID', named, 3, 200)), { ...style, wrap: false });
      if (to > from) merge(canvas, row, from, row + 2, to, 'across');
    }
    border(
      canvas,
      looks.map(({ places: [from, to] }) => a1Range(row, from, row + 2, to)),
      ['left', 'right'],
      colors.white,
      'thick',
    );
  },
};

/** A network with data whose change can be neither shown nor denied. */
function undecided(row: number): Expr {
  const kind = own(row, 'kind');
  return all(...['UP', 'DOWN', 'ALONE', 'NO_DIFFERENCE_SHOWN', 'NO_DATA'].map((code) => differs(kind, text(code))));
}

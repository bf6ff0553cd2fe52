/** Styles and borders of a range, and clearing it. */

import type { Cell } from './book';
import { RangeContents } from './range-contents';
import { LocalTextStyle } from './rich-text';
import { type Enum, enumGroup } from './service';
import type { StyleSnapshot } from './snapshot';
import { type StyleMember, skip, styleMembers } from './styling';

export const wrapStrategies = enumGroup('SpreadsheetApp.WrapStrategy', 'WRAP OVERFLOW CLIP');
const wrapMember = styleMembers.find((member) => member.one === 'Wrap') as StyleMember;

export abstract class RangeStyles extends RangeContents {
  // --- styles (the single members are added below from their table)

  styleOf(cell: Cell | undefined): StyleSnapshot {
    return this.run.book.styles[cell?.s ?? 0] as StyleSnapshot;
  }
  private restyle(row: number, column: number, patch: Partial<StyleSnapshot>, key: string): void {
    const { book } = this.run;
    const existing = book.cell(this.sheet, row, column);
    const next = book.patchStyle(existing?.s ?? 0, patch, key);
    if (existing) existing.s = next;
    else if (next !== 0) book.touch(this.sheet, row, column).s = next;
  }
  setStyles(member: StyleMember, valueAt: (row: number, column: number) => unknown): this {
    const seen = new Map<unknown, { patch: Partial<StyleSnapshot>; key: string } | null>();
    this.each((row, column) => {
      const value = valueAt(row, column);
      let known = seen.get(value);
      if (known === undefined) {
        const written = member.write(value);
        known = written === skip ? null : { patch: { [member.field]: written }, key: `${member.field}:${String(written)}` };
        seen.set(value, known);
      }
      if (known) this.restyle(row, column, known.patch, known.key);
    }, member.field === 'format');
    // a number format decides whether a value reads as a date, and what a formula inherits
    return member.field === 'format' ? this.changed() : this;
  }
  getStyle(member: StyleMember): unknown {
    return this.first((cell) => member.read(this.styleOf(cell)));
  }
  getStyles(member: StyleMember): unknown[][] {
    return this.collect((cell) => member.read(this.styleOf(cell)));
  }
  checkStyleShape(values: unknown[][]): void {
    this.checkShape(values);
  }
  /** Of a fresh cell: wrapped to getWrap, overflowing to getWrapStrategy; so it is live. */
  getWrapStrategy(): Enum {
    return this.first((cell) => wrapStrategies[this.styleOf(cell).wrap ? 'WRAP' : 'OVERFLOW'] as Enum);
  }
  setWrapStrategy(strategy: Enum): this {
    if (String(strategy) === 'CLIP') throw new Error('local Range does not model the wrap strategy CLIP');
    return this.setStyles(wrapMember, () => String(strategy) === 'WRAP');
  }
  getTextStyle(): LocalTextStyle {
    const { bold, italic, line, size, family, ink } = this.first((cell) => this.styleOf(cell));
    return new LocalTextStyle(this.run, {
      bold: bold ?? false,
      italic: italic ?? false,
      underline: line === 'underline',
      strikethrough: line === 'line-through',
      size: size ?? 10,
      family: family ?? 'arial,sans,sans-serif',
      color: ink ?? '#000000',
    });
  }
  /** What the style leaves open stays as it is. */
  setTextStyle(style: LocalTextStyle): this {
    const { bold, italic, underline, strikethrough, size, family, color } = style.style;
    const given: [string, unknown][] = [
      ['FontWeight', bold === undefined ? undefined : bold ? 'bold' : 'normal'],
      ['FontStyle', italic === undefined ? undefined : italic ? 'italic' : 'normal'],
      ['FontLine', underline === undefined && strikethrough === undefined ? undefined : underline ? 'underline' : strikethrough ? 'line-through' : 'none'],
      ['FontSize', size],
      ['FontFamily', family],
      ['FontColor', color],
    ];
    for (const [one, value] of given) {
      const member = styleMembers.find((other) => other.one === one);
      if (member && value !== undefined) this.setStyles(member, () => value);
    }
    return this;
  }
  setBackgroundRGB(red: number, green: number, blue: number): this {
    const hex = [red, green, blue].map((part) => Math.max(0, Math.min(255, part)).toString(16).padStart(2, '0')).join('');
    return this.setStyles(styleMembers[0] as StyleMember, () => `#${hex}`);
  }
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: Enum | null = null,
  ): this {
    const weight = { SOLID_MEDIUM: 'medium', SOLID_THICK: 'thick', SOLID: 'thin' }[String(style ?? 'SOLID')] as 'thin' | 'medium' | 'thick' | undefined;
    if (!weight) throw new Error(`local Range does not model the border style ${style}`);
    const line = { color: color === null ? '#000000' : String(color).toLowerCase(), weight };
    const { row: r1, column: c1, rows, columns } = this.rect;
    const [r2, c2] = [r1 + rows - 1, c1 + columns - 1];
    type Edge = 'top' | 'left' | 'bottom' | 'right';
    return this.each((row, column) => {
      const wanted: [Edge, boolean | null][] = [
        ['top', row === r1 ? top : horizontal],
        ['left', column === c1 ? left : vertical],
        ['bottom', row === r2 ? bottom : horizontal],
        ['right', column === c2 ? right : vertical],
      ];
      const borders = { ...this.styleOf(this.run.book.cell(this.sheet, row, column)).borders };
      for (const [edge, on] of wanted) {
        if (on === true) borders[edge] = line;
        else if (on === false) delete borders[edge];
      }
      const sorted = Object.fromEntries((['bottom', 'left', 'right', 'top'] as Edge[]).flatMap((edge) => (borders[edge] ? [[edge, borders[edge]]] : [])));
      const patch = { borders: Object.keys(sorted).length > 0 ? sorted : undefined };
      this.restyle(row, column, patch, `borders:${JSON.stringify(sorted)}`);
    });
  }
}

/** Old names of the background members. */
const OLD = {
  getBackgroundColor: 'getBackground',
  getBackgroundColors: 'getBackgrounds',
  setBackgroundColor: 'setBackground',
  setBackgroundColors: 'setBackgrounds',
};

/** `getBackground`, `getBackgrounds`, `setBackground`, `setBackgrounds` and their like. */
const prototype = RangeStyles.prototype as unknown as { [member: string]: unknown };
for (const member of styleMembers) {
  prototype[`get${member.one}`] = function (this: RangeStyles) {
    return this.getStyle(member);
  };
  prototype[`get${member.many}`] = function (this: RangeStyles) {
    return this.getStyles(member);
  };
  prototype[`set${member.one}`] = function (this: RangeStyles, value: unknown) {
    return this.setStyles(member, () => value);
  };
  prototype[`set${member.many}`] = function (this: RangeStyles, values: unknown[][]) {
    this.checkStyleShape(values);
    return this.setStyles(member, (row, column) => values[row - this.rect.row]?.[column - this.rect.column]);
  };
}
for (const [old, fresh] of Object.entries(OLD)) prototype[old] = prototype[fresh];

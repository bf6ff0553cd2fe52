import { describe, expect, test } from 'vitest';
import { a1Range, admit, area, call, cell, columnOf, join, letters, on, over, text } from '../../src/report/formula';

describe('a generated formula', () => {
  test('separates arguments with semicolons and holds whole numbers only', () => {
    expect(call('IF', over(1, 4), text('a'), -2)).toBe('IF((1/4);"a";(-2))');
    expect(() => call('ABS', 0.25)).toThrow('whole numbers');
    expect(() => call('ABS', Number.POSITIVE_INFINITY)).toThrow('whole numbers');
  });

  test('uses no function off the list', () => {
    expect(() => call('LET' as never, 1)).toThrow('LET');
    expect(() => admit('SUM(A1:A2)+QUERY(A1;"x")')).toThrow('QUERY');
  });

  test('admits a text from elsewhere only when every locale reads it alike', () => {
    expect(admit('IF(N(A1)=0;"a, 0.5";B1/C1)')).toBe('(IF(N(A1)=0;"a, 0.5";B1/C1))');
    expect(() => admit('A1*0.5')).toThrow('locale');
    expect(() => admit('SUM(A1,B1)')).toThrow('locale');
    expect(() => admit('SUM({1;2})')).toThrow('locale');
  });

  test('doubles quotes in texts and in names of tabs', () => {
    expect(text('say "x"')).toBe('"say ""x"""');
    expect(on("Vue d'ensemble", cell(2, 3))).toBe("'Vue d''ensemble'!$C$2");
  });

  test('names columns past Z', () => {
    expect([1, 26, 27, 52, 703].map(letters)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
    expect(columnOf(letters(117))).toBe(117);
    expect(area(1, 1, 3, 28)).toBe('$A$1:$AB$3');
    expect(a1Range(2, 2, 3, 3)).toBe('B2:C3');
    expect(join(text('a'), 1)).toBe('("a"&1)');
  });
});

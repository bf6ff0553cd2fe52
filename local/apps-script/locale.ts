/** A workbook moved to another locale, as Sheets does under File › Settings: values stay, formulas are written the new locale's way. */

import { tokenize, usesDecimalComma } from './formulas';
import type { WorkbookSnapshot } from './snapshot';

/** The same formula as the other locale writes it; a text that cannot be read is left alone. */
export function formulaIn(text: string, from: string, to: string): string {
  const [comma, wanted] = [usesDecimalComma(from), usesDecimalComma(to)];
  if (comma === wanted) return text;
  let tokens: ReturnType<typeof tokenize>;
  try {
    tokens = tokenize(text.slice(1), comma);
  } catch {
    return text;
  }
  const braces: boolean[] = [];
  const parts = tokens.map((token) => {
    if (token.kind === 'open') braces.push(token.text === '{');
    else if (token.kind === 'close') braces.pop();
    else if (token.kind === 'number') return wanted ? token.text.replace('.', ',') : token.text.replace(',', '.');
    else if (token.kind === 'separator') {
      const column = token.text === '\\' || (token.text === ',' && braces.at(-1) === true);
      if (column) return wanted ? '\\' : ',';
      return token.text === ',' ? ';' : token.text;
    }
    return token.text;
  });
  return `=${parts.join('')}`;
}

export function inLocale(workbook: WorkbookSnapshot, locale: string): WorkbookSnapshot {
  const moved = (text: string) => formulaIn(text, workbook.locale, locale);
  return {
    ...workbook,
    locale,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: Object.fromEntries(Object.entries(sheet.cells).map(([at, cell]) => [at, cell.f === undefined ? cell : { ...cell, f: moved(cell.f) }])),
      conditionals: sheet.conditionals.map((rule) => ({ ...rule, formula: moved(rule.formula) })),
    })),
  };
}

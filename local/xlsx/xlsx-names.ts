/** Tab names as .xlsx allows them: at most 31 letters, none of `: \ / ? * [ ]`, no apostrophe at either end. Sheets allows more. */
import { sheetReference } from '../apps-script/a1';
import type { SheetSnapshot, WorkbookSnapshot } from '../apps-script/snapshot';

const longest = 31;

/** The workbook under names that .xlsx takes; whatever names a tab that had to change follows. */
export function withShortNames(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const taken = new Set<string>();
  const renamed = new Map<string, string>();
  for (const { name } of snapshot.sheets) if (allowed(name) === name) taken.add(name.toLowerCase());
  for (const { name } of snapshot.sheets) {
    const short = allowed(name);
    if (short === name) continue;
    let free = short;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${short.slice(0, longest - 1 - String(n).length)} ${n}`;
    taken.add(free.toLowerCase());
    renamed.set(name.toLowerCase(), free);
  }
  if (renamed.size === 0) return snapshot;
  const follow = (text: string) => referring(text, renamed);
  const sheets = snapshot.sheets.map(
    (sheet): SheetSnapshot => ({
      ...sheet,
      name: renamed.get(sheet.name.toLowerCase()) ?? sheet.name,
      cells: Object.fromEntries(
        Object.entries(sheet.cells).map(([position, cell]) => [position, cell.f === undefined ? cell : { ...cell, f: follow(cell.f) }]),
      ),
      validations: sheet.validations.map((rule) => (rule.source === undefined ? rule : { ...rule, source: follow(rule.source) })),
      conditionals: sheet.conditionals.map((rule) => ({ ...rule, formula: follow(rule.formula) })),
      charts: sheet.charts.map((chart) => ({ ...chart, ranges: chart.ranges.map(follow) })),
    }),
  );
  return { ...snapshot, sheets };
}

function allowed(name: string): string {
  const plain = name.replace(/[:\\/?*[\]]/g, ' ').slice(0, longest);
  return plain.replace(/^'+|'+$/g, ' ').trim() || 'Sheet';
}

/** Texts inside a formula may look like references and are left alone. */
function referring(formula: string, renamed: ReadonlyMap<string, string>): string {
  return formula.replace(/"(?:[^"]|"")*"|(?:'((?:[^']|'')*)'|([\p{L}\p{N}_.]+))!/gu, (found, quoted: string | undefined, bare: string | undefined) => {
    const name = quoted?.replaceAll("''", "'") ?? bare;
    const short = name === undefined ? undefined : renamed.get(name.toLowerCase());
    return short === undefined ? found : `${sheetReference(short)}!`;
  });
}

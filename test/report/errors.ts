/** Error cells of a workbook's formulas, but the gaps that chart columns hold on purpose. */
import type { WorkbookSnapshot } from '../../local/apps-script/snapshot';

export function readFormulaErrors(snapshot: WorkbookSnapshot): string[] {
  return snapshot.sheets.flatMap((sheet) =>
    Object.entries(sheet.cells)
      .filter(([, cell]) => cell.e !== undefined && !(cell.e === '#N/A' && cell.f?.includes('NA()')))
      .map(([at, cell]) => `${sheet.name} ${at} ${cell.e} ${cell.f}`),
  );
}

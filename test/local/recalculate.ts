/** An .xlsx with its last values taken out, recalculated by LibreOffice, and read back. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as excel from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellName } from '../../local/a1';
import type { WorkbookSnapshot } from '../../local/snapshot';

export const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0) ?? null;

/** The same file without any computed value: whoever opens it must calculate. */
export function withoutValues(xlsx: Uint8Array): Uint8Array {
  const parts = unzipSync(xlsx);
  for (const name of Object.keys(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    parts[name] = strToU8(strFromU8(parts[name] as Uint8Array).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'));
  }
  return zipSync(parts);
}

/** Sheet name → cell name → value after LibreOffice has calculated every sheet; errors as their text. */
export function recalculate(xlsx: Uint8Array): Map<string, Map<string, string | number | boolean>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'social-kpi-'));
  try {
    writeFileSync(path.join(folder, 'in.xlsx'), withoutValues(xlsx));
    const own = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    execFileSync(
      office as string,
      [own, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', path.join(folder, 'out'), path.join(folder, 'in.xlsx')],
      { stdio: 'ignore', timeout: 110_000 },
    );
    const book = excel.read(readFileSync(path.join(folder, 'out', 'in.xlsx')), { cellText: true });
    return new Map(
      book.SheetNames.map((name) => [
        name,
        new Map(
          Object.entries(book.Sheets[name] as excel.WorkSheet)
            .filter(([cell]) => !cell.startsWith('!'))
            .map(
              ([cell, content]: [string, excel.CellObject]) =>
                [cell, content.t === 'e' ? (content.w ?? '#ERROR') : (content.v as string | number | boolean)] as const,
            ),
        ),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Formula cells whose recalculated value is not the one the workbook shows. Cells that draw a sparkline show no value. */
export function differences(snapshot: WorkbookSnapshot, xlsx: Uint8Array): { formulas: number; wrong: string[] } {
  const recalculated = recalculate(xlsx);
  const wrong: string[] = [];
  let formulas = 0;
  for (const sheet of snapshot.sheets) {
    for (const [position, cell] of Object.entries(sheet.cells)) {
      if (cell.f === undefined || /SPARKLINE\(/i.test(cell.f)) continue;
      formulas++;
      const [row = 0, column = 0] = position.split(',').map(Number);
      const name = cellName(row, column);
      const shown = cell.e ?? cell.v ?? '';
      const found = recalculated.get(sheet.name)?.get(name) ?? '';
      if (!isSame(shown, found)) wrong.push(`${sheet.name}!${name} ${cell.f} shows ${JSON.stringify(shown)}, recalculated ${JSON.stringify(found)}`);
    }
  }
  return { formulas, wrong };
}

function isSame(shown: string | number | boolean, found: string | number | boolean): boolean {
  if (typeof shown === 'number' && typeof found === 'number') return Math.abs(shown - found) <= 1e-9 * Math.max(1, Math.abs(shown));
  return shown === found;
}

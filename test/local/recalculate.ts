/** An .xlsx with its last values taken out, recalculated by LibreOffice, and read back. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as excel from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

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

type Values = Map<string, string | number | boolean>;

const shownBy = (cell: excel.CellObject) => (cell.t === 'e' ? (cell.w ?? '#ERROR') : ((cell.v ?? '') as string | number | boolean));

function cellsOf(sheet: excel.WorkSheet | undefined): [string, excel.CellObject][] {
  return Object.entries(sheet ?? {}).filter(([name]) => !name.startsWith('!')) as [string, excel.CellObject][];
}

/** Sheet name → cell name → value after LibreOffice has calculated every sheet; errors as their text. */
function recalculate(xlsx: Uint8Array): Map<string, Values> {
  const folder = mkdtempSync(path.join(tmpdir(), 'social-kpi-'));
  try {
    writeFileSync(path.join(folder, 'in.xlsx'), withoutValues(xlsx));
    const own = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const words = [own, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', path.join(folder, 'out'), path.join(folder, 'in.xlsx')];
    execFileSync(office as string, words, { stdio: 'ignore', timeout: 110_000 });
    const book = excel.read(readFileSync(path.join(folder, 'out', 'in.xlsx')));
    return new Map(book.SheetNames.map((name) => [name, new Map(cellsOf(book.Sheets[name]).map(([cell, content]) => [cell, shownBy(content)]))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Formula cells whose value in the file is not the one LibreOffice calculates. Bars of blocks are text made for the file alone: the workbook has no value for them. */
export function differences(xlsx: Uint8Array): { formulas: number; wrong: string[] } {
  const recalculated = recalculate(xlsx);
  const book = excel.read(xlsx, { cellFormula: true });
  const wrong: string[] = [];
  let formulas = 0;
  for (const sheet of book.SheetNames) {
    for (const [name, cell] of cellsOf(book.Sheets[sheet])) {
      if (cell.f === undefined || cell.f.includes('█')) continue;
      formulas++;
      const shown = shownBy(cell);
      const found = recalculated.get(sheet)?.get(name) ?? '';
      if (!isSame(shown, found)) wrong.push(`${sheet}!${name} ${cell.f} shows ${JSON.stringify(shown)}, recalculated ${JSON.stringify(found)}`);
    }
  }
  return { formulas, wrong };
}

function isSame(shown: string | number | boolean, found: string | number | boolean): boolean {
  if (typeof shown === 'number' && typeof found === 'number') return Math.abs(shown - found) <= 1e-9 * Math.max(1, Math.abs(shown));
  return shown === found;
}

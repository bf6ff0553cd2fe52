/** Tab names that .xlsx refuses, in a workbook that people named freely. */

import * as excel from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { openHost } from '../../local/apps-script/host';
import { toXlsx } from '../../local/xlsx/xlsx';

const long = 'Instagram · Publications de la marque, archives';
const twin = 'Instagram · Publications de la marque, copie';

async function workbook() {
  const host = await openHost({ locale: 'en_US' });
  host.evaluate(`
    const file = SpreadsheetApp.getActive();
    for (const [name, value] of [[${JSON.stringify(long)}, 40], [${JSON.stringify(twin)}, 2], ['Costs/time?', 7], ["l'été", 1]]) file.insertSheet(name).getRange('A1').setValue(value);
    const first = file.getSheetByName('Sheet1');
    first.getRange('A1').setFormula(${JSON.stringify(`='${long}'!A1+'${twin}'!A1`)});
    first.getRange('A2').setFormula(${JSON.stringify(`="'${long}'!A1"&'Costs/time?'!A1&'l''été'!A1`)});
  `);
  return host;
}

describe('names of tabs in the .xlsx', () => {
  test('are cut to 31 letters, stay different, and formulas follow; texts do not', async () => {
    const host = await workbook();
    const before = host.snapshot();
    const file = excel.read(await toXlsx(before), { cellFormula: true });
    expect(file.SheetNames).toHaveLength(5);
    expect(file.SheetNames.every((name) => name.length <= 31 && !/[:\\/?*[\]]/.test(name))).toBe(true);
    expect(new Set(file.SheetNames).size).toBe(5);
    const [short, other] = file.SheetNames.filter((name) => name.startsWith('Instagram'));
    const first = file.Sheets.Sheet1;
    expect(first?.A1).toMatchObject({ v: 42, f: `'${short}'!A1+'${other}'!A1` });
    expect(first?.A2?.v).toBe(`'${long}'!A171`);
    expect(first?.A2?.f).toContain(`"'${long}'!A1"`);
    expect(first?.A2?.f).toContain("'Costs time'!A1");
    expect(first?.A2?.f).toContain("'l''été'!A1");
    host.dispose();
  });
});

import { expect, test } from 'vitest';
import { openHost } from '../../local/host';

test('boots', async () => {
  const host = await openHost({
    locale: 'en_US',
    zone: 'Europe/Paris',
    code: 'function DOUBLE_IT(r){ return Array.isArray(r) ? r.map(x=>x.map(v=>v*2)) : r*2 } function f(a){ return {a, sheets: SpreadsheetApp.getActive().getSheets().map(s=>s.getName())} }',
  });
  const out = await host.evaluate(`
    const ss = SpreadsheetApp.getActive(); const s = ss.getActiveSheet();
    s.getRange(1,1,3,2).setValues([[1,2],[3,4],['=A1+B2','=SUM(A1:A3)']]);
    const v = s.getRange('A1:B3').getValues();
    s.getRange('D1').setFormula('=double_it(A1:A3)');
    s.getRange('A1').setValue(10);
    s.getRange('F1').setValue('2024-01-31');
    return [v, s.getRange('D1:D3').getValues(), s.getRange('F1').getValue() instanceof Date, s.getRange('F1').getDisplayValue(), s.getLastRow(), String(s), typeof URL, typeof setTimeout];
  `);
  expect(out).toEqual([
    [
      [1, 2],
      [3, 4],
      [5, 9],
    ],
    [[20], [6], [28]],
    true,
    '2024-01-31',
    3,
    'Sheet',
    'undefined',
    'undefined',
  ]);
  expect(await host.call('f', 1)).toEqual({ a: 1, sheets: ['Sheet1'] });
  await expect(host.evaluate('SpreadsheetApp.getActive().getActiveSheet().getRange(0,1)')).rejects.toThrow('too small');
  await expect(host.evaluate("SpreadsheetApp.getActive().getActiveSheet().getRange('A1').applyRowBanding()")).rejects.toThrow(
    'local Range does not model applyRowBanding',
  );
  host.dispose();
});

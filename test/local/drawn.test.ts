/** What a person sees of a sheet: displays, looks, drop-downs, drawings and charts, as the page draws them. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Looks } from '../../local/apps-script/drawn';
import { type Host, openHost } from '../../local/apps-script/host';
import { formulaIn } from '../../local/apps-script/locale';
import type { StyleSnapshot } from '../../local/apps-script/snapshot';

let host: Host;
afterEach(() => host?.dispose());

const open = async (locale: string, js: string) => {
  host = await openHost({ locale, zone: 'Europe/Paris' });
  await host.evaluate(`const sheet = SpreadsheetApp.getActive().getSheets()[0]; ${js}`);
};
function draw() {
  const styles: StyleSnapshot[] = [{}];
  const looks: Looks = { styles, index: (style) => styles.push(style) - 1 };
  const drawn = host.drawn(host.active(), looks);
  if (!drawn) throw new Error('no sheet');
  return { ...drawn, look: (row: number, column: number) => styles[drawn.cells[row]?.[column]?.s ?? 0] };
}

describe('a sheet as it is seen', () => {
  it('shows figures as the locale writes them, and gives back what a person would type', async () => {
    await open(
      'fr_FR',
      `sheet.getRange('A1').setValue(0.0421).setNumberFormat('0.0%'); sheet.getRange('A2').setValue("'=1+1"); sheet.getRange('A3').setFormula('=1/4');`,
    );
    const { cells } = draw();
    expect(cells[0]?.[0]).toMatchObject({ d: '4,2%', n: 0.0421, e: '4,21%' });
    expect(cells[1]?.[0]).toMatchObject({ d: '=1+1', e: "'=1+1" });
    expect(cells[2]?.[0]).toMatchObject({ d: '0,25', e: '=1/4' });
    for (const [a1, row] of [
      ['A1', 0],
      ['A2', 1],
      ['A3', 2],
    ] as const) {
      const before = host.read(host.active(), a1);
      host.write(host.active(), a1, cells[row]?.[0]?.e ?? '');
      expect(host.read(host.active(), a1)).toBe(before);
    }
  });

  it('looks as the first conditional format that is true, seen from each cell of its range', async () => {
    await open(
      'en_US',
      `sheet.getRange('A1:B3').setValues([[1, 'good'], [2, 'bad'], [3, 'good']]);
       const rule = (formula, fill) => SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setBackground(fill).setRanges([sheet.getRange('A1:A3')]).build();
       sheet.setConditionalFormatRules([rule('=$B1="good"', '#e6f0fb'), rule('=A1>1', '#fdebdd')]);`,
    );
    const { look } = draw();
    expect([0, 1, 2].map((row) => look(row, 0)?.fill)).toEqual(['#e6f0fb', '#fdebdd', '#e6f0fb']);
  });

  it('draws the sparkline that the formula picks, from the values of its range', async () => {
    await open(
      'en_US',
      `sheet.getRange('A1:C1').setValues([[1, '', 3]]); sheet.getRange('E1:F2').setValues([['charttype', 'column'], ['color', '#1f5fa8']]);
       sheet.getRange('A2').setFormula('=IF(COUNT(A1:C1)=0;"–";SPARKLINE(A1:C1;E1:F2))'); sheet.getRange('A3').setFormula('=IF(TRUE;"–";SPARKLINE(A1:C1))');`,
    );
    const { cells } = draw();
    expect(cells[1]?.[0]).toMatchObject({ drawing: { rows: [[1, null, 3]], options: { charttype: 'column', color: '#1f5fa8' } } });
    expect(cells[1]?.[0]?.d).toBeUndefined();
    expect(cells[2]?.[0]).toMatchObject({ d: '–' });
    expect(cells[2]?.[0]).not.toHaveProperty('drawing');
    expect(host.read(host.active(), 'A2')).toBeNull();
  });

  it('offers what a drop-down lists, and keeps a chosen text that looks like a date a text', async () => {
    await open(
      'fr_FR',
      `sheet.getRange('D1:D3').setValues([["'août 2026"], ["'juillet 2026"], ['']]); sheet.hideColumns(4);
       sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('D1:D3'), true).setAllowInvalid(false).build());`,
    );
    expect(draw().frame.lists).toEqual([{ range: 'A1', values: ['août 2026', 'juillet 2026'], strict: true }]);
    host.pick(host.active(), 'A1', 'août 2026');
    expect(host.read(host.active(), 'A1')).toBe('août 2026');
  });

  it('leaves hidden columns out of cells, and in the charts that ask for them', async () => {
    await open(
      'en_US',
      `sheet.getRange('A1:C3').setValues([['Month', 'Views', 'Reach'], ['Jan', 10, 5], ['Feb', '', 6]]); sheet.hideColumns(2);
       const chart = (strategy) => sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.LINE).addRange(sheet.getRange('A1:A3')).addRange(sheet.getRange('B1:B3')).addRange(sheet.getRange('C1:C3'))
         .setNumHeaders(1).setHiddenDimensionStrategy(strategy).setPosition(5, 1, 0, 0).build());
       chart(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH); chart(Charts.ChartHiddenDimensionStrategy.IGNORE_BOTH);`,
    );
    const { cells, frame } = draw();
    expect(cells[0]?.[1]).toBeUndefined();
    const [both, seen] = frame.charts;
    expect(both?.categories).toEqual(['Jan', 'Feb']);
    expect(both?.series).toEqual([
      { name: 'Views', values: [10, null] },
      { name: 'Reach', values: [5, 6] },
    ]);
    expect(seen?.series.map(({ name }) => name)).toEqual(['Reach']);
  });
});

describe('a sheet that names a tab which is gone', () => {
  const js = `
    const file = SpreadsheetApp.getActive();
    const lists = file.insertSheet('Lists', 1);
    lists.getRange(1, 1, 3, 1).setValues([['x'], ['y'], ['z']]);
    sheet.getRange('A1').setValue('x').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(lists.getRange(1, 1, 3, 1), true).build());
    sheet.getRange('B1').setFormula("=Lists!A2");
    sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=INDIRECT("Lists!A1")="x"').setBackground('#ff0000').setRanges([sheet.getRange('A1')]).build()]);
    sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.LINE).addRange(lists.getRange(1, 1, 3, 1)).setNumHeaders(1).setPosition(5, 1, 0, 0).build());
    file.setActiveSheet(sheet);`;
  const seen = () => {
    const { frame, cells, look } = draw();
    return { lists: frame.lists, series: frame.charts.map(({ series }) => series), text: cells[0]?.[0]?.d, formula: cells[0]?.[1]?.d, fill: look(0, 0)?.fill };
  };

  it('is drawn, kept and opened again without its list, its series and its rule', async () => {
    await open('en_US', js);
    expect(seen()).toMatchObject({ lists: [{ range: 'A1', values: ['x', 'y', 'z'] }], text: 'x', formula: 'y' });
    await host.evaluate(`const file = SpreadsheetApp.getActive(); file.deleteSheet(file.getSheetByName('Lists'));`);
    const bare = { lists: [], series: [[]], text: 'x', formula: '#REF!', fill: undefined };
    expect(seen()).toEqual(bare);
    const kept = host.snapshot();
    host.dispose();
    host = await openHost({ snapshot: kept });
    expect(seen()).toEqual(bare);
  });

  it('is opened from a file that an earlier version kept with all of them', async () => {
    await open('en_US', js);
    const kept = host.snapshot();
    host.dispose();
    host = await openHost({ snapshot: { ...kept, sheets: kept.sheets.filter(({ name }) => name !== 'Lists') } });
    expect(seen()).toEqual({ lists: [], series: [[]], text: 'x', formula: '#REF!', fill: undefined });
  });
});

describe('a formula under another locale', () => {
  it.each([
    ['=SUM(A1,1.5)', '=SUM(A1;1,5)'],
    ['=IF(A1>2,"a,b;c",{1,2;3,4})', '=IF(A1>2;"a,b;c";{1\\2;3\\4})'],
  ])('%s is written %s in French, and back', (english, french) => {
    expect(formulaIn(english, 'en_US', 'fr_FR')).toBe(french);
    expect(formulaIn(french, 'fr_FR', 'en_US')).toBe(english.replace('SUM(A1,', 'SUM(A1;').replace(/,"a,b;c",/, ';"a,b;c";'));
  });

  it('stays as it is where the locale reads it as it stands, or where it cannot be read', () => {
    expect(formulaIn('=SUM(A1;2)', 'en_US', 'fr_FR')).toBe('=SUM(A1;2)');
    expect(formulaIn('=SUM(A1', 'en_US', 'fr_FR')).toBe('=SUM(A1');
  });
});

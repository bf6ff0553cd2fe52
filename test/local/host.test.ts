import { describe, expect, test } from 'vitest';
import { type Host, openHost } from '../../local/apps-script/host';

const open = (code: string, options: object = {}): Promise<Host> => openHost({ locale: 'en_US', zone: 'Europe/Paris', code, ...options });
const sheet = 'SpreadsheetApp.getActive().getActiveSheet()';

describe('google.script.run', () => {
  const code = `
    function echo(x) { return x }
    function kind(x) { return [x instanceof Array, x === null, typeof x] }
    function day() { return { at: [new Date(0)] } }
    function fail() { throw new Error('one sentence') }
    function secret_() { return 1 }
    let calls = 0; function count() { return ++calls }
    function edge() { return [undefined, NaN] }
    function service() { ${sheet}.getRange(0, 1) }`;

  test('copies plain values both ways', async () => {
    const host = await open(code);
    const value = { a: [1, 'x', true, null, { b: -0.5 }] };
    expect(await host.call('echo', value)).toEqual(value);
    expect(await host.call('kind', [1])).toEqual([true, false, 'object']);
  });

  test.each([
    ['a Date', new Date(0)],
    ['a Map', new Map()],
    ['bytes', new Uint8Array(2)],
    ['a function', () => 1],
    ['NaN', Number.NaN],
  ])('refuses %s among the arguments', async (_, value) => {
    const host = await open(code);
    await expect(host.call('echo', { deep: [value] })).rejects.toThrow('illegal value');
  });

  test('turns undefined into null and refuses a circle', async () => {
    const host = await open(code);
    expect(await host.call('kind', undefined)).toEqual([false, true, 'object']);
    const circle: { self?: unknown } = {};
    circle.self = circle;
    await expect(host.call('echo', circle)).rejects.toThrow('illegal value');
  });

  test('gives nothing at all when a Date is anywhere in the result', async () => {
    expect(await (await open(code)).call('day')).toBeNull();
  });

  test('rejects with the message of what was thrown', async () => {
    const host = await open(code);
    await expect(host.call('fail')).rejects.toThrow(/^one sentence$/);
    await expect(host.call('service')).rejects.toThrow('The starting row of the range is too small.');
  });

  test('cannot reach names ending in an underscore, nor names that do not exist', async () => {
    const host = await open(code);
    await expect(host.call('secret_')).rejects.toThrow('not found');
    await expect(host.call('toString')).rejects.toThrow('not found');
  });

  test('is a new execution each time: globals do not survive', async () => {
    const host = await open(code);
    expect([await host.call('count'), await host.call('count')]).toEqual([1, 1]);
  });

  test('locks end with the execution', async () => {
    const host = await open('function take() { return LockService.getDocumentLock().tryLock(0) }');
    expect([await host.call('take'), await host.call('take')]).toEqual([true, true]);
  });
});

describe('authorisation', () => {
  const code = `
    function onOpen(e) { SpreadsheetApp.getUi().createAddonMenu().addItem(e.authMode, 'f').addToUi() }
    function touch() { SpreadsheetApp.getActive().getSheets() }
    function bar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar')) }`;

  test('a menu can be added under NONE, the file cannot be touched', async () => {
    const host = await open(code);
    await host.trigger('onOpen', 'NONE');
    expect(host.shown.menus).toEqual([{ caption: '', entries: [{ caption: 'NONE', run: 'f' }] }]);
    await expect(host.trigger('touch', 'NONE')).rejects.toThrow('You do not have permission');
  });

  test('a sidebar needs its scope and a full authorisation', async () => {
    const files = { Sidebar: '<p>hello</p>' };
    const host = await open(code, { files });
    await host.call('bar');
    expect(host.shown.sidebar).toBe('<p>hello</p>');
    await expect(host.trigger('bar', 'LIMITED')).rejects.toThrow('permission to call Ui.showSidebar');
    await expect((await open(code, { files, scopes: [] })).call('bar')).rejects.toThrow('permission to call Ui.showSidebar');
  });
});

describe('counting and failing service calls', () => {
  const js = `const s = ${sheet}; const r = s.getRange(1, 1, 2, 2); r.setValues([[1, 2], [3, 4]]); r.getA1Notation(); s.getMaxRows(); return r.getValues()`;

  test('counts what reads or changes the file, not ranges nor builders', async () => {
    const host = await open('');
    await host.evaluate(js);
    expect(host.counts()).toMatchObject({
      total: 4,
      calls: { 'Spreadsheet.getActiveSheet': 1, 'Range.setValues': 1, 'Sheet.getMaxRows': 1, 'Range.getValues': 1 },
    });
  });

  test('the n-th call throws before it acts, once', async () => {
    const host = await open('');
    host.failAt(2);
    await expect(host.evaluate(js)).rejects.toThrow('Service Spreadsheets failed');
    expect(host.read('Sheet1', 'A1')).toBeNull();
    await host.evaluate(js);
    expect(host.readRows('Sheet1', 'A1:B2')).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('an execution ends after six modelled minutes', async () => {
    const host = await open('');
    await expect(host.evaluate(`const s = ${sheet}; for (let i = 0; i < 20000; i++) s.getMaxRows()`)).rejects.toThrow('Exceeded maximum execution time');
  });
});

describe("a script's functions in cells", () => {
  const code = `
    function TWICE(x) { return Array.isArray(x) ? x.map((row) => row.map((v) => (v === '' ? '' : v * 2))) : x * 2 }
    function KINDS(a, b) { return [[Array.isArray(a), typeof a, a === '' ? 'blank' : String(a)], [typeof b, '', '']] }
    function IS_DATE(x) { return x instanceof Date }
    function REFUSE() { throw new Error('Divide by a cost above 0.') }
    function WRITE() { ${sheet}.getRange('A1').setValue(1) }
    function SEE(x) { return JSON.stringify(x) }
    function NOTHING() { return null }
    function BAD() { return 0 / 0 }`;

  const show = async (formula: string, cells: { [a1: string]: string | number | boolean } = {}) => {
    const host = await open(code);
    for (const [a1, value] of Object.entries(cells)) host.write('Sheet1', a1, value);
    host.write('Sheet1', 'E1', formula);
    return host;
  };

  test('take arrays and spill arrays, under any case of their name', async () => {
    const host = await show('=twice(A1:B2)', { A1: 1, B1: 2, A2: 3 });
    expect(host.readRows('Sheet1', 'E1:F2')).toEqual([
      [2, 4],
      [6, null],
    ]);
    host.write('Sheet1', 'A1', 10);
    expect(host.read('Sheet1', 'E1')).toBe(20);
  });

  test('get one cell as its value, a blank as an empty text, a range as rows, an omitted argument as undefined', async () => {
    expect((await show('=KINDS(A1)', { A1: 5 })).readRows('Sheet1', 'E1:G2')).toEqual([
      [false, 'number', '5'],
      ['undefined', null, null],
    ]);
    expect((await show('=KINDS(A1,B1)')).readRows('Sheet1', 'E1:G2')).toEqual([
      [false, 'string', 'blank'],
      ['string', null, null],
    ]);
  });

  test('get a date as a Date of their own context and an error as its text', async () => {
    expect((await show('=IS_DATE(A1)', { A1: '2025-03-01' })).read('Sheet1', 'E1')).toBe(true);
    expect((await show('=SEE(A1:A2)', { A1: '=1/0', A2: true })).read('Sheet1', 'E1')).toBe('[["#DIV/0!"],[true]]');
  });

  test('show what they throw as #ERROR! with the message', async () => {
    expect((await show('=REFUSE()')).cell('Sheet1', 'E1')).toMatchObject({ value: '#ERROR!', message: 'Divide by a cost above 0.' });
    expect((await show('=IFERROR(REFUSE(),"–")')).read('Sheet1', 'E1')).toBe('–');
  });

  test('may not write, and give blank for null and #NUM! for no number', async () => {
    expect((await show('=WRITE()')).cell('Sheet1', 'E1').message).toContain('You do not have permission to call setValue');
    expect((await show('=NOTHING()')).read('Sheet1', 'E1')).toBeNull();
    expect((await show('=BAD()')).read('Sheet1', 'E1')).toBe('#NUM!');
  });

  test('are unknown in a workbook whose script lacks them', async () => {
    const host = await openHost({});
    host.write('Sheet1', 'A1', '=TWICE(2)');
    expect(host.read('Sheet1', 'A1')).toBe('#NAME?');
  });
});

describe('the workbook as plain JSON', () => {
  const build = `
    const ss = SpreadsheetApp.getActive();
    const s = ss.getActiveSheet();
    s.getRange('A1:B2').setValues([["'=text", 2], ['=B1*2', true]]).setBackgrounds([['red', null], [null, 'blue']]);
    s.getRange('A1').setNote('id').setFontWeight('bold');
    s.getRange('C1').setFormula('=TRANSPOSE({1;2})');
    s.getRange('D4:E5').merge();
    s.getRange('A3').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('post').setLinkUrl('https://example.org').build());
    s.getRange('A4').setBorder(true, null, true, null, null, null, '#123456', SpreadsheetApp.BorderStyle.SOLID_MEDIUM);
    s.setFrozenRows(1); s.setColumnWidths(1, 2, 250); s.setRowHeightsForced(1, 1, 40); s.hideColumns(12, 2); s.setTabColor('#ABCDEF'); s.setHiddenGridlines(true);
    s.addDeveloperMetadata('k', 'v');
    s.protect().setWarningOnly(true).setDescription('d').setUnprotectedRanges([s.getRange('B1')]);
    const data = ss.insertSheet("L'année", 1); data.getRange('A1:A2').setValues([['x'], ['y']]); data.hideSheet();
    s.getRange('B3').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(data.getRange('A1:A2'), true).setAllowInvalid(false).build());
    s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$B$1>1').setFontColor('#00FF00').setRanges([s.getRange('A1:B2')]).build()]);
    s.insertChart(s.newChart().setChartType(Charts.ChartType.COLUMN).addRange(data.getRange('A1:A2')).setNumHeaders(1).setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH).setPosition(7, 2, 3, 4).setOption('series', { 0: { color: '#1F5FA8' } }).build());`;

  test('says what the script built', async () => {
    const host = await open('');
    await host.evaluate(build);
    const snapshot = host.snapshot();
    const [first, second] = snapshot.sheets;
    expect(first?.cells['0,0']).toMatchObject({ v: '=text', note: 'id' });
    expect(snapshot.styles[first?.cells['0,0']?.s ?? 0]).toEqual({ bold: true, fill: '#ff0000' });
    expect(first?.cells['1,0']).toEqual({ f: '=B1*2', v: 4 });
    expect(first?.cells['0,3']).toEqual({ v: 2, spilled: true });
    expect(first?.cells['2,0']).toEqual({ v: 'post', link: 'https://example.org' });
    expect(snapshot.styles[first?.cells['3,0']?.s ?? 0]?.borders).toEqual({
      top: { color: '#123456', weight: 'medium' },
      bottom: { color: '#123456', weight: 'medium' },
    });
    expect(first).toMatchObject({
      tabColor: '#abcdef',
      gridlines: false,
      frozenRows: 1,
      widths: { 0: 250, 1: 250 },
      heights: { 0: 40 },
      hiddenColumns: [11, 12],
      merges: ['D4:E5'],
      metadata: [{ key: 'k', value: 'v', column: null }],
      protections: [{ range: null, warningOnly: true, description: 'd', unprotected: ['B1'] }],
      validations: [{ range: 'B3', source: "'L''année'!A1:A2", allowInvalid: false }],
      conditionals: [{ ranges: ['A1:B2'], formula: '=$B$1>1', ink: '#00ff00' }],
      charts: [
        {
          type: 'COLUMN',
          ranges: ["'L''année'!A1:A2"],
          headers: 1,
          hidden: true,
          position: { row: 7, column: 2, offsetX: 3, offsetY: 4 },
          options: { series: { 0: { color: '#1F5FA8' } } },
        },
      ],
    });
    expect(second).toMatchObject({ name: "L'année", hidden: true });
  });

  test('comes back the same from a restored host, formulas alive', async () => {
    const host = await open('');
    await host.evaluate(build);
    const snapshot = JSON.parse(JSON.stringify(host.snapshot()));
    const again = await openHost({ snapshot });
    expect(again.snapshot()).toEqual(snapshot);
    again.write('Sheet1', 'B1', 21);
    expect(again.read('Sheet1', 'A2')).toBe(42);
  });

  test("somebody else's protection refuses the edit in Google's words", async () => {
    const host = await open('');
    await host.evaluate(`${sheet}.protect()`);
    const snapshot = host.snapshot();
    for (const protection of snapshot.sheets[0]?.protections ?? []) protection.locked = true;
    const other = await openHost({ snapshot });
    expect(await other.evaluate(`return ${sheet}.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].canEdit()`)).toBe(false);
    await expect(other.evaluate(`${sheet}.getRange('A1').setValue(1)`)).rejects.toThrow('You are trying to edit a protected cell or object.');
  });
});

describe('recalculation', () => {
  test('look-ups follow the selector that a person changes', async () => {
    const host = await open('');
    await host.evaluate(`
      const ss = SpreadsheetApp.getActive(); const report = ss.getActiveSheet(); const m = ss.insertSheet('Metrics', 1);
      m.getRange(1, 1, 50, 3).setValues(Array.from({ length: 50 }, (_, i) => ["'k" + i, i, i * i]));
      report.getRange('A1').setValue("'k7");
      report.getRange('B1').setFormula('=MATCH(A1;Metrics!$A$1:$A$50;0)');
      report.getRange('C1:C3').setFormula('=IFERROR(INDEX(Metrics!$A$1:$C$50;$B$1;3)/INDEX(Metrics!$A$1:$C$50;$B$1;2);"")');`);
    expect(host.readRows('Sheet1', 'B1:C2')).toEqual([
      [8, 7],
      [null, 7],
    ]);
    host.write('Sheet1', 'A1', "'k9");
    expect(host.readRows('Sheet1', 'B1:C1')).toEqual([[10, 9]]);
    host.write('Sheet1', 'A1', "'nope");
    expect(host.readRows('Sheet1', 'B1:C1')).toEqual([['#N/A', '']]);
    await host.evaluate(`SpreadsheetApp.getActive().getSheetByName('Metrics').getRange('A1').setValue("'nope")`);
    expect(host.read('Sheet1', 'B1')).toBe(1);
  });

  test('what a change does not touch keeps its value; what it touches through other cells follows', async () => {
    const host = await open('');
    host.write('Sheet1', 'A1', 1);
    host.write('Sheet1', 'B1', '=A1+1');
    host.write('Sheet1', 'C1', '=SUM(B1:B3)');
    host.write('Sheet1', 'D1', '=INDIRECT("C"&1)');
    expect(host.readRows('Sheet1', 'B1:D1')).toEqual([[2, 2, 2]]);
    host.write('Sheet1', 'A1', 5);
    expect(host.readRows('Sheet1', 'B1:D1')).toEqual([[6, 6, 6]]);
    host.write('Sheet1', 'B3', 4);
    expect(host.readRows('Sheet1', 'C1:D1')).toEqual([[10, 10]]);
  });

  test('numbers inside sentences are written as the workbook writes them', async () => {
    for (const [locale, text] of [
      ['en_US', '1,234.50'],
      ['fr_FR', '1\u202f234,50'],
    ] as const) {
      const host = await open('', { locale });
      host.write('Sheet1', 'A1', 1234.5);
      host.write('Sheet1', 'B1', '=FIXED(A1;2)');
      expect(host.read('Sheet1', 'B1')).toBe(text);
    }
  });
});

test('dates are days of the workbook, whatever zone it is in', async () => {
  for (const zone of ['Europe/Paris', 'America/Los_Angeles', 'Pacific/Auckland', 'UTC']) {
    const host = await open('', { zone });
    host.write('Sheet1', 'A1', '2025-03-30');
    host.write('Sheet1', 'A2', '2025-10-26 02:30');
    expect(host.read('Sheet1', 'A1')).toBe(45746);
    const back = await host.evaluate(
      `const r = ${sheet}.getRange('A1:A2'); const v = r.getValues(); r.setValues(v); return v.map((row) => Utilities.formatDate(row[0], SpreadsheetApp.getActive().getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm'))`,
    );
    expect(back).toEqual(['2025-03-30 00:00', '2025-10-26 02:30']);
    expect(host.read('Sheet1', 'A1')).toBe(45746);
  }
});

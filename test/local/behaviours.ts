/** What Apps Script is known to do, as `[id, body, expected]`: the body runs on an empty workbook with `ss` and `sheet` at hand. */

export type Throws = { throws: string };
export type Behaviour = [id: string, js: string, expected: unknown];

const throws = (text: string): Throws => ({ throws: text });

const general: Behaviour[] = [
  [
    'G-01 name',
    `try { sheet.getRange(0, 1) } catch (e) { return [e.name, String(e).startsWith('Exception: '), e instanceof Error] }`,
    ['Exception', true, true],
  ],
  ['G-03', `sheet.getRange('A1').setNotes('foo')`, throws("The parameters (String) don't match the method signature for SpreadsheetApp.Range.setNotes.")],
  ['G-04', `sheet.deleteRow(null)`, throws("The parameters (null) don't match the method signature for SpreadsheetApp.Sheet.deleteRow.")],
  ['G-05', `sheet.deleteRow(undefined)`, throws('The parameters (null)')],
  ['G-06', `return JSON.stringify(SpreadsheetApp.WrapStrategy.WRAP)`, '"WRAP"'],
  ['G-07', `ss.getSheetByName('nope').getRange('A1')`, throws('null')],
  ['G-08', `sheet.noSuchMethod()`, throws('sheet.noSuchMethod is not a function')],
  ['G-09', `return [String(SpreadsheetApp.ProtectionType.SHEET), SpreadsheetApp.WrapStrategy.WRAP.toString()]`, ['SHEET', 'WRAP']],
  ['G-10', `return SpreadsheetApp.WrapStrategy.WRAP.compareTo(SpreadsheetApp.WrapStrategy.WRAP)`, 0],
  ['G-11', `return sheet.getRange('A1').setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP).getWrapStrategy() === SpreadsheetApp.WrapStrategy.WRAP`, true],
  ['G-12', `return SpreadsheetApp.Dimension.ROWS.name()`, 'ROWS'],
  ['G-13', `return [String(sheet.getRange('A1')), String(sheet), String(sheet.protect())]`, ['Range', 'Sheet', 'Protection']],
  [
    'G-15 chains',
    `return [sheet.insertRowsAfter(1, 1).getName(), sheet.deleteRow(1).getName(), sheet.hideColumns(1) === undefined]`,
    ['Sheet1', 'Sheet1', true],
  ],
  [
    'G-16',
    `const c = sheet.getRange('A1'); c.setValue(1); sheet.getRange('B1').setFormula('=A1+1'); c.setValue(41); return sheet.getRange('B1').getValue()`,
    42,
  ],
  [
    'G-17',
    `try { sheet.getRange('A1:B1').setValues([[1, 'x'.repeat(50001)]]) } catch (e) { return [e.message, sheet.getRange('A1').getValue()] }`,
    ['Your input contains more than the maximum of 50000 characters in a single cell.', ''],
  ],
  ['G-17 edge', `return sheet.getRange('A1').setValue('x'.repeat(50000)).getValue().length`, 50000],
  ['G-18', `sheet.insertRowsAfter(1, 400000)`, throws('above the limit of 10000000 cells')],
  ['not modelled', `sheet.getRange('A1').applyRowBanding()`, throws('local Range does not model applyRowBanding')],
  ['not modelled service', `PropertiesService.getDocumentProperties()`, throws('local PropertiesService does not model getDocumentProperties')],
  [
    'bare',
    `return [typeof setTimeout, typeof URL, typeof TextDecoder, typeof fetch, typeof process, typeof require, typeof window, typeof structuredClone, typeof atob, typeof performance]`,
    Array(10).fill('undefined'),
  ],
  ['present', `return [typeof console.log, typeof Intl.NumberFormat, typeof Promise, typeof BigInt]`, Array(4).fill('function')],
  ['own arrays', `return [sheet.getRange('A1:B2').getValues() instanceof Array, ss.getSheets() instanceof Array]`, [true, true]],
];

const app: Behaviour[] = [
  ['A-01', `return SpreadsheetApp.getActive().getId() === SpreadsheetApp.getActiveSpreadsheet().getId()`, true],
  ['A-04', `ss.insertSheet('x'); return SpreadsheetApp.getActiveSheet().getName()`, 'x'],
  ['A-05', `return SpreadsheetApp.flush() == null`, true],
  [
    'A-09',
    `const b = SpreadsheetApp.newDataValidation(); return [b.getCriteriaType(), b.getCriteriaValues(), b.getHelpText(), b.getAllowInvalid()]`,
    [null, [], null, true],
  ],
  ['A-13', `const t = SpreadsheetApp.newTextStyle().setBold(true).build(); return [t.getForegroundColor(), t.isBold()]`, [null, true]],
  ['S-01', `ss.insertSheet('a'); return ss.getSheets().map((s) => s.getIndex())`, [1, 2]],
  ['S-02', `return ss.getSheetByName('nope')`, null],
  ['S-03', `return ss.getSheetById(12345)`, null],
  ['S-04', `return ss.getSheetById(sheet.getSheetId()).getName()`, 'Sheet1'],
  [
    'S-05 06',
    `ss.insertSheet('s1'); ss.insertSheet('s2'); ss.insertSheet('s3', 1); ss.insertSheet('s4', 0); return ss.getSheets().map((s) => s.getName())`,
    ['s4', 'Sheet1', 's3', 's1', 's2'],
  ],
  ['S-07', `ss.insertSheet('x', 0); return ss.getActiveSheet().getName()`, 'x'],
  ['S-08', `return ss.insertSheet().getName()`, 'Sheet2'],
  ['S-09', `const s = ss.insertSheet('n', 0); return [s.getMaxRows(), s.getMaxColumns()]`, [1000, 26]],
  ['S-10', `ss.insertSheet('sheet1', 0)`, throws('A sheet with the name "sheet1" already exists. Please enter another name.')],
  ['S-12', `ss.insertSheet('x'.repeat(101), 0)`, throws('The sheet name cannot be greater than 100 characters.')],
  ['S-13', `ss.deleteSheet(sheet)`, throws("You can't remove all the sheets in a document.")],
  ['S-14', `const s = ss.insertSheet('h', 1); s.hideSheet(); ss.deleteSheet(sheet)`, throws("You can't remove all the visible sheets in a document.")],
  ['S-16', `const s = ss.insertSheet('d', 1); ss.deleteSheet(s); return ss.getSheetByName('d')`, null],
  ['S-17', `ss.insertSheet('b', 1); ss.setActiveSheet(sheet); ss.moveActiveSheet(2); return sheet.getIndex()`, 2],
  ['S-18', `ss.moveActiveSheet(2)`, throws('')],
  ['S-19', `const s = ss.insertSheet('b', 1); return [ss.setActiveSheet(sheet).getName(), ss.getActiveSheet().getName()]`, ['Sheet1', 'Sheet1']],
  ['S-21', `ss.renameActiveSheet('Hello'); return ss.getActiveSheet().getName()`, 'Hello'],
  ['S-24', `return [ss.getRange('A1:B2').getA1Notation(), ss.getRange('Sheet1!A1:B2').getA1Notation()]`, ['A1:B2', 'A1:B2']],
  ['S-26', `return ss.getUrl().includes(ss.getId())`, true],
  ['S-31 32', `ss.setNamedRange('n', sheet.getRange('A1:B2')); return [ss.getRangeByName('n').getA1Notation(), ss.getRangeByName('m')]`, ['A1:B2', null]],
  ['S-34', `ss.removeNamedRange('nope')`, throws('')],
  ['S-41', `ss.addDeveloperMetadata('k', 'v'); return ss.getDeveloperMetadata()[0].getValue()`, 'v'],
  [
    'S-42',
    `sheet.addDeveloperMetadata('k', '1'); sheet.getRange('B:B').addDeveloperMetadata('k', '2'); ss.addDeveloperMetadata('k', '3'); return ss.createDeveloperMetadataFinder().withKey('k').find().map((m) => m.getValue()).sort()`,
    ['1', '2', '3'],
  ],
  [
    'S-43',
    `sheet.protect(); sheet.getRange('A1').protect(); return [ss.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, ss.getProtections(SpreadsheetApp.ProtectionType.RANGE).length]`,
    [1, 1],
  ],
  ['S-44', `return ss.getRangeList(['A1:D4', 'F1:H4']).getRanges().length`, 2],
  ['S-47', `ss.insertSheet('Sales', 1).getRange('A10').setValue(7); return ss.getRange('sales!a10').getValue()`, 7],
];

const structure: Behaviour[] = [
  ['SI-02', `return sheet.setName('sample').getName()`, 'sample'],
  ['SI-03', `ss.insertSheet('b', 1); sheet.setName('B')`, throws('already exists. Please enter another name.')],
  ['SI-05', `sheet.setName('')`, throws('')],
  [
    'SI-06',
    `const id = sheet.getSheetId(); ss.insertSheet('b', 0); sheet.setName('z'); return [id === sheet.getSheetId(), sheet.getRange('A1').getGridId() === id]`,
    [true, true],
  ],
  ['SI-08', `return String(sheet.getType())`, 'GRID'],
  ['SI-10', `return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation(), sheet.getDataRange().getValues()]`, [0, 0, 'A1', [['']]]],
  ['SI-11', `sheet.getRange('C9').setBackground('red'); return [sheet.getLastRow(), sheet.getLastColumn()]`, [0, 0]],
  ['SI-12', `sheet.getRange('A5').setFormula('=IF(1,"","")'); return sheet.getLastRow()`, 5],
  ['SI-14', `sheet.getRange('C3').setValue(1); return sheet.getDataRange().getA1Notation()`, 'A1:C3'],
  [
    'SI-15',
    `sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]); return sheet.getSheetValues(1, 1, -1, -1)`,
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['SI-16', `sheet.appendRow([1, 2, 3]); return [sheet.getLastRow(), sheet.getLastColumn()]`, [1, 3]],
  ['SI-17', `return sheet.appendRow(['=1+1']).getRange('A1').getValue()`, 2],
  ['SI-18', `sheet.getRange('A1000').setValue(1); sheet.appendRow([2]); return sheet.getMaxRows()`, 1001],
  [
    'SI-19',
    `sheet.getRange('A1:C1').setValues([[1, 2, 3]]); sheet.insertColumnAfter(2); const one = [sheet.getRange('C1:D1').getValues()[0], sheet.getLastColumn()]; sheet.insertColumnBefore(2); return [one, sheet.getRange('B1').getValue(), sheet.getLastColumn()]`,
    [[['', 3], 4], '', 5],
  ],
  ['SI-21', `sheet.getRange('A1').setValue(1); sheet.insertRowsAfter(5, 3); return [sheet.getLastRow(), sheet.getMaxRows()]`, [1, 1003]],
  ['SI-23', `sheet.getRange('A1:D1').setValues([[1, 2, 3, 4]]); sheet.deleteColumns(2, 2); return sheet.getRange('A1:B1').getValues()[0]`, [1, 4]],
  ['SI-24', `sheet.getColumnWidth(27)`, throws('Those columns are out of bounds.')],
  ['SI-25', `sheet.deleteRows(990, 20)`, throws('Those rows are out of bounds.')],
  ['SI-26', `sheet.deleteRows(1, 1000)`, throws("You can't delete all the rows on the sheet.")],
  ['SI-26 columns', `sheet.deleteColumns(1, 26)`, throws("You can't delete all the columns on the sheet.")],
  ['SI-27', `sheet.setFrozenRows(1); sheet.deleteRows(2, 999)`, throws('Sorry, it is not possible to delete all non-frozen rows.')],
  [
    'SI-29',
    `sheet.getRange('A1:E1').setValues([['a', 'b', 'c', 'd', 'e']]); sheet.moveColumns(sheet.getRange('A:B'), 5); return sheet.getRange('A1:E1').getValues()[0].join('')`,
    'cdabe',
  ],
  [
    'SI-29 note',
    `sheet.getRange('A1').setNote('id'); sheet.moveColumns(sheet.getRange('A:A'), 4); return sheet.getRange('A1:C1').getNotes()[0]`,
    ['', '', 'id'],
  ],
  [
    'SI-31',
    `sheet.getRange('A1:B4').setValues([['n', 'v'], ['c', 30], ['a', 10], ['b', 20]]); sheet.sort(2); return sheet.getRange('B1:B4').getValues().flat()`,
    [10, 20, 30, 'v'],
  ],
  [
    'SI-32',
    `sheet.getRange('A1:A4').setValues([['Header1'], ['C'], ['A'], ['B']]); sheet.sort(1, false); return sheet.getRange('A1:A4').getValues().flat()`,
    ['Header1', 'C', 'B', 'A'],
  ],
  ['SI-33', `sheet.sort(1); return sheet.getLastRow()`, 0],
  [
    'SI-34',
    `sheet.getRange('A1:A3').setValues([['z'], [2], [1]]); sheet.setFrozenRows(1); sheet.sort(1); return sheet.getRange('A1:A3').getValues().flat()`,
    ['z', 1, 2],
  ],
  ['SI-35', `return sheet.getRangeList(['a2:c3', 'b4:b12']).getRanges().map((r) => r.getA1Notation())`, ['A2:C3', 'B4:B12']],
  ['SV-01', `sheet.setFrozenRows(2); return sheet.getFrozenRows()`, 2],
  ['SV-02', `sheet.setFrozenRows(1000)`, throws("You can't freeze all visible rows")],
  ['SV-03', `sheet.setColumnWidth(2, 200); sheet.setColumnWidths(3, 2, 50); return [1, 2, 3, 4].map((c) => sheet.getColumnWidth(c))`, [100, 200, 50, 50]],
  ['SV-04', `return [sheet.setRowHeight(3, 31).getRowHeight(3), sheet.getRowHeight(1), sheet.setRowHeightsForced(1, 1, 6).getRowHeight(1)]`, [31, 21, 6]],
  ['SV-07', `ss.insertSheet('b', 1); return [sheet.hideSheet().isSheetHidden(), sheet.hideSheet().showSheet().isSheetHidden()]`, [true, false]],
  ['SV-08', `sheet.hideSheet()`, throws("You can't hide all the sheets in a document.")],
  [
    'SV-09 10',
    `sheet.hideColumn(sheet.getRange('B2')); sheet.hideColumns(4, 2); sheet.unhideColumn(sheet.getRange('D1')); return [2, 3, 4, 5].map((c) => sheet.isColumnHiddenByUser(c))`,
    [true, false, false, true],
  ],
  ['SV-11', `return [sheet.hasHiddenGridlines(), sheet.setHiddenGridlines(true).hasHiddenGridlines()]`, [false, true]],
  [
    'SV-14',
    `const r = sheet.getRange('A1'); r.setValue(1).setBackground('red').setNote('n').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['1']).build()); sheet.clear(); return [r.getValue(), r.getBackground(), r.getNote(), r.getDataValidation() !== null]`,
    ['', '#ffffff', 'n', true],
  ],
  [
    'SV-15 16 17',
    `const r = sheet.getRange('A1').setValue(1).setBackground('red').setNote('n'); sheet.clearNotes(); sheet.clearContents(); const one = [r.getValue(), r.getBackground(), r.getNote()]; r.setValue(2); sheet.clearFormats(); return [one, r.getValue(), r.getBackground()]`,
    [['', '#ff0000', ''], 2, '#ffffff'],
  ],
  [
    'SV-18',
    `const r = sheet.getRange('A1').setValue(1).setBackground('red'); sheet.clear({ contentsOnly: true }); return [r.getValue(), r.getBackground()]`,
    ['', '#ff0000'],
  ],
  [
    'SV-20 22',
    `const before = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length; sheet.protect(); sheet.protect(); return [before, sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length]`,
    [0, 1],
  ],
  [
    'SV-21 23',
    `const p = sheet.protect(); return [p.getEditors(), p.canEdit(), p.isWarningOnly(), String(p.getProtectionType()), p.getDescription(), p.getRange().getA1Notation()]`,
    [[], true, false, 'SHEET', '', ''],
  ],
];

const ranges: Behaviour[] = [
  [
    'SR-01 03',
    `return [sheet.getRange(2, 3).getA1Notation(), sheet.getRange(3, 2, 2).getA1Notation(), sheet.getRange(1, 1, 2, 5).getA1Notation()]`,
    ['C2', 'B3:B4', 'A1:E2'],
  ],
  ['SR-04', `return [sheet.getRange('$z$11').getA1Notation(), sheet.getRange('c2:$d$4').getA1Notation()]`, ['Z11', 'C2:D4']],
  [
    'SR-05 06',
    `const rows = sheet.getRange('5:7'), columns = sheet.getRange('D:F'); return [rows.getA1Notation(), rows.getNumRows(), rows.getNumColumns(), columns.getA1Notation(), columns.getNumRows(), columns.getNumColumns()]`,
    ['5:7', 3, 26, 'D:F', 1000, 3],
  ],
  ['SR-07', `return ['C5:B2', '5:2', 'D:B'].map((a) => sheet.getRange(a).getA1Notation())`, ['B2:C5', '2:5', 'B:D']],
  ['SR-08', `return [sheet.getRange('Sheet1!E10:F12').getA1Notation(), sheet.getRange('!c2:e5').getA1Notation()]`, ['E10:F12', 'C2:E5']],
  ['SR-09', `return ['R5C3', 'R2C2:R4C5', 'R10C5:R1C2', 'r1c1:r2c2'].map((a) => sheet.getRange(a).getA1Notation())`, ['C5', 'B2:E4', 'B1:E10', 'A1:B2']],
  [
    'SR-11',
    `const flags = (a) => { const r = sheet.getRange(a); return [r.isStartRowBounded(), r.isEndRowBounded(), r.isStartColumnBounded(), r.isEndColumnBounded()]; }; return ['A5:C10', '3:5', 'B:D'].map(flags)`,
    [
      [true, true, true, true],
      [true, true, false, false],
      [false, false, true, true],
    ],
  ],
  [
    'SR-12',
    `const flags = (a) => { const r = sheet.getRange(a); return [r.isEndRowBounded(), r.isEndColumnBounded()]; }; return ['A1:5', 'A1:C'].map(flags)`,
    [
      [true, false],
      [false, true],
    ],
  ],
  ['SR-13', `sheet.getRange(0, 1)`, throws('The starting row of the range is too small.')],
  ['SR-14', `sheet.getRange(1, 0)`, throws('The starting column of the range is too small.')],
  ['SR-15', `sheet.getRange(2, 1, 0, 3)`, throws('The number of rows in the range must be at least 1.')],
  ['SR-16', `sheet.getRange(2, 1, 1, 0)`, throws('The number of columns in the range must be at least 1.')],
  ['SR-17', `sheet.getRange('no such range')`, throws('Range not found')],
  ['SR-18', `sheet.getRange(1, 27)`, throws('The coordinates of the range are outside the dimensions of the sheet.')],
  [
    'SR-20',
    `sheet.getRange(1, 1, 1, null)`,
    throws("The parameters (number,number,number,null) don't match the method signature for SpreadsheetApp.Sheet.getRange."),
  ],
  ['SR-21', `sheet.getRange('1', 2)`, throws("The parameters (String,number) don't match")],
  [
    'RG-02',
    `const r = sheet.getRange('C2:D4'); return [r.getRow(), r.getRowIndex(), r.getColumn(), r.getLastRow(), r.getLastColumn(), r.getNumRows(), r.getHeight(), r.getNumColumns(), r.getWidth()]`,
    [2, 2, 3, 4, 4, 3, 3, 2, 2],
  ],
  [
    'RG-03 05',
    `const r = sheet.getRange('B2:E5'); return [r.offset(10, 5).getA1Notation(), r.offset(0, 0, 1).getA1Notation(), r.offset(1, 1, 1, 1).getA1Notation(), sheet.getRange('C3').offset(-1, -2).getA1Notation(), r.getA1Notation()]`,
    ['G12:J15', 'B2:E2', 'C3', 'A2', 'B2:E5'],
  ],
  ['RG-08', `sheet.getRange('A1').offset(0, 0, 0)`, throws('The number of rows in the range must be at least 1.')],
  ['RG-09', `sheet.getRange('A1').offset(0, 0, 1, 0)`, throws('The number of columns in the range must be at least 1.')],
  ['RG-10', `sheet.getRange('A1').offset(-1, 0)`, throws('The starting row of the range is too small.')],
  ['RG-11', `const r = sheet.getRange('B2:D4'); return [r.getCell(1, 1).getA1Notation(), r.getCell(2, 3).getA1Notation()]`, ['B2', 'D3']],
  ['RG-12', `sheet.getRange('B2:D4').getCell(4, 1)`, throws('Cell reference out of range')],
  ['RG-13', `const r = sheet.getRange('A1'); return [r.getSheet().getName(), r.getGridId() === r.getSheet().getSheetId()]`, ['Sheet1', true]],
  ['RG-14', `const r = sheet.getRange('A1').setValue(1); sheet.insertRowsBefore(1, 1); return [r.getA1Notation(), r.getValue()]`, ['A1', '']],
  [
    'RG-22',
    `const list = sheet.getRangeList(['A1:B2', 'D4:E5']).setBackground('red').setNumberFormat('0.0'); return [list.getRanges().length, sheet.getRange('E5').getBackground(), sheet.getRange('B2').getNumberFormat()]`,
    [2, '#ff0000', '0.0'],
  ],
];

const values: Behaviour[] = [
  [
    'RV-01',
    `return [sheet.getRange('A1').getValue(), sheet.getRange('A1:B2').getValues()]`,
    [
      '',
      [
        ['', ''],
        ['', ''],
      ],
    ],
  ],
  [
    'RV-04',
    `return sheet.getRange('A1:B2').setValue(7).getValues()`,
    [
      [7, 7],
      [7, 7],
    ],
  ],
  [
    'RV-05 06',
    `const v = [[Math.PI, 1234567890123, -5, true, false, 'red eye']]; return JSON.stringify(sheet.getRange('A1:F1').setValues(v).getValues()) === JSON.stringify(v)`,
    true,
  ],
  [
    'RV-07',
    `sheet.getRange('A1:C1').setValues([[1, 2]])`,
    throws('The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 3.'),
  ],
  [
    'RV-08',
    `sheet.getRange('A1:A3').setValues([[1], [2]])`,
    throws('The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.'),
  ],
  ['RV-09', `const r = sheet.getRange('A1:A2').setValue(5); try { r.setValues([[1]]) } catch (e) {} return r.getValues()`, [[5], [5]]],
  ['RV-10', `sheet.getRange('A1:B2').setValues([[1, 2], [3]])`, throws('The data has 1 but the range has 2.')],
  [
    'RV-11',
    `sheet.getRange('A1:B1').setValues([1, 2])`,
    throws("The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues."),
  ],
  [
    'RV-12',
    `const r = sheet.getRange('A1:B1').setValue(1); r.setValues([[null, undefined]]); return [r.getValues(), sheet.getRange('A1').setValue(undefined).getValue()]`,
    [[['', '']], ''],
  ],
  ['RV-13', `const r = sheet.getRange('A1').setValue('=1+2'); return [r.getValue(), r.getFormula()]`, [3, '=1+2']],
  ['RV-14', `const r = sheet.getRange('A1').setValue('   =SUM(1,2)'); return [r.getValue(), r.getFormula()]`, ['   =SUM(1,2)', '']],
  [
    'RV-15',
    `return [sheet.getRange('A1').setValue('  a   b ').trimWhitespace().getValue(), sheet.getRange('A2').setValue('   =SUM(1,2)').trimWhitespace().getValue()]`,
    ['a b', '=SUM(1,2)'],
  ],
  ['RV-16', `return sheet.getRange('A1:C1').setValues([['2.000', '1,000,000', '$2.99']]).getValues()[0]`, [2, 1000000, 2.99]],
  ['RV-17', `return sheet.getRange('A1:B1').setValues([['TRUE', 'false']]).getValues()[0]`, [true, false]],
  ['RV-18', `return sheet.getRange('A1').setValue('00123').getValue()`, 123],
  ['RV-19', `return sheet.getRange('A1').setValue('12345678901234567890').getValue() === 12345678901234567000`, true],
  ['RV-19 text', `return sheet.getRange('A1').setNumberFormat('@').setValue('12345678901234567890').getValue()`, '12345678901234567890'],
  ['RV-20', `return sheet.getRange('A1').setNumberFormat('@').setValue('00123').getValue()`, '00123'],
  [
    'RV-21',
    `const r = sheet.getRange('A1:B1').setValues([["'00123", "'=1+1"]]); return [r.getValues()[0], r.getFormulas()[0]]`,
    [
      ['00123', '=1+1'],
      ['', ''],
    ],
  ],
  [
    'RV-22',
    `const d = sheet.getRange('A1').setValue('2024-01-31').getValue(); return [d instanceof Date, d.toISOString()]`,
    [true, '2024-01-30T23:00:00.000Z'],
  ],
  ['RV-23', `const d = new Date(Date.UTC(2025, 6, 14, 9, 48, 30, 250)); return sheet.getRange('A1').setValue(d).getValue().getTime() === d.getTime()`, true],
  [
    'RV-24',
    `const d = sheet.getRange('A1').setValue('10:30').getValue(); return [d instanceof Date, sheet.getRange('A1').setNumberFormat('yyyy-mm-dd').getDisplayValue()]`,
    [true, '1899-12-30'],
  ],
  [
    'RV-25',
    `const r = sheet.getRange('A1').setValue('=1/0'); return [r.getValue(), r.getDisplayValue(), sheet.getRange('A2').setFormula('=NO_SUCH(1)').getValue(), sheet.getRange('A3').setFormula('=NA()').getValue(), sheet.getRange('A4').setFormula('=SUM(').getValue()]`,
    ['#DIV/0!', '#DIV/0!', '#NAME?', '#N/A', '#ERROR!'],
  ],
  [
    'RV-26',
    `const r = sheet.getRange('A1:D1'); r.setValues([[1, true, '', 0.5]]); sheet.getRange('D1').setNumberFormat('0%'); return r.getDisplayValues()[0]`,
    ['1', 'TRUE', '', '50%'],
  ],
  ['RV-28', `sheet.getRange('A1:A2').setValues([[1], [2]]); sheet.hideRows(1); return sheet.getRange('A1:A2').getValues()`, [[1], [2]]],
  [
    'RV-29 30',
    `sheet.getRange('A1').setBackground('red'); const one = sheet.getRange('A1:B2').isBlank(); sheet.getRange('B2').setFormula('=""'); return [one, sheet.getRange('A1:B2').isBlank()]`,
    [true, false],
  ],
  ['RV-31', `const r = sheet.getRange('A1').setValue(1); r.getValues()[0][0] = 9; return r.getValue()`, 1],
  ['RV-35', `return [sheet.getRange('A1').setValue(1).getRichTextValue(), sheet.getRange('A2').setValue('x').getRichTextValue().getText()]`, [null, 'x']],
  [
    'link',
    `const v = SpreadsheetApp.newRichTextValue().setText('=x').setLinkUrl('https://example.org').build(); const r = sheet.getRange('A1').setRichTextValue(v); return [r.getValue(), r.getFormula(), r.getRichTextValue().getLinkUrl()]`,
    ['=x', '', 'https://example.org'],
  ],
  ['facts 3.1 percent', `return [sheet.getRange('A1').setValue('10%').getValue(), sheet.getRange('A1').getNumberFormat()]`, [0.1, '0%']],
  ['facts 3.1 exponent', `return sheet.getRange('A1').setValue('1e5').getValue()`, 100000],
  ['facts 3.1 day', `return sheet.getRange('A1').setValue('3/4').getValue() instanceof Date`, true],
  ['facts 3.1 month', `return sheet.getRange('A1').setValue('2024-01').getValue() instanceof Date`, true],
  ['facts 3.1 plus', `return sheet.getRange('A1').setValue('+foo').getFormula()`, '=+foo'],
  [
    'facts 3.3 serial',
    `return Utilities.formatDate(sheet.getRange('A1').setValue(45688).setNumberFormat('yyyy-mm-dd').getValue(), ss.getSpreadsheetTimeZone(), 'yyyy-MM-dd')`,
    '2025-01-31',
  ],
  ['caption', `return sheet.getRange('A1:D1').setValues([["'@someone", "''quoted", "'-5", "'+33 1"]]).getValues()[0]`, ['@someone', "'quoted", '-5', '+33 1']],
];

const formulas: Behaviour[] = [
  ['RF-01 02', `sheet.getRange('A1').setFormula('=1'); return sheet.getRange('A1:B1').getFormulas()`, [['=1', '']]],
  [
    'RF-03',
    `return sheet.getRange('A1:B2').setFormula('=D1+$E$1').getFormulas()`,
    [
      ['=D1+$E$1', '=E1+$E$1'],
      ['=D2+$E$1', '=E2+$E$1'],
    ],
  ],
  ['RF-04', `sheet.getRange('A1:B1').setValue(3); return sheet.getRange('A1:B1').setFormulas([['=1', null]]).getFormulas()`, [['=1', '']]],
  ['RF-05', `return sheet.getRange('A1').setFormulasR1C1([['Value']]).getFormulas()`, [['=Value']]],
  ['RF-06', `const r = sheet.getRange('A1').setFormula('=1').setFormula(''); return [r.getFormula(), r.getValue()]`, ['', '']],
  [
    'RF-07',
    `return [sheet.getRange('A1').setFormulaR1C1('=R[1]C[1]').getFormula(), sheet.getRange('E5').setFormulaR1C1('=R[-2]C[-1]').getFormula()]`,
    ['=B2', '=D3'],
  ],
  ['RF-08', `return ['=R1C1', '=R[1]C1', '=R1C[1]'].map((f) => sheet.getRange('D4').setFormulaR1C1(f).getFormula())`, ['=$A$1', '=$A5', '=E$1']],
  ['RF-09', `return sheet.getRange('A1').setFormulaR1C1('=R[1]C').getFormulaR1C1()`, '=R[1]C[0]'],
  [
    'RF-10',
    `return [sheet.getRange('F6').setFormula('=G10').getFormulaR1C1(), sheet.getRange('F6').setFormula('=$H$12').getFormulaR1C1(), sheet.getRange('B3').setFormula('=SUM($A$1:B$2)').getFormulaR1C1()]`,
    ['=R[4]C[1]', '=R12C8', '=SUM(R1C1:R2C[0])'],
  ],
  ['RF-11', `return sheet.getRange('H15').setFormulaR1C1('=R[-1]C & " some text R1C1 not a ref"').getFormula()`, '=H14 & " some text R1C1 not a ref"'],
  ['RF-12', `return sheet.getRange('J20').setFormulaR1C1('=R[0]C[0]').getFormula()`, '=J20'],
  [
    'circle',
    `sheet.getRange('A1').setFormula('=B1'); sheet.getRange('B1').setFormula('=A1'); return sheet.getRange('A1:B1').getValues()[0]`,
    ['#REF!', '#REF!'],
  ],
  ['RF-13', `ss.insertSheet('Sales', 1); return sheet.getRange('A1').setFormula('=sum( sales!a3:a3 )').getFormula()`, '=sum( Sales!A3 )'],
  ['RF-14', `ss.insertSheet('Sales', 1); return sheet.getRange('A1').setFormula("='Sales'!B3:a2").getFormula()`, '=Sales!A2:B3'],
  ['RF-15', `return sheet.getRange('A1').setFormula('="a1:b2"').getFormula()`, '="a1:b2"'],
  ['RF-16', `return sheet.getRange('A1').setFormula('=1').setValue(5).getFormula()`, ''],
  ['RF-17', `return sheet.getRange('A1').setFormula('=SUM(1,2)').getValue()`, 3],
  [
    'RF-18',
    `sheet.getRange('A5').setValue(7); sheet.getRange('B1').setFormula('=A5'); sheet.insertRowsBefore(2, 1); return [sheet.getRange('B1').getFormula(), sheet.getRange('B1').getValue()]`,
    ['=A6', 7],
  ],
  [
    'RF-18 area',
    `sheet.getRange('C1').setFormula('=SUM(A1:A5)'); sheet.insertRowsAfter(3, 2); sheet.deleteRows(1, 1); return sheet.getRange('C1').getFormula()`,
    '',
  ],
  ['RF-18 delete', `sheet.getRange('C9').setFormula('=SUM(A1:A5)+A2'); sheet.deleteRows(2, 1); return sheet.getRange('C8').getFormula()`, '=SUM(A1:A4)+#REF!'],
  [
    'RF-19',
    `const s = ss.insertSheet('Old', 1); s.getRange('A1').setValue(4); sheet.getRange('A1').setFormula('=Old!A1'); s.setName('New'); return [sheet.getRange('A1').getFormula(), sheet.getRange('A1').getValue()]`,
    ['=New!A1', 4],
  ],
  [
    'S-48',
    `ss.insertSheet("It's", 1).getRange('A1').setValue(4); return [sheet.getRange('A1').setFormula("='It''s'!A1").getFormula(), sheet.getRange('A1').getValue()]`,
    ["='It''s'!A1", 4],
  ],
  [
    'deleted tab',
    `const s = ss.insertSheet('Old', 1); sheet.getRange('A1').setFormula('=Old!A1'); ss.deleteSheet(s); return sheet.getRange('A1').getValue()`,
    '#REF!',
  ],
  [
    'open area',
    `sheet.getRange('A2:A4').setValues([[1], [2], [3]]); sheet.getRange('C1').setFormula('=SUM(A2:A)'); const one = sheet.getRange('C1').getValue(); sheet.insertRowsAfter(1000, 5); sheet.getRange('A1005').setValue(10); return [one, sheet.getRange('C1').getValue(), sheet.getRange('C1').getFormula()]`,
    [6, 16, '=SUM(A2:A)'],
  ],
  ['semicolons', `return sheet.getRange('A1').setFormula('=IF(1=1;SUM({1;2});0)').getValue()`, 3],
  ['blank reference', `return [sheet.getRange('A1').setFormula('=C9').getValue(), sheet.getRange('A2').setFormula('=C9+1').getValue()]`, ['', 1]],
  [
    'empty text is a text',
    `sheet.getRange('A1').setFormula('=""'); return ['=A1+1', '=ISBLANK(A1)', '=ISTEXT(A1)', '=A1=""', '=COUNTA(A1:A2)', '=SUM(A1:A2)', '=COUNT(A1:A2)'].map((f) => sheet.getRange('B1').setFormula(f).getValue())`,
    ['#VALUE!', false, true, true, 1, 0, 0],
  ],
  [
    'the same comparison twice',
    `sheet.getRange('A1').setFormula('=""'); return ['=NOT(A1="x")&NOT(A1="x")', '=IF(AND(NOT(A1="x");B1>1);"I";"")&IF(AND(NOT(A1="x");B1<1);"O";"")'].map((f) => sheet.getRange('C1').setFormula(f).getValue())`,
    ['TRUETRUE', 'O'],
  ],
  ['exponent', `return sheet.getRange('A1').setFormula('=1e3+2.5E-1').getValue()`, 1000.25],
  [
    'operators on an area',
    `sheet.getRange('A1:A3').setValues([[1], [2], [3]]); return [sheet.getRange('C1').setFormula('=A1:A3*2').getValue(), sheet.getRange('C1').setFormula('=SUMPRODUCT(A1:A3*2)').getValue(), sheet.getRange('C1').setFormula('=ARRAYFORMULA(A1:A3*2)').getValue(), sheet.getRange('C3').getValue()]`,
    ['#VALUE!', 12, 2, 6],
  ],
  ['date result', `return sheet.getRange('A1').setFormula('=DATE(2025;1;31)').getValue() instanceof Date`, true],
  [
    'spill',
    `sheet.getRange('A1:A3').setValues([[3], [1], [2]]); sheet.getRange('C1').setFormula('=TRANSPOSE(A1:A3)'); const one = sheet.getRange('C1:E1').getValues()[0]; sheet.getRange('A2').setValue(9); return [one, sheet.getRange('D1').getValue()]`,
    [[3, 1, 2], 9],
  ],
  [
    'T-19 blocked',
    `sheet.getRange('D1').setValue('x'); sheet.getRange('C1').setFormula('=TRANSPOSE({1;2})'); const one = sheet.getRange('C1').getValue(); sheet.getRange('D1').clearContent(); return [one, sheet.getRange('C1:D1').getValues()[0]]`,
    ['#REF!', [1, 2]],
  ],
  ['SPARKLINE', `const r = sheet.getRange('A1').setFormula('=SPARKLINE(B1:B3)'); return [r.getValue(), r.getFormula()]`, ['', '=SPARKLINE(B1:B3)']],
  ['chain', `sheet.getRange('A1').setValue(1); sheet.getRange('A2:A1000').setFormula('=A1+1'); return sheet.getRange('A1000').getValue()`, 1000],
];

const formats: Behaviour[] = [
  ['RT-01 02', `const r = sheet.getRange('A1'); return [r.getBackground(), r.setBackground('#FF0000').getBackground()]`, ['#ffffff', '#ff0000']],
  ['RT-03', `return ['red', 'green', 'LIGHTCORAL'].map((c) => sheet.getRange('A1').setBackground(c).getBackground())`, ['#ff0000', '#008000', '#f08080']],
  ['RT-04', `return sheet.getRange('A1').setBackground('not-a-real-color').getA1Notation()`, 'A1'],
  [
    'RT-05 06',
    `const r = sheet.getRange('A1').setBackground('red'); return [r.setBackground(null).getBackground(), r.setBackgroundRGB(255, 0, 16).getBackground()]`,
    ['#ffffff', '#ff0010'],
  ],
  ['RT-07', `const r = sheet.getRange('A1').setBackground('red'); return [r.getBackgroundColor(), r.getBackgroundColors()]`, ['#ff0000', [['#ff0000']]]],
  ['RT-09', `const r = sheet.getRange('A1'); return [r.getFontColor(), r.getTextStyle().getForegroundColor()]`, ['#000000', '#000000']],
  [
    'RT-10 12',
    `const r = sheet.getRange('A1'); return [r.setFontWeight('bold').getFontWeight(), r.setFontWeight(null).getFontWeight(), r.setFontStyle('italic').getFontStyle(), r.setFontLine('underline').getFontLine(), r.setFontLine(null).getFontLine()]`,
    ['bold', 'normal', 'italic', 'underline', 'none'],
  ],
  ['RT-13', `const r = sheet.getRange('A1'); return [r.getFontSize(), r.setFontSize(14).getFontSize()]`, [10, 14]],
  ['RT-14', `const r = sheet.getRange('A1'); return [r.getFontFamily(), r.getTextStyle().getFontFamily()]`, ['Arial', 'arial,sans,sans-serif']],
  [
    'RT-15 18',
    `const r = sheet.getRange('A1'); return [r.getHorizontalAlignment(), r.setHorizontalAlignment('right').getHorizontalAlignment(), r.setHorizontalAlignment('foo').getHorizontalAlignment(), r.setHorizontalAlignment(null).getHorizontalAlignment()]`,
    ['general', 'right', 'right', 'general'],
  ],
  [
    'RT-19',
    `const r = sheet.getRange('A1'); return [r.getVerticalAlignment(), r.setVerticalAlignment('middle').getVerticalAlignment(), r.setVerticalAlignment(null).getVerticalAlignment()]`,
    ['bottom', 'middle', 'bottom'],
  ],
  [
    'RT-20 21',
    `const r = sheet.getRange('A1'); return [r.setNumberFormat('#,##0.00').getNumberFormat(), r.setNumberFormat('general').getNumberFormat()]`,
    ['#,##0.00', '0.###############'],
  ],
  ['RT-22', `sheet.getRange('A1').setNumberFormat(null)`, throws('')],
  [
    'RT-25',
    `const r = sheet.getRange('A1'); return [r.getWrap(), String(r.getWrapStrategy()), r.setWrapStrategy(SpreadsheetApp.WrapStrategy.OVERFLOW).getWrap()]`,
    [true, 'OVERFLOW', false],
  ],
  [
    'RT-26',
    `const r = sheet.getRange('A1'); return [String(r.setWrap(true).getWrapStrategy()), String(r.setWrap(false).getWrapStrategy())]`,
    ['WRAP', 'OVERFLOW'],
  ],
  [
    'RT-30',
    `const r = sheet.getRange('A1').setFontStyle('italic').setTextStyle(SpreadsheetApp.newTextStyle().setFontSize(20).build()); return [r.getFontSize(), r.getFontStyle()]`,
    [20, 'italic'],
  ],
  ['RT-31', `sheet.getRange('A1:B1').setBackgrounds([['red']])`, throws('The data has 1 but the range has 2.')],
  [
    'RT-32',
    `sheet.getRange('A1').setFontWeight('bold'); return [sheet.getRange('A1:B2').getFontWeight(), sheet.getRange('A1:B1').getFontWeights()]`,
    ['bold', [['bold', 'normal']]],
  ],
  [
    'RC-01 05',
    `const r = sheet.getRange('A1').setValue(1).setBackground('red'); const one = r.clearContent().getBackground(); r.setValue(1).clear(); return [one, r.getValue(), r.getBackground()]`,
    ['#ff0000', '', '#ffffff'],
  ],
  [
    'RC-06',
    `const r = sheet.getRange('A1').setNumberFormat('0.0').setBackground('red').clearFormat(); return [r.getBackground(), r.getNumberFormat()]`,
    ['#ffffff', '0.0'],
  ],
  [
    'RC-08 09 10',
    `sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]).merge(); return [['A1', 'B2', 'C3'].map((a) => sheet.getRange(a).isPartOfMerge()), sheet.getRange('A1:B2').getValues(), sheet.getRange('A1:C3').getMergedRanges().map((r) => r.getA1Notation())]`,
    [
      [true, true, false],
      [
        [1, ''],
        ['', ''],
      ],
      ['A1:B2'],
    ],
  ],
  [
    'RC-11 13',
    `sheet.getRange('D1:F2').mergeAcross(); sheet.getRange('A5:B7').mergeVertically(); const one = sheet.getRange('A1:F9').getMergedRanges().map((r) => r.getA1Notation()).sort(); sheet.getRange('A1:F9').breakApart(); return [one, sheet.getRange('A1:F9').getMergedRanges().length]`,
    [['A5:A7', 'B5:B7', 'D1:F1', 'D2:F2'], 0],
  ],
  [
    'RC-14',
    `sheet.getRange('A1:B2').merge(); sheet.getRange('B2:C3').merge()`,
    throws('You must select all cells in a merged range to merge or unmerge them.'),
  ],
  [
    'RC-15',
    `sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]).setBackground('red').setFontWeight('bold').moveTo(sheet.getRange('D1')); return [sheet.getRange('D1:E2').getValues(), sheet.getRange('E2').getBackground(), sheet.getRange('A1').getValue(), sheet.getRange('A1').getFontWeight()]`,
    [
      [
        [1, 2],
        [3, 4],
      ],
      '#ff0000',
      '',
      'normal',
    ],
  ],
  [
    'RC-16',
    `sheet.getRange('A1:B1').setValues([['A1', 'B1']]).setBackground('red').moveTo(sheet.getRange('B1')); return [sheet.getRange('A1:C1').getValues()[0], sheet.getRange('A1').getBackground()]`,
    [['', 'A1', 'B1'], '#ffffff'],
  ],
  [
    'RC-18 20',
    `sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]); sheet.getRange('A1:B2').copyTo(sheet.getRange('G1')); sheet.getRange('A1:B2').copyTo(sheet.getRange('J1:L4')); return [sheet.getRange('G1:H2').getValues(), sheet.getRange('J1:L4').getValues()]`,
    [
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 2, ''],
        [3, 4, ''],
        [1, 2, ''],
        [3, 4, ''],
      ],
    ],
  ],
  [
    'RC-21 22',
    `sheet.getRange('A1').setValue(1).setBackground('red'); sheet.getRange('B1:C1').setValue(9); sheet.getRange('A1').copyTo(sheet.getRange('B1'), { contentsOnly: true }); sheet.getRange('A1').copyTo(sheet.getRange('C1'), { formatOnly: true }); return [sheet.getRange('B1:C1').getValues()[0], sheet.getRange('B1:C1').getBackgrounds()[0]]`,
    [
      [1, 9],
      ['#ffffff', '#ff0000'],
    ],
  ],
  [
    'RC-23',
    `sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]).copyTo(sheet.getRange('D1'), SpreadsheetApp.CopyPasteType.PASTE_NORMAL, true); return sheet.getRange('D1:E2').getValues()`,
    [
      [1, 3],
      [2, 4],
    ],
  ],
  [
    'RC-24',
    `sheet.getRange('D1').setValue(1).setBackground('red'); sheet.getRange('A1').copyTo(sheet.getRange('D1')); return [sheet.getRange('D1').getValue(), sheet.getRange('D1').getBackground()]`,
    ['', '#ffffff'],
  ],
  ['RC-25', `sheet.getRange('A1').setFormula('=B1').copyTo(sheet.getRange('A2')); return sheet.getRange('A2').getFormula()`, '=B2'],
  ['RC-26', `sheet.getRange('A1').copyTo('not a range')`, throws("don't match the method signature")],
  ['RC-27', `sheet.getRange('A1').copyTo(sheet.getRange('B1'), 'INVALID_TYPE'); return 'fine'`, 'fine'],
  ['RS-01', `sheet.getRange('C1:D3').setValues([[3, 'a'], [1, 'b'], [2, 'c']]).sort(3); return sheet.getRange('D1:D3').getValues().flat().join('')`, 'bca'],
  [
    'RS-02',
    `const r = sheet.getRange('A1:B3').setValues([[1, 1], [2, 1], [1, 2]]); return r.sort([{ column: 1, ascending: false }, { column: 2, ascending: false }]).getValues()`,
    [
      [2, 1],
      [1, 2],
      [1, 1],
    ],
  ],
  ['RS-03', `return sheet.getRange('A1:A3').setValues([[10], [false], [15]]).sort({ column: 1, ascending: false }).getValues().flat()`, [false, 15, 10]],
  [
    'RS-04',
    `const r = sheet.getRange('A1:A3').setValues([[''], [2], [1]]); return [r.sort(1).getValues().flat(), r.sort({ column: 1, ascending: false }).getValues().flat()]`,
    [
      [1, 2, ''],
      [2, 1, ''],
    ],
  ],
  ['RS-06', `sheet.getRange('A1:B2').sort(5)`, throws('')],
];

const rules: Behaviour[] = [
  [
    'N-01 03',
    `const r = sheet.getRange('A1:B1').setNote('x'); return [r.getNotes(), sheet.getRange('A1').setNote(null).getNote(), sheet.getRange('C1').getNote()]`,
    [[['x', 'x']], '', ''],
  ],
  ['N-04', `return [sheet.getRange('A1').setNote(25).getNote(), sheet.getRange('A1').setNotes([[25]]).getNote()]`, ['25', '25.0']],
  ['note stays', `return sheet.getRange('A1').setNote('id').setValues([['x']]).getNote()`, 'id'],
  [
    'N-06 07',
    `const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a']).build(); const r = sheet.getRange('A1:B1'); const one = [r.getDataValidation(), r.getDataValidations()]; r.setDataValidation(rule); const two = r.getDataValidations()[0].map((x) => x !== null); sheet.getRange('A1').setDataValidation(null); return [one, two, r.getDataValidations()[0].map((x) => x !== null)]`,
    [
      [null, [[null, null]]],
      [true, true],
      [false, true],
    ],
  ],
  ['N-08', `return SpreadsheetApp.newDataValidation().requireValueInList([9, false, 'z']).getCriteriaValues()`, [['9', 'false', 'z'], true]],
  [
    'N-09',
    `const v = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('A1:A3')).build().getCriteriaValues(); return [v[0].getA1Notation(), v[1]]`,
    ['A1:A3', true],
  ],
  [
    'N-10',
    `const b = () => SpreadsheetApp.newDataValidation(); return [b().requireCheckbox().getCriteriaValues(), b().requireCheckbox('A', 'B').getCriteriaValues(), String(b().requireCheckbox().getCriteriaType())]`,
    [[], ['A', 'B'], 'CHECKBOX'],
  ],
  [
    'N-11',
    `const b = () => SpreadsheetApp.newDataValidation(); return [b().requireNumberBetween(1, 2), b().requireTextContains('x'), b().requireTextIsUrl(), b().requireTextIsEmail()].map((r) => [String(r.getCriteriaType()), r.getCriteriaValues()])`,
    [
      ['NUMBER_BETWEEN', [1, 2]],
      ['TEXT_CONTAINS', ['x']],
      ['TEXT_IS_VALID_URL', []],
      ['TEXT_IS_VALID_EMAIL', []],
    ],
  ],
  [
    'N-14',
    `SpreadsheetApp.newDataValidation().requireDate('=i1')`,
    throws("The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireDate."),
  ],
  [
    'N-16',
    `const b = SpreadsheetApp.newDataValidation().requireTextIsUrl().setAllowInvalid(false).setHelpText('foo'); return [b.getAllowInvalid(), b.getHelpText(), b.build().copy().getHelpText()]`,
    [false, 'foo', 'foo'],
  ],
  [
    'N-17',
    `sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).setAllowInvalid(false).build()).setValue('c')`,
    throws('The data you entered in cell A1 violates the data validation rules set on this cell.'),
  ],
  [
    'N-18',
    `return sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).build()).setValue('c').getValue()`,
    'c',
  ],
  [
    'N-19',
    `const r = sheet.getRange('A1').insertCheckboxes(); return [r.getValue(), String(r.getDataValidation().getCriteriaType()), sheet.getRange('B1').insertCheckboxes('YES', 'NO').getValue()]`,
    [false, 'CHECKBOX', 'NO'],
  ],
  [
    'N-20 22',
    `sheet.getRange('A1:A2').insertCheckboxes(); sheet.getRange('B1').setValue('x'); const r = sheet.getRange('A1:B2').check(); const one = r.getValues(); sheet.getRange('A2').uncheck(); return [one, sheet.getRange('A1').isChecked(), sheet.getRange('A1:A2').isChecked(), sheet.getRange('A1:A2').removeCheckboxes().getValues()]`,
    [
      [
        [true, 'x'],
        [true, ''],
      ],
      true,
      null,
      [[''], ['']],
    ],
  ],
  ['M-01', `sheet.getRange('A1').addDeveloperMetadata('k', 'v')`, throws('Adding developer metadata to arbitrary ranges is not currently supported.')],
  [
    'M-03 06',
    `sheet.addDeveloperMetadata('a', '1', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT).addDeveloperMetadata('b', '2'); sheet.getRange('G:G').addDeveloperMetadata('c', '3'); return [sheet.getDeveloperMetadata().map((m) => String(m.getVisibility())), sheet.getRange('G3').getDeveloperMetadata(), sheet.getRange('G:G').getDeveloperMetadata().map((m) => [m.getKey(), String(m.getLocation().getLocationType())])]`,
    [['PROJECT', 'DOCUMENT'], [], [['c', 'COLUMN']]],
  ],
  [
    'M-07',
    `sheet.addDeveloperMetadata('k', 'v'); const f = () => ss.createDeveloperMetadataFinder(); return [f().withKey('k').withValue('v').find().length, f().withKey('k').withValue('w').find()]`,
    [1, []],
  ],
  [
    'M-09',
    `sheet.addDeveloperMetadata('k', 'v'); const m = sheet.getDeveloperMetadata()[0]; m.setValue('x').setKey('y'); const seen = sheet.getDeveloperMetadata()[0]; const one = [seen.getKey(), seen.getValue()]; m.remove(); return [one, sheet.getDeveloperMetadata().length]`,
    [['y', 'x'], 0],
  ],
  [
    'M-11',
    `sheet.getRange('B:B').addDeveloperMetadata('k', 'v'); sheet.insertColumnsBefore(1, 2); return sheet.createDeveloperMetadataFinder().withKey('k').find()[0].getLocation().getColumn().getA1Notation()`,
    'D1:D1000',
  ],
  [
    'M-12 16',
    `const p = sheet.getRange('A1').protect(); sheet.getRange('A1').protect(); const one = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length; p.setRange(sheet.getRange('B2:E6')); const two = p.getRange().getA1Notation(); p.remove(); return [one, two, p.getRangeName(), sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length]`,
    [2, 'B2:E6', null, 1],
  ],
  ['M-15', `return sheet.protect().setWarningOnly(true).setUnprotectedRanges([sheet.getRange('C3')]).getUnprotectedRanges()[0].getA1Notation()`, 'C3'],
  ['M-21', `ss.setNamedRange('A1', sheet.getRange('A1'))`, throws('')],
  [
    'CF-01 10',
    `const b = (f) => SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(f).setBackground('#FF0000').setBold(true).setRanges([sheet.getRange('A1:B2')]).build(); sheet.setConditionalFormatRules([b('=A1>1'), b('=A1>2')]); const got = sheet.getConditionalFormatRules(); const c = got[0].getBooleanCondition(); const one = [got.length, String(c.getCriteriaType()), c.getCriteriaValues(), c.getBackground(), c.getBold(), got[0].getGradientCondition(), got[0].getRanges()[0].getA1Notation()]; sheet.clearConditionalFormatRules(); return [one, sheet.getConditionalFormatRules().length]`,
    [[2, 'CUSTOM_FORMULA', ['=A1>1'], '#ff0000', true, null, 'A1:B2'], 0],
  ],
  [
    'CF-05',
    `const r = SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(50).setBold(true).setRanges([sheet.getRange('A1')]).build().copy().whenCellEmpty().build().getBooleanCondition(); return [String(r.getCriteriaType()), r.getBold()]`,
    ['CELL_EMPTY', true],
  ],
  [
    'CF-11',
    `ss.insertSheet('Other', 1); const r = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=Other!A1>1').setBold(true).setRanges([sheet.getRange('A1')]).build(); sheet.setConditionalFormatRules([r])`,
    throws('Conditional format rule cannot reference a different sheet.'),
  ],
  ['CF-12', `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=A1').build()`, throws('')],
];

const charts: Behaviour[] = [
  [
    'CH-01 15',
    `const c = sheet.newChart().setChartType(Charts.ChartType.LINE).addRange(sheet.getRange('A1:A5')).setPosition(2, 3, 10, 20).build(); const one = [sheet.getCharts().length, c.getChartId()]; sheet.insertChart(c); return [one, sheet.getCharts().length, typeof sheet.getCharts()[0].getChartId()]`,
    [[0, null], 1, 'number'],
  ],
  ['CH-03', `sheet.newChart().asLineChart().build()`, throws('position')],
  [
    'CH-04',
    `return [sheet.newChart().asColumnChart().getChartType() === Charts.ChartType.COLUMN, String(sheet.newChart().asPieChart().getChartType())]`,
    [true, 'PIE'],
  ],
  [
    'CH-05 06 08',
    `const c = sheet.newChart().asLineChart().addRange(sheet.getRange('A1:A5')).addRange(sheet.getRange('B1:B5')).addRange(sheet.getRange('A1:A5')).setPosition(2, 3, 10, 20).setOption('title', 'T').build(); sheet.insertChart(c); const got = sheet.getCharts()[0]; const i = got.getContainerInfo(); return [[i.getAnchorRow(), i.getAnchorColumn(), i.getOffsetX(), i.getOffsetY()], got.getRanges().map((r) => r.getA1Notation()), got.getOptions().get('title')]`,
    [[2, 3, 10, 20], ['A1:A5', 'B1:B5'], 'T'],
  ],
  [
    'CH-09 10',
    `sheet.insertChart(sheet.newChart().asLineChart().addRange(sheet.getRange('A1')).setPosition(1, 1, 0, 0).build()); sheet.updateChart(sheet.getCharts()[0].modify().setPosition(5, 5, 0, 0).build()); const one = [sheet.getCharts().length, sheet.getCharts()[0].getContainerInfo().getAnchorRow()]; sheet.removeChart(sheet.getCharts()[0]); return [one, sheet.getCharts().length]`,
    [[1, 5], 0],
  ],
  ['CH-11', `return sheet.newChart().addRange(sheet.getRange('A1')).clearRanges().getRanges().length`, 0],
  ['CH-12', `sheet.newChart().asLineChart().setXAxisRange(0, 1)`, throws('is not a function')],
  ['CH-13', `sheet.newChart().asPieChart().setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH)`, throws('Unexpected error')],
  ['CH-16', `return String(sheet.newChart().asLineChart().setPosition(1, 1, 0, 0).build().getHiddenDimensionStrategy())`, 'IGNORE_ROWS'],
];

const others: Behaviour[] = [
  [
    'L-01 06',
    `const l = LockService.getDocumentLock(); const one = [l.hasLock(), l.tryLock(0), l.tryLock(0), l.hasLock()]; l.releaseLock(); return [one, l.hasLock(), l.tryLock(-100)]`,
    [[false, true, true, true], false, false],
  ],
  ['L-04', `LockService.getScriptLock().waitLock(-100)`, throws('Lock timeout')],
  ['U-02', `return Utilities.formatDate(new Date('2023-01-01T12:00:00Z'), 'GMT', 'yyyy-MM-dd HH:mm:ss')`, '2023-01-01 12:00:00'],
  ['U-07', `return [Utilities.getUuid().length, Utilities.getUuid() === Utilities.getUuid()]`, [36, false]],
  ['U-08', `Utilities.sleep('abc')`, throws('Cannot convert')],
  ['H-03', `return Session.getActiveUserLocale().length > 0`, true],
  ['H-06', `HtmlService.createHtmlOutputFromFile('nope')`, throws('No HTML file named nope was found.')],
  [
    'H-08',
    `const o = HtmlService.createHtmlOutput('x'); return [o.getTitle(), o.setTitle('t').getTitle(), o.setHeight(100).setWidth(200).getWidth()]`,
    ['', 't', 200],
  ],
  ['H-17', `SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'fn').addSeparator().addToUi(); return 'fine'`, 'fine'],
  ['S-28', `return [ss.getSpreadsheetTimeZone(), Session.getScriptTimeZone() !== ss.getSpreadsheetTimeZone()]`, ['Europe/Paris', true]],
];

export const behaviours: Behaviour[] = [...general, ...app, ...structure, ...ranges, ...values, ...formulas, ...formats, ...rules, ...charts, ...others];

/** The same on a workbook of the French locale. */
export const french: Behaviour[] = [
  ['locale', `return ss.getSpreadsheetLocale()`, 'fr_FR'],
  ['semicolons', `return sheet.getRange('A1').setFormula('=SUM(1;2)').getValue()`, 3],
  ['a comma is a decimal', `return sheet.getRange('A1').setFormula('=SUM(1,5;2)').getValue()`, 3.5],
  [
    'a comma between arguments is refused',
    `const r = sheet.getRange('A1').setFormula('=IF(B1,C1,D1)'); return [r.getValue(), r.getFormula()]`,
    ['#ERROR!', '=IF(B1,C1,D1)'],
  ],
  ['a decimal point is refused', `return sheet.getRange('A1').setFormula('=1.5+1').getValue()`, '#ERROR!'],
  ['column literals are written with a backslash', `return sheet.getRange('A1').setFormula('=SUM({1\\\\2;3\\\\4})').getValue()`, 10],
  ['numbers as typed', `return sheet.getRange('A1:D1').setValues([['1 234,5', '12,5', '4,1 %', '1\\u202f000']]).getValues()[0]`, [1234.5, 12.5, 0.041, 1000]],
  ['a point makes no number', `return sheet.getRange('A1').setValue('12.5').getValue()`, '12.5'],
  ['euros', `return sheet.getRange('A1').setValue('12,50 €').getValue()`, 12.5],
  ['day before month', `return Utilities.formatDate(sheet.getRange('A1').setValue('03/04/2025').getValue(), 'Europe/Paris', 'yyyy-MM-dd')`, '2025-04-03'],
  ['months by name', `return Utilities.formatDate(sheet.getRange('A1').setValue('5 août 2025').getValue(), 'Europe/Paris', 'yyyy-MM-dd')`, '2025-08-05'],
  ['VRAI', `return sheet.getRange('A1').setValue('VRAI').getValue()`, true],
  [
    'display',
    `const r = sheet.getRange('A1:B1').setValues([[1234.5, 0.041]]).setNumberFormats([['#,##0.00', '0.0%']]); return r.getDisplayValues()[0].map((t) => t.replace(/\\s/g, ' '))`,
    ['1 234,50', '4,1%'],
  ],
  [
    'numbers inside a text',
    `sheet.getRange('A1').setValue(1.5); return [sheet.getRange('B1').setFormula('="n = "&A1').getValue(), sheet.getRange('B2').setFormula('=FIXED(1234,5;1)').getValue().replace(/\\s/g, ' '), sheet.getRange('B3').setFormula('=1/3&""').getValue()]`,
    ['n = 1,5', '1 234,5', '0,333333333333333'],
  ],
  ['English names and quotes', `return sheet.getRange('A1').setFormula('=IF(1=1;"a;b,c";"")').getValue()`, 'a;b,c'],
];

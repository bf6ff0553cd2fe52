// biome-ignore-all lint/correctness/noUnusedVariables: the menu and the page call them
/** What only a live spreadsheet can tell: each check runs on a tab of its own, which goes again; the outcome stands in a tab of results beside what the local workbook answers. */

function showDiagnostics() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Diagnostics').setTitle('Diagnostics'));
}

/** Runs the checks from the one with that number for as long as one call may last; the page asks for the rest. */
function runDiagnostics(from) {
  const began = Date.now();
  const ss = SpreadsheetApp.getActive();
  const front = ss.getActiveSheet();
  const checks = [...diagnosticChecks_(), ...diagnosticBehaviours_()];
  const known = new Set(ss.getSheets().map((sheet) => sheet.getSheetId()));
  const lines = [];
  let next = from;
  for (; next < checks.length && Date.now() - began < 150000; next++) {
    const [id, expected, run] = checks[next];
    const sheet = ss.insertSheet(`Diagnostics ${Utilities.getUuid().slice(0, 8)}`, ss.getSheets().length);
    let result;
    try {
      result = run(ss, sheet);
    } catch (error) {
      result = { throws: String(error?.message) };
    }
    const told = JSON.stringify(result === undefined ? null : result);
    const same = expected && expected.throws !== undefined ? Boolean(result?.throws?.includes(expected.throws)) : told === JSON.stringify(expected);
    lines.push([id, told, JSON.stringify(expected), same]);
    for (const made of ss.getSheets()) if (!known.has(made.getSheetId())) ss.deleteSheet(made);
  }
  const name = `Diagnostics ${ss.getSpreadsheetLocale()}`;
  const tab = ss.getSheetByName(name) || ss.insertSheet(name, ss.getSheets().length);
  if (from === 0) tab.clear();
  const text = (value) => `'${String(value).slice(0, 40000)}`;
  if (from === 0) tab.getRange(1, 1, 1, 4).setValues([['id', 'result', 'expected', 'same']]);
  if (tab.getMaxRows() < checks.length + 1) tab.insertRowsAfter(tab.getMaxRows(), checks.length + 1 - tab.getMaxRows());
  if (lines.length > 0)
    tab.getRange(from + 2, 1, lines.length, 4).setValues(lines.map(([id, result, expected, same]) => [text(id), text(result), text(expected), same]));
  ss.setActiveSheet(next < checks.length ? front : tab);
  return { next, total: checks.length, locale: ss.getSpreadsheetLocale(), different: lines.filter((line) => !line[3]) };
}

/** The page measures how long a text of that length takes. */
function measureDiagnostics(text) {
  return text.length;
}

/** `[id, expected, run]`: what the code relies on, and no public page settles. */
function diagnosticChecks_() {
  const written = (sheet, values) =>
    sheet
      .getRange(1, 1, 1, values.length)
      .setValues([values.map((value) => `'${value}`)])
      .getValues()[0];
  const tried = (run) => {
    try {
      return run();
    } catch (error) {
      return `THROWS ${error?.message}`;
    }
  };
  const longer = (sheet, row) => {
    sheet.getRange(row, 1, 2, 1).setValues([[1], [2]]);
    return sheet.getMaxRows();
  };
  const texts = ['=1+1', '00123', '2026-03', "'Twas", '1,234', '@x', '+33 6', 'TRUE', '#N/A', ' lead', 'trail ', '12345678901234567890'];
  const letters = ['a\r\nb', 'a\rb', 'a\nb', 'a\tb', 'a\u0000b', 'a\u000bb', 'a\ud83db', 'a\u2028b', 'a\u00a0b', 'e\u0301', 'a\u200bb'];
  const outside = 'THROWS The coordinates of the range are outside the dimensions of the sheet.';
  const formulas = [
    ['=IF(1;2;3)', 2],
    ['=1/10', 0.1],
    ['=ROUND(TINV(5/100;10);6)', 2.228139],
    ['=INDEX($A$1:$C$1;3)', 5],
    ['=MATCH("a?c";$A$1:$C$1;0)', 1],
    ['=MAX($A$1;1)', 1],
    ['=N("")', 0],
    ['=IF(("">1);1;2)', 1],
    ['=SUBSTITUTE(FIXED(1/3;1;1);",";".")', '0.3'],
    ['=1000000&""', '1000000'],
  ];
  const formats = [
    ['[=0]0%;[<0.02]0.00%;0.0%', [0, 0.0123, 0.5], ['0%', '1.23%', '50.0%']],
    ['#,##0.0', [1234.5, 1234], ['1,234.5', '1,234.0']],
    ['yyyy-mm-dd', [46093], ['2026-03-12']],
    ['"≥ "#,##0', [12345], ['≥ 12,345']],
  ];
  return [
    [
      'services',
      Array(7).fill('object'),
      () => ['SpreadsheetApp', 'LockService', 'CacheService', 'Session', 'HtmlService', 'Utilities', 'Charts'].map((name) => typeof globalThis[name]),
    ],
    ['literal texts', texts, (_, sheet) => written(sheet, texts)],
    [
      'literal texts are no formulas',
      texts.map(() => ''),
      (_, sheet) => {
        written(sheet, texts);
        return sheet.getRange(1, 1, 1, texts.length).getFormulas()[0];
      },
    ],
    [
      'text format',
      ['March 2026', '2026', '1/2'],
      (_, sheet) => {
        const cells = sheet.getRange(1, 1, 1, 3);
        cells.setNumberFormats([['@', '@', '@']]);
        return cells.setValues([['March 2026', '2026', '1/2']]).getValues()[0];
      },
    ],
    ...letters.map((letter) => [`letters ${JSON.stringify(letter)}`, letter, (_, sheet) => written(sheet, [letter])[0]]),
    [
      'minutes that a date misses',
      0,
      (_, sheet) => {
        sheet.insertRowsAfter(1000, 440);
        const cells = sheet.getRange(1, 1, 1440, 1);
        cells.setNumberFormat('yyyy-mm-dd hh:mm');
        cells.setValues(Array.from({ length: 1440 }, (__, minute) => [46093 + minute / 1440]));
        return cells.getValues().filter(([date]) => date.getTime() % 60000 !== 0).length;
      },
    ],
    ['a range below the grid', outside, (_, sheet) => tried(() => longer(sheet, 1001))],
    ['a range across the edge', outside, (_, sheet) => tried(() => longer(sheet, 1000))],
    [
      'two names that differ in case',
      { throws: 'already exists' },
      (ss) => {
        ss.insertSheet('Diagnostics a', 0);
        return ss.insertSheet('DIAGNOSTICS A', 0).getName();
      },
    ],
    [
      'a tab by its name in another case',
      'Diagnostics a',
      (ss) => {
        ss.insertSheet('Diagnostics a', 0);
        const found = ss.getSheetByName('DIAGNOSTICS A');
        return found?.getName();
      },
    ],
    [
      'when a refused write is told',
      ['at the write', ''],
      (_, sheet) => {
        sheet.getRange(1, 5, 1, 1).setValue('x');
        const rule = SpreadsheetApp.newDataValidation()
          .requireValueInRange(sheet.getRange(1, 5, 1, 1), true)
          .setAllowInvalid(false)
          .build();
        sheet.getRange(1, 1, 1, 1).setDataValidation(rule);
        SpreadsheetApp.flush();
        let told = 'at the write';
        try {
          sheet.getRange(1, 1, 1, 1).setValue('y');
          told = 'after the write';
          sheet.getRange(1, 2, 1, 1).setValue('next');
          told = 'after the next write';
          SpreadsheetApp.flush();
          told = 'never';
        } catch (_error) {}
        return [told, sheet.getRange(1, 2, 1, 1).getValue()];
      },
    ],
    ...formulas.map(([formula, expected]) => [
      `formula ${formula}`,
      expected,
      (_, sheet) => {
        sheet.getRange(1, 1, 1, 3).setValues([["'abc", "'a?c", 5]]);
        return sheet
          .getRange(3, 1, 1, 1)
          .setValues([[formula]])
          .getValue();
      },
    ]),
    ...formats.map(([format, values, expected]) => [
      `format ${format}`,
      expected,
      (_, sheet) => {
        const cells = sheet.getRange(1, 1, 1, values.length);
        cells.setNumberFormats([values.map(() => format)]);
        // digits are shown in the manner of the workbook's locale
        return cells
          .setValues([values])
          .getDisplayValues()[0]
          .map((shown) => shown.replace(/[\u00a0\u202f]/g, ',').replace(/(\d),(\d{1,2})(?!\d)/g, '$1.$2'));
      },
    ]),
    [
      'a rule',
      true,
      (_, sheet) =>
        Boolean(
          SpreadsheetApp.newConditionalFormatRule()
            .whenFormulaSatisfied('=($A1="x")')
            .setBold(true)
            .setRanges([sheet.getRange(1, 1, 2, 2)])
            .build(),
        ),
    ],
    [
      'looks taken back',
      'ok',
      (_, sheet) => {
        const cell = sheet.getRange(1, 1, 1, 1);
        cell.setHorizontalAlignments([['general']]);
        cell.setVerticalAlignments([['bottom']]);
        cell.setBackgrounds([[null]]);
        cell.setFontColors([[null]]);
        cell.setWraps([[false]]);
        cell.setNumberFormats([['general']]);
        SpreadsheetApp.flush();
        return 'ok';
      },
    ],
    [
      'a protection that warns',
      [true, 1],
      (_, sheet) => {
        const protection = sheet.protect().setDescription('d').setWarningOnly(true);
        protection.setUnprotectedRanges([sheet.getRange(2, 2, 1, 1)]);
        SpreadsheetApp.flush();
        return [protection.isWarningOnly(), sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length];
      },
    ],
    [
      'hours on which two calendars differ',
      0,
      (ss) => {
        const zone = ss.getSpreadsheetTimeZone();
        const printed = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', day: 'numeric', hour: 'numeric' });
        let apart = 0;
        for (let hour = 0; hour < 24 * 730; hour += 7) {
          const date = new Date(Date.UTC(2025, 0, 1) + hour * 3600000);
          const parts = {};
          for (const { type, value } of printed.formatToParts(date)) parts[type] = Number(value);
          if (`${parts.day} ${parts.hour}` !== Utilities.formatDate(date, zone, 'd H')) apart++;
        }
        return apart;
      },
    ],
    [
      'an answer kept for minutes',
      'x',
      () => {
        CacheService.getUserCache().putAll({ diagnostics: 'x' }, 60);
        return CacheService.getUserCache().get('diagnostics');
      },
    ],
    ['a packed page arrives on one line', -1, () => HtmlService.createHtmlOutputFromFile('Excel').getContent().indexOf('\n')],
    [
      'a million characters in one write',
      45000,
      (_, sheet) => {
        const line = Array(24).fill(`'${'x'.repeat(45000)}`);
        sheet.getRange(1, 1, 1, 24).setValues([line]);
        SpreadsheetApp.flush();
        return sheet.getRange(1, 24, 1, 1).getValue().length;
      },
    ],
  ];
}

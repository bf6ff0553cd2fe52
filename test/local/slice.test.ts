import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openHost } from '../../local/apps-script/host';

/** Each interface of the slice, and how a script comes by an object of it. */
const objects: { [name: string]: string } = {
  SpreadsheetAppService: 'SpreadsheetApp',
  SpreadsheetLike: 'ss',
  SheetLike: 'sheet',
  RangeLike: "sheet.getRange('A1')",
  RangeListLike: "sheet.getRangeList(['A1'])",
  MetadataLike: "sheet.addDeveloperMetadata('k', 'v').getDeveloperMetadata()[0]",
  MetadataFinderLike: 'ss.createDeveloperMetadataFinder()',
  ProtectionLike: 'sheet.protect()',
  ValidationBuilderLike: 'SpreadsheetApp.newDataValidation()',
  ConditionalBuilderLike: 'SpreadsheetApp.newConditionalFormatRule()',
  RichTextBuilderLike: 'SpreadsheetApp.newRichTextValue()',
  TextStyleBuilderLike: 'SpreadsheetApp.newTextStyle()',
  ChartLike: "sheet.newChart().setChartType(Charts.ChartType.LINE).addRange(sheet.getRange('A1:B2')).setPosition(1, 1, 0, 0).build()",
  ChartBuilderLike: 'sheet.newChart()',
  UiLike: 'SpreadsheetApp.getUi()',
  MenuLike: 'SpreadsheetApp.getUi().createAddonMenu()',
  HtmlOutputLike: 'HtmlService.createHtmlOutput()',
  CacheLike: 'CacheService.getUserCache()',
  LockLike: 'LockService.getDocumentLock()',
};

const source = readFileSync('src/sheets/services.ts', 'utf8');
const interfaces = [...source.matchAll(/export interface (\w+) \{\n([\s\S]*?)\n\}/g)].map(([, name, body]) => ({
  name: name as string,
  members: [...(body as string).matchAll(/^ {2}(\w+)\(/gm)].map((match) => match[1] as string),
}));

test.each(interfaces.filter(({ name }) => name !== 'Services'))('every member of $name is modelled', async ({ name, members }) => {
  expect(Object.keys(objects)).toContain(name);
  const host = await openHost({});
  const kinds = await host.evaluate(`
    const ss = SpreadsheetApp.getActive(); const sheet = ss.getActiveSheet(); const object = ${objects[name]};
    return ${JSON.stringify(members)}.filter((member) => { try { object[member]() } catch (e) { return /does not model|is not a function/.test(e.message) } return false })`);
  expect(kinds).toEqual([]);
});

test('every service of the slice is a global with the members it names', async () => {
  const services = /export interface Services \{\n([\s\S]*?)\n\}/.exec(source)?.[1] ?? '';
  const named = [...services.matchAll(/^ {2}(\w+): \{(.*)\};$/gm)].flatMap(([, service, body]) =>
    [...(body as string).matchAll(/(\w+)\(/g)].map((match) => `${service}.${match[1]}`),
  );
  expect(named.length).toBeGreaterThan(5);
  const host = await openHost({});
  expect(await host.evaluate(`return [${named.map((member) => `typeof ${member}`).join(', ')}]`)).toEqual(named.map(() => 'function'));
});

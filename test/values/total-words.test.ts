import { expect, test } from 'vitest';
import { beginsAsTotal, isTotalWord } from '../../src/values/total-words';

test.each([
  'Total',
  'TOTAL',
  ' total : ',
  'Ge\u00adsamt',
  'Gesamt\u00adsumme',
  'Grand total',
  'Total général',
  'Total geral',
  'TOTALE',
  'Totaal',
  'Итого',
  'Всего:',
  'Razem',
  'Łącznie',
  'Yhteensä',
  '合計',
  '总计',
  'الإجمالي',
  'סה"כ',
  'Toplam',
  'Tổng cộng',
  'Subtotal',
  'Sous-total',
])('%s is a sum and nothing else', (text) => {
  expect(isTotalWord(text)).toBe(true);
  expect(beginsAsTotal(text)).toBe(true);
});

test.each([
  'Total: Account',
  'Total : campagnes',
  'Total - filtered',
  'Total - all experiments',
  'Gesamt: Konto',
  'TOTAL MARS',
  'Totaal: account',
  'Total (2 campaigns)',
])('%s is a sum of something that is named', (text) => {
  expect(isTotalWord(text)).toBe(false);
  expect(beginsAsTotal(text)).toBe(true);
});

test.each(['', '-', '2025-03-01', 'Totally new', 'Totalenergies', 'Summer sale', 'Sommerfest', 'A total of ten', 'abcdefghijk', 'Ensemble'])(
  '%s is no sum',
  (text) => {
    expect(isTotalWord(text)).toBe(false);
    expect(beginsAsTotal(text)).toBe(false);
  },
);

/** Words by which exports and people call a row of sums, in the languages that networks and spreadsheets write. */

/** Of networks and of people alike; written plain (see `plainPhrase`) when compared. */
const words = [
  // English, French, Spanish, Portuguese, Italian, German
  'total totals grand-total overall-total sum sum-total σ subtotal sub-total',
  'totaux total-general somme sous-total',
  'totales suma suma-total',
  'totais total-geral soma',
  'totale totali totale-complessivo totale-generale somma subtotale',
  'gesamt gesamtsumme gesamtwert gesamtwerte gesamtergebnis insgesamt summe zwischensumme',
  // Dutch, Swedish, Danish and Norwegian, Finnish
  'totaal eindtotaal som subtotaal totalt summa i-alt yhteensa summa-yhteensa',
  // Polish, Czech, Slovak, Hungarian, Romanian, Croatian and Serbian, Slovenian, Greek, Turkish
  'razem lacznie ogolem suma-koncowa celkem celkovy-soucet spolu celkom osszesen vegosszeg total-general',
  'ukupno skupaj skupno συνολο γενικο-συνολο toplam genel-toplam',
  // Russian, Ukrainian, Bulgarian
  'итого всего общий-итог сумма разом усього всього підсумок общо всичко',
  // Indonesian and Malay, Vietnamese, Thai
  'jumlah total-keseluruhan jumlah-keseluruhan tong tong-cong tong-so รวม ผลรวม ยอดรวม',
  // Arabic, Hebrew, Hindi, Japanese, Chinese, Korean
  'الإجمالي اجمالي المجموع סהכ סה"כ कुल कुल-योग',
  '合計 総計 計 小計 总计 合计 总数 總計 合計 총계 합계 총합계 전체',
];

/** Marks that leave no trace on paper (soft hyphens, joiners, direction marks) go; everything that is no letter or digit parts words. */
function plainPhrase(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

type Words = { whole: ReadonlySet<string>; heads: ReadonlySet<string>; starts: RegExp };
let known: Words | null = null;

/** Made when first asked for: nothing runs while a module loads. */
function wordsOf(): Words {
  const whole = new Set(words.flatMap((line) => line.split(' ').map(plainPhrase)));
  const longestFirst = [...whole].sort((a, b) => b.length - a.length);
  return { whole, heads: new Set(longestFirst.map((word) => word.slice(0, headLength))), starts: new RegExp(`^(?:${longestFirst.join('|')})(?: |$)`, 'u') };
}

/** The longest label that still names a sum: more is a sentence, or a caption. */
const longest = 80;
const headLength = 3;
const plainHead = /^[a-z]{3}/i;

/** Cells come by the thousand, and three plain letters tell most of them from a total. */
function phraseOf(text: string): string | null {
  const code = text.charCodeAt(0);
  if (text === '' || text.length > longest || (code >= 48 && code <= 57)) return null;
  known ??= wordsOf();
  if (plainHead.test(text) && !known.heads.has(text.slice(0, headLength).toLowerCase())) return null;
  return plainPhrase(text);
}

/** The cell says that its row is a sum, and nothing else: `Total`, `Ge\u00adsamt` with soft hyphens, `TOTAL :`, `Grand total`, `Всего`. */
export function isTotalWord(text: string): boolean {
  const phrase = phraseOf(text);
  return phrase !== null && (known as Words).whole.has(phrase);
}

/** As `isTotalWord`, or more follows: `Total: Account`, `Total - filtered`, `TOTAL MARS`. Something else may be called so too, so the rest of the row has to bear it out. */
export function beginsAsTotal(text: string): boolean {
  const phrase = phraseOf(text);
  return phrase !== null && (known as Words).starts.test(phrase);
}

/** As `beginsAsTotal`, but nothing follows, or a sign stands between the word and what is summed, as ad tools print it. */
export function namesItsSum(text: string): boolean {
  return beginsAsTotal(text) && isTotalWord(text.split(/[:(–—]| -/, 1)[0] ?? '');
}

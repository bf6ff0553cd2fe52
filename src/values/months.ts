/** Month and weekday words as export files print them, in the languages the networks and spreadsheets write. */

/** One line a language, January to December, each month with the forms met; accents, dots and case do not matter when looking up. */
const monthForms = [
  // English
  'jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|sep sept september|oct october|nov november|dec december',
  // French
  'janv janvier jan|fev fevr fevrier|mars|avr avril|mai|juin|juil juillet|aou aout|sept septembre|oct octobre|nov novembre|dec decembre',
  // Spanish
  'ene enero|feb febrero|mar marzo|abr abril|may mayo|jun junio|jul julio|ago agosto|sep sept septiembre setiembre|oct octubre|nov noviembre|dic diciembre',
  // Portuguese
  'jan janeiro|fev fevereiro|mar marco|abr abril|mai maio|jun junho|jul julho|ago agosto|set setembro|out outubro|nov novembro|dez dezembro',
  // Italian
  'gen gennaio|feb febbraio|mar marzo|apr aprile|mag maggio|giu giugno|lug luglio|ago agosto|set sett settembre|ott ottobre|nov novembre|dic dicembre',
  // German
  'jan januar janner|feb februar|mar marz maerz mrz|apr april|mai|jun juni|jul juli|aug august|sep sept september|okt oktober|nov november|dez dezember',
  // Dutch
  'jan januari|feb februari|mrt maart|apr april|mei|jun juni|jul juli|aug augustus|sep sept september|okt oktober|nov november|dec december',
  // Swedish
  'jan januari|feb februari|mars|apr april|maj|jun juni|jul juli|aug augusti|sep sept september|okt oktober|nov november|dec december',
  // Russian (nominative, genitive, abbreviations)
  'янв январь января|фев февр февраль февраля|мар март марта|апр апрель апреля|май мая|июн июнь июня|июл июль июля|авг август августа|сен сент сентябрь сентября|окт октябрь октября|ноя нояб ноябрь ноября|дек декабрь декабря',
  // Bulgarian
  'яну януари|фев февр февруари|мар март|апр април|май|юни юн|юли юл|авг август|сеп септ септември|окт октомври|ное ноем ноември|дек декември',
];

const weekdayForms =
  'mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday ' +
  'lun mar mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche ' +
  'mie jue vie sab dom lunes martes miercoles jueves viernes sabado domingo ' +
  'gio lunedi martedi mercoledi giovedi venerdi sabato domenica ' +
  'seg ter qua qui sex segunda terca quarta quinta sexta ' +
  'mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonntag ' +
  'ma wo vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag';

/** Lower case without accents, dots and invisible marks: the form words are compared in. */
export function plainWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}.\u00ad\u200b\u200e\u200f\u2060\ufeff]/gu, '')
    .toLowerCase();
}

let monthByWord: ReadonlyMap<string, number> | null = null;
let weekdays: ReadonlySet<string> | null = null;

/** Made when first asked for: nothing runs while a module loads. */
const months = () =>
  new Map(monthForms.flatMap((line) => line.split('|').flatMap((forms, index) => forms.split(' ').map((form) => [plainWord(form), index + 1] as const))));

/** 1 to 12, or null when the word is no month in any known language. */
export function monthNumber(word: string): number | null {
  monthByWord ??= months();
  return monthByWord.get(plainWord(word)) ?? null;
}

/** «mar» is both March and the French, Spanish and Italian Tuesday: it answers true here too, the caller decides by what follows. */
export function isWeekday(word: string): boolean {
  weekdays ??= new Set(weekdayForms.split(' '));
  return weekdays.has(plainWord(word));
}

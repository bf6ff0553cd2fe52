/** The languages, whole, by code: for the build, the command line and tests. The server reads the words of reports from a page (sheets/words.ts). */
import { reportEn } from './en';
import { reportFr } from './fr';
import type { Phrases } from './language';
import { type LanguageCode, languageOf, withReport } from './workbook';

export type { LanguageCode } from './workbook';
export const reportPhrases = { en: reportEn, fr: reportFr };
export const languages: { [L in LanguageCode]: Phrases } = { en: withReport('en', reportEn), fr: withReport('fr', reportFr) };

/** The phrases of a code such as `fr`, `fr_FR` or `fr-CA`; English where we do not speak it. */
export const phrasesFor = (code: string): Phrases => languages[languageOf(code)];

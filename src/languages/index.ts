/** The languages, whole, by code: for the build, the command line and tests. The server reads the words of reports from a page (sheets/words.ts). */
import { reportEn } from './en';
import { reportFr } from './fr';
import type { Phrases, ReportPhrases } from './language';
import type { LanguageCode } from './names';
import { languageOf, withReport } from './workbook';

export type { LanguageCode } from './names';
export const reportPhrases: { [L in LanguageCode]: ReportPhrases } = { en: reportEn, fr: reportFr };
export const languages = Object.fromEntries(Object.entries(reportPhrases).map(([code, report]) => [code, withReport(code as LanguageCode, report)])) as {
  [L in LanguageCode]: Phrases;
};

/** The phrases of a code such as `fr`, `fr_FR` or `fr-CA`; English where we do not speak it. */
export const phrasesFor = (code: string): Phrases => languages[languageOf(code)];

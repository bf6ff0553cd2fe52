/** The languages, whole, by code: for the build, the command line and tests. The server reads those of reports and of columns from pages (sheets/words.ts). */
import { columnsEn } from './columns-en';
import { columnsFr } from './columns-fr';
import { reportEn } from './en';
import { reportFr } from './fr';
import type { ColumnPhrases, Phrases, ReportPhrases } from './language';
import type { LanguageCode } from './names';
import { languageOf, withReport } from './workbook';

export type { LanguageCode } from './names';
export const reportPhrases: { [L in LanguageCode]: ReportPhrases } = { en: reportEn, fr: reportFr };
export const columnPhrases: { [L in LanguageCode]: ColumnPhrases } = { en: columnsEn, fr: columnsFr };

export const languages = Object.fromEntries(
  (Object.keys(reportPhrases) as LanguageCode[]).map((code) => [code, withReport(code, reportPhrases[code], columnPhrases[code])]),
) as { [L in LanguageCode]: Phrases };

/** The phrases of a code such as `fr`, `fr_FR` or `fr-CA`; English where we do not speak it. */
export const phrasesFor = (code: string): Phrases => languages[languageOf(code)];

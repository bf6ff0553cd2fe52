/** What the script carries of each language, whatever it is called for: all but the words of reports. */
import { en } from './en';
import { fr } from './fr';
import type { ColumnPhrases, Phrases, ReportPhrases, WorkbookPhrases } from './language';
import type { LanguageCode } from './names';

export const workbookLanguages: { [L in LanguageCode]: WorkbookPhrases } = { en, fr };

/** The language of a code such as `fr`, `fr_FR` or `fr-CA`; English where we do not speak it. */
export function languageOf(code: string): LanguageCode {
  const short = code.slice(0, 2).toLowerCase();
  return short in workbookLanguages ? (short as LanguageCode) : 'en';
}

export const workbookPhrases = (code: string): WorkbookPhrases => workbookLanguages[languageOf(code)];

/** Everything a language says, with the words of its reports and columns as they were read. */
export function withReport(code: LanguageCode, report: ReportPhrases, header: ColumnPhrases): Phrases {
  return { ...workbookLanguages[code], ...report, header };
}

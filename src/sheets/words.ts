/** The words of reports and of columns, from the pages that stand beside the script. */
import type { ColumnPhrases, Phrases, ReportPhrases } from '../languages/language';
import type { LanguageCode } from '../languages/names';
import { languageOf, withReport } from '../languages/workbook';
import { packedFile } from './menu';
import { services as own, type Services } from './services';

/** Everything a language says; reads the page, so it is asked for once a call. */
export function readPhrases(services: Services, code: string): Phrases {
  const language = languageOf(code);
  return withReport(language, JSON.parse(packedFile(services, `Words-${language}`)) as ReportPhrases, columnPhrases()[language]);
}

let columns: { [L in LanguageCode]: ColumnPhrases } | null = null;

/** Words of the columns in every language; the page is read once a run, where a header is made or looked for. */
export function columnPhrases(): { [L in LanguageCode]: ColumnPhrases } {
  columns ??= JSON.parse(packedFile(own(), 'Columns')) as { [L in LanguageCode]: ColumnPhrases };
  return columns;
}

/** The words of reports, from the page of their language that stands beside the script. */
import type { Phrases, ReportPhrases } from '../languages/language';
import { languageOf, withReport } from '../languages/workbook';
import { packedFile } from './menu';
import type { Services } from './services';

/** Everything a language says; reads the page, so it is asked for once a call. */
export function readPhrases(services: Services, code: string): Phrases {
  const language = languageOf(code);
  return withReport(language, JSON.parse(packedFile(services, `Words-${language}`)) as ReportPhrases);
}

/** The words that explain sheet functions, by language: kept apart from the phrases, since only the build, the README and the panel print them. */
import { functionsEn } from './functions-en';
import { functionsFr } from './functions-fr';
import type { LanguageCode } from './names';

export type FunctionHelp = {
  /** One short sentence that starts with a verb: what Sheets shows while typing. */
  summary: string;
  /** What to pass, by parameter, and what happens when it is left out. */
  params: { [name: string]: string };
  /** Parameter names in this language, where they differ from the plain ones. */
  paramNames?: { [name: string]: string };
  /** Value, unit, and what an empty cell means. */
  returns: string;
};

export type FunctionName = keyof typeof functionsEn;

export const functionHelp: { [L in LanguageCode]: { [N in FunctionName]: FunctionHelp } } = { en: functionsEn, fr: functionsFr };

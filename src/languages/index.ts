/** The languages, by code. */
import { en } from './en';
import { fr } from './fr';
import type { Phrases } from './language';

export const languages = { en, fr } as const satisfies Record<string, Phrases>;
export type LanguageCode = keyof typeof languages;

/** The phrases of a code such as `fr`, `fr_FR` or `fr-CA`; English where we do not speak it. */
export function phrasesFor(code: string): Phrases {
  const short = code.slice(0, 2).toLowerCase();
  return short in languages ? languages[short as LanguageCode] : en;
}

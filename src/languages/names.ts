/** The languages, each by its own name: a line here, and whatever it does not say yet does not compile. */
export const languageNames = { en: 'English', fr: 'Français' } as const;

export type LanguageCode = keyof typeof languageNames;

/** Every language says everything, with the same parameters and its own typography. */
import { describe, expect, it } from 'vitest';
import { languages as phrases, phrasesFor } from '../src/languages';
import { functionHelp } from '../src/languages/function-help';
import { messages } from '../src/languages/messages';

/** All that is said in each language. */
const languages = {
  en: { ...phrases.en, messages: messages.en, help: functionHelp.en },
  fr: { ...phrases.fr, messages: messages.fr, help: functionHelp.fr },
};
/** Pieces that a formula or a number format puts together may be empty, begin or end with a space. */
const isPiece = (path: string) => path.startsWith('report.') || path === 'messages.command.usage';

type Node = { path: string; value: unknown };

/** Every phrase with its path: texts, functions and lists of texts. Parameter names are a language's own where it wants some. */
function phrasesOf(value: unknown, at = ''): Node[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => (key === 'paramNames' ? [] : phrasesOf(inner, at ? `${at}.${key}` : key)));
  return [{ path: at, value }];
}

/** Stands for any parameter: shows its own name when printed, counts as 2, and has every property and method of text. */
function parameter(name: string): unknown {
  return new Proxy(() => parameter(`${name}()`), {
    get(_, key) {
      if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? 2 : `<${name}>`);
      if (key === 'toString') return () => `<${name}>`;
      if (key === Symbol.iterator) return undefined;
      return parameter(`${name}.${String(key)}`);
    },
  });
}

/** The names a phrase makes use of, or null where it needs real values (it counts, or maps a list). */
function parametersUsed(phrase: (...args: unknown[]) => unknown): string[] | null {
  const args = Array.from({ length: phrase.length }, (_, i) => parameter(`p${i}`));
  try {
    const text = phrase(...args);
    return typeof text === 'string' ? [...new Set(text.match(/<p\d[^>]*>/g) ?? [])].sort() : null;
  } catch {
    return null;
  }
}

/** What a phrase says, with stand-ins for its parameters. */
function spoken(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'function') return [];
  try {
    const text = value(...Array.from({ length: value.length }, (_, i) => parameter(`p${i}`)));
    return typeof text === 'string' ? [text] : [];
  } catch {
    return [];
  }
}

const all = Object.values(languages);
const english = phrasesOf(languages.en);

describe('languages', () => {
  it.each(all)('$code has every phrase and none left over', (language) => {
    expect(
      phrasesOf(language)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(english.map(({ path }) => path).sort());
  });

  it.each(all)('$code says something in every phrase', (language) => {
    const silent = phrasesOf(language).filter(
      ({ path, value }) => !isPiece(path) && (typeof value === 'string' ? value.trim() === '' : typeof value !== 'function'),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it.each(all)('$code uses the same parameters as English', (language) => {
    const own = new Map(phrasesOf(language).map(({ path, value }) => [path, value]));
    const functions = english.filter(({ value }) => typeof value === 'function');
    const compared = functions.map(({ path, value }) => ({
      path,
      english: parametersUsed(value as () => unknown),
      own: parametersUsed(own.get(path) as () => unknown),
    }));
    expect(functions.length).toBeGreaterThan(40);
    expect(compared.filter((entry) => entry.english && entry.own && String(entry.english) !== String(entry.own))).toEqual([]);
  });

  it('French has no-break spaces before « : ; ? ! % » and inside guillemets', () => {
    const withoutFormulas = (text: string) => text.replace(/=[\p{Lu}_]+\([^)]*\)/gu, '');
    const wrong = phrasesOf(languages.fr)
      .flatMap(({ path, value }) => spoken(value).map((text) => ({ path, text: withoutFormulas(text) })))
      .filter(({ text }) => / [:;?!%»]|« |[\p{L}\d)»][;?!%](?!\p{L})|[\p{L}\d)»]:(?=\s|$)|«[^\u00a0\u202f]|[^\u00a0\u202f]»/u.test(text));
    expect(wrong).toEqual([]);
  });

  it.each(all)('$code has no double space, no space at an end, no three dots', (language) => {
    const wrong = phrasesOf(language)
      .filter(({ path }) => !isPiece(path))
      .flatMap(({ path, value }) => spoken(value).map((text) => ({ path, text })))
      .filter(({ text }) => / {2}|^ | $|\.\.\./.test(text));
    expect(wrong).toEqual([]);
  });

  it('a code with a country finds its language; an unknown one finds English', () => {
    expect([phrasesFor('fr_CA').code, phrasesFor('fr').code, phrasesFor('en_GB').code, phrasesFor('de_DE').code]).toEqual(['fr', 'fr', 'en', 'en']);
  });
});

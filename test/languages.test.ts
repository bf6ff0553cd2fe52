/** Every language says everything, with the same parameters and its own typography. */
import { describe, expect, it, test } from 'vitest';
import { languages as phrases, phrasesFor } from '../src/languages';
import { functionHelp } from '../src/languages/function-help';
import { say } from '../src/languages/language';
import { messages } from '../src/languages/messages';
import { fill } from '../src/languages/phrase';

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

  it.each(all)('$code has the same places in its phrases as English', (language) => {
    const places = (value: unknown) => [...new Set(String(value).match(/\{\w+/g) ?? [])].sort().join();
    const own = new Map(phrasesOf(language).map(({ path, value }) => [path, value]));
    const texts = english.filter(({ value }) => typeof value === 'string');
    expect(texts.filter(({ value }) => places(value) !== '').length).toBeGreaterThan(70);
    expect(texts.filter(({ path, value }) => places(value) !== places(own.get(path))).map(({ path }) => path)).toEqual([]);
  });

  it('French has no-break spaces before « : ; ? ! % » and inside guillemets', () => {
    const withoutFormulas = (text: string) => text.replace(/=[\p{Lu}_]+\([^)]*\)/gu, '');
    const wrong = phrasesOf(languages.fr)
      .flatMap(({ path, value }) => spoken(value).map((text) => ({ path, text: withoutFormulas(text) })))
      .filter(({ text }) => / [:;?!%»]|« |[\p{L}\d)»][;?!%](?!\p{L})|[\p{L}\d)»]:(?=\s|$)|«[^\u00a0\u202f]|[^\u00a0\u202f]»/u.test(text));
    expect(wrong).toEqual([]);
  });

  it('English quotes with “ ”', () => {
    const wrong = phrasesOf(languages.en).flatMap(({ path, value }) =>
      spoken(value)
        .filter((text) => /[«»]/.test(text))
        .map((text) => ({ path, text })),
    );
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

describe('a phrase', () => {
  test.each([
    ['{day} {month}', { day: 1, month: 'May' }, '1 May'],
    ['{day|1er|#} {month}', { day: 1, month: 'mai' }, '1er mai'],
    ['{day|1er|#} {month}', { day: 31, month: 'mai' }, '31 mai'],
    ['{n} {n|post|posts}', { n: 1 }, '1 post'],
    ['{n} {n|post|posts}', { n: 0 }, '0 posts'],
    ['{n} {n|post|posts}', { n: 21 }, '21 posts'],
    ['{day}[, {hour}:00]', { day: 2, hour: 0 }, '2, 0:00'],
    ['{day}[, {hour}:00]', { day: 2, hour: null }, '2'],
    ['[{brand} · built|Built] on {day}', { brand: null, day: 'Monday' }, 'Built on Monday'],
    ['[{brand} · built|Built] on {day}', { brand: 'Le Four', day: 'Monday' }, 'Le Four · built on Monday'],
    ['Read.[ {n} {n|row is|rows are} left out.]', { n: 1 }, 'Read. 1 row is left out.'],
    ['Read.[ {n} {n|row is|rows are} left out.]', { n: null }, 'Read.'],
    ['{seen}', { seen: '{n} [x|y] $& #' }, '{n} [x|y] $& #'],
    ['{n|one|#}', { n: '$&' }, '$&'],
  ])('«%s» with %j', (phrase, values, said) => expect(fill(phrase, values)).toBe(said));

  test('counts none as one or as many, as its language does', () => {
    expect(fill('{n} {n|jour|jours}', { n: 0 }, 'one')).toBe('0 jour');
    expect(say(phrases.fr, 'fewToRank', { count: 0 })).toBe('Pas encore de rang\u00A0: 0 publication comparable, il en faut 10.');
    expect(say(phrases.en, 'fewToRank', { count: 0 })).toBe('No rank yet: 0 comparable posts, 10 needed.');
  });

  test('says only what is to be said', () => {
    const some = { period: 'May 2026', others: null, undated: null, stories: 2 };
    expect(say(phrases.en, 'left', some)).toBe('Rows marked “Exclude” are never counted. 2 stories: no posts, in no figure over posts.');
    expect(say(phrases.fr, 'left', { ...some, period: 'mai 2026', others: 1, stories: null })).toBe(
      "Les lignes marquées «\u00A0Exclure\u00A0» ne comptent jamais. mai 2026\u00A0: 1 publication d'un autre compte (collaboration) ne compte pas parmi les vôtres.",
    );
  });

  test('is filled under the names of its places and no others', () => {
    // @ts-expect-error the place is called `day`
    expect(say(phrases.en, 'rowsUntil', { rows: '3 posts', date: '2 May' })).toContain('undefined');
    // @ts-expect-error a place is left open
    expect(say(phrases.en, 'rowsUntil', { rows: '3 posts' })).toContain('undefined');
  });
});

/**
 * A phrase is data, a text with places; this puts values into them. `{n}` is a value, `{n|post|posts}` a word by number in which `#` is the number itself
 * (`{day|1er|#}`). What stands in brackets, `[, at {hour}]`, is said only where each of its places has a value; `[for {brand}|for you]` says its second part otherwise.
 */
type PlaceOf<Inside> = Inside extends `${infer Name}|${string}` ? Name : Inside;
type PlacesOf<Phrase> = Phrase extends `${string}{${infer Inside}}${infer Rest}` ? PlaceOf<Inside> | PlacesOf<Rest> : never;

export type Value = string | number | null;
/** What a phrase wants to be given: nothing, or a value for each of its places. */
export type Values<Phrase> = [PlacesOf<Phrase>] extends [never] ? [] : [values: { [P in PlacesOf<Phrase> & string]: Value }];

/** After 0 stands the word for many, as in English, or the word for one, as in French. */
export type Zero = 'many' | 'one';

export function fill(phrase: string, values: { [place: string]: Value } = {}, zero: Zero = 'many'): string {
  const known = (part: string) => (part.match(/\{\w+/g) ?? []).every((place) => values[place.slice(1)] !== null);
  return phrase
    .replace(/\[((?:[^\]{|]|\{[^}]*\})*)\|?([^\]]*)\]/g, (_, part: string, otherwise: string) => (known(part) ? part : otherwise))
    .replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, place: string, one: string | undefined, many: string) => {
      const value = String(values[place]);
      if (one === undefined) return value;
      return (value === '1' || (value === '0' && zero === 'one') ? one : many).replace('#', () => value);
    });
}

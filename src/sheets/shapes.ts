/** Shapes of what the panel sends: each a description in words, which tells a value apart from anything else. */

/** Where a value does not fit, from the outside in, and what was wanted there. */
export type Misfit = { path: (string | number)[]; wanted: string };

export type Shape = (value: unknown) => Misfit | null;

export const where =
  (holds: (value: unknown) => boolean, wanted: string): Shape =>
  (value) =>
    holds(value) ? null : { path: [], wanted };

/** A key that the shape does not name is let through: an older server ignores what a newer panel adds. */
export const object =
  (parts: { [key: string]: Shape }): Shape =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { path: [], wanted: 'an object' };
    for (const [key, shape] of Object.entries(parts)) {
      const misfit = within(key, shape((value as { [key: string]: unknown })[key]));
      if (misfit) return misfit;
    }
    return null;
  };

export const list =
  (item: Shape): Shape =>
  (value) => {
    if (!Array.isArray(value)) return { path: [], wanted: 'a list' };
    for (const [i, part] of value.entries()) {
      const misfit = within(i, item(part));
      if (misfit) return misfit;
    }
    return null;
  };

/** Left out, or null. */
export const optional =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || value === null ? null : shape(value);

export const textWhere = (holds: (value: string) => boolean, wanted: string): Shape => where((value) => typeof value === 'string' && holds(value), wanted);

export const text = (shortest: number, longest: number): Shape =>
  textWhere((value) => value.length >= shortest && value.length <= longest, `a text of ${shortest} to ${longest} characters`);

export const oneOf = (values: readonly string[]): Shape => where((value) => values.includes(value as string), `one of ${values.join(', ')}`);

/** Both shapes; the second is asked only of what has the first. */
export const both =
  (first: Shape, second: Shape): Shape =>
  (value) =>
    first(value) ?? second(value);

const within = (key: string | number, misfit: Misfit | null): Misfit | null => misfit && { path: [key, ...misfit.path], wanted: misfit.wanted };

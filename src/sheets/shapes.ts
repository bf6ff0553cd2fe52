/** Shapes of what comes from outside: a check gives null when the value fits, else where it does not and what was wanted. */

export type Misfit = { path: string; wanted: string };
export type Check = (value: unknown) => Misfit | null;

const misfit = (wanted: string): Misfit => ({ path: '', wanted });
const inside = (path: string | number, found: Misfit | null): Misfit | null =>
  found && { ...found, path: found.path === '' ? String(path) : `${path}.${found.path}` };

export const text =
  (longest: number, shortest = 0): Check =>
  (value) =>
    typeof value === 'string' && value.length >= shortest && value.length <= longest ? null : misfit(`a text of ${shortest} to ${longest} characters`);

export const matching =
  (pattern: RegExp, wanted: string): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? null : misfit(wanted);

export const oneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value) ? null : misfit(`one of ${values.join(', ')}`);

export const count: Check = (value) => (Number.isSafeInteger(value) && (value as number) >= 0 ? null : misfit('a count'));

export const flag: Check = (value) => (typeof value === 'boolean' ? null : misfit('true or false'));

export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null ? null : check(value);

export const where =
  (holds: (value: never) => boolean, wanted: string): Check =>
  (value) =>
    holds(value as never) ? null : misfit(wanted);

export const listOf =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return misfit('a list');
    for (let i = 0; i < value.length; i++) {
      const found = check(value[i]);
      if (found) return inside(i, found);
    }
    return null;
  };

/** Keys that `checks` does not name are let through: an older server ignores what a newer panel adds. */
export const objectOf =
  (checks: { [key: string]: Check }): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return misfit('an object');
    for (const key of Object.keys(checks)) {
      const found = checks[key]!((value as { [key: string]: unknown })[key]);
      if (found) return inside(key, found);
    }
    return null;
  };

/** Every check, in order; later ones may rely on earlier ones. */
export const all =
  (...checks: Check[]): Check =>
  (value) => {
    for (const check of checks) {
      const found = check(value);
      if (found) return found;
    }
    return null;
  };

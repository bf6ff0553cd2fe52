/** What `google.script.run` carries between page and script, and what it refuses (facts §4.1); runs on both sides. */

const isDate = (value: unknown) => Object.prototype.toString.call(value) === '[object Date]';

/** A `Date` anywhere inside. */
export function holdsDate(value: unknown): boolean {
  if (isDate(value)) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsDate);
}

/** What may cross `google.script.run`; anything else is refused with its place (facts §4.1). */
export function transferable(value: unknown, place: string, above: object[] = []): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`Failed due to illegal value in property: ${place}`);
    return value;
  }
  const tag = Object.prototype.toString.call(value);
  if (tag !== '[object Object]' && tag !== '[object Array]') throw new Error(`Failed due to illegal value in property: ${place}`);
  if (above.includes(value as object)) throw new Error(`Failed due to illegal value in property: ${place} (cyclic)`);
  const within = [...above, value as object];
  if (Array.isArray(value)) return Array.from(value, (item, index) => transferable(item, String(index), within));
  return Object.fromEntries(Object.entries(value as object).map(([key, item]) => [key, transferable(item, key, within)]));
}

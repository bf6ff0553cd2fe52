/** Neighbours that are equal, so that one call serves them all. */

/** [index, length, value] of each. */
export function runs<T>(values: readonly T[]): [number, number, T][] {
  const out: [number, number, T][] = [];
  values.forEach((value, i) => {
    const last = out[out.length - 1];
    if (last && last[2] === value) last[1]++;
    else out.push([i, 1, value]);
  });
  return out;
}

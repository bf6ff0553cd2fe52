/** Which keys come for the first time. */

/**
 * True the first time a key is asked, false from then on. A table of hashes over the keys in order: with hundreds of thousands of them it takes a
 * quarter of the time that a set of strings needs, and keys may be rows that stand in memory anyway.
 */
export function firstSights<K>(hashOf: (key: K) => number, isSame: (one: K, other: K) => boolean): (key: K) => boolean {
  const keys: K[] = [];
  const hashes: number[] = [];
  let slots = new Int32Array(1024);
  const enter = (hash: number, number: number): void => {
    let at = hash & (slots.length - 1);
    while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
    slots[at] = number;
  };
  return (key) => {
    const hash = hashOf(key);
    for (let at = hash & (slots.length - 1); slots[at] !== 0; at = (at + 1) & (slots.length - 1)) {
      const known = (slots[at] as number) - 1;
      if (hashes[known] === hash && isSame(keys[known] as K, key)) return false;
    }
    keys.push(key);
    hashes.push(hash);
    if (keys.length * 2 > slots.length) {
      slots = new Int32Array(slots.length * 4);
      hashes.forEach((each, index) => {
        enter(each, index + 1);
      });
    } else enter(hash, keys.length);
    return true;
  };
}

export const firstTexts = (): ((key: string) => boolean) =>
  firstSights(
    (key) => closed(mixed(0, key)),
    (one, other) => one === other,
  );

/** Rows of which every cell is the same. */
export const firstRows = (): ((cells: readonly string[]) => boolean) =>
  firstSights(
    (cells) => {
      let hash = cells.length;
      for (const cell of cells) hash = mixed(hash, cell);
      return closed(hash);
    },
    (one, other) => one.length === other.length && one.every((cell, index) => cell === other[index]),
  );

/** The hash of what came before and this text. */
export function mixed(hash: number, text: string): number {
  let sum = hash ^ text.length;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum;
}

/** 30 bits, so that it needs no object of its own. */
export function closed(hash: number): number {
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 2) & 0x3fffffff;
}

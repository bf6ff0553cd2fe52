/** A seed in, the same random numbers each time out. */

export type Random = {
  /** 0 ≤ value < 1. */
  uniform(): number;
  normal(): number;
  poisson(mean: number): number;
  /** The first `count` places of a shuffled list of `of`. */
  places(count: number, of: number): number[];
};

/** Mulberry32. */
export function seeded(seed: number): Random {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const poisson = (mean: number) => {
    // Above 50 the normal law, rounded, is as good.
    if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = uniform(); product > limit; product *= uniform()) count += 1;
    return count;
  };
  const places = (count: number, of: number) => {
    const list = Array.from({ length: of }, (_, i) => i);
    for (let i = 0; i < count; i += 1) {
      const j = i + Math.floor(uniform() * (of - i));
      [list[i], list[j]] = [list[j]!, list[i]!];
    }
    return list.slice(0, count);
  };
  return { uniform, normal, poisson, places };
}

/** Random numbers that are the same for the same seed, on every machine. */
export interface Random {
  /** In [0, 1). */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly int: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** The first items most often: item k as often as 1 ÷ (k + 1) to the power of `steepness`. */
  readonly pickUneven: <Item>(items: readonly Item[], steepness: number) => Item;
  /** Heavy-tailed around its median, as amounts of public bodies are. */
  readonly logNormal: (median: number, sigma: number) => number;
}

/** FNV-1a: neighbouring seeds (agency 1, agency 2) start far apart. */
function hash(seed: string): number {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193);
  return state >>> 0;
}

export function seededRandom(seed: string): Random {
  let state = hash(seed);
  /** Mulberry32. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <Item>(items: readonly Item[], index: number): Item => {
    const item = items[Math.min(items.length - 1, index)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  return {
    next,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => at(items, Math.floor(next() * items.length)),
    pickUneven: (items, steepness) => {
      const weights = items.map((_, index) => (index + 1) ** -steepness);
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => (left -= weight) < 0);
      return at(items, index < 0 ? items.length - 1 : index);
    },
    // Box and Muller; 1 - next() is never zero.
    logNormal: (median, sigma) =>
      median * Math.exp(sigma * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())),
  };
}

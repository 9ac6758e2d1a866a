/**
 * A trie of phrases: the longest phrase that begins at a place, in time linear in the phrase. Every character of every
 * document passes through it, so its edges lie in flat tables and not in an object a node.
 */
const NODE_BITS = 20;
const CHARACTER_BITS = 11;
const PAIR_BITS = 16;

/** Pairs of characters share a place now and then: what is found there is told by the edges. */
const pairOf = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - PAIR_BITS);

/** Nodes and the edges between them. Several tries may share one: their lexicons have most phrases in common. */
export class Edges {
  /** How many nodes there are; 0 is the root, and means “none” where an edge is asked for. */
  #count = 1;
  /** The root's edges, by character: at most places of a text no phrase begins, which one look tells. */
  readonly #first = new Uint32Array(0x10000);
  /** Characters of the phrases, numbered from 1: a text has many others, at which every phrase ends. */
  readonly #numbers = new Uint16Array(0x10000);
  #characters = 0;
  /** The other edges, a hash table with open addressing. A key is never 0: nothing but a root has the number 0. */
  #keys = new Int32Array(1024);
  #targets = new Uint32Array(1024);
  /** 1 where a node has edges: behind most phrases there is none to look for. */
  readonly #goesOn = new Uint8Array(1 << NODE_BITS);
  /** 1 for the first two characters of each phrase: most places at which the first would do lack the second. */
  readonly #openings = new Uint8Array(1 << PAIR_BITS);

  /** The node behind the edge of `node` for a character, or 0. */
  next(node: number, code: number): number {
    if (node === 0) return this.#first[code] ?? 0;
    if (this.#goesOn[node] === 0) return 0;
    const character = this.#numbers[code] ?? 0;
    return character === 0 ? 0 : (this.#targets[this.#slot((node << CHARACTER_BITS) | character)] ?? 0);
  }

  /** Whether a phrase may begin with these two. */
  opens(first: number, second: number): boolean {
    return this.#openings[pairOf(first, second)] === 1;
  }

  /** Adds a phrase, and gives its node. Throws `RangeError` where the phrases are too many. */
  path(phrase: string): number {
    let node = 0;
    for (let index = 0; index < phrase.length; index++) node = this.#grow(node, phrase.charCodeAt(index));
    if (phrase.length > 1) this.#openings[pairOf(phrase.charCodeAt(0), phrase.charCodeAt(1))] = 1;
    return node;
  }

  /** As `next`, with a new node where there was none. */
  #grow(node: number, code: number): number {
    const known = this.next(node, code);
    if (known !== 0) return known;
    const numbered = this.#numbers[code] ?? 0;
    const character = numbered === 0 ? ++this.#characters : numbered;
    if (this.#count >> NODE_BITS || character >> CHARACTER_BITS)
      throw new RangeError('too many phrases for one trie');
    const target = this.#count++;
    this.#numbers[code] = character;
    this.#goesOn[node] = 1;
    if (node === 0) this.#first[code] = target;
    else this.#put((node << CHARACTER_BITS) | character, target);
    if (target * 4 > this.#keys.length) this.#widen();
    return target;
  }

  /** Where an edge lies, or the free place where it would. */
  #slot(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 11) & mask;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #put(key: number, target: number): void {
    const slot = this.#slot(key);
    this.#keys[slot] = key;
    this.#targets[slot] = target;
  }

  /** Three quarters of the table stay free, so that an edge is mostly found, or missed, in one step. */
  #widen(): void {
    const [keys, targets] = [this.#keys, this.#targets];
    this.#keys = new Int32Array(keys.length * 2);
    this.#targets = new Uint32Array(keys.length * 2);
    keys.forEach((key, slot) => {
      if (key !== 0) this.#put(key, targets[slot] ?? 0);
    });
  }
}

export class Trie<T> {
  readonly #edges: Edges;
  readonly #values: (T | undefined)[] = [];
  readonly #base: Trie<T> | null;

  /** `base`: phrases over the same edges that this trie adds to; where both know one, its own meaning holds. */
  constructor(edges = new Edges(), base: Trie<T> | null = null) {
    this.#edges = edges;
    this.#base = base;
  }

  /** Later additions replace earlier ones, so an overlay can change what a phrase means. */
  add(phrase: string, value: T): void {
    const node = this.#edges.path(phrase);
    while (this.#values.length <= node) this.#values.push(undefined);
    this.#values[node] = value;
  }

  longest(text: string, start: number): { value: T; end: number } | null {
    const edges = this.#edges;
    const first = text.charCodeAt(start);
    let node = start < text.length ? edges.next(0, first) : 0;
    if (node === 0) return null;
    const base = this.#base ? this.#base.#values : undefined;
    let value = this.#values[node] ?? base?.[node];
    let end = start + 1;
    const past = end < text.length && edges.opens(first, text.charCodeAt(end)) ? text.length : end;
    for (let index = end; index < past; index++) {
      node = edges.next(node, text.charCodeAt(index));
      if (node === 0) break;
      const here = this.#values[node] ?? base?.[node];
      if (here === undefined) continue;
      value = here;
      end = index + 1;
    }
    return value === undefined ? null : { value, end };
  }
}

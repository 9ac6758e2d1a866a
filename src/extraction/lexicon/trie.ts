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

const slotOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 11;

/** How a node goes on, where it is not by one character. */
const NOT = 0;
const IN_SEVERAL_WAYS = 0xffff;

/** What a character opens. */
const ALONE = 1;
const WITH_OTHERS = 2;

/** Where a phrase ends: whether it is of the trie that others lie over alone, or of some of these. */
const OF_BASE = 1;
const OF_OVERLAY = 2;

/** Nodes and the edges between them. Several tries may share one: their lexicons have most phrases in common. */
export class Edges {
  /** How many nodes there are; 0 is the root, and means “none” where an edge is asked for. */
  #count = 1;
  /** The root's edges, by character. */
  readonly #first = new Uint32Array(0x10000);
  /** By character: whether it is a phrase, or begins longer ones only; most do neither, which one look tells. */
  readonly #opens = new Uint8Array(0x10000);
  /** 1 for the first two characters of each phrase: most places at which the first would do lack the second. */
  readonly #openings = new Uint8Array(1 << PAIR_BITS);
  /** By node: the one character that it goes on by, or a word above. Nodes of one phrase lie side by side. */
  #only = new Uint16Array(1024);
  /** By node: where its one character leads. */
  #onlyTarget = new Uint32Array(1024);
  /** By node: whether a phrase ends there, and of which tries: in most places one look tells that an overlay has none. */
  #ends = new Uint8Array(1024);
  /** Characters of the phrases, numbered from 1: a text has many others, at which every phrase ends. */
  readonly #numbers = new Uint16Array(0x10000);
  #characters = 0;
  /** The edges of nodes that go on in several ways, a hash table with open addressing. A key is never 0. */
  #keys = new Int32Array(1024);
  #targets = new Uint32Array(1024);
  #edges = 0;

  /** Adds a phrase, and gives its node. Throws `RangeError` where the phrases are too many. */
  path(phrase: string, isOverlay: boolean): number {
    let node = 0;
    for (let index = 0; index < phrase.length; index++) node = this.#grow(node, phrase.charCodeAt(index));
    const first = phrase.charCodeAt(0);
    if (phrase.length === 1) this.#opens[first] = ALONE;
    else if (this.#opens[first] === 0) this.#opens[first] = WITH_OTHERS;
    if (phrase.length > 1) this.#openings[pairOf(phrase.charCodeAt(0), phrase.charCodeAt(1))] = 1;
    if (isOverlay || this.#ends[node] === 0) this.#ends[node] = isOverlay ? OF_OVERLAY : OF_BASE;
    return node;
  }

  /** False where no phrase begins at `start`, which at most places the first two characters tell. */
  mayOpen(codes: Uint16Array, start: number): boolean {
    const first = codes[start] ?? 0;
    const opens = this.#opens[first];
    if (opens === 0) return false;
    return opens === ALONE || this.#openings[pairOf(first, codes[start + 1] ?? 0)] === 1;
  }

  /** The longest phrase at `start` that has a value, by node, in `overlay` or else in `base`. */
  longest<T>(
    codes: Uint16Array,
    start: number,
    base: readonly (T | undefined)[],
    overlay: ReadonlyMap<number, T>,
  ): { value: T; end: number } | null {
    const first = codes[start] ?? 0;
    let node = this.#first[first] ?? 0;
    let value = (this.#ends[node] === OF_OVERLAY ? overlay.get(node) : undefined) ?? base[node];
    let end = start + 1;
    if (end < codes.length && this.#openings[pairOf(first, codes[end] ?? 0)] === 1) {
      const [only, onlyTarget, ends] = [this.#only, this.#onlyTarget, this.#ends];
      for (let index = end; index < codes.length; index++) {
        const goesOn = only[node];
        if (goesOn === NOT) break;
        const code = codes[index] ?? 0;
        if (goesOn === code) node = onlyTarget[node] ?? 0;
        else if (goesOn === IN_SEVERAL_WAYS) node = this.#branch(node, code);
        else break;
        if (node === 0) break;
        if (ends[node] === 0) continue;
        const here = (ends[node] === OF_OVERLAY ? overlay.get(node) : undefined) ?? base[node];
        if (here === undefined) continue;
        value = here;
        end = index + 1;
      }
    }
    return value === undefined ? null : { value, end };
  }

  /** The node behind the edge of a node that goes on in several ways, or 0. */
  #branch(node: number, code: number): number {
    const character = this.#numbers[code] ?? 0;
    if (character === 0) return 0;
    const key = (node << CHARACTER_BITS) | character;
    const keys = this.#keys;
    const mask = keys.length - 1;
    let slot = slotOf(key) & mask;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return this.#targets[slot] ?? 0;
  }

  /** The node behind the edge of `node` for a character, a new one where there was none. */
  #grow(node: number, code: number): number {
    const known = this.#next(node, code);
    if (known !== 0) return known;
    const target = this.#count++;
    if (target >> NODE_BITS) throw new RangeError('too many phrases for one trie');
    if (target >= this.#only.length) this.#lengthen();
    if (node === 0) this.#first[code] = target;
    else if (this.#only[node] === NOT && code !== IN_SEVERAL_WAYS) {
      this.#only[node] = code;
      this.#onlyTarget[node] = target;
    } else {
      this.#part(node);
      this.#put(node, code, target);
    }
    return target;
  }

  #next(node: number, code: number): number {
    if (node === 0) return this.#first[code] ?? 0;
    const goesOn = this.#only[node];
    if (goesOn === IN_SEVERAL_WAYS) return this.#branch(node, code);
    return goesOn === code && goesOn !== NOT ? (this.#onlyTarget[node] ?? 0) : 0;
  }

  /** A node that went on by one character is to go on by another too. */
  #part(node: number): void {
    const code = this.#only[node] ?? NOT;
    if (code === IN_SEVERAL_WAYS) return;
    this.#only[node] = IN_SEVERAL_WAYS;
    if (code !== NOT) this.#put(node, code, this.#onlyTarget[node] ?? 0);
  }

  #put(node: number, code: number, target: number): void {
    const numbered = this.#numbers[code] ?? 0;
    const character = numbered === 0 ? ++this.#characters : numbered;
    if (character >> CHARACTER_BITS) throw new RangeError('too many phrases for one trie');
    this.#numbers[code] = character;
    this.#insert((node << CHARACTER_BITS) | character, target);
    if (++this.#edges * 4 > this.#keys.length) this.#widen();
  }

  #insert(key: number, target: number): void {
    const mask = this.#keys.length - 1;
    let slot = slotOf(key) & mask;
    while (this.#keys[slot] !== 0) slot = (slot + 1) & mask;
    this.#keys[slot] = key;
    this.#targets[slot] = target;
  }

  /** Three quarters of the table stay free, so that an edge is mostly found, or missed, in one step. */
  #widen(): void {
    const [keys, targets] = [this.#keys, this.#targets];
    this.#keys = new Int32Array(keys.length * 2);
    this.#targets = new Uint32Array(keys.length * 2);
    keys.forEach((key, slot) => {
      if (key !== 0) this.#insert(key, targets[slot] ?? 0);
    });
  }

  #lengthen(): void {
    const [only, onlyTarget, ends] = [this.#only, this.#onlyTarget, this.#ends];
    this.#only = new Uint16Array(only.length * 2);
    this.#onlyTarget = new Uint32Array(only.length * 2);
    this.#ends = new Uint8Array(only.length * 2);
    this.#only.set(only);
    this.#onlyTarget.set(onlyTarget);
    this.#ends.set(ends);
  }
}

export class Trie<T> {
  readonly #edges: Edges;
  /** By node. */
  readonly #values: (T | undefined)[] = [];
  /** The same over a base: a few hundred phrases among a hundred thousand nodes. */
  readonly #own = new Map<number, T>();
  readonly #base: Trie<T> | null;

  /** `base`: phrases over the same edges that this trie adds to; where both know one, its own meaning holds. */
  constructor(edges = new Edges(), base: Trie<T> | null = null) {
    this.#edges = edges;
    this.#base = base;
  }

  /** Later additions replace earlier ones, so an overlay can change what a phrase means. */
  add(phrase: string, value: T): void {
    const node = this.#edges.path(phrase, this.#base !== null);
    if (this.#base) this.#own.set(node, value);
    else {
      while (this.#values.length <= node) this.#values.push(undefined);
      this.#values[node] = value;
    }
  }

  /** `codes`: the code units of the text. */
  longest(codes: Uint16Array, start: number): { value: T; end: number } | null {
    if (start >= codes.length || !this.#edges.mayOpen(codes, start)) return null;
    return this.#edges.longest(codes, start, (this.#base ?? this).#values, this.#own);
  }
}

/** A trie of phrases: the longest phrase that begins at a place, in time linear in the phrase. */
interface Node<T> {
  readonly children: Map<number, Node<T>>;
  value: T | undefined;
}

const node = <T>(): Node<T> => ({ children: new Map(), value: undefined });

export class Trie<T> {
  readonly #root = node<T>();
  readonly #base: Trie<T> | null;

  /** `base`: phrases that this trie adds to; where both know one, its own meaning holds. */
  constructor(base: Trie<T> | null = null) {
    this.#base = base;
  }

  /** Later additions replace earlier ones, so an overlay can change what a phrase means. */
  add(phrase: string, value: T): void {
    let current = this.#root;
    for (let index = 0; index < phrase.length; index++) {
      const code = phrase.charCodeAt(index);
      let next = current.children.get(code);
      if (!next) {
        next = node<T>();
        current.children.set(code, next);
      }
      current = next;
    }
    current.value = value;
  }

  longest(text: string, start: number): { value: T; end: number } | null {
    let own: Node<T> | undefined = this.#root;
    let below: Node<T> | undefined = this.#base ? this.#base.#root : undefined;
    let value: T | undefined;
    let end = start;
    for (let index = start; index < text.length; index++) {
      const code = text.charCodeAt(index);
      own = own?.children.get(code);
      below = below?.children.get(code);
      if (!own && !below) break;
      const here = own?.value ?? below?.value;
      if (here === undefined) continue;
      value = here;
      end = index + 1;
    }
    return value === undefined ? null : { value, end };
  }
}

/** A trie of phrases: the longest phrase that begins at a place, in time linear in the phrase. */
interface Node<T> {
  readonly children: Map<number, Node<T>>;
  value: T | undefined;
}

const node = <T>(): Node<T> => ({ children: new Map(), value: undefined });

export class Trie<T> {
  readonly #root = node<T>();

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
    let current: Node<T> | undefined = this.#root;
    let found: { value: T; end: number } | null = null;
    for (let index = start; index < text.length; index++) {
      current = current.children.get(text.charCodeAt(index));
      if (!current) break;
      if (current.value !== undefined) found = { value: current.value, end: index + 1 };
    }
    return found;
  }
}

/** A sentence of the interface with elements in it, in the order of each language. */
import { createElement, Fragment, type ReactNode } from 'react';
import { t, type Text, type ValuesOf } from '../language/t.ts';

type TagsIn<Key extends string> = Key extends `${string}<${infer Name}>${infer Rest}`
  ? (Name extends `/${string}` ? never : Name extends `${infer Empty}/` ? Empty : Name) | TagsIn<Rest>
  : never;

interface Props<Key extends Text> {
  /** `<a>…</a>` and `<a/>` in it are what `tags.a` makes of the words between. */
  readonly text: Key;
  readonly tags: Readonly<Record<TagsIn<Key>, (inner: string) => ReactNode>>;
  readonly values?: ValuesOf<Key>[0];
}

const TAG = /<(\w+)(?:\/>|>(.*?)<\/\1>)/gs;

export function T<Key extends Text>({ text, tags, values }: Props<Key>): ReactNode {
  const said = t(text, ...((values === undefined ? [] : [values]) as ValuesOf<Key>));
  const makers: Readonly<Record<string, ((inner: string) => ReactNode) | undefined>> = tags;
  const parts: ReactNode[] = [];
  let from = 0;
  for (const match of said.matchAll(TAG)) {
    const [whole, name = '', inner = ''] = match;
    parts.push(said.slice(from, match.index), makers[name]?.(inner) ?? whole);
    from = match.index + whole.length;
  }
  return createElement(Fragment, null, ...parts, said.slice(from));
}

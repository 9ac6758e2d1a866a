import { useEffect, useRef, type RefObject } from 'react';

/** For a list's box: brings its current row into it, and nothing else into view, whenever `key` changes. */
export function useCurrentInView(key: unknown): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const current = list.current?.querySelector('[aria-current="true"]');
    if (list.current && current instanceof HTMLElement)
      list.current.scrollTop = current.offsetTop - list.current.clientHeight / 3;
  }, [key]);
  return list;
}

/**
 * Whose turn it is to do work after a change: what a reader sees comes first, what is far from view when the browser has nothing
 * else to do. Nothing stays behind: print, search in the page and screen readers find all of it.
 */
import { useEffect, useState, type RefObject } from 'react';
import { whenIdle } from '../shared/whenIdle.ts';

/** A line or two ahead of the reader: a chart further down is work that nobody sees yet. */
const NEAR = '48px 0px';

/** Whether the element is in view or near it. False until that is known; true where the browser cannot tell. */
function useIsNear(element: RefObject<Element | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        setIsNear(entries.at(-1)?.isIntersecting ?? true);
      },
      { rootMargin: NEAR },
    );
    observer.observe(element.current);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return isNear;
}

/** True when the work that `change` names is to be done: at once near the view, else when the browser is idle. */
export function useTurn(element: RefObject<Element | null>, change: string): boolean {
  const isNear = useIsNear(element);
  const [caughtUp, setCaughtUp] = useState('');
  const waits = !isNear && caughtUp !== change;
  useEffect(() => {
    if (!waits) return undefined;
    const come = (): void => {
      setCaughtUp(change);
    };
    const callOff = whenIdle(come);
    window.addEventListener('beforeprint', come);
    return () => {
      callOff();
      window.removeEventListener('beforeprint', come);
    };
  }, [waits, change]);
  return !waits;
}

import { useCallback, useEffect, useRef, useState, type FocusEvent, type PointerEvent } from 'react';
import type { TipState } from './NumberTip.tsx';

/** Long enough to cross a number without being told of it, and to reach the tip without losing it. */
const DELAY = 140;

export const numberAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('a.number') : null;

/** The tip of the number under the pointer or in focus. `describe` answers what is said of the number at a place. */
export function useNumberTip(describe: (at: string) => Omit<TipState, 'anchor'> | null) {
  const [tip, setTip] = useState<TipState | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = useCallback((work: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(work, DELAY);
  }, []);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const show = useCallback(
    (number: HTMLElement) => {
      const said = describe(number.dataset['at'] ?? '');
      setTip(said ? { ...said, anchor: number.getBoundingClientRect() } : null);
    },
    [describe],
  );
  const hide = useCallback(() => {
    clearTimeout(timer.current);
    setTip(null);
  }, []);
  return {
    tip,
    hide,
    keep: useCallback(() => {
      clearTimeout(timer.current);
    }, []),
    leave: useCallback(() => {
      later(() => {
        setTip(null);
      });
    }, [later]),
    handlers: {
      // A finger selects at once; a tip would only cover what it points at.
      onPointerOver: (event: PointerEvent) => {
        const number = event.pointerType === 'mouse' ? numberAt(event.target) : null;
        if (number)
          later(() => {
            show(number);
          });
      },
      onPointerOut: (event: PointerEvent) => {
        if (numberAt(event.target))
          later(() => {
            setTip(null);
          });
      },
      onFocus: (event: FocusEvent) => {
        const number = numberAt(event.target);
        if (number?.matches(':focus-visible')) show(number);
      },
      onBlur: hide,
      onScroll: hide,
    },
  };
}

/**
 * The place that an address names, brought into view. What comes later (the notes in the margin, the line of the chosen number, a
 * turned telephone) breaks the lines anew: the place is brought back, until the reader has moved the text.
 */
import { useEffect, useRef, type RefObject } from 'react';
import type { Range } from './numbers.ts';
import { bringBoxIntoWindow, bringIntoView } from './scroll.ts';

/** What a reader moves a text with. */
const MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** `layout`: what changes when lines may have been broken anew. */
export function useBroughtIntoView(
  box: RefObject<HTMLElement | null>,
  target: Range | null,
  layout: unknown,
): void {
  const moved = useRef<Range | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element || !target) return undefined;
    const onMove = (): void => {
      moved.current = target;
    };
    const bring = (): (() => void) | undefined =>
      moved.current === target ? undefined : bringIntoView(element, 'mark');
    let stop: (() => void) | undefined;
    const observer = new ResizeObserver(() => {
      stop?.();
      stop = bring();
    });
    // Answers for the first time at once.
    observer.observe(element);
    for (const move of MOVES) element.addEventListener(move, onMove, { passive: true });
    return () => {
      stop?.();
      observer.disconnect();
      for (const move of MOVES) element.removeEventListener(move, onMove);
    };
  }, [box, target, layout]);
  // Only where an address opened the page: whoever chooses a place in a list is there already.
  const isOpened = useRef(false);
  useEffect(() => {
    const pane = box.current?.parentElement;
    if (isOpened.current || !pane || !target) return;
    isOpened.current = true;
    bringBoxIntoWindow(pane);
  }, [box, target]);
}

/** Blocks out of sight have an estimated height, so what is scrolled to may move as it comes into sight: looked at again. */
const TRIES = 6;
const CLOSE = 2;

/**
 * Scrolls `box`, and nothing else, until the first element that `selector` finds in it stands a third of the way down.
 * (`scrollIntoView` would also move the page under the reader.) Answers how to stop.
 */
export function bringIntoView(box: HTMLElement, selector: string): () => void {
  let frame = 0;
  let left = TRIES;
  const step = (): void => {
    const found = box.querySelector(selector);
    if (!found) return;
    const wanted = box.clientHeight / 3;
    const off = found.getBoundingClientRect().top - box.getBoundingClientRect().top - wanted;
    if (Math.abs(off) > CLOSE) box.scrollTop += off;
    left -= 1;
    if (left > 0) frame = requestAnimationFrame(step);
  };
  step();
  return () => {
    cancelAnimationFrame(frame);
  };
}

/** Of the window's height: a place further down has its sentence cut off. */
const LOWEST = 0.6;

/** Where the panes stand one above the other, the text may be out of the window while its list is read, or below its head: shows it again. */
export function bringBoxIntoWindow(box: HTMLElement): void {
  const { top, bottom } = box.getBoundingClientRect();
  // A third of the way down is where the place is brought to.
  const place = top + (bottom - top) / 3;
  if (place < 0 || place > window.innerHeight * LOWEST) box.scrollIntoView({ block: 'nearest' });
}

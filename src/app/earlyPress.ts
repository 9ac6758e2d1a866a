/**
 * A button of the page as built, pressed before the app was there: pressed again on the same button of the app; so is what folds and
 * unfolds. Without it a reader's first press is lost wherever scripts are slow.
 */
declare global {
  interface Window {
    /** The last button or summary that was pressed since the page came; from now on the app hears presses itself (public/early.js). */
    takeEarlyPress?: () => HTMLElement | null | undefined;
  }
}

/** Later than this, a page that moves by itself would surprise more than help. */
const MOST_MS = 10_000;

const nameOf = (control: Element): string => control.getAttribute('aria-label') ?? control.textContent;

const namesakes = (within: ParentNode, { localName }: Element, name: string): HTMLElement[] =>
  [...within.querySelectorAll<HTMLElement>(localName)].filter((control) => nameOf(control) === name);

/** Is what it folds open? A button folds nothing. */
const isUnfolded = (control: Element): boolean =>
  control.parentElement instanceof HTMLDetailsElement && control.parentElement.open;

/** Called when the app's first page stands in `root`, where the built one stood before. */
export function pressAgain(root: HTMLElement): void {
  const pressed = window.takeEarlyPress?.();
  // What was folded again is as the app draws it.
  if (!pressed || (pressed.localName === 'summary' && !isUnfolded(pressed))) return;
  const name = nameOf(pressed);
  // The built page is out of the document by now; each of its parts, masthead or content, is whole.
  const part = pressed.getRootNode() as Element;
  const place = namesakes(part, pressed, name).indexOf(pressed);
  const press = (): boolean => {
    const drawn = root.querySelector(`:scope > ${part.localName}`);
    const control = drawn ? namesakes(drawn, pressed, name)[place] : undefined;
    if (!control) return false;
    // The focus went with the built page.
    if (document.activeElement === document.body) control.focus({ preventScroll: true });
    if (!isUnfolded(control)) control.click();
    return true;
  };
  if (press()) return;
  const watch = new MutationObserver(() => {
    if (press()) stop();
  });
  const stop = (): void => {
    watch.disconnect();
    root.removeEventListener('click', stop, true);
    clearTimeout(timer);
  };
  watch.observe(root, { childList: true, subtree: true });
  // Whoever presses something else meanwhile has changed their mind.
  root.addEventListener('click', stop, true);
  const timer = setTimeout(stop, MOST_MS);
}

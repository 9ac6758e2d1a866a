/**
 * A button of the page as built, pressed before the app was there: pressed again on the same button of the app. Without it a reader's
 * first press is lost wherever scripts are slow.
 */
declare global {
  interface Window {
    /** The last button that was pressed since the page came; from now on the app hears presses itself (public/early.js). */
    takeEarlyPress?: () => HTMLButtonElement | null | undefined;
  }
}

/** Later than this, a page that moves by itself would surprise more than help. */
const MOST_MS = 10_000;

const nameOf = (button: Element): string => button.getAttribute('aria-label') ?? button.textContent;

const namesakes = (within: ParentNode, name: string): HTMLButtonElement[] =>
  [...within.querySelectorAll('button')].filter((button) => nameOf(button) === name);

/** Called when the app's first page stands in `root`, where the built one stood before. */
export function pressAgain(root: HTMLElement): void {
  const pressed = window.takeEarlyPress?.();
  if (!pressed) return;
  const name = nameOf(pressed);
  // The built page is out of the document by now; each of its parts, masthead or content, is whole.
  const part = pressed.getRootNode() as Element;
  const place = namesakes(part, name).indexOf(pressed);
  const press = (): boolean => {
    const drawn = root.querySelector(`:scope > ${part.localName}`);
    const button = drawn ? namesakes(drawn, name)[place] : undefined;
    if (!button) return false;
    // The focus went with the built page.
    if (document.activeElement === document.body) button.focus({ preventScroll: true });
    button.click();
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

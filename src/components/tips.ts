/**
 * One tooltip for the whole page. An element says in `data-tip` what it has to tell; that is shown beside it while the pointer
 * is on it or the keyboard's focus in it, and is its accessible description meanwhile. Hundreds of cells thus cost one listener.
 */
const ID = 'page-tip';
/** Milliseconds: long enough to cross a table without being told of every cell. */
const SHOW_AFTER = 300;
/** Milliseconds: long enough to reach the tip, whose words can then be selected. */
const HIDE_AFTER = 140;
/** CSS pixels between the element and its tip, and between the tip and the window's edge. */
const GAP = 6;
const MARGIN = 8;

interface Box {
  readonly width: number;
  readonly height: number;
}
type Anchor = Pick<DOMRect, 'left' | 'top' | 'bottom' | 'width'>;

/** Below the element, or above it where there is no room; never outside the window. In CSS pixels of the window. */
export function tipPlace(
  anchor: Anchor,
  tip: Box,
  window: Box,
): { readonly left: number; readonly top: number } {
  const centred = anchor.left + (anchor.width - tip.width) / 2;
  const left = Math.max(MARGIN, Math.min(centred, window.width - tip.width - MARGIN));
  const below = anchor.bottom + GAP;
  const fits = below + tip.height <= window.height - MARGIN;
  return { left, top: fits ? below : Math.max(MARGIN, anchor.top - tip.height - GAP) };
}

const withTip = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null;

class Tips {
  readonly #tip: HTMLElement;
  #owner: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document) {
    this.#tip = document.createElement('div');
    this.#tip.id = ID;
    this.#tip.className = 'page-tip';
    this.#tip.role = 'tooltip';
    this.#tip.hidden = true;
  }

  show(owner: HTMLElement): void {
    const words = owner.dataset['tip'];
    this.hide();
    if (!words || !owner.isConnected) return;
    // What is outside an open dialog lies behind it.
    (owner.closest('dialog') ?? owner.ownerDocument.body).append(this.#tip);
    this.#tip.textContent = words;
    this.#tip.hidden = false;
    this.#place(owner);
    owner.setAttribute('aria-describedby', ID);
    this.#owner = owner;
  }

  #place(owner: HTMLElement): void {
    const { clientWidth: width, clientHeight: height } = owner.ownerDocument.documentElement;
    const box = this.#tip.getBoundingClientRect();
    const { left, top } = tipPlace(owner.getBoundingClientRect(), box, { width, height });
    this.#tip.style.left = `${String(left)}px`;
    this.#tip.style.top = `${String(top)}px`;
  }

  /** What the focus came to is scrolled into view, and its tip goes along; from the pointer it only scrolls away. */
  scrolled(): void {
    if (this.#owner?.matches(':focus-visible') === true) this.#place(this.#owner);
    else this.hide();
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#owner?.removeAttribute('aria-describedby');
    this.#owner = null;
    this.#tip.hidden = true;
  }

  /** The pointer has come onto `target`. */
  over(target: EventTarget | null): void {
    const owner = withTip(target);
    if (owner === null && target instanceof Node && this.#tip.contains(target)) {
      clearTimeout(this.#timer);
    } else if (owner !== null && owner !== this.#owner) {
      this.#later(SHOW_AFTER, () => {
        this.show(owner);
      });
    } else if (owner === null) {
      this.#later(HIDE_AFTER, () => {
        this.hide();
      });
    } else {
      clearTimeout(this.#timer);
    }
  }

  #later(milliseconds: number, work: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(work, milliseconds);
  }
}

/** Listens on the document, once for the life of the page. */
export function startTips(document: Document): void {
  const tips = new Tips(document);
  // What closes gives the focus back: after a finger a tip about keys would only cover the page.
  let isTouched = false;
  document.addEventListener('pointerover', (event) => {
    // A finger selects at once; a tip would only cover what it points at.
    if (event.pointerType === 'mouse') tips.over(event.target);
  });
  document.documentElement.addEventListener('pointerleave', () => {
    tips.hide();
  });
  document.addEventListener('focusin', (event) => {
    const owner = withTip(event.target);
    if (!isTouched && owner?.matches(':focus-visible') === true) tips.show(owner);
  });
  const hide = (): void => {
    tips.hide();
  };
  document.addEventListener('focusout', hide);
  document.addEventListener('pointerdown', ({ pointerType }) => {
    isTouched = pointerType === 'touch';
    hide();
  });
  document.addEventListener(
    'scroll',
    () => {
      tips.scrolled();
    },
    { capture: true, passive: true },
  );
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') isTouched = false;
    if (event.key === 'Escape') tips.hide();
  });
}

/** Whether the page is being put on paper, where nobody can ask a chart for its numbers. */
import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let isPrinting = false;
const listeners = new Set<() => void>();

function tell(next: boolean): void {
  isPrinting = next;
  // The browser lays out the paper as soon as its event has been answered.
  flushSync(() => {
    for (const listener of listeners) listener();
  });
}

const begin = (): void => {
  tell(true);
};
const end = (): void => {
  tell(false);
};

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
}

export const usePrinting = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => isPrinting,
    () => false,
  );

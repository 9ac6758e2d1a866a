/** A newer release that stands ready, as a store that React's `useSyncExternalStore` can read. */

/** Opens this page in the newer release. */
export type Accept = () => void;

let offered: Accept | null = null;
const listeners = new Set<() => void>();

/** `null` takes the offer back. */
export function offer(accept: Accept | null): void {
  offered = accept;
  for (const listener of listeners) listener();
}

export const currentOffer = (): Accept | null => offered;

export function onOffer(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** How far loading has come, as a store that React's `useSyncExternalStore` can read. */
import type { DatabaseError } from './errors.ts';

export interface Bytes {
  readonly loaded: number;
  /** Size when unpacked, known at build time; what is loaded is counted unpacked as well. */
  readonly total: number;
}

export type DatabasePhase = 'idle' | 'loading' | 'opening' | 'ready' | 'failed';

export interface DatabaseProgress {
  readonly phase: DatabasePhase;
  /** A server answers the pages, and the browser's own engine is started only for what must not leave it. */
  readonly isRemote: boolean;
  readonly engine: Bytes;
  readonly dataset: Bytes;
  readonly error: DatabaseError | null;
}

export interface ProgressStore {
  readonly get: () => DatabaseProgress;
  readonly set: (change: Partial<DatabaseProgress>) => void;
  /** Calls `listener` after each change, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createProgressStore(initial: DatabaseProgress): ProgressStore {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(change) {
      current = { ...current, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

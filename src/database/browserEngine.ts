/** The browser's own engine, with the dataset: started when it is first needed, and anew after it broke and the reader tries again. */
import { databaseAssets } from './assets.ts';
import { asDatabaseError, DatabaseError, messageOf } from './errors.ts';
import type { ProgressStore } from './progress.ts';
import { requireWebAssembly } from './requirements.ts';
import type { OpenedDatabase } from './wasm.ts';

export interface BrowserEngine {
  /** Many callers share one start. A failed one stays failed until `forget`. Rejects with a `DatabaseError`. */
  open(): Promise<OpenedDatabase>;
  /** The next `open` starts anew where this one failed. */
  forget(): void;
}

/** Fetched apart from the page: the first chart comes from the inlined state and needs no Arrow and no engine. */
const loadConnector = () =>
  import('./wasm.ts').catch((error: unknown) => {
    throw new DatabaseError('engine-missing', messageOf(error), { cause: error });
  });

/** `onBroken`: a started engine cannot go on, since a piece of the dataset was not to be had. */
export function createBrowserEngine(
  progress: ProgressStore,
  onBroken: (error: DatabaseError) => void,
): BrowserEngine {
  let current: Promise<OpenedDatabase> | null = null;
  let isFailed = false;
  /** Left running until the next start, since statements that wait in its worker would else never be answered. */
  let broken: OpenedDatabase | null = null;

  function fail(error: DatabaseError): void {
    isFailed = true;
    progress.set({ phase: 'failed', error });
  }

  function giveUp(opened: OpenedDatabase, error: DatabaseError): void {
    // Several statements may be under way, and fail one after the other.
    if (broken === opened) return;
    broken = opened;
    current = Promise.reject(error);
    current.catch(() => undefined);
    fail(error);
    onBroken(error);
  }

  /** A piece of the dataset that could not be had stays broken in the engine's own cache. */
  function givenUpWhenBroken(opened: OpenedDatabase): OpenedDatabase {
    const watched = async <Result>(work: Promise<Result>): Promise<Result> => {
      try {
        return await work;
      } catch (error) {
        if (error instanceof DatabaseError && error.kind === 'dataset-missing') giveUp(opened, error);
        throw error;
      }
    };
    return {
      ...opened,
      query: (sql, params) => watched(opened.query(sql, params)),
      console: async () => {
        const console = await opened.console();
        return { ...console, run: (sql) => watched(console.run(sql)) };
      },
    };
  }

  async function start(): Promise<OpenedDatabase> {
    progress.set({ phase: 'loading', error: null });
    isFailed = false;
    void broken?.close().catch(() => undefined);
    broken = null;
    try {
      requireWebAssembly();
      const { openWasmDatabase } = await loadConnector();
      return givenUpWhenBroken(await openWasmDatabase(databaseAssets(), progress));
    } catch (error) {
      const failure = asDatabaseError(error, 'engine-failed');
      fail(failure);
      throw failure;
    }
  }

  return {
    open() {
      current ??= start();
      // The store tells of the failure even where nobody awaits (a start ahead of need).
      current.catch(() => undefined);
      return current;
    },
    forget() {
      if (isFailed) current = null;
    },
  };
}

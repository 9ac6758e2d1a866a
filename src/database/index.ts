/**
 * The page's one database, started when it is first asked for. A failed start stays failed, so that every panel
 * shows the same error, until `retryDatabase()`.
 */
import { databaseAssets } from './assets.ts';
import type { Database } from './database.ts';
import { asDatabaseError, DatabaseError, messageOf } from './errors.ts';
import { createProgressStore } from './progress.ts';
import { requireWebAssembly } from './requirements.ts';

export type { Database, SqlParam, SqlRow } from './database.ts';
export { DatabaseError, type DatabaseErrorKind } from './errors.ts';
export { DATABASE_MESSAGES, type DatabaseMessage } from './messages.ts';
export type { Bytes, DatabasePhase, DatabaseProgress } from './progress.ts';

const NOTHING = { loaded: 0, total: 0 } as const;
const progress = createProgressStore({ phase: 'idle', engine: NOTHING, dataset: NOTHING, error: null });
let current: Promise<Database> | null = null;

/** Fetched apart from the page: the first chart comes from the inlined state and needs no Arrow and no engine. */
const loadConnector = () =>
  import('./wasm.ts').catch((error: unknown) => {
    throw new DatabaseError('engine-missing', messageOf(error), { cause: error });
  });

async function start(): Promise<Database> {
  progress.set({ phase: 'loading', error: null });
  try {
    requireWebAssembly();
    const { openWasmDatabase } = await loadConnector();
    const opened = await openWasmDatabase(databaseAssets(), progress);
    progress.set({ phase: 'ready' });
    // Read by the benchmark; costs nothing and shows in the browser's own profiler.
    performance.mark('database-ready');
    return opened;
  } catch (error) {
    const failure = asDatabaseError(error, 'engine-failed');
    progress.set({ phase: 'failed', error: failure });
    throw failure;
  }
}

/** Rejects with a `DatabaseError`. Many callers share one start. */
export function database(): Promise<Database> {
  if (!current) {
    current = start();
    // The store tells of the failure even where nobody awaits (a start ahead of need).
    current.catch(() => undefined);
  }
  return current;
}

/** Forgets a failed start and tries again; does nothing while a start is under way or has succeeded. */
export function retryDatabase(): Promise<Database> {
  if (progress.get().phase === 'failed') current = null;
  return database();
}

/** For `useSyncExternalStore(databaseProgress.subscribe, databaseProgress.get)`. */
export const databaseProgress = { get: progress.get, subscribe: progress.subscribe } as const;

/** The version of the dataset this page was built with; the inlined default view must carry the same. */
export const datasetVersion = (): string => databaseAssets().manifest.datasetVersion;

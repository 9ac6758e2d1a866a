/**
 * The page's one database, started when it is first asked for. A failed start stays failed, so that every panel
 * shows the same error, until `retryDatabase()`.
 */
import type { DatasetEdition } from '../language/citation.ts';
import { databaseAssets } from './assets.ts';
import type { SqlConsole } from './console.ts';
import type { Database } from './database.ts';
import { asDatabaseError, DatabaseError, messageOf } from './errors.ts';
import { createProgressStore } from './progress.ts';
import type { LocalTables } from './local/tables.ts';
import { requireWebAssembly } from './requirements.ts';
import type { OpenedDatabase } from './wasm.ts';

export type { ConsoleColumn, ConsoleResult, SqlConsole } from './console.ts';
export type { Database, SqlParam, SqlRow } from './database.ts';
export { DatabaseError, type DatabaseErrorKind } from './errors.ts';
export { DATABASE_MESSAGES, type DatabaseMessage } from './messages.ts';
export type { Bytes, DatabasePhase, DatabaseProgress } from './progress.ts';

const NOTHING = { loaded: 0, total: 0 } as const;
const progress = createProgressStore({ phase: 'idle', engine: NOTHING, dataset: NOTHING, error: null });
let current: Promise<OpenedDatabase> | null = null;

/** The rows of the reader's own documents; null where there are none. */
type LocalSource = () => Promise<LocalTables | null>;
let localSource: LocalSource | null = null;

/** Fetched apart from the page: the first chart comes from the inlined state and needs no Arrow and no engine. */
const loadConnector = () =>
  import('./wasm.ts').catch((error: unknown) => {
    throw new DatabaseError('engine-missing', messageOf(error), { cause: error });
  });

/**
 * A piece of the dataset that could not be had stays broken in the engine's own cache. The engine is given up then, and started anew
 * when the reader tries again.
 */
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

/** Left running until the next start, since statements that wait in its worker would else never be answered. */
let broken: OpenedDatabase | null = null;

function giveUp(opened: OpenedDatabase, error: DatabaseError): void {
  // Several statements may be under way, and fail one after the other.
  if (broken === opened) return;
  broken = opened;
  current = Promise.reject(error);
  current.catch(() => undefined);
  progress.set({ phase: 'failed', error });
}

async function start(): Promise<OpenedDatabase> {
  progress.set({ phase: 'loading', error: null });
  void broken?.close().catch(() => undefined);
  broken = null;
  try {
    requireWebAssembly();
    const { openWasmDatabase } = await loadConnector();
    const opened = givenUpWhenBroken(await openWasmDatabase(databaseAssets(), progress));
    if (localSource) await join(opened, localSource);
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

/** What is published answers even where the reader's own documents cannot be joined; `localProblem` then says why. */
async function join(opened: OpenedDatabase, source: LocalSource): Promise<void> {
  problem = null;
  try {
    await opened.join(await source());
  } catch (error) {
    problem = messageOf(error);
  }
}

let problem: string | null = null;

/** Why the reader's own documents are not part of the answers, for a report; null where they are, or there are none. */
export const localProblem = (): string | null => problem;

/** From where the reader's own documents come; read at the start of the engine, and by `reloadLocal`. */
export function provideLocal(source: LocalSource): void {
  localSource = source;
}

/** After documents of the reader's own have come or gone: queries asked from now on see those that there are. Rejects as `database`. */
export function reloadLocal(): Promise<void> {
  const source = localSource;
  if (!source || !current) return database().then(() => undefined);
  const reloaded = current.then(async (opened) => {
    await join(opened, source);
    return opened;
  });
  current = reloaded;
  return reloaded.then(() => undefined);
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

/** For statements that a reader writes. Rejects as `database`. */
export async function sqlConsole(): Promise<SqlConsole> {
  await database();
  const opened = await current;
  if (!opened) throw new DatabaseError('engine-failed', 'the engine was closed');
  return opened.console();
}

/** Forgets a failed start and tries again; does nothing while a start is under way or has succeeded. */
export function retryDatabase(): Promise<Database> {
  if (progress.get().phase === 'failed') current = null;
  return database();
}

/** For `useSyncExternalStore(databaseProgress.subscribe, databaseProgress.get)`. */
export const databaseProgress = { get: progress.get, subscribe: progress.subscribe } as const;

/** What a file or a citation names the dataset by. */
export const datasetEdition = (): DatasetEdition => {
  const { datasetVersion: version, builtOn } = databaseAssets().manifest;
  return { version, builtOn };
};

/** The version of the dataset this page was built with; the inlined default view must carry the same. */
export const datasetVersion = (): string => databaseAssets().manifest.datasetVersion;

/** Address of a dataset that is too large to be fetched, or kept, whole; null of a small one. */
export const datasetInPieces = (): string | null => {
  const { manifest, datasetUrl } = databaseAssets();
  return manifest.inPieces ? datasetUrl : null;
};

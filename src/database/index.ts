/**
 * The page's one database, started when it is first asked for: the browser's own engine, or a server where the site has one
 * (site.ts). A failed start stays failed, so that every panel shows the same error, until `retryDatabase()`.
 */
import type { DatasetEdition } from '../language/citation.ts';
import { databaseAssets } from './assets.ts';
import { createBrowserEngine } from './browserEngine.ts';
import type { SqlConsole } from './console.ts';
import type { Database } from './database.ts';
import { asDatabaseError, DatabaseError, messageOf } from './errors.ts';
import { createProgressStore } from './progress.ts';
import type { LocalDocuments } from './local/tables.ts';
import { remoteAddress } from './site.ts';
import type { OpenedDatabase } from './wasm.ts';

export type { ConsoleColumn, ConsoleResult, SqlConsole } from './console.ts';
export type { Database, SqlParam, SqlRow } from './database.ts';
export { DatabaseError, type DatabaseErrorKind } from './errors.ts';
export { DATABASE_MESSAGES, type DatabaseMessage } from './messages.ts';
export type { Bytes, DatabasePhase, DatabaseProgress } from './progress.ts';
export { remoteAddress } from './site.ts';

const NOTHING = { loaded: 0, total: 0 } as const;
const progress = createProgressStore({
  phase: 'idle',
  isRemote: false,
  engine: NOTHING,
  dataset: NOTHING,
  error: null,
});
const isOnServer = (): boolean => progress.get().isRemote;

let current: Promise<Database> | null = null;
const browser = createBrowserEngine(progress, (error) => {
  if (isOnServer()) return;
  current = Promise.reject(error);
  current.catch(() => undefined);
});

/** Of the reader's own documents; fetched when it is first asked for. */
type LocalSource = () => Promise<LocalDocuments>;
let localSource: LocalSource | null = null;

/** Fetched apart, as the engine is: the other one is not needed. */
async function openRemote(address: string): Promise<Database> {
  const { openRemoteDatabase } = await import('./remote.ts').catch((error: unknown) => {
    throw new DatabaseError('remote-missing', messageOf(error), { cause: error });
  });
  return openRemoteDatabase({ address, manifest: databaseAssets().manifest });
}

function tellReady(isRemote: boolean): void {
  progress.set({ phase: 'ready', isRemote, error: null });
  // Read by the benchmark; costs nothing and shows in the browser's own profiler.
  performance.mark('database-ready');
}

/** With the reader's own documents, which never leave the browser. */
async function startBrowser(): Promise<Database> {
  const opened = await browser.open();
  if (localSource) await join(opened, localSource);
  tellReady(false);
  return opened;
}

/** Whether there are documents of the reader's own; what cannot be read is told by `join`. */
const hasLocal = async (): Promise<boolean> =>
  localSource !== null &&
  (await localSource()
    .then((documents) => documents.tables())
    .catch(() => null)) !== null;

async function open(): Promise<Database> {
  const address = await remoteAddress();
  if (address === null) return startBrowser();
  if (await hasLocal()) {
    try {
      return await startBrowser();
    } catch (error) {
      // The server answers what is published, as it does for readers without documents of their own.
      problem = messageOf(error);
      browser.forget();
    }
  }
  const remote = await openRemote(address);
  tellReady(true);
  return remote;
}

async function start(): Promise<Database> {
  progress.set({ phase: 'loading', error: null });
  try {
    return await open();
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

/**
 * After documents of the reader's own have come or gone: queries asked from now on see those that there are. Where a server has
 * answered so far, the browser does from the first document on. Rejects as `database`.
 */
export function reloadLocal(): Promise<void> {
  const source = localSource;
  if (!source || !current) return database().then(() => undefined);
  const reloaded = current.then(() => (isOnServer() ? open() : startBrowser()));
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

/**
 * The engine in the browser, for what must not leave it: statements that a reader writes, and questions about the reader's own
 * files. Where a server answers the pages, it is fetched only then. Rejects as `database`.
 */
async function browserDatabase(): Promise<OpenedDatabase> {
  await database();
  const opened = await browser.open();
  if (isOnServer()) tellReady(true);
  return opened;
}

/** Runs named queries in the browser even where a server answers the pages. Rejects as `database`. */
export const privateDatabase = (): Promise<Database> => browserDatabase();

/** For statements that a reader writes. Rejects as `database`. */
export const sqlConsole = async (): Promise<SqlConsole> => (await browserDatabase()).console();

/** Forgets a failed start and tries again; does nothing while a start is under way or has succeeded. */
export function retryDatabase(): Promise<Database> {
  if (progress.get().phase === 'failed') {
    current = null;
    browser.forget();
  }
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

/** In bytes, unpacked: what the browser fetches before its own engine answers. */
export const browserEngineBytes = (): number => {
  const { engineBytes, bytes, inPieces } = databaseAssets().manifest;
  return inPieces ? engineBytes : engineBytes + bytes;
};

/**
 * Starts the engine in its worker. Its `instantiate()` never settles when the wasm cannot be had or compiled, so three
 * things race it: a probe for the file, the worker's own error event, and a clock that every byte of progress resets.
 */
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { DatabaseError, messageOf } from './errors.ts';
import { startStallClock } from './stallClock.ts';

export interface EngineOptions {
  readonly workerUrl: string;
  readonly engineUrl: string;
  /** How long nothing may happen, in milliseconds; not how long the whole may take, since lines differ. */
  readonly stallTimeout: number;
  readonly onProgress: (loaded: number) => void;
}

/** Rejects where the address does not answer with a wasm file; stays silent otherwise. */
async function probe(url: string): Promise<void> {
  let response: Response;
  try {
    response = await fetch(url, { method: 'HEAD' });
  } catch (error) {
    throw new DatabaseError('engine-missing', `${url}: ${messageOf(error)}`, { cause: error });
  }
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !type.includes('wasm')) {
    throw new DatabaseError('engine-missing', `${url}: HTTP ${String(response.status)}, ${type}`);
  }
}

const never = (): Promise<never> => new Promise<never>(() => undefined);

const workerFailure = (worker: Worker, url: string): Promise<never> =>
  new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', (event) => {
      // A script that cannot be loaded gives an event without a message; anything else happened while it ran.
      const kind = event.message ? 'engine-failed' : 'engine-missing';
      reject(new DatabaseError(kind, event.message || `worker ${url} did not load`));
    });
  });

/** @throws DatabaseError of kind engine-missing, engine-failed or engine-timeout */
export async function startEngine(options: EngineOptions): Promise<AsyncDuckDB> {
  const worker = new Worker(options.workerUrl, { type: 'module' });
  const engine = new AsyncDuckDB(new VoidLogger(), worker);
  const clock = startStallClock(options.stallTimeout, 'engine-timeout');
  const started = engine.instantiate(options.engineUrl, null, (progress) => {
    clock.restart();
    options.onProgress(progress.bytesLoaded);
  });
  try {
    await Promise.race([
      started,
      probe(options.engineUrl).then(never),
      workerFailure(worker, options.workerUrl),
      clock.ran,
    ]);
    return engine;
  } catch (error) {
    worker.terminate();
    throw error instanceof DatabaseError
      ? error
      : new DatabaseError('engine-failed', messageOf(error), { cause: error });
  } finally {
    clock.stop();
  }
}

/**
 * Starts the engine in its worker. Its `instantiate()` never settles when the wasm cannot be had or compiled, so three
 * things race it: a probe for the file, the worker's own error event, and a clock that every byte of progress resets.
 */
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { DatabaseError, messageOf } from './errors.ts';

export interface EngineOptions {
  readonly workerUrl: string;
  readonly engineUrl: string;
  /** How long nothing may happen, in milliseconds; not how long the whole may take, since lines differ. */
  readonly stallTimeout: number;
  readonly onProgress: (loaded: number) => void;
}

/** The smallest module there is. Compiling it finds both an old browser and a policy without 'wasm-unsafe-eval'. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** @throws DatabaseError of kind no-webassembly */
export function requireWebAssembly(): void {
  const api = (globalThis as { WebAssembly?: typeof WebAssembly }).WebAssembly;
  if (!api) throw new DatabaseError('no-webassembly', 'WebAssembly is not defined');
  try {
    new api.Module(EMPTY_MODULE);
  } catch (error) {
    throw new DatabaseError('no-webassembly', messageOf(error), { cause: error });
  }
  if (typeof Worker === 'undefined') throw new DatabaseError('no-webassembly', 'Worker is not defined');
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

function stallClock(milliseconds: number): { restart: () => void; stop: () => void; ran: Promise<never> } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fail: (error: DatabaseError) => void = () => undefined;
  const ran = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  const stop = (): void => {
    clearTimeout(timer);
  };
  const restart = (): void => {
    stop();
    timer = setTimeout(() => {
      fail(new DatabaseError('engine-timeout', `no progress for ${String(milliseconds)} ms`));
    }, milliseconds);
  };
  restart();
  return { restart, stop, ran };
}

const workerFailure = (worker: Worker, url: string): Promise<never> =>
  new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', (event) => {
      // A script that cannot be loaded gives an event without a message; anything else happened while it ran.
      const kind = event.message ? 'engine-failed' : 'engine-missing';
      reject(new DatabaseError(kind, event.message || `worker ${url} did not load`));
    });
  });

/** @throws DatabaseError of kind no-webassembly, engine-missing, engine-failed or engine-timeout */
export async function startEngine(options: EngineOptions): Promise<AsyncDuckDB> {
  requireWebAssembly();
  const worker = new Worker(options.workerUrl);
  const engine = new AsyncDuckDB(new VoidLogger(), worker);
  const clock = stallClock(options.stallTimeout);
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

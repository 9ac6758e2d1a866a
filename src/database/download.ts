/** Fetches the dataset with progress, into one buffer that the engine then reads in place. */
import { DatabaseError, messageOf } from './errors.ts';
import { startStallClock } from './stallClock.ts';

export interface DownloadOptions {
  /** How long nothing may come, in milliseconds; not how long the whole may take, since lines differ. */
  readonly stallTimeout: number;
  /** Bytes so far. */
  readonly onProgress: (loaded: number) => void;
  /** From the server, whatever the browser has kept. */
  readonly isAnew?: boolean;
}

async function open(url: string, init: RequestInit): Promise<ReadableStream<Uint8Array>> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (error) {
    throw new DatabaseError('dataset-missing', `${url}: ${messageOf(error)}`, { cause: error });
  }
  if (!response.ok || !response.body) {
    throw new DatabaseError('dataset-missing', `${url}: HTTP ${String(response.status)}`);
  }
  return response.body;
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

async function read(
  url: string,
  init: RequestInit,
  onProgress: (loaded: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = (await open(url, init)).getReader();
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      chunks.push(next.value);
      loaded += next.value.length;
      onProgress(loaded);
    }
  } catch (error) {
    const detail = `${url}: ${messageOf(error)} after ${String(loaded)} bytes`;
    throw new DatabaseError('dataset-truncated', detail, { cause: error });
  }
  return join(chunks, loaded);
}

/**
 * @throws DatabaseError of kind dataset-missing, dataset-truncated where the connection breaks on the way, or
 * dataset-timeout where it stays open and nothing comes
 */
export async function downloadDataset(
  url: string,
  { stallTimeout, onProgress, isAnew = false }: DownloadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const clock = startStallClock(stallTimeout, 'dataset-timeout');
  const abort = new AbortController();
  const init: RequestInit = { signal: abort.signal, cache: isAnew ? 'reload' : 'default' };
  const reading = read(url, init, (loaded) => {
    clock.restart();
    onProgress(loaded);
  });
  try {
    return await Promise.race([reading, clock.ran]);
  } finally {
    clock.stop();
    // Of a download that is given up, nothing more is wanted; one that has ended does not notice.
    abort.abort();
    reading.catch(() => undefined);
  }
}

/** Fetches the dataset with progress, into one buffer that the engine then reads in place. */
import { DatabaseError, messageOf } from './errors.ts';

async function open(url: string): Promise<ReadableStream<Uint8Array>> {
  let response: Response;
  try {
    response = await fetch(url);
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

/** @throws DatabaseError of kind dataset-missing, or dataset-truncated where the connection breaks on the way */
export async function downloadDataset(
  url: string,
  onProgress: (loaded: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = (await open(url)).getReader();
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      chunks.push(next.value);
      loaded += next.value.length;
      onProgress(loaded);
    }
  } catch (error) {
    throw new DatabaseError(
      'dataset-truncated',
      `${url}: ${messageOf(error)} after ${String(loaded)} bytes`,
      {
        cause: error,
      },
    );
  }
  return join(chunks, loaded);
}

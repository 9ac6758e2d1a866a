/** A worker of `npm run extract`: reads one file at a time and answers with its tables as CSV lines. */
import { parentPort } from 'node:worker_threads';
import { extractFile, type Extracted } from './extractFile.ts';

export type Answer = { readonly path: string } & (
  { readonly extracted: Extracted } | { readonly error: string }
);

parentPort?.on('message', (path: string) => {
  void extractFile(path).then(
    (extracted) => parentPort?.postMessage({ path, extracted } satisfies Answer),
    (error: unknown) =>
      parentPort?.postMessage({
        path,
        error: error instanceof Error ? error.message : String(error),
      } satisfies Answer),
  );
});

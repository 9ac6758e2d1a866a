/** One file → the rows of every table, as CSV lines without headers. */
import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import { extractDocument } from '../../../src/extraction/pipeline/extractDocument.ts';
import { documentIdOf, sha256Of } from '../digests.ts';
import { RunError } from '../failures.ts';
import { places } from '../regions.ts';
import { asCsv, type Extracted } from './extracted.ts';

export interface FileJob {
  readonly kind: 'file';
  readonly path: string;
  /** Of the bytes that the run has seen at `path`. */
  readonly documentId: string;
}

/** Throws `ExtractionError` where the file is no disclosure that can be read, `RunError` where its bytes have changed. */
export async function extractFile({ path, documentId }: FileJob): Promise<Extracted> {
  const bytes = await readBytes(path);
  if (documentIdOf(sha256Of(bytes)) !== documentId)
    throw new RunError('文件在读取期间有改动。请等它写完后重新运行。');
  const meta = { fileName: basename(path), documentId };
  return asCsv(await extractDocument(bytes, meta, { places }));
}

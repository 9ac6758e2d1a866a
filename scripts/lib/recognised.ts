/** What a person has confirmed of the scans of a package: `scans/<document_id>.json`, as the app exports it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Recognised } from '../../src/extraction/pipeline/recognised.ts';
import { recognisedIn } from '../../src/ocr/recognised.ts';
import { keptScanSchema } from '../../src/ocr/scan.ts';
import { RunError } from './failures.ts';
import { stampOf } from './stamp.ts';

/** Null where the document is no scan. Throws `RunError` where the file is not whole. */
export async function recognisedOf(folder: string, documentId: string): Promise<Recognised | null> {
  const file = join(folder, 'scans', `${documentId}.json`);
  return stampOf(file) === null ? null : parsed(await readFile(file, 'utf8'), file);
}

function parsed(content: string, file: string): Recognised {
  try {
    return recognisedIn(keptScanSchema.parse(JSON.parse(content)));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new RunError(`${file}：识别和核对的记录已损坏。${why}`);
  }
}

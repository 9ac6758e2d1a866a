/** What the views of pages are made of, as the build has it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ViewSource } from '../../src/app/pageViews.ts';

/** `data`: folder of the package. */
export const viewSource = (data: string, run: ViewSource['run']): ViewSource => ({
  run,
  textOf: (id) => readFile(join(data, 'text', `${id}.txt`), 'utf8'),
});

/** What the views of pages are made of, as the build has it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { ViewSource } from '../../src/app/pageViews.ts';
import type { NamedQueryCall } from '../../src/queries/index.ts';

type Run = ViewSource['run'];

/** Pages ask some things alike: asked once, and kept as long as the source is. `data`: folder of the package. */
export function viewSource(data: string, run: Run): ViewSource {
  const answers = new Map<string, Promise<unknown[]>>();
  return {
    run: <Schema extends z.ZodType>(call: NamedQueryCall<Schema>) => {
      const key = JSON.stringify(call.queryKey);
      const answer = answers.get(key) ?? run(call);
      answers.set(key, answer);
      return answer as Promise<z.output<Schema>[]>;
    },
    textOf: (id) => readFile(join(data, 'text', `${id}.txt`), 'utf8'),
  };
}

/** What the views of pages are made of, as the build has it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { ViewSource } from '../../src/app/pageViews.ts';
import type { NamedQueryCall } from '../../src/queries/index.ts';
import type { BuildPaths } from '../paths.ts';
import type { Bundle } from './bundle.ts';
import { currentMakers, lastKept, type MadeBy } from './changes.ts';

type Run = ViewSource['run'];

/** By the text of a query's key. */
type Answers = Map<string, Promise<unknown[]>>;

/** Pages ask some things alike: asked once, and kept as long as `answers` are. `data`: folder of the package. */
export function viewSource(data: string, run: Run, answers: Answers = new Map()): ViewSource {
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

interface Kept extends MadeBy {
  readonly answers: readonly (readonly [key: string, rows: unknown[]])[];
}

const fileOf = ({ generated }: BuildPaths): string => join(generated, 'page-answers.json');

/** What pages were answered with in one language is the same in another: rows are of no language. */
export async function keepAnswers(paths: BuildPaths, bundle: Bundle, answers: Answers): Promise<void> {
  const rows = [...answers].map(async ([key, answer]) => [key, await answer] as const);
  const kept: Kept = { ...(await currentMakers(paths, bundle)), answers: await Promise.all(rows) };
  await writeFile(fileOf(paths), JSON.stringify(kept));
}

/** None where they are not of this database and code. */
export async function keptAnswers(paths: BuildPaths, bundle: Bundle): Promise<Answers> {
  const [kept, current] = [await lastKept<Kept>(fileOf(paths)), await currentMakers(paths, bundle)];
  if (kept?.bundle !== current.bundle || kept.database !== current.database) return new Map();
  return new Map(kept.answers.map(([key, rows]) => [key, Promise.resolve(rows)]));
}

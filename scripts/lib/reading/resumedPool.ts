/** Reads what no earlier run has read, and keeps each result in a file of its own. */
import type { PartKey, Parts } from '../parts.ts';
import { progress } from '../progress.ts';
import type { Job } from './jobs.ts';
import type { Limits } from './limits.ts';
import { runPool } from './pool.ts';

/** A file that could not be read, and why. */
export interface Failure {
  readonly path: string;
  readonly message: string;
  /** Its pages are pictures: it can be recognised. */
  readonly isScan?: boolean;
}

interface Reading<Given extends Job, Value> {
  readonly jobs: number;
  readonly limits: Limits;
  readonly parts: Parts<Value>;
  readonly keyOf: (job: Given) => PartKey;
  /** Whether the file still is what the part was read of, where the key does not tell. */
  readonly isCurrent?: (job: Given) => Promise<boolean>;
}

/** Returns those that could not be read, in the order of their paths; the others lie in `parts`. */
export async function resumedPool<Given extends Job & { readonly path: string }, Value>(
  asked: readonly Given[],
  { jobs, limits, parts, keyOf, isCurrent = () => Promise.resolve(true) }: Reading<Given, Value>,
): Promise<Failure[]> {
  const todo: Given[] = [];
  for (const job of asked) if (!((await parts.has(keyOf(job))) && (await isCurrent(job)))) todo.push(job);
  const failures: Failure[] = [];
  const bar = progress(todo.length);
  const partOf = (job: Given): string => parts.pathOf(keyOf(job));
  await runPool(todo, { size: jobs, limits, partOf }, ({ path }, answer) => {
    if (answer.kind === 'failed')
      failures.push({ path, message: answer.message, isScan: answer.isScan === true });
    bar.step();
  });
  bar.end();
  return failures.sort((a, b) => (a.path < b.path ? -1 : 1));
}

export const failureLine = ({ path, message }: Failure): string => `✗ ${path}\n  ${message}`;

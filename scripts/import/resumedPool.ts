/** Reads what no earlier run has read, keeps each result in a file of its own, and names on standard error what could not be read. */
import type { PartKey, Parts } from '../lib/parts.ts';
import { progress } from '../lib/progress.ts';
import type { Answer, Job } from '../lib/reading/jobs.ts';
import type { Limits } from '../lib/reading/limits.ts';
import { runPool } from '../lib/reading/pool.ts';
import type { Failure } from './lists.ts';

interface Reading<Given extends Job, Value> {
  readonly jobs: number;
  readonly limits: Limits;
  readonly parts: Parts<Value>;
  readonly keyOf: (job: Given) => PartKey;
  /** Null where the answer is none to this kind of job. */
  readonly valueOf: (answer: Answer) => Value | null;
}

/** Returns those that could not be read; the others lie in `parts`. */
export async function resumedPool<Given extends Job & { readonly path: string }, Value>(
  asked: readonly Given[],
  { jobs, limits, parts, keyOf, valueOf }: Reading<Given, Value>,
): Promise<Failure[]> {
  const todo: Given[] = [];
  for (const job of asked) if ((await parts.get(keyOf(job))) === null) todo.push(job);
  const failures: Failure[] = [];
  const bar = progress(todo.length);
  await runPool(todo, jobs, limits, async (job, answer) => {
    const value = valueOf(answer);
    if (value !== null) await parts.put(keyOf(job), value);
    else {
      const failure = { path: job.path, message: answer.kind === 'failed' ? answer.message : '' };
      failures.push(failure);
      bar.say(`✗ ${failure.path}\n  ${failure.message}`);
    }
    bar.step();
  });
  bar.end();
  return failures;
}

/** `npm run extract`: any files → the tables of the data package, the same for the same files in whatever order and with however many jobs. */
import { availableParallelism } from 'node:os';
import { findFiles, partKeyOf, partsFolder, writeTables } from './extractedTables.ts';
import { makeFolder } from './folders.ts';
import type { Input } from './inputs.ts';
import { locked } from './lock.ts';
import { Parts } from './parts.ts';
import { progress, type Progress } from './progress.ts';
import type { Extracted, Told } from './reading/extracted.ts';
import { DEFAULT_LIMITS, type Limits } from './reading/limits.ts';
import { runPool } from './reading/pool.ts';
import { readerVersion } from './readerVersion.ts';

export interface ExtractOptions {
  readonly jobs?: number;
  readonly limits?: Limits;
  /** Names the code that reads. */
  readonly version?: string;
  /** What becomes of scans; they fail where nobody takes them. Returns how many failed. */
  readonly takeScans?: (scans: readonly Input[]) => Promise<number>;
}

/**
 * Writes `out`'s tables. Returns how many files failed; each is named on standard error with why. Throws where `out` cannot
 * be written; what was there then stays.
 */
export async function extractFiles(
  paths: readonly string[],
  out: string,
  options: ExtractOptions = {},
): Promise<number> {
  await makeFolder(out);
  return locked(out, () => extractInto(out, paths, options));
}

async function extractInto(
  out: string,
  paths: readonly string[],
  {
    jobs = availableParallelism(),
    limits = DEFAULT_LIMITS,
    version = readerVersion(),
    takeScans,
  }: ExtractOptions,
): Promise<number> {
  const parts = await Parts.open<Extracted>(partsFolder(out), version);
  const { files, refused } = await findFiles(paths, out);
  const bar = progress(files.length);

  const read: Input[] = [];
  const todo: Input[] = [];
  for (const file of files) ((await parts.get(partKeyOf(file))) ? read : todo).push(file);
  read.forEach(() => {
    bar.step();
  });
  const scans: Input[] = [];
  const failed =
    refused + (await readAll(todo, { parts, jobs, limits, bar, read, scans: takeScans ? scans : null }));
  bar.end();
  await writeTables(out, read, parts);
  const unrecognised = (await takeScans?.(scans)) ?? 0;
  const isNothing = read.length + scans.length === unrecognised;
  return Math.max(failed + unrecognised, isNothing ? 1 : 0);
}

interface Run {
  readonly parts: Parts<Extracted>;
  readonly jobs: number;
  readonly limits: Limits;
  readonly bar: Progress;
  /** Where files that could be read are put. */
  readonly read: Input[];
  /** Where scans are put; null where they are files that could not be read. */
  readonly scans: Input[] | null;
}

/** Returns how many could not be read. */
async function readAll(
  todo: readonly Input[],
  { parts, jobs, limits, bar, read, scans }: Run,
): Promise<number> {
  let failed = 0;
  const asked = todo.map((input) => ({ kind: 'file', ...input }) as const);
  const partOf = (input: Input): string => parts.pathOf(partKeyOf(input));
  await runPool(asked, { size: jobs, limits, partOf }, ({ path, documentId }, answer) => {
    if (answer.kind === 'kept') {
      read.push({ path, documentId });
      if (answer.told) bar.say(summary(path, answer.told));
    } else if (scans && answer.isScan) scans.push({ path, documentId });
    else {
      failed++;
      bar.say(`✗ ${path}\n  ${answer.message}`);
    }
    bar.step();
  });
  return failed;
}

const summary = (path: string, part: Told): string =>
  `✓ ${path}\n  数字 ${part.figures}，自评 ${part.evaluations}，疑点 ${part.findings}，已交代比例 ${part.accountedPct}%` +
  (part.lacks.length > 0 ? `；未见：${part.lacks.join('、')}` : '');

/** A reading process keeps what it reads itself, and what cannot be kept ends the run. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentIdOf, sha256Of } from '../../scripts/lib/digests.ts';
import { Parts } from '../../scripts/lib/parts.ts';
import type { Extracted } from '../../scripts/lib/reading/extracted.ts';
import type { FileJob } from '../../scripts/lib/reading/extractFile.ts';
import { DEFAULT_LIMITS } from '../../scripts/lib/reading/limits.ts';
import { Reader, runPool } from '../../scripts/lib/reading/pool.ts';

const ACCOUNT = `桃源区水务局2023年度部门决算公开说明

一、收入支出决算总体情况说明
2023年度收入总计101.50万元，支出总计101.50万元。
`;
const documentId = documentIdOf(sha256Of(ACCOUNT));
const key = { documentId, readWith: 'account.txt' };

let folder: string;
let job: FileJob;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-process-'));
  job = { kind: 'file', path: join(folder, 'account.txt'), documentId };
  await writeFile(job.path, ACCOUNT);
});
afterAll(() => rm(folder, { recursive: true }));

test('the answer tells of the document, whose rows and text lie in the part', async () => {
  const parts = await Parts.share<Extracted>(folder, 'version');
  const reader = new Reader(DEFAULT_LIMITS);
  try {
    const answer = await reader.read({ job, part: parts.pathOf(key) });
    const part = await parts.get(key);
    expect(answer).toMatchObject({ kind: 'kept', told: { figures: part?.figures, findings: 0 } });
    expect(part?.figures).toBeGreaterThan(1);
    expect(part?.tables['figures']).toContain('1015000');
    expect(part?.text).toBe(ACCOUNT);
    expect(answer).not.toHaveProperty('told.text');
  } finally {
    reader.end();
  }
});

test('where a part cannot be written the run stops, and the document is not named as the one at fault', async () => {
  const part = join(folder, 'missing', 'account.part');
  const answers: string[] = [];
  const run = runPool([job, job], { size: 1, limits: DEFAULT_LIMITS, partOf: () => part }, (_, { kind }) =>
    answers.push(kind),
  );
  await expect(run).rejects.toThrow('找不到这个文件或文件夹');
  expect(answers).toEqual([]);
});

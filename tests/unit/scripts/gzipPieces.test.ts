import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gzipInPieces } from '../../../scripts/compress/gzipPieces.ts';
import { lookAtPieces } from '../../../scripts/lib/pieces.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-pieces-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Some 12 MB. */
const lines = Array.from(
  { length: 300_000 },
  (_, row) => `agency-${String(row)},2023,三公经费,${String((row * 7919) % 10_007)},万元\n`,
);

/** How many pieces there were, and how many of them were made. */
async function packed(content: string, cache: Map<string, Buffer>): Promise<readonly [number, number]> {
  const [file, target] = [join(folder, 'table.csv'), join(folder, 'table.csv.gz')];
  await writeFile(file, content);
  let [asked, made] = [0, 0];
  await gzipInPieces(file, await lookAtPieces(file), target, 1, async ({ sha256: key }, make) => {
    asked += 1;
    const found = cache.get(key) ?? (await make());
    if (!cache.has(key)) made += 1;
    cache.set(key, found);
    return found;
  });
  expect(gunzipSync(await readFile(target)).equals(Buffer.from(content))).toBe(true);
  return [asked, made];
}

test('a large table is packed in pieces; after a line more only the piece that holds it is made again', async () => {
  const cache = new Map<string, Buffer>();
  const [pieces, made] = await packed(lines.join(''), cache);
  expect(pieces).toBeGreaterThan(3);
  expect(made).toBe(pieces);
  const [again, madeAgain] = await packed(lines.with(150_000, '一行,另一行,再一行\n').join(''), cache);
  expect(again).toBe(pieces);
  expect(madeAgain).toBe(1);
});

test('an empty file is an empty gzip file', async () => {
  expect(await packed('', new Map())).toEqual([0, 0]);
});

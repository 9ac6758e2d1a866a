/** What is known of the pieces of a table stays true when its documents change, and only what has changed is looked at. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crcOfBoth } from '../../scripts/compress/crc.ts';
import { JoinMemory } from '../../scripts/lib/joinMemory.ts';
import { joinTables } from '../../scripts/lib/joinTables.ts';
import { KnownPieces } from '../../scripts/lib/knownPieces.ts';
import { digestOf, lookAtPieces } from '../../scripts/lib/pieces.ts';
import type { Extracted } from '../../scripts/lib/reading/extracted.ts';
import { piecesFile } from '../../scripts/paths.ts';

let root: string;
let out: string;
let table: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'juesuan-known-pieces-'));
  out = join(root, 'package');
  table = join(out, 'figures.csv');
});
afterAll(async () => {
  await rm(root, { recursive: true });
  await rm(piecesFile(out), { force: true });
});

/** Some 1.5 MB, so that pieces hold more than one document and end anywhere in one. */
const linesOf = (id: string, edition: string): string =>
  Array.from(
    { length: 50_000 },
    (_, row) =>
      `${id},${String(row)},三公,${String((row * 7919) % 10_007)},${row === 25_000 ? edition : ''}\n`,
  ).join('');

function partOf(documentId: string, edition: string): Extracted {
  return {
    ...{
      documentId,
      agencyId: documentId,
      agencyName: documentId,
      fiscalYear: 2023,
      text: '',
      regionCode: '',
    },
    ...{ figures: 0, evaluations: 0, findings: 0, accountedPct: '', lacks: [] },
    tables: { figures: linesOf(documentId, edition), agencies: `${documentId}\n` },
  };
}

/** As `npm run data` joins them; `documents`: ids and editions. */
async function joined(documents: Readonly<Record<string, string>>): Promise<void> {
  const memory = await JoinMemory.open(join(root, 'joined.ndjson'), 'version', out);
  const known = Object.entries(documents).map(([id, edition]) => ({
    ...{ path: id, key: edition, source: 'as it was' },
    remembered: memory.find(id, edition, 'as it was'),
    part: () => Promise.resolve(partOf(id, edition)),
  }));
  await joinTables(out, { memory, documents: known }, () => Promise.resolve());
}

const ids = Array.from({ length: 12 }, (_, number) => `d-${String(number + 10)}`);
const all = Object.fromEntries(ids.map((id) => [id, 'first']));
const without = (id: string) => Object.fromEntries(Object.entries(all).filter(([other]) => other !== id));

test('after changed values, removed and added documents the pieces are those that a look at the table tells', async () => {
  await joined(all);
  const pieces = await KnownPieces.open(piecesFile(out));
  expect(pieces.find(table)).toBeNull();
  await pieces.of(table);
  await pieces.save();
  const digests = new Set<string>();
  for (const documents of [
    { ...all, 'd-15': 'third' },
    { ...all, 'd-15': 'of another length' },
    without('d-17'),
    all,
    without('d-10'),
    without('d-21'),
    { ...without('d-13'), 'd-16': 'another', 'd-22': 'added' },
  ]) {
    await joined(documents);
    const found = (await KnownPieces.open(piecesFile(out))).find(table);
    const looked = await lookAtPieces(table);
    expect(looked.length).toBeGreaterThan(5);
    expect(found).toEqual(looked);
    digests.add(digestOf(looked));
  }
  expect(digests.size).toBe(7);
});

test('pieces that have been copied are not looked at, and a table that somebody has written into is looked at whole', async () => {
  await joined(all);
  const before = await lookAtPieces(table);
  const kept = JSON.parse(await readFile(piecesFile(out), 'utf8')) as [
    string,
    { pieces: { sha256: string }[] },
  ][];
  for (const [, { pieces }] of kept) for (const piece of pieces) piece.sha256 = 'as kept';
  await writeFile(piecesFile(out), JSON.stringify(kept));
  await joined({ ...all, 'd-15': 'another' });
  const found = (await KnownPieces.open(piecesFile(out))).find(table) ?? [];
  expect(found).toHaveLength(before.length);
  // The document lies in two of them.
  expect(found.filter(({ sha256 }) => sha256 !== 'as kept')).toHaveLength(2);

  await writeFile(table, await readFile(table, 'utf8'));
  const pieces = await KnownPieces.open(piecesFile(out));
  expect(pieces.find(table)).toBeNull();
  expect(await pieces.of(table)).toEqual(await lookAtPieces(table));
});

test('the sum of a whole is that of its pieces', async () => {
  const pieces = await lookAtPieces(table);
  const sum = pieces.reduce((before, { crc, length }) => crcOfBoth(before, crc, length), 0);
  expect(sum).toBe(crc32(await readFile(table)));
});

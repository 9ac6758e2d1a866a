import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { DATABASE_FILE, MANIFEST_FILE } from '../../scripts/paths.ts';
import { DatabaseError, type DatabaseErrorKind } from '../../src/database/errors.ts';
import { promisedLength } from '../../src/database/fileHeader.ts';
import { checkDatasetBytes, checkDatasetVersion } from '../../src/database/integrity.ts';
import { parseManifest, type DatasetManifest } from '../../src/database/manifest.ts';

let bytes: Uint8Array<ArrayBuffer>;
let manifest: DatasetManifest;

beforeAll(async () => {
  bytes = new Uint8Array(await readFile(DATABASE_FILE));
  manifest = parseManifest(await readFile(MANIFEST_FILE, 'utf8'));
});

async function kindOf(candidate: Uint8Array<ArrayBuffer>): Promise<DatabaseErrorKind | 'accepted'> {
  try {
    await checkDatasetBytes(candidate, manifest);
    return 'accepted';
  } catch (error) {
    if (error instanceof DatabaseError) return error.kind;
    throw error;
  }
}

describe('the bytes of the dataset', () => {
  test('are accepted as built', async () => {
    expect(await kindOf(bytes)).toBe('accepted');
  });

  test('have the length that the file header promises', () => {
    expect(promisedLength(bytes)).toBe(bytes.length);
  });

  test.each([0, 5, 100, 4096, 12_288, 100_000])('cut to %i bytes are told as cut', async (length) => {
    expect(await kindOf(bytes.slice(0, length))).toBe('dataset-truncated');
  });

  test('cut by one byte are told as cut', async () => {
    expect(await kindOf(bytes.slice(0, -1))).toBe('dataset-truncated');
  });

  test('of a whole file of another length are another version', async () => {
    const longer = new Uint8Array(bytes.length + 16_384);
    longer.set(bytes);
    expect(await kindOf(longer)).toBe('dataset-version');
  });

  test('that are a web page are no dataset', async () => {
    expect(await kindOf(new TextEncoder().encode('<!doctype html><title>404</title>'))).toBe(
      'dataset-missing',
    );
  });

  test('with one bit turned are damaged', async () => {
    const damaged = bytes.slice();
    damaged[damaged.length - 1000]! ^= 1;
    expect(await kindOf(damaged)).toBe('dataset-damaged');
  });
});

test('the manifest describes the file', () => {
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(manifest.sha256);
});

test('a file that says it is another dataset is another version', () => {
  const own = { format_version: manifest.formatVersion, dataset_version: manifest.datasetVersion };
  expect(() => {
    checkDatasetVersion(own, manifest);
  }).not.toThrow();
  for (const other of [undefined, { ...own, format_version: 99 }, { ...own, dataset_version: 'x' }]) {
    expect(() => {
      checkDatasetVersion(other, manifest);
    }).toThrow(/dataset-version/);
  }
});

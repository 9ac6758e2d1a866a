/**
 * The Frictionless library's own verdict on the package. It knows version 1 of the standard, of which version 2 keeps
 * what we use; `package.test.ts` holds the package to version 2.
 */
import { join } from 'node:path';
import { Package, validate } from 'datapackage';
import { expect, test } from 'vitest';
import { DATA_DIRECTORY } from '../../scripts/paths.ts';
import { TABLES } from '../../src/domain/tables.ts';

const descriptor = join(DATA_DIRECTORY, 'datapackage.json');

test('the descriptor is valid', async () => {
  const { valid, errors } = await validate(descriptor);
  expect(errors.map(String)).toEqual([]);
  expect(valid).toBe(true);
});

test('every row of every table is valid, and every reference is found', async () => {
  const { resources } = await Package.load(descriptor);
  const tables = resources.filter(({ tabular }) => tabular);
  expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(TABLES.map(({ name }) => name)));
  for (const table of tables) {
    await expect(table.read({ relations: true, cast: true }), table.name).resolves.toBeDefined();
  }
});

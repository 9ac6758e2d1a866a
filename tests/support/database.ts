/**
 * The real dataset in the browser's own engine, for tests of SQL:
 *
 *     const db = useDatabase();
 *     test('…', async () => { expect(await db().query(sql, [2023])).toEqual([…]) });
 */
import { afterAll, beforeAll } from 'vitest';
import { DATABASE_FILE } from '../../scripts/paths.ts';
import type { Database } from '../../src/database/database.ts';
import { openNodeDatabase } from '../../src/database/node.ts';

/** Opens `file` (by default the real dataset) once for the test file and closes it at the end. */
export function useDatabase(file: string = DATABASE_FILE): () => Database {
  let database: Database | undefined;
  beforeAll(async () => {
    database = await openNodeDatabase(file);
  });
  afterAll(async () => {
    await database?.close();
  });
  return () => {
    if (!database) throw new Error('the database is open only inside tests');
    return database;
  };
}

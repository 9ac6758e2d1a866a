/** Runs once before any test: the database file is built from the CSV tables that lie in `public/data/` now. */
import { ensureDatabase } from '../../scripts/build-database.ts';

export async function setup(): Promise<void> {
  await ensureDatabase();
}

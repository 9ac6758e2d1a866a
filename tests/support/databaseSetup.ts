/** Runs once before any test: the database file is built from the CSV tables that lie in `public/data/` now. */
import { ensureDatabase } from '../../scripts/build-database.ts';
import { DEFAULT_PATHS } from '../../scripts/paths.ts';
import { writePlaces } from '../../scripts/site/places.ts';

export async function setup(): Promise<void> {
  await writePlaces(DEFAULT_PATHS);
  await ensureDatabase();
}

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../lib/folders.ts';
import { places } from '../lib/regions.ts';
import type { BuildPaths } from '../paths.ts';

/** Writes the places of GB/T 2260 as JSON, `[code, name]` each, for the bundler to put into the page's own reader. */
export async function writePlaces({ generated }: BuildPaths): Promise<void> {
  await makeFolder(generated);
  const rows = places.map(({ code, name }) => [code, name]);
  await writeFile(join(generated, 'places.json'), JSON.stringify(rows));
}

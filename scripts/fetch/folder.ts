/** The folder in which a data package keeps what is told of its downloads, and parts of those that broke off. It is not published. */
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const FETCH_FOLDER = 'fetch';
export const PARTS = `${FETCH_FOLDER}/parts`;

/** `path` from the package's folder. A run that ends in the middle leaves the file as it was; a draft among the sources would be a stray one. */
export async function writeWhole(folder: string, path: string, content: string): Promise<void> {
  const draft = join(folder, PARTS, 'draft');
  await writeFile(draft, content);
  await rename(draft, join(folder, path));
}

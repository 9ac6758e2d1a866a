/** How much memory the engine takes while it makes a database. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

const MB = 1_000_000;
/** Enough for some ten thousand documents, whatever is sorted and joined of them: the rest lies beside the file for a while. */
const LEAST = 500 * MB;
/** What it holds of a table that it sorts or groups in pieces grows with the table: of the largest, in bytes, beyond so many… */
const PIECES_FIT = 2_000 * MB;
/** …one in so many. */
const SHARE = 6;

/** As the engine takes it. `folder`: of the tables. */
export async function engineMemory(folder: string): Promise<string> {
  const { size } = await stat(join(folder, 'figures.csv'));
  return `${String(Math.round((LEAST + Math.max(0, size - PIECES_FIT) / SHARE) / MB))}MB`;
}

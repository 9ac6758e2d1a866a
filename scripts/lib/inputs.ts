/** The files that a command is given, itself or in folders, and what of it is no file. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ExtractionError } from '../../src/extraction/errors.ts';
import { MAX_BYTES } from '../../src/extraction/read/index.ts';
import { documentIdOf, sha256At } from './digests.ts';
import { failureOf, RunError } from './failures.ts';

export interface Input {
  readonly path: string;
  readonly documentId: string;
}

export interface Inputs {
  /** One for each content, ordered by name and path: the same whatever order they were given in. */
  readonly files: readonly Input[];
  /** Further copies of a content, with the file that is read for them. */
  readonly duplicates: readonly { readonly path: string; readonly of: string }[];
  readonly refused: readonly { readonly path: string; readonly message: string }[];
}

/** Walks folders with all that is below them; what is in `outside` (the folder that is written to), and each file of `left`, is passed over. */
export async function inputsOf(
  paths: readonly string[],
  outside: string,
  left: readonly string[] = [],
): Promise<Inputs> {
  const found: string[] = [];
  const refused: { path: string; message: string }[] = [];
  const seen = new Set<string>([await realpath(outside)]);
  for (const path of left) seen.add(await realpath(path).catch(() => path));
  const walk = async (path: string): Promise<void> => {
    try {
      // A link is what it points to, and read once however many lead there.
      const entry = await stat(path);
      const target = entry.isFile() || entry.isDirectory() ? await realpath(path) : path;
      if (seen.has(target)) return;
      seen.add(target);
      if (entry.isDirectory()) for (const name of (await readdir(path)).sort()) await walk(join(path, name));
      else if (!entry.isFile()) throw new RunError('这是管道或设备，不是普通文件。请先把内容存成文件再读。');
      else if (entry.size > MAX_BYTES) throw new ExtractionError('too-large');
      else found.push(path);
    } catch (error) {
      refused.push({ path, message: failureOf(withoutPath(error)) });
    }
  };
  for (const path of [...paths].sort(byName)) await walk(path);
  return { ...(await distinct(found.sort(byName), refused)), refused };
}

async function distinct(
  paths: readonly string[],
  refused: { path: string; message: string }[],
): Promise<Pick<Inputs, 'files' | 'duplicates'>> {
  const byId = new Map<string, Input>();
  const duplicates: { path: string; of: string }[] = [];
  for (const path of paths) {
    try {
      const documentId = documentIdOf(await sha256At(path));
      const first = byId.get(documentId);
      if (first) duplicates.push({ path, of: first.path });
      else byId.set(documentId, { path, documentId });
    } catch (error) {
      refused.push({ path, message: failureOf(withoutPath(error)) });
    }
  }
  return { files: [...byId.values()], duplicates };
}

/** The path is named before the sentence. */
function withoutPath(error: unknown): unknown {
  if (error instanceof Error && 'path' in error) delete error.path;
  return error;
}

function byName(a: string, b: string): number {
  const [x, y] = [basename(a), basename(b)];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

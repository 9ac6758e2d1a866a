/** Names the code that reads, so that kept results of another reading are not served again. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT } from '../paths.ts';

/** What makes a file's rows: the reader, the words and tables that it knows, the orchestration, and the pinned libraries. */
const SOURCES = ['src/domain', 'src/extraction', 'src/ocr', 'scripts/lib', 'package-lock.json'];
const LENGTH = 16;

/**
 * A hash (16 hexadecimal digits) of every source under `root` that a reading depends on (the reader's own unless others are given), and of the runtime, whose own
 * tables decode GB 18030 and fold widths. It errs to the safe side: a change of a comment reads everything again.
 */
export function readerVersion(root = ROOT, sources = SOURCES): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of sources.flatMap((source) => filesUnder(root, source)))
    hash.update(`\n${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, LENGTH);
}

/** Paths from `root` with slashes, sorted: the same on every system. */
function filesUnder(root: string, source: string): string[] {
  if (source.endsWith('.json')) return [source];
  return readdirSync(join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * Reads many files on all cores. Each finished file is a part on disk, so a run that was stopped goes on where it was and
 * memory does not grow with the number of files; the tables are joined from the parts in the order of their ids.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { csvHeader, toCsv } from '../../src/domain/csv.ts';
import { dataPackageJson } from '../../src/domain/dataPackage.ts';
import { TABLES, type Row } from '../../src/domain/tables.ts';
import { EXTRACTION_VERSION } from '../../src/extraction/version.ts';
import type { Extracted } from './extractFile.ts';
import { measureRows } from './measures.ts';
import { progress } from './progress.ts';
import { regionRows } from './regions.ts';
import { runPool } from './pool.ts';

type Part = Omit<Extracted, 'text'>;

/** Writes `out`'s tables. Returns how many files failed; each is named on standard error with why. */
export async function extractFiles(
  paths: readonly string[],
  out: string,
  jobs = availableParallelism(),
): Promise<number> {
  const parts = join(out, '.parts');
  await mkdir(join(out, 'text'), { recursive: true });
  await mkdir(parts, { recursive: true });
  const files = await expandFolders(paths);
  const bar = progress(files.length);
  const ids = new Set<string>();
  let failed = 0;
  const todo: string[] = [];
  for (const path of files) {
    const known = await knownPart(parts, path);
    if (known === undefined) todo.push(path);
    else {
      ids.add(known);
      bar.step();
    }
  }
  await runPool(todo, Math.max(1, Math.min(jobs, todo.length)), async (answer) => {
    if ('error' in answer) {
      failed++;
      bar.say(`✗ ${answer.path}\n  ${answer.error}`);
    } else {
      const { text, ...part } = answer.extracted;
      await writeFile(join(out, 'text', `${part.documentId}.txt`), text);
      await writePart(parts, part);
      ids.add(part.documentId);
      bar.say(summary(answer.path, part));
    }
    bar.step();
  });
  bar.end();
  await joinTables(out, parts, [...ids].sort());
  return failed;
}

async function expandFolders(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory()) {
      const entries = await readdir(path, { withFileTypes: true });
      files.push(
        ...entries
          .filter((entry) => entry.isFile())
          .map((entry) => join(path, entry.name))
          .sort(),
      );
    } else files.push(path);
  }
  return files;
}

/** The id of a file that this version has read before. */
async function knownPart(parts: string, path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch {
    return undefined;
  }
  const id = `d-${hash.digest('hex').slice(0, 16)}`;
  const exists = await access(partPath(parts, id)).then(
    () => true,
    () => false,
  );
  return exists ? id : undefined;
}

const partPath = (parts: string, id: string): string => join(parts, `${id}.${EXTRACTION_VERSION}.json`);

/** Written beside and renamed, so that a part is whole or not there. */
async function writePart(parts: string, part: Part): Promise<void> {
  const path = partPath(parts, part.documentId);
  await writeFile(`${path}.new`, JSON.stringify(part));
  await rename(`${path}.new`, path);
}

const summary = (path: string, part: Part): string =>
  `✓ ${path}\n  数字 ${part.figures}，自评 ${part.evaluations}，疑点 ${part.findings}，已交代比例 ${part.accountedPct}%` +
  (part.lacks.length > 0 ? `；未见：${part.lacks.join('、')}` : '');

async function joinTables(out: string, parts: string, ids: readonly string[]): Promise<void> {
  const fromParts = TABLES.filter(
    (table) => !['regions', 'measures', 'agencies', 'corrections'].includes(table.name),
  );
  const streams = new Map(
    fromParts.map((table) => [table.name as string, createWriteStream(join(out, `${table.name}.csv`))]),
  );
  for (const table of fromParts) streams.get(table.name)?.write(csvHeader(table));
  const agencies = new Set<string>();
  const regions = new Set<string>();
  for (const id of ids) {
    const part = JSON.parse(await readFile(partPath(parts, id), 'utf8')) as Part;
    for (const [name, stream] of streams) {
      const lines = part.tables[name] ?? '';
      if (lines !== '' && !stream.write(lines)) await once(stream, 'drain');
    }
    agencies.add(part.tables['agencies'] ?? '');
    if (part.regionCode !== '') regions.add(part.regionCode);
  }
  for (const stream of streams.values()) {
    stream.end();
    await once(stream, 'close');
  }
  await writeSmallTables(out, [...agencies].sort(), [...regions].sort());
  await rm(join(out, 'corrections.csv'), { force: true });
  await writeFile(join(out, 'corrections.csv'), csvHeader(tableNamed('corrections')));
  await writeFile(join(out, 'datapackage.json'), dataPackageJson());
}

const tableNamed = (name: string) => {
  const table = TABLES.find((candidate) => candidate.name === name);
  if (!table) throw new RangeError(`no such table: ${name}`);
  return table;
};

async function writeSmallTables(
  out: string,
  agencies: readonly string[],
  regions: readonly string[],
): Promise<void> {
  await writeFile(join(out, 'agencies.csv'), csvHeader(tableNamed('agencies')) + agencies.join(''));
  const rows: Row[] = regionRows(regions);
  await writeFile(join(out, 'regions.csv'), toCsv(tableNamed('regions'), rows));
  await writeFile(join(out, 'measures.csv'), toCsv(tableNamed('measures'), measureRows()));
}

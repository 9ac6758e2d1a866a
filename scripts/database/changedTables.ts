/** The tables of some documents of a package, as those of a package: what must be verified and written again after these have changed. */
import { copyFile, open, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { csvHeader } from '../../src/domain/csv.ts';
import { tableOf } from '../../src/domain/tables.ts';
import { JOINED_TABLES, type Remembered } from '../lib/joinMemory.ts';

/** Whole, since rows of documents refer to them. */
const REFERRED_TO = ['regions', 'agencies', 'measures'] as const;

/** Writes them into `out`, an empty folder. `documents` in the order of their lines. */
export async function writeChangedTables(
  data: string,
  documents: readonly Remembered[],
  out: string,
): Promise<void> {
  for (const [index, table] of JOINED_TABLES.entries()) {
    const from = await open(join(data, `${table.name}.csv`));
    try {
      const lines = [Buffer.from(csvHeader(table))];
      for (const { starts, lengths } of documents)
        lines.push(await bytesOf(from, starts[index] ?? 0, lengths[index] ?? 0));
      await writeFile(join(out, `${table.name}.csv`), Buffer.concat(lines));
    } finally {
      await from.close();
    }
  }
  for (const name of REFERRED_TO) await copyFile(join(data, `${name}.csv`), join(out, `${name}.csv`));
  await writeFile(join(out, 'corrections.csv'), csvHeader(tableOf('corrections')));
}

async function bytesOf(from: FileHandle, start: number, length: number): Promise<Buffer<ArrayBuffer>> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await from.read(buffer, 0, length, start);
  if (bytesRead !== length) throw new Error('a table has become shorter while it was read');
  return buffer;
}

/** An engine of its own for a database file that is written. */
import { rm } from 'node:fs/promises';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { literal } from '../../src/database/derive/schema.ts';

interface Target {
  readonly file: string;
  /** Of a file that is made. */
  readonly options?: string;
  /** What does not fit lies beside the file meanwhile; the process takes up to 900 MB more, of which the engine's own count knows nothing. */
  readonly memory: string;
}

/** Attaches the file as `target`, works, and leaves it written whole; answers what the work does. */
export async function withTarget<Result>(
  { file, options = '', memory }: Target,
  work: (connection: DuckDBConnection) => Promise<Result>,
): Promise<Result> {
  // One thread and kept order: the same rows then land in the same blocks.
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: memory,
    temp_directory: `${file}.spilled`,
  });
  const connection = await instance.connect();
  try {
    await connection.run(`ATTACH ${literal(file)} AS target ${options}`);
    const result = await work(connection);
    await connection.run('CHECKPOINT target');
    await connection.run('USE memory');
    await connection.run('DETACH target');
    return result;
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(`${file}.spilled`, { recursive: true, force: true });
  }
}

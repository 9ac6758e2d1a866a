/**
 * The built database, opened read-only by DuckDB itself for many readers at once: so many queries run, so many wait, and whoever
 * comes then is told to come again. Nothing is kept between requests but prepared statements.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection, type DuckDBPreparedStatement } from '@duckdb/node-api';
import { DATASET_VERSION_SQL } from '../../src/database/integrity.ts';
import { QUERY_PARAMETERS, type QueryName } from '../../src/queries/parameters.ts';
import { ROOT } from '../paths.ts';
import { arrowStream } from './arrow.ts';
import type { Limits } from './limits.ts';
import { Refusal } from './refusal.ts';

export type QueryValue = string | number;

export interface RemoteEngine {
  /** Of the dataset, as the manifest of the page has it. */
  readonly version: string;
  /**
   * An Arrow stream, whole. Aborting stops the query. Rejects with a `Refusal` where a limit is reached, and with DuckDB's own
   * error where the query fails.
   */
  run(name: QueryName, values: readonly QueryValue[], signal: AbortSignal): Promise<Uint8Array>;
  readonly load: () => { readonly running: number; readonly waiting: number };
  close(): void;
}

const NAMES = Object.keys(QUERY_PARAMETERS) as QueryName[];

export type Statements = ReadonlyMap<QueryName, string>;

const readStatements = async (): Promise<Statements> =>
  new Map(
    await Promise.all(
      NAMES.map(
        async (name) => [name, await readFile(join(ROOT, 'src/queries', `${name}.sql`), 'utf8')] as const,
      ),
    ),
  );

/** One reader at a time; its statements stay prepared. */
class Session {
  readonly #connection: DuckDBConnection;
  readonly #prepared = new Map<string, DuckDBPreparedStatement>();

  constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  async run(sql: string, values: readonly QueryValue[], mostRows: number, signal: AbortSignal) {
    signal.throwIfAborted();
    const interrupt = (): void => this.#connection.interrupt();
    signal.addEventListener('abort', interrupt, { once: true });
    try {
      const statement = this.#prepared.get(sql) ?? (await this.#connection.prepare(sql));
      this.#prepared.set(sql, statement);
      values.forEach((value, index) => {
        if (typeof value === 'number') statement.bindInteger(index + 1, value);
        else statement.bindVarchar(index + 1, value);
      });
      signal.throwIfAborted();
      return await arrowStream(await statement.stream(), mostRows);
    } catch (error) {
      this.#prepared.delete(sql);
      throw error;
    } finally {
      signal.removeEventListener('abort', interrupt);
    }
  }

  close(): void {
    this.#connection.closeSync();
  }
}

/** Sessions, and who waits for one. */
class Sessions {
  readonly #all: readonly Session[];
  readonly #idle: Session[];
  readonly #waiting: ((session: Session) => void)[] = [];
  readonly #mostWaiting: number;

  constructor(all: readonly Session[], mostWaiting: number) {
    this.#all = all;
    this.#idle = [...all];
    this.#mostWaiting = mostWaiting;
  }

  async take(signal: AbortSignal): Promise<Session> {
    const session = this.#idle.pop();
    if (session) return session;
    if (this.#waiting.length >= this.#mostWaiting)
      throw new Refusal(503, '现在查询的人太多，请稍后再试', { 'Retry-After': '1' });
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(take), 1);
        reject(signal.reason as Error);
      };
      const take = (given: Session): void => {
        signal.removeEventListener('abort', giveUp);
        resolve(given);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      this.#waiting.push(take);
    });
  }

  give(session: Session): void {
    const next = this.#waiting.shift();
    if (next) next(session);
    else this.#idle.push(session);
  }

  load() {
    return { running: this.#all.length - this.#idle.length, waiting: this.#waiting.length };
  }

  close(): void {
    for (const session of this.#all) session.close();
  }
}

/** Nothing but the file itself can be read, and no setting changed, whatever a statement says. */
const options = ({ memory, threads }: Limits) => ({
  access_mode: 'READ_ONLY',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  enable_external_access: 'false',
  lock_configuration: 'true',
  memory_limit: memory,
  threads: String(threads),
});

/** `given`: other statements than those of `src/queries`. @throws where the file is missing or of a version that this DuckDB does not read */
export async function openRemoteEngine(
  file: string,
  limits: Limits,
  given?: Statements,
): Promise<RemoteEngine> {
  const statements = given ?? (await readStatements());
  const instance = await DuckDBInstance.create(file, options(limits));
  const connections = await Promise.all(Array.from({ length: limits.parallel }, () => instance.connect()));
  const sessions = new Sessions(
    connections.map((connection) => new Session(connection)),
    limits.waiting,
  );
  const [row] = (await connections[0]?.runAndReadAll(DATASET_VERSION_SQL))?.getRowObjects() ?? [];
  return {
    version: String(row?.['dataset_version']),
    async run(name, values, aborted) {
      const timeout = AbortSignal.timeout(limits.seconds * 1000);
      const signal = AbortSignal.any([aborted, timeout]);
      try {
        const session = await sessions.take(signal);
        try {
          return await session.run(statements.get(name) ?? '', values, limits.rows, signal);
        } finally {
          sessions.give(session);
        }
      } catch (error) {
        if (timeout.aborted && !aborted.aborted)
          throw new Refusal(504, `查询超过 ${String(limits.seconds)} 秒，已停止`, { 'Retry-After': '5' });
        throw error;
      }
    },
    load: () => sessions.load(),
    close: () => {
      sessions.close();
      instance.closeSync();
    },
  };
}

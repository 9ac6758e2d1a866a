/**
 * What the tables say of themselves and of their sources, before a database is made of them: a cell that somebody edited, a
 * row twice, a reference to nothing, a source that is not the one registered. Throws `RunError` naming every one.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import Papa from 'papaparse';
import { identifier, readCsv } from '../../src/database/derive/schema.ts';
import { TABLES, type Table } from '../../src/domain/tables.ts';
import { RunError } from '../lib/failures.ts';
import { sha256OfFile } from '../lib/hash.ts';
import { engineMemory } from './memory.ts';
import { at, isInside, MOST_TOLD, rowsOf, type Cells } from './problems.ts';
import { quoteProblems } from './quotes.ts';

/** SHA-256 of a file; throws where it cannot be read. */
export type DigestOf = (path: string) => Promise<string>;

export interface Verified {
  /** Where texts and sources lie, if not beside the tables. */
  readonly files?: string;
  readonly digestOf?: DigestOf;
}

export async function verifyPackage(
  folder: string,
  { files = folder, digestOf = sha256OfFile }: Verified = {},
): Promise<void> {
  const spilled = await mkdtemp(join(tmpdir(), 'juesuan-verify-'));
  // What does not fit lies in a folder for a while.
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: await engineMemory(folder),
    temp_directory: spilled,
  });
  const connection = await instance.connect();
  try {
    for (const table of TABLES)
      await connection.run(
        `CREATE VIEW ${identifier(table.name)} AS
           SELECT row_number() OVER () AS "#", * FROM ${readCsv(table, join(folder, `${table.name}.csv`))}`,
      );
    const problems: string[] = [];
    for (const table of TABLES) {
      if (await isSound(connection, table, join(folder, `${table.name}.csv`))) continue;
      problems.push(
        ...(await keyProblems(connection, table)),
        ...(await missingProblems(connection, table)),
        ...(await referenceProblems(connection, table)),
      );
    }
    const documents = await rowsOf(connection, 'FROM documents');
    problems.push(...(await sourceProblems(files, documents, digestOf)));
    problems.push(...(await quoteProblems(connection, files, documents)));
    requireNone(problems);
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(spilled, { recursive: true, force: true });
  }
}

/** Each source that documents.csv in `folder` names is the one that was read. */
export async function verifySources(folder: string, digestOf: DigestOf): Promise<void> {
  const text = await readFile(join(folder, 'documents.csv'), 'utf8');
  const { data } = Papa.parse<Cells>(text, { header: true, skipEmptyLines: true });
  const documents = data.map((row, index) => ({ ...row, '#': String(index + 1) }));
  requireNone(await sourceProblems(folder, documents, digestOf));
}

function requireNone(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const more = problems.length > MOST_TOLD ? `\n……不止 ${MOST_TOLD} 处` : '';
  throw new RunError(`数据表与原文不符，没有生成数据库：\n${problems.slice(0, MOST_TOLD).join('\n')}${more}`);
}

/** One reading of the file tells whether there is anything to look for; what it is takes one for each column. */
async function isSound(connection: DuckDBConnection, table: Table, file: string): Promise<boolean> {
  const { columns, primaryKey, foreignKeys = [] } = table;
  const missing = columns
    .filter(({ required }) => required)
    .map(({ name }) => `count(*) FILTER (WHERE given.${identifier(name)} IS NULL)`);
  const lost = foreignKeys.map(
    ({ column }, index) =>
      `count(*) FILTER (WHERE given.${identifier(column)} IS NOT NULL AND known${index}.key IS NULL)`,
  );
  const known = foreignKeys.map(
    ({ column, table: other, key }, index) =>
      `LEFT JOIN (SELECT DISTINCT ${identifier(key)} AS key FROM ${identifier(other)}) known${index}
         ON known${index}.key = given.${identifier(column)}`,
  );
  const key = primaryKey.map((name) => `given.${identifier(name)}`).join(', ');
  // Numbers in place of long keys: that two keys share one is no more than a needless look.
  const twice = `count(*) - count(DISTINCT hash(${key}))`;
  const [row] = await rowsOf(
    connection,
    `SELECT ${[twice, ...missing, ...lost].join(' + ')} AS found
     FROM ${readCsv(table, file)} given ${known.join(' ')}`,
  );
  return row?.['found'] === '0';
}

async function keyProblems(connection: DuckDBConnection, { name, primaryKey }: Table): Promise<string[]> {
  const key = primaryKey.map(identifier).join(', ');
  const twice = await rowsOf(
    connection,
    `SELECT max("#") AS "#", concat_ws('、', ${key}) AS key FROM ${identifier(name)}
     GROUP BY ${key} HAVING count(*) > 1 ORDER BY 1 LIMIT ${MOST_TOLD + 1}`,
  );
  return twice.map((row) => at(name, row['#'], `${row['key'] ?? ''} 重复`));
}

async function missingProblems(connection: DuckDBConnection, { name, columns }: Table): Promise<string[]> {
  const problems: string[] = [];
  for (const column of columns.filter(({ required }) => required)) {
    const empty = await rowsOf(
      connection,
      `SELECT "#" FROM ${identifier(name)} WHERE ${identifier(column.name)} IS NULL LIMIT ${MOST_TOLD + 1}`,
    );
    problems.push(...empty.map((row) => at(name, row['#'], `缺少 ${column.name}`)));
  }
  return problems;
}

async function referenceProblems(
  connection: DuckDBConnection,
  { name, foreignKeys = [] }: Table,
): Promise<string[]> {
  const problems: string[] = [];
  for (const { column, table, key } of foreignKeys) {
    const lost = await rowsOf(
      connection,
      `SELECT "#", ${identifier(column)} AS given FROM ${identifier(name)}
       ANTI JOIN ${identifier(table)} known ON known.${identifier(key)} = ${identifier(name)}.${identifier(column)}
       WHERE ${identifier(column)} IS NOT NULL ORDER BY 1 LIMIT ${MOST_TOLD + 1}`,
    );
    problems.push(
      ...lost.map((row) => at(name, row['#'], `${column} “${row['given'] ?? ''}”在 ${table}.csv 里没有`)),
    );
  }
  return problems;
}

/** Where the package has its sources (`npm run extract` leaves them where they are), each is the one that was read. */
async function sourceProblems(
  folder: string,
  documents: readonly Cells[],
  digestOf: DigestOf,
): Promise<string[]> {
  const problems: string[] = [];
  for (const row of documents) {
    const file = row['source_file'] ?? '';
    if (!isInside(folder, file) || !isInside(folder, row['text_file'] ?? '')) {
      problems.push(at('documents', row['#'], `${file} 不在数据目录里`));
      continue;
    }
    const sha256 = await digestOf(join(folder, file)).catch(() => null);
    if (sha256 === null) problems.push(at('documents', row['#'], `没有原始文件 ${file}`));
    else if (sha256 !== row['sha256']) problems.push(at('documents', row['#'], `${file} 的 SHA-256 不符`));
  }
  return problems;
}

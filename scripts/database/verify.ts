/**
 * What the tables say of themselves and of their sources, before a database is made of them: a cell that somebody edited, a
 * row twice, a reference to nothing, a source that is not the one registered. Throws `RunError` naming every one.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { identifier, readCsv } from '../../src/database/derive/schema.ts';
import { TABLES, type Table } from '../../src/domain/tables.ts';
import { chineseNumber } from '../../src/extraction/text/chineseNumbers.ts';
import { foldText } from '../../src/extraction/text/fold.ts';
import { sha256Of } from '../lib/digests.ts';
import { RunError } from '../lib/failures.ts';

type Cells = Readonly<Record<string, string>>;

/** More would hide the first. */
const MOST_TOLD = 20;

/** What does not fit lies in a folder for a while: memory does not grow with the package. */
const MEMORY = '500MB';

export async function verifyPackage(folder: string): Promise<void> {
  const spilled = await mkdtemp(join(tmpdir(), 'juesuan-verify-'));
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: MEMORY, temp_directory: spilled });
  const connection = await instance.connect();
  try {
    for (const table of TABLES)
      await connection.run(
        `CREATE VIEW ${identifier(table.name)} AS
           SELECT row_number() OVER () AS "#", * FROM ${readCsv(table, join(folder, `${table.name}.csv`))}`,
      );
    const problems: string[] = [];
    for (const table of TABLES)
      problems.push(
        ...(await keyProblems(connection, table)),
        ...(await missingProblems(connection, table)),
        ...(await referenceProblems(connection, table)),
      );
    const documents = await rowsOf(connection, 'FROM documents');
    problems.push(...(await sourceProblems(folder, documents)));
    problems.push(...(await figureProblems(connection, folder, documents)));
    if (problems.length === 0) return;
    const more = problems.length > MOST_TOLD ? `\n……不止 ${MOST_TOLD} 处` : '';
    throw new RunError(
      `数据表与原文不符，没有生成数据库：\n${problems.slice(0, MOST_TOLD).join('\n')}${more}`,
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(spilled, { recursive: true, force: true });
  }
}

/** An empty cell is ''. */
async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Cells[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjects().map(cellsOf);
}

const cellsOf = (row: Record<string, unknown>): Cells =>
  Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [name, cell === null ? '' : String(cell as string | bigint)]),
  );

/** Counted without the header, as `row 1` of a table is. */
const at = (name: string, row: string | undefined, what: string): string =>
  `${name}.csv 第 ${row ?? ''} 条：${what}`;

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
async function sourceProblems(folder: string, documents: readonly Cells[]): Promise<string[]> {
  const problems: string[] = [];
  for (const row of documents) {
    const file = row['source_file'] ?? '';
    if (!isInside(folder, file) || !isInside(folder, row['text_file'] ?? '')) {
      problems.push(at('documents', row['#'], `${file} 不在数据目录里`));
      continue;
    }
    const bytes = await readFile(join(folder, file)).catch(() => null);
    if (bytes === null) problems.push(at('documents', row['#'], `没有原始文件 ${file}`));
    else if (sha256Of(bytes) !== row['sha256'])
      problems.push(at('documents', row['#'], `${file} 的 SHA-256 不符`));
  }
  return problems;
}

const isInside = (folder: string, path: string): boolean =>
  resolve(folder, path).startsWith(resolve(folder) + sep);

/** Every printed figure prints what stands at its place, and has the value that it prints. Rows of a document lie together. */
async function figureProblems(
  connection: DuckDBConnection,
  folder: string,
  documents: readonly Cells[],
): Promise<string[]> {
  const files = new Map(documents.map((row) => [row['document_id'], row['text_file'] ?? '']));
  const problems: string[] = [];
  let [document, text]: [string | undefined, string] = [undefined, ''];
  const result = await connection.stream(
    `SELECT "#", document_id, figure_id, printed, value, status, source_start, source_end
     FROM figures WHERE basis = 'printed'`,
  );
  for await (const chunk of result.yieldRowObjects())
    for (const row of chunk.map(cellsOf)) {
      if (row['document_id'] !== document) {
        document = row['document_id'];
        const file = files.get(document) ?? '';
        text = isInside(folder, file) ? await readFile(join(folder, file), 'utf8').catch(() => '') : '';
      }
      const what = problemOf(row, text);
      if (what !== null && problems.length <= MOST_TOLD)
        problems.push(at('figures', row['#'], `${row['figure_id'] ?? ''} 的${what}`));
    }
  return problems;
}

function problemOf(row: Cells, text: string): string | null {
  const { printed = '', value = '' } = row;
  const place = text.slice(Number(row['source_start']), Number(row['source_end']));
  if (place.replace(/\s/g, '') !== printed) return `原文数字是“${printed}”，出处是“${place}”`;
  if (row['status'] === 'corrected' || valuePrinted(printed) === unsigned(value)) return null;
  return `数值是 ${value}，原文是“${printed}”`;
}

/** The sign of a change stands in its words. */
const unsigned = (value: string): string => value.replace(/^-/, '');

/** 1,052.87 → 1052.87; 二十六 → 26. */
function valuePrinted(printed: string): string {
  const digits = foldText(printed).replace(/^[-+]/, '');
  return /^\d/.test(digits) ? digits.replaceAll('，', '') : (chineseNumber(digits) ?? '');
}

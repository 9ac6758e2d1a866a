/** Adds `form_numbers` to the database file: made from the other tables and the texts, so it has no CSV of its own. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { formNumbers, type Form } from './formNumbers.ts';

const TABLE = 'form_numbers';

type Cells = Readonly<Record<string, unknown>>;

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Cells[]> {
  return (await connection.runAndReadAll(sql)).getRowObjects();
}

/** Rows by one of their columns, in their order. */
function grouped(rows: readonly Cells[], column: string): Map<string, Cells[]> {
  const groups = new Map<string, Cells[]>();
  for (const row of rows) {
    const key = String(row[column]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

async function formsByDocument(connection: DuckDBConnection): Promise<Map<string, Form[]>> {
  const funding = grouped(
    await rowsOf(
      connection,
      'SELECT evaluation_id, ordinal, source FROM evaluation_funding ORDER BY evaluation_id, ordinal',
    ),
    'evaluation_id',
  );
  const indicators = grouped(
    await rowsOf(
      connection,
      `SELECT evaluation_id, ordinal, source_start, source_end FROM indicators
       WHERE source_start IS NOT NULL ORDER BY evaluation_id, ordinal`,
    ),
    'evaluation_id',
  );
  const evaluations = grouped(
    await rowsOf(
      connection,
      `SELECT evaluation_id, document_id::VARCHAR AS document_id, source_start, source_end,
         coalesce(places, '') AS printed_places
       FROM evaluations ORDER BY document_id, source_start`,
    ),
    'document_id',
  );
  const formOf = (row: Cells): Form => {
    const id = String(row['evaluation_id']);
    return {
      evaluationId: id,
      places: String(row['printed_places']),
      start: Number(row['source_start']),
      end: Number(row['source_end']),
      funding: (funding.get(id) ?? []).map((line) => ({
        ordinal: Number(line['ordinal']),
        source: String(line['source']),
      })),
      indicators: (indicators.get(id) ?? []).map((line) => ({
        ordinal: Number(line['ordinal']),
        start: Number(line['source_start']),
        end: Number(line['source_end']),
      })),
    };
  };
  return new Map([...evaluations].map(([document, rows]) => [document, rows.map(formOf)]));
}

/** Where the unread numbers of documents with forms begin, by document. */
async function unreadByDocument(connection: DuckDBConnection): Promise<Map<string, Cells[]>> {
  const rows = await rowsOf(
    connection,
    `SELECT document_id::VARCHAR AS document_id, source_start FROM unread
     WHERE document_id::VARCHAR IN (SELECT document_id::VARCHAR FROM evaluations)`,
  );
  return grouped(rows, 'document_id');
}

/**
 * `directory` holds the texts that `documents.text_file` names; those of documents without a form are not read. The tables
 * must be there already.
 */
export async function writeFormNumbers(connection: DuckDBConnection, directory: string): Promise<void> {
  await connection.run(
    `CREATE TABLE ${TABLE} (document_id VARCHAR, evaluation_id VARCHAR, part VARCHAR, field VARCHAR,
       ordinal INTEGER, printed VARCHAR, source_start INTEGER, source_end INTEGER, quote VARCHAR)`,
  );
  const forms = await formsByDocument(connection);
  const unread = await unreadByDocument(connection);
  const appender = await connection.createAppender(TABLE);
  const text = (value: string): void => {
    if (value === '') appender.appendNull();
    else appender.appendVarchar(value);
  };
  for (const { document_id, text_file } of await rowsOf(
    connection,
    `SELECT document_id::VARCHAR AS document_id, text_file FROM documents
     WHERE document_id::VARCHAR IN (SELECT document_id::VARCHAR FROM evaluations) ORDER BY 1`,
  )) {
    const id = String(document_id);
    const numbers = formNumbers(
      await readFile(join(directory, String(text_file)), 'utf8'),
      forms.get(id) ?? [],
      new Set((unread.get(id) ?? []).map((row) => Number(row['source_start']))),
    );
    for (const number of numbers.sort((a, b) => a.start - b.start)) {
      appender.appendVarchar(id);
      appender.appendVarchar(number.evaluationId);
      appender.appendVarchar(number.part);
      text(number.field);
      if (number.ordinal === null) appender.appendNull();
      else appender.appendInteger(number.ordinal);
      appender.appendVarchar(number.printed);
      appender.appendInteger(number.start);
      appender.appendInteger(number.end);
      text(number.quote);
      appender.endRow();
    }
  }
  appender.closeSync();
}

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
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

async function formsByDocument(connection: DuckDBConnection): Promise<Map<string, Form[]>> {
  const funding = grouped(
    await rowsOf(connection, 'SELECT * FROM evaluation_funding ORDER BY evaluation_id, ordinal'),
    'evaluation_id',
  );
  const indicators = grouped(
    await rowsOf(
      connection,
      'SELECT * FROM indicators WHERE source_start IS NOT NULL ORDER BY evaluation_id, ordinal',
    ),
    'evaluation_id',
  );
  const evaluations = grouped(
    await rowsOf(
      connection,
      "SELECT *, coalesce(places, '') AS printed_places FROM evaluations ORDER BY document_id, source_start",
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

/** `directory` holds the texts that `documents.text_file` names. The tables must be there already. */
export async function writeFormNumbers(connection: DuckDBConnection, directory: string): Promise<void> {
  await connection.run(
    `CREATE TABLE ${TABLE} (document_id VARCHAR, evaluation_id VARCHAR, part VARCHAR, field VARCHAR,
       ordinal INTEGER, printed VARCHAR, source_start INTEGER, source_end INTEGER, quote VARCHAR)`,
  );
  const forms = await formsByDocument(connection);
  const appender = await connection.createAppender(TABLE);
  const text = (value: string): void => {
    if (value === '') appender.appendNull();
    else appender.appendVarchar(value);
  };
  for (const { document_id, text_file } of await rowsOf(
    connection,
    'SELECT document_id::VARCHAR AS document_id, text_file FROM documents ORDER BY 1',
  )) {
    const id = String(document_id);
    const unread = await rowsOf(
      connection,
      `SELECT source_start FROM unread WHERE document_id::VARCHAR = '${id.replaceAll("'", "''")}'`,
    );
    const numbers = formNumbers(
      await readFile(join(directory, String(text_file)), 'utf8'),
      forms.get(id) ?? [],
      new Set(unread.map((row) => Number(row['source_start']))),
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

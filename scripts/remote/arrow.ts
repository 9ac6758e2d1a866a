/** A result of DuckDB as the bytes of an Arrow stream: what the page's own engine answers with, too. */
import { DuckDBTypeId, type DuckDBResult, type DuckDBValue } from '@duckdb/node-api';
import {
  Bool,
  Float64,
  Int16,
  Int32,
  Int64,
  Int8,
  Table,
  tableToIPC,
  Uint8 as UnsignedInt8,
  Utf8,
  vectorFromArray,
  type DataType,
  type Vector,
} from 'apache-arrow';
import { Refusal } from './refusal.ts';

/** The types that named queries answer with. Numbers keep theirs, so that none is rounded on the way. */
const ARROW_TYPES: Readonly<Partial<Record<DuckDBTypeId, DataType>>> = {
  [DuckDBTypeId.BOOLEAN]: new Bool(),
  [DuckDBTypeId.TINYINT]: new Int8(),
  [DuckDBTypeId.UTINYINT]: new UnsignedInt8(),
  [DuckDBTypeId.SMALLINT]: new Int16(),
  [DuckDBTypeId.INTEGER]: new Int32(),
  [DuckDBTypeId.BIGINT]: new Int64(),
  [DuckDBTypeId.DOUBLE]: new Float64(),
  [DuckDBTypeId.VARCHAR]: new Utf8(),
  [DuckDBTypeId.ENUM]: new Utf8(),
};

function arrowType(result: DuckDBResult, column: number): DataType {
  const type = ARROW_TYPES[result.columnTypeId(column)];
  if (!type)
    throw new Error(
      `column ${result.columnName(column)}: no Arrow type for ${String(result.columnType(column))}`,
    );
  return type;
}

/** @throws Refusal where the result has more rows than `mostRows`; Error where a column is of another type than queries have */
export async function arrowStream(result: DuckDBResult, mostRows: number): Promise<Uint8Array> {
  const columns: DuckDBValue[][] = result.columnNames().map(() => []);
  for await (const chunk of result) {
    chunk.getColumns().forEach((values, index) => {
      for (const value of values) columns[index]?.push(value);
    });
    if ((columns[0]?.length ?? 0) > mostRows)
      throw new Refusal(413, `结果超过 ${String(mostRows)} 行，请缩小范围`);
  }
  const vectors = columns.map((values, index): [string, Vector] => [
    result.columnName(index),
    vectorFromArray(values, arrowType(result, index)),
  ]);
  return tableToIPC(new Table(Object.fromEntries(vectors)), 'stream');
}

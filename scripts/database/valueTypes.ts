/** ENUM types of the file that list the values of its rows: with other rows they list others. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { identifier, isEnum, literal } from '../../src/database/derive/schema.ts';
import type { Column, Table } from '../../src/domain/tables.ts';
import { rowsOf } from './problems.ts';

/** A column of `tables` in the catalog `target`; the first has every value that others have. */
export interface ValueType {
  readonly name: string;
  readonly column: string;
  readonly tables: readonly string[];
  /** Whether '' is listed, though no row may have it (comparables.sql). */
  readonly hasEmpty: boolean;
}

export const typeName = (table: Table, { name }: Column): string => `${table.name}_${name}`;

/** Of a table of the package. */
export const valueTypesOf = (table: Table): ValueType[] =>
  table.columns
    .filter((column: Column) => isEnum(column) && !column.values)
    .map((column) => ({
      name: typeName(table, column),
      column: column.name,
      tables: [table.name],
      hasEmpty: false,
    }));

const BOTH = ['comparables', 'agency_comparables'];

/** Of what comparisons read. */
export const COMPARABLES_TYPES: readonly ValueType[] = [
  { name: 'comparables_metric', column: 'metric', tables: BOTH, hasEmpty: true },
  { name: 'comparables_unit', column: 'unit', tables: BOTH, hasEmpty: true },
];

/** `SELECT value`, in their order. */
export const listedValues = (type: string): string =>
  `SELECT unnest(labels) AS value FROM duckdb_types() WHERE database_name = 'target' AND type_name = ${literal(type)}`;

/** `part` is in use, before and after. The type lists what its column has and what `added`, a table with such a column, will bring: as that of a file made whole. */
export async function retype(connection: DuckDBConnection, type: ValueType, added: string): Promise<void> {
  const { name, tables, hasEmpty } = type;
  const column = identifier(type.column);
  const values = [`target.${identifier(tables[0] ?? '')}`, added].map(
    (table) => `SELECT DISTINCT ${column}::VARCHAR AS value FROM ${table} WHERE ${column} IS NOT NULL`,
  );
  await connection.run(`CREATE OR REPLACE TABLE memory.values AS ${values.join(' UNION ')}`);
  // A type without entries makes every row of its table unreadable.
  const empty = `SELECT '' ${hasEmpty ? '' : 'WHERE NOT EXISTS (FROM memory.values)'}`;
  const wanted = `(FROM memory.values UNION ${empty})`;
  const [differing] = await rowsOf(
    connection,
    `(FROM ${wanted} EXCEPT ${listedValues(name)}) UNION ALL (${listedValues(name)} EXCEPT FROM ${wanted}) LIMIT 1`,
  );
  if (!differing) return;
  await connection.run('USE target');
  await connection.run(`DROP TYPE ${identifier(name)}`);
  await connection.run(`CREATE TYPE ${identifier(name)} AS ENUM (FROM ${wanted} ORDER BY 1)`);
  // Rows that are deleted are still there and cast as well, with values that the type no longer lists.
  for (const table of tables)
    await connection.run(
      `ALTER TABLE ${identifier(table)} ALTER ${column} TYPE ${identifier(name)}
       USING TRY_CAST(${column}::VARCHAR AS ${identifier(name)})`,
    );
  await connection.run('USE part');
}

/**
 * The named queries as ClickHouse runs them: the same SQL with its parameters named, macros written out and what casts to a type of
 * DuckDB's own left as it is; or `name.clickhouse.sql`, where the two cannot agree.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parameterName, QUERY_PARAMETERS, type QueryName } from '../../src/queries/parameters.ts';
import { macroStatements } from '../database/sqlFiles.ts';
import { ROOT } from '../paths.ts';
import { argumentsAt } from './arguments.ts';
import { tableMacro, writeOutMacros } from './macros.ts';
import { nameColumns } from './names.ts';

const QUERIES = join(ROOT, 'src/queries');
export const QUERY_NAMES = Object.keys(QUERY_PARAMETERS) as QueryName[];

const TYPES = { text: 'String', integer: 'Int32' } as const;
/** A text that is no number of the type is NULL. ENUMs of the build are plain texts in ClickHouse. */
const CASTS: Readonly<Record<string, string>> = { SMALLINT: 'toInt16OrNull', INTEGER: 'toInt32OrNull' };

const withoutComments = (sql: string): string =>
  sql
    .replace(/^\s*--.*$/gm, '')
    .replace(/;\s*$/, '')
    .trim();

function withoutTryCasts(sql: string): string {
  const at = sql.indexOf('TRY_CAST(');
  if (at < 0) return sql;
  const { parts, end } = argumentsAt(sql, at + 'TRY_CAST'.length);
  const [, value = '', type = ''] = /^([\s\S]*) AS (\w+)$/.exec(parts.join(', ')) ?? [];
  return withoutTryCasts(`${sql.slice(0, at)}${CASTS[type] ?? ''}(${value})${sql.slice(end)}`);
}

/** `{p1:String}` is bound by the server; ClickHouse takes it nowhere but as a value. */
const withNamedParameters = (name: QueryName, sql: string): string =>
  sql.replace(/\$(\d+)/g, (_place, ordinal: string) => {
    const index = Number(ordinal) - 1;
    const parameter = QUERY_PARAMETERS[name][index];
    if (!parameter) throw new Error(`${name}.sql: $${ordinal} has no parameter`);
    return `{${parameterName(index)}:${TYPES[parameter.type]}}`;
  });

export function clickhouseQuery(name: QueryName): string {
  const own = join(QUERIES, `${name}.clickhouse.sql`);
  const sql = readFileSync(existsSync(own) ? own : join(QUERIES, `${name}.sql`), 'utf8');
  const macros = macroStatements().flatMap((statement) => tableMacro(withoutComments(statement)) ?? []);
  return withNamedParameters(
    name,
    withoutTryCasts(nameColumns(writeOutMacros(withoutComments(sql), macros))),
  );
}

/** The SQL that build and page share, read from its files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildStep, DeriveStep } from '../../src/database/derive/derive.ts';
import { ROOT } from '../paths.ts';

const DERIVE = join(ROOT, 'src/database/derive');
const MACROS = join(ROOT, 'src/queries/macros');

export const deriveSql = (step: BuildStep): string => readFileSync(join(DERIVE, `${step}.sql`), 'utf8');

/** Macros that the named queries share, in the order of their names. */
export const macroStatements = (): string[] =>
  readdirSync(MACROS)
    .sort()
    .map((file) => readFileSync(join(MACROS, file), 'utf8'));

/** The one statement of a step that creates `table`. */
export function derivedTableSql(step: DeriveStep, table: string): string {
  const [statement] = new RegExp(`^CREATE TABLE ${table} AS\n[^;]*;`, 'm').exec(deriveSql(step)) ?? [];
  if (statement === undefined) throw new Error(`${step}.sql makes no table ${table}`);
  return statement;
}

/** The SQL that build and page share, read from its files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeriveStep } from '../../src/database/derive/derive.ts';
import { ROOT } from '../paths.ts';

const DERIVE = join(ROOT, 'src/database/derive');
const MACROS = join(ROOT, 'src/queries/macros');

export const deriveSql = (step: DeriveStep): string => readFileSync(join(DERIVE, `${step}.sql`), 'utf8');

/** Macros that the named queries share, in the order of their names. */
export const macroStatements = (): string[] =>
  readdirSync(MACROS)
    .sort()
    .map((file) => readFileSync(join(MACROS, file), 'utf8'));

/** A package parted in two: its rest as published, its other documents joined as a reader's own; and the whole, to hold them against. */
import { join } from 'node:path';
import Papa from 'papaparse';
import { deriveSql, macroStatements } from '../../scripts/database/sqlFiles.ts';
import { writeDatabase } from '../../scripts/database/write.ts';
import { attachLocal, makeLocal, type SharedSql } from '../../src/database/local/join.ts';
import type { LocalTables } from '../../src/database/local/tables.ts';
import { openNodeEngine, type NodeEngine } from '../../src/database/node.ts';
import { pinyinOf, spellingsOf } from '../../src/domain/pinyin.ts';
import { splitPackage } from './splitPackage.ts';

export const SQL: SharedSql = { step: deriveSql, macros: macroStatements() };
const VERSION = '0'.repeat(64);

/** Of a row of the table of documents. */
export type IsOwn = (row: Readonly<Record<string, string>>) => boolean;

export interface Joined {
  readonly whole: NodeEngine;
  readonly joined: NodeEngine;
  readonly tables: LocalTables;
}

function spellingsOfNames(agencies: string): LocalTables['spellings'] {
  const rows = Papa.parse<Record<string, string>>(agencies, { header: true }).data;
  return rows
    .flatMap((row) => [row['name'] ?? '', row['short_name'] ?? ''])
    .map((name) => ({ name, pinyin: pinyinOf(name), spellings: spellingsOf(name) }));
}

/** Files of `name` are written into `root`. */
export async function joinPackage(root: string, name: string, data: string, isOwn: IsOwn): Promise<Joined> {
  const rest = join(root, `${name}-rest`);
  const { own } = await splitPackage(data, rest, isOwn);
  await writeDatabase(join(root, `${name}.duckdb`), data, VERSION);
  await writeDatabase(join(root, `${name}-rest.duckdb`), rest, VERSION);
  const whole = await openNodeEngine(join(root, `${name}.duckdb`));
  const joined = await openNodeEngine(join(root, `${name}-rest.duckdb`));
  const tables: LocalTables = {
    csv: own,
    spellings: spellingsOfNames(own['agencies'] ?? ''),
  };
  await attachLocal(joined.joining, await makeLocal(joined.joining, tables, SQL));
  return { whole, joined, tables };
}

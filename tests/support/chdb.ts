/**
 * ClickHouse itself, in this process: chdb 3.4 (ClickHouse 26.7, Apache-2.0). It weighs 546 MB, so it is no dependency: whoever runs
 * these tests first gets it into `.cache`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CACHE_DIRECTORY } from '../../scripts/paths.ts';

const VERSION = '3.4.0';
const HOME = join(CACHE_DIRECTORY, `chdb-${VERSION}`);

export interface ClickHouse {
  query(sql: string, format?: string): string;
  /** An Arrow stream. `params` by the names in the statement. */
  rows(sql: string, params: Readonly<Record<string, string | number>>): Promise<Uint8Array>;
  close(): void;
}

interface Session {
  query(sql: string, format?: string): string;
  queryBindAsync(
    sql: string,
    params: Readonly<Record<string, string | number>>,
    options: { readonly format: string },
  ): Promise<{ bytes(): Uint8Array }>;
  close(): void;
}

/** Beside, then renamed: half an installation is never found. */
function install(): void {
  mkdirSync(CACHE_DIRECTORY, { recursive: true });
  const draft = mkdtempSync(join(CACHE_DIRECTORY, 'chdb-draft-'));
  try {
    const flags = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
    execFileSync('npm', ['install', '--prefix', draft, ...flags, `chdb@${VERSION}`], { stdio: 'inherit' });
    if (!existsSync(HOME)) renameSync(draft, HOME);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** `folder`: for its tables. Close it after use. */
export function openClickHouse(folder: string): ClickHouse {
  if (!existsSync(HOME)) install();
  const { Session } = createRequire(import.meta.url)(join(HOME, 'node_modules/chdb')) as {
    readonly Session: new (folder: string) => Session;
  };
  const session = new Session(folder);
  return {
    query: (sql, format = 'JSONEachRow') => session.query(sql, format),
    rows: async (sql, params) =>
      (await session.queryBindAsync(sql, params, { format: 'ArrowStream' })).bytes(),
    close: () => session.close(),
  };
}

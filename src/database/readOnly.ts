/** Which statements a reader may run, and how: each becomes a part of a SELECT, so that it cannot be anything else. Pure. */
import { t } from '../language/t.ts';

/** More rows than these nobody reads, and a tab would run out of memory. */
export const MOST_ROWS = 10_000;

const ALLOWED = ['SELECT', 'WITH', 'FROM', 'VALUES', 'DESCRIBE', 'SHOW', 'SUMMARIZE', 'EXPLAIN'] as const;

/** A statement that would change something, or none. `message` is for the reader. */
export class RefusedStatement extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RefusedStatement';
  }
}

const LEADING = /^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/;

/** Without what stands around the statement: white space, comments in front, semicolons behind. */
const bare = (sql: string): string => sql.replace(LEADING, '').replace(/[;\s]+$/, '');

export interface ReadStatement {
  /** As written, for the engine to check: it knows the lines that the reader knows. */
  readonly written: string;
  /** `EXPLAIN`, with `ANALYZE` where asked; else empty. */
  readonly prefix: string;
  /** What is read from, as it stands behind FROM. The line break keeps a comment at the end from taking the bracket along. */
  readonly source: string;
}

/** @throws RefusedStatement */
export function readStatement(sql: string): ReadStatement {
  const written = bare(sql);
  const first = /^(?:[\p{L}_]+|.)/u.exec(written)?.[0] ?? '';
  if (written === '') throw new RefusedStatement(t('还没有写查询。'));
  if (!ALLOWED.some((allowed) => allowed === first.toUpperCase()))
    throw new RefusedStatement(
      t('“{first}”不能用在开头：这里只能查询，不能修改。查询用 {queries} 开头，查看结构用 {looks}。', {
        first,
        queries: ALLOWED.slice(0, 3).join(t('、')),
        looks: ALLOWED.slice(4).join(t('、')),
      }),
    );
  const prefix = /^EXPLAIN\s+(?:ANALYZE\s+)?/i.exec(written)?.[0] ?? '';
  return { written, prefix, source: `(\n${written.slice(prefix.length)}\n)` };
}

/** One row more than is shown tells that there are more. `columns`: as they stand behind SELECT. */
export const boundedSql = ({ prefix, source }: ReadStatement, columns: string): string =>
  `${prefix}SELECT ${columns} FROM ${source} LIMIT ${String(MOST_ROWS + 1)}`;

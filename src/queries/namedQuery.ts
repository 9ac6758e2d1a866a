/**
 * A named query: SQL from its own file, parameters, and the schema that its rows must meet. Rows are validated here,
 * once, where they enter; everything above works with typed rows.
 */
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { database, type Database, type SqlParam } from '../database/index.ts';
import { answerAhead } from './ahead.ts';
import { withQuestions } from './questions.ts';

export interface NamedQueryCall<Schema extends z.ZodType = z.ZodType> {
  readonly queryKey: readonly [name: string, ...params: SqlParam[]];
  readonly sql: string;
  readonly params: readonly SqlParam[];
  readonly rowSchema: Schema;
}

export function namedQuery<Schema extends z.ZodType>(
  name: string,
  sql: string,
  params: readonly SqlParam[],
  rowSchema: Schema,
): NamedQueryCall<Schema> {
  return { queryKey: [name, ...params], sql, params, rowSchema };
}

/** A result that is not what the query promises: a dataset and a page that do not belong together. */
export class RowShapeError extends Error {
  constructor(name: string, cause: unknown) {
    super(`query ${name} returned rows of another shape`, { cause });
    this.name = 'RowShapeError';
  }
}

/** Runs the call on any connector; the build uses this too, so hydrated results equal fetched ones. */
export async function runNamedQuery<Schema extends z.ZodType>(
  db: Pick<Database, 'query'>,
  call: NamedQueryCall<Schema>,
): Promise<z.output<Schema>[]> {
  const rows = await db.query(call.sql, call.params, call.queryKey[0]);
  const parsed = call.rowSchema.array().safeParse(rows);
  if (!parsed.success) throw new RowShapeError(call.queryKey[0], parsed.error);
  return withQuestions(db, parsed.data);
}

/** The dataset does not change under a page: a result stays good until another dataset is loaded. */
export const namedQueryOptions = <Schema extends z.ZodType>(call: NamedQueryCall<Schema>) =>
  queryOptions({
    queryKey: call.queryKey,
    queryFn: async ({ client }: { client: QueryClient }) =>
      (await answerAhead<z.output<Schema>[]>(client, call.queryKey)) ?? runNamedQuery(await database(), call),
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
  });

/** Answers that lie nearer than the engine: what the build has computed of the view that a reader opens. */
import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query';

/** By the hash of a query's key; undefined where only the engine can answer. Never rejects. */
export type AnswersAhead = (queryHash: string) => Promise<unknown>;

const sources = new WeakMap<QueryClient, AnswersAhead>();

export function provideAhead(client: QueryClient, answers: AnswersAhead): void {
  sources.set(client, answers);
}

/** `Data`: of the query with this key. What the build has put into its files is of the same code, and is not examined again. */
export async function answerAhead<Data>(client: QueryClient, key: QueryKey): Promise<Data | undefined> {
  return (await sources.get(client)?.(hashKey(key))) as Data | undefined;
}

/** Answers that lie nearer than the engine: what the build has computed of the view that a reader opens. */
import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query';

/** Neither of its functions rejects. */
export interface AnswersAhead {
  /** By the hash of a query's key; undefined where only the engine can answer. */
  readonly answer: (queryHash: string) => Promise<unknown>;
  /** Fetches what the open page may be asked for next. */
  readonly prepare: () => Promise<void>;
}

const sources = new WeakMap<QueryClient, AnswersAhead>();

export function provideAhead(client: QueryClient, answers: AnswersAhead): void {
  sources.set(client, answers);
}

export const prepareAhead = async (client: QueryClient): Promise<void> => sources.get(client)?.prepare();

/** `Data`: of the query with this key. What the build has put into its files is of the same code, and is not examined again. */
export async function answerAhead<Data>(client: QueryClient, key: QueryKey): Promise<Data | undefined> {
  return (await sources.get(client)?.answer(hashKey(key))) as Data | undefined;
}

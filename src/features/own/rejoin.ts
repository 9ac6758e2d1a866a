/** Makes the reader's own documents part of what every page answers from, and tells while they are not yet. */
import type { QueryClient } from '@tanstack/react-query';
import { database, databaseProgress, localProblem, provideLocal, reloadLocal } from '../../database/index.ts';
import { mayHaveOwnDocuments } from '../../own/flag.ts';

let works = 0;
const listeners = new Set<() => void>();

function count(change: 1 | -1): void {
  works += change;
  for (const listener of listeners) listener();
}

async function counted(work: () => Promise<unknown>): Promise<void> {
  count(1);
  try {
    await work();
  } finally {
    count(-1);
  }
}

/** Whether pages still show what they showed before own documents came, changed or went; for `useSyncExternalStore`. */
export const ownJoining = {
  get: (): boolean => works > 0,
  /** Calls `listener` after each change, until the returned function is called. */
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
} as const;

/** Whether there may be own documents that no answer holds: they could not be joined, or the engine did not start. */
export const isOwnLeftOut = (): boolean =>
  mayHaveOwnDocuments() && (databaseProgress.get().phase !== 'ready' || localProblem() !== null);

/** From the next start of the engine on; their code is fetched then. */
function provideOwn(): void {
  provideLocal(async () => (await import('../../own/localDocuments.ts')).localDocuments());
}

/** At the page's start, which shows what the build has computed until the engine has the reader's own documents too. Rejects as `database`. */
export function joinOwn(client: QueryClient): Promise<void> {
  provideOwn();
  return counted(async () => {
    await database();
    await client.invalidateQueries();
  });
}

/** At once: after documents have come, changed or gone. */
export async function rejoinOwn(client: QueryClient): Promise<void> {
  provideOwn();
  await counted(async () => {
    await reloadLocal();
    await client.invalidateQueries();
  });
}

/** Makes the reader's own documents part of what every page answers from. */
import type { QueryClient } from '@tanstack/react-query';
import { provideLocal, reloadLocal } from '../../database/index.ts';

/** From the next start of the engine on; their code is fetched then. */
export function provideOwn(): void {
  provideLocal(async () => (await import('../../own/localDocuments.ts')).localDocuments());
}

/** At once: after documents have come, changed or gone. */
export async function rejoinOwn(client: QueryClient): Promise<void> {
  provideOwn();
  await reloadLocal();
  await client.invalidateQueries();
}

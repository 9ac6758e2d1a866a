/**
 * The engine compiles its own code, and plans a statement, the first time that it runs: a first change of the filter would wait for
 * both. When a hand comes near the filter, the engine therefore runs what the page shows already, and nobody reads the answer.
 */
import type { QueryClient } from '@tanstack/react-query';
import type { Comparison } from '../../comparison/comparison.ts';
import { loadFrame, type Run } from '../../comparison/load.ts';
import { database, databaseProgress, datasetInPieces } from '../../database/index.ts';
import { knownValues, runNamedQuery } from '../../queries/index.ts';

const NO_VALUES = { region: [], agency: [], year: [] } as const;

/** Leaves alone a large dataset, of which it would read pieces that a reader may never need, and a server, which is warm. Rejects as `database`. */
export async function warmUp(client: QueryClient): Promise<void> {
  if (datasetInPieces() !== null) return;
  const [shown] = client.getQueryCache().findAll({ queryKey: ['frame'], type: 'active' });
  const db = await database();
  if (databaseProgress.get().isRemote) return;
  const run: Run = (call) => runNamedQuery(db, call);
  await run(knownValues(NO_VALUES));
  // As frameQuery() makes its keys.
  if (shown) await loadFrame(shown.queryKey[1] as Comparison, run);
}

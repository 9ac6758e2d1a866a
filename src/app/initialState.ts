/** The default view's results, computed at build time by the same SQL and inlined in the page. */
import { hydrate, type DehydratedState, type QueryClient } from '@tanstack/react-query';
import { z } from 'zod';

const schema = z.object({ datasetVersion: z.string(), dehydrated: z.unknown() });

/** Whether results were taken in. Those of another dataset than the page's are refused: the engine will answer. */
export function takeInitialState(
  client: QueryClient,
  text: string | null | undefined,
  datasetVersion: string,
): boolean {
  if (!text) return false;
  try {
    const state = schema.parse(JSON.parse(text));
    if (state.datasetVersion !== datasetVersion) return false;
    hydrate(client, state.dehydrated as DehydratedState);
    return true;
  } catch {
    // The page works without: it only waits for the engine.
    return false;
  }
}

/**
 * The answers of the pages' default views, which the build has computed: those of the page that was opened lie in it, those of
 * the others in a file each. With them a page answers before the engine is there.
 */
import { hydrate, type DehydratedState, type QueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { databaseProgress, datasetVersion } from '../database/index.ts';
import { mayHaveOwnDocuments } from '../own/flag.ts';
import { agencyViewFile } from './agencyViewFile.ts';
import { codeOfPage } from './release.ts';

const schema = z.object({ datasetVersion: z.string(), dehydrated: z.unknown() });

/** `/` → `overview.json`, `/three-public` → `three-public.json` */
export const viewFile = (path: string): string => `${path === '/' ? 'overview' : path.slice(1)}.json`;

/** Whether results were taken in. Those of another dataset than the page's are refused: the engine will answer. */
export function takeView(client: QueryClient, text: string | null | undefined, version: string): boolean {
  if (!text) return false;
  try {
    const state = schema.parse(JSON.parse(text));
    if (state.datasetVersion !== version) return false;
    hydrate(client, state.dehydrated as DehydratedState);
    return true;
  } catch {
    // The page works without: it only waits for the engine.
    return false;
  }
}

export type FetchView = (path: string) => Promise<void>;

/** Fetches a page's view once, and only while the engine is not there: it answers as fast. */
export function viewFetcher(client: QueryClient, taken: Iterable<string>): FetchView {
  const asked = new Set(taken);
  return async (path) => {
    if (asked.has(path) || databaseProgress.get().phase === 'ready') return;
    asked.add(path);
    try {
      const response = await fetch(`${import.meta.env.BASE_URL}views/${viewFile(path)}`);
      if (response.ok) takeView(client, await response.text(), datasetVersion());
    } catch {
      // Without network the page that is asked for says so itself.
    }
  };
}

/**
 * Fetches what the page of an agency shows, once: for a large dataset that is nearer than the engine, also where it is there. Not with documents
 * of the reader's own in it, which the build did not know.
 */
export function agencyViewFetcher(client: QueryClient): FetchView {
  const asked = new Set<string>();
  return async (agencyId) => {
    if (asked.has(agencyId) || (mayHaveOwnDocuments() && databaseProgress.get().phase === 'ready')) return;
    asked.add(agencyId);
    try {
      const [response, { takeAgencyView }] = await Promise.all([
        fetch(import.meta.env.BASE_URL + agencyViewFile(agencyId)),
        import('../features/agency/view.ts'),
      ]);
      if (response.ok) takeAgencyView(client, agencyId, await response.text(), codeOfPage());
    } catch {
      // The engine answers, or the page itself says what is wrong.
    }
  };
}

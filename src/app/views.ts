/**
 * The answers of the pages' default views, which the build has computed: those of the page that was opened lie in it, those of
 * the others in a file each. With them a page answers before the engine is there.
 */
import {
  hashKey,
  hydrate,
  type DehydratedState,
  type QueryClient,
  type QueryKey,
} from '@tanstack/react-query';
import { z } from 'zod';
import { databaseProgress, datasetVersion } from '../database/index.ts';
import { language } from '../language/catalogue.ts';
import { mayHaveOwnDocuments } from '../own/flag.ts';
import { agencyViewFile } from './agencyViewFile.ts';
import { codeOfPage } from './release.ts';
import { viewFile, type ViewPath } from './viewFiles.ts';

const schema = z.object({ datasetVersion: z.string(), dehydrated: z.unknown() });

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

export type FetchView = (path: ViewPath) => Promise<void>;

/** By the hash of a query's key. */
export type Answers = ReadonlyMap<string, unknown>;
export const NONE: Answers = new Map();

/** Puts answers into the page's cache, where there are none yet. */
export function keepAnswers(
  client: QueryClient,
  answers: readonly (readonly [QueryKey, unknown])[],
): Answers {
  for (const [key, data] of answers) client.setQueryData(key, (known: unknown) => known ?? data);
  return new Map(answers.map(([key, data]) => [hashKey(key), data]));
}

/** Resolves with what its file answers, which is in the page's cache then. */
export type FetchAgency = (agencyId: string) => Promise<Answers>;

/** Whether the engine's answers have something that the build did not know: documents of the reader's own. */
const engineKnowsMore = (): boolean => mayHaveOwnDocuments() && databaseProgress.get().phase === 'ready';

/** Fetches a page's view once: it is nearer than the engine, and of a large dataset by far, also where the engine is there. */
export function viewFetcher(client: QueryClient, taken: Iterable<string>): FetchView {
  const asked = new Set(taken);
  return async (path) => {
    if (asked.has(path) || engineKnowsMore()) return;
    asked.add(path);
    try {
      const response = await fetch(import.meta.env.BASE_URL + viewFile(path, language));
      if (response.ok) takeView(client, await response.text(), datasetVersion());
    } catch {
      // Without network the page that is asked for says so itself.
    }
  };
}

/** Fetches the file of an agency, once. */
export function agencyViewFetcher(client: QueryClient): FetchAgency {
  const asked = new Map<string, Promise<Answers>>();
  async function fetched(agencyId: string): Promise<Answers> {
    try {
      const [response, { readAgencyView }] = await Promise.all([
        fetch(import.meta.env.BASE_URL + agencyViewFile(agencyId)),
        import('../features/agency/view.ts'),
      ]);
      if (!response.ok) return NONE;
      return keepAnswers(client, readAgencyView(agencyId, await response.text(), codeOfPage()));
    } catch {
      // The engine answers, or the page itself says what is wrong.
      return NONE;
    }
  }
  return async (agencyId) => {
    if (engineKnowsMore()) return NONE;
    const answers = asked.get(agencyId) ?? fetched(agencyId);
    asked.set(agencyId, answers);
    return answers;
  };
}

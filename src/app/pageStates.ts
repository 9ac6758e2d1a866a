/** What each page shows without a filter, as data for the page's cache. Only the build imports this (scripts/prerender.ts). */
import { dehydrate, QueryClient, type DehydratedState } from '@tanstack/react-query';
import { FETCHED_AT, fillView, type Draw, type ViewSource } from './pageViews.ts';
import { VIEW_PATHS, type ViewPath } from './viewFiles.ts';

export interface PageState {
  readonly path: ViewPath;
  readonly state: DehydratedState;
}

/** Without the time of day: the same answers are the same bytes. */
export function stateOf(client: QueryClient): DehydratedState {
  const { queries, ...state } = dehydrate(client);
  return { ...state, queries: queries.map((query) => ({ ...query, dehydratedAt: FETCHED_AT })) };
}

/** What `pageOf` makes of each page's answers. Rejects as `source`. */
export async function pagesWith<Page>(
  source: ViewSource,
  draw: Draw | null,
  pageOf: (client: QueryClient, path: ViewPath) => Page | Promise<Page>,
): Promise<Page[]> {
  const pages: Page[] = [];
  for (const path of VIEW_PATHS) {
    const client = new QueryClient();
    await fillView(client, source, path, null, draw);
    pages.push(await pageOf(client, path));
    client.clear();
  }
  return pages;
}

/** In the language that this module was evaluated in. */
export const pageStates = (source: ViewSource): Promise<PageState[]> =>
  pagesWith(source, null, (client, path) => ({ path, state: stateOf(client) }));

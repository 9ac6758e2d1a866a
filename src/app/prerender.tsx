/**
 * The pages as the build writes them: what each shows without a filter, as data for the page's cache and as HTML that is read before
 * any script has run. Only the build imports this (scripts/prerender.ts).
 */
import { dehydrate, QueryClient, type DehydratedState } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { renderToString } from 'react-dom/server';
import { FETCHED_AT, fillView, type ViewSource } from './pageViews.ts';
import { loadPage } from './lazyPage.tsx';
import { Providers } from './Providers.tsx';
import { createSiteRouter } from './router.tsx';
import { VIEW_PATHS, type ViewPath } from './viewFiles.ts';

export interface PageState {
  readonly path: ViewPath;
  readonly state: DehydratedState;
}

export interface PrerenderedPage extends PageState {
  readonly html: string;
}

/** The router leaves out the path that the site lies under. */
const routerAt = (path: string) =>
  createSiteRouter(
    { fetchView: () => Promise.resolve(), fetchAgency: () => Promise.resolve() },
    createMemoryHistory({ initialEntries: [import.meta.env.BASE_URL.replace(/\/$/, '') + path] }),
  );

// Now: whoever imports this may not be able to import anything later.
for (const path of VIEW_PATHS) {
  const router = routerAt(path);
  await loadPage(router, router.latestLocation.pathname);
}

async function htmlOf(client: QueryClient, path: string): Promise<string> {
  const router = routerAt(path);
  await router.load();
  return renderToString(
    <Providers client={client}>
      <RouterProvider router={router} />
    </Providers>,
  );
}

/** Without the time of day: the same answers are the same bytes. */
function stateOf(client: QueryClient): DehydratedState {
  const { queries, ...state } = dehydrate(client);
  return { ...state, queries: queries.map((query) => ({ ...query, dehydratedAt: FETCHED_AT })) };
}

async function pagesWith<Page>(
  source: ViewSource,
  pageOf: (client: QueryClient, path: ViewPath) => Page | Promise<Page>,
): Promise<Page[]> {
  const pages: Page[] = [];
  for (const path of VIEW_PATHS) {
    const client = new QueryClient();
    await fillView(client, source, path, null);
    pages.push(await pageOf(client, path));
    client.clear();
  }
  return pages;
}

/** What each page shows, in the language of this process. */
export const pageStates = (source: ViewSource): Promise<PageState[]> =>
  pagesWith(source, (client, path) => ({ path, state: stateOf(client) }));

export const prerenderPages = (source: ViewSource): Promise<PrerenderedPage[]> =>
  pagesWith(source, async (client, path) => ({
    path,
    state: stateOf(client),
    html: await htmlOf(client, path),
  }));

/**
 * The pages as the build writes them: what each shows without a filter, as data for the page's cache and as HTML that is read before
 * any script has run. Only the build imports this (scripts/prerender.ts).
 */
import type { QueryClient } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { renderToString } from 'react-dom/server';
import { loadPage } from './lazyPage.tsx';
import { draw } from './pagePictures.ts';
import { pagesWith, stateOf, type PageState } from './pageStates.ts';
import type { ViewSource } from './pageViews.ts';
import { Providers } from './Providers.tsx';
import { createSiteRouter } from './router.tsx';
import { VIEW_PATHS } from './viewFiles.ts';

export interface PrerenderedPage extends PageState {
  readonly html: string;
}

/** The router leaves out the path that the site lies under. */
const routerAt = (path: string) =>
  createSiteRouter(
    { fetchView: () => Promise.resolve(), fetchAgency: () => Promise.resolve(), fetchText: () => undefined },
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

export const prerenderPages = (source: ViewSource): Promise<PrerenderedPage[]> =>
  pagesWith(source, draw, async (client, path) => ({
    path,
    state: stateOf(client),
    html: await htmlOf(client, path),
  }));

import type { AnyRouter, AsyncRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';

/** The code of a page did not come. */
export class PageLoadError extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'PageLoadError';
  }
}

/**
 * A page whose code is fetched when it is first opened. Unlike the router's own `lazyRouteComponent` it does not reload the
 * window where the code does not come, which would throw away the engine and what is shown: it rejects, and
 * `PageLoadGuard` keeps the page that is open.
 */
export function lazyPage(load: () => Promise<ComponentType>): AsyncRouteComponent<object> {
  let Page: ComponentType | undefined;
  const LazyPage: AsyncRouteComponent<object> = () => {
    if (!Page) throw new PageLoadError('rendered before it was loaded');
    return <Page />;
  };
  LazyPage.preload = async () => {
    try {
      Page ??= await load();
    } catch (error) {
      throw new PageLoadError(error);
    }
    delete LazyPage.preload;
  };
  return LazyPage;
}

/** Fetches the code of the page at an address. Not even a promise where it is there. Rejects with a `PageLoadError`. */
export function loadPage(router: AnyRouter, pathname: string): Promise<void> | undefined {
  const [, , route] = router.getMatchedRoutes(pathname);
  return route && router.loadRouteChunk(route);
}

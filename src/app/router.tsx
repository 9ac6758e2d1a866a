/** The addresses of the site. Pages other than the first are fetched when they are opened. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { OverviewPage } from '../features/pages/OverviewPage.tsx';
import { parseSearch, searchSchema, stringifySearch } from '../features/shared/search.ts';
import { Layout } from './Layout.tsx';
import { NotFoundPage, RouteErrorPage } from './ErrorPages.tsx';
import { PageLoading } from './PageLoading.tsx';

const rootRoute = createRootRoute({
  // At the root, since the filter bar stands there. As a function: then a link gives what a page reads (lists), not what
  // an address holds (text).
  validateSearch: (raw: Record<string, unknown>) => searchSchema.parse(raw),
  component: Layout,
  notFoundComponent: NotFoundPage,
  errorComponent: RouteErrorPage,
});

const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: OverviewPage,
});
const executionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/execution',
  component: lazyRouteComponent(() => import('../features/pages/ExecutionPage.tsx'), 'ExecutionPage'),
});
const threePublicRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/three-public',
  component: lazyRouteComponent(
    () => import('../features/pages/ThreePublicPage.tsx'),
    'ThreePublicPage',
  ),
});
const performanceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/performance',
  component: lazyRouteComponent(
    () => import('../features/pages/PerformancePage.tsx'),
    'PerformancePage',
  ),
});
const documentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents',
  component: lazyRouteComponent(() => import('../features/documents/DocumentsPage.tsx'), 'DocumentsPage'),
});
const documentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents/$documentId',
  component: lazyRouteComponent(() => import('../features/documents/DocumentPage.tsx'), 'DocumentPage'),
});

const routeTree = rootRoute.addChildren([
  overviewRoute,
  executionRoute,
  threePublicRoute,
  performanceRoute,
  documentsRoute,
  documentRoute,
]);

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: RouteErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** The addresses of the site. The pages of comparisons are presets of one page; documents are fetched when they are opened. */
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  notFound,
  type RouterHistory,
} from '@tanstack/react-router';
import { DocumentsPage } from '../features/documents/DocumentsPage.tsx';
import { ExecutionPage } from '../features/pages/ExecutionPage.tsx';
import { OverviewPage } from '../features/pages/OverviewPage.tsx';
import { PerformancePage } from '../features/pages/PerformancePage.tsx';
import { ThreePublicPage } from '../features/pages/ThreePublicPage.tsx';
import { parseSearch, searchSchema, stringifySearch, type AnySearch } from '../features/shared/search.ts';
import { addressLanguage } from '../language/catalogue.ts';
import { isId } from './agencyViewFile.ts';
import { Layout } from './Layout.tsx';
import { NotFoundPage, RouteErrorPage } from './ErrorPages.tsx';
import { lazyPage } from './lazyPage.tsx';
import { VIEW_PATHS, viewName, type ViewPath } from './viewFiles.ts';
import { PageLoading } from './PageLoading.tsx';

interface SiteContext {
  /** Fetches the view of a page that the build has answered, where there is one. `search`: as the address has it. */
  readonly fetchView: (path: ViewPath, search: unknown) => Promise<void>;
  /** The same of an agency, by its id. */
  readonly fetchAgency: (agencyId: string) => Promise<unknown>;
  /** Begins to fetch the text of a document, by its id. */
  readonly fetchText: (documentId: string) => void;
}

const rootRoute = createRootRouteWithContext<SiteContext>()({
  // At the root, since the filter bar stands there. As a function: then a link gives what a page reads (lists), not what
  // an address holds (text).
  validateSearch: (raw: Record<string, unknown>) => searchSchema.parse(raw),
  // Another language is another page: within this one every address names its own.
  search: { middlewares: [({ search, next }) => ({ ...next(search), lang: addressLanguage })] },
  component: Layout,
  notFoundComponent: NotFoundPage,
  errorComponent: RouteErrorPage,
});

const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loader: ({ context, location }) => context.fetchView('/', location.search),
  shouldReload: false,
  component: OverviewPage,
});
const executionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/execution',
  loader: ({ context, location }) => context.fetchView('/execution', location.search),
  shouldReload: false,
  component: ExecutionPage,
});
const threePublicRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/three-public',
  loader: ({ context, location }) => context.fetchView('/three-public', location.search),
  shouldReload: false,
  component: ThreePublicPage,
});
const performanceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/performance',
  loader: ({ context, location }) => context.fetchView('/performance', location.search),
  shouldReload: false,
  component: PerformancePage,
});
const documentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents',
  loader: ({ context, location }) => context.fetchView('/documents', location.search),
  shouldReload: false,
  component: DocumentsPage,
});
const documentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents/$documentId',
  // Not a question to the engine: no document can have such a name.
  beforeLoad: ({ params }) => {
    if (!isId(params.documentId)) notFound({ throw: true });
  },
  // Beside the page's code, not behind it.
  loader: ({ context, params }) => {
    context.fetchText(params.documentId);
  },
  shouldReload: false,
  component: lazyPage(async () => (await import('../features/documents/DocumentPage.tsx')).DocumentPage),
});
const agencyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/agencies/$agencyId',
  beforeLoad: ({ params }) => {
    if (!isId(params.agencyId)) notFound({ throw: true });
  },
  loader: ({ context, params }) => context.fetchAgency(params.agencyId),
  shouldReload: false,
  component: lazyPage(async () => (await import('../features/agency/AgencyPage.tsx')).AgencyPage),
});
const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/compare',
  loader: ({ context, location }) => context.fetchView('/compare', location.search),
  shouldReload: false,
  component: lazyPage(async () => (await import('../features/workspace/WorkspacePage.tsx')).WorkspacePage),
});
const findingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/findings',
  loader: ({ context, location }) => context.fetchView('/findings', location.search),
  shouldReload: false,
  component: lazyPage(async () => (await import('../features/findings/FindingsPage.tsx')).FindingsPage),
});
const reasonsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reasons',
  loader: ({ context, location }) => context.fetchView('/reasons', location.search),
  shouldReload: false,
  component: lazyPage(async () => (await import('../features/reasons/ReasonsPage.tsx')).ReasonsPage),
});

const ownRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/own',
  component: lazyPage(async () => (await import('../features/own/OwnPage.tsx')).OwnPage),
});

const methodRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/method',
  component: lazyPage(async () => (await import('../features/method/MethodPage.tsx')).MethodPage),
});
const sqlRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sql',
  component: lazyPage(async () => (await import('../features/sql/SqlPage.tsx')).SqlPage),
});
const embedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/embed',
  // A panel has the answers of its page.
  loader: ({ context, location: { search } }) => {
    const path = VIEW_PATHS.find((each) => viewName(each) === (search as AnySearch).of);
    return path && context.fetchView(path, search);
  },
  shouldReload: false,
  component: lazyPage(async () => (await import('../features/embed/EmbedPage.tsx')).EmbedPage),
});

const routeTree = rootRoute.addChildren([
  overviewRoute,
  executionRoute,
  threePublicRoute,
  performanceRoute,
  documentsRoute,
  documentRoute,
  agencyRoute,
  compareRoute,
  findingsRoute,
  reasonsRoute,
  ownRoute,
  methodRoute,
  sqlRoute,
  embedRoute,
]);

/** `history`: for the build, which has no window. */
export const createSiteRouter = (context: SiteContext, history?: RouterHistory) =>
  createRouter({
    routeTree,
    context,
    ...(history ? { history } : {}),
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPendingComponent: PageLoading,
    defaultErrorComponent: RouteErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    basepath: import.meta.env.BASE_URL,
    // The build has no scroll position, and would write a script into the page that its policy forbids.
    scrollRestoration: history === undefined,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createSiteRouter>;
  }
}

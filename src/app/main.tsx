import { QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useEffect, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { startTips } from '../components/tips.ts';
import { database, datasetVersion, remoteAddress } from '../database/index.ts';
import { takePictures } from '../features/comparison/pictures.ts';
import { documentTextOptions } from '../features/documents/documentText.ts';
import { joinOwn, rejoinOwn } from '../features/own/rejoin.ts';
import { language } from '../language/catalogue.ts';
import { mayHaveOwnDocuments, onOwnChange } from '../own/flag.ts';
import { countValues } from '../features/shared/resolveFilter.ts';
import { afterFirstPaint } from '../features/shared/afterFirstPaint.ts';
import { filterSearchSchema } from '../features/shared/search.ts';
import { chosenViews, readEditions } from './chosenViews.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { escapeBrokenAddress } from './brokenAddress.ts';
import { pressAgain } from './earlyPress.ts';
import { keepSite } from './offline/keepSite.ts';
import { Providers } from './Providers.tsx';
import { createSiteRouter } from './router.tsx';
import { agencyOf, isViewPath, type ViewPath } from './viewFiles.ts';
import { agencyViewFetcher, NONE, takeView, viewFetcher } from './views.ts';
import './styles/base.css';
import './styles/controls.css';
import './styles/dialogs.css';
import './styles/menus.css';
import './styles/layout.css';
import './styles/filterBar.css';
import './styles/facts.css';
import './styles/panels.css';
import './styles/tables.css';
import './styles/figures.css';
import './styles/pager.css';
import './styles/notices.css';
import './styles/document.css';
import './styles/numbers.css';
import './styles/documentText.css';
import './styles/documentReading.css';
import './styles/agency.css';
import './styles/findings.css';
import './styles/search.css';
import './styles/reasons.css';
import './styles/workspace.css';
import './styles/performance.css';
import './styles/map.css';
import './styles/english.css';
import './styles/print.css';

// A few bytes, asked for at once, so that the engine's start does not wait for them.
void remoteAddress();

const client = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
  },
});
const inline = document.getElementById('initial-state');
// The page as the build has written it is in Chinese.
const isBuilt = language === 'zh';
const isTaken = isBuilt && takeView(client, inline?.textContent, datasetVersion());
escapeBrokenAddress();
const fetchAgency = isBuilt ? agencyViewFetcher(client) : () => Promise.resolve(NONE);
const fetchBare = viewFetcher(client, isTaken ? [inline?.dataset['path'] ?? ''] : []);
const viewPathOf = (path: string): ViewPath | null => (isViewPath(path) ? path : null);
const expectChosen = chosenViews(
  client,
  isBuilt ? readEditions(document) : {},
  () => viewPathOf(router.state.location.pathname),
  fetchAgency,
);
const router = createSiteRouter({
  fetchView: (path, search) => {
    const asked = filterSearchSchema.parse(search);
    if (countValues(asked) === 0) return fetchBare(path);
    // The map of the whole country is that of the bare page.
    if (path === '/' && agencyOf(asked) !== null) void fetchBare(path);
    return expectChosen(path, search);
  },
  fetchAgency,
  fetchText: (documentId) => {
    // The page asks again, and says what is wrong.
    client.query(documentTextOptions(documentId)).catch(() => undefined);
  },
});
// A filter is another address of the same page, for which its loader does not run: nothing waits but the queries.
router.subscribe('onBeforeNavigate', ({ toLocation: { pathname, search } }) => {
  void expectChosen(viewPathOf(pathname), search);
});

if (mayHaveOwnDocuments()) void joinOwn(client).catch(() => undefined);
onOwnChange(() => void rejoinOwn(client).catch(() => undefined));

startTips(document);

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
if (isBuilt) takePictures(root);
else {
  root.replaceChildren();
  document.documentElement.lang = language;
}
// Hidden since before the first paint where English was asked for (public/early.js).
delete document.documentElement.dataset['waits'];
function DrawnIn({ place, children }: { readonly place: HTMLElement; readonly children: ReactNode }) {
  useEffect(() => {
    pressAgain(place);
  }, [place]);
  return children;
}
const draw = (): void => {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <DrawnIn place={root}>
          <Providers client={client}>
            <RouterProvider router={router} />
          </Providers>
        </DrawnIn>
      </ErrorBoundary>
    </StrictMode>,
  );
};
// What the build has written stays until the page's code is there: else it would go, and come back.
if (isTaken) void router.load().then(draw);
else draw();

// Ahead of need, but behind the page's first paint: the engine's 24 MB must not compete with the first chart or text.
const started = new Promise<void>((resolve) => {
  const stop = router.subscribe('onRendered', () => {
    stop();
    void afterFirstPaint()
      .then(database)
      .catch(() => undefined)
      .then(() => {
        resolve();
      });
  });
});
// Last of all, and not from within another site's page.
if (import.meta.env.PROD && window.self === window.top) void started.then(keepSite);

import { QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startTips } from '../components/tips.ts';
import { database, datasetVersion } from '../database/index.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { takeInitialState } from './initialState.ts';
import { Providers } from './Providers.tsx';
import { router } from './router.tsx';
import './styles/base.css';
import './styles/controls.css';
import './styles/layout.css';
import './styles/panels.css';
import './styles/tables.css';
import './styles/document.css';
import './styles/documentText.css';

const client = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
  },
});
takeInitialState(client, document.getElementById('initial-state')?.textContent, datasetVersion());

startTips(document);

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <Providers client={client}>
        <RouterProvider router={router} />
      </Providers>
    </ErrorBoundary>
  </StrictMode>,
);

// Ahead of need, but behind the first paint: the engine's 34 MB must not compete with the first chart.
requestAnimationFrame(() => setTimeout(() => void database().catch(() => undefined), 0));

import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ThemeProvider } from '../features/shared/theme.tsx';

export const Providers = ({
  client,
  children,
}: {
  readonly client: QueryClient;
  readonly children: ReactNode;
}) => (
  <ThemeProvider>
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  </ThemeProvider>
);

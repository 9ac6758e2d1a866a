import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { App, ConfigProvider, theme as antTheme } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { DARK, LIGHT } from '../charts/theme.ts';
import { COMPONENT_ICONS } from '../components/icons.tsx';
import { useReducedMotion } from '../features/shared/useMedia.ts';
import { ThemeProvider, useTheme } from '../features/shared/theme.tsx';

function Themed({ children }: { readonly children: ReactNode }) {
  const { dark } = useTheme();
  const still = useReducedMotion();
  const chart = dark ? DARK : LIGHT;
  return (
    <ConfigProvider
      locale={zhCN}
      {...COMPONENT_ICONS}
      theme={{
        algorithm: dark ? antTheme.darkAlgorithm : antTheme.defaultAlgorithm,
        token: {
          colorPrimary: dark ? '#6ea3d8' : '#1d4e79',
          colorLink: dark ? '#8cb9e6' : '#1d4e79',
          colorBgBase: chart.ground,
          colorBgContainer: chart.ground,
          colorBorder: dark ? '#4a5160' : '#cfc9bb',
          colorBorderSecondary: chart.line,
          colorTextBase: chart.ink,
          colorTextPlaceholder: chart.muted,
          motion: !still,
          borderRadius: 3,
          fontFamily: chart.font,
          fontSize: 14,
        },
        components: {
          Table: {
            headerBg: 'transparent',
            cellPaddingBlockSM: 7,
            cellPaddingInlineSM: 7,
            headerSplitColor: 'transparent',
          },
          Button: { primaryShadow: 'none', ...(dark ? { primaryColor: '#10141b' } : {}) },
        },
      }}
    >
      <App>{children}</App>
    </ConfigProvider>
  );
}

export const Providers = ({
  client,
  children,
}: {
  readonly client: QueryClient;
  readonly children: ReactNode;
}) => (
  <ThemeProvider>
    <QueryClientProvider client={client}>
      <Themed>{children}</Themed>
    </QueryClientProvider>
  </ThemeProvider>
);

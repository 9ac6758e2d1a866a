/** Light or dark: the system's choice unless the reader has made one. */
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useSystemDark } from './useMedia.ts';
import { usePrinting } from './usePrinting.ts';
import { DARK, LIGHT, type ChartTheme } from '../../charts/theme.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';

interface ThemeState {
  readonly choice: ThemeChoice;
  readonly dark: boolean;
  readonly choose: (choice: ThemeChoice) => void;
}

const KEY = 'theme';
function stored(): ThemeChoice {
  try {
    const text = localStorage.getItem(KEY);
    return text === 'light' || text === 'dark' ? text : 'system';
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
    return 'system';
  }
}

const ThemeContext = createContext<ThemeState>({ choice: 'system', dark: false, choose: () => undefined });

export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [choice, setChoice] = useState<ThemeChoice>(stored);
  const system = useSystemDark();
  const dark = choice === 'dark' || (choice === 'system' && system);
  useEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  }, [dark]);
  const choose = useCallback((next: ThemeChoice) => {
    setChoice(next);
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // See above.
    }
  }, []);
  const state = useMemo(() => ({ choice, dark, choose }), [choice, dark, choose]);
  return <ThemeContext value={state}>{children}</ThemeContext>;
}

export const useTheme = (): ThemeState => use(ThemeContext);
export const useChartTheme = (): ChartTheme => (useTheme().dark ? DARK : LIGHT);

/** Of what is drawn on the page: paper is white, whatever the screen is. */
export function useDrawnTheme(): ChartTheme {
  const theme = useChartTheme();
  return usePrinting() ? LIGHT : theme;
}

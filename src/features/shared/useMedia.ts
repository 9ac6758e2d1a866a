import { useCallback, useSyncExternalStore } from 'react';

/** What the build draws for: a light page on a desktop, with motion. */
const wide = (): boolean => false;

function useMedia(condition: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(condition);
      media.addEventListener('change', listener);
      return () => {
        media.removeEventListener('change', listener);
      };
    },
    [condition],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(condition).matches, wide);
}

/** Whether the page is as narrow as a phone: charts then give names less room. */
export const useCompact = (): boolean => useMedia('(max-width: 640px)');

/** Whether panes and the filter's fields do not fit beside each other (the same width as in the styles). */
export const useNarrow = (): boolean => useMedia('(max-width: 860px)');

/** Whether the reader has asked the system for stillness. */
export const useReducedMotion = (): boolean => useMedia('(prefers-reduced-motion: reduce)');

export const useSystemDark = (): boolean => useMedia('(prefers-color-scheme: dark)');

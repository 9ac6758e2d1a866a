import { useSyncExternalStore } from 'react';

/** What the build draws for: a light page on a desktop, with motion. */
const wide = (): boolean => false;

interface Media {
  readonly subscribe: (listener: () => void) => () => void;
  readonly matches: () => boolean;
}

/** One list for each condition: a new one is evaluated anew, in each part of the page that asks. */
function media(condition: string): Media {
  let list: MediaQueryList | undefined;
  const get = (): MediaQueryList => (list ??= window.matchMedia(condition));
  return {
    subscribe: (listener) => {
      get().addEventListener('change', listener);
      return () => {
        get().removeEventListener('change', listener);
      };
    },
    matches: () => get().matches,
  };
}

const COMPACT = media('(max-width: 640px)');
const NARROW = media('(max-width: 860px)');
const REDUCED_MOTION = media('(prefers-reduced-motion: reduce)');
const SYSTEM_DARK = media('(prefers-color-scheme: dark)');

const useMedia = ({ subscribe, matches }: Media): boolean => useSyncExternalStore(subscribe, matches, wide);

/** Whether the page is as narrow as a phone: charts then give names less room. */
export const useCompact = (): boolean => useMedia(COMPACT);

/** Whether panes and the filter's fields do not fit beside each other (the same width as in the styles). */
export const useNarrow = (): boolean => useMedia(NARROW);

/** Whether the reader has asked the system for stillness. */
export const useReducedMotion = (): boolean => useMedia(REDUCED_MOTION);

export const useSystemDark = (): boolean => useMedia(SYSTEM_DARK);

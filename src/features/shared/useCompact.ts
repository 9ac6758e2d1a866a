import { useSyncExternalStore } from 'react';

const query = (): MediaQueryList => window.matchMedia('(max-width: 640px)');

function subscribe(listener: () => void): () => void {
  const media = query();
  media.addEventListener('change', listener);
  return () => {
    media.removeEventListener('change', listener);
  };
}

/** Whether the page is as narrow as a phone: charts then give names less room. */
export const useCompact = (): boolean => useSyncExternalStore(subscribe, () => query().matches);

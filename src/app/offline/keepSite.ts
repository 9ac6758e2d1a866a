/**
 * Registers the service worker (src/offline/worker.ts) when everything that a reader waits for is there, and offers a newer release
 * to whoever has this one open. Where a browser has no service workers, or refuses them (a private window, plain http on a local
 * network), the site is read as without.
 */
import { datasetInPieces } from '../../database/index.ts';
import type { PageMessage } from '../../offline/release.ts';
import { currentRelease } from '../release.ts';
import { offer } from './offer.ts';

const ASSETS = `${window.location.origin}${import.meta.env.BASE_URL}assets/`;

const say = (worker: ServiceWorker, message: PageMessage, ports: MessagePort[] = []): void =>
  worker.postMessage(message, ports);

const releaseOf = (worker: ServiceWorker): Promise<unknown> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      resolve(data);
      port1.close();
    };
    say(worker, { type: 'release' }, [port2]);
  });

/** Once: another tab that agrees must not reload this one. */
function openIn({ waiting }: ServiceWorkerRegistration): void {
  const reload = (): void => window.location.reload();
  // Another tab has agreed already.
  if (!waiting) {
    reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  say(waiting, { type: 'take-over' });
}

async function offerWaiting(registration: ServiceWorkerRegistration): Promise<void> {
  const { waiting } = registration;
  // A page that came from the network is of the newest release before its worker is.
  if (waiting && (await releaseOf(waiting)) !== currentRelease()) offer(() => openIn(registration));
}

async function watch(registration: ServiceWorkerRegistration): Promise<void> {
  const whenInstalled = (worker: ServiceWorker | null): void =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') void offerWaiting(registration);
    });
  // The browser looks for a newer worker as soon as a page is opened: it may be half way here.
  whenInstalled(registration.installing);
  registration.addEventListener('updatefound', () => {
    whenInstalled(registration.installing);
  });
  // A tab may stay open for days; a browser looks for a newer worker only when a page is opened.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
  });
  await offerWaiting(registration);
}

/** Code, engine and dataset were fetched before there was a worker to keep them. */
async function keepWhatWasFetched(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  const inPieces = datasetInPieces();
  const addresses = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(ASSETS) && name !== inPieces);
  if (active) say(active, { type: 'used', addresses });
}

export async function keepSite(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`, {
      updateViaCache: 'none',
    });
    await Promise.all([watch(registration), keepWhatWasFetched()]);
  } catch {
    // Some refuse by answering with nothing. Not a word: nothing of what the reader came for is missing.
  }
}

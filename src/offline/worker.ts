/**
 * The service worker: the site without a network after the first visit. With a network it keeps nobody on an old release:
 *
 * | what | with a network | without |
 * | --- | --- | --- |
 * | pages, answers in `views/`, `early.js` | always asked for anew | as this worker's release has them |
 * | `assets/`, whose names change with their content | kept ones | kept ones |
 * | texts of documents, asked for with the dataset's version | kept ones | kept ones |
 * | all else: tables, originals, whatever is a reader's own | not touched | not touched |
 *
 * So a page always brings its own code, engine and dataset. A worker of a newer release waits until the reader agrees, or until
 * no page of the older one is open (docs/decisions/0029-offline.md).
 */
import { enable as enableNavigationPreload } from 'workbox-navigation-preload';
import { matchPrecache, precache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkOnly } from 'workbox-strategies';
import { pageFile, type PageMessage, type Release } from './release.ts';

/** The build writes the release in its place (scripts/offline.ts), so it is named once. */
declare const RELEASE: Release;
declare const self: ServiceWorkerGlobalScope;

const release = RELEASE;
const { scope } = self.registration;
/** The host may have other sites beside this one. */
const USED = `used ${scope}`;
const TEXTS = `texts ${scope}`;
const PAGES = new Set(release.kept.map(({ url }) => url));

/** Within the site; null of another site's address. */
const pathOf = ({ href }: URL): string | null =>
  href.startsWith(scope) ? href.slice(scope.length).replace(/[?#].*$/s, '') : null;

/** A page instead of a file is the sign-in of a network or a server's apology, and would be kept for ever. */
const isFile = (response: Response): boolean =>
  response.status === 200 && response.headers.get('content-type')?.includes('text/html') !== true;
const filesOnly = {
  cacheWillUpdate: ({ response }: { response: Response }) =>
    Promise.resolve(isFile(response) ? response : null),
};
const used = new CacheFirst({ cacheName: USED, plugins: [filesOnly] });
const texts = new CacheFirst({ cacheName: TEXTS, plugins: [filesOnly] });

/** Asked for anew; the kept copy answers where the network does not. */
const anew = (copyOf: (path: string) => string | null) =>
  new NetworkOnly({
    plugins: [
      {
        handlerDidError: async ({ request }) => {
          const copy = copyOf(pathOf(new URL(request.url)) ?? '');
          return copy === null ? undefined : matchPrecache(copy);
        },
      },
    ],
  });

precache([...release.kept]);
enableNavigationPreload();

registerRoute(
  ({ request, url }) => request.mode === 'navigate' && pageFile(pathOf(url) ?? 'data/', PAGES) !== null,
  anew((path) => pageFile(path, PAGES)),
);

registerRoute(
  ({ url }) => /^views\/|^early\.js$/.test(pathOf(url) ?? ''),
  anew((path) => path),
);

const isAsset = ({ url }: { url: URL }): boolean => pathOf(url)?.startsWith('assets/') === true;
registerRoute(
  // A piece of a large dataset is no copy of it, and the whole too large to be kept.
  ({ url, request }) => isAsset({ url }) && !request.headers.has('range'),
  async ({ url, request, event }) => (await matchPrecache(url.href)) ?? used.handle({ request, event }),
);

/** The engine's file is asked for by its headers before it is fetched. */
registerRoute(
  isAsset,
  async ({ url, request }) => {
    const kept = (await matchPrecache(url.href)) ?? (await caches.match(url.href));
    return kept ? new Response(null, { status: 200, headers: kept.headers }) : fetch(request);
  },
  'HEAD',
);

/** Never of a document of the reader's own. Of another dataset than this worker's the text may be another, and its numbers would be looked for in the wrong places. */
const isTextOfRelease = ({ url }: { url: URL }): boolean =>
  /^data\/text\/(?!own-)[^/]+\.txt$/.test(pathOf(url) ?? '') &&
  url.searchParams.get('dataset') === release.datasetVersion;
registerRoute(
  isTextOfRelease,
  async ({ url, request, event }) =>
    (await matchPrecache(url.origin + url.pathname)) ?? texts.handle({ request, event }),
);

async function forgetOlderReleases(): Promise<void> {
  const wanted = new Set(release.keptWhenUsed.map((file) => scope + file));
  const inUse = await caches.open(USED);
  for (const request of await inUse.keys()) if (!wanted.has(request.url)) await inUse.delete(request);
  const read = await caches.open(TEXTS);
  for (const request of await read.keys())
    if (!isTextOfRelease({ url: new URL(request.url) })) await read.delete(request);
}

async function keepUsed(addresses: readonly string[], event: ExtendableEvent): Promise<void> {
  for (const address of addresses) {
    const url = new URL(address);
    if (!isAsset({ url }) || (await matchPrecache(url.href))) continue;
    // From the browser's own cache, where the page's request has left it. What cannot be kept is fetched when it is used again.
    const [answered, done] = used.handleAll({ request: new Request(url), event });
    await Promise.all([answered, done]).catch(() => undefined);
  }
}

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([forgetOlderReleases(), self.clients.claim()]));
});

self.addEventListener('message', (event) => {
  const message = event.data as PageMessage;
  if (message.type === 'take-over') event.waitUntil(self.skipWaiting());
  else if (message.type === 'used') event.waitUntil(keepUsed(message.addresses, event));
  else event.ports[0]?.postMessage(release.name);
});

/**
 * Where the site's queries are answered, as whoever runs the site has set it: a file beside the pages, so that the same build serves
 * both ways. `{"remote": null}`: in the browser. `{"remote": "query/"}`: by a server at that address, within the site.
 */
import { z } from 'zod';

const siteEngine = z.object({ remote: z.string().nullable() });

let asked: Promise<string | null> | null = null;

async function readAddress(): Promise<string | null> {
  // What is kept for reading without a network is the browser's own engine.
  if (!navigator.onLine) return null;
  const site = new URL(import.meta.env.BASE_URL, document.baseURI);
  try {
    const response = await fetch(new URL('engine.json', site), { cache: 'no-cache' });
    const { remote } = siteEngine.parse(await response.json());
    return remote === null ? null : new URL(remote, site).href;
  } catch {
    // A host without the file has no server for queries either.
    return null;
  }
}

/** Absolute, with a slash at the end; null where the browser answers by itself. Asked once. */
export const remoteAddress = (): Promise<string | null> => (asked ??= readAddress());

/** What the build tells the site's service worker of its release, and what pages and that worker say to each other. */

export interface KeptFile {
  /** Within the site, without a slash in front: `assets/index-D3.js`, `three-public/index.html`. */
  readonly url: string;
  /** Of the content; null where the name itself changes with it. */
  readonly revision: string | null;
}

export interface Release {
  /** As a page of it finds its own: `releaseName`. */
  readonly name: string;
  readonly datasetVersion: string;
  /** Fetched when the worker is installed. */
  readonly kept: readonly KeptFile[];
  /** Too large for readers who may never need them (the engine, the reader of PDF): kept when they are first used. */
  readonly keptWhenUsed: readonly string[];
}

/** `entry`: address of a page's first script, which changes with all code that it leads to; `dataset`: the page's manifest, as it stands there. */
export const releaseName = (entry: string, dataset: string): string => `${entry} ${dataset}`;

/** What a page says to the worker. */
export type PageMessage =
  /** Asks a waiting worker for its release. Answered through the port with `Release.name`. */
  | { readonly type: 'release' }
  /** The reader has agreed to a newer release. */
  | { readonly type: 'take-over' }
  /** Addresses of files that the page fetched before the worker answered for it. */
  | { readonly type: 'used'; readonly addresses: readonly string[] };

/** Folders of files that a page's address never leads to. */
const FILES = /^(?:assets|data|views)\//;
/** Shown in pages of other sites, under a policy of its own, and never without a network: that page is not there either. */
const EMBEDDED = /^embed\/?$/;

/**
 * The file that answers a page's address without a network, as the server would: a page of its own, or the one that reads
 * the address. Null where no page is meant.
 *
 * @param path within the site, without a slash in front: `three-public`, `documents/x`; empty for the first page
 */
export function pageFile(path: string, kept: ReadonlySet<string>): string | null {
  if (FILES.test(path) || EMBEDDED.test(path)) return null;
  const own = `${path.replace(/\/$/, '')}/index.html`.replace(/^\//, '');
  return kept.has(own) ? own : 'app.html';
}

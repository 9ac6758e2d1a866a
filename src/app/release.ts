/**
 * Why a page's code did not come, and the one step to a newer release. Each release has its own file names, so that a tab
 * which was opened before a release asks for files that the server no longer has.
 */
import { releaseName } from '../offline/release.ts';

const ENTRY = 'script[type="module"][src]';
const RELOADED_FROM = 'reloaded-from-release';
const PATIENCE = 10_000;

/** `offline`: no answer; `outdated`: the server has another release; `missing`: it has ours, but not the file. */
export type PageLoadTrouble = 'offline' | 'outdated' | 'missing';

/** The first script of this page, which changes with all code that it leads to. Empty where there is none. */
export const codeOfPage = (page: Document = document): string =>
  page.querySelector(ENTRY)?.getAttribute('src') ?? '';

/** Of a page: its first script, which changes with all code that it leads to, and its dataset. Empty of a page that is not ours. */
function releaseOf(page: Document): string {
  const [entry, dataset] = [codeOfPage(page), page.getElementById('dataset')];
  return entry && dataset ? releaseName(entry, dataset.textContent) : '';
}

/** Of this page. */
export const currentRelease = (): string => releaseOf(document);

/** Asks the server for the page as it is now. */
export async function pageLoadTrouble(): Promise<PageLoadTrouble> {
  let text: string;
  try {
    const response = await fetch(import.meta.env.BASE_URL, {
      cache: 'no-store',
      headers: { Accept: 'text/html' },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) return 'missing';
    text = await response.text();
  } catch {
    return 'offline';
  }
  const current = releaseOf(new DOMParser().parseFromString(text, 'text/html'));
  // A page that is not ours is the sign-in page of a network rather than a release.
  if (current === '') return 'offline';
  return current === currentRelease() ? 'missing' : 'outdated';
}

function remember(release: string | null): void {
  if (release === null) sessionStorage.removeItem(RELOADED_FROM);
  else sessionStorage.setItem(RELOADED_FROM, release);
}

/**
 * Opens `address` in the newer release. False where this release was left before and came back (from a cache on the way,
 * say), or where nothing can be remembered: to try again would never end.
 */
export function openInNewRelease(address: string): boolean {
  const release = currentRelease();
  try {
    if (sessionStorage.getItem(RELOADED_FROM) === release) return false;
    remember(release);
  } catch {
    return false;
  }
  if (new URL(address, window.location.href).href === window.location.href) window.location.reload();
  else window.location.assign(address);
  return true;
}

/** Whether this tab has just come from an older release; true once. */
export function cameFromOldRelease(): boolean {
  try {
    const left = sessionStorage.getItem(RELOADED_FROM);
    if (left === null || left === currentRelease()) return false;
    remember(null);
    return true;
  } catch {
    return false;
  }
}

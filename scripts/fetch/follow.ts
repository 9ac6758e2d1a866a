/** One request, followed where the server sends it on, each step in its turn at its host. */
import { FetchFault, networkFault, statusFault } from './faults.ts';
import type { Hosts } from './hosts.ts';

/** ASCII, as a header is. */
const USER_AGENT =
  'juesuan/0.2 (comparison of Chinese departmental final accounts; fetches published documents, one at a time)';
const MOST_REDIRECTS = 8;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export interface Request {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** How long nothing may come, in milliseconds; not how long the whole may take. */
  readonly patience: number;
}

/** An answer whose body is still to come. */
export interface Answer {
  readonly response: Response;
  /** Where it came from, and the addresses that led there, the first one asked first. */
  readonly finalUrl: string;
  readonly redirects: readonly string[];
  /** To be called whenever something has come; `stop` when all has. */
  readonly clock: { readonly restart: () => void; readonly stop: () => void };
}

function webAddress(text: string, base?: string): URL {
  const url = URL.canParse(text, base) ? new URL(text, base) : null;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new FetchFault(`不是网址：${text || '（空）'}。`);
  return url;
}

function startClock(patience: number, abort: AbortController): Answer['clock'] {
  const timer = setTimeout(() => abort.abort(), patience);
  return { restart: () => void timer.refresh(), stop: () => clearTimeout(timer) };
}

/** Calls `take` with the answer while the host's turn lasts. @throws FetchFault */
export async function follow<Result>(
  { url: asked, headers, patience }: Request,
  hosts: Hosts,
  take: (answer: Answer) => Promise<Result>,
): Promise<Result> {
  const redirects: string[] = [];
  let url = webAddress(asked);
  while (redirects.length <= MOST_REDIRECTS) {
    const step = await hosts.turn(url, () => request(url));
    if ('result' in step) return step.result;
    redirects.push(url.href);
    url = webAddress(step.location, url.href);
    if (redirects.includes(url.href)) throw new FetchFault(`网址转来转去又回到原处：${url.href}。`);
  }
  throw new FetchFault(`转址超过 ${MOST_REDIRECTS} 次，没有取到文件。`);

  async function request(at: URL): Promise<{ result: Result } | { location: string }> {
    const abort = new AbortController();
    const clock = startClock(patience, abort);
    try {
      const response = await fetch(at, {
        redirect: 'manual',
        signal: abort.signal,
        headers: { 'User-Agent': USER_AGENT, 'Accept-Encoding': 'identity', ...headers },
      });
      const location = response.headers.get('location');
      if (REDIRECTS.has(response.status) && location !== null) {
        await response.body?.cancel();
        return { location };
      }
      if (!response.ok) {
        await response.body?.cancel();
        throw statusFault(response.status);
      }
      return { result: await take({ response, finalUrl: at.href, redirects: [...redirects], clock }) };
    } catch (error) {
      throw networkFault(error);
    } finally {
      clock.stop();
    }
  }
}

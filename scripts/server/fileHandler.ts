/**
 * Answers requests with the files of a built site, or with its one page where a browser wants a page: the router reads the
 * address there, and says so where it knows none. Ranges, conditions and open files are the business of `send`.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { contentType, lookup } from 'mime-types';
import Negotiator from 'negotiator';
import send from 'send';
import { contentSecurityPolicy } from './policy.ts';

export interface Site {
  readonly directory: string;
  /** With a slash at both ends: `/` or `/juesuan/`. */
  readonly base: string;
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

interface Failure {
  readonly status: number;
  /** What a failure says beyond its status, e.g. the length of the file where a range lies outside it. */
  readonly headers?: Readonly<Record<string, string>>;
}

interface Wanted {
  /** What the browser asked for, which decides what the page may do; `path` is the file that answers. */
  readonly asked: string;
  /** In the site's folder, percent-encoded, with a leading slash. */
  readonly path: string;
  readonly status: number;
  /** Tried in this order: not every file has packed copies. */
  readonly encodings: readonly Encoding[];
}

type Encoding = keyof typeof SUFFIXES;

const SUFFIXES = { br: '.br', gzip: '.gz', identity: '' } as const;
const INDEX = '/index.html';
/** The page without answers of its own, for addresses that only it can read (scripts/prerender.ts). */
const APP = '/app.html';
const HASHED = '/assets/';
const SOURCES = '/data/sources/';
/** Folders of nothing but files: an address in them that is no file is missing, whoever asks. */
const FILES_ONLY = /^\/(?:assets|data)\//;
const NOT_FOUND: Failure = { status: 404 };
const WORDS: Readonly<Record<number, string>> = {
  404: '没有这个文件',
  405: '只能读取',
  412: '文件已经改变',
  416: '文件没有这一段',
};

/** Of what character set a source is, perhaps GB18030, the browser finds out. */
function typeOf(path: string): string {
  const extension = extname(path);
  return (
    (path.startsWith(SOURCES) ? lookup(extension) : contentType(extension)) || 'application/octet-stream'
  );
}

function encodingsFor(request: IncomingMessage): readonly Encoding[] {
  // Whoever asks for a range counts the bytes of the file, not those of a packed copy.
  if (request.headers.range) return ['identity'];
  const accepted = new Negotiator(request).encodings(['br', 'gzip']);
  // By size, not in the order of the header: browsers name gzip first.
  return [...(['br', 'gzip'] as const).filter((encoding) => accepted.includes(encoding)), 'identity'];
}

/** Also takes away what a failed try meant to send. */
function startHeaders(response: ServerResponse, asked = '/'): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(asked));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
}

function answerFailure(response: ServerResponse, { status, headers }: Failure): void {
  if (response.headersSent) {
    // Part of a file went out under the length of the whole: only a broken connection tells the reader.
    response.destroy();
    return;
  }
  startHeaders(response);
  response.writeHead(status, {
    ...headers,
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(`${String(status)}: ${WORDS[status] ?? '不能读取'}\n`);
}

function sendFile(
  directory: string,
  [request, response]: Parameters<Handler>,
  { asked, path, status, encodings: [encoding = 'identity', ...others] }: Wanted,
  onFailure: (failure: Failure) => void,
): void {
  startHeaders(response, asked);
  response.statusCode = status;
  send(request, path + SUFFIXES[encoding], { root: directory, index: false, cacheControl: false })
    .on('headers', () => {
      response.setHeader('Content-Type', typeOf(path));
      response.setHeader('Vary', 'Accept-Encoding');
      const kept = path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache';
      response.setHeader('Cache-Control', kept);
      if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
    })
    .on('directory', () => {
      onFailure(NOT_FOUND);
    })
    .on('error', (failure: Failure) => {
      // No such copy, or no longer: a site may be built anew while it is served.
      if (failure.status === 404 && others.length > 0 && !response.headersSent)
        sendFile(directory, [request, response], { asked, path, status, encodings: others }, onFailure);
      else onFailure(failure);
    })
    .pipe(response);
}

/** The path within the site, without the query; null where it lies outside. */
function pathWithin(base: string, url: string): string | null {
  const path = url.replace(/[?#].*$/s, '');
  return path.startsWith(base) ? `/${path.slice(base.length)}` : null;
}

function redirect(response: ServerResponse, address: string): void {
  startHeaders(response);
  response.writeHead(301, { Location: address }).end();
}

export function createFileHandler({ directory, base }: Site): Handler {
  return (request, response) => {
    const { method, url = '/' } = request;
    if (method !== 'GET' && method !== 'HEAD') {
      answerFailure(response, { status: 405, headers: { Allow: 'GET, HEAD' } });
      return;
    }
    // To a browser, an address of two slashes is that of another host.
    if (/^\/{2,}/.test(url)) {
      redirect(response, url.replace(/^\/+/, '/'));
      return;
    }
    const path = pathWithin(base, url);
    if (path === null) {
      if (`${url}/` === base || url === '/') redirect(response, base);
      else answerFailure(response, NOT_FOUND);
      return;
    }
    const isNavigation = (request.headers.accept ?? '').includes('text/html');
    const encodings = encodingsFor(request);
    // A page of its own, then the one that finds out what the address asks for.
    const isFile = FILES_ONLY.test(path);
    const tried = path.endsWith('/') ? [path.slice(0, -1) + INDEX] : [path];
    if (!isFile && !path.endsWith('/')) tried.push(path + INDEX);
    if (isNavigation) tried.push(APP);
    sendFirst(tried);

    function sendFirst([first = APP, ...others]: readonly string[]): void {
      const status = first === APP && isFile ? 404 : 200;
      sendFile(
        directory,
        [request, response],
        { asked: path ?? '/', path: first, status, encodings },
        (failure) => {
          // No file, or an address that cannot be one, such as one cut in the middle of a character.
          const isMissing = [400, 403, 404].includes(failure.status);
          if (isMissing && others.length > 0 && !response.headersSent) sendFirst(others);
          else answerFailure(response, isMissing ? NOT_FOUND : failure);
        },
      );
    }
  };
}

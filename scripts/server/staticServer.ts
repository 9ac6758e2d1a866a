/**
 * The server for `dist/`: files prepared by `scripts/compress.ts`, read once at start. Names with a hash may be kept
 * for ever; everything else is asked for again each time (and answered 304 when unchanged).
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { contentSecurityPolicy } from './policy.ts';

export interface StaticServer {
  /** `http://localhost:4173`, without a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface StaticServerOptions {
  readonly directory: string;
  readonly host?: string;
  /** The first port to try; each port in use is followed by the next. 0 takes any free one. */
  readonly port?: number;
}

const TRIES = 50;
const HASHED = '/assets/';
const SOURCES = '/data/sources/';
const TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.duckdb': 'application/octet-stream',
};

function setHeaders(response: ServerResponse, path: string): void {
  const extension = /\.[^./]+$/.exec(path)?.[0] ?? '';
  // A source is as it was published, perhaps in GB18030: the browser finds out.
  const type = path.startsWith(SOURCES) && extension === '.txt' ? 'text/plain' : TYPES[extension];
  if (type) response.setHeader('Content-Type', type);
  response.setHeader(
    'Cache-Control',
    path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
}

/** A page's address, as the router knows it: no file extension, and asked for by a browser that wants a page. */
const isNavigation = (request: IncomingMessage): boolean =>
  !/\.[^/]+$/.test(new URL(request.url ?? '/', 'http://localhost').pathname) &&
  (request.headers.accept ?? '').includes('text/html');

function handler(directory: string): (request: IncomingMessage, response: ServerResponse) => void {
  const files = sirv(directory, { brotli: true, gzip: true, etag: true, setHeaders });
  return (request, response) => {
    response.setHeader('Content-Security-Policy', contentSecurityPolicy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const notFound = (): void => {
      response.setHeader('Cache-Control', 'no-store');
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404: 没有这个文件\n');
    };
    files(request, response, () => {
      if (!isNavigation(request)) {
        notFound();
        return;
      }
      // The router reads the address in the page; the server answers every page with the one document.
      request.url = '/';
      delete (request as { _parsedUrl?: unknown })._parsedUrl;
      files(request, response, notFound);
    });
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

const isInUse = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');

async function listenFrom(server: Server, host: string, first: number): Promise<void> {
  for (let port = first; ; port += 1) {
    try {
      await listen(server, host, port);
      return;
    } catch (error) {
      if (first === 0 || port >= first + TRIES || !isInUse(error)) throw error;
    }
  }
}

export async function startStaticServer(options: StaticServerOptions): Promise<StaticServer> {
  const server = createServer(handler(options.directory));
  await listenFrom(server, options.host ?? 'localhost', options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${options.host ?? 'localhost'}:${String(port)}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => {
          if (error) reject(error);
          else resolve();
        });
        server.closeAllConnections();
      }),
  };
}

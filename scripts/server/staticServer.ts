/**
 * The server for `dist/`: files and the packed copies that `scripts/compress.ts` made. Names with a hash may be kept
 * for ever; everything else is asked for again each time (and answered 304 when unchanged).
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { builtBasePath } from '../basePath.ts';
import { createFileHandler, type Handler } from './fileHandler.ts';

export interface StaticServer {
  /** `http://localhost:4173`, or `http://localhost:4173/juesuan` under a base path: without a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
  /** Takes no more requests and resolves when those that came are answered. */
  readonly drain: () => Promise<void>;
}

export interface StaticServerOptions {
  readonly directory: string;
  readonly host?: string;
  /** The first port to try; each port in use is followed by the next. 0 takes any free one. */
  readonly port?: number;
  /** What answers before the files do, and hands on to them; `base` is the path that the site lies under. */
  readonly before?: (base: string, files: Handler) => Handler;
}

const TRIES = 50;
/** In bytes: a list of agencies or places may stand in an address. */
const MOST_HEADERS = 64 * 1024;

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

/** Serves a built site under the base path it was built with. @throws where nothing is built in the directory */
export async function startStaticServer(options: StaticServerOptions): Promise<StaticServer> {
  const base = await builtBasePath(options.directory);
  const files = createFileHandler({ directory: options.directory, base });
  const server = createServer({ maxHeaderSize: MOST_HEADERS }, options.before?.(base, files) ?? files);
  await listenFrom(server, options.host ?? 'localhost', options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  const stop = (hasten: () => void): Promise<void> =>
    new Promise((resolve, reject) => {
      server.close((error) => {
        if (error) reject(error);
        else resolve();
      });
      hasten();
    });
  return {
    url: `http://${options.host ?? 'localhost'}:${String(port)}${base.slice(0, -1)}`,
    close: () =>
      stop(() => {
        server.closeAllConnections();
      }),
    drain: () =>
      stop(() => {
        server.closeIdleConnections();
      }),
  };
}

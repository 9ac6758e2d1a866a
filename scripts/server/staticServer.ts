/**
 * The server for `dist/`: files and the packed copies that `scripts/compress.ts` made. Names with a hash may be kept
 * for ever; everything else is asked for again each time (and answered 304 when unchanged).
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { builtBasePath } from '../basePath.ts';
import { createFileHandler } from './fileHandler.ts';

export interface StaticServer {
  /** `http://localhost:4173`, or `http://localhost:4173/juesuan` under a base path: without a slash at the end. */
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
  const server = createServer(createFileHandler({ directory: options.directory, base }));
  await listenFrom(server, options.host ?? 'localhost', options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${options.host ?? 'localhost'}:${String(port)}${base.slice(0, -1)}`,
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

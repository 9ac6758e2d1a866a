/** A web server that behaves as public ones do: it moves files, breaks off, stalls, sends pages for files, and never ends. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SourceServer {
  readonly url: string;
  readonly asked: readonly IncomingMessage[];
  /** Requests that were answered at the same time, at most. */
  readonly together: () => number;
  readonly close: () => Promise<void>;
}

/** Answers one request; `before` tells how many there were for the same path. */
export type Answerer = (request: IncomingMessage, response: ServerResponse, before: number) => void;

export const sends =
  (body: Buffer | string, type = 'application/pdf'): Answerer =>
  (_request, response) => {
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) }).end(body);
  };

export const movesTo =
  (path: string): Answerer =>
  (_request, response) => {
    response.writeHead(302, { Location: path }).end();
  };

/** Half of `body`, then nothing more: the connection stays open. */
export const stalls =
  (body: Buffer): Answerer =>
  (_request, response) => {
    response.writeHead(200, { 'Content-Length': body.length }).write(body.subarray(0, body.length / 2));
  };

/** The first answer ends in the middle; from then on it goes on where it is asked to, as long as the tag is `tags[1]`. */
export const breaksOff =
  (body: Buffer, tags: readonly [string, string]): Answerer =>
  (request, response, before) => {
    if (before === 0) {
      response.writeHead(200, { ETag: tags[0], 'Content-Length': body.length });
      response.write(body.subarray(0, body.length / 2), () => response.destroy());
      return;
    }
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? NaN);
    const isSame = request.headers['if-range'] === tags[1] && start < body.length;
    const rest = isSame ? body.subarray(start) : body;
    const range = `bytes ${start}-${body.length - 1}/${body.length}`;
    response.writeHead(isSame ? 206 : 200, {
      ETag: tags[1],
      'Content-Length': rest.length,
      ...(isSame ? { 'Content-Range': range } : {}),
    });
    response.end(rest);
  };

/** Without a length, until the reader has had enough. */
export const neverEnds: Answerer = (_request, response) => {
  response.writeHead(200);
  const chunk = Buffer.alloc(64 * 1024, '%PDF-1.7 ');
  const go = (): void => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', go);
  };
  go();
};

export async function startSourceServer(answers: Readonly<Record<string, Answerer>>): Promise<SourceServer> {
  const asked: IncomingMessage[] = [];
  let [now, most] = [0, 0];
  const server = createServer((request, response) => {
    const before = asked.filter(({ url }) => url === request.url).length;
    asked.push(request);
    now += 1;
    most = Math.max(most, now);
    response.on('close', () => {
      now -= 1;
    });
    const answer = answers[request.url ?? ''];
    if (answer) answer(request, response, before);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    together: () => most,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

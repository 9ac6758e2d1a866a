/**
 * A line between browser and server: counts every byte that comes over it, the worker's included (which the browser's own
 * tools attribute elsewhere), and can be made as slow as a reader's.
 */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Line {
  readonly url: string;
  readonly bytes: () => number;
  readonly reset: () => void;
  readonly close: () => void;
}

/** Small pieces, so that connections share the line as they would a real one. */
const PIECE = 16 * 1024;

/** `bitsPerSecond` undefined: as fast as the machine. All connections share the one line. */
export async function openLine(target: string, bitsPerSecond?: number): Promise<Line> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let bytes = 0;
  let freeAt = 0;

  /** Waits until the line has carried what was sent before, then occupies it for `size` bytes. */
  const occupy = async (size: number): Promise<void> => {
    if (bitsPerSecond === undefined) return;
    const now = performance.now();
    freeAt = Math.max(freeAt, now) + (size * 8000) / bitsPerSecond;
    if (freeAt - now > 1) await sleep(freeAt - now);
  };

  const forward = async (from: Socket, to: Socket): Promise<void> => {
    for await (const chunk of from as AsyncIterable<Buffer>) {
      for (let start = 0; start < chunk.length; start += PIECE) {
        const piece = chunk.subarray(start, start + PIECE);
        await occupy(piece.length);
        bytes += piece.length;
        if (to.destroyed) return;
        if (!to.write(piece))
          await new Promise<void>((resolve) => to.once('drain', resolve).once('close', resolve));
      }
    }
    to.end();
  };

  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      // A visit that ends cuts its connections; that is no failure of the measurement.
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    client.pipe(upstream);
    forward(upstream, client).catch(() => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    bytes: () => bytes,
    reset: () => {
      bytes = 0;
    },
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** What a worker does and how the queue stands, in Prometheus' format on a port of its own. */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { UsageError } from '../lib/reading/limits.ts';

/** How one try to read a document ended. `retry`: it comes again later; `failed`: it is on the list of failures. */
export type Ending = 'read' | 'kept' | 'retry' | 'failed';

export interface WorkerMetrics {
  readonly registry: Registry;
  readonly ended: (ending: Ending, seconds: number) => void;
}

/** From a web page of an instant to the limit of CPU time. */
const SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];

/** `countJobs` is asked at each scrape how many documents the queue holds in each state. */
export function workerMetrics(
  version: string,
  countJobs: () => Promise<Readonly<Record<string, number>>>,
): WorkerMetrics {
  const registry = new Registry();
  registry.setDefaultLabels({ reader_version: version });
  collectDefaultMetrics({ register: registry });
  const endings = new Counter({
    name: 'juesuan_readings_total',
    help: 'Tries to read a document, by how they ended',
    labelNames: ['ending'] as const,
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'juesuan_reading_seconds',
    help: 'Seconds by the clock that a try to read a document took',
    buckets: SECONDS,
    registers: [registry],
  });
  new Gauge({
    name: 'juesuan_queue_documents',
    help: 'Documents in the queue, by state; failed is the list of failures',
    labelNames: ['state'] as const,
    registers: [registry],
    async collect() {
      for (const [state, count] of Object.entries(await countJobs())) this.set({ state }, count);
    },
  });
  return {
    registry,
    ended: (ending, took) => {
      endings.inc({ ending });
      seconds.observe(took);
    },
  };
}

export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
}

/** `9464` (this machine only) or `0.0.0.0:9464`; undefined where none is given. Throws `UsageError`. */
export function metricsAddress(given: string | undefined): MetricsAddress | undefined {
  if (given === undefined) return undefined;
  const [, host = '127.0.0.1', port = ''] = /^(?:(.+):)?(\d{1,5})$/.exec(given) ?? [];
  if (port === '' || Number(port) > 65_535)
    throw new UsageError(`--metrics 要端口或“主机:端口”，给的是“${given}”。`);
  return { host, port: Number(port) };
}

/** Serves `/metrics`, and `/health` for whoever watches the process. Rejects where the port is taken; port 0 is any free one. */
export async function serveMetrics(
  { host, port }: MetricsAddress,
  registry: Registry,
): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer((request, response) => {
    if (request.url === '/health') response.end('ok\n');
    else if (request.url !== '/metrics') response.writeHead(404).end();
    else
      registry.metrics().then(
        (text) => response.setHeader('content-type', registry.contentType).end(text),
        (error: unknown) => response.writeHead(503).end(String(error)),
      );
  });
  server.listen(port, host);
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

/** What an endpoint answers and how long that takes, in Prometheus' format. */
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { RemoteEngine } from './engine.ts';

export interface QueryMetrics {
  readonly registry: Registry;
  /** `name`: of a query, never what somebody asked for beyond these. */
  readonly answered: (name: string, status: number, seconds: number) => void;
}

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function queryMetrics({ version, load }: Pick<RemoteEngine, 'version' | 'load'>): QueryMetrics {
  const registry = new Registry();
  registry.setDefaultLabels({ dataset_version: version.slice(0, 12) });
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'juesuan_query_seconds',
    help: 'Seconds by the clock from request to answer, by query and status',
    labelNames: ['query', 'status'] as const,
    buckets: SECONDS,
    registers: [registry],
  });
  for (const state of ['running', 'waiting'] as const)
    new Gauge({
      name: `juesuan_queries_${state}`,
      help: `Queries that are ${state}`,
      registers: [registry],
      collect() {
        this.set(load()[state]);
      },
    });
  return {
    registry,
    answered: (query, status, took) => {
      seconds.observe({ query, status: String(status) }, took);
    },
  };
}

/** An endpoint for queries by itself, over the real dataset, without a built site. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DATABASE_FILE } from '../../scripts/paths.ts';
import { openRemoteEngine, type RemoteEngine, type Statements } from '../../scripts/remote/engine.ts';
import { createRemoteHandler } from '../../scripts/remote/handler.ts';
import { LIMITS, type Limits } from '../../scripts/remote/limits.ts';
import { queryMetrics } from '../../scripts/remote/metrics.ts';
import { parameterName } from '../../src/queries/parameters.ts';

export interface RemoteEndpoint {
  readonly url: string;
  readonly engine: RemoteEngine;
  readonly close: () => Promise<void>;
}

/** `statements`: other SQL than the project's own, for a query that takes as long as a test wants. */
export async function startRemote(
  limits: Partial<Limits> = {},
  statements?: Statements,
): Promise<RemoteEndpoint> {
  const engine = await openRemoteEngine(DATABASE_FILE, { ...LIMITS, ...limits }, statements);
  const server = createServer(
    createRemoteHandler('/', engine, queryMetrics(engine), (_request, response) => {
      response.writeHead(404).end();
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    engine,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          engine.close();
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** The address of a query within an endpoint. */
export const queryPath = (name: string, params: readonly (string | number | null)[] = []): string =>
  `/query/${name}?${String(new URLSearchParams(params.map((value, index) => [`param_${parameterName(index)}`, String(value)])))}`;

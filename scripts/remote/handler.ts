/**
 * `/query/<name>?param_p1=…` answers a named query as an Arrow stream; `/health` and `/metrics` are for who runs the server, and
 * `/engine.json` tells the page to ask here. The same addresses as ClickHouse's predefined handlers have (docs/scale.md).
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isQueryName } from '../../src/queries/parameters.ts';
import type { Handler } from '../server/fileHandler.ts';
import type { RemoteEngine } from './engine.ts';
import type { QueryMetrics } from './metrics.ts';
import { Refusal } from './refusal.ts';
import { valuesOf } from './request.ts';

const ARROW_STREAM = 'application/vnd.apache.arrow.stream';
const QUERIES = 'query/';

type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const isRefusal = error instanceof Refusal;
  // What DuckDB says of a failed query names tables and values: it is for the log, not for whoever asked.
  if (!isRefusal) console.error(error);
  response.writeHead(isRefusal ? error.status : 500, {
    ...(isRefusal ? error.headers : {}),
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(`${isRefusal ? error.message : '查询没有成功'}\n`);
}

const json = (response: ServerResponse, value: unknown): void => {
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-cache');
  response.end(`${JSON.stringify(value)}\n`);
};

/** Whether the asker has the answer of this dataset already; a proxy that packs answers marks tags as weak. */
const isKnown = ({ headers }: IncomingMessage, tag: string): boolean =>
  (headers['if-none-match'] ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === tag);

function answerQuery(engine: RemoteEngine, metrics: QueryMetrics, name: string): Answer {
  const tag = `"${engine.version}"`;
  const answer: Answer = async (request, response) => {
    if (!isQueryName(name)) throw new Refusal(404, '没有这个查询');
    if (!['GET', 'HEAD', 'POST'].includes(request.method ?? ''))
      throw new Refusal(405, '只能读取', { Allow: 'GET, HEAD, POST' });
    const values = await valuesOf(request, name);
    response.setHeader('ETag', tag);
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Content-Type', ARROW_STREAM);
    if (request.method !== 'POST' && isKnown(request, tag)) response.writeHead(304).end();
    else if (request.method === 'HEAD') response.end();
    else {
      const gone = new AbortController();
      response.once('close', () => {
        gone.abort();
      });
      const bytes = await engine.run(name, values, gone.signal);
      response.setHeader('Content-Length', bytes.length);
      response.end(bytes);
    }
  };
  return async (request, response) => {
    const started = performance.now();
    try {
      await answer(request, response);
    } catch (error) {
      for (const header of response.getHeaderNames()) response.removeHeader(header);
      refuse(response, error);
    } finally {
      const label = isQueryName(name) ? name : 'unknown';
      metrics.answered(label, response.statusCode, (performance.now() - started) / 1000);
    }
  };
}

/** `base`: the path that the site lies under; whatever is not of the endpoint goes to `files`. */
export function createRemoteHandler(
  base: string,
  engine: RemoteEngine,
  metrics: QueryMetrics,
  files: Handler,
): Handler {
  const fixed: Readonly<Record<string, Answer>> = {
    'engine.json': (_request, response) => {
      json(response, { remote: QUERIES });
    },
    health: (_request, response) => {
      json(response, { dataset: engine.version, ...engine.load() });
    },
    metrics: async (_request, response) => {
      const text = await metrics.registry.metrics();
      response.setHeader('Content-Type', metrics.registry.contentType);
      response.end(text);
    },
  };
  return (request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/s, '');
    const within = path.startsWith(base) ? path.slice(base.length) : '';
    const answer = within.startsWith(QUERIES)
      ? answerQuery(engine, metrics, within.slice(QUERIES.length))
      : Object.hasOwn(fixed, within)
        ? fixed[within]
        : undefined;
    if (!answer) {
      files(request, response);
      return;
    }
    response.setHeader('X-Content-Type-Options', 'nosniff');
    void Promise.resolve(answer(request, response)).catch((error: unknown) => {
      refuse(response, error);
    });
  };
}

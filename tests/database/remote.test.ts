/** The connector that asks a server, against the endpoint itself. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DatabaseError } from '../../src/database/errors.ts';
import { openRemoteDatabase } from '../../src/database/remote.ts';
import { NO_FILTER } from '../../src/queries/filterParams.ts';
import { documents } from '../../src/queries/documents.ts';
import { runNamedQuery } from '../../src/queries/namedQuery.ts';
import { quotes } from '../../src/queries/quotes.ts';
import { useDatabase } from '../support/database.ts';
import { startRemote, type RemoteEndpoint } from '../support/remote.ts';

const local = useDatabase();
let endpoint: RemoteEndpoint;
beforeAll(async () => {
  endpoint = await startRemote();
});
afterAll(() => endpoint.close());

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A proxy before the endpoint that does not always hand on what is asked. */
async function proxy(handsOn: (nth: number) => boolean): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${String(request.method)} ${String(request.url).replace(/\?.*/, '')}`);
    if (!handsOn(asked.length)) {
      response.writeHead(503, { 'Retry-After': '0' }).end('busy');
      return;
    }
    void fetch(`${endpoint.url}${String(request.url)}`).then(async (answer) => {
      response.writeHead(answer.status, { ETag: `W/${String(answer.headers.get('etag'))}` });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/query/`, asked };
}

const connect = (address = `${endpoint.url}/query/`, datasetVersion = endpoint.engine.version) =>
  openRemoteDatabase({ address, manifest: { datasetVersion }, pause: 1 });
const list = documents({ filter: NO_FILTER, by: null, descending: false, limit: 10, offset: 0 });
const failure = (asked: Promise<unknown>): Promise<DatabaseError> =>
  asked.then(
    () => {
      throw new Error('answered');
    },
    (error: unknown) => error as DatabaseError,
  );

test('a named query gives the rows of the browser’s own engine', async () => {
  const rows = await runNamedQuery(connect(), list);
  expect(rows).toEqual(await runNamedQuery(local(), list));
  expect(rows.length).toBeGreaterThan(0);
});

test('a list that no address holds is asked for all the same', async () => {
  const [document] = await runNamedQuery(local(), list);
  const places = Array.from({ length: 3000 }, (_, n) => `${document!.document_id}@${String(n)}`);
  const rows = await runNamedQuery(connect(), quotes(places));
  expect(rows).toEqual(await runNamedQuery(local(), quotes(places)));
  expect(rows).toHaveLength(3000);
});

test('a server that is busy is asked again, and answers of a proxy that packs them count', async () => {
  const { address, asked } = await proxy((nth) => nth > 2);
  expect(await runNamedQuery(connect(address), list)).toHaveLength(5);
  expect(asked).toHaveLength(3);
});

test('a server that stays busy is told apart from one that is not there', async () => {
  const { address } = await proxy(() => false);
  expect((await failure(runNamedQuery(connect(address), list))).kind).toBe('remote-busy');
  const gone = await failure(runNamedQuery(connect('http://127.0.0.1:9/query/'), list));
  expect(gone.kind).toBe('remote-missing');
});

test('the answer of another dataset is refused', async () => {
  const other = await failure(runNamedQuery(connect(undefined, '0'.repeat(64)), list));
  expect(other.kind).toBe('dataset-version');
});

test('a wrong parameter is an error of this query alone, in the words of the server', async () => {
  const call = documents({ filter: NO_FILTER, by: null, descending: false, limit: 0, offset: 0 });
  const refused = await failure(runNamedQuery(connect(), call));
  expect(refused.kind).toBe('query');
  expect(refused.detail).toContain('1 到 100000 之间的整数');
});

test('SQL without a name never leaves the page', async () => {
  expect((await failure(connect().query('SELECT 1'))).kind).toBe('query');
});

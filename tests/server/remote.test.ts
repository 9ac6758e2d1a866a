/** The endpoint of `npm run serve -- --remote`, asked as a page, a proxy or a stranger would ask it. */
import { tableFromIPC } from 'apache-arrow';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ROOT } from '../../scripts/paths.ts';
import type { Limits } from '../../scripts/remote/limits.ts';
import type { Statements } from '../../scripts/remote/engine.ts';
import { rowsOf } from '../../src/database/rows.ts';
import { QUERY_PARAMETERS } from '../../src/queries/parameters.ts';
import { ask } from '../support/http.ts';
import { queryPath, startRemote, type RemoteEndpoint } from '../support/remote.ts';

let endpoint: RemoteEndpoint;
beforeAll(async () => {
  endpoint = await startRemote();
});
afterAll(() => endpoint.close());

const others: RemoteEndpoint[] = [];
afterEach(async () => {
  await Promise.all(others.splice(0).map((other) => other.close()));
});
async function another(limits: Partial<Limits>, statements?: Statements): Promise<RemoteEndpoint> {
  const started = await startRemote(limits, statements);
  others.push(started);
  return started;
}

/** Counts for longer than any test waits. */
const ENDLESS: Statements = new Map([
  ['corrections', 'SELECT count(*) AS n FROM range(1000000000000) WHERE range % 7 <> $1'],
]);

test('every query of the project can be asked, and only these', () => {
  const files = readdirSync(join(ROOT, 'src/queries')).filter((name) => name.endsWith('.sql'));
  expect(Object.keys(QUERY_PARAMETERS).sort()).toEqual(
    files
      .filter((name) => !name.includes('.clickhouse.'))
      .map((name) => name.replace('.sql', ''))
      .sort(),
  );
});

test('a query answers with an Arrow stream', async () => {
  const { status, headers, body } = await ask(endpoint.url, queryPath('corrections', [5]));
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('application/vnd.apache.arrow.stream');
  const table = tableFromIPC(body);
  expect(table.schema.fields.map(({ name }) => name)).toContain('correction_total');
  const found = await ask(endpoint.url, queryPath('regions'));
  expect(rowsOf(tableFromIPC(found.body))).toContainEqual(
    expect.objectContaining({ region_code: '650000', name: '新疆维吾尔自治区' }),
  );
});

test('an answer is named by the dataset, and not sent again to who has it', async () => {
  const { headers } = await ask(endpoint.url, queryPath('regions'));
  expect(headers.etag).toBe(`"${endpoint.engine.version}"`);
  expect(headers['cache-control']).toBe('no-cache');
  for (const tag of [`"${endpoint.engine.version}"`, `W/"${endpoint.engine.version}"`]) {
    const { status, body } = await ask(endpoint.url, queryPath('regions'), { 'if-none-match': tag });
    expect([status, body.length]).toEqual([304, 0]);
  }
  expect((await ask(endpoint.url, queryPath('regions'), { 'if-none-match': '"x"' })).status).toBe(200);
});

test.each<[string, string, number, string]>([
  ['an unknown query', '/query/agencies?x=1', 404, '没有这个查询'],
  ['a name of every object', '/query/constructor', 404, '没有这个查询'],
  ['SQL in place of a name', '/query/SELECT%201', 404, '没有这个查询'],
  ['a missing parameter', '/query/corrections', 400, '查询 corrections 缺少参数 param_p1'],
  ['text for a number', queryPath('corrections', ['1; DROP TABLE x']), 400, '参数 param_p1 不对：要整数'],
  ['a number that is too large', queryPath('corrections', [100_001]), 400, '1 到 100000 之间'],
  ['years that are none', queryPath('datasetFacts', ['', '', '2023;2024', '']), 400, '要用逗号分隔的年份'],
  ['a word that is none of the list', queryPath('peerPlaces', ['x', 'best', '']), 400, '只能是 “kind”'],
  ['metrics that are none', queryPath('peerPlaces', ['x', 'kind', '0 value']), 400, '所说的指标'],
  ['one parameter too many', '/query/regions?param_p1=x', 400, '没有参数 param_p1'],
  ['a setting of ClickHouse', '/query/regions?max_threads=1', 400, '没有参数 max_threads'],
  ['a parameter twice', '/query/corrections?param_p1=1&param_p1=2', 400, '不止一次'],
  ['a control character', queryPath('documentSummary', ['\0']), 400, '不能含有控制字符'],
])('%s is refused in words', async (_name, path, status, words) => {
  const answer = await ask(endpoint.url, path);
  expect(answer.status).toBe(status);
  expect(answer.body.toString()).toContain(words);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.headers.etag).toBeUndefined();
});

test('quotation marks and percent signs are words that are looked for', async () => {
  const { status, body } = await ask(endpoint.url, queryPath('searchTexts', ["' OR '1'='1", 5, '']));
  expect([status, tableFromIPC(body).numRows]).toEqual([200, 0]);
});

test('nothing can be written or deleted', async () => {
  const { status, headers } = await ask(endpoint.url, queryPath('regions'), {}, 'DELETE');
  expect([status, headers['allow']]).toEqual([405, 'GET, HEAD, POST']);
});

test('parameters that are too long for an address come as a form', async () => {
  const form = new FormData();
  const places = Array.from({ length: 20_000 }, (_, n) => `no-such-document@${String(n)}`);
  form.set('param_p1', places.join(' '));
  const response = await fetch(`${endpoint.url}/query/quotes`, { method: 'POST', body: form });
  expect(response.status).toBe(200);
  expect(tableFromIPC(await response.arrayBuffer()).numRows).toBe(0);
  const other = await fetch(`${endpoint.url}/query/quotes`, { method: 'POST', body: 'param_p1' });
  expect([other.status, await other.text()]).toEqual([400, '参数要在地址里，或是一份表单\n']);
});

test('health and metrics tell of the dataset and of what was asked', async () => {
  const health = JSON.parse((await ask(endpoint.url, '/health')).body.toString()) as unknown;
  expect(health).toEqual({ dataset: endpoint.engine.version, running: 0, waiting: 0 });
  const metrics = (await ask(endpoint.url, '/metrics')).body.toString();
  expect(metrics).toMatch(/juesuan_query_seconds_count\{[^}]*query="regions",status="304"\} 2/);
  expect(metrics).toMatch(/juesuan_query_seconds_count\{[^}]*query="unknown",status="404"\}/);
  expect(metrics).not.toContain('SELECT');
});

test('more rows than are allowed are none', async () => {
  const { url } = await another({ rows: 3 });
  const { status, body } = await ask(url, queryPath('regions'));
  expect([status, body.toString()]).toEqual([413, '结果超过 3 行，请缩小范围\n']);
});

test('whoever finds no room is told to come again, and others are answered', async () => {
  const { url, engine } = await another({ parallel: 1, waiting: 1, seconds: 60 }, ENDLESS);
  const busy = new AbortController();
  const long = fetch(url + queryPath('corrections', [1]), { signal: busy.signal }).catch(() => null);
  const waiting = fetch(url + queryPath('corrections', [1]), { signal: busy.signal }).catch(() => null);
  await vi.waitFor(() => expect(engine.load()).toEqual({ running: 1, waiting: 1 }), { timeout: 20_000 });
  const { status, headers, body } = await ask(url, queryPath('corrections', [1]));
  expect([status, headers['retry-after']]).toEqual([503, '1']);
  expect(body.toString()).toContain('请稍后再试');
  expect((await ask(url, '/health')).status).toBe(200);
  busy.abort();
  await Promise.all([long, waiting]);
});

test('a query of a reader who has gone is stopped', async () => {
  const { url, engine } = await another({ parallel: 1, seconds: 600 }, ENDLESS);
  const gone = new AbortController();
  const asked = fetch(url + queryPath('corrections', [1]), { signal: gone.signal }).catch(() => null);
  await vi.waitFor(() => expect(engine.load().running).toBe(1), { timeout: 20_000 });
  gone.abort();
  await asked;
  await vi.waitFor(() => expect(engine.load()).toEqual({ running: 0, waiting: 0 }), { timeout: 20_000 });
});

test('a query that takes too long is stopped, and its session answers the next', async () => {
  const statements = new Map([...ENDLESS, ['fiscalYears', 'SELECT 1 AS one'] as const]);
  const { url, engine } = await another({ parallel: 1, seconds: 1 }, statements);
  const { status, body } = await ask(url, queryPath('corrections', [1]));
  expect([status, body.toString()]).toEqual([504, '查询超过 1 秒，已停止\n']);
  expect(engine.load().running).toBe(0);
  expect((await ask(url, queryPath('fiscalYears'))).status).toBe(200);
});

test('what the engine says of a failed query is not sent', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { url } = await another({}, new Map([['regions', 'SELECT secret FROM nowhere']]));
  const { status, body } = await ask(url, queryPath('regions'));
  expect([status, body.toString()]).toEqual([500, '查询没有成功\n']);
  expect(log).toHaveBeenCalled();
  log.mockRestore();
});

import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { beforeAll, expect, test } from 'vitest';
import { ENGINE_CONFIG, settingStatements } from '../../src/database/opening.ts';
import { namesAskedFor, trimmedEngine } from '../../scripts/site/trimmedEngine.ts';

const library = (file: string): string =>
  createRequire(import.meta.url).resolve(`@duckdb/duckdb-wasm/dist/${file}`);
const moduleOf = async (path: string): Promise<WebAssembly.Module> =>
  new WebAssembly.Module(await readFile(path));
const listed = (all: readonly WebAssembly.ModuleExportDescriptor[]): string[] =>
  all.map(({ name, kind }) => `${kind} ${name}`).sort();

let trimmed: string;
beforeAll(async () => {
  trimmed = await trimmedEngine();
});

test('has all that the script in the browser can ask for, and nothing else', async () => {
  const whole = await moduleOf(library('duckdb-eh.wasm'));
  const script = await readFile(library('duckdb-browser-eh.worker.js'), 'utf8');
  const asked = namesAskedFor(whole, script);
  const exports = WebAssembly.Module.exports(whole);
  expect(exports.length).toBeGreaterThan(50_000);
  expect(listed(WebAssembly.Module.exports(await moduleOf(trimmed)))).toEqual(
    listed(exports.filter(({ name }) => asked.has(name))),
  );
});

test('asks for nothing new, and is a fourth smaller', async () => {
  const needs = async (path: string): Promise<string[]> =>
    WebAssembly.Module.imports(await moduleOf(path)).map(
      ({ module, name, kind }) => `${module} ${name} ${kind}`,
    );
  const whole = await needs(library('duckdb-eh.wasm'));
  for (const need of await needs(trimmed)) expect(whole).toContain(need);
  expect((await stat(trimmed)).size).toBeLessThan((await stat(library('duckdb-eh.wasm'))).size * 0.75);
});

test('runs: tables, files of CSV, errors with their words (what pages do with it: tests/e2e)', async () => {
  const bundle = { mainModule: trimmed, mainWorker: library('duckdb-node-eh.worker.cjs') };
  const engine = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await engine.instantiate(() => undefined);
  engine.open(ENGINE_CONFIG);
  const connection = engine.connect();
  for (const sql of settingStatements('http://localhost')) connection.query(sql);
  const rows = (sql: string): unknown[] =>
    connection
      .query(sql)
      .toArray()
      .map((row) => (row as { toJSON: () => unknown }).toJSON());
  try {
    rows("CREATE TABLE t AS SELECT i, '部门' || i AS name FROM range(5000) r(i)");
    expect(rows('SELECT count(*)::INT AS n, max(name) AS last FROM t')).toEqual([
      { n: 5000, last: '部门999' },
    ]);
    engine.registerFileText('a.csv', '年度,数\n2023,1.5\n2024,2\n');
    expect(rows("SELECT sum(数) AS s FROM 'a.csv'")).toEqual([{ s: 3.5 }]);
    expect(() => rows('SELECT 1 +')).toThrow('syntax error at end of input');
  } finally {
    connection.close();
    engine.reset();
  }
});

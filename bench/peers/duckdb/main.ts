/** The site's own database file in a bare engine: fetched whole, one statement kept prepared. */
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import engineUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { attachStatements, DATASET_FILE, ENGINE_CONFIG } from '../../../src/database/opening.ts';
import { rowsOf } from '../../../src/database/rows.ts';
import { BARS, run, type Bar } from '../ranking.ts';

const RANKING = `
  SELECT a.short_name AS name, max(f.canonical_value)::DOUBLE AS value
  FROM figures f JOIN agencies a ON a.agency_id = f.agency_id
  WHERE f.measure = 'three_public' AND f.aspect = 'actual' AND f.fiscal_year = ?
    AND coalesce(f.function_code::VARCHAR, '') = '' AND coalesce(f.economic_name::VARCHAR, '') = ''
    AND f.canonical_value IS NOT NULL
  GROUP BY a.agency_id, a.short_name
  ORDER BY value DESC
  LIMIT ${String(BARS)}`;

const absolute = (url: string): string => new URL(url, document.baseURI).href;

const engine = new AsyncDuckDB(new VoidLogger(), new Worker(absolute(workerUrl)));
const [bytes] = await Promise.all([
  fetch(DATASET_FILE).then((response) => response.arrayBuffer()),
  engine.instantiate(absolute(engineUrl)),
]);
await engine.open(ENGINE_CONFIG);
await engine.registerFileBuffer(DATASET_FILE, new Uint8Array(bytes));
const connection = await engine.connect();
for (const sql of attachStatements()) await connection.query(sql);
const ranking = await connection.prepare(RANKING);

await run(async (year) => {
  return rowsOf(await ranking.query(year)) as unknown as Bar[];
});

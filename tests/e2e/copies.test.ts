/** Three copies of the endpoint behind nginx, as docs/deploy.md tells: 200 readers at once do not notice that one is killed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCopies, type Balanced } from '../../bench/copies.ts';
import { openRemoteDatabase } from '../../src/database/remote.ts';
import { documents } from '../../src/queries/documents.ts';
import { NO_FILTER } from '../../src/queries/filterParams.ts';
import { findingList } from '../../src/queries/findingList.ts';
import { regions } from '../../src/queries/regions.ts';
import { useDatabase } from '../support/database.ts';

const READERS = 200;
const CALLS = [
  documents({ filter: NO_FILTER, by: 'figures', descending: true, limit: 10, offset: 0 }),
  findingList({ filter: NO_FILTER, rules: [], severities: [], measure: '', ids: null }, 'amount', 20, 0),
  regions(),
];

const local = useDatabase();
let served: Balanced;
let version: string;
beforeAll(async () => {
  served = await startCopies(3);
  const health = (await (await fetch(`${served.copies[0]!.url}/health`)).json()) as { dataset: string };
  version = health.dataset;
  // A machine without nginx gets it first.
}, 240_000);
afterAll(() => served.stop());

test('a copy that is killed under load is not noticed', async () => {
  const expected = await Promise.all(CALLS.map(({ sql, params }) => local().query(sql, params)));
  let answered = 0;
  const reader = async (): Promise<void> => {
    const remote = openRemoteDatabase({
      address: `${served.url}/query/`,
      manifest: { datasetVersion: version },
    });
    for (const [index, { sql, params, queryKey }] of CALLS.entries()) {
      expect(await remote.query(sql, params, queryKey[0])).toEqual(expected[index]);
      answered += 1;
      if (answered === READERS) served.copies[1]!.process.kill('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: READERS }, reader));
  expect(answered).toBe(READERS * CALLS.length);
  expect(served.copies.map(({ process }) => process.signalCode)).toEqual([null, 'SIGKILL', null]);
});

test('the site tells its pages to ask there, and the state of the copies stays inside', async () => {
  expect(await (await fetch(`${served.url}/engine.json`)).json()).toEqual({ remote: 'query/' });
  for (const path of ['/metrics', '/health'])
    expect((await fetch(served.url + path)).headers.get('content-type')).toContain('text/html');
});

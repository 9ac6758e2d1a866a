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
/** Of one reader: a question of their own, which no proxy has kept, and two of everybody's. */
const callsOf = (reader: number) => [
  documents({ filter: NO_FILTER, by: 'figures', descending: true, limit: 10 + reader, offset: 0 }),
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
  // There are fewer documents than the least that is asked for.
  const expected = await Promise.all(callsOf(0).map(({ sql, params }) => local().query(sql, params)));
  let answered = 0;
  const reader = async (nth: number): Promise<void> => {
    const remote = openRemoteDatabase({
      address: `${served.url}/query/`,
      manifest: { datasetVersion: version },
    });
    for (const [index, { sql, params, queryKey }] of callsOf(nth).entries()) {
      expect(await remote.query(sql, params, queryKey[0])).toEqual(expected[index]);
      answered += 1;
      if (answered === READERS) served.copies[1]!.process.kill('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: READERS }, (_, nth) => reader(nth)));
  expect(answered).toBe(READERS * callsOf(0).length);
  expect(served.copies.map(({ process }) => process.signalCode)).toEqual([null, 'SIGKILL', null]);
});

test('the site tells its pages to ask there, and the state of the copies stays inside', async () => {
  expect(await (await fetch(`${served.url}/engine.json`)).json()).toEqual({ remote: 'query/' });
  for (const path of ['/metrics', '/health'])
    expect((await fetch(served.url + path)).headers.get('content-type')).toContain('text/html');
});

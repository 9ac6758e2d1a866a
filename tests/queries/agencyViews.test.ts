/** What the build writes for the pages of agencies, many at once, is what each page would ask of the engine. */
import { hashKey, QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { agencyViews } from '../../src/app/agencyViews.ts';
import { loadFrame, type Run } from '../../src/comparison/load.ts';
import { packFrame, unpackFrame } from '../../src/comparison/packedFrame.ts';
import { figuresOf, takeAgencyView } from '../../src/features/agency/view.ts';
import { frameQuery } from '../../src/features/comparison/useFrame.ts';
import { agencyProfile } from '../../src/queries/agencyProfile.ts';
import { runNamedQuery } from '../../src/queries/index.ts';
import { useDatabase } from '../support/database.ts';
import { publishedTable } from '../support/tables.ts';

const db = useDatabase();
const run: Run = (call) => runNamedQuery(db(), call);
const IDS = (await publishedTable('agencies')).map(({ agency_id }) => agency_id ?? '');
const CODE = '/assets/index-x.js';

const taken = (id: string, text: string, code = CODE): Map<string, unknown> => {
  const client = new QueryClient();
  takeAgencyView(client, id, text, code);
  return new Map(
    client
      .getQueryCache()
      .getAll()
      .map(({ queryHash, state }) => [queryHash, state.data]),
  );
};

test('every page takes from its file what the engine would answer', async () => {
  const views = await agencyViews([...IDS, 'nobody'], CODE, run);
  expect([...views.keys()].sort()).toEqual([...IDS].sort());
  for (const [id, view] of views) {
    const answers = taken(id, JSON.stringify(view));
    const figures = figuresOf(id);
    expect(answers.size).toBe(figures.length + 1);
    expect(answers.get(hashKey(agencyProfile(id).queryKey))).toEqual(await run(agencyProfile(id)));
    for (const comparison of figures)
      expect(answers.get(hashKey(frameQuery(comparison).queryKey)), comparison.what[0]).toEqual(
        await loadFrame(comparison, run),
      );
  }
});

test('of other code, or not whole, nothing is taken', async () => {
  const [id = ''] = IDS;
  const view = (await agencyViews([id], CODE, run)).get(id);
  const text = JSON.stringify(view);
  expect(taken(id, text, '/assets/index-y.js').size).toBe(0);
  expect(taken(id, text.slice(0, -20)).size).toBe(0);
  expect(taken(id, JSON.stringify({ ...view, frames: view?.frames.slice(1) })).size).toBe(0);
});

test('a packed frame is the frame, with nothing twice', async () => {
  const [comparison] = figuresOf(IDS[0] ?? '');
  const frame = await loadFrame(comparison!, run);
  const packed = packFrame(frame);
  expect(unpackFrame(comparison!, packed)).toEqual(frame);
  expect(new Set(packed.cells.map((cell) => JSON.stringify(cell))).size).toBe(packed.cells.length);
  expect(() => unpackFrame(comparison!, { ...packed, cells: packed.cells.slice(1) })).toThrow(RangeError);
});

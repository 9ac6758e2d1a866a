/** What the build writes for the pages of agencies, many at once, is what each page would ask of the engine. */
import { hashKey } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { agencyViews } from '../../src/app/agencyViews.ts';
import { loadFrame, type Run } from '../../src/comparison/load.ts';
import { packFrames, unpackFrames } from '../../src/comparison/packedFrame.ts';
import { onlyAgency } from '../../src/features/agency/comparisons.ts';
import { figuresOf, readAgencyView } from '../../src/features/agency/view.ts';
import {
  FIRST_FINDINGS,
  FIRST_REASONS,
  findingsOf,
  firstRowsKey,
  reasonsOf,
} from '../../src/features/agency/firstRows.ts';
import { SHOWN_PLACES } from '../../src/features/findings/choice.ts';
import { loadQuotes, quotesKey } from '../../src/features/findings/quotes.ts';
import { DEFAULT_PATHS } from '../../scripts/paths.ts';
import { viewSource } from '../../scripts/site/viewSource.ts';
import { frameQuery } from '../../src/features/comparison/useFrame.ts';
import { documentList, documentsOf, MOST_DOCUMENTS } from '../../src/features/documents/documentList.ts';
import { boldestFinding } from '../../src/features/pages/boldestFinding.ts';
import { agencyProfile } from '../../src/queries/agencyProfile.ts';
import { datasetFacts, knownValues, runNamedQuery, type NamedQueryCall } from '../../src/queries/index.ts';
import { useDatabase } from '../support/database.ts';
import { publishedTable } from '../support/tables.ts';

const db = useDatabase();
const run: Run = (call) => runNamedQuery(db(), call);
const source = viewSource(DEFAULT_PATHS.data, run);
const IDS = (await publishedTable('agencies')).map(({ agency_id }) => agency_id ?? '');
const CODE = '/assets/index-x.js';

const taken = (id: string, text: string, code = CODE): Map<string, unknown> =>
  new Map(readAgencyView(id, text, code).map(([key, data]) => [hashKey(key), data]));

/** What the pages ask apart from frames. */
const others = (id: string): readonly NamedQueryCall[] => [
  agencyProfile(id),
  knownValues({ region: [], agency: [id], year: [] }),
  datasetFacts(onlyAgency(id)),
  boldestFinding(onlyAgency(id)),
  documentList(onlyAgency(id), undefined, 1),
  documentsOf(onlyAgency(id), MOST_DOCUMENTS),
];

/** Beside answers: the first rows of its lists, and what their findings quote. */
const LISTS = 2;

test('every page takes from its file what the engine would answer', async () => {
  const views = await agencyViews([...IDS, 'nobody'], CODE, source);
  expect([...views.keys()].sort()).toEqual([...IDS].sort());
  for (const [id, view] of views) {
    const answers = taken(id, JSON.stringify(view));
    const figures = figuresOf(id);
    expect(answers.size).toBe(
      new Set(figures.map((each) => hashKey([each]))).size + others(id).length + LISTS,
    );
    for (const call of others(id))
      expect(answers.get(hashKey(call.queryKey)), call.queryKey[0]).toEqual(await run(call));
    for (const comparison of figures)
      expect(answers.get(hashKey(frameQuery(comparison).queryKey)), comparison.what[0]).toEqual(
        await loadFrame(comparison, run),
      );
  }
});

test('the first findings and reasons are those of the engine, but for how many others have the same', async () => {
  const views = await agencyViews(IDS, CODE, source);
  const counts = { findings: 0, reasons: 0 };
  for (const [id, { first, quotes }] of views) {
    const filter = onlyAgency(id);
    const findings = await run(findingsOf(filter, FIRST_FINDINGS));
    expect(first.findings).toEqual(findings.map((row) => ({ ...row, rule_total: 1 })));
    expect(first.reasons).toEqual(
      (await run(reasonsOf(filter, FIRST_REASONS))).map((row) => ({ ...row, agency_count: 1 })),
    );
    const ids = findings.map(({ finding_id }) => finding_id);
    expect(quotes).toEqual(await loadQuotes(ids, SHOWN_PLACES, run, source.textOf));
    const answers = taken(id, JSON.stringify(views.get(id)));
    expect(answers.get(hashKey(quotesKey(ids, SHOWN_PLACES)))).toEqual(quotes);
    expect(answers.get(hashKey(firstRowsKey(id)))).toEqual(first);
    counts.findings += first.findings.length;
    counts.reasons += first.reasons.length;
  }
  expect(counts.findings).toBeGreaterThan(10);
  expect(counts.reasons).toBeGreaterThan(10);
});

test('of other code, or not whole, nothing is taken', async () => {
  const [id = ''] = IDS;
  const view = (await agencyViews([id], CODE, source)).get(id);
  const text = JSON.stringify(view);
  expect(taken(id, text, '/assets/index-y.js').size).toBe(0);
  expect(taken(id, text.slice(0, -20)).size).toBe(0);
  const less = { ...view?.frames, frames: view?.frames.frames.slice(1) };
  expect(taken(id, JSON.stringify({ ...view, frames: less })).size).toBe(0);
});

test('packed frames are the frames, with nothing twice', async () => {
  const comparisons = figuresOf(IDS[0] ?? '').slice(0, 2);
  const frames = await Promise.all(comparisons.map((comparison) => loadFrame(comparison, run)));
  const packed = packFrames(frames);
  expect(unpackFrames(comparisons, packed)).toEqual(frames);
  expect(new Set(packed.cells.map((cell) => JSON.stringify(cell))).size).toBe(packed.cells.length);
  expect(() => unpackFrames(comparisons, { ...packed, cells: packed.cells.slice(1) })).toThrow(RangeError);
});

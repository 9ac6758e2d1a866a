/** Panels that ask in the same moment: one statement for the cells of the same agencies, and the numbers that each would get alone. */
import { expect, test } from 'vitest';
import { comparisonOf, type Comparison } from '../../src/comparison/comparison.ts';
import { loadFrame, type Run } from '../../src/comparison/load.ts';
import type { MetricKey } from '../../src/comparison/metrics.ts';
import { cellsTogether } from '../../src/comparison/together.ts';
import { NO_FILTER, runNamedQuery } from '../../src/queries/index.ts';
import { KARAMAY, SUIZHOU, useComparisons } from '../support/comparisons.ts';

const { db, load } = useComparisons();

const comparison = (what: readonly MetricKey[], more: Partial<Comparison> = {}): Comparison =>
  comparisonOf(
    { what, as: 'bars', sort: { by: what[0] ?? 'name', descending: true }, ...more },
    { ...NO_FILTER, agencies: [KARAMAY, SUIZHOU] },
  );

/** Loads all at once; answers the frames and how many statements for cells were run. */
async function loadTogether(comparisons: readonly Comparison[], fail = false) {
  let statements = 0;
  const run: Run = (call) => {
    if (call.queryKey[0] !== 'comparisonCells') return runNamedQuery(db(), call);
    statements += 1;
    return fail ? Promise.reject(new Error('the engine is gone')) : runNamedQuery(db(), call);
  };
  const cellsOf = cellsTogether(run);
  const frames = await Promise.allSettled(comparisons.map((each) => loadFrame(each, run, cellsOf)));
  return { frames, statements };
}

const THREE = [
  comparison(['three_public.actual', 'three_public.original_budget']),
  comparison(['three_public.actual', 'vehicles.actual'], { sort: { by: 'name', descending: false } }),
  comparison(['general_public_budget_expenditure.actual']),
];

test('each gets the numbers that it would get alone', async () => {
  const alone = await Promise.all(THREE.map(load));
  const { frames } = await loadTogether(THREE);
  expect(frames).toEqual(alone.map((value) => ({ status: 'fulfilled', value })));
});

test('the same agencies in the same order of asking are one statement, other years and items of their own are not', async () => {
  const [first] = THREE;
  const same = [first!, { ...first!, what: ['staff.actual'] as const }];
  expect((await loadTogether(same)).statements).toBe(1);
  const others = [
    first!,
    { ...first!, when: { kind: 'every' } as const },
    { ...first!, per: 'function_class' as const },
  ];
  expect((await loadTogether(others)).statements).toBe(3);
});

test('where the statement fails, all of them hear of it', async () => {
  const { frames } = await loadTogether(THREE, true);
  expect(frames.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
});

/** Targets as numbers, counted; scores spread; two regions beside each other; indicators found by words. On the real dataset. */
import { describe, expect, test } from 'vitest';
import { NO_FILTER, runNamedQuery } from '../../src/queries/index.ts';
import { indicatorSearch } from '../../src/queries/indicatorSearch.ts';
import { regionScores } from '../../src/queries/regionScores.ts';
import { SCORE_STEP, scoreSpread } from '../../src/queries/scoreSpread.ts';
import { MOST_LINES, OUTCOME_FACETS, targetOutcomes } from '../../src/queries/targetOutcomes.ts';
import { useDatabase } from '../support/database.ts';

const db = useDatabase();

describe('outcomes', () => {
  test('each grouping counts every indicator once', async () => {
    const rows = await runNamedQuery(db(), targetOutcomes(NO_FILTER));
    const total = (facet: string): number[] => {
      const own = rows.filter((row) => row.facet === facet);
      return [
        own.reduce((sum, row) => sum + row.indicator_count, 0),
        own.reduce((sum, row) => sum + row.hit_exactly, 0),
        own.reduce((sum, row) => sum + row.missed, 0),
      ];
    };
    expect(rows.filter(({ facet }) => facet === 'nature').length).toBeLessThanOrEqual(MOST_LINES);
    for (const facet of OUTCOME_FACETS) expect(total(facet)).toEqual(total('all'));
  });
  test('who hit most targets exactly comes first, and the share is of those that can be compared', async () => {
    const rows = await runNamedQuery(db(), targetOutcomes(NO_FILTER));
    const agencies = rows.filter(({ facet }) => facet === 'agency');
    const hits = agencies.map(({ hit_exactly }) => hit_exactly);
    expect(hits).toEqual([...hits].sort((a, b) => b - a));
    for (const { hit_exactly, exceeded, missed, hit_pct } of rows) {
      const comparable = hit_exactly + exceeded + missed;
      if (comparable === 0) expect(hit_pct).toBeNull();
      else expect(hit_pct).toBeCloseTo((100 * hit_exactly) / comparable, 6);
    }
  });
});

test('all scores are in some step, and the median is one of the middle', async () => {
  const [spread] = await runNamedQuery(db(), scoreSpread(NO_FILTER));
  const steps = spread?.steps ?? [];
  expect(steps.reduce((sum, { count }) => sum + count, 0)).toBe(spread?.form_count);
  expect(Math.max(...steps.map(({ step }) => step))).toBeLessThan(100 / SCORE_STEP);
  expect(spread?.median).toBeGreaterThanOrEqual(spread?.q1 ?? Infinity);
  expect(spread?.median).toBeLessThanOrEqual(spread?.q3 ?? -Infinity);
});

test('no forms make no error: a year of which there is none', async () => {
  const [spread] = await runNamedQuery(db(), scoreSpread({ ...NO_FILTER, years: [1999] }));
  expect(spread).toMatchObject({ form_count: 0, median: null });
  expect(await runNamedQuery(db(), targetOutcomes({ ...NO_FILTER, years: [1999] }))).toEqual([]);
});

test('two regions, each with all places within it', async () => {
  const sides = await runNamedQuery(db(), regionScores('650000', '420000', []));
  expect(sides.map(({ region_name }) => region_name)).toEqual(['新疆维吾尔自治区', '湖北省']);
  const [xinjiang] = sides;
  expect(xinjiang?.agency_count).toBeGreaterThan(2);
  expect(xinjiang?.median_score).toBeGreaterThan(50);
});

test('indicators are found by words of their name, target or result, and by outcome; quotes are text', async () => {
  const choice = { filter: NO_FILTER, text: '满意度', outcome: '', order: null } as const;
  const found = await runNamedQuery(db(), indicatorSearch(choice, 5, 0));
  expect(found).toHaveLength(5);
  expect(found[0]?.indicator_total).toBeGreaterThan(5);
  const missed = await runNamedQuery(
    db(),
    indicatorSearch({ ...choice, text: '', outcome: 'missed' }, 50, 0),
  );
  expect(missed.length).toBeGreaterThan(0);
  expect(missed.every(({ outcome }) => outcome === 'missed')).toBe(true);
  expect(await runNamedQuery(db(), indicatorSearch({ ...choice, text: "' OR 1=1 --" }, 5, 0))).toEqual([]);
});

test('which form has full marks although a target was missed: indicators in the order of the total of their form', async () => {
  const found = async (descending: boolean) =>
    runNamedQuery(
      db(),
      indicatorSearch(
        { filter: NO_FILTER, text: '', outcome: 'missed', order: { by: 'form_score', descending } },
        5000,
        0,
      ),
    );
  const fallen = await found(true);
  const scores = fallen.flatMap(({ form_score }) => form_score ?? []);
  expect(scores.length).toBeGreaterThan(0);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect((await found(false)).flatMap(({ form_score }) => form_score ?? [])).toEqual(
    [...scores].sort((a, b) => a - b),
  );
  // Forms without a total are neither high nor low.
  for (const rows of [fallen, await found(false)])
    expect(rows.slice(scores.length).every(({ form_score }) => form_score === null)).toBe(true);
  // Each total leads to the place where it is printed.
  for (const row of fallen) expect(row.form_score_start === null).toBe(row.form_score === null);
  expect(
    new Set(fallen.map(({ evaluation_id, ordinal }) => `${evaluation_id}#${String(ordinal)}`)).size,
  ).toBe(fallen[0]?.indicator_total);
});

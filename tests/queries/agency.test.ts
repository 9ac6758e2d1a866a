/** What the page of an agency asks, in the browser's own engine on the real dataset. */
import { describe, expect, test } from 'vitest';
import { loadFrame } from '../../src/comparison/load.ts';
import { metric } from '../../src/comparison/metrics.ts';
import { cellSpec } from '../../src/comparison/specs.ts';
import { numberOf } from '../../src/domain/dataTable.ts';
import { FUNCTION_LEVELS, functions, latest, PLACED, yearly } from '../../src/features/agency/comparisons.ts';
import { cellAt, functionTable, yearsOf } from '../../src/features/agency/tables.ts';
import { agencyProfile, PEER_GROUPS } from '../../src/queries/agencyProfile.ts';
import { runNamedQuery } from '../../src/queries/index.ts';
import { keptPlaces, peerPlaces } from '../../src/queries/peerPlaces.ts';
import { useDatabase } from '../support/database.ts';

const db = useDatabase();
const KARAMAY = 'karamay-urho-government-office';
const CHANGJI = 'changji-beijing-liaison';
const load = (comparison: Parameters<typeof loadFrame>[0]) =>
  loadFrame(comparison, (call) => runNamedQuery(db(), call));

test('an agency, its years, and with how many it can be compared; an unknown one has no row', async () => {
  const [profile] = await runNamedQuery(db(), agencyProfile(CHANGJI));
  expect(profile).toMatchObject({
    short_name: '昌吉州驻京联络处',
    region_path: '新疆维吾尔自治区 · 昌吉回族自治州',
    disclosed: [2024],
    derived: [2023],
    document_count: 1,
    kind_count: 1,
    untyped_count: 0,
    all_count: 5,
  });
  expect(await runNamedQuery(db(), agencyProfile("x' OR 1=1 --"))).toEqual([]);
});

describe('its place among peers', () => {
  const KEYS = ['expenditure_total.actual', 'growth:expenditure_total', 'evaluation.total_score'];
  const spec = cellSpec(KEYS.map(metric));
  test('rank, median and spread are those of the ranking by hand', async () => {
    const [spent, growth, score] = await runNamedQuery(db(), peerPlaces(KARAMAY, 'all', spec));
    // 455.15, 263.72 and the three others: see the overview's ranking.
    expect(spent).toMatchObject({ score: 2_637_200, rank: 4, scored_total: 5, peer_total: 5 });
    expect(spent?.median).toBe(4_551_500);
    expect(growth?.score).toBeCloseTo(-31.72, 2);
    expect(score).toMatchObject({ score: null, rank: null });
    expect(score?.scored_total).toBeGreaterThan(0);
  });
  test('each group has as many as the profile says', async () => {
    const [profile] = await runNamedQuery(db(), agencyProfile(KARAMAY));
    const sizes = PEER_GROUPS.map(async (group) => {
      const [place] = await runNamedQuery(db(), peerPlaces(KARAMAY, group, spec));
      return [`${group}_count`, place?.peer_total] as const;
    });
    expect(profile).toMatchObject(Object.fromEntries(await Promise.all(sizes)));
  });
  test('what the build has counted is what is counted anew, for each agency and group', async () => {
    const placed = cellSpec(PLACED.map(({ key }) => metric(key)));
    expect(await db().query('FROM placed_metrics')).toEqual([{ metrics: placed }]);
    const agencies = await db().query('SELECT agency_id::VARCHAR AS id FROM agencies ORDER BY 1');
    expect(agencies.length).toBeGreaterThan(4);
    for (const { id } of agencies)
      for (const group of PEER_GROUPS)
        expect(await runNamedQuery(db(), keptPlaces(String(id), group))).toEqual(
          await runNamedQuery(db(), peerPlaces(String(id), group, placed)),
        );
    expect(await runNamedQuery(db(), keptPlaces('nobody', 'all'))).toEqual([]);
  });
  test('of its own kind only those of its level and type', async () => {
    const [spent] = await runNamedQuery(db(), peerPlaces(KARAMAY, 'kind', spec));
    expect(spent?.peer_total).toBe(3);
  });
});

describe('its frames', () => {
  test('all measures over all years, and the same numbers at the head', async () => {
    const years = await load(yearly(CHANGJI));
    expect(years.rows.map(({ fiscalYear }) => fiscalYear)).toEqual([2024, 2023]);
    expect(numberOf(cellAt(years, 'expenditure_total.actual', 2024))).toBe(455.15);
    expect(cellAt(years, 'expenditure_total.actual', 2023)).toMatchObject({
      value: 508.19,
      basis: 'derived',
    });
    const head = await load(latest(CHANGJI));
    expect(numberOf(cellAt(head, 'expenditure_total.actual'))).toBe(455.15);
  });
  test('the tree of functions adds up to what the document prints', async () => {
    const frames = await Promise.all(FUNCTION_LEVELS.map((level) => load(functions(KARAMAY, level))));
    const { rows } = functionTable(frames, yearsOf({ disclosed: [2023], derived: [2022] }));
    const sum = (depth: number): number =>
      rows
        .filter(({ cells: { name } }) => name?.kind === 'text' && name.depth === depth)
        .reduce((total, { cells }) => total + (numberOf(cells['2023']) ?? 0), 0);
    expect(sum(0)).toBeCloseTo(263.72, 2);
    expect(sum(2)).toBeCloseTo(263.72, 2);
  });
});

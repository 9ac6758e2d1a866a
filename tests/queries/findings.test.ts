/** The list of findings over all documents, its counts and its quotes, in the browser's own engine on the real dataset. */
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/domain/findings/rules.ts';
import { findingFacets } from '../../src/queries/findingFacets.ts';
import { findingList, type FindingChoice } from '../../src/queries/findingList.ts';
import { findingPlaces } from '../../src/queries/findingPlaces.ts';
import { NO_FILTER, runNamedQuery } from '../../src/queries/index.ts';
import { useDatabase } from '../support/database.ts';
import { publishedTable } from '../support/tables.ts';

const db = useDatabase();
const ALL: FindingChoice = { filter: NO_FILTER, rules: [], severities: [], measure: '', ids: null };
const list = (
  choice: Partial<FindingChoice> = {},
  order: 'news' | 'amount' = 'news',
  limit = 500,
  offset = 0,
) => runNamedQuery(db(), findingList({ ...ALL, ...choice }, order, limit, offset));
const facets = (choice: Partial<FindingChoice> = {}) =>
  runNamedQuery(db(), findingFacets({ ...ALL, ...choice }, 12));

test('every rule has a name of its own', () => {
  const names = Object.values(RULES).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe('the list', () => {
  test('holds every finding once, contradictions of money first and what is minor last', async () => {
    const rows = await list();
    const published = await publishedTable('findings');
    expect(rows.map(({ finding_id }) => finding_id).sort()).toEqual(
      published.map(({ finding_id }) => finding_id).sort(),
    );
    expect(rows[0]).toMatchObject({ severity: 'contradiction', finding_total: published.length });
    expect(`${rows[0]?.printed ?? ''}${rows[0]?.computed ?? ''}`).toContain('元');
    const grades = rows.map(({ severity }) =>
      ['contradiction', 'question', 'note', 'minor'].indexOf(severity),
    );
    expect(grades).toEqual([...grades].sort());
    // A number of items is no money: it comes behind.
    const rules = rows.map(({ rule }) => rule);
    expect(rules.indexOf('form.costs')).toBeLessThan(rules.indexOf('cross.project-count'));
  });
  test('comes a page at a time', async () => {
    const all = await list();
    expect(await list({}, 'news', 10, 10)).toEqual(all.slice(10, 20));
  });
  test('can begin with the largest difference in money', async () => {
    const [first] = await list({}, 'amount', 1);
    const amounts = (await publishedTable('findings')).flatMap(({ difference = '' }) => {
      const found = /^-?([\d.,]+) ?万元$/.exec(difference);
      return found ? [Number(found[1]!.replaceAll(',', ''))] : [];
    });
    expect(first?.difference).toContain(Math.max(...amounts).toFixed(2));
  });
  test('is narrowed by rule, severity, measure, region and the reader’s own ids', async () => {
    const rules = async (choice: Partial<FindingChoice>) =>
      new Set((await list(choice)).map(({ rule }) => rule));
    expect(await rules({ rules: ['rate.procurement'] })).toEqual(new Set(['rate.procurement']));
    expect((await list({ severities: ['minor'] })).every(({ severity }) => severity === 'minor')).toBe(true);
    expect(await rules({ measure: 'vehicles_owned' })).toContain('vehicles.owned-and-assets');
    const inHubei = await list({ filter: { ...NO_FILTER, regions: ['420000'] } });
    expect(new Set(inHubei.map(({ short_name }) => short_name))).toEqual(new Set(['曾都区政府办公室']));
    const [one] = await list();
    expect((await list({ ids: [one!.finding_id] })).length).toBe(1);
    expect(await list({ ids: [] })).toEqual([]);
  });
  test('says how often the same question arises in the whole dataset', async () => {
    const [row] = await list({ rules: ['rate.procurement'], filter: { ...NO_FILTER, regions: ['420000'] } });
    expect(row).toMatchObject({ finding_total: 1, rule_total: 3 });
  });
});

describe('the counts', () => {
  test('each facet is counted under all conditions but its own', async () => {
    const rows = await facets({ severities: ['contradiction'] });
    const total = (facet: string) =>
      rows.filter((row) => row.facet === facet).reduce((sum, { finding_count }) => sum + finding_count, 0);
    const contradictions = (await list({ severities: ['contradiction'] })).length;
    expect(total('severity')).toBe((await list()).length);
    expect(total('agency')).toBe(contradictions);
    expect(total('region')).toBe(contradictions);
    expect(rows.find(({ facet, value }) => facet === 'measure' && value === 'evaluation')).toBeDefined();
  });
});

test('places come with what is printed there, wherever a table quotes it', async () => {
  const rows = await list();
  const places = await runNamedQuery(
    db(),
    findingPlaces(
      rows.map(({ finding_id }) => finding_id),
      2,
    ),
  );
  expect(new Set(places.map(({ finding_id }) => finding_id)).size).toBeGreaterThan(rows.length * 0.9);
  const quoted = places.filter(({ quote }) => quote !== null);
  expect(quoted.length).toBeGreaterThan(places.length * 0.8);
  // A row is put together of its cells; a sentence of the document is one.
  const [rowsOfForms, sentences] = [true, false].map((is) =>
    quoted.filter(({ is_summary }) => is_summary === is),
  );
  expect(rowsOfForms?.every(({ quote }) => /^“|，目标 |^绩效自评表/.test(quote ?? ''))).toBe(true);
  expect(sentences?.some(({ quote }) => /，目标 .*，完成 /.test(quote ?? ''))).toBe(false);
  const costs = places.filter(({ finding_id }) => finding_id.includes(':form.costs:'));
  expect(costs.map(({ quote }) => quote).join()).toContain('15万元');
});

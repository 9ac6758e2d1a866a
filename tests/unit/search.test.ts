import { describe, expect, test } from 'vitest';
import { regionTree, placesAbove, type RegionOption } from '../../src/components/regionTree.ts';
import { plainSpelling } from '../../src/domain/spelling.ts';
import type { KnownValue } from '../../src/queries/index.ts';
import { resolveFilter, withoutValue } from '../../src/features/shared/resolveFilter.ts';
import { searchSchema, parsePlace, parseSearch, stringifySearch } from '../../src/features/shared/search.ts';

const known: readonly KnownValue[] = [
  { key: 'region', value: '650000', name: '新疆维吾尔自治区' },
  { key: 'agency', value: 'a', name: '甲' },
  { key: 'year', value: '2023', name: '2023' },
];

describe('the address', () => {
  test('lists are joined by commas and come back', () => {
    const search = searchSchema.parse(parseSearch('?region=650000,420000&year=2023&view=ranking&top=50'));
    expect(search).toMatchObject({
      region: ['650000', '420000'],
      year: ['2023'],
      view: ['ranking'],
      top: 50,
    });
    expect(stringifySearch(search)).toBe('?region=650000,420000&year=2023&view=ranking&top=50');
  });
  test('nonsense is dropped, the rest stays', () => {
    expect(searchSchema.parse({ top: 'viele', year: '2023,,2023', agency: '' })).toEqual({
      year: ['2023'],
      agency: [],
      top: undefined,
    });
    expect(stringifySearch({ agency: [], measure: undefined })).toBe('');
  });
  test('Chinese survives', () => {
    const text = stringifySearch({ function: '一般公共服务支出' });
    expect(parseSearch(text)).toEqual({ function: '一般公共服务支出' });
  });
  test('places', () => {
    expect(parsePlace('330-336')).toEqual({ start: 330, end: 336 });
    expect(parsePlace('336-330')).toBeNull();
    expect(parsePlace('x')).toBeNull();
  });
});

describe('the filter', () => {
  test('unknown values are named and the rest is kept', () => {
    const { filter, unknown, nothingLeft } = resolveFilter(
      { region: ['650000', '999999'], agency: ['a'], year: ['2023', 'abc'] },
      known,
    );
    expect(filter).toEqual({ regions: ['650000'], agencies: ['a'], years: [2023] });
    expect(unknown).toEqual([
      { key: 'region', value: '999999' },
      { key: 'year', value: 'abc' },
    ]);
    expect(nothingLeft).toBe(false);
  });
  test('a condition of which nothing is known does not become "all"', () => {
    expect(resolveFilter({ agency: ['nobody'] }, []).nothingLeft).toBe(true);
    expect(resolveFilter({}, []).nothingLeft).toBe(false);
  });
  test('removing one value leaves the others', () => {
    expect(withoutValue({ agency: ['a', 'x'] }, { key: 'agency', value: 'x' })).toEqual({ agency: ['a'] });
    expect(withoutValue({ agency: ['x'] }, { key: 'agency', value: 'x' })).toEqual({ agency: undefined });
  });
});

test('what is typed is compared without blanks, apostrophes and capitals', () => {
  for (const typed of ['wuerhe', 'Wu Er He', "wu'er’he"]) expect(plainSpelling(typed)).toBe('wuerhe');
});

describe('the tree of places', () => {
  const place = (value: string, parent: string | null): RegionOption => ({
    value,
    name: value,
    parent,
    spellings: value,
    agencyCount: 1,
  });
  const places = [
    place('000000', null),
    place('650000', '000000'),
    place('650200', '650000'),
    place('650205', '650200'),
  ];

  test('has places under their parents, the country left out', () => {
    const [province] = regionTree(places);
    expect(province).toMatchObject({ value: '650000', title: '650000（1）' });
    expect(province?.children.map(({ value }) => value)).toEqual(['650200']);
    expect(regionTree(places)).toHaveLength(1);
  });
  test('is open above what is chosen and nowhere else', () => {
    expect(placesAbove(places, ['650205'])).toEqual(['650200', '650000', '000000']);
    expect(placesAbove(places, [])).toEqual([]);
  });
  test('keeps a chosen place whose parents are not known yet', () => {
    expect(regionTree([place('650205', null)]).map(({ value }) => value)).toEqual(['650205']);
  });
});

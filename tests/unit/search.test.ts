import { describe, expect, test } from 'vitest';
import { resolveFilter, withoutValue, type Catalogue } from '../../src/features/shared/resolveFilter.ts';
import { searchSchema, parsePlace, parseSearch, stringifySearch } from '../../src/features/shared/search.ts';

const catalogue = {
  regions: [{ region_code: '650000' }, { region_code: '650205' }],
  agencies: [{ agency_id: 'a' }, { agency_id: 'b' }],
  years: [{ fiscal_year: 2023 }, { fiscal_year: 2022 }],
} as unknown as Catalogue;

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
      catalogue,
    );
    expect(filter).toEqual({ regions: ['650000'], agencies: ['a'], years: [2023] });
    expect(unknown).toEqual([
      { key: 'region', value: '999999' },
      { key: 'year', value: 'abc' },
    ]);
    expect(nothingLeft).toBe(false);
  });
  test('a condition of which nothing is known does not become "all"', () => {
    expect(resolveFilter({ agency: ['nobody'] }, catalogue).nothingLeft).toBe(true);
    expect(resolveFilter({}, catalogue).nothingLeft).toBe(false);
  });
  test('removing one value leaves the others', () => {
    expect(withoutValue({ agency: ['a', 'x'] }, { key: 'agency', value: 'x' })).toEqual({ agency: ['a'] });
    expect(withoutValue({ agency: ['x'] }, { key: 'agency', value: 'x' })).toEqual({ agency: undefined });
  });
});

/** The only place where one amount is divided by another. */
import { describe, expect, test } from 'vitest';
import { useDatabase } from '../support/database.ts';

const db = useDatabase();

describe('metric_value, the only place where one amount is divided by another', () => {
  const value = async (
    operation: string,
    a: number | null,
    b: number | null,
    stated: number | null = null,
  ) => {
    const [row] = await db().query('SELECT metric_value($1, $2::DOUBLE, $3::DOUBLE, $4::DOUBLE) AS value', [
      operation,
      stated,
      a,
      b,
    ]);
    return row?.['value'] as number | null;
  };
  test('the printed rates of the documents come out', async () => {
    expect(await value('percent', 634.82, 641.72)).toBeCloseTo(98.92, 2);
    expect(await value('percent', 905.31, 715.58)).toBeCloseTo(126.5, 1);
    expect(await value('growth', 356, 232.31)).toBeCloseTo(53.24, 2);
    expect(await value('quotient', 14.66, 10)).toBeCloseTo(1.466, 6);
  });
  test('no percentage on a zero base, though documents print 100%', async () => {
    expect(await value('growth', 6.33, 0, 100)).toBeNull();
    expect(await value('percent', 0, 0, 100)).toBeNull();
    expect(await value('quotient', 1, 0)).toBeNull();
  });
  test('a missing part is missing; zero spent of a budget is 0 %', async () => {
    expect(await value('percent', null, 100)).toBeNull();
    expect(await value('percent', 0, 19.75)).toBe(0);
    expect(await value('growth', 0, 19.75)).toBe(-100);
  });
  test('what is printed comes before what is computed', async () => {
    expect(await value('difference', 14.66, 42.86, -28.21)).toBe(-28.21);
    expect(await value('difference', 0.3, 0.1)).toBe(0.2);
  });
  test('growth from a negative base keeps its direction', async () => {
    expect(await value('growth', 10, -10)).toBe(200);
  });
});

import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/domain/csv.ts';
import { tableOf } from '../../../src/domain/tables.ts';

const explanation = (reason: string, start: number) => ({
  document_id: 'd',
  measure: 'three_public',
  aspect: 'change',
  function_name: '',
  reason,
  source_start: start,
  source_end: start + reason.length,
});

describe('the CSV of the package', () => {
  const table = tableOf('explanations');

  it('comes back as it went in, whatever it holds', () => {
    const reasons = ['单位无此支出', '一是“甲”,二是"乙"', ' 前后有空格 ', '两\n行', ''];
    const text = toCsv(
      table,
      reasons.map((reason, index) => explanation(reason, index * 100)),
    );
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(data.map((row) => row['reason'])).toEqual(reasons);
  });

  it('is the same bytes in whatever order its rows come, places in number order', () => {
    const rows = [explanation('乙', 1000), explanation('甲', 99)];
    expect(toCsv(table, rows)).toBe(toCsv(table, [...rows].reverse()));
    expect(toCsv(table, rows).indexOf('甲')).toBeLessThan(toCsv(table, rows).indexOf('乙'));
  });

  it('refuses a column that the contract does not have', () => {
    expect(() => toCsv(table, [{ ...explanation('甲', 1), colour: 'red' }])).toThrow(/no column colour/);
  });
});

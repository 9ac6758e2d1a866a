import { describe, expect, it } from 'vitest';
import { applyCorrections, type Correction } from '../../scripts/lib/corrections.ts';

const figure = { figure_id: 'f1', value: '12.30', unit: '万元', canonical_value: '123000', status: 'ok' };
const correction: Correction = {
  document_id: 'd',
  figure: 'f1',
  expected: '12.30',
  value: '13.20',
  reason: '排印颠倒，见发布机构更正',
  corrected_by: '',
  corrected_on: '2026-01-05',
};

describe('corrections', () => {
  it('replaces the value it expects, in both units, and says so', () => {
    expect(applyCorrections([figure], [correction])).toEqual([
      { ...figure, value: '13.20', canonical_value: '132000', status: 'corrected' },
    ]);
  });

  it('stops where the expected value no longer stands', () => {
    expect(() => applyCorrections([{ ...figure, value: '12.40' }], [correction])).toThrow(
      /expects 12\.30, the document now reads 12\.40/,
    );
  });

  it('stops where the figure is no longer read', () => {
    expect(() => applyCorrections([], [correction])).toThrow(/no such figure/);
  });
});

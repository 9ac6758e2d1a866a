import { describe, expect, test } from 'vitest';
import { segmentText, sentenceAround } from '../../src/features/documents/segments.ts';
import type { DocumentFigure } from '../../src/queries/index.ts';

const text =
  '一、收入支出决算总体情况说明\n2024年度收入总计455.15万元，其中：本年收入355.15万元。\n2024年度支出总计455.15万元。';
const figure = (start: number, end: number, more: Partial<DocumentFigure> = {}): DocumentFigure => ({
  figure_id: `f${String(start)}`,
  document_id: 'd',
  measure: 'revenue_total',
  aspect: 'actual',
  canonical_value: 4551500,
  canonical_unit: '元',
  value: 455.15,
  unit: '万元',
  basis: 'printed',
  status: 'ok',
  printed: '455.15',
  source_start: start,
  source_end: end,
  fiscal_year: 2024,
  function_name: null,
  economic_name: null,
  quote: null,
  ...more,
});
const at = text.indexOf('455.15');

describe('the sentence around a number', () => {
  test('ends at full stops and does not take in the title above', () => {
    const { start, end } = sentenceAround(text, { start: at, end: at + 6 });
    expect(text.slice(start, end)).toBe('2024年度收入总计455.15万元，其中：本年收入355.15万元。');
  });
  test('a line of a form is a sentence', () => {
    const form = '资金来源\t年初预算数\n合计\t468.53\t263.72\n目标\t文字';
    const from = form.indexOf('263.72');
    const { start, end } = sentenceAround(form, { start: from, end: from + 6 });
    expect(form.slice(start, end)).toBe('合计\t468.53\t263.72');
  });
});

describe('segments', () => {
  test('put together they are the text, whatever overlaps', () => {
    const segments = segmentText(text, [figure(at, at + 6), figure(at + 2, at + 9)], {
      start: at + 1,
      end: at + 4,
    });
    expect(segments.map((segment) => segment.text).join('')).toBe(text);
  });
  test('the number followed is the target and knows what it was read as', () => {
    const target = { start: at, end: at + 6 };
    const both = [figure(at, at + 6), figure(at, at + 6, { figure_id: 'x', measure: 'expenditure_total' })];
    const found = segmentText(text, both, target).filter(({ isTarget }) => isTarget);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ text: '455.15', inSentence: true });
    expect(found[0]?.readAs).toEqual(['收入总计，决算数，2024年', '支出总计，决算数，2024年']);
  });
  test('places outside the text are left out', () => {
    expect(segmentText('短', [figure(5, 9)], null)).toHaveLength(1);
  });
});

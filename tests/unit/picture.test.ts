import { expect, test } from 'vitest';
import { drawingOf, type ChartStyle } from '../../src/charts/frameCharts.ts';
import { wrap } from '../../src/features/export/picture.ts';
import { questionsOf } from '../../src/features/export/pictureFiles.ts';
import { partOf } from '../../src/features/comparison/part.ts';
import { cellRow, compare, frameOf, QUESTIONED } from '../support/frames.ts';

/** Every character is one wide. */
const length = (text: string): number => [...text].length;

test('the notes of a picture keep their paragraphs and fill lines anywhere between Chinese characters', () => {
  expect(wrap('数据来源：各部门公开\n疑问：为何', 6, length)).toEqual([
    '数据来源：各',
    '部门公开',
    '疑问：为何',
  ]);
});

test('no line begins with a mark that closes, or ends with one that opens', () => {
  expect(wrap('未收录该年：本数据集（甲）无', 5, length)).toEqual(['未收录该', '年：本数据', '集（甲）无']);
  expect(wrap('见（38.10%）。何时', 9, length)).toEqual(['见', '（38.10%）。', '何时']);
});

test('an address is not broken where a line of its own holds it, and never lost where none does', () => {
  expect(wrap('版本。https://a.example/?x=1', 22, length)).toEqual(['版本。', 'https://a.example/?x=1']);
  expect(wrap('见https://a.example', 8, length).join('')).toBe('见https://a.example');
});

test('a picture asks only about the numbers that it shows', () => {
  const [spent, budget] = ['three_public.actual', 'three_public.adjusted_budget'];
  const frame = frameOf(compare([spent, budget]), [
    cellRow('甲', 0, 300_000),
    cellRow('甲', 1, 200_000, QUESTIONED),
    cellRow('乙', 0, 100_000, { ...QUESTIONED, question: '为何是整数？' }),
  ]);
  const asked = (metrics: readonly string[]): string[] => {
    const style: ChartStyle = {
      form: 'bars',
      series: metrics.map((metric, color) => ({ metric, name: metric, color })),
    };
    const part = partOf({ title: '“三公”经费', unit: '万元', comparison: frame.comparison, style }, frame);
    return questionsOf(part, drawingOf(frame, style)?.metrics ?? null);
  };
  expect(asked([spent])).toEqual(['乙局：为何是整数？']);
  expect(asked([spent, budget])).toHaveLength(2);
});

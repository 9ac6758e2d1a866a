import { describe, expect, test } from 'vitest';
import { drawingOf, type ChartStyle } from '../../src/charts/frameCharts.ts';
import { drawnNotes } from '../../src/comparison/drawn.ts';
import { placesDrawn, sourceWords } from '../../src/comparison/export/documents.ts';
import type { Evidence } from '../../src/comparison/export/evidence.ts';
import { scopeWords } from '../../src/comparison/export/scope.ts';
import type { ScorePoint } from '../../src/queries/index.ts';
import { wrap } from '../../src/features/export/picture.ts';
import { notesShown, questionsOf } from '../../src/features/export/pictureFiles.ts';
import { execution } from '../../src/features/presets/execution.ts';
import { performance } from '../../src/features/presets/performance.ts';
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
    return questionsOf(part, drawingOf(frame, style) ?? {});
  };
  expect(asked([spent])).toEqual(['乙局：为何是整数？']);
  expect(asked([spent, budget])).toHaveLength(2);
});

test('nor does it explain marks and absences that stand in the table alone', () => {
  const [spent, before] = ['three_public.actual', 'prior:three_public'];
  const frame = frameOf(compare([spent, before]), [
    cellRow('甲', 0, 300_000),
    cellRow('甲', 1, 200_000, { basis: 'derived' }),
    cellRow('乙', 0, 100_000, QUESTIONED),
    cellRow('乙', 1, null, { absence: 'not_collected' }),
  ]);
  const part = partOf(
    { title: '“三公”经费', unit: '万元', comparison: frame.comparison, style: null },
    frame,
  );
  expect(notesShown(part, { metrics: [spent] })).toEqual([expect.stringContaining('（标“疑”）')]);
  expect(notesShown(part, {})).toEqual(frame.notes);
  expect(frame.notes).toHaveLength(3);
});

test('a stack says nothing of a year that it has no bar for; what is said of whole agencies stays', () => {
  const parts = ['three_public.actual', 'three_public.adjusted_budget'];
  const frame = {
    ...frameOf(compare(parts, { as: 'stack' }), [
      cellRow('甲', 0, 300_000, { basis: 'derived' }),
      cellRow('甲', 1, null, { absence: 'not_collected' }),
    ]),
  };
  const notes = [...frame.notes, '另有 1 个部门没有可列的明细。'];
  const series = parts.map((metric, color) => ({ metric, name: metric, color }));
  const shownBy = (style: ChartStyle): string[] =>
    drawnNotes({ ...frame, notes }, drawingOf(frame, style) ?? {});
  expect(notes.join('')).toContain('未收录');
  expect(shownBy({ form: 'stack', series })).toEqual([expect.stringContaining('斜纹'), notes.at(-1)]);
  expect(shownBy({ form: 'bars', series })).toEqual(notes);
});

test('a picture has no words about what can be pressed on the page', () => {
  const filter = { regions: [], agencies: [], years: [] };
  const panels = [execution, performance].flatMap((preset) => preset.panels);
  const views = panels.map((panel) => panel.of({ filter, search: {} }));
  const frame = frameOf(compare(['three_public.actual']), [cellRow('甲', 0, 300_000)]);
  expect(views.some(({ hint }) => hint !== undefined)).toBe(true);
  for (const view of views) expect(partOf(view, frame).caveat).not.toMatch(/选择一类|可展开|见提示/);
});

test('a picture of points is of the forms of all pages, in its scope and in its questions', () => {
  const comparison = compare(['evaluation.total_score'], { per: 'form', top: 1, as: 'scatter' });
  const point: ScorePoint = {
    form_total: 3,
    drawn_total: 3,
    scope: 'project',
    x: 90,
    y: 90,
    form_count: 1,
    short_name: '丙局',
    evaluation_name: '办公设备购置',
    fiscal_year: 2023,
    document_id: '丙-2023',
    source_start: 1,
    source_end: 3,
    question: '得分与分项之和不等？',
  };
  const frame = {
    ...frameOf(comparison, [cellRow('甲', 0, 90, QUESTIONED)]),
    total: 3,
    points: [point, { ...point, short_name: '丁局', form_count: 4 }],
  };
  const part = partOf({ title: '得分', unit: '分', comparison, style: null }, frame);
  const none = { region: '', agency: '', year: '' };
  expect(scopeWords([part], none)).toContain('共 3 份自评表');
  expect(scopeWords([part], none, true)).toBe('');
  expect(questionsOf(part, {})).toEqual(['丙局：得分与分项之和不等？']);
});

describe('the source of a picture', () => {
  const frame = frameOf(compare(['three_public.actual', 'prior:three_public']), [
    cellRow('甲', 0, 300_000),
    cellRow('甲', 1, 200_000, { document_id: '甲-2024', source_start: 40, source_end: 46 }),
    cellRow('乙', 0, 100_000),
  ]);
  const part = partOf(
    { title: '“三公”经费', unit: '万元', comparison: frame.comparison, style: null },
    frame,
  );
  const evidenceOfMany = (count: number): Evidence =>
    new Map(
      Array.from({ length: count }, (_, index) => [
        `${String(index)}@1`,
        {
          quote: null,
          document: {
            publisher: '青川县林业局',
            title: `青川县林业局${String(2020 + index)}年度部门决算`,
            fiscalYear: 2020 + index,
            publishedOn: index === 0 ? '2021-09-20' : null,
            sourceUrl: index === 0 ? 'https://qingchuan.example/a' : null,
            sha256: String(index),
          },
        },
      ]),
    );
  test('is of what is drawn alone', () => {
    expect(placesDrawn(part, {}).length).toBeGreaterThan(
      placesDrawn(part, { metrics: ['three_public.actual'] }).length,
    );
  });
  test('names a few documents with day and address, and says of many where they are listed', () => {
    expect(sourceWords(evidenceOfMany(2))).toBe(
      '数据来源：《青川县林业局2020年度部门决算》（2021-09-20公布；https://qingchuan.example/a）、《青川县林业局2021年度部门决算》。',
    );
    expect(sourceWords(evidenceOfMany(7))).toContain('1 个部门公开的 7 份文件');
    expect(sourceWords(null)).toContain('点数字可见所出文件');
  });
});

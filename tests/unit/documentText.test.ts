/** From a document's text and its tables to the marks of the document page. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNREAD_REASONS } from '../../src/extraction/figures/claims.ts';
import {
  accountOfNumbers,
  fateOf,
  numberMarks,
  stepFrom,
  UNKNOWN_REASON,
} from '../../src/features/documents/numbers.ts';
import { explainedBy, reasonsByFigure } from '../../src/features/documents/reasons.ts';
import { blockSegments, textBlocks } from '../../src/features/documents/segments.ts';
import { sentenceAround } from '../../src/features/documents/sentence.ts';
import { markWords, reasonWords } from '../../src/features/documents/words.ts';
import type { DocumentFigure, DocumentReason, FormNumber, UnreadNumber } from '../../src/queries/index.ts';

const text =
  '一、收入支出决算总体情况说明\n2024年度收入总计455.15万元，其中：本年收入355.15万元。\n2024年度支出总计455.15万元。';
const at = text.indexOf('455.15');

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
const unread = (start: number, reason: string): UnreadNumber => ({
  source_start: start,
  source_end: start + 4,
  printed: '2024',
  context: null,
  reason,
});
const form = (start: number, more: Partial<FormNumber> = {}): FormNumber => ({
  evaluation_id: 'e',
  part: 'evaluation',
  field: 'actual',
  printed: '5.00',
  source_start: start,
  source_end: start + 4,
  scope: 'project',
  evaluation_name: '大厅经费',
  unit: '万元',
  funding_source: null,
  level3: null,
  target: null,
  actual: null,
  completion: null,
  weight: null,
  score: null,
  ...more,
});

describe('the sentence around a number', () => {
  test('ends at full stops and does not take in the title above', () => {
    const { start, end } = sentenceAround(text, { start: at, end: at + 6 });
    expect(text.slice(start, end)).toBe('2024年度收入总计455.15万元，其中：本年收入355.15万元。');
  });
  test('a line of a form is a sentence', () => {
    const table = '资金来源\t年初预算数\n合计\t468.53\t263.72\n目标\t文字';
    const from = table.indexOf('263.72');
    const { start, end } = sentenceAround(table, { start: from, end: from + 6 });
    expect(table.slice(start, end)).toBe('合计\t468.53\t263.72');
  });
});

describe('the marks', () => {
  test('two figures on the same characters are one number that says both', () => {
    const both = [figure(at, at + 6), figure(at, at + 6, { figure_id: 'x', measure: 'expenditure_total' })];
    const [mark, ...others] = numberMarks(text.length, both, [], []);
    expect(others).toEqual([]);
    expect(mark && markWords(mark).lines).toEqual([
      '收入总计：决算数 · 2024年 · 455.15 万元',
      '支出总计：决算数 · 2024年 · 455.15 万元',
    ]);
  });
  test('a derived year has no number of its own; places over others or outside the text are left out', () => {
    const marks = numberMarks(
      text.length,
      [figure(at, at + 6), figure(at + 2, at + 9), figure(9_000, 9_006), figure(0, 2, { basis: 'derived' })],
      [],
      [],
    );
    expect(marks.map(({ start, end }) => [start, end])).toEqual([[at, at + 6]]);
  });
  test('a printed fall means a negative number', () => {
    const [mark] = numberMarks(
      text.length,
      [figure(at, at + 6, { aspect: 'change', value: -455.15 })],
      [],
      [],
    );
    expect(mark && markWords(mark).lines[0]).toContain('−455.15 万元');
  });
  test('every reason of the unread list is put in words, and 未能识别 is the one that is none', () => {
    for (const reason of Object.values(UNREAD_REASONS)) expect(reasonWords(reason), reason).not.toBe('');
    expect(UNKNOWN_REASON).toBe(UNREAD_REASONS.unknown);
  });
});

describe('the account', () => {
  const marks = numberMarks(
    text.length,
    [figure(at, at + 6)],
    [form(33), form(40, { part: 'indicator' })],
    [unread(15, '年份'), unread(46, UNKNOWN_REASON)],
  );
  test('adds up', () => {
    const account = accountOfNumbers(marks);
    expect(account).toMatchObject({ total: 5, read: 3, left: 1, unknown: 1 });
    expect(account.parts.reduce((sum, { count }) => sum + count, 0)).toBe(account.read);
    expect(account.reasons[0]?.reason).toBe(UNKNOWN_REASON);
    expect(marks.map(fateOf).filter((fate) => fate === 'read')).toHaveLength(account.read);
  });
  test('stepping goes on behind the place and round the end', () => {
    const stops = marks.filter((mark) => mark.kind === 'unread');
    expect(stepFrom(stops, null, 1)?.start).toBe(15);
    expect(stepFrom(stops, { start: 15, end: 19 }, 1)?.start).toBe(46);
    expect(stepFrom(stops, { start: 46, end: 50 }, 1)?.start).toBe(15);
    expect(stepFrom(stops, { start: 33, end: 37 }, -1)?.start).toBe(15);
    expect(stepFrom([], null, 1)).toBeUndefined();
  });
});

describe('blocks and segments', () => {
  test('put together they are the text, and no number is cut by a block', () => {
    const line = fc.string({ unit: fc.constantFrom('字', '。', ' ', '\t', '1'), maxLength: 300 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.nat(4_000), fc.nat(9), (lines, from, length) => {
        const whole = lines.join('\n');
        const marks = numberMarks(whole.length, [figure(from, from + length)], [], []);
        const target = { start: Math.max(0, from - 3), end: from + 2 };
        const blocks = textBlocks(whole, marks);
        expect(blocks.map((block) => block.text).join('\n')).toBe(whole);
        expect(blocks.flatMap((block) => block.marks)).toEqual(marks);
        for (const block of blocks) {
          for (const mark of block.marks) expect(mark.end).toBeLessThanOrEqual(block.end);
          const segments = blockSegments(block, null, target);
          expect(segments.map((segment) => segment.text).join('')).toBe(block.text);
        }
      }),
    );
  });
  test('the number followed is the target, in its sentence, and a mark', () => {
    const target = { start: at, end: at + 6 };
    const [block] = textBlocks(text, numberMarks(text.length, [figure(at, at + 6)], [], []));
    const found = block && blockSegments(block, sentenceAround(text, target), target);
    expect(found?.filter(({ isTarget }) => isTarget)).toMatchObject([
      { text: '455.15', inSentence: true, mark: { kind: 'figure' } },
    ]);
  });
});

describe('stated reasons', () => {
  const change = figure(100, 105, { figure_id: 'change', aspect: 'change', measure: 'three_public' });
  const rate = figure(110, 115, { figure_id: 'rate', aspect: 'change_pct', measure: 'three_public' });
  const later = figure(900, 905, { figure_id: 'later', aspect: 'change', measure: 'three_public' });
  const figures = [change, rate, later];
  const reason: DocumentReason = {
    measure: 'three_public',
    aspect: 'change',
    function_name: null,
    reason: '公务车辆外出减少',
    source_start: 130,
    source_end: 138,
  };
  test('explain the amount and the rate that stand before them', () => {
    expect(explainedBy(reason, figures)).toEqual([change, rate]);
    const byFigure = reasonsByFigure([reason], figures);
    expect([...byFigure.keys()]).toEqual(['change', 'rate']);
  });
  test('explain neither another measure, nor another function, nor what is far away', () => {
    expect(explainedBy({ ...reason, measure: 'reception' }, figures)).toEqual([]);
    expect(explainedBy({ ...reason, function_name: '教育支出' }, figures)).toEqual([]);
    expect(explainedBy({ ...reason, source_start: 700 }, [change])).toEqual([]);
  });
});

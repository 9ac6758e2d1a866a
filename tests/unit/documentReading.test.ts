/** Reading a document: its headings, words found across broken lines, and lines joined without moving an offset. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finderOf } from '../../src/features/documents/findInText.ts';
import { joinedOffsets } from '../../src/features/documents/joinedLines.ts';
import { marginNotes } from '../../src/features/documents/marginNotes.ts';
import { headingsOf } from '../../src/features/documents/outline.ts';
import { textBlocks } from '../../src/features/documents/segments.ts';
import type { Finding } from '../../src/queries/index.ts';

const TEXT = [
  '青川县水利局2023年度部门决算',
  '目  录',
  '第一部分 单位概况......1',
  '一、主要职能......1',
  '第二部分 决算情况说明......3',
  '第一部分 单位概况',
  '一、主要职能',
  '    贯彻落实国家水利工作方针政策，负责全县水资源的统一管理，组织编制水利规划并监督实施，承担防汛抗',
  '旱的日常工作，完成县委、县政府交办的其他任务。',
  '第二部分 决算情况说明',
  '一、收入支出决算总体情况说明',
  '2023年度收入总计637.21万元，与上年相比增加141.41万元，增长28.',
  '52%，主要原因是：新增水库除险加固项目。',
  '（一）收入决算',
  '指标名称\t年初预算\t决算数',
  '三公经费\t12.00\t11.50',
].join('\n');

describe('headings', () => {
  test('are those of the text and not those of its table of contents', () => {
    expect(headingsOf(TEXT).map(({ title, level }) => [level, title])).toEqual([
      [0, '第一部分 单位概况'],
      [1, '一、主要职能'],
      [0, '第二部分 决算情况说明'],
      [1, '一、收入支出决算总体情况说明'],
      [2, '（一）收入决算'],
    ]);
  });
  test('lead to their own place', () => {
    for (const { start, end, title } of headingsOf(TEXT)) expect(TEXT.slice(start, end)).toBe(title);
  });
  test('a sentence that begins with a number of a list is none', () => {
    expect(headingsOf('一、本年收入合计100万元，比上年增加3万元。\n（二）按职能分，主要承担；')).toEqual([]);
  });
});

describe('words in a text', () => {
  test('are found across a line break, and at the place where they are printed', () => {
    const [found, ...others] = finderOf(TEXT)('防汛抗旱');
    expect(others).toEqual([]);
    expect(TEXT.slice(found?.start, found?.end)).toBe('防汛抗\n旱');
    expect(finderOf(TEXT)('28.52%')).toHaveLength(1);
  });
  test('are counted, without regard to case; nothing is found of nothing', () => {
    expect(finderOf('PPP ppp Ppp')('ppp')).toHaveLength(3);
    expect(finderOf(TEXT)('  ')).toEqual([]);
    expect(finderOf(TEXT)('(.*')).toEqual([]);
  });
});

describe('joined lines', () => {
  const drawn = (text: string): string => {
    const left = joinedOffsets(text);
    return [...Array(text.length).keys()].map((at) => (left.has(at) ? '' : text.charAt(at))).join('');
  };
  test('a break in a sentence goes; paragraphs, headings and rows of tables stay apart', () => {
    const lines = drawn(TEXT).split('\n');
    expect(lines).toContain(
      '    贯彻落实国家水利工作方针政策，负责全县水资源的统一管理，组织编制水利规划并监督实施，承担防汛抗旱的日常工作，完成县委、县政府交办的其他任务。',
    );
    expect(lines).toContain(
      '2023年度收入总计637.21万元，与上年相比增加141.41万元，增长28.52%，主要原因是：新增水库除险加固项目。',
    );
    expect(lines).toContain('（一）收入决算');
    expect(lines).toContain('三公经费\t12.00\t11.50');
  });
  test('only white space is ever left out, and no block ends within a joined line', () => {
    const line = fc.string({ unit: fc.constantFrom('字', '，', '。', ' ', '\t', '1'), maxLength: 90 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const text = lines.join('\n');
        const left = joinedOffsets(text);
        for (const at of left) expect(text.charAt(at)).toMatch(/\s/);
        for (const { end } of textBlocks(text, [], [], left))
          if (end < text.length) expect(left.has(end)).toBe(false);
      }),
    );
  });
});

test('findings stand in the margin at their first place, those of wording stay in the list', () => {
  const finding = (id: string, severity: Finding['severity'], places: string[]): Finding => ({
    finding_id: id,
    rule: 'r',
    severity,
    rank: 1,
    question: `${id}？`,
    printed: null,
    computed: null,
    difference: null,
    places,
  });
  const notes = marginNotes([
    finding('b', 'question', ['90-95', '10-12']),
    finding('a', 'contradiction', ['30-33']),
    finding('m', 'minor', ['1-2']),
    finding('none', 'note', []),
  ]);
  expect(notes.map(({ id, at }) => [id, at])).toEqual([
    ['a', 30],
    ['b', 90],
  ]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { ExtractionError } from '../../src/extraction/errors.ts';
import { decodeText } from '../../src/extraction/read/decode.ts';
import { DOCUMENTS, sourceOf } from './golden.ts';

const KEY = { documentId: 'd', agencyId: 'a', fiscalYear: 2023 };

/** Reads a text; a refusal is a typed error and nothing else. */
function figuresOf(text: string): Record<string, unknown>[] {
  try {
    return documentRows(readText(text, 2023), KEY).tables.figures;
  } catch (error) {
    if (error instanceof ExtractionError) return [];
    throw error;
  }
}

/** Pieces of real sentences and of what breaks them, in any order. */
const fragment = fc.constantFrom(
  ...[
    '一、收入支出决算总体情况说明\n',
    '三公经费',
    '因公出国（境）费',
    '一般公共服务支出（类）',
    '（款）',
    '（项）',
    '万元',
    '%',
    '比上年',
    '减少',
    '增加',
    '占',
  ],
  ...[
    '，',
    '。',
    '；',
    '：',
    '、',
    '(',
    ')',
    '\n',
    '\n\n',
    '\t',
    ' ',
    '-',
    '.',
    ',',
    '0.00',
    '1,052.87',
    '12',
    '2023年度',
    '主要原因是：',
    '其中：',
    '项目支出绩效自评表\n',
  ],
  ...[
    '项目名称',
    '年初预算数',
    '年度资金总额',
    '三级指标',
    '得分',
    '总分',
    '二十六批次',
    '＋',
    '㎡',
    '\u200b',
    '\f',
    '（',
    '“',
  ],
);
const disclosure = fc.array(fragment, { maxLength: 200 }).map((parts) => parts.join(''));

describe('any text', () => {
  it('is read or refused, and every figure prints what stands at its place', () => {
    fc.assert(
      fc.property(fc.oneof(disclosure, fc.string({ unit: 'binary', maxLength: 400 })), (text) => {
        for (const row of figuresOf(text)) {
          if (row['basis'] !== 'printed') continue;
          const place = text.slice(Number(row['source_start']), Number(row['source_end'])).replace(/\s/g, '');
          expect(place).toBe(row['printed']);
          expect(place).toMatch(/[\d０-９一二三四五六七八九十百千万两零〇]/);
        }
      }),
      { numRuns: 1500, seed: 20231 },
    );
  });

  it('may be bytes of any kind', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        try {
          figuresOf(decodeText(bytes));
        } catch (error) {
          expect(error).toBeInstanceOf(ExtractionError);
        }
      }),
      { numRuns: 500, seed: 20232 },
    );
  });

  it('may be a real document cut off anywhere', () => {
    const source = sourceOf(DOCUMENTS[0] ?? '');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: source.length }), (end) => {
        figuresOf(source.slice(0, end));
      }),
      { numRuns: 60, seed: 20233 },
    );
  });
});

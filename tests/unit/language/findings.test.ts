/** Findings as the page words them: the digits of what the page shows stand in groups, those of a quotation as they are printed. */
import { expect, test } from 'vitest';
import { amountWords, differenceWords, questionWords } from '../../../src/language/findings.ts';

test('long amounts have separators; years, codes and what is quoted have none', () => {
  const said =
    '2023 年“三公”经费 188200.00 元，文件的解释是“追加 20000.00 元”，相差 1000000 元，比 2024 年多 12345.67万元、980.5 万元';
  expect(questionWords(said)).toBe(
    '2023 年“三公”经费 188,200.00 元，文件的解释是“追加 20000.00 元”，相差 1,000,000 元，比 2024 年多 12,345.67万元、980.5 万元',
  );
  expect(questionWords('is 18820 m², in 2024 “20000 m²”')).toBe('is 18,820 m², in 2024 “20000 m²”');
  expect(amountWords('178200.00 元')).toBe('178,200.00 元');
});

test('two rates are points apart, however the table writes it', () => {
  expect(differenceWords('9%', '109%')).toBe('9 个百分点');
  expect(differenceWords('-23.59', '5.25%')).toBe('−23.59 个百分点');
  expect(differenceWords('-77.97 万元', '86.54 万元')).toBe('−77.97 万元');
});

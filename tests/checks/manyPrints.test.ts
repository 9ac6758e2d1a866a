/** A text that prints one quantity hundreds of times: nothing else is tried than what can be told, whatever the length. */
import { expect, test } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

/** Each line has a percentage that no pair of amounts bears out. */
const account = (lines: number): string =>
  `2023年度部门决算公开\n第三部分 部门决算情况说明\n七、“三公”经费支出决算情况说明\n${Array.from(
    { length: lines },
    (_, line) =>
      `2023年度“三公”经费支出决算为${line + 100}.11万元，比上年增加1.10万元，增长61.${line % 10}7%。`,
  ).join('\n')}`;

const asked = (lines: number): number => {
  const key = { documentId: 'd', agencyId: 'a', fiscalYear: 2023 };
  const { findings } = documentRows(readText(account(lines), 2023), key).tables;
  return findings.filter(({ rule }) => rule === 'ratio.amounts').length;
};

test('a percentage is held against the amounts of an account', () => {
  expect(asked(1)).toBe(1);
});

test('of amounts that are printed hundreds of times no percentage is asked about: all their pairs would take for ever', () => {
  expect(asked(300)).toBe(0);
});

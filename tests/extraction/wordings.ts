/** Sentences under a heading of an account, and the figures that they print: the tables that tests of wordings are made of. */
import { describe, expect, it } from 'vitest';
import { figures } from './sentences.ts';

export const TOTAL = '收入支出决算总体情况说明';
export const REVENUE = '收入决算情况说明';
export const EXPENDITURE = '支出决算情况说明';
export const FISCAL = '财政拨款收入支出决算总体情况说明';
export const GENERAL = '一般公共预算财政拨款支出决算情况说明';
export const THREE_PUBLIC = '财政拨款“三公”经费支出决算情况说明';
export const AGENCY = '机关运行经费支出情况';
export const PERFORMANCE = '预算绩效管理工作开展情况';

/** By what they have in common. `read`: all figures that are printed, in the order printed. */
export type Wordings = Readonly<
  Record<string, readonly (readonly [title: string, sentence: string, read: readonly string[]])[]>
>;

export function describeWordings(wordings: Wordings): void {
  describe.each(Object.entries(wordings))('%s', (_, cases) => {
    it.each(cases)('%s: %s', (title, sentence, read) => {
      const printed = figures(title, sentence).filter((figure) => figure.endsWith(' printed'));
      expect(printed.map((figure) => figure.replace(/ printed$/, ''))).toEqual(read);
    });
  });
}

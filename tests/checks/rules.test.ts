/** The table of rules itself. */
import { describe, expect, it } from 'vitest';
import { conflictingFigures } from '../../src/extraction/checks/index.ts';
import { RULES } from '../../src/domain/findings/rules.ts';
import { findings } from './cases.ts';
import { CLASSIFICATION_CASES } from './classification.cases.ts';
import { COLUMN_CASES } from './columns.cases.ts';
import { CROSS_CASES } from './cross.cases.ts';
import { FORM_CASES } from './forms.cases.ts';
import { INDICATOR_CASES } from './indicators.cases.ts';
import { PERCENTAGE_CASES } from './percentages.cases.ts';
import { RELATION_CASES } from './relations.cases.ts';
import { THING_CASES } from './things.cases.ts';
import { TOTAL_CASES } from './totals.cases.ts';
import { WORDING_CASES } from './wording.cases.ts';

const CASES = [
  ...TOTAL_CASES,
  ...PERCENTAGE_CASES,
  ...CLASSIFICATION_CASES,
  ...COLUMN_CASES,
  ...THING_CASES,
  ...RELATION_CASES,
  ...FORM_CASES,
  ...INDICATOR_CASES,
  ...CROSS_CASES,
  ...WORDING_CASES,
];

describe('the rules', () => {
  it('are each tried on what fails them and on what keeps them', () => {
    expect(Object.keys(RULES).filter((id) => !CASES.some(([rule]) => rule === id))).toEqual([]);
  });
});

describe('findings', () => {
  it('tell how far what is printed is above what was computed, rates in points', () => {
    const told = CASES.flatMap(([, failing]) => findings(failing));
    const amount = /^(-?[\d.]+) ?(万元|元|%|人|辆|个)$/;
    const apart = told.flatMap(({ rule, printed, computed, difference }) => {
      const [one, other, gap] = [printed, computed, difference].map((text) => amount.exec(text));
      if (!one || !other || !gap || one[2] !== other[2]) return [];
      // Of a fall by so much, what its reason leaves open is told without a sign.
      const over = rule === 'change.partial-reason' ? Math.abs(Number(one[1])) : Number(one[1]);
      return [{ rule, gap: Number(gap[1]), is: over - Number(other[1]) }];
    });
    expect(apart.length).toBeGreaterThan(20);
    expect(apart.filter(({ gap, is }) => Math.abs(gap - is) > 0.005)).toEqual([]);
    for (const { question } of told) expect(question).not.toMatch(/(?:相差|多出) [\d.]+ ?%/);
  });

  it('say nothing of a document that prints nothing', () => {
    expect(findings({})).toEqual([]);
  });

  it('do not sum where a part is not printed', () => {
    const text = '一、收入支出决算总体情况说明\n2023年度收入总计95.00万元，其中：本年收入合计80.00万元。\n';
    expect(findings({ text })).toEqual([]);
  });

  it('leave rounding alone: 0.01 万元 a summand, half the last digit of a percentage', () => {
    const text =
      '六、一般公共预算财政拨款基本支出决算情况说明\n2023年度一般公共预算财政拨款基本支出220.02万元，其中：人员经费186.27万元。\n公用经费33.74万元。\n三、支出决算情况说明\n本年支出263.72万元，其中：基本支出220.02万元，占83.4%；项目支出43.70万元，占16.57%。\n';
    expect(findings({ text })).toEqual([]);
  });

  it('are made once where one number was printed for two meanings', () => {
    const text =
      '一、收入支出决算总体情况说明\n2023年度收、支总计均为921.96万元。与2022年度相比，收、支总计各增加33.63万元，增长5.8%。\n';
    const found = findings({ text }).filter((finding) => finding.rule === 'ratio.amounts');
    expect(found).toHaveLength(1);
    expect(found[0]?.figure_ids.split(' ')).toHaveLength(6);
  });

  it('are made once where a class and its only item differ from one sum', () => {
    const item = (amount: string) =>
      `一般公共服务支出（类）统计信息事务（款）行政运行（项）：支出决算数为${amount}万元。\n一般公共服务支出（类）统计信息事务（款）专项普查活动（项）：支出决算数为30.00万元。\n`;
    const text = `五、一般公共预算财政拨款支出决算情况说明\n2023年度一般公共预算财政拨款支出100.00万元。\n一般公共服务支出（类）100.00万元。\n${item('90.00')}`;
    const found = findings({ text }).filter((finding) => finding.computed === '120.00 万元');
    expect(found).toHaveLength(1);
    expect(found[0]?.figure_ids.split(' ')).toHaveLength(4);
  });

  it('call conflicting only what a contradiction names', () => {
    expect([
      ...conflictingFigures([
        { severity: 'contradiction', figure_ids: 'a b' },
        { severity: 'question', figure_ids: 'c' },
        { severity: 'note', figure_ids: 'd' },
      ]),
    ]).toEqual(['a', 'b']);
  });
});

/** One misprint is one finding, however many numbers depart because of it. */
import { expect, it } from 'vitest';
import { findings, inSection, ofForms, ofRule, rulesOf, sections } from './cases.ts';
import { slipped } from './columns.cases.ts';

const spent = (project: string) =>
  inSection(
    'expenditure',
    `本年支出263.72万元，其中：基本支出220.02万元，占83.43%；项目支出${project}，占16.57%。`,
  );

it('tells a number in 元 that was meant in 万元 as what it is', () => {
  expect(findings(spent('43.70万元'))).toEqual([]);
  const [slip, ...others] = findings(spent('43.70元'));
  expect(others).toEqual([]);
  expect(slip?.rule).toBe('unit.ten-thousand');
  expect(slip?.question).toContain('43.70 万元');
});

it('tells a total in 元 of parts in 万元 as what it is', () => {
  const total = (unit: string) =>
    findings(
      inSection(
        'basic',
        `2023年度一般公共预算财政拨款基本支出252.50${unit}，其中：人员经费200.00万元，公用经费52.50万元。`,
      ),
    );
  expect(total('万元')).toEqual([]);
  expect(total('元').map(({ rule }) => rule)).toEqual(['unit.ten-thousand']);
});

it('tells of a print that differs and of the sum that it breaks together', () => {
  const account = (reception: string) =>
    sections([
      'threePublic',
      `“三公”经费支出决算为37.35万元，其中：因公出国（境）费支出决算为0万元；公务用车购置及运行维护费支出决算为37.35万元；公务接待费支出决算为${reception}万元。\n3.公务接待费支出0万元。`,
    ]);
  expect(findings(account('0'))).toEqual([]);
  const [story, ...others] = findings(account('1.53'));
  expect(others).toEqual([]);
  expect(story && rulesOf(story).sort()).toEqual(['print.same-quantity', 'sum.three-public']);
});

it('tells of a difference from the budget and of its percentage together', () => {
  const account = (less: string, rate: string) =>
    inSection(
      'threePublic',
      `公务接待费支出5.21万元，年初预算14.90万元，比年初预算减少${less}万元，下降${rate}%。`,
    );
  expect(findings(account('9.69', '65.03'))).toEqual([]);
  const [story, ...others] = findings(account('0.10', '0.67'));
  expect(others).toEqual([]);
  expect(story && rulesOf(story).sort()).toEqual(['ratio.amounts', 'variance.amount']);
});

it('name a form once, and the lines of its sum by their sources', () => {
  const funding = [
    ['当年财政拨款', '60', '60', '50'],
    ['其他资金', '0', '0', '2'],
  ] as const;
  const [found] = ofRule(
    ofForms({ name: '巡护', original: '60', adjusted: '60', actual: '55', funding }),
    'sum.form',
  );
  expect(found?.question).toBe(
    '项目“巡护”的全年执行数为 55 万元，而其“当年财政拨款”的全年执行数为 50 万元、其“其他资金”的全年执行数为 2 万元，相加为 52.00 万元，相差 3.00 万元。是否漏列、重列或有笔误？',
  );
});

it('tells of amounts that slipped against the rows of a table, and of nothing else in them', () => {
  expect(findings(slipped(0))).toEqual([]);
  expect(findings(slipped(2)).map(({ rule }) => rule)).toEqual(['row.slipped']);
});

it('tells of one misprint once, in a row and in what the row is added up to', () => {
  const table = (basic: string) => ({
    text: `支出决算表
单位：万元
功能分类科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出
合计\t\t2,204.87\t2,153.66\t51.21
212\t城乡社区支出\t2,204.87\t${basic}\t51.21
21201\t城乡社区管理事务\t2,204.87\t${basic}\t51.21
2120101\t行政运行\t1,412.33\t1,412.33\t
2120104\t城管执法\t792.54\t741.33\t51.21
`,
  });
  expect(findings(table('2,153.66'))).toEqual([]);
  const [, ...others] = findings(table('215.36'));
  expect(others).toEqual([]);
});

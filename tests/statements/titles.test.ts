/** A statement under each of its titles; one that names no account is of another table. */
import { describe, expect, it } from 'vitest';
import { HEAD, lines, read, READ, WHOLE } from './readTables.ts';

const OWN = ['单位：万元', ...HEAD, ...WHOLE];
const SIDES = ['单位：万元', '收入\t\t支出\t', '项目\t金额\t项目\t金额', '总计\t30.00\t总计\t30.00'];

describe('is read', () => {
  it.each([
    '支出决算情况表',
    '部门支出决算总体情况表',
    '单位支出决算总表',
    '附件1 支出决算表',
    '支出决算表（按功能分类）',
  ])('支出决算表: %s', (title) => {
    expect(read(lines(title, ...OWN))).toEqual(READ);
  });

  it.each(['收支决算总体情况表', '收入支出决算情况表', '部门决算收支总表'])(
    '收入支出决算总表: %s',
    (title) => {
      expect(read(lines(title, ...SIDES))).toEqual([
        'revenue_total actual 30.00 万元',
        'expenditure_total actual 30.00 万元',
      ]);
    },
  );

  it.each(['政府性基金预算财政拨款支出决算情况表', '政府性基金预算支出决算明细表'])('%s', (title) => {
    const rows = ['单位：万元', '科目编码\t科目名称\t本年支出', '合计\t\t8.00', '212\t城乡社区支出\t8.00'];
    expect(read(lines(title, ...rows))).toEqual([
      'government_funds_expenditure actual 8.00 万元',
      'government_funds_expenditure actual 城乡社区支出 8.00 万元',
    ]);
  });
});

it.each(['部门支出总体情况表', '支出预算情况表', '支出决算功能分类表', '政府性基金支出决算表'])(
  'is left: %s',
  (title) => {
    expect(read(lines(title, ...OWN)).filter((figure) => READ.includes(figure))).toEqual([]);
  },
);

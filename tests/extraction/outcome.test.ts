/** Targets and results of indicators as numbers, in the wordings of such forms; and never `missed` where a target may be hit. */
import { describe, expect, test } from 'vitest';
import { readTarget } from '../../src/extraction/forms/outcome.ts';
import { readQuantity } from '../../src/extraction/forms/quantity.ts';

describe('a quantity', () => {
  test.each([
    ['>=95%', '>=', 95, '%'],
    ['≥ 95 %', '>=', 95, '%'],
    ['＞＝９５％', '>=', 95, '%'],
    ['100%', null, 100, '%'],
    ['不超过3万元', '<=', 3, '万元'],
    ['不得高于3.5万元', '<=', 3.5, '万元'],
    ['不低于98%', '>=', 98, '%'],
    ['不得少于12次', '>=', 12, '次'],
    ['大于或等于3个', '>=', 3, '个'],
    ['3个', null, 3, '个'],
    ['95%以上', '>=', 95, '%'],
    ['达到90%及以上', '>=', 90, '%'],
    ['95%（含）以上', '>=', 95, '%'],
    ['5个工作日内', '<=', 5, '个工作日'],
    ['控制在5%以内', '<=', 5, '%'],
    ['10万元以下', '<=', 10, '万元'],
    ['已完成12期', null, 12, '期'],
    ['=1200元/月', '=', 1200, '元/月'],
    ['1,250人次', null, 1250, '人次'],
    ['≤1200.50元', '<=', 1200.5, '元'],
    ['＜2小时', '<', 2, '小时'],
    ['0次', null, 0, '次'],
    ['-3.2%', null, -3.2, '%'],
  ])('%s', (text, operator, value, unit) => {
    expect(readQuantity(text)).toMatchObject({ operator, value, unit });
  });
  test.each([
    '有效',
    '',
    '—',
    '2023年12月31日',
    '12月底前',
    '2023.12',
    '2023-12-31',
    '95%-98%',
    '3个5次',
    '每月1次',
    '零事故',
    '约95%',
    '≥95%且≤98%',
    '控制在3万元以上',
  ])('%s is none', (text) => {
    expect(readQuantity(text)).toBeNull();
  });
});

const outcome = (target: string, actual: string, name = '培训人数', level = '产出指标') =>
  readTarget({ level1: level, level2: '', name, target, actual }).outcome;

describe('an outcome', () => {
  test.each([
    ['>=4次', '4次'],
    ['=8.97亩', '=8.97亩'],
    ['≤22.40万元', '22.4万元'],
    ['≥20万元', '200000元'],
    ['100%', '100%'],
    ['≥3个', '3家'],
    ['15', '15人'],
    ['>95%', '95%'],
  ])('%s and %s: hit to the digit', (target, actual) => {
    expect(outcome(target, actual)).toBe('hit_exactly');
  });
  test.each([
    ['>=95%', '98.3%'],
    ['5个工作日内', '3个工作日'],
    ['≤17万元', '0.25万元'],
    ['不少于150人', '162人'],
    ['=100%', '105%'],
  ])('%s and %s: exceeded', (target, actual) => {
    expect(outcome(target, actual)).toBe('exceeded');
  });
  test.each([
    ['>=88%', '83.22%', '全程网办事项比例'],
    ['≥5人', '=4人', '发放人数'],
    ['=100%', '22.95%', '资金发放及时率'],
    ['95%以上', '94%', '群众满意度'],
    ['98%', '91%', '培训合格率'],
    ['≤1万元/月', '1.1万元/月', '人均发放标准'],
    ['=3场', '2场', '举办活动'],
    ['=100%', '97.9%', '项目支出预算执行率'],
    ['100%', '96%', '投诉处理及时率'],
  ])('%s and %s of %s: missed', (target, actual, name) => {
    expect(outcome(target, actual, name)).toBe('missed');
  });
  test('a cost without a sign is a limit', () => {
    expect(outcome('20万元', '30万元', '网站建设', '成本指标')).toBe('missed');
    expect(outcome('20万元', '12万元', '网站建设', '成本指标')).toBe('exceeded');
  });
  test.each([
    ['5%', '7%', '产品不合格率'],
    ['5%', '3%', '“三公”经费变动率'],
    ['10%', '12%', '结转结余率'],
    ['3天', '5天', '业务处理时间'],
    ['12次', '10次', '召开会议'],
    ['=5次', '6次', '开展检查'],
    ['=2次', '1次', '系统故障'],
    ['=5天', '4天', '办结时限'],
    ['=10万元', '8万元', '支出'],
    ['≥3个', '2家', '合作机构'],
    ['≥95%', '0.97', '满意度'],
    ['≤92.5万元', '≤92.5万元', '项目费用成本'],
    ['≥90%', '≥85%', '满意度'],
    ['有效', '有效', '保障作用'],
    ['≥95%', '基本满意', '满意度'],
    ['≥95%', '', '满意度'],
    ['1200元/月', '1200元/年', '补助标准'],
  ])('%s and %s of %s: no telling', (target, actual, name) => {
    expect(outcome(target, actual, name)).toBe('not_comparable');
  });
});
